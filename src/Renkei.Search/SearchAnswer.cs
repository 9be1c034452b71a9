using Renkei.Kernel;

namespace Renkei.Search;

/// <summary>What was found.</summary>
/// <param name="Hits">One page of it, best first.</param>
/// <param name="Total">How many there are in the chosen kind; at most <see cref="SearchIndex.HitsLimit"/>.</param>
/// <param name="IsCut">True when there are more than <paramref name="Total"/>: then only the best are told.</param>
/// <param name="Page">Which page this is, from 1.</param>
/// <param name="Pages">How many pages there are, at least 1.</param>
/// <param name="All">How many there are in all kinds together; its kind is empty.</param>
/// <param name="Kinds">How many of each kind there are, whatever kind was chosen; the most first. Where all are too many to be
/// counted, each is counted only up to <see cref="SearchIndex.KindLimit"/>.</param>
public sealed record SearchAnswer(
    IReadOnlyList<SearchHit> Hits, int Total, bool IsCut, int Page, int Pages, KindCount All, IReadOnlyList<KindCount> Kinds)
{
    /// <summary>Nothing.</summary>
    public static SearchAnswer Nothing { get; } = new([], 0, false, 1, 1, default, []);
}

/// <summary>How many hits of one kind.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Count">How many were counted.</param>
/// <param name="IsCut">True when there are more than <paramref name="Count"/>.</param>
public readonly record struct KindCount(string Kind, int Count, bool IsCut);

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
