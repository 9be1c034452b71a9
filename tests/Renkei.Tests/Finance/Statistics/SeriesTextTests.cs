using Renkei.Finance.Statistics;

namespace Renkei.Tests.Finance.Statistics;

public class SeriesTextTests
{
    [Fact]
    public void What_is_no_number_is_named_with_its_line()
    {
        var text = Read("1", "", " 2 ", "three", "NaN", "1e999", "4,5");

        Assert.Null(text.Summary());
        Assert.Equal([4, 5, 6, 7], text.Issues.Select(issue => issue.Offset));
        Assert.Contains("three", text.Issues[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_beyond_decimals_are_read_as_doubles() => Assert.Equal(2e300, Read("1e300", "3e300").Summary()!.Mean, 1e285);

    [Fact]
    public void Tiny_numbers_keep_their_digits() => Assert.Equal(2.5e-40, Read("2e-40", "3e-40").Summary()!.Mean, 1e-50);

    [Fact]
    public void Nothing_has_no_summary() => Assert.Null(Read("", " ").Summary());

    [Fact]
    public void Reading_stops_at_a_hundred_issues()
    {
        var text = Read([.. Enumerable.Repeat("x", 1000)]);

        Assert.True(text.IsFull);
        Assert.Equal(100, text.Issues.Count);
    }

    private static SeriesText Read(params string[] lines)
    {
        var text = new SeriesText();
        for (var at = 0; at < lines.Length; at++) text.Add(at + 1, lines[at]);
        return text;
    }
}
