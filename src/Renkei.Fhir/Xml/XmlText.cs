using System.Buffers;
using System.Globalization;
using System.Text;

namespace Renkei.Fhir.Xml;

/// <summary>Characters of XML 1.0 (§2.2) and their references: the five entities and numbers, no others.</summary>
internal static class XmlText
{
    private static readonly SearchValues<byte> NotInXml =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(code => code is not (9 or 10 or 13)).Select(code => (byte)code)]);

    private static readonly SearchValues<byte> MustEscape = SearchValues.Create("&<>\"\t\r\n"u8);

    /// <summary>What is wrong with a text, or null.</summary>
    public static string? Wrong(ReadOnlySpan<byte> text)
    {
        if (WrongCharacter(text)) return "A character XML does not have.";
        for (var at = text.IndexOf((byte)'&'); at >= 0;)
        {
            if (!Reference(text[at..], out _, out var length)) return "An & that begins neither &lt; &gt; &amp; &quot; &apos; nor a number reference.";
            var next = text[(at + length)..].IndexOf((byte)'&');
            at = next < 0 ? -1 : at + length + next;
        }

        return null;
    }

    /// <summary>True for what is no character of XML: most control characters, U+FFFE, U+FFFF.</summary>
    public static bool WrongCharacter(ReadOnlySpan<byte> text) =>
        text.ContainsAny(NotInXml) || text.IndexOf("\uFFFE"u8) >= 0 || text.IndexOf("\uFFFF"u8) >= 0;

    /// <summary>References written out. In attributes a line break or tab that is not a reference is a space (§3.3.3).</summary>
    public static string Decode(ReadOnlySpan<byte> text, bool inAttribute)
    {
        if (!text.ContainsAny("&\r\n\t"u8)) return Encoding.UTF8.GetString(text);
        var decoded = new StringBuilder(text.Length);
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny("&\r\n\t"u8);
            if (plain < 0) plain = text.Length;
            decoded.Append(Encoding.UTF8.GetString(text[..plain]));
            text = text[plain..];
            if (text.Length == 0) break;
            if (text[0] == '&' && Reference(text, out var rune, out var length))
            {
                decoded.Append(rune.ToString());
                text = text[length..];
                continue;
            }

            // A line ends with LF, however it was written (§2.11).
            var lineEnd = text[0] is (byte)'\r' or (byte)'\n';
            decoded.Append(inAttribute ? ' ' : lineEnd ? '\n' : (char)text[0]);
            text = text[(text.StartsWith("\r\n"u8) ? 2 : 1)..];
        }

        return decoded.ToString();
    }

    /// <summary>Writes characters so that an attribute keeps them, line breaks and tabs too.</summary>
    public static void Write(ReadOnlySpan<byte> text, IBufferWriter<byte> output)
    {
        while (text.Length > 0)
        {
            var plain = text.IndexOfAny(MustEscape);
            if (plain < 0) plain = text.Length;
            output.Write(text[..plain]);
            if (plain == text.Length) return;
            output.Write(text[plain] switch
            {
                (byte)'&' => "&amp;"u8,
                (byte)'<' => "&lt;"u8,
                (byte)'>' => "&gt;"u8,
                (byte)'"' => "&quot;"u8,
                (byte)'\t' => "&#9;"u8,
                (byte)'\r' => "&#13;"u8,
                _ => "&#10;"u8,
            });
            text = text[(plain + 1)..];
        }
    }

    private static bool Reference(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        rune = default;
        length = text.IndexOf((byte)';') + 1;
        if (length is < 4 or > 12) return false;
        var name = text[1..(length - 1)];
        if (name[0] == '#') return Numbered(name[1..], out rune);
        var code = name.SequenceEqual("lt"u8) ? '<' : name.SequenceEqual("gt"u8) ? '>' : name.SequenceEqual("amp"u8) ? '&'
            : name.SequenceEqual("quot"u8) ? '"' : name.SequenceEqual("apos"u8) ? '\'' : '\0';
        rune = new Rune(code);
        return code != '\0';
    }

    private static bool Numbered(ReadOnlySpan<byte> digits, out Rune rune)
    {
        rune = default;
        var hex = digits.Length > 0 && digits[0] == 'x';
        var parsed = hex
            ? int.TryParse(digits[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return parsed && (code is 9 or 10 or 13 or >= 0x20) && code is not (0xFFFE or 0xFFFF) && Rune.TryCreate(code, out rune);
    }
}
