using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Bodies;
using Renkei.Planning.Decisions;
using Renkei.Planning.Document;
using Renkei.Planning.Issues;
using Renkei.Planning.Meetings;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Storage;

namespace Renkei.Planning.Sample;

/// <summary>
/// The numbered records of the practice plan: one body with a working group, four meetings, five decisions, six issues. Written
/// through the verbs a user has; all invented.
/// </summary>
internal sealed class SampleMinutes(Database database, Ids ids, TimeProvider clock, PlanId plan, Actor secretary)
{
    private readonly DateOnly today = JapanTime.Today(clock);

    internal async Task Load(IReadOnlyDictionary<string, SampleParty> parties, CancellationToken stop)
    {
        foreach (var body in SampleRegisters.Bodies(parties, today))
            Must(await KeepBody.Handle(database, plan, body, null, secretary, ids, clock, stop));
        foreach (var meeting in SampleRegisters.Meetings(today)) await Meet(meeting, stop);
        foreach (var decision in SampleRegisters.Decisions(today))
            Must(await KeepDecision.Handle(database, plan, decision, secretary, clock, stop));
        foreach (var issue in SampleRegisters.Issues(parties, today))
            Must(await KeepIssue.Handle(database, plan, issue, secretary, clock, stop));
        await Connect(stop);
    }

    private async Task Meet(MeetingContent meeting, CancellationToken stop)
    {
        var facts = meeting with { Agenda = [], Papers = [], Attendance = [], Minutes = null, MinutesSettled = null };
        var number = Must(await KeepMeeting.Handle(database, plan, facts, secretary, clock, stop));
        Must(await SetAgenda.Handle(database, await Place(number, stop),
            _ => meeting.Agenda.Select(item => item with { Said = null }).ToArray(), secretary, clock, stop));
        Must(await SetPapers.Handle(database, await Place(number, stop),
            (_, _, _) => Task.FromResult<Outcome<IReadOnlyList<MeetingPaper>>>(meeting.Papers.ToArray()), secretary, clock, stop));
        var answers = meeting.State == MeetingState.Held ? SampleRegisters.Came : SampleRegisters.Answered;
        Must(await SetAttendance.Handle(database, await Place(number, stop), (before, book) =>
            SetAttendance.Expected(before, book).Select(one => one with
            {
                Presence = answers.GetValueOrDefault(one.Person), Proxy = answers.GetValueOrDefault(one.Person) == Presence.Proxy ? "森 さくら" : null,
            }).ToArray(), secretary, clock, stop));
        if (meeting.State != MeetingState.Held) return;
        Must(await WriteMinutes.Handle(database, await Place(number, stop), before => before with
        {
            Agenda = [.. before.Agenda.Select((item, at) => item with { Said = meeting.Agenda[at].Said })],
            Minutes = meeting.Minutes, MinutesSettled = meeting.MinutesSettled,
        }, secretary, clock, stop));
    }

    // The coming meeting is about a decision and an issue that were entered after it; one milestone rests on a decision.
    private async Task Connect(CancellationToken stop)
    {
        Must(await SetAgenda.Handle(database, await Place(SampleRegisters.Coming, stop), before => before.Agenda.Select((item, at) => at switch
        {
            1 => item with { About = NumberedKey.Text("decision", SampleRegisters.OpenDecision) },
            2 => item with { About = NumberedKey.Text("issue", SampleRegisters.PolicyIssue) },
            _ => item,
        }).ToArray(), secretary, clock, stop));
        int version;
        await using (var unit = await database.Read(stop))
            version = (await PlanSections.Read(unit, plan, ActivitySection.Key(new(1, 7)), stop)).Version;
        Must(await AttachEvidence.Handle(database, new MilestonePlace(plan, new(1, 7), "security-requirements", version), new Evidence
        {
            Number = 0, Title = "", Link = NumberedKey.Text("decision", SampleRegisters.Requirements),
            Effective = today.AddDays(SampleRegisters.ThirdMeeting), Received = today.AddDays(SampleRegisters.ThirdMeeting),
            GivenBy = new PartyPerson { Party = 1, Person = secretary.Label },
        }, null, secretary, ids, clock, stop));
    }

    private async Task<RecordPlace> Place(int meeting, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return new RecordPlace(plan, meeting, (await PlanSections.Find(unit, plan, NumberedKey.Of(MeetingSection.Kind, meeting), stop))!.Version);
    }

    private static T Must<T>(Outcome<T> outcome) => SamplePlan.Must(outcome);
}
