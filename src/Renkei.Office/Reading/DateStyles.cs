using System.Globalization;
using System.Xml;

namespace Renkei.Office.Reading;

/// <summary>Which cell styles show a number as a date or time (ISO/IEC 29500-1 §18.8.30, numFmt).</summary>
internal sealed class DateStyles
{
    private readonly List<bool> byStyle = [];

    internal bool IsDate(int style) => style >= 0 && style < byStyle.Count && byStyle[style];

    internal static DateStyles Read(XmlReader reader)
    {
        var styles = new DateStyles();
        var own = new Dictionary<int, bool>();
        var inCells = false;
        while (reader.Read())
        {
            if (reader.LocalName == "cellXfs") inCells = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            if (reader.NodeType != XmlNodeType.Element) continue;
            if (reader.LocalName == "numFmt" && Number(reader, "numFmtId") is { } id)
                own[id] = ShowsDate(reader.GetAttribute("formatCode") ?? "");
            else if (inCells && reader.LocalName == "xf")
                styles.byStyle.Add(Number(reader, "numFmtId") is { } format && (own.TryGetValue(format, out var date) ? date : BuiltIn(format)));
        }

        return styles;
    }

    /// <summary>The instant of a serial number; null outside what the calendar of workbooks holds.</summary>
    internal static DateTime? When(double serial, bool from1904)
    {
        // Days before March 1900 are off by one, because 1900 is taken for a leap year (§18.17.4.1).
        var days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
        return days is >= 1 and < 2_958_466 ? new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddMilliseconds(Math.Round(days * 86_400_000)) : null;
    }

    // 14–22 and 45–47 everywhere; 27–36 and 50–58 in the East Asian list.
    private static bool BuiltIn(int format) => format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static bool ShowsDate(string code)
    {
        var quoted = false;
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '"': quoted = !quoted; break;
                case '\\' or '_' or '*' when !quoted: i++; break;
                case '[' when !quoted:
                    var end = code.IndexOf(']', i);
                    if (end < 0) return false;
                    // [h] counts hours; [赤], [$-411] and [>100] say other things.
                    if (code.AsSpan(i + 1, end - i - 1).ContainsAnyExcept("hms") is false) return true;
                    i = end;
                    break;
                case 'y' or 'm' or 'd' or 'h' or 's' or 'e' or 'g' when !quoted: return true;
            }
        }

        return false;
    }

    private static int? Number(XmlReader reader, string attribute) =>
        int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
