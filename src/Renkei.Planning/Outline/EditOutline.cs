using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Outline;

/// <summary>Adds, changes and removes a row of a sheet, and changes the statement of the vision.</summary>
internal static class EditOutline
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{plan}/outline/{sheet}/rows", (PlanId plan, string sheet, HttpContext http, IFormCollection form,
            ShowOutline show, Database database, TimeProvider clock, CancellationToken stop) =>
            Post(new(plan, sheet, null, "added", false), http, form, show, database, clock, stop)).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/outline/{sheet}/rows/{row:int}", (PlanId plan, string sheet, int row, HttpContext http, IFormCollection form,
            ShowOutline show, Database database, TimeProvider clock, CancellationToken stop) =>
            Post(new(plan, sheet, row, "saved", false), http, form, show, database, clock, stop)).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/outline/{sheet}/rows/{row:int}/removal", (PlanId plan, string sheet, int row, HttpContext http,
            IFormCollection form, ShowOutline show, Database database, TimeProvider clock, CancellationToken stop) =>
            Post(new(plan, sheet, row, "removed", true), http, form, show, database, clock, stop)).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/outline/vision/statement", PostStatement).Needs(Act.EditPlan);
    }

    private sealed record Place(PlanId Plan, string Sheet, int? Row, string Done, bool Remove);

    private static async Task<IResult> Post(
        Place place, HttpContext http, IFormCollection form, ShowOutline show, Database database, TimeProvider clock,
        CancellationToken stop)
    {
        if (Sheet.Find(place.Sheet) is not { } sheet) return Results.NotFound();
        var values = place.Remove ? null : sheet.Fields.ToDictionary(field => field.Name, field => form[SheetModel.InputOf(place.Row, field)].ToString());
        await using var unit = await database.Begin(stop);
        var done = await sheet.Write(
            new(unit, place.Plan, form.Number("base"), place.Row, values, Asking.Of(http).Actor, clock), stop);
        if (done.Refused is null or SectionConflict) await unit.Commit(stop);
        var address = PlanAddress.Outline(place.Plan, place.Sheet);
        if (done.Succeeded(out var number, out var refusal))
            return new SeeOther(PlanAddress.Say($"{address}?done={place.Done}{(place.Remove ? "" : $"#row-{number}")}"));
        await unit.DisposeAsync();
        return await Answer(refusal, SheetModel.FormOf(place.Row), place, http, form, show, stop);
    }

    private static async Task<IResult> PostStatement(
        PlanId plan, HttpContext http, IFormCollection form, ShowOutline show, Database database, TimeProvider clock, CancellationToken stop)
    {
        var done = await Statement(database, plan, form.Number("base"), form.Text("statement"), Asking.Of(http).Actor, clock, stop);
        return done.Refused is { } refusal
            ? await Answer(refusal, "statement", new(plan, OutlineSections.Vision.Name, null, "saved", false), http, form, show, stop)
            : new SeeOther($"{PlanAddress.Outline(plan, OutlineSections.Vision.Name)}?done=saved");
    }

    internal static async Task<Outcome<Done>> Statement(
        Database database, PlanId plan, int formVersion, string? typed, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        var key = OutlineSections.Vision.Key(OutlineSections.Vision.Name);
        var start = await SectionStart.Of(unit, plan, key, formVersion,
            content => new VisionContent { Statement = content.Statement }, PlanJson.Default.VisionContent, stop);
        var saved = await PlanSections.Save(
            unit, plan, key, start.Content with { Statement = PlanText.Lines(typed) }, start.Version, actor, clock, stop);
        if (saved.Succeeded(out var section, out var refusal))
            await OutlineTexts.Register(unit, plan, OutlineSections.Vision.Name, section.Content, stop);
        if (refusal is null or SectionConflict) await unit.Commit(stop);
        return refusal is null ? default(Done) : refusal;
    }

    private static async Task<IResult> Answer(
        Refusal refusal, string formName, Place place, HttpContext http, IFormCollection form, ShowOutline show, CancellationToken stop) =>
        refusal switch
        {
            SectionConflict conflict => new SeeOther(conflict.Address),
            PlanSections.PlanNotOpen => Results.NotFound(),
            _ => await show.Again(place.Plan, place.Sheet, http, RefusedForm.Of(formName, form, refusal), stop),
        };
}
