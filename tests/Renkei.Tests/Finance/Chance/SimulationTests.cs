using Renkei.Finance.Assumptions;
using Renkei.Finance.Chance;
using Renkei.Finance.Engine;
using Renkei.Kernel;

namespace Renkei.Tests.Finance.Chance;

public class SimulationTests
{
    private const int Draws = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void The_same_seed_gives_the_same_bytes_on_any_threads(int threads)
    {
        var alone = Of(Plans.Full(), seed: 42, draws: 3_000);

        Assert.Equal(alone.Write(), Of(Plans.Full(), seed: 42, draws: 3_000, threads).Write());
        Assert.NotEqual(alone.Write(), Of(Plans.Full(), seed: 43, draws: 3_000, threads).Write());
    }

    /// <summary>
    /// Mean and spread against their closed forms: triangular (a+m+b)/3 and (a²+m²+b²−am−ab−mb)/18, PERT (a+4m+b)/6 and (μ−a)(b−μ)/7, uniform
    /// (a+b)/2 and (b−a)²/12. Five years of one cost.
    /// </summary>
    [Theory]
    [InlineData(RangeShape.Triangular, 60, 100, 200)]
    [InlineData(RangeShape.Triangular, 100, 100, 200)]
    [InlineData(RangeShape.Triangular, 100, 200, 200)]
    [InlineData(RangeShape.Pert, 60, 100, 200)]
    [InlineData(RangeShape.Pert, 100, 100, 200)]
    [InlineData(RangeShape.Uniform, 60, 100, 200)]
    public void The_mean_lies_within_four_standard_errors(RangeShape shape, int low, int mode, int high)
    {
        var range = new Uncertain(mode * 1e6m, low * 1e6m, high * 1e6m, shape);
        var plan = Plans.Bare(5, Plans.Kind("all", 1)) with { Costs = [Plans.Running("r", 0) with { Unit = range }] };

        var end = Of(plan, seed: 7).Years[^1];

        double a = low * 1e6, m = mode * 1e6, b = high * 1e6;
        var (mean, variance) = shape switch
        {
            RangeShape.Triangular => ((a + m + b) / 3, ((a * a) + (m * m) + (b * b) - (a * m) - (a * b) - (m * b)) / 18),
            RangeShape.Pert => ((a + (4 * m) + b) / 6, (((a + (4 * m) + b) / 6) - a) * (b - ((a + (4 * m) + b) / 6)) / 7),
            _ => ((a + b) / 2, (b - a) * (b - a) / 12),
        };
        Assert.Equal(-5 * mean, end.Mean, 4 * 5 * Math.Sqrt(variance / Draws));
        Assert.Equal(5 * Math.Sqrt(variance), end.StandardDeviation, 0.03 * 5 * Math.Sqrt(variance));
        Assert.Equal((double)range.Mean, mean, 1);
    }

    /// <summary>Independent factors multiply: E(quantity × unit) = E(quantity) E(unit), and so their second moments.</summary>
    [Fact]
    public void Ranges_are_drawn_independently()
    {
        var plan = Plans.Bare(5, Plans.Kind("all", 1)) with
        {
            Costs = [Plans.Running("r", 0) with { Quantity = new(3, 1, 5, RangeShape.Uniform), Unit = new(1e6m, 0, 2e6m, RangeShape.Uniform) }],
        };

        var end = Of(plan, seed: 1).Years[0];

        var variance = ((16 / 12.0) + 9) * (((4e12) / 12) + 1e12) - (9 * 1e12);
        Assert.Equal(-3e6, end.Mean, 4 * Math.Sqrt(variance / Draws));
        Assert.Equal(Math.Sqrt(variance), end.StandardDeviation, 0.03 * Math.Sqrt(variance));
    }

    /// <summary>The reserve is planned at the base price; a triangular price stays below it with chance (m − a)/(b − a).</summary>
    [Fact]
    public void The_chance_that_the_reserve_carries_renewal_is_known()
    {
        var plan = Plans.Hm() with { Fees = [Plans.Fee("F", "all", 200_000)] };
        plan = plan with { Costs = [.. plan.Costs.SkipLast(1), plan.Costs[^1] with { Unit = new(580e6m, 500e6m, 700e6m) }] };

        var simulation = Of(plan, seed: 3);

        Assert.Equal(0.4, simulation.AllRenewalsMet!.Value, 4 * Math.Sqrt(0.4 * 0.6 / Draws));
        Assert.Equal(simulation.AllRenewalsMet, simulation.RenewalMet.Single());
        Assert.Contains(simulation.Words, one => one.In(Language.Japanese).StartsWith("積立で更改をすべて支払える確率は", StringComparison.Ordinal));
    }

    /// <summary>Quantiles of a uniform cost lie on a straight line.</summary>
    [Fact]
    public void The_fan_opens_by_the_quantiles()
    {
        var plan = Plans.Bare(5, Plans.Kind("all", 1)) with { Costs = [Plans.Running("r", 0) with { Unit = new(50e6m, 0, 100e6m, RangeShape.Uniform) }] };

        var year = Of(plan, seed: 9).Years[0];

        foreach (var (share, found) in (ReadOnlySpan<(double, double)>)[(0.1, year.P10), (0.25, year.P25), (0.5, year.P50), (0.75, year.P75), (0.9, year.P90)])
            Assert.Equal(-100e6 * (1 - share), found, 4 * 100e6 * Math.Sqrt(share * (1 - share) / Draws));
    }

    /// <summary>Two programs for one model: to the yen for paper, in doubles for chance. Without ranges they may differ by rounding only.</summary>
    [Theory]
    [InlineData(TaxMethod.General)]
    [InlineData(TaxMethod.Simplified)]
    [InlineData(TaxMethod.Exempt)]
    public void Without_ranges_every_draw_is_the_paper(TaxMethod method)
    {
        var plan = Certain(Plans.Full()) with { Tax = new() { Method = method } };

        var simulation = Of(plan, seed: 1, draws: 3);
        var paper = plan.Projected();

        foreach (var (drawn, year) in simulation.Years.Zip(paper.Years))
        {
            Assert.Equal(year.Cash.Amount + year.Reserve.Amount, drawn.Mean, 15 * 12 * 20 * 0.5);
            Assert.Equal(drawn.P10, drawn.P90);
        }

        Assert.Equal(paper.Answers.RunsDryIn is null ? 1 : 0, simulation.NeverDry);
        Assert.Equal(paper.Answers.RenewalShortfalls.Select(lack => lack > Yen.Zero ? 0.0 : 1.0), simulation.RenewalMet);
        Assert.Contains(simulation.Words, one => one.In(Language.English).StartsWith("No assumption is a range", StringComparison.Ordinal));
    }

    /// <summary>The paths must agree at the bounds too: each range in turn at its lower and upper bound.</summary>
    [Fact]
    public void Bounds_give_the_same_on_paper_and_in_draws()
    {
        var plan = Plans.Full();
        foreach (var bar in Bars(plan))
        {
            var low = new Scenario { Name = "low", Changes = Fixed(plan, bar.Place, bar.Range.Low) };
            Assert.True(Simulation.Of(plan, 1, 1, 1, low, TestContext.Current.CancellationToken).Succeeded(out var drawn, out _));
            var paper = plan.Projected(low).Years[^1];
            Assert.Equal(paper.Cash.Amount + paper.Reserve.Amount, drawn.Years[^1].Mean, 15 * 12 * 20 * 0.5);
        }
    }

    [Fact]
    public void The_longest_bar_of_the_tornado_stands_first()
    {
        var bars = Bars(Plans.Full());

        Assert.Equal(9, bars.Count);
        Assert.Equal(bars.Select(bar => bar.Span.Amount).OrderDescending(), bars.Select(bar => bar.Span.Amount));
        // Beyond its ceiling the fund pays no more of a dearer platform.
        Assert.True(bars.Single(bar => bar.Place == "costs/platform/unit").AtLow > bars.Single(bar => bar.Place == "costs/platform/unit").AtHigh);
        // Where a gap filler takes up what fees bring, more fees are not more money; without one they are.
        var video = Bars(Plans.Full() with { Gap = null }).Single(bar => bar.Place == "fees/video/quantity");
        Assert.True(video.AtLow < video.AtHigh);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(1_000_001)]
    public void Too_few_or_too_many_draws_are_refused(int draws)
    {
        Assert.False(Simulation.Of(Plans.Full(), 1, draws, 1, stop: TestContext.Current.CancellationToken).Succeeded(out _, out var why));
        Assert.Contains("1,000,000", why.Text.In(Language.English, why.Arguments), StringComparison.Ordinal);
    }

    private static Simulation Of(FinancePlan plan, ulong seed, int draws = Draws, int threads = 1) =>
        Simulation.Of(plan, seed, draws, threads, stop: TestContext.Current.CancellationToken).Succeeded(out var simulation, out _) ? simulation : throw new InvalidOperationException();

    private static IReadOnlyList<TornadoBar> Bars(FinancePlan plan) =>
        Tornado.Of(plan).Succeeded(out var bars, out _) ? bars : throw new InvalidOperationException();

    private static Dictionary<string, Uncertain> Fixed(FinancePlan plan, string place, decimal value) =>
        CompiledPlan.Of(plan).Parameters.Where(one => one.Value.IsRange).ToDictionary(one => one.Name, one => new Uncertain(one.Name == place ? value : one.Value.Base));

    private static FinancePlan Certain(FinancePlan plan) => plan with
    {
        Kinds = [.. plan.Kinds.Select(kind => kind with { Members = kind.Members with { Ceiling = Sure(kind.Members.Ceiling), Midpoint = Sure(kind.Members.Midpoint), Factor = Sure(kind.Members.Factor) } })],
        Costs = [.. plan.Costs.Select(cost => cost with { Unit = new(cost.Unit.Base), Quantity = new(cost.Quantity.Base) })],
        Fees = [.. plan.Fees.Select(fee => fee with { Unit = new(fee.Unit.Base), Quantity = new(fee.Quantity.Base) })],
        Contributions = [.. plan.Contributions.Select(one => one with { Rate = Sure(one.Rate), Yearly = Sure(one.Yearly) })],
    };

    private static Uncertain? Sure(Uncertain? range) => range is { } one ? new Uncertain(one.Base) : null;
}
