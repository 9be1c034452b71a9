using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Renkei.Office.Reading;

/// <summary>The texts that cells point at (ISO/IEC 29500-1 §18.4.9). Readings of kanji (§18.4.6, rPh) are no part of a text.</summary>
internal static partial class SharedTexts
{
    internal static List<string> Read(XmlReader reader, WorkbookLimits limits)
    {
        var texts = new List<string>();
        long chars = 0;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si") continue;
            var text = Text(reader, limits.CellChars);
            texts.Add(text);
            chars += text.Length;
            if (texts.Count > limits.SharedTexts) throw new WorkbookFault(WorkbookRefusal.TooMany(Counted.Texts, limits.SharedTexts));
            if (chars > limits.SharedChars) throw new WorkbookFault(WorkbookRefusal.TooMany(Counted.Chars, limits.SharedChars));
        }

        return texts;
    }

    /// <summary>The text inside the element the reader stands on: plain, or in runs of different looks.</summary>
    internal static string Text(XmlReader reader, int limit)
    {
        if (reader.IsEmptyElement) return "";
        StringBuilder? runs = null;
        string? only = null;
        var depth = reader.Depth;
        var more = reader.Read();
        while (more && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "rPh")
            {
                reader.Skip();
                continue;
            }

            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "t")
            {
                var text = Plain(reader);
                if (only is null) only = text;
                else (runs ??= new StringBuilder(only)).Append(text);
                if ((runs?.Length ?? only.Length) > limit) throw new WorkbookFault(WorkbookRefusal.TooMany(Counted.CellChars, limit));
            }

            more = reader.Read();
        }

        return Unescape(runs?.ToString() ?? only ?? "");
    }

    /// <summary>The characters of an element without children; the reader stands on its end afterwards.</summary>
    internal static string Plain(XmlReader reader)
    {
        if (reader.IsEmptyElement) return "";
        string text = "";
        while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text = text.Length == 0 ? reader.Value : text + reader.Value;
        return text;
    }

    // _x000D_ stands for a character that XML does not hold (§22.4.2.4, ST_Xstring).
    internal static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escape().Replace(text, match => ((char)int.Parse(
            match.ValueSpan.Slice(2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_")]
    private static partial Regex Escape();
}
