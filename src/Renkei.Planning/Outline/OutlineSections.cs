using System.Text.Json.Serialization;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Outline;

/// <summary>One row of a sheet, told apart by its number (kind <see cref="PlanNumbers.Row"/>).</summary>
[Identity("number")]
public abstract record OutlineRow : OpenRecord
{
    /// <summary>Its local number, given once and never reused.</summary>
    [Field("番号", "Number"), JsonPropertyOrder(-1)]
    public required int Number { get; init; }
}

/// <summary>A sheet of the plan's contents.</summary>
public abstract record OutlineContent : OpenRecord
{
    /// <summary>True when something is written on it.</summary>
    internal abstract bool IsWritten { get; }
}

/// <summary>A sheet: rows of one kind, in the order they were added.</summary>
/// <typeparam name="T">One row.</typeparam>
public abstract record OutlineContent<T> : OutlineContent
    where T : OutlineRow
{
    /// <summary>The rows.</summary>
    [Field("行", "Rows")]
    public IReadOnlyList<T> Rows { get => field ?? []; init; }

    internal override bool IsWritten => Rows.Count > 0;
}

/// <summary>One organisation's role and efforts (関係組織の役割や取組み).</summary>
[Identity("number")]
public sealed record Effort : OutlineRow
{
    /// <summary>The organisation, as people of the region call it; it need not be a party of the plan.</summary>
    [Field("組織", "Organisation")]
    public required string Organisation { get; init; }

    /// <summary>役割.</summary>
    [Field("地域での役割", "Role in the region", Limit = 5000, Lines = true)]
    public required string Role { get; init; }

    /// <summary>取組み.</summary>
    [Field("いまの取組み", "What it does today", Limit = 5000, Lines = true)]
    public string? Doing { get; init; }

    /// <summary>When it was shared with the others.</summary>
    [Field("共有した日", "Shared on")]
    public DateOnly? Shared { get; init; }

    /// <summary>Where this comes from: a paper, a hearing.</summary>
    [Field("もとにした資料", "Source")]
    public string? Source { get; init; }
}

/// <summary>The sheet 関係組織の役割や取組み.</summary>
public sealed record EffortsContent : OutlineContent<Effort>;

/// <summary>Where a statement stands in a plan of the government (医療計画 and the like).</summary>
[Identity("number")]
public sealed record PolicyPlace : OutlineRow
{
    /// <summary>The plan's name, such as 第8次新潟県地域保健医療計画.</summary>
    [Field("計画の名称", "Name of the plan")]
    public required string Document { get; init; }

    /// <summary>Its period.</summary>
    [Field("計画期間", "Period")]
    public string? Period { get; init; }

    /// <summary>Part, chapter, page.</summary>
    [Field("該当箇所（章・ページ）", "Place (chapter, page)")]
    public required string Place { get; init; }

    /// <summary>What is said there, in short.</summary>
    [Field("書かれていること", "What it says", Limit = 5000, Lines = true)]
    public string? Says { get; init; }

    /// <summary>Its address.</summary>
    [Field("公開先（URL）", "Address (URL)", Limit = 2000, Pattern = "https?://[^\\s]+")]
    public string? Address { get; init; }
}

/// <summary>The sheet 目指す地域医療のあり方, with its place in the 医療計画.</summary>
public sealed record VisionContent : OutlineContent<PolicyPlace>
{
    /// <summary>The care the region aims at, in its own words.</summary>
    [Field("目指す地域医療のあり方", "The care we aim at", Limit = 20_000, Lines = true)]
    public string? Statement { get; init; }

    internal override bool IsWritten => base.IsWritten || Statement is not null;
}

/// <summary>What a step secures. The words are the source's own (活動8 実施事項).</summary>
public enum ResourceKind
{
    /// <summary>設備.</summary>
    [Word("設備", "Equipment"), JsonStringEnumMemberName("equipment")]
    Equipment,

    /// <summary>情報システム.</summary>
    [Word("情報システム", "Information system"), JsonStringEnumMemberName("system")]
    System,

    /// <summary>組織（法人化等）.</summary>
    [Word("組織（法人化等）", "Organisation (incorporation)"), JsonStringEnumMemberName("organisation")]
    Organisation,

    /// <summary>人員.</summary>
    [Word("人員", "People"), JsonStringEnumMemberName("people")]
    People,

    /// <summary>資金.</summary>
    [Word("資金", "Funds"), JsonStringEnumMemberName("funds")]
    Funds,

    /// <summary>展開.</summary>
    [Word("展開", "Roll-out"), JsonStringEnumMemberName("roll-out")]
    RollOut,
}

/// <summary>One step of securing resources or of the roll-out.</summary>
[Identity("number")]
public sealed record ResourceStep : OutlineRow
{
    /// <summary>What is secured.</summary>
    [Field("種類", "Kind")]
    public required ResourceKind Kind { get; init; }

    /// <summary>The step.</summary>
    [Field("ステップ", "Step")]
    public required string Title { get; init; }

    /// <summary>The fiscal year it begins.</summary>
    [Field("開始年度", "First fiscal year"), JsonConverter(typeof(FiscalYearJson))]
    public required FiscalYear First { get; init; }

    /// <summary>The fiscal year it ends; the first when nothing is said.</summary>
    [Field("終了年度", "Last fiscal year"), JsonConverter(typeof(FiscalYearOrNoneJson))]
    public FiscalYear? Last { get; init; }

    /// <summary>How it is secured; for funds, where they come from (資金の獲得方法).</summary>
    [Field("確保の方法（資金の獲得方法など）", "How it is secured", Limit = 5000, Lines = true)]
    public string? Means { get; init; }

    /// <summary>Who sees to it.</summary>
    [Field("担当", "Who")]
    public string? Who { get; init; }

    /// <summary>How far it is.</summary>
    [Field("状態", "State")]
    public WorkState State { get; init; }
}

/// <summary>The sheet 事業資源の確保ステップ・展開ステップ.</summary>
public sealed record ResourcesContent : OutlineContent<ResourceStep>;

/// <summary>One arrangement by which the project is run (事業運営の仕組み).</summary>
[Identity("number")]
public sealed record Arrangement : OutlineRow
{
    /// <summary>What it is about, such as 出入金管理.</summary>
    [Field("事柄", "About")]
    public required string About { get; init; }

    /// <summary>How it is done.</summary>
    [Field("仕組み", "How it is done", Limit = 5000, Lines = true)]
    public required string How { get; init; }

    /// <summary>Who does it.</summary>
    [Field("担当", "Who")]
    public string? Who { get; init; }

    /// <summary>The rule or paper it stands in.</summary>
    [Field("定めた規程・資料", "Rule or paper")]
    public string? Rule { get; init; }

    /// <summary>When it was decided.</summary>
    [Field("決定日", "Decided on")]
    public DateOnly? Decided { get; init; }
}

/// <summary>The sheet 事業運営の仕組み.</summary>
public sealed record ArrangementsContent : OutlineContent<Arrangement>;

/// <summary>The sections <c>efforts</c>, <c>vision</c>, <c>resources</c> and <c>arrangements</c>: one each.</summary>
public static class OutlineSections
{
    /// <summary>関係組織の役割や取組み.</summary>
    public static SectionKind<EffortsContent> Efforts { get; } = new(
        "efforts", "efforts", PlanJson.Default.EffortsContent, () => new EffortsContent(), _ => OutlineKeys.Efforts, _ => null);

    /// <summary>目指す地域医療のあり方.</summary>
    public static SectionKind<VisionContent> Vision { get; } = new(
        "vision", "vision", PlanJson.Default.VisionContent, () => new VisionContent(), _ => OutlineKeys.Vision, _ => null);

    /// <summary>事業資源の確保ステップ・展開ステップ.</summary>
    public static SectionKind<ResourcesContent> Resources { get; } = new(
        "resources", "resources", PlanJson.Default.ResourcesContent, () => new ResourcesContent(), _ => OutlineKeys.Resources, Years);

    /// <summary>事業運営の仕組み.</summary>
    public static SectionKind<ArrangementsContent> Arrangements { get; } = new(
        "arrangements", "arrangements", PlanJson.Default.ArrangementsContent, () => new ArrangementsContent(),
        _ => OutlineKeys.Arrangements, _ => null);

    /// <summary>A step that would end before it begins.</summary>
    internal sealed record EndsBefore(string Title) : Refusal(RefusalKind.Invalid, OutlineKeys.EndsBefore, Title);

    private static EndsBefore? Years(ResourcesContent content) => content.Rows
        .Where(row => row.Last is { } last && last.StartYear < row.First.StartYear).Select(row => new EndsBefore(row.Title)).FirstOrDefault();
}
