namespace Renkei.Tests.Design;

/// <summary>One host for a class of tests that only read from it.</summary>
public sealed class OneHost : IAsyncLifetime
{
    internal RunningHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RunningHost.Start();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
