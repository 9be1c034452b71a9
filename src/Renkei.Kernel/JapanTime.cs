using System.Globalization;

namespace Renkei.Kernel;

/// <summary>Instants are kept in UTC and shown in Asia/Tokyo, which has had no daylight saving time since 1951.</summary>
public static class JapanTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);
    private const string Weekdays = "日月火水木金土";

    /// <summary>Today in Japan.</summary>
    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Day(clock.GetUtcNow());
    }

    /// <summary>The day in Japan at an instant.</summary>
    public static DateOnly Day(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    /// <summary>What a clock in Japan shows at an instant.</summary>
    public static DateTime At(DateTimeOffset instant) => instant.ToOffset(Offset).DateTime;

    /// <summary>An instant for people: 2026年11月24日 9:42, or 24 Nov 2026 9:42.</summary>
    public static string Show(DateTimeOffset instant, Language language)
    {
        var local = instant.ToOffset(Offset);
        return language == Language.Japanese
            ? local.ToString("yyyy'年'M'月'd'日' H:mm", CultureInfo.InvariantCulture)
            : local.ToString("d MMM yyyy H:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>A day for people: 2026年11月26日（木）, or Thu 26 Nov 2026.</summary>
    public static string Show(DateOnly day, Language language) => language == Language.Japanese
        ? day.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture) + "（" + Weekdays[(int)day.DayOfWeek] + "）"
        : day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The time of day in Japan at an instant: 9:42.</summary>
    public static string Time(DateTimeOffset instant) =>
        instant.ToOffset(Offset).ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>A day in the Japanese era: 令和8年11月26日. Days before 8 January 1989 are shown in the common era.</summary>
    public static string Era(DateOnly day)
    {
        // 令和 since 1 May 2019, 平成 since 8 January 1989 (元号を改める政令).
        var (era, first) = day >= new DateOnly(2019, 5, 1) ? ("令和", 2019)
            : day >= new DateOnly(1989, 1, 8) ? ("平成", 1989) : ("", 1);
        var year = day.Year - first + 1;
        return string.Create(CultureInfo.InvariantCulture,
            $"{era}{(year == 1 && era.Length > 0 ? "元" : year)}年{day.Month}月{day.Day}日");
    }
}
