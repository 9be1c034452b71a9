using System.Globalization;
using System.Text.Json.Nodes;
using Renkei.Planning.Document;
using Renkei.Planning.Schedule;

namespace Renkei.Planning.Exchange;

/// <summary>The schedule's part of <see cref="PlanSummary"/>: work items with owner, dates, state and drift, and the approved baselines.</summary>
internal static class WorkSummary
{
    internal static JsonArray Work(PlanArchive archive, Func<PartyPerson?, JsonObject?> person)
    {
        var work = archive.Heads.Where(head => WorkSection.Kind.Owns(head.Key))
            .Select(head => (head.Key, Content: WorkSection.Kind.ReadTyped(head.Body))).ToList();
        var reference = Reference(archive);
        var frozen = reference?.Content.Items.ToDictionary(item => item.Key);
        return
        [
            .. work.Select(one => new JsonObject
            {
                ["number"] = WorkSection.NumberOf(one.Key), ["title"] = one.Content.Title, ["kind"] = Words.Wire(one.Content.Kind),
                ["activity"] = one.Content.Activity, ["milestone"] = one.Content.Milestone, ["owner"] = person(one.Content.Owner),
                ["start"] = Day(one.Content.Start), ["due"] = Day(one.Content.Due), ["state"] = Words.Wire(one.Content.State),
                ["reason"] = one.Content.Reason, ["begun"] = Day(one.Content.Begun), ["ended"] = Day(one.Content.Ended),
                ["after"] = new JsonArray([.. one.Content.After.Select(number => (JsonNode)number)]),
                ["drift"] = frozen is null ? null : Drift(reference!.Number, one.Key, one.Content, frozen.GetValueOrDefault(one.Key)),
            }),
        ];
    }

    internal static JsonArray Baselines(PlanArchive archive) =>
    [
        .. Read(archive).Select(one => new JsonObject
        {
            ["number"] = one.Number, ["approvedOn"] = Day(one.Content.ApprovedOn), ["approvedBy"] = one.Content.ApprovedBy,
            ["link"] = one.Content.Link, ["reason"] = one.Content.Reason, ["items"] = one.Content.Items.Count,
            ["meetings"] = one.Content.Items.Count(Schedule.Drift.IsMeeting),
        }),
    ];

    /// <summary>
    /// The drift of meetings by key, as the schedule's page counts it: null without a baseline, and where the one that counts
    /// holds no meeting.
    /// </summary>
    internal static Func<string, MeetingContent, JsonObject?> OfMeetings(PlanArchive archive)
    {
        if (Reference(archive) is not { } reference || !Schedule.Drift.HoldsMeetings(reference.Content.Items)) return (_, _) => null;
        var frozen = reference.Content.Items.ToDictionary(item => item.Key);
        return (key, meeting) => Drift(reference.Number, key, meeting.Title ?? "", frozen.GetValueOrDefault(key),
            meeting is { On: { } day, State: not MeetingState.Cancelled } ? new BaselineItem { Key = key, Title = meeting.Title ?? "", Due = day } : null);
    }

    // The one approved last, as on the schedule's page.
    private static Baseline? Reference(PlanArchive archive) =>
        Read(archive).OrderBy(one => one.Content.ApprovedOn).ThenBy(one => one.Number).LastOrDefault();

    private static JsonObject? Drift(int baseline, string key, WorkContent work, BaselineItem? before) => Drift(
        baseline, key, work.Title, before, work.State == WorkState.NotApplicable || (work.Start is null && work.Finish() is null) ? null
            : new BaselineItem { Key = key, Title = work.Title, Start = work.Start, Due = work.Finish() });

    private static JsonObject? Drift(int baseline, string key, string title, BaselineItem? before, BaselineItem? now)
    {
        if (before is null && now is null) return null;
        var line = new DriftLine(key, title, before, now);
        return new JsonObject { ["baseline"] = baseline, ["kind"] = Kind(line), ["days"] = line.Days };
    }

    private static string Kind(DriftLine line) => line.Kind switch
    {
        DriftKind.Same => "same",
        DriftKind.Later => "later",
        DriftKind.Earlier => "earlier",
        DriftKind.Moved => "moved",
        DriftKind.Added => "added",
        DriftKind.Removed => "removed",
    };

    private static IEnumerable<Baseline> Read(PlanArchive archive) =>
        archive.Heads.Where(head => BaselineSection.Kind.Owns(head.Key))
            .Select(head => new Baseline(BaselineSection.NumberOf(head.Key), BaselineSection.Kind.ReadTyped(head.Body)));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
