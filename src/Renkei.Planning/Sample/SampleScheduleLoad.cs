using System.Globalization;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Schedule;

namespace Renkei.Planning.Sample;

/// <summary>Loads the sample's schedule as a secretariat would have made it: planned, approved, then moved by what happened.</summary>
internal sealed class SampleScheduleLoad(
    WorkDesk desk, PlanId plan, IReadOnlyDictionary<string, SampleParty> parties, Actor secretary, DateOnly today)
{
    private readonly Dictionary<string, int> numbers = [];

    internal async Task Run(CancellationToken stop)
    {
        foreach (var work in SampleRecords.Work.Where(work => !work.Later)) await Add(work, -work.Drift, stop);
        Must(await ApproveBaseline.Handle(desk.Database, plan, new BaselineForm(
            Days.Iso(today.AddDays(-SampleRecords.ApprovedDaysAgo)), "第1回 検討委員会", "",
            "検討委員会の設置に合わせて、Step1 の工程を承認した（練習用）。"), secretary, desk.Clock, stop));
        foreach (var work in SampleRecords.Work.Where(work => work.Later)) await Add(work, 0, stop);
        foreach (var work in SampleRecords.Work.Where(work => work is { Drift: not 0 } or { GivenUp: not null })) await Move(work, stop);
    }

    private async Task Add(SampleWork work, int moved, CancellationToken stop)
    {
        var saved = Must(await EditWork.Handle(desk, new WorkPlace(plan, null, 0), _ => Content(work, moved), secretary, stop));
        numbers[work.Id] = saved.Number;
    }

    private async Task Move(SampleWork work, CancellationToken stop) => Must(await EditWork.Handle(
        desk, new WorkPlace(plan, numbers[work.Id], 1), before => work.GivenUp is { } reason
            ? before! with { State = WorkState.NotApplicable, Reason = reason }
            : Content(work, 0) with { Note = work.Note }, secretary, stop));

    private WorkContent Content(SampleWork work, int moved)
    {
        var due = today.AddDays(work.Due + moved);
        var start = today.AddDays(work.Start);
        return new WorkContent
        {
            Title = work.Title, Kind = work.Kind, Activity = Activity(work), Milestone = work.Place?.Split('/') is [_, var milestone] ? milestone : null,
            Owner = new PartyPerson { Party = parties[work.Owner.Party].Number, Person = work.Owner.Person },
            Start = start > due ? due : start, Due = due, State = work.State,
            Begun = work.State == WorkState.NotStarted ? null : start,
            Ended = work.State == WorkState.Done ? today.AddDays(Math.Min(work.Due + moved, 0)) : null,
            After = [.. work.After.Select(id => numbers[id])], Note = moved == 0 ? work.Note : null,
        };
    }

    private static string? Activity(SampleWork work) => work.Place is null ? null
        : string.Create(CultureInfo.InvariantCulture, $"step1/{work.Place.Split('/')[0]}");

    private static T Must<T>(Outcome<T> outcome) => outcome.Succeeded(out var value, out var refusal)
        ? value : throw new InvalidOperationException(refusal.Text.In(Language.English, refusal.Arguments));
}
