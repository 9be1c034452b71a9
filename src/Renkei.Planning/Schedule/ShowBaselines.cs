using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Schedule;

/// <summary>The approved schedules of a plan, and one of them laid over today's schedule or over another approved one.</summary>
internal sealed class ShowBaselines(Database database, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/schedule/baselines", (PlanId plan, HttpContext http, ShowBaselines show, CancellationToken stop) =>
            show.Again(plan, http, null, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/schedule/baselines/{baseline:int}", (PlanId plan, int baseline, HttpContext http, ShowBaselines show, CancellationToken stop) =>
            show.One(plan, baseline, http, stop)).Needs(Act.ReadPlan);
    }

    internal async Task<IResult> Again(PlanId plan, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        if (await Load(plan, stop) is not { } book) return Results.NotFound();
        Open(book, http, new FrameLink(BaselineKeys.Title, null));
        return Page.Of<BaselinesPage>(new { Book = book, MayEdit = Asking.Of(http).May(Act.EditPlan), Refused = refused },
            refused?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<IResult> One(PlanId plan, int number, HttpContext http, CancellationToken stop)
    {
        if (await Load(plan, stop) is not { } book || book.Baselines.FirstOrDefault(one => one.Number == number) is not { } baseline)
            return Results.NotFound();
        // Without a number, or with one that is not there, it is laid over today's schedule.
        var other = int.TryParse(http.Request.Query["with"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked)
            ? book.Baselines.FirstOrDefault(one => one.Number == asked && one.Number != number) : null;
        Open(book, http, new FrameLink(BaselineKeys.Title, PlanAddress.Baselines(plan)), new FrameLink(BaselineSection.LabelOf(number), null));
        frame.Paper = new Paper(null, book.Today, Wide: true);
        return Page.Of<BaselinePage>(new
        {
            Book = book, Baseline = baseline, Other = other,
            Lines = other is null ? Drift.Between(baseline.Content.Items, Drift.Standing(book))
                : Drift.BetweenApproved(baseline.Content.Items, other.Content.Items),
        });
    }

    private async Task<ScheduleBook?> Load(PlanId plan, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return await ScheduleBook.Load(unit, plan, JapanTime.Today(clock), stop);
    }

    private void Open(ScheduleBook book, HttpContext http, params FrameLink[] trail) => PlanFrame.Open(
        frame, book.Plan.Plan, book.Plan.Overview.Content, Asking.Of(http), PlanArea.Schedule,
        [new FrameLink(PlanKeys.Schedule, PlanAddress.Schedule(book.Plan.Plan)), .. trail]);
}
