using System.Globalization;
using System.Text.RegularExpressions;
using Renkei.Tests.House;

namespace Renkei.Tests.Design;

/// <summary>Contrast of every pair of colours the styles put on each other (WCAG 2.2, 1.4.3 and 1.4.11), computed from the tokens as served.</summary>
public partial class ContrastTests
{
    private const double Text = 4.5;
    private const double Graphics = 3.0;

    private static readonly Lazy<Dictionary<string, string>> Tokens = new(() =>
        Token().Matches(File.ReadAllText(Path.Combine(Checkout.Src, "Renkei.Design/wwwroot/lib/renkei.css")))
            .GroupBy(match => match.Groups[1].Value).ToDictionary(group => group.Key, group => group.First().Groups[2].Value.Trim()));

    public static TheoryData<string, string, double> Pairs => new()
    {
        { "--c-text", "--c-ground", Text }, { "--c-strong", "--c-ground", Text }, { "--c-muted", "--c-ground", Text },
        { "--c-link", "--c-ground", Text }, { "--c-err", "--c-ground", Text }, { "--c-ok", "--c-ground", Text }, { "--c-warn", "--c-ground", Text },
        { "--c-text", "--c-sub", Text }, { "--c-strong", "--c-sub", Text }, { "--c-muted", "--c-sub", Text }, { "--c-link", "--c-sub", Text },
        { "--c-here", "--c-here-ground", Text }, { "--c-link", "--c-here-ground", Text }, { "--c-text", "--c-here-ground", Text },
        { "--color-neutral-white", "--c-link", Text }, { "--color-neutral-white", "--c-here", Text }, { "--color-neutral-white", "--c-text", Text },
        { "--color-neutral-white", "--color-primitive-red-900", Text }, { "--color-neutral-white", "--color-primitive-red-1000", Text },
        { "--c-strong", "--color-primitive-yellow-50", Text }, { "--c-strong", "--color-primitive-yellow-200", Text },
        { "--color-primitive-red-1000", "--color-primitive-red-50", Text }, { "--color-primitive-green-900", "--color-primitive-green-50", Text },
        { "--color-neutral-solid-gray-700", "--c-ground", Text }, { "--color-primitive-yellow-1100", "--color-primitive-yellow-50", Text },
        { "--color-primitive-blue-900", "--color-primitive-blue-50", Text }, { "--color-neutral-solid-gray-600", "--c-sub", Text },
        { "--color-primitive-red-900", "--color-primitive-red-50", Text }, { "--color-neutral-solid-gray-600", "--color-neutral-solid-gray-100", Text },
        { "--color-primitive-orange-800", "--c-ground", Text },
        // What carries meaning without being text: edges of fields, state icons, the current place, the focus.
        { "--c-field", "--c-ground", Graphics }, { "--c-edge", "--c-ground", Graphics }, { "--c-rule", "--c-ground", Graphics },
        { "--color-primitive-yellow-1000", "--c-ground", Graphics }, { "--color-primitive-yellow-1000", "--color-primitive-yellow-50", Graphics },
        { "--color-primitive-green-800", "--color-primitive-green-50", Graphics }, { "--color-primitive-yellow-900", "--c-ground", Graphics },
        { "--color-primitive-red-800", "--c-ground", Graphics }, { "--color-primitive-blue-700", "--color-primitive-blue-50", Graphics },
        { "--color-neutral-black", "--color-primitive-yellow-300", Graphics }, { "--color-neutral-black", "--c-ground", Graphics },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Colours_on_each_other_can_be_told_apart(string front, string back, double least) =>
        Assert.True(Contrast(Resolve(front), Resolve(back)) >= least,
            string.Create(CultureInfo.InvariantCulture, $"{front} on {back}: {Contrast(Resolve(front), Resolve(back)):0.00}, not {least}"));

    [Theory]
    [InlineData("#000000", "#ffffff", 21.0)]
    [InlineData("#767676", "#ffffff", 4.54)]
    public void Contrast_is_counted_as_the_standard_does(string front, string back, double ratio) =>
        Assert.Equal(ratio, Contrast(front, back), 2);

    private static string Resolve(string name) => Tokens.Value[name] is var value && value.StartsWith("var(", StringComparison.Ordinal)
        ? Resolve(value[4..^1]) : value;

    private static double Contrast(string front, string back)
    {
        var (a, b) = (Luminance(front), Luminance(back));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    // Relative luminance (WCAG 2.2).
    private static double Luminance(string colour) =>
        0.2126 * Channel(colour, 1) + 0.7152 * Channel(colour, 3) + 0.0722 * Channel(colour, 5);

    private static double Channel(string colour, int at)
    {
        var part = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"(--[\w-]+):\s*([^;]+);")]
    private static partial Regex Token();
}
