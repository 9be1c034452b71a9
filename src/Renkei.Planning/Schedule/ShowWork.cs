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

/// <summary>One work item with its dates against the baseline, what it waits for, and the form that changes it; or the form of a new one.</summary>
internal sealed class ShowWork(Database database, WorkDesk desk, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/schedule/work/new", (PlanId plan, HttpContext http, ShowWork show, CancellationToken stop) =>
            show.Again(plan, null, http, null, stop)).Needs(Act.EditPlan);
        routes.MapGet("/plans/{plan}/schedule/work/{work:int}", (PlanId plan, int work, HttpContext http, ShowWork show, CancellationToken stop) =>
            show.Again(plan, work, http, null, stop)).Needs(Act.ReadPlan);
    }

    internal async Task<IResult> Again(PlanId plan, int? number, HttpContext http, RefusedWork? refused, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await ScheduleBook.Load(unit, plan, JapanTime.Today(clock), stop) is not { } book) return Results.NotFound();
        var section = number is { } known ? book.Sections.FirstOrDefault(one => WorkSection.NumberOf(one.Key.Text) == known) : null;
        if (number is not null && section is null) return Results.NotFound();
        var asking = Asking.Of(http);
        PlanFrame.Open(frame, plan, book.Plan.Overview.Content, asking, PlanArea.Schedule,
            new FrameLink(PlanKeys.Schedule, PlanAddress.Schedule(plan)),
            section is null ? new FrameLink(WorkKeys.New, null) : FrameLink.Of(section.Content.Title, null));
        var around = await desk.Surroundings(unit, book, stop);
        var saved = section?.Content;
        return Page.Of<WorkPage>(new
        {
            Model = new WorkModel(
                book, number, section, refused,
                refused?.Form ?? (saved is null ? new WorkForm { Place = http.Request.Query["place"].ToString() } : WorkForm.Of(saved)),
                asking.May(Act.EditPlan),
                number is { } own && saved is not null ? [.. ScheduleWarnings.Of(own, saved, around).Select(one => one.Sentence)] : []),
        }, refused?.Status ?? StatusCodes.Status200OK);
    }
}

/// <summary>Everything the page of one work item shows.</summary>
public sealed record WorkModel(
    ScheduleBook Book, int? Number, SectionVersion<WorkContent>? Section, RefusedWork? Refused, WorkForm Form, bool MayEdit,
    IReadOnlyList<Refusal> Warnings)
{
    internal int FormVersion => Refused?.FormVersion ?? Section?.Version ?? 0;

    /// <summary>Items that wait for this one.</summary>
    internal IReadOnlyList<int> Waiting =>
        [.. Book.Work.Where(pair => Number is { } own && pair.Value.After.Contains(own)).Select(pair => pair.Key).Order()];

    internal DriftLine? Against => Section is null ? null
        : Book.AgainstReference().FirstOrDefault(line => line.Key == Section.Key.Text);
}
