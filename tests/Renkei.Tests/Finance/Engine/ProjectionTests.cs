using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Kernel;

namespace Renkei.Tests.Finance.Engine;

public class ProjectionTests
{
    public static TheoryData<string> Everything => ["full", "hm", "mame", "exempt", "simplified", "会員が増えない", "更改が安い"];

    [Theory]
    [MemberData(nameof(Everything))]
    public void Every_month_balances(string which)
    {
        var projection = Of(which);

        Assert.All(projection.Months, month => Assert.Equal(Yen.Zero, month.Imbalance));
        Assert.All(projection.Years, year => Assert.Equal(Yen.Zero, year.Imbalance));
    }

    [Theory]
    [MemberData(nameof(Everything))]
    public void Years_are_the_sums_of_their_months_and_lines(string which)
    {
        var projection = Of(which);

        foreach (var year in projection.Years)
        {
            var months = projection.Months.Skip((year.Number - 1) * 12).Take(12).ToList();
            Assert.Equal(months.Sum(month => month.Income.Amount), year.Income.Amount);
            Assert.Equal(months.Sum(month => month.Cost.Amount), year.Cost.Amount);
            Assert.Equal(months.Sum(month => month.Surplus.Amount), year.Surplus.Amount);
            Assert.Equal(year.Cost.Amount, projection.Lines.Where(line => line.Key.StartsWith("costs/", StringComparison.Ordinal)).Sum(line => line.Value[year.Number - 1].Amount));
            Assert.Equal(year.Fees.Amount, projection.Lines.Where(line => line.Key.StartsWith("fees/", StringComparison.Ordinal)).Sum(line => line.Value[year.Number - 1].Amount));
        }
    }

    /// <summary>Cash and reserve of the end are opening money and all that came in less all that went out.</summary>
    [Theory]
    [MemberData(nameof(Everything))]
    public void No_yen_is_lost_or_made(string which)
    {
        var projection = Of(which);

        var flows = projection.Months.Sum(month => month.Income.Amount - month.Cost.Amount - month.TaxPaid.Amount);
        var opening = which is "hm" or "mame" ? 0 : 5_000_000;
        Assert.Equal(opening + flows, projection.Months[^1].Cash.Amount + projection.Months[^1].Reserve.Amount);
    }

    [Fact]
    public void A_line_is_quantity_times_unit_times_hours_times_driver()
    {
        var projection = Plans.Full().Projected();

        // 2 people × 600 hours × 3,000 yen, once in June of the first year.
        Assert.Equal(3_600_000, projection.Months[2].Costs[(int)LifeStage.Prepare].Amount);
        // 1.5 × 160 × 2,750 a month from the first year of operation.
        Assert.Equal([0, 660_000 * 12, 660_000 * 12], projection.Lines["costs/office"].Take(3).Select(one => one.Amount));
        // 2,333.3 yen × members, rounded each month: 10 hospitals + clinics of the curve 200 / (1 + e^(−0.6 (2 − 4))) = 46.
        Assert.Equal(12 * (long)Math.Round(2_333.3m * (10 + 46), MidpointRounding.AwayFromZero), projection.Lines["costs/lines"][1].Amount);
        // Joining: new hospitals 5 and new clinics of year 2 (46 − 28).
        Assert.Equal(33_000 * (5 + 18), projection.Lines["fees/joining"][1].Amount);
        Assert.Equal(550 * 180 * 10, projection.Lines["fees/beds"][1].Amount);
        Assert.Equal(150 * 1000, projection.Lines["costs/cards"][2].Amount);
        Assert.Equal(300_000, projection.Lines["fees/friends"][1].Amount);
    }

    [Fact]
    public void A_subsidy_ends_at_its_ceiling_and_comes_late()
    {
        var months = Plans.Full().Projected().Months;

        // Study 3,600,000 in June: 90 % three months later. Gateways of 5 sites in September: 12,500,000. Platform in December: 125,000,000.
        Assert.Equal(3_240_000, months[5].Contributions.Amount);
        Assert.Equal(11_250_000, months[8].Contributions.Amount);
        Assert.Equal(112_500_000, months[11].Contributions.Amount);
        Assert.Equal(140_000_000, months.Take(40).Where((_, at) => at % 12 is 2 or 5 or 8 or 11).Sum(month => month.Contributions.Amount));
    }

    [Fact]
    public void Running_cost_has_no_subsidy_unless_it_is_named()
    {
        var plan = Plans.Bare(5, Plans.Kind("all", 10)) with
        {
            Costs = [Plans.Running("all", 1_000_000), new() { Id = "b", Stage = LifeStage.Build, Unit = 2_000_000, Due = Due.Once }],
            Contributions = [new() { Id = "S", Rate = 1, Stages = [LifeStage.Build] }],
        };

        Assert.Equal([2_000_000, 0, 0, 0, 0], plan.Projected().Years.Select(year => year.Contributions.Amount));
        var named = plan with { Contributions = [new() { Id = "S", Rate = 1, Stages = [LifeStage.Operate] }] };
        Assert.Equal(1_000_000, named.Projected().Years[3].Contributions.Amount);
        Assert.Contains(named.Projected().Warnings, one => one.In(Language.English).Contains("running cost", StringComparison.Ordinal));
    }

    /// <summary>本則: 10/110 of taxed fees less 10/110 of taxed costs, an expense of March, paid in May.</summary>
    [Fact]
    public void Consumption_tax_is_of_march_and_paid_in_may()
    {
        var plan = Plans.Bare(5, Plans.Kind("all", 100)) with
        {
            Costs = [Plans.Running("taxed", 3_300_000), Plans.Running("wages", 2_000_000) with { Taxed = false }],
            Fees = [Plans.Fee("F", "all", 66_000)], Tax = new() { Method = TaxMethod.General },
        };

        var months = plan.Projected().Months;

        Assert.Equal(300_000, months[11].Tax.Amount);
        Assert.Equal(300_000, months[12].TaxPayable.Amount);
        Assert.Equal((300_000, 0), (months[13].TaxPaid.Amount, months[13].TaxPayable.Amount));
        Assert.Equal(300_000, (plan with { Tax = new() { Method = TaxMethod.Simplified } }).Projected().Months[11].Tax.Amount);
        Assert.Equal(0, (plan with { Tax = new() }).Projected().Months[11].Tax.Amount);
    }

    /// <summary>100 yen over three months is 33, 34 and 33, and nothing is left of the asset.</summary>
    [Fact]
    public void Assets_are_written_off_to_the_last_yen()
    {
        var plan = Plans.Bare(5, Plans.Kind("all", 1)) with
        {
            Costs = [new() { Id = "b", Stage = LifeStage.Build, Unit = 1_000_001, Due = Due.Once, LifeYears = 2 }],
        };

        var projection = plan.Projected();

        Assert.Equal([500_001, 500_000, 0], projection.Years.Take(3).Select(year => year.Written.Amount));
        Assert.Equal([500_000, 0], projection.Years.Take(2).Select(year => year.FixedAssets.Amount));
        Assert.Equal(-1_000_001, projection.Years[4].NetAssets.Amount);
    }

    [Fact]
    public void Twelve_parts_of_a_year_add_up_to_it()
    {
        var months = (Plans.Bare(5, Plans.Kind("all", 1)) with { Costs = [Plans.Running("r", 1_000)] }).Projected().Months;

        Assert.Equal([83, 84, 83, 83, 84, 83, 83, 84, 83, 83, 84, 83], months.Take(12).Select(month => month.Cost.Amount));
    }

    [Fact]
    public void Without_money_nothing_is_put_aside()
    {
        var projection = Plans.Hm().Projected();

        Assert.Equal(1, projection.Answers.RunsDryIn);
        Assert.All(projection.Months, month => Assert.Equal(Yen.Zero, month.Reserve));
        Assert.Equal([new Yen(580_000_000)], projection.Answers.RenewalShortfalls);
        Assert.Equal(
            ["この計画は自立していません。", "2027年度（令和9年度）の4月に資金が不足します。", "2032年度（令和14年度）の更改では、積立が580,000,000円不足します。"],
            projection.Answers.Words.Take(3).Select(one => one.In(Language.Japanese)));
    }

    private static Projection Of(string which) => which switch
    {
        "full" => Plans.Full().Projected(),
        "hm" => Plans.Hm().Projected(),
        "mame" => Plans.Mame(6_050).Projected(),
        "exempt" => (Plans.Full() with { Tax = new() }).Projected(),
        "simplified" => (Plans.Full() with { Tax = new() { Method = TaxMethod.Simplified } }).Projected(),
        _ => Plans.Full().Projected(Plans.Full().Scenarios.Single(one => one.Name == which)),
    };
}
