using System.Text.Json.Serialization;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Outline;

/// <summary>One line of the outline of the project: who does what, for whom and why (事業概要).</summary>
[Identity("number")]
public sealed record UseScene : OutlineRow
{
    /// <summary>The use scene or service, in a few words.</summary>
    [Field("利用シーン・事業", "Use scene or service")]
    public required string Title { get; init; }

    /// <summary>誰が.</summary>
    [Field("誰が", "Who")]
    public required string Who { get; init; }

    /// <summary>誰のために.</summary>
    [Field("誰のために", "For whom")]
    public required string ForWhom { get; init; }

    /// <summary>何のために.</summary>
    [Field("何のために", "What for", Limit = 5000, Lines = true)]
    public string? Why { get; init; }

    /// <summary>何を行う.</summary>
    [Field("何を行う", "What is done", Limit = 5000, Lines = true)]
    public required string What { get; init; }
}

/// <summary>The sheet 事業概要.</summary>
public sealed record ScopeContent : OutlineContent<UseScene>;

/// <summary>How large a target area is. The levels are those seen in the cases and statistics of the source.</summary>
public enum AreaLevel
{
    /// <summary>市町村.</summary>
    [Word("市町村", "Municipality"), JsonStringEnumMemberName("municipality")]
    Municipality,

    /// <summary>構想区域.</summary>
    [Word("構想区域", "Planning area (kōsō kuiki)"), JsonStringEnumMemberName("planning-area")]
    PlanningArea,

    /// <summary>二次医療圏.</summary>
    [Word("二次医療圏", "Secondary medical area"), JsonStringEnumMemberName("medical-area")]
    MedicalArea,

    /// <summary>全県域.</summary>
    [Word("全県域", "Whole prefecture"), JsonStringEnumMemberName("prefecture")]
    Prefecture,
}

/// <summary>One area the network covers.</summary>
[Identity("number")]
public sealed record TargetArea : OutlineRow
{
    /// <summary>Its name.</summary>
    [Field("地域の名称", "Name of the area")]
    public required string Name { get; init; }

    /// <summary>Its level.</summary>
    [Field("範囲", "Level")]
    public required AreaLevel Level { get; init; }

    /// <summary>Two digits of a prefecture, four of a planning or medical area, five of a municipality.</summary>
    [Field("地域コード（県2桁・区域4桁・市町村5桁）", "Area code (2, 4 or 5 digits)", Pattern = "[0-9]{2}|[0-9]{4}|[0-9]{5}")]
    public string? Code { get; init; }

    /// <summary>The fiscal year from which it is covered.</summary>
    [Field("対象とする年度", "Covered from fiscal year"), JsonConverter(typeof(FiscalYearOrNoneJson))]
    public FiscalYear? First { get; init; }

    /// <summary>Why this area.</summary>
    [Field("選んだ理由", "Why this area", Limit = 5000, Lines = true)]
    public string? Why { get; init; }
}

/// <summary>The sheet 対象地域.</summary>
public sealed record TargetAreasContent : OutlineContent<TargetArea>;

/// <summary>How many members of a kind there shall be in a fiscal year.</summary>
[Identity("number")]
public sealed record MemberTarget : OutlineRow
{
    /// <summary>The kind, such as 病院 or 薬局; the money names its kinds in the same words.</summary>
    [Field("種別", "Kind")]
    public required string Kind { get; init; }

    /// <summary>The fiscal year, at its end.</summary>
    [Field("年度（末）", "End of fiscal year"), JsonConverter(typeof(FiscalYearJson))]
    public required FiscalYear Year { get; init; }

    /// <summary>Institutions that disclose records (and view them).</summary>
    [Field("情報を開示する機関数", "Disclosing institutions")]
    public required long Disclosing { get; init; }

    /// <summary>Institutions that only view.</summary>
    [Field("閲覧のみの機関数", "Institutions that only view")]
    public required long Viewing { get; init; }

    /// <summary>Where the figure comes from.</summary>
    [Field("根拠", "Grounds")]
    public string? Source { get; init; }
}

/// <summary>The sheet 参加機関の目標.</summary>
public sealed record MemberTargetsContent : OutlineContent<MemberTarget>;

/// <summary>How many patients shall take part at the end of a fiscal year.</summary>
[Identity("number")]
public sealed record PatientTarget : OutlineRow
{
    /// <summary>The fiscal year, at its end.</summary>
    [Field("年度（末）", "End of fiscal year"), JsonConverter(typeof(FiscalYearJson))]
    public required FiscalYear Year { get; init; }

    /// <summary>How many, in all.</summary>
    [Field("参加患者数（累計）", "Patients taking part (in all)")]
    public required long Patients { get; init; }

    /// <summary>Where the figure comes from.</summary>
    [Field("根拠", "Grounds")]
    public string? Source { get; init; }
}

/// <summary>The sheet 参加患者の目標.</summary>
public sealed record PatientTargetsContent : OutlineContent<PatientTarget>;

/// <summary>One zone as its representative institution told it (各医療圏の体制・課題・既存事業).</summary>
[Identity("number")]
public sealed record Zone : OutlineRow
{
    /// <summary>Its name.</summary>
    [Field("圏域", "Zone")]
    public required string Name { get; init; }

    /// <summary>体制.</summary>
    [Field("体制", "How care is organised", Limit = 5000, Lines = true)]
    public required string Organisation { get; init; }

    /// <summary>課題.</summary>
    [Field("課題", "Problems", Limit = 5000, Lines = true)]
    public string? Problems { get; init; }

    /// <summary>既存事業.</summary>
    [Field("既存事業", "Existing projects", Limit = 5000, Lines = true)]
    public string? Projects { get; init; }

    /// <summary>Who told it, and when.</summary>
    [Field("もとにした資料", "Source")]
    public string? Source { get; init; }
}

/// <summary>The sheet 各医療圏の体制、課題、既存事業.</summary>
public sealed record ZonesContent : OutlineContent<Zone>;

/// <summary>How many patients were referred and referred back (紹介・逆紹介).</summary>
[Identity("number")]
public sealed record Referral : OutlineRow
{
    /// <summary>The zone or institution.</summary>
    [Field("圏域・機関", "Zone or institution")]
    public required string Name { get; init; }

    /// <summary>The fiscal year they were counted in.</summary>
    [Field("年度", "Fiscal year"), JsonConverter(typeof(FiscalYearJson))]
    public required FiscalYear Year { get; init; }

    /// <summary>紹介数.</summary>
    [Field("紹介数", "Referrals")]
    public long? Referred { get; init; }

    /// <summary>逆紹介数.</summary>
    [Field("逆紹介数", "Referrals back")]
    public long? Back { get; init; }

    /// <summary>Kinds of information exchanged today.</summary>
    [Field("やり取りしている情報の種類", "Kinds of information exchanged", Limit = 2000, Lines = true)]
    public string? Information { get; init; }

    /// <summary>Where the counts come from.</summary>
    [Field("出典", "Source")]
    public required string Source { get; init; }
}

/// <summary>The sheet 紹介・逆紹介の現状.</summary>
public sealed record ReferralsContent : OutlineContent<Referral>;

/// <summary>When a target is to be reached. The source asks for short, middle and long-term values.</summary>
public enum Term
{
    /// <summary>短期.</summary>
    [Word("短期", "Short term"), JsonStringEnumMemberName("short")]
    Short,

    /// <summary>中期.</summary>
    [Word("中期", "Middle term"), JsonStringEnumMemberName("middle")]
    Middle,

    /// <summary>長期.</summary>
    [Word("長期", "Long term"), JsonStringEnumMemberName("long")]
    Long,
}

/// <summary>One effect that is expected: where it stands today and where it shall stand (期待される効果).</summary>
[Identity("number")]
public sealed record ExpectedEffect : OutlineRow
{
    /// <summary>What is measured, such as 紹介患者数.</summary>
    [Field("指標", "Indicator")]
    public required string Indicator { get; init; }

    /// <summary>Its unit.</summary>
    [Field("単位", "Unit", Limit = 20)]
    public required string Unit { get; init; }

    /// <summary>The value today.</summary>
    [Field("現状の値", "Value today")]
    public decimal? Baseline { get; init; }

    /// <summary>The day it was measured.</summary>
    [Field("現状の時点", "Measured on")]
    public DateOnly? BaselineOn { get; init; }

    /// <summary>Where it comes from.</summary>
    [Field("現状の出典", "Source of today's value")]
    public string? Source { get; init; }

    /// <summary>短期・中期・長期.</summary>
    [Field("期間", "Term")]
    public required Term Term { get; init; }

    /// <summary>The value to be reached.</summary>
    [Field("目標の値", "Target value")]
    public required decimal Target { get; init; }

    /// <summary>By when.</summary>
    [Field("目標の期日", "Target date")]
    public required DateOnly TargetOn { get; init; }

    /// <summary>Which problem of the region it shows solved, and how it is measured.</summary>
    [Field("示す課題と測り方", "What it shows and how it is measured", Limit = 5000, Lines = true)]
    public string? Shows { get; init; }
}

/// <summary>The sheet 期待される効果.</summary>
public sealed record EffectsContent : OutlineContent<ExpectedEffect>;

/// <summary>
/// The sections of activity 3, one each: <c>scope</c>, <c>areas</c>, <c>members</c>, <c>patients</c>, <c>zones</c>,
/// <c>referrals</c> and <c>effects</c>.
/// </summary>
public static class ScopeSections
{
    /// <summary>事業概要（誰が、何のために、何を行う）.</summary>
    public static SectionKind<ScopeContent> Services { get; } = new(
        "scope", "scope", PlanJson.Default.ScopeContent, () => new ScopeContent(), _ => ScopeTexts.Services, _ => null);

    /// <summary>対象地域.</summary>
    public static SectionKind<TargetAreasContent> Areas { get; } = new(
        "areas", "areas", PlanJson.Default.TargetAreasContent, () => new TargetAreasContent(), _ => ScopeTexts.Areas, Codes);

    /// <summary>参加機関の目標.</summary>
    public static SectionKind<MemberTargetsContent> Members { get; } = new(
        "members", "members", PlanJson.Default.MemberTargetsContent, () => new MemberTargetsContent(), _ => ScopeTexts.Members, Counts);

    /// <summary>参加患者の目標.</summary>
    public static SectionKind<PatientTargetsContent> Patients { get; } = new(
        "patients", "patients", PlanJson.Default.PatientTargetsContent, () => new PatientTargetsContent(), _ => ScopeTexts.Patients, Counts);

    /// <summary>各医療圏の体制、課題、既存事業.</summary>
    public static SectionKind<ZonesContent> Zones { get; } = new(
        "zones", "zones", PlanJson.Default.ZonesContent, () => new ZonesContent(), _ => ScopeTexts.Zones, _ => null);

    /// <summary>紹介・逆紹介の現状.</summary>
    public static SectionKind<ReferralsContent> Referrals { get; } = new(
        "referrals", "referrals", PlanJson.Default.ReferralsContent, () => new ReferralsContent(), _ => ScopeTexts.Referrals, Counts);

    /// <summary>期待される効果.</summary>
    public static SectionKind<EffectsContent> Effects { get; } = new(
        "effects", "effects", PlanJson.Default.EffectsContent, () => new EffectsContent(), _ => ScopeTexts.Effects, Effect);

    internal sealed record WrongCode(string Name) : Refusal(RefusalKind.Invalid, ScopeTexts.CodeOfLevel, Name);

    internal sealed record Below(string What) : Refusal(RefusalKind.Invalid, ScopeTexts.BelowZero, What);

    internal sealed record Twice(string What) : Refusal(RefusalKind.Invalid, ScopeTexts.GivenTwice, What);

    internal sealed record Baseless(string Indicator) : Refusal(RefusalKind.Invalid, ScopeTexts.NoBaseline, Indicator);

    private static WrongCode? Codes(TargetAreasContent content) => content.Rows
        .Where(row => row.Code is { } code && code.Length != row.Level switch
        {
            AreaLevel.Municipality => 5, AreaLevel.Prefecture => 2, AreaLevel.PlanningArea or AreaLevel.MedicalArea => 4,
        }).Select(row => new WrongCode(row.Name)).FirstOrDefault();

    private static Refusal? Counts(MemberTargetsContent content) =>
        content.Rows.FirstOrDefault(row => row.Disclosing < 0 || row.Viewing < 0) is { } below ? new Below(below.Kind)
        : Repeated(content.Rows.Select(row => $"{row.Kind} {row.Year.StartYear}年度"));

    private static Refusal? Counts(PatientTargetsContent content) =>
        content.Rows.FirstOrDefault(row => row.Patients < 0) is { } below ? new Below($"{below.Year.StartYear}年度")
        : Repeated(content.Rows.Select(row => $"{row.Year.StartYear}年度"));

    private static Below? Counts(ReferralsContent content) =>
        content.Rows.FirstOrDefault(row => row.Referred < 0 || row.Back < 0) is { } below ? new Below(below.Name) : null;

    // A value of today without its day and source is nothing to compare with later.
    private static Baseless? Effect(EffectsContent content) =>
        content.Rows.FirstOrDefault(row => row.Baseline is not null && (row.BaselineOn is null || row.Source is null)) is { } row
            ? new Baseless(row.Indicator) : null;

    private static Twice? Repeated(IEnumerable<string> names) =>
        names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1)
            .Select(group => new Twice(group.Key)).FirstOrDefault();
}
