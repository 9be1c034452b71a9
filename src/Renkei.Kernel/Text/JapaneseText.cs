namespace Renkei.Kernel.Text;

/// <summary>
/// The one place where Japanese text is folded. Search, FHIR and matching use it, each with its strength.
/// Folding never throws on any UTF-16, and folding twice changes nothing more.
/// </summary>
public static class JapaneseText
{
    /// <summary>The text folded; the same object when nothing changes.</summary>
    public static string Fold(string text, Folding folding)
    {
        ArgumentNullException.ThrowIfNull(text);
        var table = FoldTable.Of(folding);
        if (table.LeavesAlone(text)) return text;
        using var run = new FoldRun(table, text.Length, withMap: false);
        run.Fold(text);
        return run.Folded.SequenceEqual(text) ? text : run.Folded.ToString();
    }

    /// <summary>Folds into a span and says how much was written, or -1 when <paramref name="target"/> is too short.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> target, Folding folding)
    {
        var table = FoldTable.Of(folding);
        if (table.LeavesAlone(text)) return text.TryCopyTo(target) ? text.Length : -1;
        using var run = new FoldRun(table, text.Length, withMap: false);
        run.Fold(text);
        return run.Folded.TryCopyTo(target) ? run.Folded.Length : -1;
    }

    /// <summary>The text folded, with the way back from each folded position to the original.</summary>
    public static FoldedText FoldWithMap(string text, Folding folding)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var run = new FoldRun(FoldTable.Of(folding), text.Length, withMap: true);
        run.Fold(text);
        return run.Mapped();
    }

    /// <summary>True when two texts are one under a folding.</summary>
    public static bool Same(string left, string right, Folding folding) =>
        string.Equals(Fold(left, folding), Fold(right, folding), StringComparison.Ordinal);
}

/// <summary>A folded text that knows where each of its characters came from.</summary>
public sealed class FoldedText
{
    private readonly int[] starts;
    private readonly int[] ends;

    internal FoldedText(string text, int[] starts, int[] ends)
    {
        Text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /// <summary>The folded text.</summary>
    public string Text { get; }

    /// <summary>The part of the original that a part of the folded text came from, as (start, length) in UTF-16 units. Never splits a surrogate pair.</summary>
    public (int Start, int Length) Source(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, starts.Length - start);
        return (starts[start], ends[start + length - 1] - starts[start]);
    }
}
