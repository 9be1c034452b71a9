using Renkei.Kernel;

namespace Renkei.Search;

/// <summary>What was found.</summary>
/// <param name="Hits">One page of it, best first.</param>
/// <param name="Total">How many there are in the chosen kind; at most <see cref="SearchIndex.HitsLimit"/>.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
/// <param name="Kinds">How many of each kind there are, whatever kind was chosen; the most first.</param>
public sealed record SearchAnswer(
    IReadOnlyList<SearchHit> Hits, int Total, int Page, int Pages, IReadOnlyList<KindCount> Kinds)
{
    /// <summary>Nothing.</summary>
    public static SearchAnswer Nothing { get; } = new([], 0, 1, 1, []);

    /// <summary>True when there are more than are counted.</summary>
    public bool IsCut => Kinds.Sum(kind => kind.Count) >= SearchIndex.HitsLimit;
}

/// <summary>How many hits of one kind.</summary>
public readonly record struct KindCount(string Kind, int Count);

/// <summary>One hit.</summary>
/// <param name="Scope">Whose text it is.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Key">Which it is.</param>
/// <param name="Language">The language of its text.</param>
/// <param name="Title">Its title with the words that were found.</param>
/// <param name="Reading">Its readings, when the words were found only there; else null.</param>
/// <param name="Snippet">The part of its text around the words that were found.</param>
/// <param name="Address">Where it is.</param>
public sealed record SearchHit(
    SearchScope Scope, string Kind, string Key, Language Language,
    MarkedText Title, MarkedText? Reading, MarkedText Snippet, string Address);

/// <summary>A text with marked parts. Plain text: whoever shows it escapes it.</summary>
/// <param name="Text">The text as it was written.</param>
/// <param name="Marks">The marked parts in order, not touching each other.</param>
public sealed record MarkedText(string Text, IReadOnlyList<TextMark> Marks)
{
    /// <summary>The text in pieces, marked and not.</summary>
    public IEnumerable<(string Text, bool Marked)> Pieces()
    {
        var at = 0;
        foreach (var mark in Marks)
        {
            if (mark.Start > at) yield return (Text[at..mark.Start], false);
            yield return (Text.Substring(mark.Start, mark.Length), true);
            at = mark.Start + mark.Length;
        }

        if (at < Text.Length) yield return (Text[at..], false);
    }
}

/// <summary>A marked part, in UTF-16 units.</summary>
public readonly record struct TextMark(int Start, int Length);
