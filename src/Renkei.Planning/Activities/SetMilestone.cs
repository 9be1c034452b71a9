using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Activities;

/// <summary>Sets a milestone's state and note. 完了 needs evidence that holds today; 対象外 a reason and an approver.</summary>
internal static class SetMilestone
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/step/{step:int}/activity/{number:int}/milestone/{key}/state", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int step, int number, string key, HttpContext http, IFormCollection form, ShowActivity show, Database database,
        TimeProvider clock, CancellationToken stop)
    {
        var outcome = Words.Read<WorkState>(form["state"].ToString()) is { } state
            ? await Handle(database, new MilestonePlace(plan, new(step, number), key, form.Number("base")),
                new MilestoneChange(state, form.Text("note"), form.Text("reason"), form.Text("approver")),
                Asking.Of(http).Actor, clock, stop)
            : FormFields.Missing(MilestoneKeys.State);
        return await ActivityForms.Answer(outcome, new FormPlace(plan, new(step, number), $"state:{key}", $"m-{key}"), http, show, stop);
    }

    internal static Task<Outcome<Milestone>> Handle(
        Database database, MilestonePlace place, MilestoneChange asked, Actor actor, TimeProvider clock, CancellationToken stop) =>
        MilestoneEdit.Run(database, place, async (unit, before, stopping) =>
        {
            var set = MilestoneRules.Set(before, asked, JapanTime.Today(clock));
            // Undo and drafts can bring evidence back that was withdrawn with its record; it closes nothing.
            return before.State != WorkState.Done && set.Succeeded(out var after, out _)
                && await LostEvidence.IsUnfounded(unit, place.Plan, after, stopping)
                ? new Refusal(RefusalKind.Invalid, LostEvidence.UnfoundedText) : set;
        }, actor, clock, stop);
}

/// <summary>Which milestone, and the version of its activity the form was made from.</summary>
internal sealed record MilestonePlace(PlanId Plan, ActivityAt Activity, string Key, int FormVersion)
{
    /// <summary>True when the milestone is to be 完了 once the evidence is attached: one form for both.</summary>
    public bool Closes { get; init; }
}

/// <summary>The frame of every change of a milestone: load, decide, save, register for search, commit.</summary>
internal static class MilestoneEdit
{
    private static readonly Refusal NoSuchMilestone = new(RefusalKind.NotFound, ActivityKeys.NoSuchMilestone);

    internal static async Task<Outcome<Milestone>> Run(
        Database database, MilestonePlace place, Func<Unit, Milestone, CancellationToken, Task<Outcome<Milestone>>> decide,
        Actor actor, TimeProvider clock, CancellationToken stop)
    {
        if (place.Activity.Activity is not { } activity
            || activity.Milestones.FirstOrDefault(one => one.Key == place.Key) is not { } milestone) return NoSuchMilestone;
        await using var unit = await database.Begin(stop);
        var start = await SectionStart.Of(unit, place.Plan, ActivitySection.Key(place.Activity), place.FormVersion,
            content => content.MilestoneOf(place.Key), PlanJson.Default.Milestone, stop);
        var decided = await decide(unit, start.Content.MilestoneOf(place.Key), stop);
        if (!decided.Succeeded(out var after, out var refusal)) return refusal;

        var saved = await PlanSections.Save(
            unit, place.Plan, start.Key, start.Content.With(after), start.Version, actor, clock, stop);
        if (!saved.Succeeded(out var section, out refusal))
        {
            if (refusal is SectionConflict) await unit.Commit(stop);
            return refusal;
        }

        await PlanTexts.Register(unit, place.Plan, activity, milestone, section.Content.MilestoneOf(place.Key), stop);
        await unit.Commit(stop);
        return section.Content.MilestoneOf(place.Key);
    }
}
