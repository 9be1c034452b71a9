using Renkei.Charter;
using Renkei.Charter.Deciding;
using Renkei.Kernel;

namespace Renkei.Tests.Charter;

/// <summary>
/// The decision order of decision 0070 once more, written from its words and as plainly as can be: lists, no index, no bits.
/// The fast form must answer the same.
/// </summary>
internal sealed class PlainDecision(CharterDocument charter, AccessQuestion ask)
{
    private readonly DateOnly today = JapanTime.Day(ask.Now);
    private readonly Member? viewer = charter.Members.FirstOrDefault(one => one.Id.ToString() == ask.Viewer.Institution);
    private readonly Member? source = charter.Members.FirstOrDefault(one => one.Id.ToString() == ask.Source);
    private readonly Standpoint standpoint = charter.Professions.Single(one => one.Id == ask.Viewer.Profession).Standpoint;

    internal (bool Allowed, int Step) Answer()
    {
        if (ask.Link != LinkCertainty.Certain) return (false, 1);
        if (Has(InformationFlag.Undelivered)) return (false, 2);
        if (!TakesPart()) return (false, 3);
        var answer = Ordinary();
        if (!answer.Allowed && (ask.Emergency is not null || ask.Disaster is not null)) answer = (Emergency() || Disaster(), 7);
        return answer.Allowed && Has(InformationFlag.Uninformed) && standpoint != Standpoint.Clinician ? (false, 8) : answer;
    }

    private (bool Allowed, int Step) Ordinary()
    {
        var denials = Consents(Effect.Deny, spoken: true).Select(Of).Concat(Exclusions()).ToList();
        var permits = Consents(Effect.Permit, spoken: false).Where(permit => denials.All(denial => MoreSpecific(Of(permit), denial))).ToList();
        var spoken = Consents(Effect.Permit, spoken: true).Where(permit => denials.All(denial => MoreSpecific(Of(permit), denial))).ToList();
        if (denials.Count > 0 && permits.Count == 0) return (false, 4);

        var against = Rules(Situation.Ordinary, Effect.Deny).ToList();
        var forIt = Rules(Situation.Ordinary, Effect.Permit).ToList();
        if (forIt.Any(rule => Consented(rule, permits, spoken) && against.All(denial => MoreSpecific(Of(rule), Of(denial))))) return (true, 5);
        if (against.Count > 0) return (false, 4);
        return (forIt.Any(rule => Implied(rule, permits)), 6);
    }

    private bool TakesPart() => viewer is not null && source is not null
        && viewer.From <= today && (viewer.Until is null || today <= viewer.Until) && viewer.Roles.Contains(MemberRole.Views) && ask.Viewer.Active
        && (source.From <= today && (source.Until is null || today <= source.Until)
            || source.Until < today && charter.Consent.OnLeaving == LeavingEffect.Keep && ask.DataDate <= source.Until)
        && source.Roles.Contains(MemberRole.Discloses)
        && ask.Relation == (standpoint == Standpoint.Patient ? Relation.Self : Relation.Treating);

    private bool Emergency() => ask.Emergency is { } claim && charter.Emergency is { } rule && viewer!.AcceptsEmergencies
        && ask.Viewer.EmergencyRight && rule.Reasons.Any(reason => reason.Id == claim.Reason)
        && claim.OpenedAt <= ask.Now && ask.Now <= claim.OpenedAt.AddMinutes(rule.Minutes) && Without(Situation.Emergency);

    private bool Disaster() => ask.Disaster is { } declared && charter.Disaster is { } rule && declared.From <= today
        && today <= declared.Until && today < declared.From.AddDays(rule.MostDays) && Without(Situation.Disaster);

    private bool Without(Situation situation) => !ask.Consent.EmergencyDissent && Rules(situation, Effect.Permit)
        .Any(rule => Rules(situation, Effect.Deny).All(denial => MoreSpecific(Of(rule), Of(denial))));

    private IEnumerable<SharingRule> Rules(Situation situation, Effect effect) => charter.Rules.Where(rule =>
        rule.Situation == situation && rule.Effect == effect && Reaches(rule.To, viewer!) && Reaches(rule.From, source!)
        && Names(rule.Professions, ask.Viewer.Profession) && Names(rule.Information, ask.Information) && Names(rule.Purposes, ask.Purpose)
        && (rule.Sensitivities.Count == 0 ? effect == Effect.Deny || ask.Sensitivity is null : rule.Sensitivities.Contains(ask.Sensitivity))
        && (rule.ValidFrom ?? charter.From) <= today && !(rule.ValidUntil < today)
        && (Has(InformationFlag.LongTerm) || rule.RetentionYears is null || ask.DataDate >= today.AddYears(-rule.RetentionYears.Value))
        && rule.Data switch
        {
            { Start: DataStart.Day, Day: { } day } => ask.DataDate >= day,
            { Start: DataStart.Months, Months: { } months } => ask.DataDate >= today.AddMonths(-months),
            _ => true,
        });

    private IEnumerable<ConsentProvision> Consents(Effect effect, bool spoken) => ask.Consent.Provisions.Where(one =>
        one.Effect == effect && one.GivenOn <= today && !(one.ValidUntil < today)
        && (one.WithdrawnOn is not { } end || end > today || effect == Effect.Permit
            && charter.Consent.Withdrawal == WithdrawalEffect.FutureOnly && ask.DataDate <= end)
        && !(ask.DataDate < one.DataFrom) && !(ask.DataDate > one.DataUntil)
        && ReachesMember(one, one.Institutions, viewer!) && ReachesMember(one, one.Sources, source!)
        && Names(one.Professions, ask.Viewer.Profession) && Names(one.Information, ask.Information) && Names(one.Purposes, ask.Purpose)
        && (one.Sensitivities is not { Count: > 0 } || one.Sensitivities.Contains(ask.Sensitivity))
        && (one.Persons is not { Count: > 0 } || one.Persons.Contains(ask.Viewer.Person))
        && (effect == Effect.Deny || Signed(one) && (spoken || charter.Consent.Evidence.Contains(one.Evidence))));

    private bool ReachesMember(ConsentProvision one, IReadOnlyList<MemberId>? named, Member member) => named is { Count: > 0 }
        ? named.Contains(member.Id)
        : one.Effect == Effect.Deny || member.From <= one.GivenOn
            || charter.Consent.LaterMembers == LaterMembers.CoveredWhenAnnounced && member.AnnouncedOn <= today;

    private bool Signed(ConsentProvision one) => one.Signer switch
    {
        Signer.Self => !(ask.Consent.Age < charter.Consent.Minors.SignsFromAge),
        Signer.Proxy => charter.Consent.ProxyRelations.Contains(one.Relation!),
        Signer.Guardian => ask.Consent.Age < charter.Consent.Minors.GuardianUntilAge,
    };

    private bool Consented(SharingRule rule, List<ConsentProvision> permits, List<ConsentProvision> spoken) => rule.Consent switch
    {
        ConsentCondition.NotRequired => true,
        ConsentCondition.Presumed => charter.Presumed is not null && source!.PurposePostedOn <= today
            && spoken.Any(one => one.Method >= ConsentMethod.Institution && Since(rule, one)),
        var condition => permits.Any(one => (int)one.Method + 1 >= (int)condition! && Since(rule, one)),
    };

    private bool Implied(SharingRule rule, List<ConsentProvision> permits) => rule.Consent == ConsentCondition.Blanket && permits.Count == 0
        && rule.Data.Start != DataStart.Consent
        && !ask.Consent.Provisions.Any(one => one.Effect == Effect.Permit && one.WithdrawnOn <= today)
        && (charter.ImplicitPolicy == ImplicitPolicy.AllNormal
            || charter.ImplicitPolicy == ImplicitPolicy.CareOnly && charter.Purposes.Single(one => one.Id == ask.Purpose).Code == Purpose.Treatment);

    private bool Since(SharingRule rule, ConsentProvision one) => rule.Data.Start != DataStart.Consent || ask.DataDate >= one.GivenOn;

    private IEnumerable<int[]> Exclusions()
    {
        if (ask.Consent.Excluded?.Contains(viewer!.Id) == true) yield return [3, 0, 0, 0, 0, 0, 0];
        if (ask.Consent.Excluded?.Contains(source!.Id) == true) yield return [0, 1, 0, 0, 0, 0, 0];
    }

    private bool Has(InformationFlag flag) => ask.Flags?.Contains(flag) == true;

    private static bool Names(IReadOnlyList<string>? list, string name) => list is not { Count: > 0 } || list.Contains(name);

    private static bool Reaches(Party party, Member member) => party.Members.Count > 0 ? party.Members.Contains(member.Id)
        : party.Kinds.Count == 0 || party.Kinds.Contains(member.Kind);

    private static int[] Of(SharingRule rule) =>
    [
        Level(rule.To), Level(rule.From), rule.Sensitivities.Count > 0 ? 1 : 0, rule.Information.Count > 0 ? 1 : 0,
        rule.Professions.Count > 0 ? 1 : 0, rule.Purposes.Count > 0 ? 1 : 0, rule.Data.Start != DataStart.Any ? 1 : 0,
    ];

    private static int Level(Party party) => party.Members.Count > 0 ? 2 : party.Kinds.Count > 0 ? 1 : 0;

    private static int[] Of(ConsentProvision one) =>
    [
        one.Persons is { Count: > 0 } ? 4 : one.Institutions is not { Count: > 0 } ? 0
            : one.Method == ConsentMethod.List && one.Effect == Effect.Permit ? 2 : 3,
        one.Sources is { Count: > 0 } ? 1 : 0, one.Sensitivities is { Count: > 0 } ? 1 : 0, one.Information is { Count: > 0 } ? 1 : 0,
        one.Professions is { Count: > 0 } ? 1 : 0, one.Purposes is { Count: > 0 } ? 1 : 0, one.DataFrom is not null || one.DataUntil is not null ? 1 : 0,
    ];

    private static bool MoreSpecific(int[] permit, int[] denial) =>
        permit.Zip(denial).All(pair => pair.First >= pair.Second) && permit.Zip(denial).Any(pair => pair.First > pair.Second);
}
