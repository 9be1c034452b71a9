using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Kernel;
using static Renkei.Finance.Engine.Calendar;

namespace Renkei.Finance.Answers;

/// <summary>A sentence of the answer, in both languages.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Arguments">What fills its places.</param>
public sealed record AnswerSentence(TextKey Text, params object[] Arguments)
{
    /// <summary>The sentence in a language; amounts are shown as that language shows them.</summary>
    public string In(Language language) => Text.In(language, [.. Arguments.Select(one => one is Yen yen ? yen.Show(language)
        : one is FiscalYear year ? year.Label(language) : one)]);
}

/// <summary>
/// What a committee asks of a 収支計画. Fees are of one member (supporters do not count) and one year, all members alike, over the years of
/// operation; promised contributions to running cost are taken off, the gap filler is not.
/// </summary>
public sealed record FinanceAnswers
{
    /// <summary>Fees carry running cost in every year of operation, money never lacks, and the reserve carries every renewal.</summary>
    public required bool StandsByItself { get; init; }

    /// <summary>The month in which money first lacks, from 1; null when it never does.</summary>
    public required int? RunsDryIn { get; init; }

    /// <summary>The fee that carries running cost; null without members.</summary>
    public required Yen? FeeForRunning { get; init; }

    /// <summary>The fee that carries the renewals too; null without members or renewal.</summary>
    public required Yen? FeeWithRenewal { get; init; }

    /// <summary>How many members carry running cost at today's fees; null when no number does.</summary>
    public required long? MembersForRunning { get; init; }

    /// <summary>How many members carry the renewals too.</summary>
    public required long? MembersWithRenewal { get; init; }

    /// <summary>What the reserve lacks at each renewal.</summary>
    public required IReadOnlyList<Yen> RenewalShortfalls { get; init; }

    /// <summary>The same in words.</summary>
    public required IReadOnlyList<AnswerSentence> Words { get; init; }

    internal static FinanceAnswers Of(CompiledPlan plan, PaperRun run, long[] members)
    {
        var sums = OperatingSums.Of(plan, run, members);
        var dry = Array.FindIndex(run.Cash, cash => cash < 0);
        var answers = new FinanceAnswers
        {
            StandsByItself = dry < 0 && run.RenewalShortfall.All(lack => lack == 0) && sums.YearsNotCarried == 0 && sums.MemberYears > 0,
            RunsDryIn = dry < 0 ? null : dry + 1,
            FeeForRunning = BreakEven.Fee(new(PaperRun.Yen(sums.Running)), sums.MemberYears),
            FeeWithRenewal = plan.Renewals.Length == 0 ? null : BreakEven.Fee(new(PaperRun.Yen(sums.Running + sums.Renewal)), sums.MemberYears),
            MembersForRunning = sums.Members(0),
            MembersWithRenewal = plan.Renewals.Length == 0 ? null : sums.Members(sums.Renewal),
            RenewalShortfalls = [.. run.RenewalShortfall.Select(lack => new Yen(lack))],
            Words = [],
        };
        return answers with { Words = [.. answers.Sentences(plan, sums)] };
    }

    private IEnumerable<AnswerSentence> Sentences(CompiledPlan plan, OperatingSums sums)
    {
        yield return new(StandsByItself ? AnswerKeys.Stands : AnswerKeys.StandsNot);
        if (RunsDryIn is { } month) yield return new(AnswerKeys.Dry, Year(plan, month - 1), CalendarMonth(month - 1));
        else yield return new(AnswerKeys.NeverDry);
        for (var at = 0; at < RenewalShortfalls.Count; at++)
            if (RenewalShortfalls[at] > Yen.Zero) yield return new(AnswerKeys.RenewalLacks, Year(plan, plan.Renewals[at]), RenewalShortfalls[at]);
        if (plan.Renewals.Length == 0) yield return new(AnswerKeys.NoRenewal);
        if (FeeForRunning is not { } fee)
        {
            yield return new(AnswerKeys.NoMembers);
            yield break;
        }

        if (fee < Yen.Zero) yield return new(AnswerKeys.PaidByOthers);
        else yield return new(AnswerKeys.Fee, fee, BreakEven.PerMonth(fee));
        if (FeeWithRenewal is { } whole) yield return new(AnswerKeys.FeeWithRenewal, whole, BreakEven.PerMonth(whole));
        var today = BreakEven.Fee(new(PaperRun.Yen(sums.Fees)), sums.MemberYears)!.Value;
        if (today > fee && fee >= Yen.Zero) yield return new(AnswerKeys.FeeAboveCost, today, today - fee);
        yield return MembersForRunning is { } count ? new(AnswerKeys.Members, count) : new(AnswerKeys.NoMembersEnough);
        if (plan.Renewals.Length > 0)
            yield return MembersWithRenewal is { } more ? new(AnswerKeys.MembersWithRenewal, more) : new(AnswerKeys.NoMembersEnoughForRenewal);
    }

    private static FiscalYear Year(CompiledPlan plan, int month) => new(plan.Plan.FirstYear + (month / MonthsOfYear));
}

/// <summary>Sums over the years of operation, from which fees and members follow without search.</summary>
internal sealed record OperatingSums
{
    public required int Years { get; init; }

    public required long MemberYears { get; init; }

    /// <summary>Running cost and tax, less promised contributions to it.</summary>
    public required decimal Running { get; init; }

    /// <summary>The price of a renewal, spread evenly over its cycle, for all years.</summary>
    public required decimal Renewal { get; init; }

    public required decimal Fees { get; init; }

    public required decimal FeesByMember { get; init; }

    public required decimal CostByMember { get; init; }

    /// <summary>Years of operation whose fees and promised contributions are below running cost.</summary>
    public required int YearsNotCarried { get; init; }

    public static OperatingSums Of(CompiledPlan plan, PaperRun run, long[] members)
    {
        var begins = plan.OperatesFrom;
        long Whole(long[] months) => months.AsSpan(begins).ToArray().Sum();
        var helped = plan.Contributions.Select((one, at) => one.Running ? Whole(run.Granted[at]) : 0).Sum();
        var prices = ReservePlan.Prices(plan);
        var years = plan.Years - (begins / MonthsOfYear);
        var notCarried = 0;
        for (var from = begins; from < plan.Months; from += MonthsOfYear)
        {
            var own = PaperRun.Sum(run.Fees, from) + plan.Contributions.Select((one, at) => one.Running ? PaperRun.Sum(run.Granted[at], from) : 0).Sum();
            if (own < PaperRun.Sum(run.Costs[(int)LifeStage.Operate], from) + PaperRun.Sum(run.TaxExpense, from)) notCarried++;
        }

        long Lines(bool fees) => plan.Lines.Select((line, at) =>
            line.GrowsWithMembers && (fees ? line.Stage is null : line.Stage == LifeStage.Operate) ? Whole(run.Lines[at]) : 0).Sum();
        return new()
        {
            Years = years, MemberYears = members.AsSpan(begins / MonthsOfYear).ToArray().Sum(), YearsNotCarried = notCarried,
            Running = Whole(run.Costs[(int)LifeStage.Operate]) + Whole(run.TaxExpense) - helped, Fees = Whole(run.Fees),
            Renewal = prices.Length == 0 ? 0 : (decimal)prices.Sum() / prices.Length / plan.Plan.Renewal!.EveryYears * years,
            FeesByMember = Lines(fees: true), CostByMember = Lines(fees: false),
        };
    }

    /// <summary>The fewest members for whom fees carry running cost and what else is to be carried.</summary>
    public long? Members(decimal more)
    {
        if (MemberYears == 0 || Years == 0) return null;
        var notByMember = (Running - CostByMember - (Fees - FeesByMember) + more) / Years;
        return BreakEven.Members(notByMember, FeesByMember / MemberYears, CostByMember / MemberYears);
    }
}
