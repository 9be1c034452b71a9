using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Decisions;

/// <summary>Makes a decision the evidence (根拠) of a milestone, from the decision's own page.</summary>
internal static class AttachDecision
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/decisions/{number:int}/evidence", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, int number, HttpContext http, IFormCollection form, Database database, ShowDecisions show, Ids ids,
        TimeProvider clock, CancellationToken stop)
    {
        var done = await Handle(database, plan, number, form["milestone"].ToString(), Asking.Of(http), ids, clock, stop);
        return done.Refused switch
        {
            null => new SeeOther(PlanAddress.Decision(plan, number) + "?done=attached"),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { Kind: RefusalKind.NotFound } => Results.NotFound(),
            { } refusal => await show.One(plan, number, http, RefusedForm.Of("evidence", form, refusal), stop),
        };
    }

    internal static async Task<Outcome<Milestone>> Handle(
        Database database, PlanId plan, int number, string milestone, Asking asking, Ids ids, TimeProvider clock, CancellationToken stop)
    {
        if (number < 1) return new Refusal(RefusalKind.NotFound, Registers.RegisterKeys.NoSuchRecord);
        if (BuildingProcedure.Activities.FirstOrDefault(one => one.Milestones.Any(each => each.Key == milestone)) is not { } activity)
            return FormFields.Missing(DecisionKeys.Milestone);
        var key = NumberedKey.Of(DecisionSection.Kind, number);
        int version;
        DecisionContent decision;
        await using (var unit = await database.Read(stop))
        {
            if (await PlanSections.Find(unit, plan, key, stop) is not { } found)
                return new Refusal(RefusalKind.NotFound, Registers.RegisterKeys.NoSuchRecord);
            decision = found.Content;
            version = (await PlanSections.Read(unit, plan, ActivitySection.Key(activity.At), stop)).Version;
        }

        if (decision.State != DecisionState.Decided) return new Refusal(RefusalKind.Invalid, DecisionKeys.OnlyDecided);
        return await AttachEvidence.Handle(database, new MilestonePlace(plan, activity.At, milestone, version), new Evidence
        {
            Number = 0, Title = decision.Title, Link = key.Text, Effective = decision.On, Received = JapanTime.Today(clock),
            GivenBy = new PartyPerson { Party = asking.Seat?.Party, Person = asking.Visitor.Name },
        }, null, asking.Actor, ids, clock, stop);
    }
}
