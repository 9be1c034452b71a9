using Renkei.Finance.Answers;
using Renkei.Finance.Assumptions;
using Renkei.Kernel;

namespace Renkei.Finance.Engine;

/// <summary>A month or a fiscal year of the 収支計画. Flows are of the period, stocks of its end.</summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Members">Members who count.</param>
/// <param name="Fees">会費・利用料.</param>
/// <param name="Contributions">補助金・負担金.</param>
/// <param name="Gap">What the gap filler pays.</param>
/// <param name="Costs">Costs by stage, in the order of <see cref="LifeStage"/>, as they are paid.</param>
/// <param name="Tax">消費税 of the year, an expense of March.</param>
/// <param name="TaxPaid">消費税 paid, or returned when below zero.</param>
/// <param name="Written">減価償却費.</param>
/// <param name="Surplus">Income less expense: costs that become assets are not in it, what is written off is.</param>
/// <param name="Cash">Money at hand, without the reserve; below zero it is lacking.</param>
/// <param name="Reserve">更改積立金.</param>
/// <param name="FixedAssets">Assets less what is written off.</param>
/// <param name="TaxPayable">消費税 still to be paid.</param>
/// <param name="NetAssets">正味財産, added up from opening money and surpluses.</param>
public sealed record ProjectionPeriod(
    int Number, long Members, Yen Fees, Yen Contributions, Yen Gap, IReadOnlyList<Yen> Costs, Yen Tax, Yen TaxPaid, Yen Written, Yen Surplus,
    Yen Cash, Yen Reserve, Yen FixedAssets, Yen TaxPayable, Yen NetAssets)
{
    /// <summary>All income.</summary>
    public Yen Income => Fees + Contributions + Gap;

    /// <summary>All costs as they are paid, without tax.</summary>
    public Yen Cost => Costs.Aggregate(Yen.Zero, (sum, one) => sum + one);

    /// <summary>Assets less debts less net assets: nothing, always.</summary>
    public Yen Imbalance => Cash + Reserve + FixedAssets - TaxPayable - NetAssets;
}

/// <summary>The 収支計画: every month, every fiscal year, and what follows from it in words.</summary>
public sealed record Projection
{
    /// <summary>The months, from April of the first fiscal year.</summary>
    public required IReadOnlyList<ProjectionPeriod> Months { get; init; }

    /// <summary>The fiscal years: sums of their months.</summary>
    public required IReadOnlyList<ProjectionPeriod> Years { get; init; }

    /// <summary>Each line's amounts by fiscal year, by its id, costs as <c>costs/C1</c> and fees as <c>fees/F1</c>.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<Yen>> Lines { get; init; }

    /// <summary>The answers.</summary>
    public required FinanceAnswers Answers { get; init; }

    /// <summary>Findings that stand beside the answers.</summary>
    public required IReadOnlyList<FinanceIssue> Warnings { get; init; }

    /// <summary>Works out the base case, or a scenario. Assumptions with errors are refused with the first of them.</summary>
    public static Outcome<Projection> Of(FinancePlan plan, Scenario? scenario = null)
    {
        var issues = FinanceCheck.Run(plan);
        if (issues.FirstOrDefault(one => one.Severity == FinanceSeverity.Error) is { } error)
            return new Refusal(RefusalKind.Invalid, error.Text, error.Arguments);
        var compiled = CompiledPlan.Of(plan);
        if (scenario is not null) compiled = compiled.With(scenario);
        return Of(PaperRun.Of(compiled), compiled, issues);
    }

    private static Projection Of(PaperRun run, CompiledPlan plan, IReadOnlyList<FinanceIssue> issues)
    {
        var members = plan.MembersByYear(plan.BaseValues);
        return new()
        {
            Months = [.. Enumerable.Range(0, plan.Months).Select(month => Period(run, month, month, 1, members[month / Calendar.MonthsOfYear]))],
            Years = [.. Enumerable.Range(0, plan.Years).Select(year => Period(run, year, year * Calendar.MonthsOfYear, Calendar.MonthsOfYear, members[year]))],
            Lines = plan.Lines.Select((line, at) => (Name: $"{(line.Stage is null ? "fees" : "costs")}/{line.Id}", Months: run.Lines[at])).ToDictionary(
                one => one.Name,
                one => (IReadOnlyList<Yen>)[.. Enumerable.Range(0, plan.Years).Select(year => new Yen(PaperRun.Sum(one.Months, year * Calendar.MonthsOfYear)))]),
            Answers = FinanceAnswers.Of(plan, run, members),
            Warnings = [.. issues.Where(one => one.Severity == FinanceSeverity.Warning)],
        };
    }

    private static ProjectionPeriod Period(PaperRun run, int number, int from, int length, long members)
    {
        Yen Flow(long[] months) => new(months.AsSpan(from, length).ToArray().Sum());
        Yen Stock(long[] months) => new(months[from + length - 1]);
        IReadOnlyList<Yen> costs = [.. run.Costs.Select(Flow)];
        var (fees, contributions, gap, tax, written) = (Flow(run.Fees), Flow(run.Contributions), Flow(run.Gap), Flow(run.TaxExpense), Flow(run.Written));
        var expense = costs.Aggregate(Yen.Zero, (sum, one) => sum + one) - Flow(run.Capital) + written + tax;
        return new(number + 1, members, fees, contributions, gap, costs, tax, Flow(run.TaxPaid), written, fees + contributions + gap - expense,
            Stock(run.Cash), Stock(run.Reserve), Stock(run.Fixed), Stock(run.TaxPayable), Stock(run.NetAssets));
    }
}
