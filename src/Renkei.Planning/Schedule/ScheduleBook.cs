using Renkei.Guide.Procedure;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Schedule;

/// <summary>A plan's schedule (工程表) read from one snapshot: work items, meetings, approved baselines, and the plan around them.</summary>
public sealed record ScheduleBook(
    PlanPicture Plan, IReadOnlyList<SectionVersion<WorkContent>> Sections, IReadOnlyList<MeetingDay> Meetings, IReadOnlyList<Baseline> Baselines)
{
    /// <summary>Reads the schedule, or answers null when the plan is not there.</summary>
    internal static async Task<ScheduleBook?> Load(Unit unit, PlanId plan, DateOnly today, CancellationToken stop)
    {
        if (await PlanPicture.Load(unit, plan, BuildingProcedure.Plan.Number, today, stop) is not { } picture) return null;
        var work = await PlanSections.All(unit, plan, WorkSection.Kind, stop);
        var baselines = await PlanSections.All(unit, plan, BaselineSection.Kind, stop);
        return new ScheduleBook(
            picture, work, await MeetingDay.All(unit, plan, stop), [.. baselines.Select(one => new Baseline(BaselineSection.NumberOf(one.Key.Text), one.Content))]);
    }

    /// <summary>The work items by their numbers.</summary>
    internal IReadOnlyDictionary<int, WorkContent> Work { get; } =
        Sections.ToDictionary(section => WorkSection.NumberOf(section.Key.Text), section => section.Content);

    internal DateOnly Today => Plan.Today;

    /// <summary>The approved baseline that counts: the one approved last.</summary>
    internal Baseline? Reference => Baselines.OrderBy(one => one.Content.ApprovedOn).ThenBy(one => one.Number).LastOrDefault();

    /// <summary>Every entry as it stands against the baseline that counts; empty where none is approved.</summary>
    internal IReadOnlyList<DriftLine> AgainstReference() =>
        Reference is { } reference ? Drift.Between(reference.Content.Items, Drift.Standing(this)) : [];

    /// <summary>True where meetings stand in the schedule and the baseline that counts holds none: they are not compared, and pages say so.</summary>
    internal bool MeetingsUncompared => Meetings.Count > 0 && Reference is { } reference && !Drift.HoldsMeetings(reference.Content.Items);

    /// <summary>Organisation and person in one line; null where nobody is named.</summary>
    internal string? OwnerName(PartyPerson? owner) => (owner?.Party, owner?.Person) switch
    {
        (null, null) => null,
        ({ } party, null) => Plan.PartyName(party),
        (null, { } person) => person,
        ({ } party, { } person) => $"{Plan.PartyName(party)}　{person}",
    };
}

/// <summary>An approved schedule with its number.</summary>
public sealed record Baseline(int Number, BaselineContent Content);
