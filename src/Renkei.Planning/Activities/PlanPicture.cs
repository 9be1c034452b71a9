using System.Globalization;
using Renkei.Design.Drawing;
using Renkei.Guide.Procedure;
using Renkei.Planning.Document;
using Renkei.Planning.Parties;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Activities;

/// <summary>A whole plan as its pages show it, read from one snapshot. Only for who may read the plan (Act.ReadPlan).</summary>
public sealed record PlanPicture(
    PlanId Plan, SectionVersion<OverviewContent> Overview, ProcedureStep Step, IReadOnlyList<ActivityStanding> All,
    IReadOnlyDictionary<int, PartyContent> Parties, DateOnly Today)
{
    /// <summary>Reads the plan, or answers null when it is not there.</summary>
    internal static async Task<PlanPicture?> Load(Unit unit, PlanId plan, int step, DateOnly today, CancellationToken stop)
    {
        if (BuildingProcedure.Step(step) is null) return null;
        var heads = await PlanHeads.Now(unit, plan, stop);
        return heads.Find(OverviewSection.Key) is null ? null : heads.Once(new OfStep(step, today), (all, key) => Of(all, key.Step, key.Today));
    }

    private static PlanPicture Of(PlanHeads heads, int step, DateOnly today)
    {
        var saved = heads.All(ActivitySection.Kind).ToDictionary(section => section.Key.Text);
        return new PlanPicture(
            heads.Plan, heads.Find(OverviewSection.Key)!, BuildingProcedure.Step(step)!,
            [.. BuildingProcedure.Activities.Select(activity => new ActivityStanding(activity, Section(activity.At), today))],
            heads.All(PartySection.Kind).ToDictionary(section => PartySection.NumberOf(section.Key), section => section.Content), today);

        SectionVersion<ActivityContent> Section(ActivityAt at)
        {
            var key = ActivitySection.Key(at);
            return saved.GetValueOrDefault(key.Text)
                ?? new SectionVersion<ActivityContent>(key, 0, new ActivityContent(), null, null);
        }
    }

    /// <summary>What was drawn of this picture and nothing else.</summary>
    internal KeptMarkup Drawn { get; } = new();

    /// <summary>The activities of the step the page shows; <see cref="All"/> are those of every step.</summary>
    internal IReadOnlyList<ActivityStanding> Activities { get; } =
        [.. All.Where(activity => activity.Activity.Step == Step.Number)];

    internal ActivityStanding Activity(int number) => Activities[number - 1];

    /// <summary>Milestones of a step that are 完了, and those that count.</summary>
    internal (int Done, int Wanted) CountOf(int step) => (
        All.Where(activity => activity.Activity.Step == step).Sum(activity => activity.DoneCount),
        All.Where(activity => activity.Activity.Step == step).Sum(activity => activity.WantedCount));

    /// <summary>The organisation's name under a number; the number itself where an import left none.</summary>
    internal string PartyName(int party) => Parties.TryGetValue(party, out var found)
        ? found.Name : party.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was asked and not answered yet, the most urgent first.</summary>
    internal IReadOnlyList<AskedTask> Awaited => [.. Asked(task => task.Answer is null)];

    /// <summary>What was answered and waits for the secretariat's eyes.</summary>
    internal IReadOnlyList<AskedTask> Answered => [.. Asked(task => task.Answer is not null && task.Accepted is null)];

    /// <summary>Everything asked within one activity.</summary>
    internal IReadOnlyList<AskedTask> AskedIn(ActivityAt activity) =>
        [.. Asked(task => task.Activity == activity.Key)];

    private sealed record OfStep(int Step, DateOnly Today);

    private IEnumerable<AskedTask> Asked(Func<PartyTask, bool> which) => Parties
        .Where(party => party.Value.Left is null)
        .SelectMany(party => party.Value.Tasks.Where(which).Select(task => new AskedTask(party.Key, party.Value.Name, task, Today)))
        .OrderBy(asked => asked.Task.Due ?? DateOnly.MaxValue).ThenBy(asked => asked.Task.Number);
}
