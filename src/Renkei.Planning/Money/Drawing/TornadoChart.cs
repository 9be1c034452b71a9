using Renkei.Finance.Assumptions;
using Renkei.Finance.Chance;
using Renkei.Kernel;
using Renkei.Planning.Schedule.Drawing;

namespace Renkei.Planning.Money.Drawing;

/// <summary>The tornado: what each range alone moves of the money at the end, the longest bar first, both ends labelled with the value they stand for.</summary>
internal static class TornadoChart
{
    private const double Width = 1080, Row = 34, Names = 380, Ends = 110;

    internal static string Draw(FinancePlan plan, long middle, IReadOnlyList<TornadoBar> bars, Language language, string label)
    {
        var height = (bars.Count * Row) + 44;
        var svg = AmountScale.Begin(Width, height, label);
        svg.Raw("""<defs><pattern id="t-high" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="6" height="6" fill="#fff"/><rect width="2" height="6" fill="#4d4d4d"/></pattern></defs>""");
        var reach = Math.Max(1, bars.Max(bar => Math.Max(Math.Abs(bar.AtLow.Amount - middle), Math.Abs(bar.AtHigh.Amount - middle))));
        var half = (Width - Names - (2 * Ends)) / 2;
        var centre = Names + Ends + half;
        double X(Yen end) => centre + ((end.Amount - middle) / (double)reach * half);
        svg.Text(centre, 18, 13, $"{MoneyKeys.Base.In(language)} {AmountScale.Thousands(middle)}", "text-anchor=\"middle\" font-weight=\"700\" fill=\"#1a1a1a\"");
        svg.Line(centre, 26, centre, height - 8, "stroke=\"#1a1a1a\"");
        for (var at = 0; at < bars.Count; at++)
        {
            var (bar, y) = (bars[at], 32 + (at * Row));
            var name = Svg.Fit(MoneyPlaces.Of(plan, bar.Place).In(language), 13, Names - 8);
            // A line's own name is Japanese on an English page too.
            var isMarked = language == Language.English && name.Any(letter => letter >= '\u3000');
            svg.Text(0, y + 17, 13, name, isMarked ? "fill=\"#1a1a1a\" lang=\"ja\"" : "fill=\"#1a1a1a\"");
            Part(svg, centre, X(bar.AtLow), y, "fill=\"#9db7f9\" stroke=\"#264af4\"", MoneyPlaces.Show((Uncertain)bar.Range.Low));
            Part(svg, centre, X(bar.AtHigh), y, "fill=\"url(#t-high)\" stroke=\"#4d4d4d\"", MoneyPlaces.Show((Uncertain)bar.Range.High));
        }

        svg.Raw("</svg>");
        return svg.ToString();
    }

    private static void Part(Svg svg, double centre, double end, double y, string look, string value)
    {
        svg.Rect(Math.Min(centre, end), y, Math.Abs(end - centre), 24, look);
        var left = end < centre;
        svg.Text(left ? end - 4 : end + 4, y + 17, 13, value, $"text-anchor=\"{(left ? "end" : "start")}\" fill=\"#1a1a1a\"");
    }
}
