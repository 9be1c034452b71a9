using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Parties;

/// <summary>Asks something of an organisation (依頼): 調査票, 意見 and the like, with a due date and an activity.</summary>
internal static class AskTask
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/parties/{party:int}/tasks", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int party, HttpContext http, IFormCollection form, Database database, ShowParties show,
        TimeProvider clock, CancellationToken stop)
    {
        if (!form.Day("due", PartyKeys.AskDue, out var due, out var unreadable))
            return await show.Again(plan, party, http, RefusedForm.Of("ask", form, unreadable!), stop);
        var asked = new PartyTask
        {
            Number = 0, Title = form["title"].ToString(), Details = form.Text("details"), Due = due, Activity = form.Text("activity"),
        };
        var done = await Handle(database, new PartyPlace(plan, party, form.Number("base")), asked, Asking.Of(http).Actor, clock, stop);
        return done.Refused switch
        {
            null => new SeeOther($"{PlanAddress.Party(plan, party)}?done=asked"),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { } refusal => await show.Again(plan, party, http, RefusedForm.Of("ask", form, refusal), stop),
        };
    }

    internal static Task<Outcome<PartyContent>> Handle(
        Database database, PartyPlace place, PartyTask asked, Actor actor, TimeProvider clock, CancellationToken stop) =>
        // A new task touches no task that was there, so its part is one that never changes.
        PartyEdit.Run(database, place, PartyEdit.Task(0), async (unit, before, stopping) =>
        {
            if (PlanText.Line(asked.Title) is not { } title) return FormFields.Missing(PartyKeys.AskTitle);
            if (asked.Activity is { } key && ActivityAt.Parse(key)?.Activity is null)
                return FormFields.Missing(PartyKeys.AskActivity);
            var number = await PlanNumbers.Next(unit, place.Plan, PlanNumbers.Task, stopping);
            return before with
            {
                Tasks = [.. before.Tasks, asked with { Number = number, Title = title, Details = PlanText.Lines(asked.Details), Answer = null, Accepted = null }],
            };
        }, actor, clock, stop);
}
