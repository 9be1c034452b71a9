using Renkei.Finance.Answers;
using Renkei.Finance.Assumptions;
using Renkei.Kernel;

namespace Renkei.Tests.Finance.Engine;

/// <summary>The oracles of the planning reference, §4.5, to the yen.</summary>
public class PublishedNetworksTests
{
    [Fact]
    public void Hm_needs_72523_yen_and_191011_with_renewal()
    {
        var answers = Plans.Hm().Projected().Answers;

        Assert.Equal(new Yen(72_523), answers.FeeForRunning);
        Assert.Equal(new Yen(191_011), answers.FeeWithRenewal);
        Assert.Equal(new Yen(6_044), BreakEven.PerMonth(answers.FeeForRunning!.Value));
        Assert.Equal(new Yen(15_918), BreakEven.PerMonth(answers.FeeWithRenewal!.Value));
        Assert.Contains("運用費をまかなう会費は、1会員あたり年72,523円（月6,044円）です。", answers.Words.Select(one => one.In(Language.Japanese)));
        Assert.Contains("更改までまかなう会費は、1会員あたり年191,011円（月15,918円）です。", answers.Words.Select(one => one.In(Language.Japanese)));
    }

    [Fact]
    public void Hm_at_the_renewal_fee_stands_by_itself_but_for_a_rest()
    {
        // 191,012 is the fee rounded up: at 191,011 the rounding leaves 231 yen a year to be found.
        var plan = Plans.Hm() with { Fees = [Plans.Fee("F1", "all", 191_012)] };

        var projection = plan.Projected();

        Assert.True(projection.Answers.StandsByItself);
        Assert.Null(projection.Answers.RunsDryIn);
        Assert.Equal([Yen.Zero], projection.Answers.RenewalShortfalls);
        Assert.Equal(new Yen(580_000_000), projection.Years[4].Reserve);
        Assert.Equal(979, projection.Answers.MembersWithRenewal);
        Assert.Equal(new Yen(-231), new Yen(191_011 * 979 - 71_000_000 - 116_000_000));
    }

    /// <summary>§4.5.6: yearly reserve × years is the renewal price at the renewal, without interest.</summary>
    [Fact]
    public void Reserve_times_years_is_the_price_of_renewal()
    {
        var years = (Plans.Hm() with { Fees = [Plans.Fee("F1", "all", 200_000)] }).Projected().Years;

        Assert.Equal([116_000_000, 232_000_000, 348_000_000, 464_000_000, 580_000_000, 116_000_000], years.Take(6).Select(year => year.Reserve.Amount));
    }

    [Theory]
    [InlineData(6_050, 12_645_600, 222_444_400)]
    [InlineData(12_540, 15_916_560, 219_173_440)]
    public void Mame_fees_leave_the_gap_to_the_prefecture(int hospitalFee, long fees, long gap)
    {
        var projection = Plans.Mame(hospitalFee).Projected();

        Assert.All(projection.Years, year => Assert.Equal((fees, gap), (year.Fees.Amount, year.Gap.Amount)));
        Assert.InRange(fees / 235_090_000.0, 0.0535, 0.0685);
        Assert.False(projection.Answers.StandsByItself);
    }

    /// <summary>びわ湖: the prefecture pays running cost less fees, never less than nothing.</summary>
    [Theory]
    [InlineData(100_000, 20_200_000)]
    [InlineData(213_483, 26)]
    [InlineData(213_484, 0)]
    [InlineData(300_000, 0)]
    public void Biwako_gap_is_cost_less_fees_and_never_negative(int fee, long gap)
    {
        var plan = Plans.Bare(5, Plans.Kind("all", 178)) with
        {
            Costs = [Plans.Running("all", 38_000_000)], Fees = [Plans.Fee("F1", "all", fee)], Gap = new() { Payer = "滋賀県" },
        };

        Assert.All(plan.Projected().Years, year => Assert.Equal(gap, year.Gap.Amount));
        Assert.Equal(new Yen(gap), BreakEven.Gap(new(38_000_000), new(178L * fee)));
    }

    /// <summary>おきなわ: 1.8 + 0.71 + 1.8 + 0.38 + 1.9 hundred million build, 6.5 + 3.9 + 1.6 million a year.</summary>
    [Fact]
    public void Okinawa_parts_add_up_and_divide()
    {
        CostLine Built(string id, decimal yen) => new() { Id = id, Stage = LifeStage.Build, Unit = yen, Due = Due.Once };
        var plan = Plans.Bare(5, Plans.Kind("all", 131)) with
        {
            Costs =
            [
                Built("b1", 180_000_000), Built("b2", 71_000_000), Built("b3", 180_000_000), Built("b4", 38_000_000), Built("b5", 190_000_000),
                Plans.Running("upkeep", 6_500_000), Plans.Running("people", 3_900_000), Plans.Running("other", 1_600_000),
            ],
        };

        var projection = plan.Projected();

        Assert.Equal(659_000_000, projection.Years[0].Costs[(int)LifeStage.Build].Amount);
        Assert.Equal(12_000_000, projection.Years[4].Cost.Amount);
        Assert.Equal(new Yen(91_603), projection.Answers.FeeForRunning);
        Assert.Equal(new Yen(375), BreakEven.Fee(new(12_000_000), 32_000));
    }

    /// <summary>§4.5.5: JMARI's mean of ratios is not its ratio of means, and each says which it is.</summary>
    [Fact]
    public void Mean_of_ratios_and_ratio_of_means_are_told_apart()
    {
        var build = PublishedRatio.All.Where(one => one.Name.En == "national" && one.Per.En == "build cost per member").ToList();

        Assert.Equal([(RatioKind.MeanOfRatios, 1_634_761), (RatioKind.RatioOfMeans, 1_776_860)], build.Select(one => (one.Kind, one.Amount.Amount)));
        Assert.Equal(
            [82_867, 72_523, 116_550, 305_709, 213_483, 91_603],
            PublishedRatio.All.Where(one => one.Per.En.StartsWith("running", StringComparison.Ordinal)).Select(one => one.Amount.Amount));
    }

    /// <summary>あじさい: logistic K = 480, r = 0.27, midpoint 2014.75 meets 31, 50, 180, 323, 400 with a mean error of some 8 members.</summary>
    [Fact]
    public void Ajisai_members_follow_the_logistic_curve()
    {
        var curve = new MemberKind { Id = "all", Members = new() { Ceiling = 480, Rate = 0.27m, Midpoint = 14.75m - 3 } };

        var early = (Plans.Bare(15, curve) with { FirstYear = 2004 }).Projected().Years.Select(year => year.Members).ToList();

        (int Year, int Members)[] published = [(2004, 31), (2005, 50), (2013, 180), (2017, 323)];
        Assert.InRange(published.Average(one => Math.Abs(early[one.Year - 2004] - one.Members)), 0, 12);
    }
}
