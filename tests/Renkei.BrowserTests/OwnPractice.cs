namespace Renkei.BrowserTests;

/// <summary>A program with a practice plan that tests may fill with strangers and hostile words: the other tests never see it.</summary>
public sealed class OwnPractice : IAsyncLifetime
{
    /// <summary>The program and its browser.</summary>
    public Practice House { get; } = new();

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => House.InitializeAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => House.DisposeAsync();
}
