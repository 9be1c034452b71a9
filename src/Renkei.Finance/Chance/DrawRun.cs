using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using static Renkei.Finance.Engine.Calendar;

namespace Renkei.Finance.Chance;

/// <summary>How one draw ended.</summary>
[Flags]
internal enum DrawEnd
{
    None = 0,

    /// <summary>Money lacked in some month.</summary>
    Dry = 1,

    /// <summary>The first renewal was not carried by the reserve; the bit of the n-th renewal is this one shifted by n.</summary>
    FirstRenewalLacks = 2,
}

/// <summary>
/// The plan month by month as <see cref="PaperRun"/> works it out, but in doubles and without rounding to yen (members stay whole): what a
/// hundred thousand draws can afford. One scratch array for each thread and nothing allocated in a draw. Lines without a range are added up
/// once, into the template every draw begins from.
/// </summary>
internal sealed class DrawRun
{
    // What one yen may be off by adding up doubles is no shortage.
    private const double Yen = 0.5;

    private readonly CompiledPlan plan;
    private readonly double[] values;
    private readonly double[] template;
    private readonly int[] growths;
    private readonly int[] lines;
    private readonly double[] planned;
    private readonly double[] taxOf;
    private readonly int[][] grantsOf;
    private readonly Layout at;
    private readonly int years;

    public DrawRun(CompiledPlan plan)
    {
        this.plan = plan;
        at = new(plan);
        years = plan.Years;
        grantsOf = [.. plan.Lines.Select((_, line) => Enumerable.Range(0, plan.Contributions.Length)
            .Where(one => plan.Contributions[one].Rate >= 0 && plan.Contributions[one].Eligible[line]).ToArray())];
        values = [.. plan.BaseValues.Select(value => (double)value)];
        planned = [.. ReservePlan.Of(plan).Select(yen => (double)yen)];
        taxOf = [.. plan.Lines.Select(line => TaxOf(line, plan.Plan.Tax))];
        template = new double[at.Size];
        values.CopyTo(template, at.Values);
        var ranged = Enumerable.Range(0, values.Length).Where(index => plan.Parameters[index].Value.IsRange).ToHashSet();
        growths = [.. Enumerable.Range(0, plan.Growths.Length).Where(one => IsRanged(plan.Growths[one], ranged))];
        for (var growth = 0; growth < plan.Growths.Length; growth++) Count(growth, template);
        for (var series = 0; series < plan.Series.Length; series++) AddSeries(series, template);
        lines = [.. Enumerable.Range(0, plan.Lines.Length).Where(line => IsRanged(plan.Lines[line], ranged))];
        foreach (var line in Enumerable.Range(0, plan.Lines.Length).Except(lines)) Add(line, template);
    }

    /// <summary>How many doubles a thread needs.</summary>
    public int ScratchSize => at.Size;

    /// <summary>Works out one draw; money (cash and reserve) at the end of each year goes to <paramref name="money"/>.</summary>
    public DrawEnd Run(Chances chances, long draw, double[] scratch, Span<double> money)
    {
        template.CopyTo(scratch, 0);
        chances.Draw(draw, scratch.AsSpan(at.Values, values.Length));
        if (growths.Length > 0)
        {
            foreach (var growth in growths) Count(growth, scratch);
            for (var series = 0; series < plan.Series.Length; series++) AddSeries(series, scratch);
        }

        foreach (var line in lines) Add(line, scratch);
        Grants(scratch);
        TaxAndGap(scratch);
        return Months(scratch, money);
    }

    private void Count(int index, double[] s)
    {
        var growth = plan.Growths[index];
        var factor = growth.Factor < 0 ? 1 : s[at.Values + growth.Factor];
        for (var year = 0; year < years; year++)
        {
            var count = growth.Counts.Length > 0 ? growth.Counts[Math.Min(year, growth.Counts.Length - 1)]
                : CompiledPlan.Curve(s[at.Values + growth.Ceiling], s[at.Values + growth.Rate], s[at.Values + growth.Midpoint], year);
            s[at.Counts + (index * plan.Years) + year] = Math.Floor((count * factor) + 0.5);
        }
    }

    private void AddSeries(int index, double[] s)
    {
        var series = plan.Series[index];
        for (var year = 0; year < years; year++)
        {
            var sum = series.IsOne ? 1.0 : 0.0;
            for (var growth = 0; growth < series.Weights.Length; growth++)
            {
                if (series.Weights[growth] == 0) continue;
                var count = s[at.Counts + (growth * plan.Years) + year];
                if (series.OnlyNew && year > 0) count = Math.Max(0, count - s[at.Counts + (growth * plan.Years) + year - 1]);
                sum += series.Weights[growth] * count;
            }

            s[at.Series + (index * plan.Years) + year] = sum;
        }
    }

    private void Add(int index, double[] s)
    {
        var line = plan.Lines[index];
        var one = s[at.Values + line.Quantity] * s[at.Values + line.Unit] * (line.Hours < 0 ? 1 : s[at.Values + line.Hours]);
        var series = s.AsSpan(at.Series + (line.Series * years), years);
        var flow = line.Stage == LifeStage.Renew ? s.AsSpan(at.Renewal, at.Places) : s.AsSpan(at.Flow, at.Places);
        var sign = line.Stage is null or LifeStage.Renew ? 1 : -1;
        // What the gap filler looks at: running cost less what fees bring.
        var gapSign = line.Stage is null ? -1 : line.Stage == LifeStage.Operate ? 1 : 0;
        var wholes = line.Pattern == Pattern.EachMonth ? MonthsOfYear : 1.0;
        var parts = line.Pattern == Pattern.Twelfths ? 1.0 / MonthsOfYear : 1.0;
        var tax = s.AsSpan(at.Tax, years);
        var gap = s.AsSpan(at.Gap, years);
        var (taxOfLine, grants) = (taxOf[index], grantsOf[index]);
        foreach (var year in line.Years)
        {
            var amount = one * series[year];
            var place = line.Pattern == Pattern.Lump ? years + (year * MonthsOfYear) + line.Month : year;
            flow[place] += sign * amount * parts;
            tax[year] += amount * wholes * taxOfLine;
            gap[year] += gapSign * amount * wholes;
            foreach (var grant in grants)
            {
                s[at.Eligible + (grant * at.Places) + place] += amount * parts;
                if (line.Stage == LifeStage.Renew) s[at.Renewing + (grant * at.Places) + place] += amount * parts;
            }
        }
    }

    private void Grants(double[] s)
    {
        for (var grant = 0; grant < plan.Contributions.Length; grant++)
        {
            var one = plan.Contributions[grant];
            var left = (double)one.Ceiling;
            if (one.Rate < 0)
            {
                var sum = s[at.Values + one.Yearly];
                for (var year = one.From; year <= one.To && left > 0; year++) left -= Pay(one, grant, (year * MonthsOfYear) + one.Month, 1, sum, left, s);
                continue;
            }

            var rate = s[at.Values + one.Rate];
            var eligible = s.AsSpan(at.Eligible + (grant * at.Places), at.Places);
            for (var year = one.From; year <= one.To && left > 0; year++)
            {
                var lumps = eligible.Slice(years + (year * MonthsOfYear), MonthsOfYear);
                for (var month = 0; month < MonthsOfYear; month++)
                {
                    var cost = eligible[year] + lumps[month];
                    if (cost != 0) left -= Pay(one, grant, (year * MonthsOfYear) + month, cost, rate, left, s);
                }
            }
        }
    }

    private double Pay(CompiledContribution one, int grant, int month, double eligible, double rate, double left, double[] s)
    {
        var paid = Math.Min(eligible * rate, left);
        if (one.Renewing) s[at.Helped + month] += paid * At(s, at.Renewing + (grant * at.Places), month) / eligible;
        var comes = month + one.Delay;
        if (comes >= plan.Months) return paid;
        s[at.Flow + years + comes] += paid;
        if (one.Running) s[at.Gap + (comes / MonthsOfYear)] -= paid;
        return paid;
    }

    private void TaxAndGap(double[] s)
    {
        var cap = plan.Plan.Gap?.Cap is { } most ? most : double.MaxValue;
        for (var year = 0; year < years; year++)
        {
            var march = plan.Years + (year * MonthsOfYear) + MonthsOfYear - 1;
            if (year + 1 < plan.Years) s[at.Flow + march + 2] -= s[at.Tax + year];
            if (plan.Plan.Gap is not null && year + 1 >= plan.Plan.OperatesFrom) s[at.Flow + march] += Math.Clamp(s[at.Gap + year], 0, cap);
        }
    }

    private DrawEnd Months(double[] s, Span<double> money)
    {
        var (cash, reserve, end) = ((double)plan.Plan.OpeningCash, (double)plan.Plan.OpeningReserve, DrawEnd.None);
        var (renewals, renewal, month) = (plan.Renewals, 0, 0);
        for (var year = 0; year < years; year++)
        {
            var (even, evenRenewal) = (s[at.Flow + year], s[at.Renewal + year]);
            var flow = s.AsSpan(at.Flow + years + (year * MonthsOfYear), MonthsOfYear);
            var lumps = s.AsSpan(at.Renewal + years + (year * MonthsOfYear), MonthsOfYear);
            for (var inYear = 0; inYear < MonthsOfYear; inYear++, month++)
            {
                if (renewal < renewals.Length && renewals[renewal] == month) renewal++;
                var (cost, drawn) = (evenRenewal + lumps[inYear], 0.0);
                if (cost > 0)
                {
                    var net = Math.Max(0, cost - s[at.Helped + month]);
                    drawn = Math.Min(reserve, net);
                    if (renewal > 0 && net - drawn > Yen) end |= (DrawEnd)((int)DrawEnd.FirstRenewalLacks << (renewal - 1));
                }

                cash += even + flow[inYear] - cost + drawn;
                if (cash < -Yen) end |= DrawEnd.Dry;
                var aside = Math.Min(planned[month], Math.Max(0, cash));
                cash -= aside;
                reserve += aside - drawn;
            }

            money[year] = cash + reserve;
        }

        return end;
    }

    private double At(double[] s, int from, int month) => s[from + (month / MonthsOfYear)] + s[from + plan.Years + month];

    private static double TaxOf(CompiledLine line, ConsumptionTax tax) => !line.Taxed ? 0
        : (double)((line.Stage is null ? TaxRule.Sold(tax) : -TaxRule.Bought(tax)) / (1 + tax.Rate));

    private static bool IsRanged(CompiledGrowth growth, HashSet<int> ranged) =>
        ranged.Contains(growth.Ceiling) || ranged.Contains(growth.Rate) || ranged.Contains(growth.Midpoint) || ranged.Contains(growth.Factor);

    private bool IsRanged(CompiledLine line, HashSet<int> ranged) =>
        ranged.Contains(line.Quantity) || ranged.Contains(line.Unit) || ranged.Contains(line.Hours)
        || plan.Series[line.Series].Weights.Select((weight, growth) => weight != 0 && growths.Contains(growth)).Any(one => one);

    /// <summary>Where everything stands in the scratch array. A flow has a place for each year (an amount of every month) and one for each month.</summary>
    private sealed class Layout
    {
        public Layout(CompiledPlan plan)
        {
            Places = plan.Years + plan.Months;
            Counts = Values + plan.Parameters.Count;
            Series = Counts + (plan.Growths.Length * plan.Years);
            Flow = Series + (plan.Series.Length * plan.Years);
            Renewal = Flow + Places;
            Tax = Renewal + Places;
            Gap = Tax + plan.Years;
            Helped = Gap + plan.Years;
            Eligible = Helped + plan.Months;
            Renewing = Eligible + (plan.Contributions.Length * Places);
            Size = Renewing + (plan.Contributions.Length * Places);
        }

        public int Places { get; }

        public int Values => 0;

        public int Counts { get; }

        public int Series { get; }

        public int Flow { get; }

        public int Renewal { get; }

        public int Tax { get; }

        public int Gap { get; }

        public int Helped { get; }

        public int Eligible { get; }

        public int Renewing { get; }

        public int Size { get; }
    }
}
