using Renkei.Finance.Assumptions;
using static Renkei.Finance.Engine.Calendar;

namespace Renkei.Finance.Engine;

/// <summary>
/// What the plan means to put aside each month. For the next renewal: its price in equal months from the start of operation, or from the renewal
/// before, to the month before it; after the last renewal of the plan the next is taken to cost as much.
/// </summary>
internal static class ReservePlan
{
    public static long[] Of(CompiledPlan plan)
    {
        var planned = new long[plan.Months];
        var rule = plan.Plan.Reserve;
        if (rule.Kind == ReserveKind.None) return planned;
        if (rule.Kind == ReserveKind.Yearly)
        {
            for (var from = plan.OperatesFrom; from < plan.Months; from += MonthsOfYear) Fill(planned, from, from + MonthsOfYear, rule.Yearly, MonthsOfYear);
            return planned;
        }

        var prices = Prices(plan);
        var (begins, price) = (plan.OperatesFrom, 0L);
        for (var at = 0; at < prices.Length; at++)
        {
            price = prices[at];
            // What is there already need not be saved again.
            Fill(planned, begins, plan.Renewals[at], Math.Max(0, at == 0 ? price - plan.Plan.OpeningReserve : price), plan.Renewals[at] - begins);
            begins = plan.Renewals[at];
        }

        if (prices.Length > 0) Fill(planned, begins, plan.Months, price, plan.Plan.Renewal!.EveryYears * MonthsOfYear);
        return planned;
    }

    /// <summary>The net price of each renewal of the plan: its costs up to the next one, less contributions to them.</summary>
    public static long[] Prices(CompiledPlan plan)
    {
        var net = PaperRun.BaseRenewalNet(plan);
        var prices = new long[plan.Renewals.Length];
        for (var at = 0; at < prices.Length; at++)
            for (var month = plan.Renewals[at]; month < (at + 1 < prices.Length ? plan.Renewals[at + 1] : plan.Months); month++) prices[at] += net[month];
        return prices;
    }

    private static void Fill(long[] planned, int from, int to, long price, int months)
    {
        for (var month = from; month < to; month++)
            planned[month] = PaperRun.Part(price, month - from + 1, months) - PaperRun.Part(price, month - from, months);
    }
}
