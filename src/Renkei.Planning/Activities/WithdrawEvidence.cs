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

/// <summary>Takes evidence back with a reason. It stays readable; a milestone that loses its last evidence falls back from 完了.</summary>
internal static class WithdrawEvidence
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/step/{step:int}/activity/{number:int}/milestone/{key}/evidence/{evidence:int}/withdrawal", Post)
            .Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int step, int number, string key, int evidence, HttpContext http, IFormCollection form, ShowActivity show,
        Database database, TimeProvider clock, CancellationToken stop)
    {
        var asking = Asking.Of(http);
        var outcome = await Handle(database, new MilestonePlace(plan, new(step, number), key, form.Number("base")), evidence,
            form.Text("reason") ?? "", asking.Actor, clock, stop);
        return await ActivityForms.Answer(
            outcome, new FormPlace(plan, new(step, number), PlanAddress.Say($"withdraw:{key}:{evidence}"), $"m-{key}"), http, show, stop);
    }

    internal static Task<Outcome<Milestone>> Handle(
        Database database, MilestonePlace place, int evidence, string reason, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var today = JapanTime.Today(clock);
        return MilestoneEdit.Run(database, place, (_, before, _) => Task.FromResult(MilestoneRules.Withdraw(
            before, evidence, new EvidenceWithdrawal { Reason = reason, By = actor.Label, On = today }, today)), actor, clock, stop);
    }
}
