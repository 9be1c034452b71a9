using Renkei.Kernel;

namespace Renkei.Tests.Kernel;

public class InstitutionCodeTests
{
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
