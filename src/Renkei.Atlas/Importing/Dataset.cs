using Renkei.Kernel;

namespace Renkei.Atlas.Importing;

/// <summary>One official table that is published again and again; each time is an edition.</summary>
/// <param name="Code">A short stable code, such as <c>ipss.total</c>.</param>
/// <param name="Publisher">Who publishes.</param>
/// <param name="Title">The publication and table.</param>
public sealed record Dataset(string Code, string Publisher, string Title)
{
    private const string Ipss = "国立社会保障・人口問題研究所";
    private const string Ministry = "厚生労働省";
    private const string Vision = "2040年に向けた地域医療構想";

    /// <summary>IPSS result table 1: total population.</summary>
    public static Dataset ProjectedTotal { get; } = new("ipss.total", Ipss, "日本の地域別将来推計人口 結果表1 総人口");

    /// <summary>IPSS result table 3-3: share of 65 and over.</summary>
    public static Dataset ProjectedAged65 { get; } = new("ipss.aged65", Ipss, "日本の地域別将来推計人口 結果表3-3 65歳以上人口割合");

    /// <summary>IPSS result table 3-4: share of 75 and over.</summary>
    public static Dataset ProjectedAged75 { get; } = new("ipss.aged75", Ipss, "日本の地域別将来推計人口 結果表3-4 75歳以上人口割合");

    /// <summary>The resident register by age classes.</summary>
    public static Dataset Register { get; } = new("register.age", "総務省", "住民基本台帳に基づく人口 年齢階級別（市区町村別）総計");

    /// <summary>Beds by function and need, by prefecture.</summary>
    public static Dataset PrefectureBeds { get; } = new("mhlw.beds.prefecture", Ministry, Vision + " 都道府県別の病床数と必要量");

    /// <summary>Beds by function and need, by 構想区域.</summary>
    public static Dataset AreaBeds { get; } = new("mhlw.beds.area", Ministry, Vision + " 構想区域別の病床数と必要量");

    /// <summary>Hospitals and clinics with beds: beds, doctors, operations.</summary>
    public static Dataset Facilities { get; } = new("mhlw.facilities", Ministry, Vision + " 医療機関別の病床数・診療実績・医師数");

    /// <summary>Where inpatients come from and go to (NDB).</summary>
    public static Dataset Flows { get; } = new("mhlw.flows", Ministry, Vision + " 流入率・流出率");

    /// <summary>Expected home-visit and outpatient receipts.</summary>
    public static Dataset Demand { get; } = new("mhlw.demand", Ministry, Vision + " 在宅・外来の需要推計");

    /// <summary>The hospital list of 医療情報ネット.</summary>
    public static Dataset Hospitals { get; } = new("navii.hospitals", Ministry, "医療情報ネット オープンデータ 病院施設票");

    /// <summary>Boundaries of prefectures or municipalities; each prefecture published alone is a table of its own.</summary>
    public static Dataset Boundaries(string part) => new("n03." + part, "国土交通省", "国土数値情報 行政区域データ（N03）");

    /// <summary>Every table with a code of its own.</summary>
    public static IReadOnlyList<Dataset> All { get; } =
    [
        ProjectedTotal, ProjectedAged65, ProjectedAged75, Register, PrefectureBeds, AreaBeds, Facilities, Flows, Demand, Hospitals,
    ];

    /// <summary>The table of a code.</summary>
    public static Dataset Of(string code) => code.StartsWith("n03.", StringComparison.Ordinal)
        ? Boundaries(code[4..]) : All.First(each => each.Code == code);
}

/// <summary>One edition of a table.</summary>
/// <param name="Key">Sorts and names the edition: <c>2020</c> for a base year, <c>2025-01-01</c> for a day.</param>
/// <param name="Label">As the publication calls it: 令和5年推計.</param>
public sealed record Edition(string Key, string Label);
