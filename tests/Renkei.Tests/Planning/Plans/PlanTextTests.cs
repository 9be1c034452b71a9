using Renkei.Planning.Plans;

namespace Renkei.Tests.Planning.Plans;

public class PlanTextTests
{
    [Theory]
    [InlineData("one line", " 準備会\r\n\t事務局 ", "準備会 事務局")]
    [InlineData("nothing", " \t\r\n ", null)]
    [InlineData("soft break of Word", "a\vb", "a b")]
    [InlineData("reordering marks", "abc\u202Etxt.exe", "abctxt.exe")]
    public void A_line_is_one_line(string label, string typed, string? expected)
    {
        Assert.NotEmpty(label);
        Assert.Equal(expected, PlanText.Line(typed));
    }

    [Fact]
    public void Lines_keep_breaks_tabs_and_variation_selectors() =>
        Assert.Equal("一\n\t葛\U000E0100\n三", PlanText.Lines("一\r\n\t葛\U000E0100\v三\0\n\n"));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_mark() => Assert.Equal("a\uFFFDb", PlanText.Lines("a\uD83Db"));
}
