using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Parties;

/// <summary>The secretariat has looked at an answer and takes it (確認日). From then the organisation cannot change it.</summary>
internal static class AcceptAnswer
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/parties/{party:int}/tasks/{task:int}/acceptance", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int party, int task, HttpContext http, IFormCollection form, Database database, ShowParties show,
        TimeProvider clock, CancellationToken stop)
    {
        var done = await Handle(database, new PartyPlace(plan, party, form.Number("base")), task, Asking.Of(http).Actor, clock, stop);
        return done.Refused switch
        {
            null => new SeeOther(PlanAddress.Say($"{PlanAddress.Party(plan, party)}?done=accepted#task-{task}")),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { } refusal => await show.Again(plan, party, http, RefusedForm.Of("accept", form, refusal), stop),
        };
    }

    internal static Task<Outcome<PartyContent>> Handle(
        Database database, PartyPlace place, int task, Actor actor, TimeProvider clock, CancellationToken stop) =>
        PartyEdit.Run(database, place, PartyEdit.Task(task), (_, before, _) => Task.FromResult(Decide(before, task, JapanTime.Today(clock))),
            actor, clock, stop);

    internal static Outcome<PartyContent> Decide(PartyContent before, int number, DateOnly today)
    {
        var found = before.Tasks.FirstOrDefault(task => task.Number == number);
        if (found is null) return new Refusal(RefusalKind.NotFound, PartyKeys.NoSuchTask);
        if (found.Answer is null) return new Refusal(RefusalKind.Invalid, PartyKeys.NotAnswered);
        return before with { Tasks = [.. before.Tasks.Select(task => task.Number == number ? task with { Accepted = today } : task)] };
    }
}
