using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Planning.Plans;

/// <summary>Registers what people of a plan can search for, in the unit of the act that wrote it.</summary>
internal static class PlanTexts
{
    internal static IReadOnlyList<SearchKind> Kinds { get; } =
    [
        new("plan", new("計画", "Plan")), new("milestone", new("マイルストーン", "Milestone")),
        new("party", new("参加機関", "Party")), new("work", new("作業", "Work item")), new("task", new("依頼と回答", "Request and answer")),
        new("outline", new("計画の内容", "Contents of the plan")),
        new("money", new("収支", "Money")), .. RecordTexts.Kinds,
    ];

    internal static Task Register(Unit unit, PlanId plan, OverviewContent overview, CancellationToken stop) =>
        SearchIndex.Put(unit, new SearchEntry
        {
            Scope = SearchScope.Plan(plan.Value), Kind = "plan", Key = "overview", Language = Language.Japanese,
            Title = overview.Name, Body = $"{overview.Region.Name} {overview.Body?.Name}", Address = PlanAddress.Home(plan),
        }, stop);

    /// <summary>A milestone with its note and its evidence: titles and words.</summary>
    internal static Task Register(
        Unit unit, PlanId plan, ProcedureActivity activity, ProcedureMilestone milestone, Milestone record, CancellationToken stop) =>
        SearchIndex.Put(unit, new SearchEntry
        {
            Scope = SearchScope.Plan(plan.Value), Kind = "milestone", Key = $"step{activity.Step}/{milestone.Key}", Language = Language.Japanese,
            Title = $"{activity.Heading}　{milestone.Name}",
            Body = string.Join('\n', record.Evidence.SelectMany(evidence => new[] { evidence.Title, evidence.Text })
                .Prepend(record.Reason).Prepend(record.Note).OfType<string>()),
            Address = PlanAddress.Milestone(plan, activity.At, milestone.Key),
        }, stop);

    /// <summary>A work item of the schedule: its title, note and reason.</summary>
    internal static Task Register(Unit unit, PlanId plan, int number, WorkContent work, CancellationToken stop) =>
        SearchIndex.Put(unit, new SearchEntry
        {
            Scope = SearchScope.Plan(plan.Value), Kind = "work", Key = PlanAddress.Say($"work/{number}"), Language = Language.Japanese,
            Title = work.Title, Body = string.Join('\n', new[] { work.Owner?.Person, work.Note, work.Reason }.OfType<string>()),
            Address = PlanAddress.Work(plan, number),
        }, stop);

    /// <summary>
    /// An organisation for those who read the whole plan, and its tasks for the organisation itself: its scope opens
    /// nothing of others.
    /// </summary>
    internal static async Task Register(Unit unit, PlanId plan, int party, PartyContent content, CancellationToken stop)
    {
        await SearchIndex.Put(unit, new SearchEntry
        {
            Scope = SearchScope.Plan(plan.Value), Kind = "party", Key = PlanAddress.Say($"party/{party}"), Language = Language.Japanese,
            Title = content.Name,
            Body = string.Join('\n', new[] { Words.Of(content.Kind).Ja, content.Contact?.Department, content.Contact?.Person }.OfType<string>()),
            Address = PlanAddress.Party(plan, party),
        }, stop);
        foreach (var task in content.Tasks)
        {
            await SearchIndex.Put(unit, new SearchEntry
            {
                Scope = SearchScope.Party(plan.Value, party), Kind = "task", Key = PlanAddress.Say($"task/{task.Number}"),
                Language = Language.Japanese, Title = $"{content.Name}　{task.Title}",
                Body = string.Join('\n', new[] { task.Details, task.Answer?.Text }.OfType<string>()),
                Address = PlanAddress.Say($"/plans/{plan}/part/{party}#task-{task.Number}"),
            }, stop);
        }
    }
}
