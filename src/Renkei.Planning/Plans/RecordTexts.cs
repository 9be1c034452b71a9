using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Planning.Plans;

/// <summary>Registers what can be searched of decisions, issues, meetings and bodies, for those who read the whole plan.</summary>
internal static class RecordTexts
{
    internal static IReadOnlyList<SearchKind> Kinds { get; } =
    [
        new("decision", new("判断記録", "Decision")), new("issue", new("課題", "Issue")),
        new("meeting", new("会議", "Meeting")), new("body", new("会議体", "Body")),
    ];

    internal static async Task Register(Unit unit, PlanId plan, string key, OpenRecord content, CancellationToken stop)
    {
        var label = SectionKinds.Of(key)!.LabelOf(key).Ja;
        (string Title, IEnumerable<string?> Words) found = content switch
        {
            DecisionContent decision => (decision.Title, Of(decision)),
            IssueContent issue => (issue.Title, [issue.Description, issue.Owner?.Person, issue.DroppedBecause, issue.Measures]),
            MeetingContent meeting => (await NameOf(unit, plan, meeting, stop), Of(meeting)),
            BodyContent body => (body.Name, Of(body)),
            _ => throw new InvalidOperationException($"{key} is no record with a number."),
        };
        await SearchIndex.Put(unit, new SearchEntry
        {
            Scope = SearchScope.Plan(plan.Value), Kind = key[..key.IndexOf('/', StringComparison.Ordinal)], Key = key,
            Language = Language.Japanese, Title = $"{label}　{found.Title}", Body = string.Join('\n', found.Words.OfType<string>()),
            Address = PlanAddress.Record(plan, key)!,
        }, stop);
    }

    private static IEnumerable<string?> Of(DecisionContent decision) =>
    [
        decision.Question, decision.Background, decision.Result, decision.Why, decision.TookPart, decision.WithdrawnBecause,
        .. decision.Options.SelectMany(option => new[] { option.Title, option.Reasons }),
        .. decision.Criteria.Select(criterion => criterion.Name), .. decision.Amendments.Select(amendment => amendment.Reason),
    ];

    private static IEnumerable<string?> Of(MeetingContent meeting) =>
    [
        meeting.Place, .. meeting.Agenda.SelectMany(item => new[] { item.Title, item.Said }),
        .. meeting.Papers.SelectMany(paper => new[] { paper.Label, paper.Title }), meeting.Minutes, meeting.CancelledBecause,
        .. meeting.Attendance.Select(one => one.Person),
    ];

    private static IEnumerable<string?> Of(BodyContent body) =>
        [body.Purpose, .. body.Members.SelectMany(member => new[] { member.Person, member.Role }), body.Charter];

    // A body renamed later is found under its new name with the meeting's next change.
    private static async Task<string> NameOf(Unit unit, PlanId plan, MeetingContent meeting, CancellationToken stop)
    {
        var body = meeting.Body is { } number ? await PlanSections.Find(unit, plan, NumberedKey.Of(BodySection.Kind, number), stop) : null;
        return (meeting.Round is { } round ? PlanAddress.Say($"第{round}回 ") : "") + (meeting.Title ?? body?.Content.Name ?? "");
    }
}
