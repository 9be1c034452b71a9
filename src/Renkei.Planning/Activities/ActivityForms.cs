using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Design.Components;
using Renkei.Guide.Content;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.History;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Storage;

namespace Renkei.Planning.Activities;

/// <summary>How every form of the activity page is answered: back to the page when it was taken, the page again when not.</summary>
internal static class ActivityForms
{
    internal static async Task<IResult> Answer<T>(
        Outcome<T> outcome, FormPlace place, HttpContext http, ShowActivity show, CancellationToken stop)
    {
        if (outcome.Succeeded(out _, out var refusal))
            return new SeeOther($"{PlanAddress.Activity(place.Plan, place.Activity)}?done=saved#{place.Anchor}");
        // What was typed is kept as a draft; both versions stand side by side there.
        if (refusal is SectionConflict conflict) return new SeeOther(conflict.Address);
        if (refusal.Kind == RefusalKind.NotFound && refusal is PlanSections.PlanNotOpen) return Results.NotFound();
        var form = await http.Request.ReadFormAsync(stop);
        return await show.Again(place.Plan, place.Activity, http, RefusedForm.Of(place.Form, form, refusal), stop);
    }
}

/// <summary>Which form of which activity, and where on the page it stands.</summary>
internal sealed record FormPlace(PlanId Plan, ActivityAt Activity, string Form, string Anchor);

/// <summary>The page of one activity (活動): what, who, milestones with evidence, example, dates.</summary>
public sealed class ShowActivity(Database database, Frame frame, TimeProvider clock, GuideContent guide, FieldHelps helps)
{
    internal static void Map(IEndpointRouteBuilder routes) => routes
        .MapGet("/plans/{plan}/step/{step:int}/activity/{number:int}", (PlanId plan, int step, int number, HttpContext http, ShowActivity show, CancellationToken stop) =>
            show.Again(plan, new(step, number), http, null, stop))
        .Needs(Act.ReadPlan);

    internal async Task<IResult> Again(PlanId plan, ActivityAt at, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        var picture = await PlanPicture.Load(unit, plan, at.Step, JapanTime.Today(clock), stop);
        if (picture is null || at.Activity is not { } activity) return Results.NotFound();
        var files = await unit.Remember(new FilesOf(plan), () => PlanFiles.List(unit, plan, stop), stop);
        var changes = await (await PlanHeads.Now(unit, plan, stop)).Once(at, () => PlanHistory.Changes(
            unit, plan, ActivitySection.Key(at).Text, null, ActivityModel.ChangesShown, stop));
        var asking = Asking.Of(http);
        PlanFrame.Open(frame, plan, picture.Overview.Content, asking, PlanArea.Progress,
            new FrameLink(ActivityKeys.StepOf(picture.Step), PlanAddress.Step(plan, at.Step)), new FrameLink(activity.Named, null));
        PlanFrame.QuotesProcedure(frame, picture.Step);
        frame.Paper = new Paper(null, picture.Today);
        var model = new ActivityModel(
            picture, await RegisterBook.Beside(unit, picture, stop), picture.Activity(at.Number), files.ToDictionary(file => file.Number),
            asking.May(Act.EditPlan), asking.Visitor.Name, refused, changes);
        // A form that came back, and the notice after one that was taken, belong to one request.
        if (refused is not null || http.Request.Query.ContainsKey("done"))
            return Page.Of<ActivityPage>(new { Model = model }, refused?.Status ?? StatusCodes.Status200OK);
        // The rest follows from the plan at this revision, the day, the reader and the files; one that was erased is no revision of the plan.
        var erased = string.Join(' ', files.Where(file => file.Erased is not null).Select(file => file.Number));
        return Page.Kept<ActivityPage>(picture.Drawn, $"activity {at.Number} {model.MayEdit} {files.Count} {erased} {model.Reader}", new { Model = model }, guide, helps);
    }

    private sealed record FilesOf(PlanId Plan);
}

/// <summary>Everything the activity page shows.</summary>
public sealed record ActivityModel(
    PlanPicture Plan, RegisterBook Book, ActivityStanding Standing, IReadOnlyDictionary<int, PlanFile> Files, bool MayEdit, string Reader,
    RefusedForm? Refused, IReadOnlyList<PlanChange> Changes)
{
    internal const int ChangesShown = 4;

    internal ProcedureActivity Activity => Standing.Activity;

    /// <summary>What stands in a field: what was typed when that form came back, else what is saved.</summary>
    internal string Field(string form, string name, string? saved) =>
        Refused?.Form == form ? Refused.Typed.GetValueOrDefault(name, "") : saved ?? "";

    internal bool CameBack(string form) => Refused?.Form == form;

    /// <summary>The first milestone that is not there yet: the one next action.</summary>
    internal MilestoneStanding? Next => Standing.IsOut ? null : Standing.Milestones.FirstOrDefault(one => one.State is WorkState.Started or WorkState.Awaiting)
        ?? Standing.Milestones.FirstOrDefault(one => one.State == WorkState.NotStarted);
}
