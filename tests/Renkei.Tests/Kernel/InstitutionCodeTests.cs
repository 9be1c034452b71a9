using Renkei.Kernel;

namespace Renkei.Tests.Kernel;

public class InstitutionCodeTests
{
    [Theory]
    // The example of the public description of 処方箋発行医療機関コード.
    [InlineData("0110113719", 1, ScoreTable.Medical, "0113719")]
    [InlineData("０１１０１１３７１９", 1, ScoreTable.Medical, "0113719")]
    [InlineData(" 01-1-0113719 ", 1, ScoreTable.Medical, "0113719")]
    public void A_code_has_prefecture_table_and_seven_digits(string text, int prefecture, ScoreTable table, string seven)
    {
        Assert.True(InstitutionCode.TryParse(text, out var code));
        Assert.Equal((prefecture, table, seven, true), (code.Prefecture, code.Claims, code.Seven, code.CheckDigitFits));
        Assert.Equal("0110113719", code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("110113719")]
    [InlineData("01101137190")]
    [InlineData("4810113719")]
    [InlineData("0010113719")]
    [InlineData("01101１371x")]
    [InlineData("〇一一〇一一三七一九")]
    public void What_is_no_code_is_refused(string? text) => Assert.False(InstitutionCode.TryParse(text, out _));

    [Fact]
    public void One_wrong_digit_never_fits()
    {
        const string Right = "0110113719";
        for (var at = 3; at < 10; at++)
        {
            for (var digit = '0'; digit <= '9'; digit++)
            {
                if (digit == Right[at]) continue;
                Assert.True(InstitutionCode.TryParse(Right[..at] + digit + Right[(at + 1)..], out var code));
                Assert.False(code.CheckDigitFits);
            }
        }
    }

    [Theory]
    [InlineData("0100000000", 1)]
    [InlineData("4749999999", 47)]
    public void Ten_digits_of_a_prefecture_are_read(string text, int prefecture)
    {
        Assert.True(InstitutionCode.TryRead(text, out var code));
        Assert.Equal(prefecture, code.Prefecture);
        Assert.Equal(text, code.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("151000001")]
    [InlineData("15100000111")]
    [InlineData("0010000001")]
    [InlineData("4810000001")]
    [InlineData("１５10000001")]
    [InlineData("15-1000001")]
    public void Anything_else_is_not_a_code(string? text) => Assert.False(InstitutionCode.TryRead(text, out _));
}
