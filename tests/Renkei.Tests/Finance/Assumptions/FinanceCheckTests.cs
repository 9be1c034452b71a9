using Renkei.Finance.Assumptions;
using Renkei.Finance.Chance;
using Renkei.Finance.Engine;
using Renkei.Kernel;

namespace Renkei.Tests.Finance.Assumptions;

/// <summary>What cannot be, or bodes ill, is said in words with its place; nothing is ever NaN.</summary>
public class FinanceCheckTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "no years", "years" }, { "sixteen years", "years" }, { "minus one year", "years" }, { "negative members", "kinds/K" }, { "no numbers", "kinds/K" },
        { "two ids", "costs" }, { "odd id", "costs" }, { "unknown kind", "fees/F/kind" }, { "range upside down", "costs/C/unit" }, { "negative price", "costs/C/unit" },
        { "month 13", "costs/C/month" }, { "beyond the end", "costs/C" }, { "rate above 1", "contributions/S/rate" }, { "rate and sum", "contributions/S" },
        { "stage missing", "contributions/S/stages" }, { "unknown line", "contributions/S/lines" }, { "scenario elsewhere", "scenarios/X" }, { "too large", "costs/C" },
        { "operates later", "operatesFrom" }, { "cycle of nothing", "renewal/everyYears" }, { "tax above 1", "tax/rate" }, { "year 1900", "firstYear" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_is_refused_in_words(string which, string place)
    {
        var plan = Spoilt(which);

        var issues = FinanceCheck.Run(plan).Where(one => one.Severity == FinanceSeverity.Error).ToList();

        Assert.Equal(place, issues[0].Place);
        Assert.NotEmpty(issues[0].In(Language.Japanese));
        Assert.DoesNotContain("{", issues[0].In(Language.English), StringComparison.Ordinal);
        Assert.False(Projection.Of(plan).Succeeded(out _, out _));
        Assert.False(Simulation.Of(plan, 1, 10, 1, stop: TestContext.Current.CancellationToken).Succeeded(out _, out _));
        Assert.False(Tornado.Of(plan).Succeeded(out _, out _));
    }

    [Fact]
    public void The_full_plan_has_nothing_wrong() => Assert.Empty(FinanceCheck.Run(Plans.Full()));

    [Fact]
    public void Zero_members_are_answered_in_words()
    {
        var projection = (Plans.Hm() with { Kinds = [Plans.Kind("all", 0)] }).Projected();

        Assert.Null(projection.Answers.FeeForRunning);
        Assert.Null(projection.Answers.MembersForRunning);
        Assert.False(projection.Answers.StandsByItself);
        Assert.Contains(projection.Answers.Words, one => one.In(Language.Japanese).StartsWith("会員が0のため", StringComparison.Ordinal));
        Assert.Contains(projection.Warnings, one => one.In(Language.English).StartsWith("There are no members in year 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_fee_above_cost_is_answered_in_words()
    {
        var projection = (Plans.Hm() with { Fees = [Plans.Fee("F", "all", 80_000)], Renewal = null }).Projected();

        Assert.Contains("今の会費（1会員あたり年80,000円）は運用費を7,477円上回ります。更改に積み立てるか、会費を下げられます。",
            projection.Answers.Words.Select(one => one.In(Language.Japanese)));
        Assert.Contains("計画の期間に更改がないため、更改費用をまかなう会費は計算できません。", projection.Answers.Words.Select(one => one.In(Language.Japanese)));
        Assert.Null(projection.Answers.FeeWithRenewal);
        // 71,000,000 / 80,000 = 887.5.
        Assert.Equal(888, projection.Answers.MembersForRunning);
    }

    [Fact]
    public void A_member_who_costs_what_he_pays_is_never_enough()
    {
        var plan = Plans.Bare(5, Plans.Kind("all", 10)) with
        {
            Costs = [Plans.Running("r", 1_000_000), Plans.Running("each", 5_000) with { Driver = Driver.Members }], Fees = [Plans.Fee("F", "all", 5_000)],
        };

        var answers = plan.Projected().Answers;

        Assert.Null(answers.MembersForRunning);
        Assert.Equal(new Yen(105_000), answers.FeeForRunning);
        Assert.Contains(answers.Words, one => one.In(Language.English).StartsWith("At today's fees no number of members", StringComparison.Ordinal));
    }

    /// <summary>Renewal a year after the start: twelve months to save the whole price.</summary>
    [Fact]
    public void A_renewal_after_one_year_is_warned_of()
    {
        var projection = (Plans.Hm() with { Renewal = new() { EveryYears = 1 }, Fees = [Plans.Fee("F", "all", 700_000)] }).Projected();

        Assert.Equal("2年目に更改があります。それまでに積み立てる期間は12か月だけです。", projection.Warnings.Single().In(Language.Japanese));
        Assert.Equal(580_000_000, projection.Years[0].Reserve.Amount);
        Assert.True(projection.Answers.StandsByItself);
    }

    /// <summary>Costs of renewal in the first month of the plan: nothing can have been saved, and it is said.</summary>
    [Fact]
    public void Renewal_cost_in_year_1_runs_dry_at_once()
    {
        var plan = Plans.Hm() with { Costs = [.. Plans.Hm().Costs, new() { Id = "now", Stage = LifeStage.Renew, Unit = 5_000_000, Due = Due.Once }] };

        Assert.Equal(1, plan.Projected().Answers.RunsDryIn);
    }

    [Fact]
    public void Promised_money_above_cost_makes_fees_needless()
    {
        var plan = Plans.Hm() with { Contributions = [new() { Id = "S", Yearly = 72_000_000 }] };

        Assert.Contains(plan.Projected().Answers.Words, one => one.In(Language.English).Contains("it runs without fees", StringComparison.Ordinal));
    }

    private static FinancePlan Spoilt(string which)
    {
        var plan = Plans.Bare(10, Plans.Kind("K", 10)) with { Costs = [Plans.Running("C", 1000)], Fees = [Plans.Fee("F", "K", 10)] };
        var (cost, fee) = (plan.Costs[0], plan.Fees[0]);
        Contribution Share(decimal rate) => new() { Id = "S", Rate = rate, Stages = [LifeStage.Build] };
        return which switch
        {
            "no years" => plan with { Years = 0 },
            "sixteen years" => plan with { Years = 16 },
            "minus one year" => plan with { Years = -1 },
            "negative members" => plan with { Kinds = [Plans.Kind("K", 10, -1)] },
            "no numbers" => plan with { Kinds = [Plans.Kind("K")] },
            "two ids" => plan with { Costs = [cost, cost] },
            "odd id" => plan with { Costs = [cost with { Id = "a/b" }] },
            "unknown kind" => plan with { Fees = [fee with { Kind = "Z" }] },
            "range upside down" => plan with { Costs = [cost with { Unit = new(5, 9, 1) }] },
            "negative price" => plan with { Costs = [cost with { Unit = -1 }] },
            "month 13" => plan with { Costs = [cost with { Month = 13 }] },
            "beyond the end" => plan with { Costs = [cost with { ToYear = 11 }] },
            "rate above 1" => plan with { Contributions = [Share(1.1m)] },
            "rate and sum" => plan with { Contributions = [Share(1) with { Yearly = 1 }] },
            "stage missing" => plan with { Contributions = [Share(1) with { Stages = [] }] },
            "unknown line" => plan with { Contributions = [Share(1) with { Lines = ["Z"] }] },
            "scenario elsewhere" => plan with { Scenarios = [new() { Name = "X", Changes = new Dictionary<string, Uncertain> { ["costs/Z/unit"] = 1 } }] },
            "too large" => plan with { Costs = [cost with { Unit = 1e10m, Quantity = 1e5m }] },
            "operates later" => plan with { OperatesFrom = 11 },
            "cycle of nothing" => plan with { Renewal = new() { EveryYears = 0 } },
            "tax above 1" => plan with { Tax = new() { Rate = 10 } },
            "year 1900" => plan with { FirstYear = 1900 },
            _ => throw new ArgumentOutOfRangeException(nameof(which)),
        };
    }
}
