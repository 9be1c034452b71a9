using System.Text.Json.Serialization;

namespace Renkei.Charter;

/// <summary>A kind of institution (機関の種別), such as 病院 or 薬局.</summary>
public sealed record InstitutionKind(string Id, Wording Name) : KeepsUnknown;

/// <summary>A participant (参加機関).</summary>
/// <param name="Id">The lasting number rules and questions name it by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Roles">Whether it discloses, views, or both (開示・閲覧).</param>
/// <param name="AcceptsEmergencies">Whether it takes emergencies: only then may it open records without consent.</param>
/// <param name="From">The day it begins (開始).</param>
/// <param name="Code">The ten-digit institution code (医療機関コード); null for one that has none, such as an ambulance service.</param>
/// <param name="Until">The last day (脱退), or null while it takes part.</param>
/// <param name="AnnouncedOn">The day its joining was made known to patients who had consented before (周知).</param>
/// <param name="PurposePostedOn">The day it posted the purposes of use in its house (院内掲示).</param>
public sealed record Member(
    MemberId Id, string Name, string Kind, IReadOnlyList<MemberRole> Roles, bool AcceptsEmergencies, DateOnly From,
    string? Code = null, DateOnly? Until = null, DateOnly? AnnouncedOn = null, DateOnly? PurposePostedOn = null) : KeepsUnknown;

/// <summary>What a participant does in the network.</summary>
[JsonConverter(typeof(Words<MemberRole>))]
public enum MemberRole
{
    /// <summary>開示: gives information.</summary>
    Discloses,

    /// <summary>閲覧: sees information.</summary>
    Views,
}

/// <summary>A profession (職種).</summary>
public sealed record Profession(string Id, Wording Name, Standpoint Standpoint) : KeepsUnknown;

/// <summary>From where somebody looks at a patient. It decides what happens to information the patient has not been told.</summary>
[JsonConverter(typeof(Words<Standpoint>))]
public enum Standpoint
{
    /// <summary>A clinician: sees what the patient has not been told, with a label.</summary>
    Clinician,

    /// <summary>Somebody else who works for the patient: does not see it.</summary>
    Other,

    /// <summary>The patient or who acts for the patient: never sees it.</summary>
    Patient,
}
