using System.Globalization;
using System.Text.RegularExpressions;
using Renkei.Tests.House;

namespace Renkei.Tests.Design;

public partial class StylesTests
{
    private const double SmallestOnScreenPx = 14;

    [Fact]
    public void Colours_come_from_tokens_only() => Ratchet.Holds(
        from line in Lines()
        where Colour().IsMatch(line.Text)
        select line.Place, "Write var(--…): a colour stands in the tokens, once:");

    [Fact]
    public void Names_of_tokens_exist()
    {
        var served = File.ReadAllText(Path.Combine(Checkout.Src, "Renkei.Design/wwwroot/lib/renkei.css"));
        var known = Defined().Matches(served).Select(match => match.Groups[1].Value).ToHashSet();
        // Set on the element by its own class, or with a default beside the use.
        Ratchet.Holds(from line in Lines()
                      from Match match in Used().Matches(line.Text)
                      where !known.Contains(match.Groups[1].Value)
                      select $"{line.Place} {match.Groups[1].Value}", "There is no such token:");
    }

    [Fact]
    public void Nothing_on_screen_is_smaller_than_14_px() => Ratchet.Holds(
        from line in Lines()
        where !line.Place.Contains("90-print", StringComparison.Ordinal)
        from Match match in Size().Matches(line.Text)
        let px = double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * (match.Groups[2].Value == "px" ? 1 : 16)
        where px < SmallestOnScreenPx
        select line.Place, "Nothing on screen is smaller than 14 px:");

    [Fact]
    public void Classes_of_pages_have_a_style()
    {
        var styles = string.Concat(Lines().Select(line => line.Text + "\n"));
        var known = Class().Matches(styles).Select(match => match.Groups[1].Value).ToHashSet();
        Ratchet.Holds(from file in Checkout.With(".razor")
                      where file.StartsWith("src/", StringComparison.Ordinal)
                      from Match match in ClassAttribute().Matches(Checkout.Read(file))
                      from name in match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                      where name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') && !name.EndsWith('-') && !known.Contains(name)
                      select $"{file}: {name}", "A class without a style is a word without a meaning; use one of /design, or give it a style:");
    }

    /// <summary>The shorthand sets wrapping too: in a cell it wins over .nowrap, and dates break in two.</summary>
    [Fact]
    public void No_style_takes_back_what_must_not_wrap() => Ratchet.Holds(
        from line in Lines()
        where line.Text.Contains("text-wrap:", StringComparison.Ordinal)
        select line.Place, "Write text-wrap-style: the shorthand text-wrap undoes white-space: nowrap:");

    private static IEnumerable<(string Place, string Text)> Lines() =>
        from file in Checkout.With(".css")
        where file.StartsWith("src/", StringComparison.Ordinal)
        from line in Checkout.Read(file).Split('\n').Select((text, index) => (text, index))
        select ($"{file}:{line.index + 1}", line.text);

    [GeneratedRegex(@"#[0-9a-fA-F]{3,8}\b(?![^(]*\.svg)|\brgba?\(|\bhsla?\(|:\s*(?:white|black|red|green|blue|gray|grey|yellow|orange)\b")]
    private static partial Regex Colour();

    [GeneratedRegex(@"(?<![\w-])(--[\w-]+)\s*:")]
    private static partial Regex Defined();

    [GeneratedRegex(@"var\((--[\w-]+)")]
    private static partial Regex Used();

    [GeneratedRegex(@"font(?:-size)?:[^;]*?([\d.]+)(px|rem)")]
    private static partial Regex Size();

    [GeneratedRegex(@"\.([a-z][\w-]*)")]
    private static partial Regex Class();

    [GeneratedRegex("""\sclass="([^"@]+)["@]""")]
    private static partial Regex ClassAttribute();
}
