using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Atlas.Regions;
using Renkei.Design;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Parties;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Home;

/// <summary>The plan's home (計画の進み): where everything stands, whose turn it is, and the Ministry's table with this plan in it.</summary>
internal static class ShowHome
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}", Show).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/step/{step:int}", ShowStep).Needs(Act.ReadPlan);
    }

    private static Task<IResult> Show(
        PlanId plan, HttpContext http, Database database, Frame frame, TimeProvider clock, CancellationToken stop) =>
        ShowStep(plan, BuildingProcedure.Plan.Number, http, database, frame, clock, stop);

    private static async Task<IResult> ShowStep(
        PlanId plan, int step, HttpContext http, Database database, Frame frame, TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await PlanPicture.Load(unit, plan, step, JapanTime.Today(clock), stop) is not { } picture) return Results.NotFound();
        var asking = Asking.Of(http);
        PlanFrame.Open(frame, plan, picture.Overview.Content, asking, PlanArea.Progress);
        PlanFrame.QuotesProcedure(frame, picture.Step);
        frame.Paper = new Paper(null, picture.Today, Wide: true);
        return Page.Of<HomePage>(new { Model = HomeModel.Of(picture, asking) });
    }
}

/// <summary>Everything the home shows.</summary>
public sealed record HomeModel(PlanPicture Plan, Atlas.Regions.Region? Region, IReadOnlyList<WorkItem> Work, bool WorkIsOwn, bool MayEdit)
{
    internal OverviewContent Overview => Plan.Overview.Content;

    internal static HomeModel Of(PlanPicture picture, Asking asking)
    {
        var all = WorkItem.Of(picture);
        // Somebody named as owner sees the own work; everybody else what the plan as a whole has to do next.
        var owner = asking.Visitor.Name;
        var owns = owner.Length > 0 && picture.All.Any(activity => activity.Record.Owner?.Person == owner);
        return new HomeModel(
            picture, SampleRegions.Find(picture.Overview.Content.Region.Code),
            owns ? [.. all.Where(item => item.Owner is null || item.Owner == owner)] : all, owns, asking.May(Act.EditPlan));
    }
}

/// <summary>One thing the plan has to do next.</summary>
/// <param name="Due">By when, where known.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="What">The milestone's or task's own words.</param>
/// <param name="Activity">The activity it belongs to.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="Owner">Who answers for it, where somebody is named.</param>
public sealed record WorkItem(DateOnly? Due, TextKey Kind, string What, ProcedureActivity? Activity, string Address, string? Owner)
{
    /// <summary>How many a panel shows.</summary>
    internal const int Shown = 5;

    /// <summary>Milestones that were begun, lapsed or wait, and answers to look at; the most urgent first.</summary>
    internal static IReadOnlyList<WorkItem> Of(PlanPicture picture)
    {
        var milestones =
            from activity in picture.All
            where !activity.IsOut
            from one in activity.Milestones
            where one.State is WorkState.Started or WorkState.Awaiting
                || (one.State == WorkState.NotStarted && activity.State != WorkState.NotStarted)
                || (one.State == WorkState.NotStarted && activity.Overdue)
            select new WorkItem(
                activity.Record.Due, KindOf(one, picture.Today), one.Milestone.Name, activity.Activity,
                PlanAddress.Milestone(picture.Plan, activity.Activity.At, one.Milestone.Key), activity.Record.Owner?.Person);
        var answers = picture.Answered.Select(asked => new WorkItem(
            asked.Task.Answer!.On, HomeKeys.LookAtAnswer, $"{asked.PartyName}　{asked.Task.Title}", asked.Activity,
            PlanAddress.Party(picture.Plan, asked.Party), null));
        return [.. answers.Concat(milestones.OrderBy(item => item.Due ?? DateOnly.MaxValue))];
    }

    private static TextKey KindOf(MilestoneStanding one, DateOnly today) =>
        one.Record.Lapsed(today) ? HomeKeys.RenewEvidence
        : one.Record.FellBackFor is not null ? HomeKeys.AttachAgain
        : one.State == WorkState.Awaiting ? HomeKeys.Confirm
        : one.State == WorkState.NotStarted ? HomeKeys.Begin : HomeKeys.Finish;
}
