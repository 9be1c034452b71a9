using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Kernel;
using Renkei.Planning.Schedule.Drawing;

namespace Renkei.Planning.Money.Drawing;

/// <summary>
/// Income above the line and costs below it, year by year, with the money there is (cash and reserve) as a line and renewals marked. Every
/// part is a pattern first and a colour second; the table under the drawing holds the same figures.
/// </summary>
internal static class YearBars
{
    private const double Width = 1080, Height = 430, Left = 104, Right = 16, Top = 56, Plot = 300;

    /// <summary>The parts of a bar: name, fill, and the amount of a year. Income first, then costs.</summary>
    internal static IReadOnlyList<(TextKey Name, string Fill, bool Income, Func<ProjectionPeriod, long> Amount)> Parts { get; } =
    [
        (MoneyKeys.FeesIncome, "#0017c1", true, year => year.Fees.Amount),
        (MoneyKeys.ContributionsIncome, "#7096f8", true, year => year.Contributions.Amount),
        (MoneyKeys.GapIncome, "url(#m-gap)", true, year => year.Gap.Amount),
        (MoneyKeys.RunningCost, "#7f7f7f", false, year => year.Costs[(int)LifeStage.Operate].Amount + Math.Max(0, year.TaxPaid.Amount)),
        (MoneyKeys.BuildCost, "url(#m-build)", false, year => year.Costs[(int)LifeStage.Prepare].Amount + year.Costs[(int)LifeStage.Build].Amount),
        (MoneyKeys.RenewCost, "url(#m-renew)", false, year => year.Costs[(int)LifeStage.Renew].Amount + year.Costs[(int)LifeStage.Close].Amount),
    ];

    internal const string Patterns =
        """<defs><pattern id="m-gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="3" height="6" fill="#264af4"/></pattern>"""
        + """<pattern id="m-build" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="6" height="6" fill="#fff"/><rect width="2" height="6" fill="#4d4d4d"/></pattern>"""
        + """<pattern id="m-renew" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#ffeee2"/><circle cx="3" cy="3" r="1.5" fill="#ac3e00"/></pattern></defs>""";

    internal static string Draw(FinancePlan plan, Projection projection, Language language, string label)
    {
        var years = projection.Years;
        var svg = AmountScale.Begin(Width, Height, label);
        svg.Raw(Patterns);
        var scale = AmountScale.Of(years.SelectMany(year => new double[]
        {
            Parts.Where(part => part.Income).Sum(part => part.Amount(year)), -Parts.Where(part => !part.Income).Sum(part => part.Amount(year)), Money(year),
        }), Top, Plot);
        scale.Draw(svg, Left, Width - Right);
        var column = (Width - Left - Right) / years.Count;
        foreach (var year in years) Bar(svg, scale, year, Left + (column * (year.Number - 1)), column);
        Renewals(svg, scale, plan, years.Count, column, language);
        Line(svg, scale, years, column);
        foreach (var year in years) AmountScale.Year(svg, plan.FirstYear + year.Number - 1, Left + (column * (year.Number - 0.5)), Top + Plot + 24, language);
        svg.Raw("</svg>");
        return svg.ToString();
    }

    private static void Bar(Svg svg, AmountScale scale, ProjectionPeriod year, double left, double column)
    {
        var (up, down) = (0.0, 0.0);
        foreach (var part in Parts)
        {
            double amount = part.Amount(year);
            if (amount <= 0) continue;
            var (from, to) = part.Income ? (up + amount, up) : (down, down - amount);
            svg.Rect(left + (column * 0.18), scale.At(from), column * 0.64, scale.At(to) - scale.At(from), $"fill=\"{part.Fill}\" stroke=\"#1a1a1a\" stroke-width=\"0.5\"");
            if (part.Income) up += amount;
            else down -= amount;
        }
    }

    // The diamond stands above its year, with a line down to the bar.
    private static void Renewals(Svg svg, AmountScale scale, FinancePlan plan, int years, double column, Language language)
    {
        if (plan.Renewal is not { EveryYears: > 0 } renewal) return;
        for (var year = plan.OperatesFrom - 1 + renewal.EveryYears; year < years; year += renewal.EveryYears)
        {
            var x = Left + (column * (year + 0.5));
            svg.Line(x, 34, x, scale.At(scale.Lowest), "stroke=\"#1a1a1a\" stroke-dasharray=\"2 3\"");
            svg.Path($"M{x} 18l8 8l-8 8l-8 -8z", "fill=\"#1a1a1a\"");
            svg.Text(x, 12, 13, MoneyKeys.Renewal.In(language), "text-anchor=\"middle\" font-weight=\"700\" fill=\"#1a1a1a\"");
        }
    }

    private static void Line(Svg svg, AmountScale scale, IReadOnlyList<ProjectionPeriod> years, double column)
    {
        double At(ProjectionPeriod year) => Left + (column * (year.Number - 0.5));
        for (var at = 1; at < years.Count; at++)
            svg.Line(At(years[at - 1]), scale.At(Money(years[at - 1])), At(years[at]), scale.At(Money(years[at])), "stroke=\"#1a1a1a\" stroke-width=\"2\"");
        foreach (var year in years)
        {
            var lacks = Money(year) < 0;
            svg.Circle(At(year), scale.At(Money(year)), 4.5, lacks ? "fill=\"#ce0000\" stroke=\"#fff\"" : "fill=\"#fff\" stroke=\"#1a1a1a\" stroke-width=\"2\"");
        }

        var last = years[^1];
        svg.Text(Math.Min(At(last) + 6, Width - Right), scale.At(Money(last)) - 10, 13, AmountScale.Thousands(Money(last)),
            $"text-anchor=\"end\" font-weight=\"700\" fill=\"{(Money(last) < 0 ? "#ce0000" : "#1a1a1a")}\" {GanttLook.Halo}");
    }

    private static double Money(ProjectionPeriod year) => (year.Cash + year.Reserve).Amount;
}
