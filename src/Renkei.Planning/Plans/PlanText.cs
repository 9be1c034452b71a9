using System.Text;

namespace Renkei.Planning.Plans;

/// <summary>What people type, made fit to keep: nothing of it is understood as markup, nothing visible is lost. Limits are the section's own.</summary>
internal static class PlanText
{
    /// <summary>One line: breaks and runs of blanks become one blank. Null when nothing is left.</summary>
    internal static string? Line(string? typed)
    {
        var kept = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            // An ideographic space within a name is the writer's choice; breaks, tabs and Word's vertical tab are not.
            if (Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029) kept.Append(' ');
            else if (!IsReordering(rune)) kept.Append(rune.ToString());
        }

        var line = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim();
        return line.Length == 0 ? null : line;
    }

    /// <summary>Several lines: every kind of break becomes LF, other control characters go. Null when nothing is left.</summary>
    internal static string? Lines(string? typed)
    {
        var kept = new StringBuilder();
        // Word pastes a soft break as a vertical tab and a page break as a form feed; ReplaceLineEndings knows both.
        foreach (var rune in (typed ?? "").ReplaceLineEndings("\n").Replace('\v', '\n').EnumerateRunes())
            if (rune.Value is '\n' or '\t' || (!Rune.IsControl(rune) && !IsReordering(rune))) kept.Append(rune.ToString());
        var text = kept.ToString().Trim();
        return text.Length == 0 ? null : text;
    }

    // Characters that make text read in another order than it is stored (Unicode TR36 §2.5).
    private static bool IsReordering(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
