namespace Renkei.Planning.Schedule.Drawing;

/// <summary>Where a day stands on a drawing: whole months from the first to the last day that is shown.</summary>
internal sealed class TimeScale
{
    private readonly double left;
    private readonly double perDay;

    internal TimeScale(IEnumerable<DateOnly> days, double left, double right)
    {
        var all = days.ToArray();
        var (first, last) = (all.Min(), all.Max());
        First = new DateOnly(first.Year, first.Month, 1);
        var end = new DateOnly(last.Year, last.Month, 1).AddMonths(1);
        // Room for the words behind the last bar.
        if ((end.DayNumber - last.DayNumber) * 12 < end.DayNumber - First.DayNumber) end = end.AddMonths(1);
        End = end < First.AddMonths(3) ? First.AddMonths(3) : end;
        (this.left, Right) = (left, right);
        perDay = (right - left) / (End.DayNumber - First.DayNumber);
    }

    /// <summary>The first day shown: the first of a month.</summary>
    internal DateOnly First { get; }

    /// <summary>The day after the last one shown: the first of a month.</summary>
    internal DateOnly End { get; }

    internal double Right { get; }

    internal double Of(DateOnly day) => left + (day.DayNumber - First.DayNumber) * perDay;

    /// <summary>The end of a day: a bar due on the 5th reaches to the 6th.</summary>
    internal double After(DateOnly day) => Of(day.AddDays(1));

    internal bool Shows(DateOnly day) => day >= First && day < End;

    internal IEnumerable<DateOnly> Months()
    {
        for (var month = First; month < End; month = month.AddMonths(1)) yield return month;
    }

    /// <summary>Mondays, where there is room for a line per week.</summary>
    internal IEnumerable<DateOnly> Weeks()
    {
        if (perDay * 7 < 9) yield break;
        for (var day = First.AddDays((8 - (int)First.DayOfWeek) % 7); day < End; day = day.AddDays(7)) yield return day;
    }

    /// <summary>1 April of every year shown: the gate between two fiscal years (年度).</summary>
    internal IEnumerable<DateOnly> FiscalYears()
    {
        for (var year = First.Year; year <= End.Year; year++)
            if (new DateOnly(year, 4, 1) is var gate && gate > First && gate < End) yield return gate;
    }
}
