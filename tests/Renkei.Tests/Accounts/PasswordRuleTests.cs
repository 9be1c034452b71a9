using Renkei.Accounts.SignIn;

namespace Renkei.Tests.Accounts;

public class PasswordRuleTests
{
    [Theory]
    [InlineData("short")]
    [InlineData("password1234")]
    [InlineData("Password-2026!")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("123456789012")]
    [InlineData("abcdefghijkl")]
    [InlineData("abc1abc1abc1")]
    [InlineData("himitsu-himitsu")]
    [InlineData("yamada.taro99")]
    [InlineData(null)]
    public void A_guessable_password_is_refused(string? password) =>
        Assert.NotNull(PasswordRule.Check(password, "山田 太郎", "yamada.taro@example.jp"));

    [Theory]
    [InlineData("four quiet herons at dawn")]
    [InlineData("さどのトキが四羽とんだ朝に")]
    [InlineData("kX9#vQ2!mR7z")]
    public void A_long_unknown_one_is_taken(string password) =>
        Assert.Null(PasswordRule.Check(password, "山田 太郎", "yamada.taro@example.jp"));

    [Fact]
    public void Full_width_and_half_width_are_one_password() =>
        Assert.Equal(PasswordRule.Normal("ｆｏｕｒ herons"), PasswordRule.Normal("four herons"));
}
