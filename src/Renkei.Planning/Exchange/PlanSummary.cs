using System.Globalization;
using System.Text.Json.Nodes;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Exchange;

/// <summary>
/// A plan for scripts: states, owners and evidence per activity, under keys that stay. Keys are added, never renamed:
/// <c>id name region promoter firstFiscalYear practice contentSha256 activities parties work baselines bodies meetings decisions issues drafts files</c>;
/// an activity has <c>key title state due owner assignments milestones</c>, a milestone <c>key name state note reason approvedBy evidence</c>, evidence
/// <c>number title file text link effective received expires givenBy</c>, a work item <c>number title kind activity milestone owner start due
/// state reason begun ended after drift</c>, a baseline <c>number approvedOn approvedBy link reason items meetings</c>. Drift is
/// <c>baseline kind days</c> against the baseline approved last; null without one, and of meetings where it holds none (its <c>meetings</c>
/// is 0). States are the wire names of <see cref="WorkState"/>.
/// The records are those of <see cref="RecordSummary"/>.
/// </summary>
public static class PlanSummary
{
    /// <summary>A plan of this installation, or null.</summary>
    public static async Task<JsonObject?> OfPlan(Unit unit, PlanId plan, CancellationToken stop) =>
        await PlanArchive.Load(unit, plan, stop) is { } archive ? Of(archive) : null;

    /// <summary>The plan in a zip, read and checked as an import does; nothing is changed.</summary>
    public static async Task<Outcome<JsonObject>> OfZip(Stream zip, CancellationToken stop)
    {
        var read = await ArchiveReader.Read(zip, stop);
        return read.Succeeded(out var found, out var refusal) ? Of(found.Archive) : refusal;
    }

    private static JsonObject Of(PlanArchive archive)
    {
        var overview = archive.Overview;
        var parties = archive.Heads.Where(head => PartySection.Kind.Owns(head.Key))
            .Select(head => (Number: Number(head.Key), Content: PartySection.Kind.ReadTyped(head.Body))).ToList();
        var names = parties.ToDictionary(party => party.Number, party => party.Content.Name);
        return new JsonObject
        {
            ["id"] = archive.Id.ToString(),
            ["name"] = overview.Name,
            ["region"] = new JsonObject { ["code"] = overview.Region.Code, ["name"] = overview.Region.Name },
            ["promoter"] = Words.Wire(overview.Promoter),
            ["firstFiscalYear"] = overview.FirstYear.StartYear,
            ["practice"] = overview.Practice,
            ["contentSha256"] = archive.ContentHash(),
            ["activities"] = new JsonArray([.. BuildingProcedure.Activities.Select(activity => (JsonNode)Activity(archive, activity, names))]),
            ["parties"] = new JsonArray(
            [
                .. parties.Select(party => (JsonNode)new JsonObject
                {
                    ["number"] = party.Number, ["name"] = party.Content.Name, ["kind"] = Words.Wire(party.Content.Kind),
                    ["tasks"] = party.Content.Tasks.Count, ["answered"] = party.Content.Tasks.Count(task => task.Answer is not null),
                }),
            ]),
            ["work"] = WorkSummary.Work(archive, one => Person(one, names)),
            ["baselines"] = WorkSummary.Baselines(archive),
            ["bodies"] = RecordSummary.Bodies(archive),
            ["meetings"] = RecordSummary.Meetings(archive),
            ["decisions"] = RecordSummary.Decisions(archive),
            ["issues"] = RecordSummary.Issues(archive, names),
            ["drafts"] = archive.Drafts.Count(draft => draft.State == DraftState.Open),
            ["files"] = archive.Files.Count,
        };
    }

    private static JsonObject Activity(PlanArchive archive, ProcedureActivity activity, Dictionary<int, string> names)
    {
        var key = ActivitySection.Key(activity.At).Text;
        var head = archive.Heads.FirstOrDefault(one => one.Key == key);
        var content = head is null ? new ActivityContent() : ActivitySection.Kind.ReadTyped(head.Body);
        return new JsonObject
        {
            ["key"] = key,
            ["title"] = activity.Heading,
            ["state"] = Words.Wire(WorkRules.StateOf(content, [.. activity.Milestones.Select(one => one.Key)])),
            ["due"] = Day(content.Due),
            ["owner"] = Person(content.Owner, names),
            ["assignments"] = new JsonArray(
            [
                .. content.Assignments.Select(one => (JsonNode)new JsonObject
                {
                    ["role"] = ProcedureRoleJson.Wire(one.Role), ["party"] = one.Party, ["name"] = names.GetValueOrDefault(one.Party),
                    ["task"] = one.Task,
                }),
            ]),
            ["milestones"] = new JsonArray(
            [
                .. activity.Milestones.Select(one => (JsonNode)MilestoneOf(content.MilestoneOf(one.Key), one.Name, names)),
            ]),
        };
    }

    private static JsonObject MilestoneOf(Milestone milestone, string name, Dictionary<int, string> names) => new JsonObject
    {
        ["key"] = milestone.Key,
        ["name"] = name,
        ["state"] = Words.Wire(milestone.State),
        ["note"] = milestone.Note,
        ["reason"] = milestone.Reason,
        ["approvedBy"] = milestone.ApprovedBy,
        ["evidence"] = new JsonArray(
        [
            .. milestone.Evidence.Select(one => (JsonNode)new JsonObject
            {
                ["number"] = one.Number, ["title"] = one.Title, ["file"] = one.File, ["text"] = one.Text, ["link"] = one.Link,
                ["effective"] = Day(one.Effective), ["received"] = Day(one.Received), ["expires"] = Day(one.Expires),
                ["givenBy"] = Person(one.GivenBy, names),
            }),
        ]),
    };

    internal static JsonObject? Person(PartyPerson? person, Dictionary<int, string> names) => person is null ? null : new JsonObject
    {
        ["party"] = person.Party, ["name"] = person.Party is { } party ? names.GetValueOrDefault(party) : null,
        ["person"] = person.Person,
    };

    private static int Number(string key) => int.Parse(key.AsSpan("party/".Length), CultureInfo.InvariantCulture);

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
