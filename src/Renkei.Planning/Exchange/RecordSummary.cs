using System.Text.Json.Nodes;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Exchange;

/// <summary>
/// The numbered records of a plan for scripts, under keys that stay: bodies <c>number name kind parent stages members</c>;
/// meetings <c>number body round title state on begins items papers ready attendance minutesSettled drift</c>; decisions
/// <c>number title state on body meeting chosen replaces replacedBy amendments links</c>; issues
/// <c>number title state due closed owner links</c>. States are the wire names of their enums; a list's length is its count.
/// </summary>
internal static class RecordSummary
{
    internal static JsonArray Bodies(PlanArchive archive) => List(archive, BodySection.Kind, (number, body) => new JsonObject
    {
        ["number"] = number, ["name"] = body.Name, ["kind"] = Words.Wire(body.Kind), ["parent"] = body.Parent,
        ["stages"] = new JsonArray([.. body.Stages.Select(step => (JsonNode)new JsonObject
        {
            ["stage"] = Words.Wire(step.Stage), ["since"] = PlanSummary.Day(step.Since),
        })]),
        ["members"] = body.Members.Count,
    });

    internal static JsonArray Meetings(PlanArchive archive)
    {
        var drift = WorkSummary.OfMeetings(archive);
        return List(archive, MeetingSection.Kind, (number, meeting) =>
            Meeting(number, meeting, drift(NumberedKey.Of(MeetingSection.Kind, number).Text, meeting)));
    }

    private static JsonObject Meeting(int number, MeetingContent meeting, JsonObject? drift) => new()
    {
        ["number"] = number, ["body"] = meeting.Body, ["round"] = meeting.Round, ["title"] = meeting.Title,
        ["state"] = Words.Wire(meeting.State), ["on"] = PlanSummary.Day(meeting.On), ["begins"] = meeting.Begins,
        ["items"] = meeting.Agenda.Count, ["papers"] = meeting.Papers.Count, ["ready"] = meeting.Papers.Count(paper => paper.Ready),
        ["attendance"] = new JsonObject(Enum.GetValues<Presence>().Select(presence => KeyValuePair.Create(
            Words.Wire(presence), (JsonNode?)meeting.Attendance.Count(one => one.Presence == presence)))),
        ["minutesSettled"] = PlanSummary.Day(meeting.MinutesSettled), ["drift"] = drift,
    };

    internal static JsonArray Decisions(PlanArchive archive)
    {
        var replaced = Read(archive, DecisionSection.Kind)
            .Where(one => one.Content is { State: DecisionState.Decided, Replaces: not null })
            .GroupBy(one => one.Content.Replaces!.Value).ToDictionary(group => group.Key, group => group.Min(one => one.Number));
        return List(archive, DecisionSection.Kind, (number, decision) => new JsonObject
        {
            ["number"] = number, ["title"] = decision.Title, ["state"] = Words.Wire(decision.State), ["on"] = PlanSummary.Day(decision.On),
            ["body"] = decision.Body, ["meeting"] = decision.Meeting,
            ["chosen"] = decision.Options.FirstOrDefault(option => option.Number == decision.Chosen)?.Title,
            ["replaces"] = decision.Replaces, ["replacedBy"] = replaced.TryGetValue(number, out var later) ? later : null,
            ["amendments"] = decision.Amendments.Count, ["links"] = Links(decision.Links),
        });
    }

    internal static JsonArray Issues(PlanArchive archive, Dictionary<int, string> names) =>
        List(archive, IssueSection.Kind, (number, issue) => new JsonObject
        {
            ["number"] = number, ["title"] = issue.Title, ["state"] = Words.Wire(issue.State), ["due"] = PlanSummary.Day(issue.Due),
            ["closed"] = PlanSummary.Day(issue.Closed), ["owner"] = PlanSummary.Person(issue.Owner, names), ["links"] = Links(issue.Links),
        });

    private static JsonArray Links(IReadOnlyList<RecordLink> links) => new([.. links.Select(link => (JsonNode)link.To)]);

    private static JsonArray List<T>(PlanArchive archive, SectionKind<T> kind, Func<int, T, JsonObject> one)
        where T : OpenRecord => new([.. Read(archive, kind).Select(record => (JsonNode)one(record.Number, record.Content))]);

    private static IEnumerable<(int Number, T Content)> Read<T>(PlanArchive archive, SectionKind<T> kind)
        where T : OpenRecord => archive.Heads.Where(head => kind.Owns(head.Key))
            .Select(head => (NumberedKey.NumberOf(head.Key), kind.ReadTyped(head.Body)));
}
