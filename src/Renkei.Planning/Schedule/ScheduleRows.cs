using System.Globalization;
using Renkei.Guide.Procedure;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;

namespace Renkei.Planning.Schedule;

/// <summary>What a row of the schedule stands for.</summary>
public enum RowShape
{
    /// <summary>An activity of the procedure, from its first start to its due date.</summary>
    Activity,

    /// <summary>A milestone nobody has planned work for: it is due with its activity.</summary>
    Milestone,

    /// <summary>A work item.</summary>
    Work,

    /// <summary>A meeting, recorded among the meetings: a line of the picture, a row of the list.</summary>
    Meeting,
}

/// <summary>One row of the schedule, in the list, the picture and on paper.</summary>
public sealed record ScheduleRow(RowShape Shape, string Key, string Title, WorkState State)
{
    /// <summary>Our English for an activity's official title; null for what the plan itself named.</summary>
    internal string? Gloss { get; init; }

    internal int? Number { get; init; }

    internal WorkContent? Work { get; init; }

    internal MeetingDay? Meeting { get; init; }

    internal PartyPerson? Owner { get; init; }

    internal DateOnly? Start { get; init; }

    internal DateOnly? Due { get; init; }

    /// <summary>The day it ended, else the day it is due.</summary>
    internal DateOnly? End { get; init; }

    internal DriftLine? Drift { get; init; }

    internal bool Overdue { get; init; }

    /// <summary>True where a day lost moves the end of the whole chain.</summary>
    internal bool Critical { get; init; }

    /// <summary>True where a milestone is reached at its end.</summary>
    internal bool Marked => Shape == RowShape.Milestone || Work?.Milestone is not null;
}

/// <summary>The rows of one activity; without an activity for work that belongs to none, and for the meetings.</summary>
public sealed record ScheduleGroup(string? Activity, ScheduleRow Head, IReadOnlyList<ScheduleRow> Rows);

/// <summary>Puts a schedule into rows: activities in the procedure's order, below each its work by date. Pure.</summary>
internal static class ScheduleRows
{
    internal static IReadOnlyList<ScheduleGroup> Of(ScheduleBook book)
    {
        var drift = book.AgainstReference().ToDictionary(line => line.Key);
        var critical = CriticalChain.Of(book.Work);
        var rows = book.Sections.ToLookup(section => section.Content.Activity ?? "", section => Row(section, book, drift, critical));
        // Step 1 always; of the later steps what is planned or due.
        var known = book.Plan.All.Where(one => one.Activity.Step == 1 || one.Record.Due is not null || rows.Contains(one.Activity.At.Key))
            .ToDictionary(one => one.Activity.At.Key, one => one);
        return
        [
            .. known.Select(pair => Group(pair.Key, pair.Value, [.. rows[pair.Key]], book, drift)),
            .. rows.Select(group => group.Key).Where(key => key.Length > 0 && !known.ContainsKey(key)).Order(StringComparer.Ordinal)
                .Select(key => Other(key, [.. rows[key]])),
            .. rows.Contains("") ? [Other(null, [.. rows[""]])] : Array.Empty<ScheduleGroup>(),
            .. book.Meetings.Count > 0 ? [Meetings(book, drift)] : Array.Empty<ScheduleGroup>(),
        ];
    }

    /// <summary>The activity with its number; of a later step with the step.</summary>
    internal static string TitleOf(ProcedureActivity activity) =>
        activity.Step == 1 ? activity.Heading : string.Create(CultureInfo.InvariantCulture, $"Step{activity.Step} {activity.Heading}");

    private static ScheduleGroup Group(
        string key, ActivityStanding activity, IReadOnlyList<ScheduleRow> work, ScheduleBook book, Dictionary<string, DriftLine> drift)
    {
        var planned = work.Select(row => row.Work!.Milestone).OfType<string>().ToHashSet();
        var milestones = activity.Milestones.Where(one => !planned.Contains(one.Milestone.Key)).Select(one =>
            new ScheduleRow(RowShape.Milestone, $"milestone/{key}/{one.Milestone.Key}", one.Milestone.Name, one.State)
            {
                Due = activity.Record.Due, End = activity.Record.Due, Owner = activity.Record.Owner,
                Overdue = one.State is not (WorkState.Done or WorkState.NotApplicable) && activity.Record.Due < book.Today,
            });
        var due = activity.Record.Due ?? work.Max(row => row.Due);
        return new ScheduleGroup(key, new ScheduleRow(RowShape.Activity, activity.Section.Key.Text, TitleOf(activity.Activity), activity.State)
        {
            Gloss = (activity.Activity.Step == 1 ? "" : $"Step {activity.Activity.Step} ") + activity.Activity.Named.En,
            Owner = activity.Record.Owner, Start = work.Min(row => row.Start), Due = due, End = due,
            Drift = drift.GetValueOrDefault(activity.Section.Key.Text), Overdue = activity.Overdue,
        }, [.. ByDate(work), .. milestones]);
    }

    private static ScheduleGroup Other(string? key, IReadOnlyList<ScheduleRow> work)
    {
        var label = key is null ? ScheduleKeys.NoActivity : ActivitySection.Kind.LabelOf($"activity/{key}");
        return new ScheduleGroup(key, new ScheduleRow(RowShape.Activity, key ?? "", label.Ja, StateOf(work))
        {
            Start = work.Min(row => row.Start), Due = work.Max(row => row.Due), End = work.Max(row => row.End),
        }, [.. ByDate(work)]);
    }

    private static ScheduleGroup Meetings(ScheduleBook book, Dictionary<string, DriftLine> drift)
    {
        ScheduleRow[] rows =
        [
            .. book.Meetings.Select(meeting => new ScheduleRow(
                RowShape.Meeting, meeting.Key, meeting.Name, meeting.Held ? WorkState.Done : WorkState.NotStarted)
            {
                Meeting = meeting, Due = meeting.Day, End = meeting.Day, Drift = drift.GetValueOrDefault(meeting.Key), Overdue = meeting.OpenOn(book.Today),
            }),
        ];
        return new ScheduleGroup(null, new ScheduleRow(RowShape.Meeting, "meetings", ScheduleKeys.Meetings.Ja, StateOf(rows))
        {
            Start = rows[0].Due, Due = rows[^1].Due, End = rows[^1].Due,
        }, rows);
    }

    private static WorkState StateOf(IReadOnlyList<ScheduleRow> work) =>
        work.All(row => row.State is WorkState.Done or WorkState.NotApplicable) ? WorkState.Done
        : work.All(row => row.State == WorkState.NotStarted) ? WorkState.NotStarted : WorkState.Started;

    private static IEnumerable<ScheduleRow> ByDate(IEnumerable<ScheduleRow> work) =>
        work.OrderBy(row => row.Start ?? row.Due ?? DateOnly.MaxValue).ThenBy(row => row.Due ?? DateOnly.MaxValue).ThenBy(row => row.Number);

    private static ScheduleRow Row(
        SectionVersion<WorkContent> section, ScheduleBook book, Dictionary<string, DriftLine> drift, IReadOnlySet<int> critical)
    {
        var work = section.Content;
        var number = WorkSection.NumberOf(section.Key.Text);
        return new ScheduleRow(RowShape.Work, section.Key.Text, work.Title, work.State)
        {
            Number = number, Work = work, Owner = work.Owner, Start = work.Begun ?? work.Start, Due = work.Due, End = work.Finish(),
            Drift = drift.GetValueOrDefault(section.Key.Text), Overdue = work.OverdueOn(book.Today), Critical = critical.Contains(number),
        };
    }
}
