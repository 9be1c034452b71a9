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

/// <summary>The difference of two short texts, character by character within what their common start and end leave over.</summary>
public static class TextDifference
{
    /// <summary>Middle parts longer than this are shown as gone and come as a whole; the table below grows with their product.</summary>
    public const int ComparedLimit = 2_000;

    /// <summary>The pieces in order. The pieces not <see cref="PieceKind.Come"/> are the old text, those not <see cref="PieceKind.Gone"/> the new.</summary>
    public static IReadOnlyList<Piece> Of(string before, string after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var start = before.AsSpan().CommonPrefixLength(after);
        if (start > 0 && char.IsHighSurrogate(before[start - 1])) start--;
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)]) end++;
        if (end > 0 && char.IsLowSurrogate(before[^end])) end--;

        var pieces = new List<Piece>();
        Add(pieces, PieceKind.Same, before[..start]);
        Compare(pieces, before[start..^end], after[start..^end]);
        Add(pieces, PieceKind.Same, before[^end..]);
        return pieces;
    }

    private static void Compare(List<Piece> pieces, string before, string after)
    {
        if (before.Length > ComparedLimit || after.Length > ComparedLimit || before.Length == 0 || after.Length == 0)
        {
            Add(pieces, PieceKind.Gone, before);
            Add(pieces, PieceKind.Come, after);
            return;
        }

        var common = CommonLengths(before, after);
        int b = 0, a = 0;
        while (b < before.Length && a < after.Length)
        {
            if (before[b] == after[a])
            {
                Add(pieces, PieceKind.Same, before[b++].ToString());
                a++;
            }
            else if (common[b + 1, a] >= common[b, a + 1]) Add(pieces, PieceKind.Gone, before[b++].ToString());
            else Add(pieces, PieceKind.Come, after[a++].ToString());
        }

        Add(pieces, PieceKind.Gone, before[b..]);
        Add(pieces, PieceKind.Come, after[a..]);
    }

    // The length of the longest common subsequence of the rests from each pair of places.
    private static short[,] CommonLengths(string before, string after)
    {
        var common = new short[before.Length + 1, after.Length + 1];
        for (var b = before.Length - 1; b >= 0; b--)
            for (var a = after.Length - 1; a >= 0; a--)
                common[b, a] = before[b] == after[a] ? (short)(common[b + 1, a + 1] + 1) : Math.Max(common[b + 1, a], common[b, a + 1]);
        return common;
    }

    private static void Add(List<Piece> pieces, PieceKind kind, string text)
    {
        if (text.Length == 0) return;
        if (pieces.Count > 0 && pieces[^1].Kind == kind) pieces[^1] = new Piece(kind, pieces[^1].Text + text);
        else pieces.Add(new Piece(kind, text));
    }
}
