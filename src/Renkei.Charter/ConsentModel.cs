using System.Text.Json.Serialization;

namespace Renkei.Charter;

/// <summary>How patients consent in this network (同意の設計).</summary>
/// <param name="Methods">The methods offered (同意方式).</param>
/// <param name="Evidence">What counts as evidence.</param>
/// <param name="Exclusions">Whether a patient may exclude institutions (除外施設).</param>
/// <param name="LaterMembers">Whether consent reaches participants that join later.</param>
/// <param name="Withdrawal">What a withdrawal does (撤回の効果).</param>
/// <param name="WithdrawalSeconds">Within how many seconds it takes effect everywhere.</param>
/// <param name="ProxyRelations">Who may sign for a patient who cannot (代理人の続柄).</param>
/// <param name="Minors">Minors (未成年).</param>
/// <param name="OnLeaving">What happens to the data of a participant that leaves (脱退時).</param>
public sealed record ConsentModel(
    IReadOnlyList<ConsentMethod> Methods, IReadOnlyList<Evidence> Evidence, bool Exclusions, LaterMembers LaterMembers,
    WithdrawalEffect Withdrawal, int WithdrawalSeconds, IReadOnlyList<string> ProxyRelations, MinorRule Minors,
    LeavingEffect OnLeaving) : KeepsUnknown;

/// <summary>A method of consent (同意方式), from the widest to the narrowest.</summary>
[JsonConverter(typeof(Words<ConsentMethod>))]
public enum ConsentMethod
{
    /// <summary>一括同意: all participants.</summary>
    Blanket,

    /// <summary>リスト指定: institutions ticked on a list.</summary>
    List,

    /// <summary>施設ごと: one institution, at the visit.</summary>
    Institution,

    /// <summary>個人単位: named persons.</summary>
    Person,
}

/// <summary>How a consent is evidenced (同意の取り方).</summary>
[JsonConverter(typeof(Words<Evidence>))]
public enum Evidence
{
    /// <summary>書面.</summary>
    Paper,

    /// <summary>電子.</summary>
    Electronic,

    /// <summary>口頭と診療録の記載.</summary>
    OralNote,
}

/// <summary>Whether consent reaches participants that join after it (後から加わる機関).</summary>
[JsonConverter(typeof(Words<LaterMembers>))]
public enum LaterMembers
{
    /// <summary>Only those that took part when consent was given.</summary>
    NotCovered,

    /// <summary>Later ones too, once their joining has been made known (周知).</summary>
    CoveredWhenAnnounced,
}

/// <summary>What a withdrawal does to what was already shared.</summary>
[JsonConverter(typeof(Words<WithdrawalEffect>))]
public enum WithdrawalEffect
{
    /// <summary>Nothing is shown any more.</summary>
    HideExisting,

    /// <summary>Data dated up to the day of withdrawal stay visible, later data do not.</summary>
    FutureOnly,
}

/// <summary>What happens to the data of a participant that leaves.</summary>
[JsonConverter(typeof(Words<LeavingEffect>))]
public enum LeavingEffect
{
    /// <summary>Nothing of it is shown any more.</summary>
    Hide,

    /// <summary>Data dated up to its last day stay visible.</summary>
    Keep,
}

/// <summary>Minors (未成年者).</summary>
/// <param name="SignsFromAge">From this age the patient signs.</param>
/// <param name="GuardianUntilAge">From this age a consent a guardian gave no longer holds.</param>
public sealed record MinorRule(int SignsFromAge, int GuardianUntilAge) : KeepsUnknown;

/// <summary>
/// The conditions under which consent on the disclosing side may be presumed (医政局総務課 事務連絡 2020-03-31): common rule,
/// posted purpose without objection, explicit consent where the question is asked.
/// </summary>
/// <param name="CommonRule">The network's rule demands explicit consent whenever an institution asks.</param>
/// <param name="PostedPurpose">The disclosing institution posts the purpose and the patient has not objected.</param>
/// <param name="ConsentAtVisit">The asking institution obtains consent at the visit.</param>
public sealed record PresumedConsent(bool CommonRule, bool PostedPurpose, bool ConsentAtVisit) : KeepsUnknown;

/// <summary>Emergency access without consent (緊急閲覧, break-glass).</summary>
/// <param name="Minutes">How long one opening lasts.</param>
/// <param name="Reasons">The reasons that may be given.</param>
/// <param name="ReviewDays">Within how many days every opening is reviewed.</param>
/// <param name="NotifiesManager">Whether the institution's manager is told at once.</param>
/// <param name="PatientSeesLog">Whether the patient sees it in the access history.</param>
public sealed record EmergencyAccess(
    int Minutes, IReadOnlyList<EmergencyReason> Reasons, int ReviewDays, bool NotifiesManager, bool PatientSeesLog) : KeepsUnknown;

/// <summary>A reason for emergency access.</summary>
public sealed record EmergencyReason(string Id, Wording Name) : KeepsUnknown;

/// <summary>Access in a declared disaster (災害時).</summary>
/// <param name="DeclaredBy">Who declares it.</param>
/// <param name="MostDays">How long one declaration lasts at most.</param>
public sealed record DisasterAccess(string DeclaredBy, int MostDays) : KeepsUnknown;
