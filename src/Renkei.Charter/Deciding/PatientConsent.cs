using System.Text.Json.Serialization;

namespace Renkei.Charter.Deciding;

/// <summary>What a patient has consented to and refused (同意の状態), as records with their history.</summary>
/// <param name="Provisions">Consents and refusals.</param>
/// <param name="Excluded">Institutions excluded (除外施設): they neither see nor are seen.</param>
/// <param name="EmergencyDissent">The patient refuses emergency access (緊急閲覧の拒否).</param>
/// <param name="Age">The patient's age today, where known.</param>
public sealed record PatientConsent(
    IReadOnlyList<ConsentProvision> Provisions, IReadOnlyList<MemberId>? Excluded = null, bool EmergencyDissent = false,
    int? Age = null) : KeepsUnknown
{
    /// <summary>The most provisions one patient may have.</summary>
    public const int MostProvisions = 64;

    /// <summary>A patient who has said nothing.</summary>
    public static PatientConsent Silent { get; } = new([]);
}

/// <summary>One consent or refusal of a patient. A list that is absent or empty means "all".</summary>
/// <param name="Id">The number of the record.</param>
/// <param name="Effect">Consent or refusal.</param>
/// <param name="Method">The method (同意方式).</param>
/// <param name="GivenOn">The day it was given.</param>
/// <param name="Evidence">How it is evidenced.</param>
/// <param name="Institutions">Who may see, or may not.</param>
/// <param name="Professions">Only these professions.</param>
/// <param name="Persons">Only these persons.</param>
/// <param name="Sources">Only what these disclose.</param>
/// <param name="Information">Only these types of information.</param>
/// <param name="Sensitivities">Only information with these labels.</param>
/// <param name="Purposes">Only these purposes.</param>
/// <param name="DataFrom">Only data from this day.</param>
/// <param name="DataUntil">Only data up to this day.</param>
/// <param name="ValidUntil">The last day it holds.</param>
/// <param name="WithdrawnOn">The day it was withdrawn.</param>
/// <param name="Signer">Who signed.</param>
/// <param name="Relation">What a proxy is to the patient (続柄).</param>
public sealed record ConsentProvision(
    string Id, Effect Effect, ConsentMethod Method, DateOnly GivenOn, Evidence Evidence,
    IReadOnlyList<MemberId>? Institutions = null, IReadOnlyList<string>? Professions = null,
    IReadOnlyList<string>? Persons = null, IReadOnlyList<MemberId>? Sources = null,
    IReadOnlyList<string>? Information = null, IReadOnlyList<string>? Sensitivities = null,
    IReadOnlyList<string>? Purposes = null, DateOnly? DataFrom = null, DateOnly? DataUntil = null,
    DateOnly? ValidUntil = null, DateOnly? WithdrawnOn = null, Signer Signer = Signer.Self, string? Relation = null) : KeepsUnknown;

/// <summary>Who signed a consent.</summary>
[JsonConverter(typeof(Words<Signer>))]
public enum Signer
{
    /// <summary>本人.</summary>
    Self,

    /// <summary>代理人: for a patient who cannot sign.</summary>
    Proxy,

    /// <summary>保護者: for a minor.</summary>
    Guardian,
}
