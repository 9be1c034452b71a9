using System.Text.Json.Serialization;

namespace Renkei.Charter;

/// <summary>
/// A sharing rule (共有規則): one row of the matrix 共有主体 × タイミング × 情報種別 × 情報形式 × 保存方法 × 保存期間, with
/// consent, purpose and professions. An empty list means "all", except <see cref="Sensitivities"/>.
/// </summary>
/// <param name="Id">The row.</param>
/// <param name="Effect">Whether it permits or denies.</param>
/// <param name="Situation">The situation it is for.</param>
/// <param name="From">Who discloses.</param>
/// <param name="To">Who sees.</param>
/// <param name="Professions">The professions that see.</param>
/// <param name="Information">The types of information.</param>
/// <param name="Sensitivities">The labels it is for. Empty: a permit reaches only information without label, a denial all.</param>
/// <param name="Purposes">The purposes.</param>
/// <param name="Data">Which dates of data it reaches.</param>
/// <param name="Consent">The consent a permit of ordinary times needs; null for a denial, an emergency or a disaster.</param>
/// <param name="ValidFrom">The first day it holds; null: from the charter's first day.</param>
/// <param name="ValidUntil">The last day it holds.</param>
/// <param name="Timing">When the information is handed over.</param>
/// <param name="Format">The format of the information type it travels in.</param>
/// <param name="Storage">Where it is kept.</param>
/// <param name="RetentionYears">How long it is kept; older data are not shown unless kept longer on purpose (LTS).</param>
/// <param name="Means">Whether the system or people do it.</param>
/// <param name="Procedure">The procedure where people do it.</param>
/// <param name="Decision">The decision of the plan behind it.</param>
public sealed record SharingRule(
    RowId Id, Effect Effect, Situation Situation, Party From, Party To, IReadOnlyList<string> Professions,
    IReadOnlyList<string> Information, IReadOnlyList<string> Sensitivities, IReadOnlyList<string> Purposes,
    DataWindow Data, ConsentCondition? Consent = null, DateOnly? ValidFrom = null, DateOnly? ValidUntil = null,
    Timing? Timing = null, string? Format = null, StoragePlace? Storage = null, int? RetentionYears = null,
    Means Means = Means.System, Wording? Procedure = null, int? Decision = null) : KeepsUnknown;

/// <summary>Whom a side of a rule means: named participants, or kinds of them, or everybody when both are empty.</summary>
/// <param name="Kinds">Kinds of institutions.</param>
/// <param name="Members">Named participants. A side names kinds or participants, not both.</param>
public sealed record Party(IReadOnlyList<string> Kinds, IReadOnlyList<MemberId> Members) : KeepsUnknown
{
    /// <summary>Every participant.</summary>
    [JsonIgnore]
    public bool Everybody => Kinds.Count == 0 && Members.Count == 0;
}

/// <summary>Permit or deny.</summary>
[JsonConverter(typeof(Words<Effect>))]
public enum Effect
{
    Permit,
    Deny,
}

/// <summary>The situation a rule is for (場面).</summary>
[JsonConverter(typeof(Words<Situation>))]
public enum Situation
{
    /// <summary>通常.</summary>
    Ordinary,

    /// <summary>緊急閲覧 (break-glass).</summary>
    Emergency,

    /// <summary>災害時.</summary>
    Disaster,
}

/// <summary>The consent a permit needs (同意の条件), from the widest to the narrowest.</summary>
[JsonConverter(typeof(Words<ConsentCondition>))]
public enum ConsentCondition
{
    /// <summary>同意を要しない: the patient's own view, or what a law orders.</summary>
    NotRequired,

    /// <summary>一括同意.</summary>
    Blanket,

    /// <summary>リスト指定.</summary>
    List,

    /// <summary>施設ごと.</summary>
    Institution,

    /// <summary>個人単位.</summary>
    Person,

    /// <summary>黙示の同意 on the disclosing side, explicit consent at the institution that asks (事務連絡 2020-03-31).</summary>
    Presumed,
}

/// <summary>Which dates of data a rule reaches (データの期間).</summary>
/// <param name="Start">From when.</param>
/// <param name="Day">The day, when <paramref name="Start"/> is <see cref="DataStart.Day"/>.</param>
/// <param name="Months">How many months back, when it is <see cref="DataStart.Months"/>.</param>
public sealed record DataWindow(DataStart Start, DateOnly? Day = null, int? Months = null) : KeepsUnknown;

/// <summary>From when data are reached.</summary>
[JsonConverter(typeof(Words<DataStart>))]
public enum DataStart
{
    /// <summary>過去分も.</summary>
    Any,

    /// <summary>同意時点以降.</summary>
    Consent,

    /// <summary>From a named day.</summary>
    Day,

    /// <summary>The last months.</summary>
    Months,
}

/// <summary>When information is handed over (タイミング).</summary>
[JsonConverter(typeof(Words<Timing>))]
public enum Timing
{
    AtReception,
    OnConfirmation,
    OnPerformance,
    AfterExamination,
    AtDischarge,
    AtReferral,
    AfterVisit,
    Daily,
    OnRequest,
    InEmergency,
}

/// <summary>Where information is kept (保存方法).</summary>
[JsonConverter(typeof(Words<StoragePlace>))]
public enum StoragePlace
{
    /// <summary>各開示施設の公開サーバ.</summary>
    Discloser,

    /// <summary>他施設のサーバ.</summary>
    OtherMember,

    /// <summary>センター.</summary>
    Centre,
}

/// <summary>Who does it (切り分け).</summary>
[JsonConverter(typeof(Words<Means>))]
public enum Means
{
    /// <summary>システム.</summary>
    System,

    /// <summary>運用: people, by a procedure that is written out.</summary>
    Operation,
}
