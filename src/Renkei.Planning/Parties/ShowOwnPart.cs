using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Parties;

/// <summary>
/// An organisation's own part of a plan (自機関の担当): what is asked of it, what it answered, what is registered about it,
/// which roles it takes. Reads nothing of any other organisation.
/// </summary>
public sealed class ShowOwnPart(Database database, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/part/{party:int}", (PlanId plan, int party, HttpContext http, ShowOwnPart show, CancellationToken stop) =>
            show.Again(plan, party, http, null, stop)).Needs(Act.ReadOwnPart);
        routes.MapGet("/plans/{plan}/part/{party:int}/task/{task:int}/file", SendAnswer).Needs(Act.ReadOwnPart);
    }

    internal async Task<IResult> Again(PlanId plan, int party, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (party < 1 || await PlanSections.Find(unit, plan, OverviewSection.Key, stop) is not { } overview
            || await PlanSections.Find(unit, plan, PartySection.Key(party), stop) is not { } section) return Results.NotFound();
        var activities = await PlanSections.All(unit, plan, ActivitySection.Kind, stop);
        var agreements =
            from activity in activities
            let known = ActivitySection.At(activity.Key.Text).Activity
            where known is not null
            from milestone in activity.Content.Milestones
            from agreement in milestone.Agreements
            where agreement.Party == party
            let named = known.Milestones.FirstOrDefault(one => one.Key == milestone.Key)
            where named is not null
            select new OwnAgreement(known, named, agreement, activity.Version);
        var roles =
            from activity in activities
            let known = ActivitySection.At(activity.Key.Text).Activity
            where known is not null
            from assigned in activity.Content.Assignments
            where assigned.Party == party
            select new OwnRole(known, assigned, activity.Content.Due);
        var asking = Asking.Of(http);
        // Who reads the whole plan looks at somebody else's part: from the parties, and back to them.
        if (asking.Seat is not { Role: PlanRole.Participant or PlanRole.Vendor } && asking.May(Act.ReadPlan))
            PlanFrame.Open(frame, plan, overview.Content, asking, PlanArea.Parties, new FrameLink(PlanKeys.Parties, PlanAddress.Parties(plan)),
                FrameLink.Of(section.Content.Name, PlanAddress.Party(plan, party)), new FrameLink(PartyKeys.TheirPage, null));
        else
            PlanFrame.Open(frame, plan, overview.Content, asking, PlanArea.OwnPart, new FrameLink(PlanKeys.OwnPart, null));
        var work = await PlanSections.All(unit, plan, WorkSection.Kind, stop);
        return Page.Of<OwnPartPage>(new
        {
            Work = work.Select(one => one.Content).Where(one => one.Owner?.Party == party && one.State != WorkState.NotApplicable).ToArray(),
            Plan = plan, Section = section, Roles = roles.ToArray(), Agreements = agreements.ToArray(), Today = JapanTime.Today(clock),
            MayEdit = asking.May(Act.EditOwnPart, party), Refused = refused,
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private static async Task<IResult> SendAnswer(PlanId plan, int party, int task, Database database, CancellationToken stop)
    {
        if (party < 1) return Results.NotFound();
        await using var unit = await database.Read(stop);
        var section = await PlanSections.Find(unit, plan, PartySection.Key(party), stop);
        var file = section?.Content.Tasks.FirstOrDefault(one => one.Number == task)?.Answer?.File;
        return file is { } number ? await SendFile.Of(unit, plan, number, stop) : Results.NotFound();
    }
}

/// <summary>An agreement asked of the organisation, with the version of the activity's section.</summary>
public sealed record OwnAgreement(ProcedureActivity Activity, ProcedureMilestone Milestone, Agreement Agreement, int Version);

/// <summary>A role the organisation takes in an activity.</summary>
public sealed record OwnRole(ProcedureActivity Activity, Assignment Assigned, DateOnly? Due);
