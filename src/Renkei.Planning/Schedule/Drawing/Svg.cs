using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Renkei.Planning.Schedule.Drawing;

/// <summary>Writes a drawing as SVG 2 text. Only attributes, no style: the content policy refuses inline styles.</summary>
internal sealed class Svg
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder text = new(64 * 1024);

    internal void Raw(string markup) => text.Append(markup);

    internal void Rect(double x, double y, double width, double height, string look) =>
        text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{Math.Max(width, 0):0.#}\" height=\"{height:0.#}\" {look}/>");

    internal void Line(double x1, double y1, double x2, double y2, string look) =>
        text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" {look}/>");

    internal void Circle(double x, double y, double radius, string look) =>
        text.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x:0.#}\" cy=\"{y:0.#}\" r=\"{radius:0.#}\" {look}/>");

    internal void Path(FormattableString d, string look) =>
        text.Append("<path d=\"").Append(d.ToString(CultureInfo.InvariantCulture)).Append("\" ").Append(look).Append("/>");

    internal void Use(string symbol, double x, double y, double size) => text.Append(
        CultureInfo.InvariantCulture, $"<use href=\"#{symbol}\" x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{size:0.#}\" height=\"{size:0.#}\"/>");

    internal void Text(double x, double y, double size, string words, string look = "", bool japanese = false)
    {
        text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{size:0.#}\" {look}");
        if (japanese) text.Append(" lang=\"ja\"");
        text.Append('>').Append(Encoder.Encode(words)).Append("</text>");
    }

    public override string ToString() => text.ToString();

    /// <summary>About how wide a text is drawn: a full-width character is as wide as the type is high, others a good half.</summary>
    internal static double WidthOf(string words, double size) =>
        words.EnumerateRunes().Sum(rune => rune.Value is < 0x1100 or (>= 0xFF61 and <= 0xFFDC) ? 0.58 : 1.0) * size;

    /// <summary>A text cut with … so that it fits; whole characters, never half of a pair.</summary>
    internal static string Fit(string words, double size, double width)
    {
        if (WidthOf(words, size) <= width) return words;
        var kept = new StringBuilder();
        var left = width - size;
        foreach (var element in StringInfoOf(words))
        {
            left -= WidthOf(element, size);
            if (left < 0) break;
            kept.Append(element);
        }

        return kept.Append('…').ToString();
    }

    private static IEnumerable<string> StringInfoOf(string words)
    {
        for (var parts = StringInfo.GetTextElementEnumerator(words); parts.MoveNext();) yield return parts.GetTextElement();
    }
}
