using System.Globalization;

namespace Renkei.Design.Components;

/// <summary>What happened to a piece of text between two versions.</summary>
public enum PieceKind
{
    /// <summary>In both.</summary>
    Same,

    /// <summary>Only before.</summary>
    Gone,

    /// <summary>Only after.</summary>
    Come,
}

/// <summary>A run of text with what happened to it.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Text">The characters.</param>
public readonly record struct Piece(PieceKind Kind, string Text);

/// <summary>
/// The difference of two short texts, character by character within what their common start and end leave over. A character is
/// what a reader takes for one (a text element): a rare kanji or one with a variation selector is never cut in two. A word in
/// Latin letters and a number are one each: half a word says nothing.
/// </summary>
public static class TextDifference
{
    /// <summary>Middle parts longer than this are shown as gone and come as a whole; the table below grows with their product.</summary>
    public const int ComparedLimit = 2_000;

    /// <summary>The pieces in order. The pieces not <see cref="PieceKind.Come"/> are the old text, those not <see cref="PieceKind.Gone"/> the new.</summary>
    public static IReadOnlyList<Piece> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, fresh) = (Characters(before), Characters(after));
        var start = 0;
        while (start < Math.Min(old.Length, fresh.Length) && old[start] == fresh[start]) start++;
        var end = 0;
        while (end < Math.Min(old.Length, fresh.Length) - start && old[^(end + 1)] == fresh[^(end + 1)]) end++;

        var pieces = new List<Piece>();
        Add(pieces, PieceKind.Same, old[..start]);
        Compare(pieces, old[start..^end], fresh[start..^end]);
        Add(pieces, PieceKind.Same, old[^end..]);
        return pieces;
    }

    private static void Compare(List<Piece> pieces, string[] old, string[] fresh)
    {
        if (old.Length > ComparedLimit || fresh.Length > ComparedLimit || old.Length == 0 || fresh.Length == 0)
        {
            Add(pieces, PieceKind.Gone, old);
            Add(pieces, PieceKind.Come, fresh);
            return;
        }

        var common = CommonLengths(old, fresh);
        int o = 0, f = 0;
        while (o < old.Length && f < fresh.Length)
        {
            if (old[o] == fresh[f])
            {
                Add(pieces, PieceKind.Same, old[o++]);
                f++;
            }
            else if (common[o + 1, f] >= common[o, f + 1]) Add(pieces, PieceKind.Gone, old[o++]);
            else Add(pieces, PieceKind.Come, fresh[f++]);
        }

        Add(pieces, PieceKind.Gone, old[o..]);
        Add(pieces, PieceKind.Come, fresh[f..]);
    }

    // The length of the longest common subsequence of the rests from each pair of places.
    private static short[,] CommonLengths(string[] old, string[] fresh)
    {
        var common = new short[old.Length + 1, fresh.Length + 1];
        for (var o = old.Length - 1; o >= 0; o--)
            for (var f = fresh.Length - 1; f >= 0; f--)
                common[o, f] = old[o] == fresh[f] ? (short)(common[o + 1, f + 1] + 1) : Math.Max(common[o + 1, f], common[o, f + 1]);
        return common;
    }

    private static string[] Characters(string text)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        var found = new List<string>(starts.Length);
        for (var at = 0; at < starts.Length;)
        {
            var from = starts[at++];
            if (InWord(text, from)) while (at < starts.Length && InWord(text, starts[at])) at++;
            found.Add(text[from..(at < starts.Length ? starts[at] : text.Length)]);
        }

        return [.. found];
    }

    private static bool InWord(string text, int at) => char.IsAsciiLetterOrDigit(text[at]);

    private static void Add(List<Piece> pieces, PieceKind kind, params string[] characters)
    {
        if (characters.Length == 0) return;
        var text = string.Concat(characters);
        if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = new Piece(kind, pieces[^1].Text + text);
        else pieces.Add(new Piece(kind, text));
    }
}
