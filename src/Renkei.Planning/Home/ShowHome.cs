using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Atlas.Regions;
using Renkei.Design;
using Renkei.Design.Drawing;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Planning.Work;
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
        PlanId plan, HttpContext http, Database database, Seats seats, Frame frame, TimeProvider clock, CancellationToken stop) =>
        ShowStep(plan, BuildingProcedure.Plan.Number, http, database, seats, frame, clock, stop);

    private static async Task<IResult> ShowStep(
        PlanId plan, int step, HttpContext http, Database database, Seats seats, Frame frame, TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await PlanPicture.Load(unit, plan, step, JapanTime.Today(clock), stop) is not { } picture) return Results.NotFound();
        var asking = Asking.Of(http);
        PlanFrame.Open(frame, plan, picture.Overview.Content, asking, PlanArea.Progress);
        PlanFrame.QuotesProcedure(frame, picture.Step);
        frame.Paper = new Paper(null, picture.Today, Wide: true);
        var lists = asking is { Seat: { } seat, Visitor.Person: { } person }
            ? await MyWork.Load(unit, picture, new WorkViewer(asking.Visitor.Name, asking.Actor.Id, seat)
            {
                StandsFor = [.. (await seats.StandsFor(unit, person, stop)).Where(one => one.Plan == plan.Value).Select(one => one.Name)],
            }, stop) : null;
        var model = HomeModel.Of(picture, await RegisterBook.Beside(unit, picture, stop), asking, lists);
        // Nothing in it depends on more than the plan, the step, the day, the list of work it is kept with, and whether one may edit.
        return Page.Kept<HomePage>(model.WorkDrawn, $"home {step} {model.MayEdit}", new { Model = model });
    }
}

/// <summary>Everything the home shows.</summary>
public sealed record HomeModel(
    PlanPicture Plan, RegisterBook Book, Atlas.Regions.Region? Region, IReadOnlyList<WorkItem> Work, bool WorkIsOwn, bool MayEdit)
{
    internal OverviewContent Overview => Plan.Overview.Content;

    /// <summary>Where the list of work is kept when it is drawn: with the person's own list, or with the plan.</summary>
    internal KeptMarkup WorkDrawn { get; private init; } = Plan.Drawn;

    internal static HomeModel Of(PlanPicture picture, RegisterBook book, Asking asking, WorkLists? lists)
    {
        // Somebody for whom something waits sees that; everybody else what the plan as a whole has to do next.
        var own = lists is { Mine.Count: > 0 };
        return new HomeModel(
            picture, book, SampleRegions.Find(picture.Overview.Content.Region.Code),
            own ? lists!.Mine : WorkItem.Of(picture), own, asking.May(Act.EditPlan))
        {
            WorkDrawn = own ? lists!.Drawn : picture.Drawn,
        };
    }
}
