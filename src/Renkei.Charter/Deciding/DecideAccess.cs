using System.Numerics;

namespace Renkei.Charter.Deciding;

// The decision order (decision 0070, after the consent engine's order): 1 link, 2 undelivered, 3 taking part and treating,
// 4 denial, 5 permit, 6 implicit policy, 7 emergency, 8 uninformed. Nothing here allocates or reads a clock.
public sealed partial class CompiledCharter
{
    /// <summary>Answers one question.</summary>
    /// <exception cref="ArgumentException">The consent was prepared for another day.</exception>
    public Decision Decide(in ResolvedQuestion question, PreparedConsent consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        if (consent.Today != question.Today) throw new ArgumentException("The consent was prepared for another day.", nameof(consent));

        if (question.Link != LinkCertainty.Certain) return new(false, 1, DecisionReason.LinkNotCertain);
        if (question.Undelivered) return new(false, 2, DecisionReason.Undelivered);
        if (NotTakingPart(question) is { } absence) return new(false, 3, absence);

        var answer = Ordinary(question, consent);
        if (!answer.Allowed && (question.Emergency || question.Disaster)) answer = Exceptional(question, consent);
        return answer.Allowed && question.Uninformed ? Tell(answer, standpoints[question.Profession]) : answer;
    }

    private static Decision Tell(in Decision answer, Standpoint standpoint) => standpoint == Standpoint.Clinician
        ? answer with { Duties = answer.Duties | Duties.LabelUninformed }
        : new(false, 8, DecisionReason.Uninformed, answer.Row);

    private DecisionReason? NotTakingPart(in ResolvedQuestion question)
    {
        ref readonly var viewer = ref members[question.Viewer];
        ref readonly var source = ref members[question.Source];
        if (question.Viewer == 0 || !viewer.TakesPart(question.Today)) return DecisionReason.ViewerNotTakingPart;
        if (!viewer.Views) return DecisionReason.ViewerDoesNotView;
        if (!question.PersonActive) return DecisionReason.PersonNotActive;
        if (question.Source == 0 || !source.TakesPart(question.Today) && !LeftButKept(source, question))
            return DecisionReason.SourceNotTakingPart;
        if (!source.Discloses) return DecisionReason.SourceDoesNotDisclose;
        var needed = standpoints[question.Profession] == Standpoint.Patient ? Relation.Self : Relation.Treating;
        return question.Relation == needed ? null : DecisionReason.NotTreating;
    }

    private bool LeftButKept(in CompiledMember source, in ResolvedQuestion question) =>
        Document.Consent.OnLeaving == LeavingEffect.Keep && question.Today > source.Until && question.DataDay <= source.Until;

    private Decision Ordinary(in ResolvedQuestion question, PreparedConsent consent)
    {
        var patient = consent.Ask(question);
        if (patient.Denial is { } denial) return new(false, 4, DecisionReason.PatientDenies, default, denial);

        var denials = Denied(question, ordinaryDenials, out var denying);
        var missing = new Decision(false, 6, DecisionReason.NoRule);
        for (var word = 0; word < words; word++)
            for (var left = Reaching(question, word) & ordinaryPermits[word]; left != 0; left &= left - 1)
            {
                ref readonly var rule = ref rules[word * 64 + BitOperations.TrailingZeroCount(left)];
                var answer = Permit(rule, question, consent, patient);
                if (answer.Step == 5 && denials.BeatenBy(rule.Specificity)) return answer;
                if (answer.Step == 6 && Rank(answer.Reason) > Rank(missing.Reason)) missing = answer;
            }

        return denials.Any ? new(false, 4, DecisionReason.RuleDenies, denying) : missing;
    }

    private Decision Permit(in CompiledRule rule, in ResolvedQuestion question, PreparedConsent consent, in PatientSays patient)
    {
        if (!rule.InForce(question.Today)) return new(false, 6, DecisionReason.RuleNotInForce, rule.Id);
        if (!rule.Reaches(question.DataDay, question.Today, question.LongTerm))
            return new(false, 6, DecisionReason.DataOutsideDates, rule.Id);
        if (rule.Consent == ConsentCondition.NotRequired) return new(true, 5, DecisionReason.Permitted, rule.Id);

        var presumed = rule.Consent == ConsentCondition.Presumed;
        var candidates = presumed ? patient.Written | patient.Spoken : patient.Written;
        var method = Method(rule.Consent);
        var since = rule.Start == DataStart.Consent;
        var met = consent.Meeting(candidates, method, question.DataDay, since);
        if (met < 0)
            return consent.Meeting(candidates, method, question.DataDay, sinceConsent: false) >= 0
                ? new(false, 6, DecisionReason.DataOutsideDates, rule.Id)
                : Unconsented(rule, question, consent, candidates);
        if (presumed && (Document.Presumed is null || members[question.Source].PostedOn > question.Today))
            return new(false, 6, DecisionReason.PurposeNotPosted, rule.Id);
        return new(true, 5, DecisionReason.Permitted, rule.Id, consent.IdOf(met));
    }

    // The implicit policy stands in for a blanket consent only, never against a withdrawal, and never for data "since
    // consent", because there is no day of consent.
    private Decision Unconsented(in CompiledRule rule, in ResolvedQuestion question, PreparedConsent consent, ulong candidates)
    {
        if (candidates != 0) return new(false, 6, DecisionReason.ConsentTooWide, rule.Id);
        if (consent.Withdrawn) return new(false, 6, DecisionReason.ConsentWithdrawn, rule.Id);
        var implied = Document.ImplicitPolicy switch
        {
            ImplicitPolicy.Refuse => false,
            ImplicitPolicy.CareOnly => carePurposes[question.Purpose],
            ImplicitPolicy.AllNormal => true,
        };
        return implied && rule.Consent == ConsentCondition.Blanket && rule.Start != DataStart.Consent
            ? new(true, 6, DecisionReason.ImplicitlyPermitted, rule.Id)
            : new(false, 6, DecisionReason.ConsentMissing, rule.Id);
    }

    private Decision Exceptional(in ResolvedQuestion question, PreparedConsent consent)
    {
        var emergency = question.Emergency ? Emergency(question, consent) : default;
        if (emergency.Allowed || !question.Disaster) return emergency;
        var disaster = Disaster(question, consent);
        return disaster.Allowed || !question.Emergency ? disaster : emergency;
    }

    private Decision Emergency(in ResolvedQuestion question, PreparedConsent consent)
    {
        if (Document.Emergency is not { } rule) return new(false, 7, DecisionReason.NoEmergencyInCharter);
        if (!members[question.Viewer].AcceptsEmergencies) return new(false, 7, DecisionReason.InstitutionTakesNoEmergencies);
        if (!question.EmergencyRight) return new(false, 7, DecisionReason.NoEmergencyRight);
        if (!question.EmergencyReasonKnown) return new(false, 7, DecisionReason.NoEmergencyReason);
        var open = question.NowTicks - question.EmergencyOpenedTicks;
        if (open < 0 || open > rule.Minutes * TimeSpan.TicksPerMinute) return new(false, 7, DecisionReason.EmergencyTimeOver);
        if (consent.EmergencyDissent) return new(false, 7, DecisionReason.PatientDeniesEmergency);
        return Without(question, emergencyPermits, emergencyDenials, DecisionReason.EmergencyPermitted,
            DecisionReason.EmergencyRuleDenies, DecisionReason.EmergencyDataOutsideDates, DecisionReason.NoEmergencyRule);
    }

    private Decision Disaster(in ResolvedQuestion question, PreparedConsent consent)
    {
        if (Document.Disaster is not { } rule) return new(false, 7, DecisionReason.NoDisasterInCharter);
        if (question.Today < question.DisasterFrom || question.Today > question.DisasterUntil
            || question.Today - question.DisasterFrom >= rule.MostDays) return new(false, 7, DecisionReason.DisasterNotDeclared);
        if (consent.EmergencyDissent) return new(false, 7, DecisionReason.PatientDeniesEmergency);
        return Without(question, disasterPermits, disasterDenials, DecisionReason.DisasterPermitted,
            DecisionReason.DisasterRuleDenies, DecisionReason.DisasterDataOutsideDates, DecisionReason.NoDisasterRule);
    }

    private Decision Without(in ResolvedQuestion question, ulong[] permits, ulong[] against, DecisionReason permitted,
        DecisionReason denied, DecisionReason outside, DecisionReason none)
    {
        var denials = Denied(question, against, out var denying);
        var missing = new Decision(false, 7, none);
        for (var word = 0; word < words; word++)
            for (var left = Reaching(question, word) & permits[word]; left != 0; left &= left - 1)
            {
                ref readonly var rule = ref rules[word * 64 + BitOperations.TrailingZeroCount(left)];
                if (!rule.InForce(question.Today)) continue;
                if (!rule.Reaches(question.DataDay, question.Today, question.LongTerm))
                {
                    if (!missing.NamesRow) missing = new(false, 7, outside, rule.Id);
                }
                else if (denials.BeatenBy(rule.Specificity))
                    return new(true, 7, permitted, rule.Id, null, Duties.AlertAndReview);
            }

        return denials.Any ? new(false, 7, denied, denying) : missing;
    }

    private Denials Denied(in ResolvedQuestion question, ulong[] against, out RowId first)
    {
        var denials = new Denials();
        first = default;
        for (var word = 0; word < words; word++)
            for (var left = Reaching(question, word) & against[word]; left != 0; left &= left - 1)
            {
                ref readonly var rule = ref rules[word * 64 + BitOperations.TrailingZeroCount(left)];
                if (!rule.InForce(question.Today) || !rule.Reaches(question.DataDay, question.Today, question.LongTerm)) continue;
                if (!denials.Any) first = rule.Id;
                denials.Add(rule.Specificity);
            }

        return denials;
    }

    private ulong Reaching(in ResolvedQuestion question, int word) =>
        byViewer[question.Viewer * words + word] & bySource[question.Source * words + word]
        & byInformation[question.Information * words + word] & byProfession[question.Profession * words + word]
        & byPurpose[question.Purpose * words + word] & bySensitivity[question.Sensitivity * words + word];

    private static ConsentMethod Method(ConsentCondition condition) => condition switch
    {
        ConsentCondition.NotRequired or ConsentCondition.Blanket => ConsentMethod.Blanket,
        ConsentCondition.List => ConsentMethod.List,
        ConsentCondition.Institution or ConsentCondition.Presumed => ConsentMethod.Institution,
        ConsentCondition.Person => ConsentMethod.Person,
    };

    // Which of several missing things is named: the one nearest to a permit.
    private static int Rank(DecisionReason reason) => reason switch
    {
        DecisionReason.ImplicitlyPermitted => 7,
        DecisionReason.PurposeNotPosted => 6,
        DecisionReason.ConsentTooWide => 5,
        DecisionReason.ConsentWithdrawn => 4,
        DecisionReason.ConsentMissing => 3,
        DecisionReason.DataOutsideDates => 2,
        DecisionReason.RuleNotInForce => 1,
        _ => 0,
    };
}
