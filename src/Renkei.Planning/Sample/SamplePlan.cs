using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Money;
using Renkei.Planning.Outline;
using Renkei.Planning.Parties;
using Renkei.Planning.Plans;
using Renkei.Planning.Schedule;
using Renkei.Storage;

namespace Renkei.Planning.Sample;

/// <summary>
/// The practice plan 「佐渡モデル（練習用）」. Loaded through the verbs a user has, so that history, audit, search and files are
/// what real work leaves behind. Organisations, people, decisions are invented; the region's figures are published ones.
/// </summary>
public sealed class SamplePlan(
    Database database, Organisations organisations, People people, Seats seats, Ids ids, TimeProvider clock)
{
    /// <summary>The plan's name. Its practice mark stands on every page and paper.</summary>
    public const string Name = "佐渡モデル（練習用）";

    /// <summary>A practice plan with fewer changes than this was cut off while loading and is made anew.</summary>
    internal const long CompleteRevision = 193;

    private readonly PlanHands hands = new(organisations, seats, ids, clock);

    /// <summary>Loads the practice plan unless a whole one is there already.</summary>
    public async Task<PlanId> Load(CancellationToken stop)
    {
        var there = await Practice(stop);
        if (there.FirstOrDefault(plan => plan.Revision >= CompleteRevision) is { } whole) return whole.Id;
        foreach (var broken in there) await Close(broken.Id, stop);

        var today = JapanTime.Today(clock);
        var (plan, secretary) = await Make(today, stop);
        var parties = await AddParties(plan, secretary, stop);
        await Outline(plan, FiscalYear.Of(today), secretary, stop);
        foreach (var activity in SampleRecords.Activities) await Record(plan, activity, parties, secretary, today, stop);
        foreach (var asked in SampleRecords.Asked) await Ask(plan, asked, parties, secretary, today, stop);
        // Meetings first: the approved schedule holds their days too.
        await new SampleMinutes(database, ids, clock, plan, secretary).Load(parties, stop);
        await Money(plan, FiscalYear.Of(today), secretary, stop);
        await new SampleScheduleLoad(new WorkDesk(database, seats, clock), plan, parties, secretary, today).Run(stop);
        return plan;
    }

    private async Task<IReadOnlyList<Plan>> Practice(CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return [.. (await PlanShelf.List(unit, stop)).Where(plan => plan is { Practice: true, ClosedAt: null })];
    }

    private async Task Close(PlanId plan, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        Must(await PlanShelf.Close(unit, plan, Actor.System("sample"), clock, stop));
        await unit.Commit(stop);
    }

    private async Task<(PlanId Plan, Actor Secretary)> Make(DateOnly today, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        var system = Actor.System("sample");
        var body = Must(await organisations.Add(unit, system, new NewOrganisation(
            SampleRecords.Body, OrganisationKind.Operator, Stage: OperatorStage.Preparation, Practice: true), stop));
        var maker = Must(await people.Add(unit, system, new NewPerson(
            body.Id, SampleRecords.Secretary, null, Administrator: true, Practice: true), stop));
        var approver = Must(await people.Add(unit, system, new NewPerson(body.Id, SampleRecords.Approver, null, Practice: true), stop));
        var plan = Must(await MakePlan.Handle(unit, new OverviewContent
        {
            Name = Name, Region = new Region { Code = "1507", Name = "佐渡" }, Promoter = Promoter.Prefecture,
            FirstYear = FiscalYear.Of(today), Practice = true,
            Body = new OperatingBody { Name = SampleRecords.Body, Stage = BodyStage.Study },
        }, maker, hands, stop));
        Must(await seats.Give(unit, maker.AsActor(), plan.Value, approver.Id, PlanRole.Secretariat, stop));
        await unit.Commit(stop);
        return (plan, maker.AsActor());
    }

    private async Task<IReadOnlyDictionary<string, SampleParty>> AddParties(PlanId plan, Actor secretary, CancellationToken stop)
    {
        var known = new Dictionary<string, SampleParty> { [SampleRecords.Body] = new(1, secretary) };
        foreach (var party in SampleRecords.Parties)
        {
            await using var unit = await database.Begin(stop);
            var content = new PartyContent { Name = party.Name, Kind = party.Kind };
            var organisation = Must(await organisations.Add(unit, secretary, PartyKinds.New(content, practice: true), stop));
            var number = Must(await AddParty.Of(unit, plan, organisation,
                new PartyContact { Department = party.Department, Person = party.Person }, secretary, hands, stop));
            var actor = new Actor("sample:" + party.Name, party.Person);
            if (party.Seat is { } role)
            {
                var person = Must(await people.Add(unit, secretary, new NewPerson(organisation.Id, party.Person, null, Practice: true), stop));
                Must(await seats.Give(unit, secretary, plan.Value, person.Id, role, stop));
                actor = person.AsActor();
            }

            await unit.Commit(stop);
            known[party.Name] = new SampleParty(number, actor);
        }

        return known;
    }

    private async Task Outline(PlanId plan, FiscalYear first, Actor secretary, CancellationToken stop)
    {
        Must(await EditOutline.Statement(database, plan, 0, SampleOutline.Statement, secretary, clock, stop));
        foreach (var (name, values) in SampleOutline.Rows(first))
        {
            await using var unit = await database.Begin(stop);
            var sheet = Sheet.Find(name)!;
            var there = await sheet.Read(unit, plan, stop);
            if (values.TryGetValue("under", out var title))
                values["under"] = there.Rows.First(row => row.Values["title"] == title).Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Must(await sheet.Write(new SheetEdit(unit, plan, there.Version, null, values, secretary, clock), stop));
            await unit.Commit(stop);
        }
    }

    private async Task Money(PlanId plan, FiscalYear first, Actor secretary, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        Must(await EditMoney.Keep(unit, plan, SampleMoney.Of(first.StartYear + 1), 0, secretary, clock, stop));
        await unit.Commit(stop);
    }

    private async Task Record(
        PlanId plan, SampleActivity activity, IReadOnlyDictionary<string, SampleParty> parties, Actor secretary, DateOnly today,
        CancellationToken stop)
    {
        Must(await SetSchedule.Handle(database, plan, new(1, activity.Number), 0,
            (today.AddDays(activity.DueInDays), SampleRecords.Secretary), secretary, clock, stop));
        Must(await AssignRoles.Handle(database, plan, new(1, activity.Number), await Version(plan, activity.Number, stop),
        [
            .. activity.Roles.Select(role => new Assignment { Role = role.Role, Party = parties[role.Party].Number, Task = role.Task }),
        ], secretary, clock, stop));
        foreach (var milestone in activity.Milestones)
        {
            foreach (var evidence in milestone.Evidence) await Attach(plan, activity.Number, milestone.Key, evidence, secretary, today, stop);
            if (milestone.Agreed.Length > 0) await Agree(plan, activity.Number, milestone, parties, today, stop);
            Must(await SetMilestone.Handle(database,
                new MilestonePlace(plan, new(1, activity.Number), milestone.Key, await Version(plan, activity.Number, stop)),
                new MilestoneChange(milestone.State, milestone.Note, null, null), secretary, clock, stop));
        }
    }

    private async Task Agree(
        PlanId plan, int activity, SampleMilestone milestone, IReadOnlyDictionary<string, SampleParty> parties, DateOnly today,
        CancellationToken stop)
    {
        var asked = milestone.Agreed.Select(name => parties[name]).ToArray();
        Must(await AgreeMilestone.Ask(database, await At(), [.. asked.Select(party => party.Number)], asked[0].Actor, clock, stop));
        foreach (var party in asked)
        {
            Must(await AgreeMilestone.Record(database, await At(), new Agreement
            {
                Party = party.Number, State = AgreementState.Agreed, Person = party.Actor.Label, On = today.AddDays(-milestone.Evidence[0].DaysAgo),
            }, party.Actor, clock, stop));
        }

        async Task<MilestonePlace> At() => new(plan, new(1, activity), milestone.Key, await Version(plan, activity, stop));
    }

    private async Task Attach(
        PlanId plan, int activity, string key, SampleEvidence evidence, Actor secretary, DateOnly today, CancellationToken stop)
    {
        var effective = today.AddDays(-evidence.DaysAgo);
        using var content = evidence.FileName is null ? null : SampleFile.Of(evidence);
        var after = Must(await AttachEvidence.Handle(
            database, new MilestonePlace(plan, new(1, activity), key, await Version(plan, activity, stop)),
            new Evidence
            {
                Number = 0, Title = evidence.Title, Text = evidence.FileName is null ? evidence.Words : null, Effective = effective,
                Received = effective.AddDays(evidence.DaysAgo > 1 ? 1 : 0),
                Expires = evidence.ValidDays is { } days ? effective.AddDays(days) : null,
                GivenBy = new PartyPerson { Party = 1, Person = secretary.Label },
            },
            content is null ? null : new SentFile(evidence.FileName!, content), secretary, ids, clock, stop));
        if (evidence.WithdrawnBecause is { } reason)
        {
            Must(await WithdrawEvidence.Handle(
                database, new MilestonePlace(plan, new(1, activity), key, await Version(plan, activity, stop)), after.Evidence[^1].Number,
                reason, secretary, clock, stop));
        }
    }

    private async Task Ask(
        PlanId plan, SampleAsked asked, IReadOnlyDictionary<string, SampleParty> parties, Actor secretary, DateOnly today,
        CancellationToken stop)
    {
        var party = parties[asked.Party];
        var section = Must(await AskTask.Handle(database, await Place(plan, party.Number, stop), new PartyTask
        {
            Number = 0, Title = asked.Title, Details = asked.Details, Activity = new ActivityAt(1, asked.Activity).Key,
            Due = today.AddDays(asked.DueInDays),
        }, secretary, clock, stop));
        if (asked.Answer is null) return;
        var task = section.Tasks[^1].Number;
        Must(await AnswerTask.Handle(
            database, await Place(plan, party.Number, stop), task, (asked.Answer, null), party.Actor, ids, clock, stop));
        if (asked.Accepted)
            Must(await AcceptAnswer.Handle(database, await Place(plan, party.Number, stop), task, secretary, clock, stop));
    }

    private async Task<int> Version(PlanId plan, int activity, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return (await PlanSections.Read(unit, plan, ActivitySection.Key(1, activity), stop)).Version;
    }

    private async Task<PartyPlace> Place(PlanId plan, int party, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return new PartyPlace(plan, party, (await PlanSections.Find(unit, plan, PartySection.Key(party), stop))!.Version);
    }

    // The sample's own data must be acceptable: a refusal here is a bug of ours, not somebody's input.
    internal static T Must<T>(Outcome<T> outcome) => outcome.Succeeded(out var value, out var refusal)
        ? value : throw new InvalidOperationException(refusal.Text.In(Language.English, refusal.Arguments));
}

/// <summary>An organisation of the sample once it is in the plan.</summary>
internal sealed record SampleParty(int Number, Actor Actor);
