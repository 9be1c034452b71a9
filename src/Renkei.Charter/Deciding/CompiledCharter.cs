using System.Collections.Frozen;
using Renkei.Kernel;

namespace Renkei.Charter.Deciding;

/// <summary>
/// A charter turned into an index of bits, one bit for each rule: a decision is a few ANDs and the few rules that are left.
/// It never changes, and any number of threads may ask it.
/// </summary>
public sealed partial class CompiledCharter
{
    private readonly CompiledRule[] rules;
    private readonly int words;
    private readonly ulong[] byViewer, bySource, byProfession, byInformation, bySensitivity, byPurpose;
    private readonly ulong[] ordinaryPermits, ordinaryDenials, emergencyPermits, emergencyDenials, disasterPermits, disasterDenials;
    private readonly CompiledMember[] members;
    private readonly Standpoint[] standpoints;
    private readonly bool[] carePurposes;
    private readonly FrozenDictionary<string, int> memberIndex;

    private CompiledCharter(CharterDocument document)
    {
        Document = document;
        Professions = Index(document.Professions.Select(one => one.Id));
        Information = Index(document.Information.Select(one => one.Id));
        Sensitivities = Index(document.Sensitivities.Select(one => one.Id));
        Purposes = Index(document.Purposes.Select(one => one.Id));
        memberIndex = MemberIndex(document.Members);
        members = [default, .. document.Members.Select(CompiledMember.Of)];
        standpoints = [Standpoint.Other, .. document.Professions.Select(one => one.Standpoint)];
        carePurposes = [false, .. document.Purposes.Select(one => one.Code == Purpose.Treatment)];

        var ordered = document.Rules.Select(rule => (rule, compiled: CompiledRule.Of(rule, document.From)))
            .OrderByDescending(pair => pair.compiled.Specificity.Weight).ThenBy(pair => pair.rule.Id).ToArray();
        rules = [.. ordered.Select(pair => pair.compiled)];
        words = rules.Length / 64 + 1;
        SharingRule[] sorted = [.. ordered.Select(pair => pair.rule)];
        byViewer = ByMember(sorted, rule => rule.To);
        bySource = ByMember(sorted, rule => rule.From);
        byProfession = ByName(sorted, Professions, rule => rule.Professions);
        byInformation = ByName(sorted, Information, rule => rule.Information);
        byPurpose = ByName(sorted, Purposes, rule => rule.Purposes);
        bySensitivity = BySensitivity(sorted);
        ordinaryPermits = Those(sorted, Situation.Ordinary, Effect.Permit);
        ordinaryDenials = Those(sorted, Situation.Ordinary, Effect.Deny);
        emergencyPermits = Those(sorted, Situation.Emergency, Effect.Permit);
        emergencyDenials = Those(sorted, Situation.Emergency, Effect.Deny);
        disasterPermits = Those(sorted, Situation.Disaster, Effect.Permit);
        disasterDenials = Those(sorted, Situation.Disaster, Effect.Deny);
    }

    /// <summary>The charter this was made from.</summary>
    public CharterDocument Document { get; }

    internal FrozenDictionary<string, int> Professions { get; }

    internal FrozenDictionary<string, int> Information { get; }

    internal FrozenDictionary<string, int> Sensitivities { get; }

    internal FrozenDictionary<string, int> Purposes { get; }

    /// <summary>Makes the index. Take a charter that <see cref="Checking.CharterCheck"/> finds without errors.</summary>
    public static CompiledCharter Of(CharterDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return new(document);
    }

    /// <summary>Makes a patient's consent ready for the decisions of one day in Japan.</summary>
    public PreparedConsent Prepare(PatientConsent consent, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(consent);
        return PreparedConsent.Of(consent, this, today);
    }

    /// <summary>Looks up the names of a question once.</summary>
    public ResolvedQuestion Resolve(AccessQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var flags = question.Flags ?? [];
        return new()
        {
            Viewer = memberIndex.GetValueOrDefault(question.Viewer.Institution),
            Profession = Professions.GetValueOrDefault(question.Viewer.Profession),
            Person = question.Viewer.Person,
            PersonActive = question.Viewer.Active,
            EmergencyRight = question.Viewer.EmergencyRight,
            Source = memberIndex.GetValueOrDefault(question.Source),
            Information = Information.GetValueOrDefault(question.Information),
            Sensitivity = question.Sensitivity is not { } label ? 0 : Sensitivities.TryGetValue(label, out var at) ? at : UnknownSensitivity,
            Purpose = Purposes.GetValueOrDefault(question.Purpose),
            Today = JapanTime.Day(question.Now).DayNumber,
            NowTicks = question.Now.UtcTicks,
            DataDay = question.DataDate.DayNumber,
            Link = question.Link,
            Relation = question.Relation,
            LongTerm = flags.Contains(InformationFlag.LongTerm),
            Uninformed = flags.Contains(InformationFlag.Uninformed),
            Undelivered = flags.Contains(InformationFlag.Undelivered),
            Emergency = question.Emergency is not null,
            EmergencyReasonKnown = Document.Emergency is { } rule
                && rule.Reasons.Any(reason => reason.Id == question.Emergency?.Reason),
            EmergencyOpenedTicks = question.Emergency?.OpenedAt.UtcTicks ?? 0,
            Disaster = question.Disaster is not null,
            DisasterFrom = question.Disaster?.From.DayNumber ?? 0,
            DisasterUntil = question.Disaster?.Until.DayNumber ?? 0,
        };
    }

    /// <summary>Answers one question from its names: looks up, prepares, decides.</summary>
    public Decision Decide(AccessQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Decide(Resolve(question), Prepare(question.Consent, JapanTime.Day(question.Now)));
    }
}

/// <summary>A participant as the decision reads it.</summary>
internal readonly record struct CompiledMember(
    int From, int Until, bool Discloses, bool Views, bool AcceptsEmergencies, int PostedOn, int AnnouncedOn)
{
    internal bool TakesPart(int today) => today >= From && today <= Until;

    internal static CompiledMember Of(Member member) => new(
        member.From.DayNumber, (member.Until ?? DateOnly.MaxValue).DayNumber,
        member.Roles.Contains(MemberRole.Discloses), member.Roles.Contains(MemberRole.Views), member.AcceptsEmergencies,
        member.PurposePostedOn?.DayNumber ?? int.MaxValue, member.AnnouncedOn?.DayNumber ?? int.MaxValue);
}
