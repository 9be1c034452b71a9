using Renkei.Kernel.Text;

namespace Renkei.Search;

/// <summary>Marks what was found, on the text as people wrote it.</summary>
internal static class Highlight
{
    /// <summary>How long a snippet is, in characters of the folded text.</summary>
    internal const int SnippetLength = 140;

    /// <summary>How much stands before the first mark of a snippet.</summary>
    internal const int Before = 30;

    /// <summary>More marks than this in one text help nobody.</summary>
    internal const int MarksLimit = 200;

    internal static SearchHit Of(SearchEntry entry, SearchQuery query)
    {
        var title = Whole(entry.Title, query);
        var snippet = Snippet(entry.Body, query);
        var reading = title.Marks.Count > 0 || snippet.Marks.Count > 0 ? null : Whole(entry.Readings, query);
        return new SearchHit(entry.Scope, entry.Kind, entry.Key, entry.Language, title,
            reading is { Marks.Count: > 0 } ? reading : null, snippet, entry.Address);
    }

    internal static MarkedText Whole(string text, SearchQuery query)
    {
        var folded = JapaneseText.FoldWithMap(text, Folding.Search);
        return new MarkedText(text, Marks(folded, Found(folded.Text, query), 0));
    }

    internal static MarkedText Snippet(string text, SearchQuery query)
    {
        var folded = JapaneseText.FoldWithMap(text, Folding.Search);
        if (folded.Text.Length == 0) return new MarkedText("", []);
        var found = Found(folded.Text, query);
        var first = Densest(found);
        var start = WordStart(folded.Text, Math.Max(0, first - Before), first);
        if (char.IsLowSurrogate(folded.Text[start])) start--;
        var end = WordEnd(folded.Text, Math.Min(folded.Text.Length, start + SnippetLength), first + SnippetLength / 2);
        var (from, length) = folded.Source(start, end - start);
        var inside = found.Where(place => place.Start >= start && place.Start + place.Length <= end).ToList();
        var marked = new MarkedText(text.Substring(from, length), Marks(folded, inside, from));
        return WithDots(marked, before: start > 0, after: end < folded.Text.Length);
    }

    // Latin words are not cut: a snippet begins and ends between them, unless one word alone fills the room.
    private static int WordStart(string text, int start, int first)
    {
        var at = start;
        while (at < first && IsInWord(text, at)) at++;
        return at == first && start < first ? start : at;
    }

    private static int WordEnd(string text, int end, int least)
    {
        var at = end;
        while (at > least && at < text.Length && IsInWord(text, at)) at--;
        return at > least ? at : end;
    }

    private static bool IsInWord(string text, int at) =>
        at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at]);

    private static List<(int Start, int Length, int Term)> Found(string folded, SearchQuery query)
    {
        var found = new List<(int Start, int Length, int Term)>();
        for (var number = 0; number < query.Terms.Count; number++)
        {
            var term = query.Terms[number];
            var at = folded.IndexOf(term.Text, StringComparison.Ordinal);
            for (var times = 0; at >= 0 && times < MarksLimit; times++)
            {
                var end = at + term.Text.Length;
                if (term.MayBeLonger && end < folded.Length && folded[end] == 'ー') end++;
                found.Add((at, end - at, number));
                at = folded.IndexOf(term.Text, end, StringComparison.Ordinal);
            }
        }

        found.Sort();
        return found;
    }

    /// <summary>Where a snippet holds the most different words of the question; the first such place.</summary>
    private static int Densest(List<(int Start, int Length, int Term)> found)
    {
        var (best, most) = (0, 0);
        for (var first = 0; first < found.Count; first++)
        {
            var terms = 0;
            for (var next = first; next < found.Count && found[next].Start < found[first].Start + SnippetLength - Before; next++)
                terms |= 1 << found[next].Term;
            var count = System.Numerics.BitOperations.PopCount((uint)terms);
            if (count > most) (best, most) = (found[first].Start, count);
        }

        return best;
    }

    private static List<TextMark> Marks(FoldedText folded, List<(int Start, int Length, int Term)> found, int from)
    {
        var marks = new List<TextMark>();
        foreach (var place in found)
        {
            var (start, length) = folded.Source(place.Start, place.Length);
            start -= from;
            // Two words may overlap, or lie in one character such as ㍿.
            if (marks.Count > 0 && start <= marks[^1].Start + marks[^1].Length)
            {
                var last = marks[^1];
                marks[^1] = last with { Length = Math.Max(last.Length, start + length - last.Start) };
            }
            else
            {
                marks.Add(new TextMark(start, length));
            }
        }

        return marks;
    }

    private static MarkedText WithDots(MarkedText text, bool before, bool after) => new(
        (before ? "…" : "") + text.Text + (after ? "…" : ""),
        before ? [.. text.Marks.Select(mark => mark with { Start = mark.Start + 1 })] : text.Marks);
}
