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

/// <summary>Sets an activity's due date (期限) and owner (責任者).</summary>
internal static class SetSchedule
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/step/{step:int}/activity/{number:int}/schedule", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int step, int number, HttpContext http, IFormCollection form, ShowActivity show, Database database,
        TimeProvider clock, CancellationToken stop)
    {
        var at = new ActivityAt(step, number);
        if (at.Activity is null) return Results.NotFound();
        var place = new FormPlace(plan, at, "schedule", "schedule");
        if (!form.Day("due", ActivityKeys.Due, out var due, out var unreadable))
            return await ActivityForms.Answer<ActivityContent>(unreadable!, place, http, show, stop);
        var outcome = await Handle(
            database, plan, at, form.Number("base"), (due, form.Text("owner")), Asking.Of(http).Actor, clock, stop);
        return await ActivityForms.Answer(outcome, place, http, show, stop);
    }

    internal static async Task<Outcome<ActivityContent>> Handle(
        Database database, PlanId plan, ActivityAt activity, int formVersion, (DateOnly? Due, string? Owner) asked, Actor actor,
        TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        // Dates and owner alone are compared: a milestone changed meanwhile is nobody's lost race.
        var start = await SectionStart.Of(unit, plan, ActivitySection.Key(activity), formVersion,
            content => new ActivityContent { Due = content.Due, Owner = content.Owner }, PlanJson.Default.ActivityContent, stop);
        var owner = PlanText.Line(asked.Owner);
        var saved = await PlanSections.Save(unit, plan, start.Key, start.Content with
        {
            Due = asked.Due,
            Owner = owner is null ? null : (start.Content.Owner ?? new PartyPerson()) with { Person = owner },
        }, start.Version, actor, clock, stop);
        if (saved.Refused is null or SectionConflict) await unit.Commit(stop);
        return saved.Succeeded(out var section, out var refusal) ? section.Content : refusal;
    }
}
