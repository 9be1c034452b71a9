using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;
using Renkei.Kernel;

namespace Renkei.Design.Drawing;

/// <summary>
/// Drawn once for everybody who reads the same thing in the same language: what it holds is drawn without the request, so a part in
/// it that asks who is there or for the frame fails instead of showing one reader's page to another. Parts that say of themselves
/// that each request draws them (<see cref="DrawnEachTimeAttribute"/>), such as a form's token, keep their place in it.
/// </summary>
public sealed class Kept : PagePart
{
    /// <summary>Where it is kept: something that goes when what was drawn from it goes.</summary>
    [Parameter, EditorRequired] public KeptMarkup In { get; set; } = null!;

    /// <summary>Under which name.</summary>
    [Parameter, EditorRequired] public string Name { get; set; } = "";

    /// <summary>Further things its parts ask for; the page vouches that they are the same for everybody.</summary>
    [Parameter] public IReadOnlyList<object> With { get; set; } = [];

    /// <summary>What is drawn; from nothing but <see cref="In"/>'s owner and the language.</summary>
    [Parameter, EditorRequired] public RenderFragment ChildContent { get; set; } = null!;

    internal override void Draw(PageDrawing drawing) =>
        drawing.Again(In.Of(Name, drawing.Language, () => Apart(ChildContent, drawing.Language, With)));

    /// <summary>Draws without the request, to be kept.</summary>
    internal static KeptPiece[] Apart(RenderFragment content, Language language, IReadOnlyList<object> with)
    {
        using var apart = new PageDrawing(new Impersonal(language, with), http: null, toKeep: true);
        apart.Draw(content);
        return apart.Pieces();
    }

    /// <summary>The services of a part that is the same for everybody: words, and what the page gave.</summary>
    private sealed class Impersonal(Language language, IReadOnlyList<object> with) : IServiceProvider
    {
        private readonly Texts texts = new() { Language = language };

        public object? GetService(Type serviceType) => serviceType == typeof(Texts) ? texts
            : with.FirstOrDefault(serviceType.IsInstanceOfType)
            ?? throw new InvalidOperationException($"What is kept for every reader cannot depend on {serviceType.Name}.");
    }
}

/// <summary>Markup that was drawn once. It belongs to an object that is never changed and goes with it.</summary>
public sealed class KeptMarkup
{
    /// <summary>How many bytes stay; when there are more, all go and are drawn again.</summary>
    internal const long Limit = 4 << 20;

    private readonly ConcurrentDictionary<(object Name, Language Language), KeptPiece[]> kept = new();
    private long bytes;

    /// <summary>What is kept under a name, compared by value; drawn when it is first asked for.</summary>
    internal KeptPiece[] Of(object name, Language language, Func<KeptPiece[]> draw)
    {
        if (kept.TryGetValue((name, language), out var known)) return known;
        var drawn = draw();
        if (Interlocked.Add(ref bytes, drawn.Sum(piece => (long)piece.Markup.Length)) > Limit)
        {
            kept.Clear();
            Interlocked.Exchange(ref bytes, 0);
        }

        return kept.GetOrAdd((name, language), drawn);
    }
}

/// <summary>Markup that was drawn once, or a part that each request draws.</summary>
/// <param name="Markup">UTF-8; empty where there is a part.</param>
/// <param name="Then">The part, or null.</param>
internal readonly record struct KeptPiece(byte[] Markup, PartKind? Then);

/// <summary>Marks a part without parameters whose markup belongs to the request: <see cref="Kept"/> leaves it its place.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DrawnEachTimeAttribute : Attribute;
