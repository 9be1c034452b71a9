using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>Who promotes the plan (計画の推進主体); the procedure's worked examples differ by it.</summary>
public enum Promoter
{
    /// <summary>都道府県.</summary>
    [Word("都道府県", "Prefecture"), JsonStringEnumMemberName("prefecture")]
    Prefecture,

    /// <summary>医師会.</summary>
    [Word("医師会", "Medical association"), JsonStringEnumMemberName("medical-association")]
    MedicalAssociation,

    /// <summary>基幹病院.</summary>
    [Word("基幹病院", "Core hospital"), JsonStringEnumMemberName("core-hospital")]
    CoreHospital,

    /// <summary>市町村.</summary>
    [Word("市町村", "Municipality"), JsonStringEnumMemberName("municipality")]
    Municipality,
}

/// <summary>How far the body that runs the plan has come: one body over time.</summary>
public enum BodyStage
{
    /// <summary>準備会.</summary>
    [Word("準備会", "Preparatory meeting"), JsonStringEnumMemberName("preparatory")]
    Preparatory,

    /// <summary>検討組織.</summary>
    [Word("検討組織", "Study organisation"), JsonStringEnumMemberName("study")]
    Study,

    /// <summary>運営主体.</summary>
    [Word("運営主体", "Operating body"), JsonStringEnumMemberName("operating")]
    Operating,
}

/// <summary>A region a plan is for (構想区域).</summary>
public sealed record Region : OpenRecord
{
    /// <summary>Four digits: prefecture and area, such as 1507.</summary>
    [Field("構想区域コード", "Area code", Pattern = "[0-9]{4}")]
    public required string Code { get; init; }

    /// <summary>Its name, such as 佐渡.</summary>
    [Field("構想区域名", "Area name")]
    public required string Name { get; init; }
}

/// <summary>The body that runs the plan (運営主体／準備主体).</summary>
public sealed record OperatingBody : OpenRecord
{
    /// <summary>Its name; empty while it has none.</summary>
    [Field("名称", "Name")]
    public string Name { get => field ?? ""; init; }

    /// <summary>How far it has come.</summary>
    [Field("段階", "Stage")]
    public BodyStage Stage { get; init; }
}

/// <summary>What the plan is: its first page.</summary>
public sealed record OverviewContent : OpenRecord
{
    /// <summary>The plan's name.</summary>
    [Field("計画の名称", "Plan name")]
    public required string Name { get; init; }

    /// <summary>The region.</summary>
    [Field("対象地域", "Region")]
    public required Region Region { get; init; }

    /// <summary>Who promotes it.</summary>
    [Field("推進主体", "Promoted by")]
    public required Promoter Promoter { get; init; }

    /// <summary>The fiscal year in which planning begins.</summary>
    [Field("計画の開始年度", "First fiscal year"), JsonConverter(typeof(FiscalYearJson))]
    public required FiscalYear FirstYear { get; init; }

    /// <summary>The body that runs it.</summary>
    [Field("運営主体", "Operating body")]
    public OperatingBody? Body { get; init; }

    /// <summary>True for a plan to practise with: marked on every page and paper.</summary>
    [Field("練習用", "Practice plan")]
    public bool Practice { get; init; }
}

/// <summary>The section <c>overview</c>: one in every plan, made with it.</summary>
public static class OverviewSection
{
    /// <summary>The kind.</summary>
    public static SectionKind<OverviewContent> Kind { get; } = new(
        "overview", "overview", PlanJson.Default.OverviewContent,
        () => throw new InvalidOperationException("Every plan is made with its overview."), LabelOf, Rule);

    /// <summary>Its one key.</summary>
    public static SectionKey<OverviewContent> Key { get; } = Kind.Key("overview");

    private static TextKey LabelOf(string key) => Label;

    private static NameMissing? Rule(OverviewContent content) =>
        string.IsNullOrWhiteSpace(content.Name) ? new NameMissing() : null;

    internal sealed record NameMissing() : Refusal(RefusalKind.Invalid, NameMissingText);

    private static readonly TextKey Label = new("計画の概要", "Overview");
    private static readonly TextKey NameMissingText = new(
        "計画の名称がありません。名称を入力してください。", "The plan has no name. Enter a name.");
}
