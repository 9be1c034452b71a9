using System.Globalization;

namespace Renkei.Kernel;

/// <summary>A Japanese fiscal year (年度): 1 April to 31 March.</summary>
public readonly record struct FiscalYear
{
    /// <summary>The first year we hold regional statistics for.</summary>
    public const int Earliest = 1989;

    /// <summary>The last year a plan may reach.</summary>
    public const int Latest = 2200;

    // Counted from Earliest, so that default(FiscalYear) is a legal year and not year 0.
    private readonly short offset;

    /// <summary>The fiscal year that begins on 1 April of <paramref name="startYear"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside <see cref="Earliest"/> to <see cref="Latest"/>.</exception>
    public FiscalYear(int startYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startYear, Earliest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startYear, Latest);
        offset = checked((short)(startYear - Earliest));
    }

    /// <summary>The calendar year in which the fiscal year begins.</summary>
    public int StartYear => Earliest + offset;

    /// <summary>1 April.</summary>
    public DateOnly FirstDay => new(StartYear, 4, 1);

    /// <summary>31 March of the next calendar year.</summary>
    public DateOnly LastDay => new(StartYear + 1, 3, 31);

    /// <summary>The fiscal year a day lies in.</summary>
    public static FiscalYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>The label official forms use, such as 令和8年度.</summary>
    // Reiwa began on 1 May 2019, yet forms print 令和元年度 for the whole of fiscal 2019.
    public override string ToString() =>
        StartYear >= 2019 ? EraLabel("令和", 2019) : EraLabel("平成", 1989);

    /// <summary>Both calendars, as at first mention: 2026年度（令和8年度）, or "FY2026 (Reiwa 8)".</summary>
    public string Label(Language language) => language == Language.Japanese
        ? string.Create(CultureInfo.InvariantCulture, $"{StartYear}年度（{this}）")
        : string.Create(CultureInfo.InvariantCulture,
            $"FY{StartYear} ({(StartYear >= 2019 ? $"Reiwa {StartYear - 2018}" : $"Heisei {StartYear - 1988}")})");

    private string EraLabel(string era, int firstYear) =>
        StartYear == firstYear ? $"{era}元年度"
            : string.Create(CultureInfo.InvariantCulture, $"{era}{StartYear - firstYear + 1}年度");
}
