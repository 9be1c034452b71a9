using Renkei.Kernel;
using static Renkei.Finance.Assumptions.FinanceSeverity;

namespace Renkei.Finance.Assumptions;

/// <summary>Looks through assumptions before anything is worked out from them. With an error nothing is; a warning stands beside the answer.</summary>
public static class FinanceCheck
{
    /// <summary>The most kinds of members.</summary>
    public const int KindsLimit = 50;

    /// <summary>The most lines of costs, and of fees.</summary>
    public const int LinesLimit = 300;

    /// <summary>The most contributions, and the most scenarios.</summary>
    public const int ContributionsLimit = 20;

    /// <summary>The largest unit price, in yen: ten thousand million.</summary>
    public const decimal UnitLimit = 1e10m;

    /// <summary>The largest quantity, and the most hours.</summary>
    public const decimal QuantityLimit = 1e5m;

    /// <summary>The most members or patients.</summary>
    public const long CountLimit = 150_000_000;

    /// <summary>The largest amount of one line in one year, in yen: ten million million.</summary>
    public const decimal AmountLimit = 1e13m;

    private const int IdLength = 30;
    private const int UsualYears = 5;
    private const int LongestCycle = 15;

    /// <summary>All findings, in the order of the assumptions.</summary>
    public static IReadOnlyList<FinanceIssue> Run(FinancePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var found = new List<FinanceIssue>();
        Frame(plan, found);
        foreach (var kind in plan.Kinds) Growing($"kinds/{kind.Id}", kind.Members, plan, found);
        foreach (var kind in plan.Kinds) Between($"kinds/{kind.Id}/beds", kind.Beds, 0, 10_000, found);
        if (plan.Patients is { } patients) Growing("patients", patients, plan, found);
        foreach (var (id, place) in Ids(plan)) Id(id, place, found);
        foreach (var twice in Ids(plan).GroupBy(one => one.Place + one.Id).Where(group => group.Count() > 1))
            found.Add(new(Error, twice.First().Place, FinanceKeys.TwoIds, twice.First().Id));
        foreach (var cost in plan.Costs) Between($"costs/{cost.Id}/lifeYears", cost.LifeYears, 0, 50, found);
        foreach (var cost in plan.Costs) Line("costs", cost, plan, found);
        foreach (var fee in plan.Fees) Line("fees", fee, plan, found);
        foreach (var one in plan.Contributions) Contributing(one, plan, found);
        Tax(plan, found);
        if (!found.Any(one => one.Severity == Error)) Renewals(plan, found);
        Scenarios(plan, found);
        return found;
    }

    private static void Frame(FinancePlan plan, List<FinanceIssue> found)
    {
        if (plan.Years is < 1 or > FinancePlan.YearsLimit) found.Add(new(Error, "years", FinanceKeys.NoYears, plan.Years, FinancePlan.YearsLimit));
        else if (plan.Years < UsualYears) found.Add(new(Warning, "years", FinanceKeys.FewYears, plan.Years));
        if (plan.FirstYear < FiscalYear.Earliest || plan.FirstYear > FiscalYear.Latest - FinancePlan.YearsLimit)
            found.Add(new(Error, "firstYear", FinanceKeys.FirstYear, plan.FirstYear, FiscalYear.Earliest, FiscalYear.Latest - FinancePlan.YearsLimit));
        if (plan.OperatesFrom < 1 || (plan.OperatesFrom > plan.Years && plan.Years > 0))
            found.Add(new(Error, "operatesFrom", FinanceKeys.OperatesFrom, plan.OperatesFrom, plan.Years));
        if (plan.Renewal is { } renewal)
        {
            if (renewal.EveryYears is < 1 or > LongestCycle)
                found.Add(new(Error, "renewal/everyYears", FinanceKeys.RenewalCycle, LongestCycle, renewal.EveryYears));
            Month("renewal/month", renewal.Month, found);
        }

        Between("openingCash", plan.OpeningCash, -(decimal)1e12, (decimal)1e12, found);
        Between("openingReserve", plan.OpeningReserve, 0, (decimal)1e12, found);
        Between("reserve/yearly", plan.Reserve.Yearly, 0, UnitLimit, found);
        if (plan.Gap?.Cap is { } cap) Between("gap/cap", cap, 0, (decimal)1e12, found);
        Few("kinds", plan.Kinds.Count, KindsLimit, found);
        Few("costs", plan.Costs.Count, LinesLimit, found);
        Few("fees", plan.Fees.Count, LinesLimit, found);
        Few("contributions", plan.Contributions.Count, ContributionsLimit, found);
        Few("scenarios", plan.Scenarios.Count, ContributionsLimit, found);
    }

    private static void Growing(string place, Growth growth, FinancePlan plan, List<FinanceIssue> found)
    {
        for (var at = 0; at < growth.Counts.Count; at++)
        {
            if (growth.Counts[at] < 0) found.Add(new(Error, place, FinanceKeys.NegativeMembers, at + 1, growth.Counts[at]));
            if (growth.Counts[at] > CountLimit) found.Add(new(Error, place, FinanceKeys.TooMany, at + 1, growth.Counts[at], CountLimit));
        }

        if (growth.Counts.Count == 0 && (growth.Ceiling is null || growth.Rate is null || growth.Midpoint is null))
            found.Add(new(Error, place, FinanceKeys.NoGrowth));
        if (growth.Counts.Count > FinancePlan.YearsLimit) Few(place, growth.Counts.Count, FinancePlan.YearsLimit, found);
        Range($"{place}/ceiling", growth.Ceiling, 0, CountLimit, found);
        Range($"{place}/rate", growth.Rate, -10, 10, found);
        Range($"{place}/midpoint", growth.Midpoint, -100, 200, found);
        Range($"{place}/factor", growth.Factor, 0, 10, found);
    }

    private static void Line(string list, AmountLine line, FinancePlan plan, List<FinanceIssue> found)
    {
        var place = $"{list}/{line.Id}";
        Range($"{place}/quantity", line.Quantity, 0, QuantityLimit, found);
        Range($"{place}/unit", line.Unit, 0, UnitLimit, found);
        Range($"{place}/hours", line.Hours, 0, QuantityLimit, found);
        if (line.Kind is { } kind && plan.Kinds.All(one => one.Id != kind)) found.Add(new(Error, $"{place}/kind", FinanceKeys.NoKind, kind));
        if (line.Month is { } month) Month($"{place}/month", month, found);
        Years(place, line.FromYear ?? 1, line.ToYear ?? plan.Years, plan, found);
    }

    private static void Contributing(Contribution one, FinancePlan plan, List<FinanceIssue> found)
    {
        var place = $"contributions/{one.Id}";
        if (one.Rate is null == one.Yearly is null) found.Add(new(Error, place, FinanceKeys.RateOrSum));
        if (one.Rate is not null && one.Stages.Count == 0) found.Add(new(Error, $"{place}/stages", FinanceKeys.NoStage));
        Range($"{place}/rate", one.Rate, 0, 1, found);
        Range($"{place}/yearly", one.Yearly, 0, UnitLimit, found);
        Month($"{place}/month", one.Month, found);
        Between($"{place}/delayMonths", one.DelayMonths, 0, 60, found);
        if (one.Ceiling is { } ceiling) Between($"{place}/ceiling", ceiling, 0, (decimal)1e12, found);
        foreach (var line in one.Lines.Where(id => plan.Costs.All(cost => cost.Id != id)))
            found.Add(new(Error, $"{place}/lines", FinanceKeys.NoLine, line));
        Years(place, one.FromYear, one.ToYear ?? plan.Years, plan, found);
        if (one.Rate is { Base: > 0 } && one.Stages.Contains(LifeStage.Operate)) found.Add(new(Warning, place, FinanceKeys.RunningSubsidy));
    }

    private static void Tax(FinancePlan plan, List<FinanceIssue> found)
    {
        Between("tax/rate", plan.Tax.Rate, 0, 1, found);
        Between("tax/deemedShare", plan.Tax.DeemedShare, 0, 1, found);
    }

    private static void Renewals(FinancePlan plan, List<FinanceIssue> found)
    {
        var renewals = Engine.Calendar.Renewals(plan);
        if (renewals.Count == 0) found.Add(new(Warning, "renewal", FinanceKeys.NoRenewal));
        else if (plan.Costs.All(cost => cost.Stage != LifeStage.Renew)) found.Add(new(Warning, "costs", FinanceKeys.RenewalFree));
        var start = (plan.OperatesFrom - 1) * Engine.Calendar.MonthsOfYear;
        if (renewals.Count > 0 && renewals[0] - start <= Engine.Calendar.MonthsOfYear)
            found.Add(new(Warning, "renewal", FinanceKeys.RenewalAtOnce, (renewals[0] / Engine.Calendar.MonthsOfYear) + 1, renewals[0] - start));
        var compiled = Engine.CompiledPlan.Of(plan);
        Large(compiled, "", found);
        var members = compiled.MembersByYear(compiled.BaseValues);
        for (var year = plan.OperatesFrom - 1; year < plan.Years; year++)
        {
            if (members[year] > 0) continue;
            found.Add(new(Warning, "kinds", FinanceKeys.NoMembers, year + 1));
            return;
        }
    }

    // Every sum of the model stays far within the whole numbers of yen that are added up.
    private static void Large(Engine.CompiledPlan compiled, string before, List<FinanceIssue> found)
    {
        foreach (var line in compiled.Lines)
            if (compiled.LargestYear(line) > (double)AmountLimit)
                found.Add(new(Error, $"{before}{(line.Stage is null ? "fees" : "costs")}/{line.Id}", FinanceKeys.TooLarge, AmountLimit));
    }

    private static void Scenarios(FinancePlan plan, List<FinanceIssue> found)
    {
        if (found.Any(one => one.Severity == Error)) return;
        var compiled = Engine.CompiledPlan.Of(plan);
        var names = compiled.Parameters.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var scenario in plan.Scenarios)
        {
            Large(compiled.With(scenario), $"scenarios/{scenario.Name}/", found);
            foreach (var (place, value) in scenario.Changes)
            {
                if (!names.Contains(place)) found.Add(new(Error, $"scenarios/{scenario.Name}", FinanceKeys.NoSuchValue, scenario.Name, place));
                else if (place.EndsWith("/unit", StringComparison.Ordinal)) Range($"scenarios/{scenario.Name}/{place}", value, 0, UnitLimit, found);
                else Range($"scenarios/{scenario.Name}/{place}", value, -100, CountLimit, found);
            }
        }
    }

    private static IEnumerable<(string Id, string Place)> Ids(FinancePlan plan) =>
        plan.Kinds.Select(one => (one.Id, "kinds")).Concat(plan.Costs.Select(one => (one.Id, "costs")))
            .Concat(plan.Fees.Select(one => (one.Id, "fees"))).Concat(plan.Contributions.Select(one => (one.Id, "contributions")));

    private static void Id(string id, string place, List<FinanceIssue> found)
    {
        if (id.Length is 0 or > IdLength || !id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')) found.Add(new(Error, place, FinanceKeys.BadId, id));
    }

    private static void Range(string place, Uncertain? value, decimal least, decimal most, List<FinanceIssue> found)
    {
        if (value is not { } one) return;
        if (!one.IsInOrder) found.Add(new(Error, place, FinanceKeys.RangeOrder, one.Low, one.Base, one.High));
        Between(place, one.Low, least, most, found);
        if (one.IsRange) Between(place, one.High, least, most, found);
    }

    private static void Between(string place, decimal value, decimal least, decimal most, List<FinanceIssue> found)
    {
        if (value < least) found.Add(new(Error, place, FinanceKeys.Below, value, least));
        else if (value > most) found.Add(new(Error, place, FinanceKeys.Above, value, most));
    }

    private static void Month(string place, int month, List<FinanceIssue> found)
    {
        if (month is < 1 or > 12) found.Add(new(Error, place, FinanceKeys.Month, month));
    }

    private static void Years(string place, int from, int to, FinancePlan plan, List<FinanceIssue> found)
    {
        if (from < 1 || to > plan.Years || (from > to && plan.Years > 0)) found.Add(new(Error, place, FinanceKeys.YearsOutside, from, to, plan.Years));
    }

    private static void Few(string place, int count, int limit, List<FinanceIssue> found)
    {
        if (count > limit) found.Add(new(Error, place, FinanceKeys.TooManyLines, count, limit));
    }
}
