using Renkei.Accounts.Parts;

namespace Renkei.Tests.Accounts;

public class QrCodeTests
{
    [Theory]
    [InlineData("https://example.jp/", 25)]
    [InlineData("連携", 21)]
    public void The_smallest_version_that_holds_the_text_is_taken(string text, int size) => Assert.Equal(size, QrCode.Of(text).Size);

    [Fact]
    public void Finders_and_timing_stand_where_the_standard_says()
    {
        var code = QrCode.Of("https://renkei.example.jp/invitations/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
        foreach (var (x, y) in ((int, int)[])[(0, 0), (code.Size - 7, 0), (0, code.Size - 7)])
        {
            Assert.True(code[x, y] && code[x + 6, y + 6] && code[x + 3, y + 3]);
            Assert.False(code[x + 1, y + 1] || code[x + 5, y + 5]);
        }

        for (var at = 8; at < code.Size - 8; at++) Assert.Equal(at % 2 == 0, code[at, 6]);
        Assert.True(code[8, code.Size - 8]);
    }

    [Fact]
    public void A_text_beyond_the_limit_is_refused_by_name() =>
        Assert.Contains("666", Assert.Throws<ArgumentException>(() => QrCode.Of(new string('a', 667))).Message, StringComparison.Ordinal);
}
