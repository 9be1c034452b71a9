using System.Globalization;
using System.Text;

namespace Renkei.Storage.Files;

/// <summary>File names from outside. A cleaned name is safe in a header, on a page and in a folder of Windows, macOS and
/// Linux; kanji outside the BMP (𠮷) and with variation selectors (IVS) stay as they are.</summary>
public static class FileName
{
    /// <summary>What file systems hold for one name (NAME_MAX of Linux).</summary>
    public const int BytesLimit = 255;

    private const string NotInWindows = "<>:\"|?*";

    private static readonly HashSet<string> Devices = new(StringComparer.OrdinalIgnoreCase)
    {
        "CON", "PRN", "AUX", "NUL",
        "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9",
        "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9",
    };

    /// <summary>The name without folders, control and direction characters. Empty when nothing is left.</summary>
    public static string Clean(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        // Some browsers send the whole path of the sender's machine.
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar || IsNoncharacter(rune)) continue; // a lone surrogate; what no text may hold
            // Cc: line breaks and NUL. Cf: right-to-left overrides, zero-width and tag characters, which let exe look like pdf.
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator) continue;
            kept.Append(rune.IsAscii && NotInWindows.Contains((char)rune.Value, StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        // Windows drops dots and spaces at the end; a dot in front hides the file on the others.
        var text = Composed(kept.ToString()).Trim().TrimEnd('.', ' ', '　').TrimStart('.', ' ', '　');
        var stem = text.Split('.')[0];
        return Devices.Contains(stem) ? "_" + text : text;
    }

    /// <summary>The extension in lower case without its dot, or empty: one to five ASCII letters and digits, a letter first.
    /// 「第1.2版」 has none.</summary>
    public static string Extension(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var dot = name.LastIndexOf('.');
        if (dot <= 0) return "";
        var text = name[(dot + 1)..];
        return text.Length is >= 1 and <= 5 && char.IsAsciiLetter(text[0]) && text.All(char.IsAsciiLetterOrDigit)
            ? text.ToLowerInvariant() : "";
    }

    private static bool IsNoncharacter(Rune rune) =>
        (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF;

    // macOS sends が as か + dakuten: composed (NFC). Compatibility ideographs are left out, because NFC would change
    // the kanji of a person's name (U+FA19 神 → U+795E 神).
    private static string Composed(string text)
    {
        var result = new StringBuilder(text.Length);
        var run = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F))
            {
                result.Append(run.ToString().Normalize(NormalizationForm.FormC)).Append(rune);
                run.Clear();
            }
            else
            {
                run.Append(rune);
            }
        }

        return result.Append(run.ToString().Normalize(NormalizationForm.FormC)).ToString();
    }
}
