using System.Text.Json.Serialization;

namespace Renkei.Charter.Deciding;

/// <summary>
/// One question to the charter: may this person, of this profession at this institution, see information of this type from
/// that institution, about a patient in this state of consent, for this purpose, now?
/// </summary>
/// <param name="Viewer">Who asks.</param>
/// <param name="Source">The participant that discloses: its number M1 or its ten-digit code.</param>
/// <param name="Information">The type of information.</param>
/// <param name="Purpose">The purpose.</param>
/// <param name="Now">The instant of the question.</param>
/// <param name="DataDate">The date of the data.</param>
/// <param name="Link">How certain it is that the information is about this patient (名寄せ).</param>
/// <param name="Relation">What the person is to the patient.</param>
/// <param name="Consent">What the patient has consented to and refused.</param>
/// <param name="Id">The asker's own number of the question; the answer carries it.</param>
/// <param name="Sensitivity">The label of the information. Information with several labels is asked once for each.</param>
/// <param name="Flags">The flags of the information.</param>
/// <param name="Emergency">The claim of an emergency, if any.</param>
/// <param name="Disaster">The declared disaster, if any.</param>
public sealed record AccessQuestion(
    Asker Viewer, string Source, string Information, string Purpose, DateTimeOffset Now, DateOnly DataDate,
    LinkCertainty Link, Relation Relation, PatientConsent Consent, string? Id = null, string? Sensitivity = null,
    IReadOnlyList<InformationFlag>? Flags = null, EmergencyClaim? Emergency = null, DisasterDeclaration? Disaster = null) : KeepsUnknown;

/// <summary>Who asks.</summary>
/// <param name="Institution">The participant: its number M1 or its ten-digit code.</param>
/// <param name="Profession">The profession.</param>
/// <param name="Person">The person's id in the network.</param>
/// <param name="Active">Whether the person's registration is active.</param>
/// <param name="EmergencyRight">Whether the person holds the personal right of emergency access (緊急閲覧の権利).</param>
public sealed record Asker(string Institution, string Profession, string? Person = null, bool Active = true, bool EmergencyRight = false)
    : KeepsUnknown;

/// <summary>How certain the link between information and patient is (名寄せの確かさ).</summary>
[JsonConverter(typeof(Words<LinkCertainty>))]
public enum LinkCertainty
{
    /// <summary>なし.</summary>
    None,

    /// <summary>確認待ち.</summary>
    Probable,

    /// <summary>確か.</summary>
    Certain,
}

/// <summary>What a person is to the patient.</summary>
[JsonConverter(typeof(Words<Relation>))]
public enum Relation
{
    /// <summary>Nothing known.</summary>
    None,

    /// <summary>受け持ち: takes part in the patient's care.</summary>
    Treating,

    /// <summary>本人: the patient, or who acts for the patient.</summary>
    Self,
}

/// <summary>The flags information carries nationally (電子カルテ情報共有サービス).</summary>
[JsonConverter(typeof(Words<InformationFlag>))]
public enum InformationFlag
{
    /// <summary>長期保存: kept longer than the retention.</summary>
    [JsonStringEnumMemberName("LTS")]
    LongTerm,

    /// <summary>未告知: the patient has not been told.</summary>
    [JsonStringEnumMemberName("UNINFORMED")]
    Uninformed,

    /// <summary>未提供: never leaves its source.</summary>
    [JsonStringEnumMemberName("UNDELIVERED")]
    Undelivered,
}

/// <summary>The claim of an emergency (緊急閲覧).</summary>
/// <param name="OpenedAt">When the person opened the emergency access.</param>
/// <param name="Reason">One of the charter's reasons.</param>
public sealed record EmergencyClaim(DateTimeOffset OpenedAt, string? Reason = null) : KeepsUnknown;

/// <summary>A declared disaster (災害の宣言).</summary>
public sealed record DisasterDeclaration(DateOnly From, DateOnly Until) : KeepsUnknown;
