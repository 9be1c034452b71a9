using Renkei.Accounts.Rights;
using Renkei.Design.Drawing;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Work;

/// <summary>Who looks at what is to be done: the name owners are written down by, the seat, and the id drafts are kept under.</summary>
/// <param name="Name">The person's name.</param>
/// <param name="Actor">The person as versions and drafts write it.</param>
/// <param name="Seat">The seat in the plan.</param>
internal sealed record WorkViewer(string Name, string Actor, Seat Seat)
{
    /// <summary>The names of those the person stands for today; deputies are of one organisation, so the seat's party is theirs.</summary>
    internal IReadOnlyList<string> StandsFor { get; init; } = [];

    internal bool ReadsAll => Seat.Role is PlanRole.Secretariat or PlanRole.Government;

    internal bool Runs => Seat.Role == PlanRole.Secretariat;

    /// <summary>
    /// True when an owner as written down is this person or somebody this person stands for today, or the organisation where nobody there is
    /// named. Owners are names, as on paper; the organisation tells two people of one name apart.
    /// </summary>
    internal bool Is(PartyPerson? owner) => owner switch
    {
        null => false,
        { Person: { } person } => (person == Name || StandsFor.Contains(person)) && (owner.Party is null || owner.Party == Seat.Party),
        { Party: { } party } => party == Seat.Party,
        _ => false,
    };

    /// <summary>The one an item is named to, where that is somebody this person stands for.</summary>
    internal string? For(PartyPerson? owner) => owner?.Person is { } person && person != Name && Is(owner) ? person : null;
}

/// <summary>What waits for somebody in one plan, and what others owe. The home, the page and the reminders all show this.</summary>
/// <param name="Mine">What waits for the person, the most urgent first.</param>
/// <param name="Owed">What others owe the person.</param>
public sealed record WorkLists(IReadOnlyList<WorkItem> Mine, IReadOnlyList<OwedItem> Owed)
{
    /// <summary>What was drawn from these lists, for as long as they are kept.</summary>
    internal KeptMarkup Drawn { get; } = new();
}

/// <summary>Something another one owes.</summary>
public sealed record OwedItem(DateOnly? Due, TextKey Kind, string What, string Who, string Address);

/// <summary>What one snapshot of a plan says somebody has to do. Pure but for its loading; shows nobody what the seat does not open.</summary>
internal static class MyWork
{
    /// <summary>Evidence that expires within these days is spoken of.</summary>
    internal const int ExpiryDays = 60;

    /// <summary>Work that starts within these days is spoken of.</summary>
    internal const int AheadDays = 30;

    /// <summary>Reads one plan and asks it; null where the plan is not there.</summary>
    internal static async Task<WorkLists?> Load(Unit unit, PlanId plan, WorkViewer viewer, DateOnly today, CancellationToken stop) =>
        await PlanPicture.Load(unit, plan, BuildingProcedure.Plan.Number, today, stop) is { } picture ? await Load(unit, picture, viewer, stop) : null;

    internal static async Task<WorkLists> Load(Unit unit, PlanPicture picture, WorkViewer viewer, CancellationToken stop)
    {
        var drafts = await PlanDrafts.Open(unit, picture.Plan, viewer.Actor, stop);
        var heads = await PlanHeads.Now(unit, picture.Plan, stop);
        // Drafts are no part of a plan's revision; without one, revision, viewer and day say it all.
        return drafts.Count > 0 ? Of(picture, heads.All(WorkSection.Kind), drafts, viewer)
            : heads.Once(ForViewer.Of(viewer, picture.Today), (all, _) => Of(picture, all.All(WorkSection.Kind), [], viewer));
    }

    /// <summary>Everything a viewer's list depends on besides the plan, by value.</summary>
    private sealed record ForViewer(string Name, string Actor, Seat Seat, string StandsFor, DateOnly Today)
    {
        internal static ForViewer Of(WorkViewer viewer, DateOnly today) =>
            new(viewer.Name, viewer.Actor, viewer.Seat, string.Join('\n', viewer.StandsFor), today);
    }

    internal static WorkLists Of(
        PlanPicture picture, IReadOnlyList<SectionVersion<WorkContent>> work, IReadOnlyList<PlanDraft> drafts, WorkViewer viewer)
    {
        var mine = drafts.Select(draft => new WorkItem(
                null, WorkListKeys.ChooseDraft, SectionKinds.Of(draft.Section)?.LabelOf(draft.Section).Ja ?? draft.Section, null,
                PlanAddress.Draft(picture.Plan, draft.Number), viewer.Name) { Since = JapanTime.Day(draft.At) })
            .Concat(Asked(picture, viewer))
            .Concat(ToAgree(picture, viewer))
            .Concat(viewer.Runs ? WorkItem.Answers(picture) : [])
            .Concat(viewer.ReadsAll ? WorkItem.Milestones(picture).Where(item => viewer.Is(item.OwnedBy) || (viewer.Runs && item.Confirming)) : [])
            .Concat(viewer.Runs ? Expiring(picture) : [])
            .Concat(Work(picture, work, viewer));
        return new WorkLists(
            [.. mine.Select(item => item with { StandingFor = viewer.For(item.OwnedBy) }).OrderBy(item => item.Urgency)],
            viewer.Runs ? [.. Owed(picture, work, viewer).OrderBy(item => item.Due ?? DateOnly.MaxValue)] : []);
    }

    // What was asked of the person's own organisation and is not answered.
    private static IEnumerable<WorkItem> Asked(PlanPicture picture, WorkViewer viewer) =>
        picture.Awaited.Where(asked => asked.Party == viewer.Seat.Party).Select(asked => new WorkItem(
            asked.Task.Due, WorkListKeys.AnswerAsked, asked.Task.Title, asked.Activity,
            PlanAddress.Say($"{PlanAddress.Part(picture.Plan, asked.Party)}#task-{asked.Task.Number}"), null));

    // Agreements are told party by party.
    private static IEnumerable<(ActivityStanding Activity, MilestoneStanding Milestone, int Party)> Agreements(PlanPicture picture) =>
        from activity in picture.All
        where !activity.IsOut
        from one in activity.Milestones
        from agreement in one.Record.Agreements
        where agreement.State == AgreementState.Awaited
        select (activity, one, agreement.Party);

    private static IEnumerable<WorkItem> ToAgree(PlanPicture picture, WorkViewer viewer) =>
        Agreements(picture).Where(one => one.Party == viewer.Seat.Party).Select(one => new WorkItem(
            one.Activity.Record.Due, WorkListKeys.Agree, one.Milestone.Milestone.Name, one.Activity.Activity,
            PlanAddress.Part(picture.Plan, one.Party) + "#agreements", null));

    private static IEnumerable<WorkItem> Expiring(PlanPicture picture) =>
        from activity in picture.All
        where !activity.IsOut
        from one in activity.Milestones
        where one.State == WorkState.Done
        from evidence in one.Record.Evidence
        where evidence.Counts(picture.Today) && evidence.Expires is { } last && last <= picture.Today.AddDays(ExpiryDays)
        select new WorkItem(
            evidence.Expires, WorkListKeys.ExpiringEvidence, $"{one.Milestone.Name}　{evidence.Title}", activity.Activity,
            PlanAddress.Milestone(picture.Plan, activity.Activity.At, one.Milestone.Key), null);

    private static IEnumerable<WorkItem> Work(PlanPicture picture, IReadOnlyList<SectionVersion<WorkContent>> work, WorkViewer viewer) =>
        from section in work
        let content = section.Content
        let confirms = viewer.Runs && content.State == WorkState.Awaiting
        where content.IsOpen() && content.Kind == WorkKind.Work && (confirms || (viewer.Is(content.Owner) && Soon(content, picture.Today)))
        let number = WorkSection.NumberOf(section.Key.Text)
        select new WorkItem(
            content.Due, confirms ? WorkListKeys.ConfirmWork : content.State == WorkState.NotStarted ? WorkListKeys.BeginWork : WorkListKeys.FinishWork,
            content.Title, null,
            viewer.ReadsAll ? PlanAddress.Work(picture.Plan, number) : PlanAddress.Part(picture.Plan, viewer.Seat.Party) + "#own-work",
            content.Owner?.Person) { Confirming = confirms, OwnedBy = content.Owner };

    private static bool Soon(WorkContent work, DateOnly today) =>
        work.State != WorkState.NotStarted || (work.Start ?? work.Due ?? today) <= today.AddDays(AheadDays);

    private static IEnumerable<OwedItem> Owed(PlanPicture picture, IReadOnlyList<SectionVersion<WorkContent>> work, WorkViewer viewer)
    {
        foreach (var asked in picture.Awaited.Where(asked => asked.Party != viewer.Seat.Party))
            yield return new(asked.Task.Due, WorkListKeys.AwaitedAnswer, asked.Task.Title, asked.PartyName, PlanAddress.Party(picture.Plan, asked.Party));
        foreach (var (activity, one, party) in Agreements(picture).Where(one => one.Party != viewer.Seat.Party))
        {
            yield return new(activity.Record.Due, WorkListKeys.AwaitedAgreement, one.Milestone.Name, picture.PartyName(party),
                PlanAddress.Milestone(picture.Plan, activity.Activity.At, one.Milestone.Key));
        }

        foreach (var section in work.Where(one => one.Content.OverdueOn(picture.Today) && one.Content.Owner is not null && !viewer.Is(one.Content.Owner)))
        {
            var owner = section.Content.Owner!;
            yield return new(section.Content.Due, WorkListKeys.OverdueWork, section.Content.Title,
                string.Join("　", new[] { owner.Party is { } party ? picture.PartyName(party) : null, owner.Person }.OfType<string>()),
                PlanAddress.Work(picture.Plan, WorkSection.NumberOf(section.Key.Text)));
        }
    }
}
