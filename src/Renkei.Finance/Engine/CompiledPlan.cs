using Renkei.Finance.Assumptions;

namespace Renkei.Finance.Engine;

/// <summary>A number of the assumptions that may be a range, with the place it stands at.</summary>
internal readonly record struct Parameter(string Name, Uncertain Value);

/// <summary>How the number of a kind of member, or of patients, comes about in each year.</summary>
/// <remarks>Counted year by year, or empty for the curve; the others are indexes of parameters, -1 without one.</remarks>
internal sealed record CompiledGrowth(long[] Counts, int Ceiling, int Rate, int Midpoint, int Factor);

/// <summary>What amounts grow with: a weighted sum over growths, of all or of who is new in the year. The constant one is 1 in every year.</summary>
internal sealed record CompiledSeries(int[] Weights, bool OnlyNew, bool IsOne = false);

/// <summary>How a line falls due.</summary>
internal enum Pattern
{
    EachMonth,
    Twelfths,
    Lump,
}

/// <summary>A line of costs or fees, ready to be added up.</summary>
internal sealed record CompiledLine
{
    public required string Id { get; init; }

    /// <summary>Null for a fee.</summary>
    public required LifeStage? Stage { get; init; }

    public required int Quantity { get; init; }

    public required int Unit { get; init; }

    /// <summary>-1 without hours.</summary>
    public required int Hours { get; init; }

    public required int Series { get; init; }

    public required Pattern Pattern { get; init; }

    /// <summary>Years in which it falls due, from 0.</summary>
    public required int[] Years { get; init; }

    /// <summary>Month of the fiscal year of a lump.</summary>
    public required int Month { get; init; }

    public required bool Taxed { get; init; }

    public required int LifeMonths { get; init; }

    /// <summary>Whether it grows with the number of members.</summary>
    public required bool GrowsWithMembers { get; init; }
}

/// <summary>A contribution, ready to be worked out.</summary>
internal sealed record CompiledContribution
{
    /// <summary>Index of the rate, -1 for a yearly sum.</summary>
    public required int Rate { get; init; }

    /// <summary>Index of the yearly sum, -1 for a rate.</summary>
    public required int Yearly { get; init; }

    /// <summary>For each line whether its cost is eligible.</summary>
    public required bool[] Eligible { get; init; }

    public required int From { get; init; }

    public required int To { get; init; }

    public required int Month { get; init; }

    public required int Delay { get; init; }

    public required long Ceiling { get; init; }

    /// <summary>Whether it helps to carry running cost: a yearly sum, or a rate on the operating stage.</summary>
    public required bool Running { get; init; }

    /// <summary>Whether it helps to carry the renewal.</summary>
    public required bool Renewing { get; init; }
}

/// <summary>
/// Assumptions as flat lists with numbers instead of names, so that a year of months is worked out by walking arrays: once to the yen for paper
/// (<see cref="PaperRun"/>), a hundred thousand times for chance. Parameters are found by index; a scenario is other values for them.
/// </summary>
internal sealed class CompiledPlan
{
    private CompiledPlan(FinancePlan plan) => Plan = plan;

    public FinancePlan Plan { get; }

    public int Years => Plan.Years;

    public int Months => Plan.Years * Calendar.MonthsOfYear;

    /// <summary>First month of operation.</summary>
    public int OperatesFrom => (Plan.OperatesFrom - 1) * Calendar.MonthsOfYear;

    public required IReadOnlyList<Parameter> Parameters { get; init; }

    public required CompiledGrowth[] Growths { get; init; }

    /// <summary>The series 0 is 1 in every year.</summary>
    public required CompiledSeries[] Series { get; init; }

    public required CompiledLine[] Lines { get; init; }

    public required CompiledContribution[] Contributions { get; init; }

    public required int[] Renewals { get; init; }

    /// <summary>Weights of the members who count: all kinds but supporters.</summary>
    public required int[] MemberWeights { get; init; }

    /// <summary>The value every parameter has in the base case.</summary>
    public decimal[] BaseValues => [.. Parameters.Select(one => one.Value.Base)];

    /// <summary>Compiles assumptions that <see cref="FinanceCheck"/> found no error in.</summary>
    public static CompiledPlan Of(FinancePlan plan)
    {
        var names = new ParameterList();
        var growths = plan.Kinds.Select(kind => Growing(names, $"kinds/{kind.Id}", kind.Members)).ToList();
        if (plan.Patients is { } patients) growths.Add(Growing(names, "patients", patients));
        var series = new SeriesList(plan);
        var lines = plan.Costs.Select(cost => Line(names, series, plan, $"costs/{cost.Id}", cost))
            .Concat(plan.Fees.Select(fee => Line(names, series, plan, $"fees/{fee.Id}", fee))).ToArray();
        return new(plan)
        {
            Growths = [.. growths], Lines = lines, Renewals = [.. Calendar.Renewals(plan)],
            Contributions = [.. plan.Contributions.Select(one => Contributing(names, plan, one, lines))],
            Series = [.. series.All], Parameters = names.All, MemberWeights = series.Weights(kind => kind.Supports ? 0 : 1),
        };
    }

    /// <summary>The same plan with the values of a scenario; the plan's own where it says nothing.</summary>
    public CompiledPlan With(Scenario scenario) => new(Plan)
    {
        Growths = Growths, Lines = Lines, Renewals = Renewals, Contributions = Contributions, Series = Series, MemberWeights = MemberWeights,
        Parameters = [.. Parameters.Select(one => scenario.Changes.TryGetValue(one.Name, out var other) ? one with { Value = other } : one)],
    };

    /// <summary>More than a line can come to in a year, whatever its ranges give.</summary>
    public double LargestYear(CompiledLine line)
    {
        double High(int at) => at < 0 ? 1 : (double)Parameters[at].Value.High;
        var one = High(line.Quantity) * High(line.Unit) * High(line.Hours) * (line.Pattern == Pattern.EachMonth ? Calendar.MonthsOfYear : 1);
        var series = Series[line.Series];
        if (series.IsOne) return one;
        var count = 0.0;
        for (var at = 0; at < Growths.Length; at++)
        {
            var growth = Growths[at];
            count += series.Weights[at] * High(growth.Factor) * (growth.Counts.Length > 0 ? growth.Counts.Max() : High(growth.Ceiling));
        }

        return one * count;
    }

    /// <summary>Members who count, in each year.</summary>
    public long[] MembersByYear(ReadOnlySpan<decimal> values)
    {
        var counts = CountsByYear(values);
        var members = new long[Years];
        for (var year = 0; year < Years; year++) members[year] = Sum(MemberWeights, counts, year);
        return members;
    }

    /// <summary>The series of the plan in each year.</summary>
    public long[][] SeriesByYear(ReadOnlySpan<decimal> values)
    {
        var counts = CountsByYear(values);
        return [.. Series.Select(one => Enumerable.Range(0, Years).Select(year => one.IsOne ? 1
            : one.OnlyNew ? SumOfNew(one.Weights, counts, year) : Sum(one.Weights, counts, year)).ToArray())];
    }

    /// <summary>Every kind, and patients last, in each year.</summary>
    public long[][] CountsByYear(ReadOnlySpan<decimal> values)
    {
        var counts = new long[Growths.Length][];
        for (var at = 0; at < counts.Length; at++)
        {
            counts[at] = new long[Years];
            for (var year = 0; year < Years; year++) counts[at][year] = Count(Growths[at], year, values);
        }

        return counts;
    }

    // A forecast of members is no money: the curve is worked out in doubles and rounded to whole members.
    private static long Count(CompiledGrowth growth, int year, ReadOnlySpan<decimal> values)
    {
        var factor = growth.Factor < 0 ? 1 : values[growth.Factor];
        if (growth.Counts.Length > 0)
            return (long)Math.Round(growth.Counts[Math.Min(year, growth.Counts.Length - 1)] * factor, MidpointRounding.AwayFromZero);
        return (long)Math.Round(Curve((double)values[growth.Ceiling], (double)values[growth.Rate], (double)values[growth.Midpoint], year)
            * (double)factor, MidpointRounding.AwayFromZero);
    }

    /// <summary>The logistic curve in a year of the plan, from 0.</summary>
    public static double Curve(double ceiling, double rate, double midpoint, int year) => ceiling / (1 + Math.Exp(-rate * (year + 1 - midpoint)));

    private static long Sum(int[] weights, long[][] counts, int year)
    {
        var sum = 0L;
        for (var at = 0; at < weights.Length; at++) sum += weights[at] * counts[at][year];
        return sum;
    }

    private static long SumOfNew(int[] weights, long[][] counts, int year)
    {
        var sum = 0L;
        for (var at = 0; at < weights.Length; at++) sum += weights[at] * Math.Max(0, counts[at][year] - (year == 0 ? 0 : counts[at][year - 1]));
        return sum;
    }

    private static CompiledGrowth Growing(ParameterList names, string place, Growth growth) => new(
        [.. growth.Counts], names.Add($"{place}/ceiling", growth.Ceiling), names.Add($"{place}/rate", growth.Rate),
        names.Add($"{place}/midpoint", growth.Midpoint), names.Add($"{place}/factor", growth.Factor));

    private static CompiledLine Line(ParameterList names, SeriesList series, FinancePlan plan, string place, AmountLine line)
    {
        var stage = (line as CostLine)?.Stage;
        var begins = line.FromYear ?? (stage is null or LifeStage.Operate ? plan.OperatesFrom : stage == LifeStage.Close ? plan.Years : 1);
        var ends = line.Due == Due.Once ? begins : line.ToYear ?? plan.Years;
        var renewals = Calendar.Renewals(plan).Select(month => month / Calendar.MonthsOfYear).ToHashSet();
        var years = Enumerable.Range(begins - 1, Math.Max(0, ends - begins + 1)).Where(year => line.Due != Due.AtRenewal || renewals.Contains(year));
        return new()
        {
            Id = line.Id, Stage = stage, Taxed = line.Taxed, LifeMonths = ((line as CostLine)?.LifeYears ?? 0) * Calendar.MonthsOfYear,
            Quantity = names.Add($"{place}/quantity", line.Quantity), Unit = names.Add($"{place}/unit", line.Unit),
            Hours = names.Add($"{place}/hours", line.Hours), Series = series.Of(line.Driver, line.Kind), Years = [.. years],
            Pattern = line.Due == Due.Monthly ? Pattern.EachMonth : line.Due == Due.Yearly && line.Month is null ? Pattern.Twelfths : Pattern.Lump,
            Month = Calendar.InFiscalYear(line.Month ?? (line.Due == Due.AtRenewal ? plan.Renewal?.Month : null) ?? 4),
            GrowsWithMembers = line.Driver is Driver.Members or Driver.Sites or Driver.Beds,
        };
    }

    private static CompiledContribution Contributing(ParameterList names, FinancePlan plan, Contribution one, CompiledLine[] lines) => new()
    {
        Rate = names.Add($"contributions/{one.Id}/rate", one.Rate), Yearly = names.Add($"contributions/{one.Id}/yearly", one.Yearly),
        Eligible = [.. lines.Select(line => line.Stage is { } stage && one.Stages.Contains(stage) && (one.Lines.Count == 0 || one.Lines.Contains(line.Id)))],
        From = one.FromYear - 1, To = (one.ToYear ?? plan.Years) - 1, Month = Calendar.InFiscalYear(one.Month), Delay = one.DelayMonths,
        Ceiling = one.Ceiling ?? long.MaxValue / 4, Running = one.Yearly is not null || one.Stages.Contains(LifeStage.Operate),
        Renewing = one.Rate is not null && one.Stages.Contains(LifeStage.Renew),
    };
}
