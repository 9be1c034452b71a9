using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Outline;

/// <summary>The plan's contents (計画の内容): four sheets that the activities fill, on one page to read and one page each to write.</summary>
public sealed class ShowOutline(Database database, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/outline", (PlanId plan, HttpContext http, ShowOutline show, CancellationToken stop) =>
            show.Whole(plan, http, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/outline/{sheet}", (PlanId plan, string sheet, HttpContext http, ShowOutline show, CancellationToken stop) =>
            show.Again(plan, sheet, http, null, stop)).Needs(Act.ReadPlan);
    }

    internal async Task<IResult> Again(PlanId plan, string name, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (Sheet.Find(name) is not { } sheet
            || await PlanSections.Find(unit, plan, OverviewSection.Key, stop) is not { } overview) return Results.NotFound();
        var asking = Asking.Of(http);
        PlanFrame.Open(frame, plan, overview.Content, asking, PlanArea.Outline,
            new FrameLink(OutlineKeys.Title, PlanAddress.Outline(plan)), new FrameLink(sheet.Title, null));
        frame.Paper = new Paper(null, JapanTime.Today(clock));
        var model = new SheetModel(plan, sheet, await sheet.Read(unit, plan, stop), asking.May(Act.EditPlan), refused);
        return Page.Of<SheetPage>(new { Model = model }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<IResult> Whole(PlanId plan, HttpContext http, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await PlanSections.Find(unit, plan, OverviewSection.Key, stop) is not { } overview) return Results.NotFound();
        PlanFrame.Open(frame, plan, overview.Content, Asking.Of(http), PlanArea.Outline, new FrameLink(OutlineKeys.Title, null));
        frame.Paper = new Paper(null, JapanTime.Today(clock));
        var sheets = new List<SheetModel>();
        foreach (var sheet in Sheet.All) sheets.Add(new SheetModel(plan, sheet, await sheet.Read(unit, plan, stop), false, null));
        return Page.Of<OutlinePage>(new { Sheets = (IReadOnlyList<SheetModel>)sheets });
    }
}

/// <summary>Everything a sheet's page shows.</summary>
public sealed record SheetModel(PlanId Plan, Sheet Sheet, SheetPicture Picture, bool MayEdit, RefusedForm? Refused)
{
    internal static string FormOf(int? row) => row is { } number ? PlanAddress.Say($"row:{number}") : "add";

    /// <summary>The name of an input: several forms stand on one page, so it carries the row.</summary>
    internal static string InputOf(int? row, SheetField field) => PlanAddress.Say($"r{row ?? 0}-{field.Name}");

    internal string Address => PlanAddress.Outline(Plan, Sheet.Name);
}
