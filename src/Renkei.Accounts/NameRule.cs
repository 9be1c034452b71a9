using System.Globalization;
using System.Text;
using Renkei.Kernel;

namespace Renkei.Accounts;

/// <summary>
/// Names as people type them: one line, trimmed, no control or direction characters. They travel into mail headers,
/// audit labels and pages; what would change the line or the reading direction there is not part of a name.
/// </summary>
internal static class NameRule
{
    internal const int LengthLimit = 100;

    /// <summary>The name as it is kept; empty when nothing is left.</summary>
    internal static string Clean(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return "";
        var kept = new StringBuilder(Math.Min(typed.Length, LengthLimit + 1));
        foreach (var rune in typed.Trim().EnumerateRunes())
        {
            if (kept.Length > LengthLimit) break;
            if (rune.Value is '\r' or '\n' or '\t') kept.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate))
                kept.Append(rune);
        }

        return kept.ToString().Trim();
    }

    /// <summary>Refuses an empty or overlong name.</summary>
    internal static Refusal? Check(string clean, TextKey needed, TextKey tooLong) =>
        clean.Length == 0 ? new Refusal(RefusalKind.Invalid, needed)
        : clean.Length > LengthLimit ? new Refusal(RefusalKind.Invalid, tooLong, LengthLimit) : null;
}
