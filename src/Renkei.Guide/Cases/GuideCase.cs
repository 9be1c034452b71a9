using System.Text.Json.Serialization;
using Renkei.Guide.Content;
using Renkei.Kernel;

namespace Renkei.Guide.Cases;

/// <summary>The file of cases (ピックアップ事例・事例を探す).</summary>
/// <param name="AsOf">When it was last checked.</param>
/// <param name="Cases">The cases, the pick-ups first.</param>
public sealed record CaseList(DateOnly AsOf, IReadOnlyList<GuideCase> Cases);

/// <summary>One network of Japan as published. A case without a source is refused.</summary>
/// <param name="Key">Its place: <c>/guide/cases/ajisai</c>.</param>
/// <param name="PickUp">True for a pick-up case (ピックアップ事例) of the Ministry's site.</param>
/// <param name="Name">Its name.</param>
/// <param name="Reading">How the name is read.</param>
/// <param name="Prefecture">Where it is.</param>
/// <param name="Start">The year it began, or null where not confirmed.</param>
/// <param name="Area">How far it reaches.</param>
/// <param name="AreaNote">More about that.</param>
/// <param name="Body">What kind of body runs it.</param>
/// <param name="Consent">How patients agree.</param>
/// <param name="System">What it is built with, where published.</param>
/// <param name="Payers">Who pays for what.</param>
/// <param name="Figures">Its figures, each with day and source.</param>
/// <param name="Points">What is told of it: features, hardships, success factors.</param>
/// <param name="Sources">Where it is published; at least one.</param>
public sealed record GuideCase(
    string Key, bool PickUp, GuideWords Name, string Reading, GuideWords Prefecture, int? Start, CaseArea Area, GuideWords? AreaNote, CaseBody Body,
    CaseConsent Consent, GuideWords? System, GuideWords? Payers, IReadOnlyList<CaseFigure> Figures, IReadOnlyList<CasePoint> Points,
    IReadOnlyList<string> Sources)
{
    /// <summary>A figure of the case, or null where none is published.</summary>
    public CaseFigure? Figure(CaseFigureKind kind) => Figures.FirstOrDefault(figure => figure.Kind == kind);

    /// <summary>Its value, or null.</summary>
    public decimal? Value(CaseFigureKind kind) => Figure(kind)?.Value;

    /// <summary>How large it is, by its institutions.</summary>
    [JsonIgnore]
    public CaseSize Size => Value(CaseFigureKind.Sites) switch
    {
        null => CaseSize.Unknown,
        < CaseSizes.MediumFrom => CaseSize.Small,
        < CaseSizes.LargeFrom => CaseSize.Medium,
        _ => CaseSize.Large,
    };
}

/// <summary>One figure of a case.</summary>
/// <param name="Kind">What is counted.</param>
/// <param name="Value">The value; money in yen.</param>
/// <param name="AsOf">The day, month or year it stands for: 2016-11.</param>
/// <param name="Source">Its source, as a key of the sources.</param>
/// <param name="Note">What must be known to read it.</param>
public sealed record CaseFigure(CaseFigureKind Kind, decimal Value, string AsOf, string Source, GuideWords? Note);

/// <summary>Something told of a case.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Ja">In Japanese, in words of ours.</param>
/// <param name="En">In English.</param>
/// <param name="Source">Where it is told, as a key of the sources.</param>
public sealed record CasePoint(CasePointKind Kind, string Ja, string En, string Source);

/// <summary>What a figure of a case counts.</summary>
public enum CaseFigureKind
{
    /// <summary>参加機関数.</summary>
    [JsonStringEnumMemberName("sites")] Sites,

    /// <summary>開示施設数.</summary>
    [JsonStringEnumMemberName("disclosing")] Disclosing,

    /// <summary>閲覧施設数.</summary>
    [JsonStringEnumMemberName("viewing")] Viewing,

    /// <summary>参加患者数.</summary>
    [JsonStringEnumMemberName("patients")] Patients,

    /// <summary>構築費用.</summary>
    [JsonStringEnumMemberName("build")] Build,

    /// <summary>運用費用（年）.</summary>
    [JsonStringEnumMemberName("running")] Running,

    /// <summary>更改費用.</summary>
    [JsonStringEnumMemberName("renewal")] Renewal,
}

/// <summary>What is told of a case.</summary>
public enum CasePointKind
{
    /// <summary>特徴.</summary>
    [JsonStringEnumMemberName("feature")] Feature,

    /// <summary>導入効果.</summary>
    [JsonStringEnumMemberName("effect")] Effect,

    /// <summary>苦労した点.</summary>
    [JsonStringEnumMemberName("hardship")] Hardship,

    /// <summary>成功要因.</summary>
    [JsonStringEnumMemberName("success")] Success,
}

/// <summary>How far a network reaches.</summary>
public enum CaseArea
{
    /// <summary>Not confirmed.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>市町村.</summary>
    [JsonStringEnumMemberName("municipality")] Municipality,

    /// <summary>複数市町村.</summary>
    [JsonStringEnumMemberName("municipalities")] Municipalities,

    /// <summary>二次医療圏.</summary>
    [JsonStringEnumMemberName("medical-area")] MedicalArea,

    /// <summary>全県域.</summary>
    [JsonStringEnumMemberName("prefecture")] Prefecture,
}

/// <summary>What kind of body runs a network.</summary>
public enum CaseBody
{
    /// <summary>Not confirmed.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>任意団体.</summary>
    [JsonStringEnumMemberName("voluntary")] Voluntary,

    /// <summary>NPO法人.</summary>
    [JsonStringEnumMemberName("npo")] Npo,

    /// <summary>一般社団法人.</summary>
    [JsonStringEnumMemberName("association")] Association,

    /// <summary>医師会.</summary>
    [JsonStringEnumMemberName("medical-association")] MedicalAssociation,

    /// <summary>行政と医師会などの協議会.</summary>
    [JsonStringEnumMemberName("council")] Council,
}

/// <summary>How patients agree.</summary>
public enum CaseConsent
{
    /// <summary>Not confirmed.</summary>
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>Sites ticked on a list.</summary>
    [JsonStringEnumMemberName("list")] List,

    /// <summary>Each site at the visit.</summary>
    [JsonStringEnumMemberName("site")] Site,

    /// <summary>A card issued at joining; viewing sites take consent one by one.</summary>
    [JsonStringEnumMemberName("card")] Card,
}

/// <summary>How large a network is.</summary>
public enum CaseSize
{
    /// <summary>Not confirmed.</summary>
    Unknown,

    /// <summary>Fewer than 200 institutions.</summary>
    Small,

    /// <summary>200 to 499.</summary>
    Medium,

    /// <summary>500 and more.</summary>
    Large,
}

internal static class CaseSizes
{
    internal const decimal MediumFrom = 200;
    internal const decimal LargeFrom = 500;
}
