using System.Text.Json.Serialization;

namespace Renkei.Charter.Deciding;

/// <summary>The answer to one question. A refusal names the rule that denies, or what is missing.</summary>
/// <param name="Allowed">Whether the information may be seen.</param>
/// <param name="Step">The step of the decision order that decided (1 to 8, decision 0070).</param>
/// <param name="Reason">Why.</param>
/// <param name="Row">The deciding row; or the row that would permit if what is missing were there; row 0 where there is none.</param>
/// <param name="Provision">The patient's record that decided, where one did.</param>
/// <param name="Duties">What must be done with it.</param>
public readonly record struct Decision(
    bool Allowed, int Step, DecisionReason Reason, RowId Row = default, string? Provision = null, Duties Duties = Duties.None)
{
    /// <summary>Whether a row of the matrix is named.</summary>
    public bool NamesRow => Row.Number > 0;
}

/// <summary>What comes with an answer.</summary>
[Flags]
public enum Duties
{
    None = 0,

    /// <summary>Show the label 未告知.</summary>
    LabelUninformed = 1,

    /// <summary>Tell the manager at once and review afterwards (緊急閲覧の点検).</summary>
    AlertAndReview = 2,
}

/// <summary>Why a question was answered so. The comment gives the step.</summary>
[JsonConverter(typeof(Words<DecisionReason>))]
public enum DecisionReason
{
    /// <summary>1.</summary>
    LinkNotCertain,

    /// <summary>2.</summary>
    Undelivered,

    /// <summary>3.</summary>
    ViewerNotTakingPart,

    /// <summary>3.</summary>
    ViewerDoesNotView,

    /// <summary>3.</summary>
    PersonNotActive,

    /// <summary>3.</summary>
    SourceNotTakingPart,

    /// <summary>3.</summary>
    SourceDoesNotDisclose,

    /// <summary>3.</summary>
    NotTreating,

    /// <summary>4.</summary>
    PatientDenies,

    /// <summary>4.</summary>
    RuleDenies,

    /// <summary>5.</summary>
    Permitted,

    /// <summary>6: no rule covers the question.</summary>
    NoRule,

    /// <summary>6: a rule does, but not today.</summary>
    RuleNotInForce,

    /// <summary>6: a rule does, but not data of this date.</summary>
    DataOutsideDates,

    /// <summary>6: a rule does, but the patient has not consented.</summary>
    ConsentMissing,

    /// <summary>6: … has withdrawn.</summary>
    ConsentWithdrawn,

    /// <summary>6: … has consented more widely than the rule asks.</summary>
    ConsentTooWide,

    /// <summary>6: the disclosing side has not posted its purposes, so its consent cannot be presumed.</summary>
    PurposeNotPosted,

    /// <summary>6: allowed by the implicit policy.</summary>
    ImplicitlyPermitted,

    /// <summary>7: allowed.</summary>
    EmergencyPermitted,

    /// <summary>7: allowed.</summary>
    DisasterPermitted,

    /// <summary>7.</summary>
    NoEmergencyInCharter,

    /// <summary>7.</summary>
    InstitutionTakesNoEmergencies,

    /// <summary>7.</summary>
    NoEmergencyRight,

    /// <summary>7.</summary>
    NoEmergencyReason,

    /// <summary>7.</summary>
    EmergencyTimeOver,

    /// <summary>7.</summary>
    PatientDeniesEmergency,

    /// <summary>7.</summary>
    NoEmergencyRule,

    /// <summary>7.</summary>
    EmergencyDataOutsideDates,

    /// <summary>7.</summary>
    EmergencyRuleDenies,

    /// <summary>7.</summary>
    NoDisasterInCharter,

    /// <summary>7.</summary>
    DisasterNotDeclared,

    /// <summary>7.</summary>
    NoDisasterRule,

    /// <summary>7.</summary>
    DisasterDataOutsideDates,

    /// <summary>7.</summary>
    DisasterRuleDenies,

    /// <summary>8.</summary>
    Uninformed,
}
