using Renkei.Kernel;

namespace Renkei.Tests.Kernel;

public class YenTests
{
    [Theory]
    [InlineData(1005, 100_000, 101)] // 100.5 goes up
    [InlineData(-1005, 100_000, -101)] // and away from zero below it
    [InlineData(1004, 100_000, 100)]
    [InlineData(333, 333_333, 111)]
    [InlineData(0, 100_000, 0)]
    [InlineData(9_000_000_000_000_000_000, 1_000_000, 9_000_000_000_000_000_000)]
    public void A_part_is_rounded_half_away_from_zero(long amount, long ppm, long part) =>
        Assert.Equal(new Yen(part), new Yen(amount).Of(new Rate(ppm)));

    [Theory]
    [InlineData(1_500, 2)]
    [InlineData(-1_500, -2)]
    [InlineData(1_499, 1)]
    public void Thousands_are_for_showing(long amount, long thousands) =>
        Assert.Equal(thousands, new Yen(amount).InThousands());

    [Theory]
    [InlineData(1_234_567, "1,234,567円", "¥1,234,567")]
    [InlineData(-1_234, "▲1,234円", "−¥1,234")]
    [InlineData(0, "0円", "¥0")]
    [InlineData(long.MinValue, "▲9,223,372,036,854,775,808円", "−¥9,223,372,036,854,775,808")]
    public void An_amount_is_shown_in_both_languages(long amount, string japanese, string english)
    {
        Assert.Equal(japanese, new Yen(amount).Show(Language.Japanese));
        Assert.Equal(english, new Yen(amount).Show(Language.English));
    }

    [Fact]
    public void Too_much_is_refused_not_wrapped()
    {
        Assert.Throws<OverflowException>(() => new Yen(long.MaxValue) + new Yen(1));
        Assert.Throws<OverflowException>(() => new Yen(long.MaxValue) * 2);
        Assert.Throws<OverflowException>(() => new Yen(long.MaxValue).Of(Rate.Percent(200)));
        Assert.Throws<OverflowException>(() => -new Yen(long.MinValue));
        Assert.Equal(new Yen(2_000), Yen.Thousands(2));
        Assert.Equal("8%", Rate.Percent(8).ToString());
    }
}
