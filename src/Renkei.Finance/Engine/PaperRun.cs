using Renkei.Finance.Assumptions;
using static Renkei.Finance.Engine.Calendar;

namespace Renkei.Finance.Engine;

/// <summary>
/// The plan month by month in whole yen, as paper shows it. One rule of rounding: the amount of a line in a month is rounded once, half away
/// from zero; a yearly amount is rounded for the year and then cut into twelve parts that add up to it; everything else is sums of these.
/// </summary>
internal sealed class PaperRun
{
    private readonly CompiledPlan plan;
    private readonly decimal[] values;

    private PaperRun(CompiledPlan plan, decimal[] values)
    {
        (this.plan, this.values) = (plan, values);
        Lines = [.. plan.Lines.Select(_ => new long[plan.Months])];
        Granted = [.. plan.Contributions.Select(_ => new long[plan.Months])];
        Costs = [.. Enum.GetValues<LifeStage>().Select(_ => new long[plan.Months])];
        RenewalShortfall = new long[plan.Renewals.Length];
        Fees = new long[plan.Months];
        Contributions = new long[plan.Months];
        RenewalNet = new long[plan.Months];
        Gap = new long[plan.Months];
        TaxExpense = new long[plan.Months];
        TaxPaid = new long[plan.Months];
        Written = new long[plan.Months];
        Capital = new long[plan.Months];
        Cash = new long[plan.Months];
        Reserve = new long[plan.Months];
        Fixed = new long[plan.Months];
        TaxPayable = new long[plan.Months];
        NetAssets = new long[plan.Months];
    }

    /// <summary>Each line in each month.</summary>
    public long[][] Lines { get; }

    /// <summary>Each contribution in the month its money comes.</summary>
    public long[][] Granted { get; }

    /// <summary>Costs by stage.</summary>
    public long[][] Costs { get; }

    public long[] Fees { get; }

    public long[] Contributions { get; }

    /// <summary>Cost of renewal less the contributions to it: what the reserve has to carry.</summary>
    public long[] RenewalNet { get; }

    public long[] Gap { get; }

    public long[] TaxExpense { get; }

    public long[] TaxPaid { get; }

    /// <summary>減価償却費.</summary>
    public long[] Written { get; }

    /// <summary>Costs that become fixed assets.</summary>
    public long[] Capital { get; }

    public long[] Cash { get; }

    public long[] Reserve { get; }

    /// <summary>Fixed assets less what is written off.</summary>
    public long[] Fixed { get; }

    public long[] TaxPayable { get; }

    /// <summary>正味財産, added up from surpluses alone.</summary>
    public long[] NetAssets { get; }

    /// <summary>What the reserve did not carry of each renewal.</summary>
    public long[] RenewalShortfall { get; }

    /// <summary>Works out the plan with the base values of its parameters.</summary>
    public static PaperRun Of(CompiledPlan plan) => Of(plan, plan.BaseValues);

    /// <summary>Works out the plan with other values. What is put aside stays what the base values make it: it was settled before.</summary>
    public static PaperRun Of(CompiledPlan plan, decimal[] values)
    {
        var run = new PaperRun(plan, values);
        run.Amounts();
        run.Grants();
        run.TaxAndGap();
        run.Assets();
        run.Money(ReservePlan.Of(plan));
        return run;
    }

    /// <summary>Net cost of renewal in each month, with base values: from this the reserve is planned.</summary>
    public static long[] BaseRenewalNet(CompiledPlan plan)
    {
        var run = new PaperRun(plan, plan.BaseValues);
        run.Amounts();
        run.Grants();
        return run.RenewalNet;
    }

    private void Amounts()
    {
        var series = plan.SeriesByYear(values);
        for (var at = 0; at < plan.Lines.Length; at++)
        {
            var line = plan.Lines[at];
            var one = values[line.Quantity] * values[line.Unit] * (line.Hours < 0 ? 1 : values[line.Hours]);
            foreach (var year in line.Years) Spread(line, Yen(one * series[line.Series][year]), Lines[at].AsSpan(year * MonthsOfYear, MonthsOfYear));
            var sum = line.Stage is { } stage ? Costs[(int)stage] : Fees;
            for (var month = 0; month < plan.Months; month++)
            {
                sum[month] += Lines[at][month];
                if (line.LifeMonths > 0) Capital[month] += Lines[at][month];
            }
        }

        Costs[(int)LifeStage.Renew].CopyTo(RenewalNet, 0);
    }

    private static void Spread(CompiledLine line, long amount, Span<long> year)
    {
        switch (line.Pattern)
        {
            case Pattern.EachMonth:
                year.Fill(amount);
                break;
            case Pattern.Twelfths:
                for (var month = 0; month < MonthsOfYear; month++) year[month] = Part(amount, month + 1, MonthsOfYear) - Part(amount, month, MonthsOfYear);
                break;
            case Pattern.Lump:
                year[line.Month] = amount;
                break;
        }
    }

    private void Grants()
    {
        for (var at = 0; at < plan.Contributions.Length; at++)
        {
            var one = plan.Contributions[at];
            var left = one.Ceiling;
            for (var month = one.From * MonthsOfYear; month < (one.To + 1) * MonthsOfYear; month++)
            {
                var (eligible, renewing) = (0L, 0L);
                for (var line = 0; line < plan.Lines.Length && one.Rate >= 0; line++)
                {
                    if (!one.Eligible[line]) continue;
                    eligible += Lines[line][month];
                    if (plan.Lines[line].Stage == LifeStage.Renew) renewing += Lines[line][month];
                }

                var asked = one.Rate >= 0 ? Yen(eligible * values[one.Rate]) : month % MonthsOfYear == one.Month ? Yen(values[one.Yearly]) : 0;
                var paid = Math.Min(asked, left);
                left -= paid;
                if (renewing > 0) RenewalNet[month] = Math.Max(0, RenewalNet[month] - Yen((decimal)paid * renewing / eligible));
                if (month + one.Delay >= plan.Months) continue;
                Granted[at][month + one.Delay] += paid;
                Contributions[month + one.Delay] += paid;
            }
        }
    }

    private void TaxAndGap()
    {
        for (var year = 0; year < plan.Years; year++)
        {
            var (from, march) = (year * MonthsOfYear, (year * MonthsOfYear) + MonthsOfYear - 1);
            var (sold, bought) = (0L, 0L);
            for (var at = 0; at < plan.Lines.Length; at++)
            {
                if (!plan.Lines[at].Taxed) continue;
                var amount = Sum(Lines[at], from);
                if (plan.Lines[at].Stage is null) sold += amount;
                else bought += amount;
            }

            TaxExpense[march] = TaxRule.Due(plan.Plan.Tax, sold, bought);
            // Two months after the fiscal year ends: the May of the next one.
            if (march + 2 < plan.Months) TaxPaid[march + 2] = TaxExpense[march];
            if (plan.Plan.Gap is not { } gap || year + 1 < plan.Plan.OperatesFrom) continue;
            var own = Sum(Fees, from);
            for (var at = 0; at < plan.Contributions.Length; at++)
                if (plan.Contributions[at].Running) own += Sum(Granted[at], from);
            Gap[march] = Math.Clamp(Sum(Costs[(int)LifeStage.Operate], from) - own, 0, gap.Cap ?? long.MaxValue);
        }
    }

    private void Assets()
    {
        for (var at = 0; at < plan.Lines.Length; at++)
        {
            var life = plan.Lines[at].LifeMonths;
            if (life == 0) continue;
            for (var bought = 0; bought < plan.Months; bought++)
                for (var age = 0; age < life && Lines[at][bought] != 0 && bought + age < plan.Months; age++)
                    Written[bought + age] += Part(Lines[at][bought], age + 1, life) - Part(Lines[at][bought], age, life);
        }
    }

    private void Money(long[] planned)
    {
        var (cash, reserve, fixedAssets, payable, net) =
            (plan.Plan.OpeningCash, plan.Plan.OpeningReserve, 0L, 0L, plan.Plan.OpeningCash + plan.Plan.OpeningReserve);
        var renewal = -1;
        for (var month = 0; month < plan.Months; month++)
        {
            if (renewal + 1 < plan.Renewals.Length && plan.Renewals[renewal + 1] == month) renewal++;
            var costs = 0L;
            foreach (var stage in Costs) costs += stage[month];
            var income = Fees[month] + Contributions[month] + Gap[month];
            var drawn = Math.Min(reserve, RenewalNet[month]);
            if (renewal >= 0) RenewalShortfall[renewal] += RenewalNet[month] - drawn;
            reserve -= drawn;
            cash += income - (costs - drawn) - TaxPaid[month];
            var aside = Math.Min(planned[month], Math.Max(0, cash));
            (cash, reserve) = (cash - aside, reserve + aside);
            fixedAssets += Capital[month] - Written[month];
            payable += TaxExpense[month] - TaxPaid[month];
            net += income - (costs - Capital[month]) - Written[month] - TaxExpense[month];
            (Cash[month], Reserve[month], Fixed[month], TaxPayable[month], NetAssets[month]) = (cash, reserve, fixedAssets, payable, net);
        }
    }

    /// <summary>The sum of a fiscal year that begins in a month.</summary>
    public static long Sum(long[] months, int from)
    {
        var sum = 0L;
        for (var month = from; month < from + MonthsOfYear; month++) sum += months[month];
        return sum;
    }

    /// <summary>Whole yen, half away from zero.</summary>
    public static long Yen(decimal amount) => checked((long)Math.Round(amount, 0, MidpointRounding.AwayFromZero));

    /// <summary>The first parts of an amount cut into equal ones: their differences add up to the amount.</summary>
    public static long Part(long amount, int parts, int of) => Yen((decimal)amount * parts / of);
}
