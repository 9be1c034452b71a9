using System.Globalization;
using Renkei.Kernel;
using Renkei.Planning.Schedule.Drawing;

namespace Renkei.Planning.Money.Drawing;

/// <summary>A vertical scale of yen with round marks, from a lowest to a highest amount; zero is always on it.</summary>
internal sealed record AmountScale(double Lowest, double Highest, double Step, double Top, double Height)
{
    private const int MarksWanted = 5;

    /// <summary>A scale that holds all amounts, between two heights of the drawing.</summary>
    internal static AmountScale Of(IEnumerable<double> amounts, double top, double height)
    {
        var (low, high) = (0.0, 0.0);
        foreach (var amount in amounts) (low, high) = (Math.Min(low, amount), Math.Max(high, amount));
        if (high - low < 1) high = low + 1000;
        var raw = (high - low) / MarksWanted;
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        var step = power * (raw / power <= 1 ? 1 : raw / power <= 2 ? 2 : raw / power <= 5 ? 5 : 10);
        return new(Math.Floor(low / step) * step, Math.Ceiling(high / step) * step, step, top, height);
    }

    /// <summary>Where an amount stands, from the top of the drawing.</summary>
    internal double At(double amount) => Top + ((Highest - amount) / (Highest - Lowest) * Height);

    /// <summary>Lines and labels of the marks, in thousands of yen; the line of zero is strong.</summary>
    internal void Draw(Svg svg, double left, double right)
    {
        for (var mark = Lowest; mark <= Highest + (Step / 2); mark += Step)
        {
            var zero = Math.Abs(mark) < Step / 2;
            svg.Line(left, At(mark), right, At(mark), zero ? "stroke=\"#1a1a1a\" stroke-width=\"1.5\"" : "stroke=\"#e6e6e6\"");
            svg.Text(left - 8, At(mark) + 4, 13, Thousands(zero ? 0 : mark), "text-anchor=\"end\" fill=\"#4d4d4d\"");
        }
    }

    /// <summary>1,234 or ▲1,234: thousands of yen as budget papers write them.</summary>
    internal static string Thousands(double yen)
    {
        var thousands = Math.Round(yen / 1000, MidpointRounding.AwayFromZero);
        return (thousands < 0 ? "▲" : "") + Math.Abs(thousands).ToString("N0", CultureInfo.InvariantCulture);
    }

    /// <summary>A fiscal year below its column.</summary>
    internal static void Year(Svg svg, int year, double x, double y, Language language)
    {
        svg.Text(x, y, 13, year.ToString(CultureInfo.InvariantCulture), "text-anchor=\"middle\" fill=\"#1a1a1a\"");
        if (language == Language.Japanese)
            svg.Text(x, y + 16, 12, new FiscalYear(year).ToString().Replace("年度", "", StringComparison.Ordinal), "text-anchor=\"middle\" fill=\"#4d4d4d\"");
    }

    /// <summary>The head of a drawing as wide as its box, with its title for screen readers; the fonts are the page's.</summary>
    internal static Svg Begin(double width, double height, string label)
    {
        var svg = new Svg();
        svg.Raw(string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"money-chart\" viewBox=\"0 0 {width:0} {height:0}\" width=\"{width:0}\" height=\"{height:0}\" role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(label)}\" xmlns=\"http://www.w3.org/2000/svg\">"));
        return svg;
    }
}
