using static Renkei.Finance.Functions.FormulaValue;

namespace Renkei.Finance.Functions;

/// <summary>
/// YEARFRAC with Excel's five day counts. Excel documents their names only; how its own program counts at the ends of months was
/// found out by D. A. Wheeler for OpenFormula ("YEARFRAC Incompatibilities between Excel and OOXML", 2008) and is followed here.
/// </summary>
public static class DayCount
{
    private const double Days360 = 360;
    private const double Days365 = 365;
    private const double Days366 = 366;

    /// <summary>YEARFRAC: the part of a year between two days, in either order.</summary>
    /// <param name="start">One day.</param>
    /// <param name="end">The other day.</param>
    /// <param name="basis">0 US (NASD) 30/360, 1 actual/actual, 2 actual/360, 3 actual/365, 4 European 30/360.</param>
    public static FormulaValue YearFrac(DateOnly start, DateOnly end, double basis = 0)
    {
        if (start > end) (start, end) = (end, start);
        return Math.Truncate(basis) switch
        {
            0 => Nasd(start, end) / Days360,
            1 => start == end ? 0 : Days(start, end) / YearLength(start, end),
            2 => Days(start, end) / Days360,
            3 => Days(start, end) / Days365,
            4 => Grid(start, Math.Min(start.Day, 30), end, Math.Min(end.Day, 30)) / Days360,
            _ => NoNumber("The basis must lie between 0 and 4."),
        };
    }

    private static double Nasd(DateOnly start, DateOnly end)
    {
        var (first, last) = (start.Day, end.Day);
        if (first == 31 && last == 31) (first, last) = (30, 30);
        else if (first == 31) first = 30;
        else if (first == 30 && last == 31) last = 30;
        else if (EndsFebruary(start)) (first, last) = (30, EndsFebruary(end) ? 30 : last);
        return start == end ? 0 : Grid(start, first, end, last);
    }

    private static double Grid(DateOnly start, int first, DateOnly end, int last) =>
        last - first + (30 * (end.Month - start.Month)) + (360 * (end.Year - start.Year));

    private static double Days(DateOnly start, DateOnly end) => end.DayNumber - start.DayNumber;

    // Within a year: 366 when a 29 February lies between the days. Beyond: the mean length of the calendar years touched.
    private static double YearLength(DateOnly start, DateOnly end)
    {
        var within = start.Year == end.Year
            || (start.Year + 1 == end.Year && (start.Month > end.Month || (start.Month == end.Month && start.Day >= end.Day)));
        if (within) return HasLeapDay(start, end) ? Days366 : Days365;
        var touched = end.Year - start.Year + 1;
        var days = end.Year == DateOnly.MaxValue.Year
            ? DateOnly.MaxValue.DayNumber + 1 - new DateOnly(start.Year, 1, 1).DayNumber
            : new DateOnly(end.Year + 1, 1, 1).DayNumber - new DateOnly(start.Year, 1, 1).DayNumber;
        return (double)days / touched;
    }

    private static bool HasLeapDay(DateOnly start, DateOnly end)
    {
        if (start.Year == end.Year) return DateTime.IsLeapYear(start.Year);
        return (DateTime.IsLeapYear(start.Year) && start <= new DateOnly(start.Year, 2, 29))
            || (DateTime.IsLeapYear(end.Year) && end >= new DateOnly(end.Year, 2, 29));
    }

    private static bool EndsFebruary(DateOnly day) => day.Month == 2 && day.AddDays(1).Month == 3;
}
