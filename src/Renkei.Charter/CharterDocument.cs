using System.Text.Json;
using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Charter;

/// <summary>Something read from a file of others: members this version does not know are kept and written back.</summary>
public abstract record KeepsUnknown
{
    /// <summary>The members this version does not know.</summary>
    // Deliberate: settable, because the generated reader cannot fill an init-only collector of unknown members.
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>
/// The charter (連携規約): who gives what to whom, under which consent. Compiled from the approved plan, enforced by the
/// network, read by both. Every rule keeps the number of the matrix row it came from.
/// </summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Version">The version of the format: <see cref="CurrentVersion"/>.</param>
/// <param name="Title">The charter's name.</param>
/// <param name="Notice">A notice shown with everything, such as that the region is invented.</param>
/// <param name="From">The first day the charter is in force.</param>
/// <param name="Provenance">From which plan, by which decisions.</param>
/// <param name="ImplicitPolicy">What holds where nothing explicit does. The default is refusal.</param>
/// <param name="Kinds">The kinds of institutions (機関の種別).</param>
/// <param name="Members">The participants (参加機関).</param>
/// <param name="Professions">The professions (職種).</param>
/// <param name="Information">The types of information (情報種別).</param>
/// <param name="Sensitivities">The labels of information that needs more care (要注意の区分).</param>
/// <param name="Purposes">The purposes (利用目的).</param>
/// <param name="Rules">The sharing rules (共有規則), one per row of the matrix.</param>
/// <param name="Consent">How patients consent (同意).</param>
/// <param name="Emergency">Emergency access (緊急閲覧), or null where there is none.</param>
/// <param name="Disaster">Access in a declared disaster (災害時), or null where there is none.</param>
/// <param name="Presumed">Presumed consent on the disclosing side (黙示の同意), or null where it is not used.</param>
/// <param name="Audit">What is recorded (証跡).</param>
/// <param name="Security">How access is secured.</param>
/// <param name="Targets">What the network wants to reach (目標).</param>
/// <param name="Signatures">Who approved this content. Not part of what is hashed.</param>
public sealed record CharterDocument(
    string Format, int Version, Wording Title, Wording? Notice, DateOnly From, Provenance Provenance,
    ImplicitPolicy ImplicitPolicy, IReadOnlyList<InstitutionKind> Kinds, IReadOnlyList<Member> Members,
    IReadOnlyList<Profession> Professions, IReadOnlyList<InformationType> Information,
    IReadOnlyList<Sensitivity> Sensitivities, IReadOnlyList<Purpose> Purposes, IReadOnlyList<SharingRule> Rules,
    ConsentModel Consent, EmergencyAccess? Emergency, DisasterAccess? Disaster, PresumedConsent? Presumed,
    AuditSettings Audit, SecuritySettings Security, IReadOnlyList<Target> Targets,
    IReadOnlyList<CharterSignature> Signatures) : KeepsUnknown
{
    /// <summary>What stands under <c>format</c>.</summary>
    public const string FormatName = "renkei-charter";

    /// <summary>The version of the format this program reads and writes.</summary>
    public const int CurrentVersion = 1;
}

/// <summary>A name or sentence of the charter in both languages.</summary>
public sealed record Wording(string Ja, string En) : KeepsUnknown
{
    /// <summary>The words in a language.</summary>
    public string In(Language language) => language == Language.Japanese ? Ja : En;
}

/// <summary>Where a charter comes from (出所).</summary>
/// <param name="Plan">The plan's id.</param>
/// <param name="Decisions">The decisions of the plan it rests on.</param>
/// <param name="Approver">Who approved it.</param>
/// <param name="ApprovedOn">When.</param>
public sealed record Provenance(Guid Plan, IReadOnlyList<int> Decisions, string? Approver = null, DateOnly? ApprovedOn = null)
    : KeepsUnknown;

/// <summary>A purpose of use (利用目的).</summary>
/// <param name="Id">The word rules name it by.</param>
/// <param name="Name">Its name.</param>
/// <param name="Code">The HL7 purpose of use, such as TREAT, ETREAT, HOPERAT.</param>
public sealed record Purpose(string Id, Wording Name, string Code) : KeepsUnknown
{
    /// <summary>Care of the patient: what the implicit policy <see cref="ImplicitPolicy.CareOnly"/> reaches.</summary>
    public const string Treatment = "TREAT";
}

/// <summary>
/// What stands in for a consent nobody gave or refused (IHE PCF implicit policies). It never stands in for a rule: what no
/// rule permits stays refused.
/// </summary>
[JsonConverter(typeof(Words<ImplicitPolicy>))]
public enum ImplicitPolicy
{
    /// <summary>Refusal: PCF <c>Policy-deny</c>, or <c>Policy-break-glass-only</c> where emergency access exists.</summary>
    Refuse,

    /// <summary>Care may go on without explicit consent: PCF <c>Policy-basic-normal</c>.</summary>
    CareOnly,

    /// <summary>Every purpose of the rules may: PCF <c>Policy-all-normal</c> (opt-out network).</summary>
    AllNormal,
}

/// <summary>A number the network wants to reach (目標値), such as patients registered by a date.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="By">The day it is to be reached.</param>
/// <param name="Source">Where the number comes from.</param>
public sealed record Target(Wording Name, long Value, string Unit, DateOnly By, string? Source = null) : KeepsUnknown;

/// <summary>The words of enumerations in JSON: lower case with hyphens, never numbers.</summary>
internal sealed class Words<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
