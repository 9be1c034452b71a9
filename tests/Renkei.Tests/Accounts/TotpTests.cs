using System.Text;
using Renkei.Accounts.SignIn;

namespace Renkei.Tests.Accounts;

public class TotpTests
{
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238 appendix B, SHA-1, the last six of its eight digits.
    [Theory]
    [InlineData(59L, "287082")]
    [InlineData(1111111109L, "081804")]
    [InlineData(1111111111L, "050471")]
    [InlineData(1234567890L, "005924")]
    [InlineData(2000000000L, "279037")]
    [InlineData(20000000000L, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        Assert.Equal(code, Totp.CodeAt(Secret, seconds / 30));
        Assert.Equal(seconds / 30, Totp.Match(Secret, code, DateTimeOffset.FromUnixTimeSeconds(seconds), 0));
    }

    [Fact]
    public void A_used_step_does_not_match_again() =>
        Assert.Null(Totp.Match(Secret, "287082", DateTimeOffset.FromUnixTimeSeconds(59), lastStep: 1));

    [Theory]
    [InlineData(29, true)]
    [InlineData(89, true)]
    [InlineData(90, false)]
    public void One_step_of_clock_difference_is_forgiven(long seconds, bool good) =>
        Assert.Equal(good, Totp.Match(Secret, "２８７ ０８２", DateTimeOffset.FromUnixTimeSeconds(seconds), 0) is not null);

    // RFC 4648 §10.
    [Theory]
    [InlineData("f", "MY")]
    [InlineData("foobar", "MZXW6YTBOI")]
    [InlineData("fooba", "MZXW6YTB")]
    public void Base32_is_that_of_the_standard(string text, string expected) =>
        Assert.Equal(expected, Totp.Base32(Encoding.ASCII.GetBytes(text)));
}
