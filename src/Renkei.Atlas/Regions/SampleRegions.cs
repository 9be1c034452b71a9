using Renkei.Kernel;

namespace Renkei.Atlas.Regions;

/// <summary>
/// The few areas this version ships with, their figures retyped from the publications named beside each. Other areas
/// can be planned for too: they begin without figures until the importers of the official files are here.
/// </summary>
public static class SampleRegions
{
    /// <summary>国立社会保障・人口問題研究所, table 1 (total) and 3-3 (share of 65 and over).</summary>
    private static readonly FigureSource Projection =
        new("国立社会保障・人口問題研究所", "日本の地域別将来推計人口", "令和5年推計");

    /// <summary>厚生労働省, area tables: population, area, beds by 病床機能報告 and 必要病床数.</summary>
    private static readonly FigureSource Vision =
        new("厚生労働省", "2040年に向けた地域医療構想", "令和7年度公表");

    /// <summary>佐渡 (新潟県) and the five areas of 佐賀県.</summary>
    public static IReadOnlyList<Region> All { get; } =
    [
        new("1507", "佐渡", "新潟県",
        [
            Population(51492, RegionKeys.Census2020, projected: false, Projection),
            Population(45785, RegionKeys.Year2025, projected: true, Projection),
            Population(32955, RegionKeys.Year2040, projected: true, Projection),
            Aged(42.6357m, RegionKeys.Census2020, projected: false),
            Aged(44.9077m, RegionKeys.Year2025, projected: true),
            Area(855.66m), Beds(350), NeededBeds(489),
        ]),
        Saga("4101", "中部", 342893, 300954, 793.73m, 4677, 3825),
        Saga("4102", "東部", 126243, 120740, 158.59m, 2075, 1348),
        Saga("4103", "北部", 122982, 95854, 523.51m, 1411, 1185),
        Saga("4104", "西部", 71639, 55297, 321.10m, 843, 719),
        Saga("4105", "南部", 147685, 114953, 643.78m, 2299, 2001),
    ];

    /// <summary>The shipped area under a code, or null.</summary>
    public static Region? Find(string code) => All.FirstOrDefault(region => region.Code == code);

    private static Region Saga(
        string code, string name, int population2020, int population2040, decimal km2, int beds, int neededBeds) =>
        new(code, name, "佐賀県",
        [
            Population(population2020, RegionKeys.Census2020, projected: false, Vision),
            Population(population2040, RegionKeys.Year2040, projected: true, Vision),
            Area(km2), Beds(beds), NeededBeds(neededBeds),
        ]);

    private static PublishedFigure Population(int people, TextKey when, bool projected, FigureSource source) =>
        new(RegionKeys.Population, people, 0, RegionKeys.People, when, projected, source);

    private static PublishedFigure Aged(decimal percent, TextKey when, bool projected) =>
        new(RegionKeys.AgedShare, percent, 1, RegionKeys.Percent, when, projected, Projection);

    private static PublishedFigure Area(decimal km2) =>
        new(RegionKeys.Area, km2, 2, RegionKeys.SquareKilometres, RegionKeys.AsPublished, false, Vision);

    private static PublishedFigure Beds(int beds) =>
        new(RegionKeys.Beds, beds, 0, RegionKeys.BedUnit, RegionKeys.Reported2025, false, Vision);

    private static PublishedFigure NeededBeds(int beds) =>
        new(RegionKeys.NeededBeds, beds, 0, RegionKeys.BedUnit, RegionKeys.Year2025, true, Vision);
}

internal static class RegionKeys
{
    internal static readonly TextKey Population = new("人口", "Population");
    internal static readonly TextKey AgedShare = new("65歳以上の割合", "Aged 65 and over");
    internal static readonly TextKey Area = new("面積", "Area");
    internal static readonly TextKey Beds = new("病床数（病床機能報告）", "Beds reported");
    internal static readonly TextKey NeededBeds = new("必要病床数", "Beds needed");
    internal static readonly TextKey People = new("人", "people");
    internal static readonly TextKey Percent = new("％", "%");
    internal static readonly TextKey SquareKilometres = new("km²", "km²");
    internal static readonly TextKey BedUnit = new("床", "beds");
    internal static readonly TextKey Census2020 = new("2020年（令和2年）", "2020");
    internal static readonly TextKey Year2025 = new("2025年（令和7年）推計", "2025, projected");
    internal static readonly TextKey Year2040 = new("2040年（令和22年）推計", "2040, projected");
    internal static readonly TextKey Reported2025 = new("2025年（令和7年）報告", "2025, reported");
    internal static readonly TextKey AsPublished = new("公表値", "as published");
}
