using Renkei.Kernel;

namespace Renkei.Atlas.Importing;

/// <summary>What a figure counts, in which unit, and what its points are named by.</summary>
/// <param name="Code">A short stable code, such as <c>beds.acute</c>.</param>
/// <param name="Label">What it counts.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Points">What names a point: a year, an age class, another area, an item.</param>
public sealed record Measure(string Code, TextKey Label, TextKey Unit, PointKind Points)
{
    private static readonly TextKey People = new("人", "people");
    private static readonly TextKey Percent = new("％", "%");
    private static readonly TextKey Ratio = new("割合（0～1）", "ratio (0 to 1)");
    private static readonly TextKey BedUnit = new("床", "beds");
    private static readonly TextKey Receipts = new("件/月", "receipts per month");

    /// <summary>The four functions of a bed and their sum, as the Ministry's tables name them. 慢性期 is the function that 療養病床 report as a rule.</summary>
    public static IReadOnlyList<(string Code, string Ja, string En)> Functions { get; } =
    [
        ("total", "合計", "total"), ("high_acute", "高度急性期", "high acute"), ("acute", "急性期", "acute"),
        ("recovery", "回復期", "recovery"), ("chronic", "慢性期", "chronic"),
    ];

    /// <summary>The three phases of the flow tables.</summary>
    public static IReadOnlyList<(string Code, string Ja, string En)> Phases { get; } =
    [
        ("acute", "高度急性期+急性期", "high acute and acute"), ("comprehensive", "包括期", "comprehensive"), ("chronic", "慢性期", "chronic"),
    ];

    /// <summary>Every measure, in the order they are shown.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("population", new("総人口", "Population"), People, PointKind.Year),
        new("aged65", new("65歳以上人口の割合", "Share of 65 and over"), Percent, PointKind.Year),
        new("aged75", new("75歳以上人口の割合", "Share of 75 and over"), Percent, PointKind.Year),
        new("register.all", new("住民基本台帳人口", "Registered residents"), People, PointKind.AgeClass),
        new("register.men", new("住民基本台帳人口（男）", "Registered residents, men"), People, PointKind.AgeClass),
        new("register.women", new("住民基本台帳人口（女）", "Registered residents, women"), People, PointKind.AgeClass),
        new("census", new("国勢調査人口", "Census population"), People, PointKind.Year),
        new("surface", new("面積", "Surface"), new("km²", "km²"), PointKind.Year),
        .. Functions.Select(each => new Measure("beds." + each.Code, new($"病床数（病床機能報告・{each.Ja}）", $"Beds reported, {each.En}"), BedUnit, PointKind.Year)),
        .. Functions.Select(each => new Measure("beds_expected." + each.Code, new($"病床数の見込量（{each.Ja}）", $"Beds expected, {each.En}"), BedUnit, PointKind.Year)),
        .. Functions.Select(each => new Measure("beds_needed." + each.Code, new($"必要病床数（{each.Ja}）", $"Beds needed, {each.En}"), BedUnit, PointKind.Year)),
        new("beds.reporting", new("病床機能報告の報告率", "Share of facilities that reported"), Ratio, PointKind.Year),
        new("outflow_estimate", new("推計流出患者割合（患者調査）", "Estimated outflow (patient survey)"), Ratio, PointKind.Whole),
        new("inflow_estimate", new("推計流入患者割合（患者調査）", "Estimated inflow (patient survey)"), Ratio, PointKind.Whole),
        new("inflow", new("全体の流入率（NDB）", "Inflow of all phases (NDB)"), Ratio, PointKind.Whole),
        new("outflow", new("全体の流出率（NDB）", "Outflow of all phases (NDB)"), Ratio, PointKind.Whole),
        .. Phases.Select(each => new Measure("inflow." + each.Code, new($"入院患者の住所地の構成比（{each.Ja}）", $"Where inpatients live, {each.En}"), Ratio, PointKind.Area)),
        .. Phases.Select(each => new Measure("outflow." + each.Code, new($"入院先の構成比（{each.Ja}）", $"Where residents are inpatients, {each.En}"), Ratio, PointKind.Area)),
        new("demand.population", new("需要推計に用いた人口", "Population behind the demand"), People, PointKind.Year),
        new("demand.home_visit", new("在宅（訪問診療）需要", "Home-visit demand"), Receipts, PointKind.Year),
        new("demand.outpatient", new("外来需要", "Outpatient demand"), Receipts, PointKind.Year),
        new("facility", new("医療機関の病床・診療実績・医師数", "Facility: beds, activity, doctors"), new("項目による", "by item"), PointKind.Item),
        new("hospital", new("病院の許可病床", "Hospital: licensed beds"), BedUnit, PointKind.Item),
    ];

    private static readonly Dictionary<string, Measure> ByCode = All.ToDictionary(each => each.Code, StringComparer.Ordinal);

    /// <summary>The measure of a code.</summary>
    public static Measure Of(string code) => ByCode[code];
}

/// <summary>What names the points of a measure.</summary>
public enum PointKind
{
    /// <summary>A year, of the calendar or fiscal as the table says.</summary>
    Year,

    /// <summary>A class of ages.</summary>
    AgeClass,

    /// <summary>The code of another area, or its name where the table gives no code.</summary>
    Area,

    /// <summary>An item of a facility.</summary>
    Item,

    /// <summary>One point that speaks of the whole edition.</summary>
    Whole,
}
