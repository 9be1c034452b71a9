using System.Globalization;
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

/// <summary>Assigns an activity's roles (参・運・シ) to organisations of the plan. Exactly one leads (◎).</summary>
internal static class AssignRoles
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/step/{step:int}/activity/{number:int}/roles", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int step, int number, HttpContext http, IFormCollection form, ShowActivity show, Database database,
        TimeProvider clock, CancellationToken stop)
    {
        if (new ActivityAt(step, number) is var at && at.Activity is null) return Results.NotFound();
        var outcome = await Handle(database, plan, at, form.Number("base"), Asked(form), Asking.Of(http).Actor, clock, stop);
        return await ActivityForms.Answer(outcome, new FormPlace(plan, at, "roles", "who"), http, show, stop);
    }

    /// <summary>A field <c>take-Participant</c> lists party numbers; <c>task-Participant-3</c> says what party 3 does.</summary>
    private static Assignment[] Asked(IFormCollection form) =>
    [
        .. from role in Enum.GetValues<ProcedureRole>()
           from text in form[$"take-{role}"]
           let party = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
           select new Assignment { Role = role, Party = party, Task = form.Text(PlanAddress.Say($"task-{role}-{party}")) },
    ];

    internal static async Task<Outcome<ActivityContent>> Handle(
        Database database, PlanId plan, ActivityAt at, int formVersion, IReadOnlyList<Assignment> asked, Actor actor,
        TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        var known = (await PlanSections.All(unit, plan, PartySection.Kind, stop))
            .Where(party => party.Content.Left is null).Select(party => PartySection.NumberOf(party.Key)).ToHashSet();
        var activity = at.Activity!;
        if (!RoleRules.Check(asked, activity, known).Succeeded(out var checkedRoles, out var refusal)) return refusal;

        var start = await SectionStart.Of(unit, plan, ActivitySection.Key(at), formVersion,
            content => new ActivityContent { Assignments = content.Assignments }, PlanJson.Default.ActivityContent, stop);
        var saved = await PlanSections.Save(
            unit, plan, start.Key, start.Content with { Assignments = checkedRoles }, start.Version, actor, clock, stop);
        if (saved.Refused is null or SectionConflict) await unit.Commit(stop);
        return saved.Succeeded(out var section, out refusal) ? section.Content : refusal;
    }
}
