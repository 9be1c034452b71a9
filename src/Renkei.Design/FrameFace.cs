using System.Collections.Concurrent;
using Renkei.Design.Drawing;
using Renkei.Kernel;

namespace Renkei.Design;

/// <summary>
/// What header and foot show, by value. They are drawn from this and from nothing else, and kept under it: two requests whose
/// frames say the same share the markup, and no frame can show what another one was filled with.
/// </summary>
internal sealed record FrameFace(
    string? Person, string? PersonRole, string? PlanName, string? PlanAddress, bool Practice,
    FrameLinks Plans, FrameLinks Navigation, FrameLinks PersonMenu, TextKey? SourceLine, bool OwnContent)
{
    internal static FrameFace Of(Frame frame) => new(
        frame.Person, frame.PersonRole, frame.PlanName, frame.PlanAddress, frame.Practice,
        new(frame.Plans), new(frame.Navigation), new(frame.PersonMenu), frame.SourceLine, frame.OwnContent);
}

/// <summary>Links in their order, equal when each is.</summary>
internal sealed class FrameLinks(IEnumerable<FrameLink> links) : IEquatable<FrameLinks>
{
    private readonly FrameLink[] links = [.. links];

    internal int Count => links.Length;

    public bool Equals(FrameLinks? other) => other is not null && links.AsSpan().SequenceEqual(other.links);

    public override bool Equals(object? obj) => Equals(obj as FrameLinks);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var link in links) hash.Add(link);
        return hash.ToHashCode();
    }

    public IEnumerator<FrameLink> GetEnumerator() => ((IEnumerable<FrameLink>)links).GetEnumerator();
}

/// <summary>The headers and feet drawn, within a limit.</summary>
internal sealed class FrameFaces
{
    /// <summary>How many: people times the parts of the program they are in. Some kilobytes each.</summary>
    internal const int Limit = 1000;

    private readonly ConcurrentDictionary<FrameFace, KeptMarkup> drawn = new();

    internal int Count => drawn.Count;

    internal KeptMarkup Drawn(FrameFace face)
    {
        if (drawn.TryGetValue(face, out var known)) return known;
        if (drawn.Count >= Limit) drawn.Clear();
        return drawn.GetOrAdd(face, _ => new KeptMarkup());
    }
}
