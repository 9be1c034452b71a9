using Renkei.Finance.Chance;
using Renkei.Kernel;
using Renkei.Planning.Schedule.Drawing;

namespace Renkei.Planning.Money.Drawing;

/// <summary>The fan of money at the end of each year: 10 to 90 % light, 25 to 75 % dark, the middle as a line. Its table stands under it.</summary>
internal static class FanChart
{
    private const double Width = 1080, Height = 400, Left = 104, Right = 96, Top = 24, Plot = 310;

    internal static string Draw(int firstYear, IReadOnlyList<FanYear> years, Language language, string label)
    {
        var svg = AmountScale.Begin(Width, Height, label);
        var scale = AmountScale.Of(years.SelectMany(year => new[] { year.P10, year.P90 }), Top, Plot);
        var column = (Width - Left - Right) / years.Count;
        double X(FanYear year) => Left + (column * (year.Number - 0.5));
        scale.Draw(svg, Left, Width - Right);
        Band(svg, [.. years.Select(year => (X(year), scale.At(year.P90), scale.At(year.P10)))], "fill=\"#d9e6ff\" stroke=\"#7096f8\"");
        Band(svg, [.. years.Select(year => (X(year), scale.At(year.P75), scale.At(year.P25)))], "fill=\"#9db7f9\" stroke=\"#4979f5\"");
        for (var at = 1; at < years.Count; at++)
            svg.Line(X(years[at - 1]), scale.At(years[at - 1].P50), X(years[at]), scale.At(years[at].P50), "stroke=\"#0017c1\" stroke-width=\"2.5\"");
        svg.Line(Left, scale.At(0), Width - Right, scale.At(0), "stroke=\"#1a1a1a\" stroke-width=\"1.5\"");
        Names(svg, years[^1], X(years[^1]) + 8, scale, language);
        foreach (var year in years) AmountScale.Year(svg, firstYear + year.Number - 1, X(year), Top + Plot + 24, language);
        svg.Raw("</svg>");
        return svg.ToString();
    }

    // Three names beside the last year, pushed apart where the fan is narrow.
    private static void Names(Svg svg, FanYear last, double x, AmountScale scale, Language language)
    {
        var middle = scale.At(last.P50) + 4;
        svg.Text(x, Math.Min(scale.At(last.P90) + 4, middle - 18), 13, "90%", "fill=\"#4d4d4d\"");
        svg.Text(x, middle, 13, MoneyKeys.Median.In(language), "font-weight=\"700\" fill=\"#0017c1\"");
        svg.Text(x, Math.Max(scale.At(last.P10) + 4, middle + 18), 13, "10%", "fill=\"#4d4d4d\"");
    }

    private static void Band(Svg svg, IReadOnlyList<(double X, double Up, double Down)> points, string look)
    {
        var there = string.Join(' ', points.Select(point => FormattableString.Invariant($"{point.X:0.#},{point.Up:0.#}")));
        var back = string.Join(' ', points.Reverse().Select(point => FormattableString.Invariant($"{point.X:0.#},{point.Down:0.#}")));
        svg.Raw($"<polygon points=\"{there} {back}\" {look}/>");
    }
}
