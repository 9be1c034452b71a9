using Renkei.Finance.Assumptions;

namespace Renkei.Finance.Engine;

/// <summary>Months of a plan, counted from 0: April of its first fiscal year.</summary>
internal static class Calendar
{
    public const int MonthsOfYear = 12;

    /// <summary>The place of a calendar month in a fiscal year: April 0, March 11.</summary>
    public static int InFiscalYear(int month) => (month + 8) % MonthsOfYear;

    /// <summary>The calendar month of a month of the plan.</summary>
    public static int CalendarMonth(int month) => ((month + 3) % MonthsOfYear) + 1;

    /// <summary>The months in which the system is renewed.</summary>
    public static IReadOnlyList<int> Renewals(FinancePlan plan)
    {
        if (plan.Renewal is not { EveryYears: > 0 } renewal) return [];
        var months = new List<int>();
        for (var year = plan.OperatesFrom - 1 + renewal.EveryYears; year < plan.Years; year += renewal.EveryYears)
            months.Add((year * MonthsOfYear) + InFiscalYear(renewal.Month));
        return months;
    }
}
