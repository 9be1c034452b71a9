using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Money;

/// <summary>Changes the plan's money: the frame, a line of a list, or the whole (a file, the sample).</summary>
internal static class EditMoney
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{plan}/money/lines/{sheet}", (PlanId plan, string sheet, HttpContext http, IFormCollection form,
            ShowMoneyLines show, Database database, TimeProvider clock, CancellationToken stop) =>
            Post(new(plan, sheet, null, false), http, form, show, database, clock, stop)).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/money/lines/{sheet}/{id}", (PlanId plan, string sheet, string id, HttpContext http, IFormCollection form,
            ShowMoneyLines show, Database database, TimeProvider clock, CancellationToken stop) =>
            Post(new(plan, sheet, id, false), http, form, show, database, clock, stop)).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/money/lines/{sheet}/{id}/removal", (PlanId plan, string sheet, string id, HttpContext http, IFormCollection form,
            ShowMoneyLines show, Database database, TimeProvider clock, CancellationToken stop) =>
            Post(new(plan, sheet, id, true), http, form, show, database, clock, stop)).Needs(Act.EditPlan);
    }

    /// <summary>Which row of which sheet a form is for; without an id the frame, or a row to be added.</summary>
    internal sealed record Place(PlanId Plan, string Sheet, string? Id, bool Remove);

    private static async Task<IResult> Post(
        Place place, HttpContext http, IFormCollection form, ShowMoneyLines show, Database database, TimeProvider clock, CancellationToken stop)
    {
        if (MoneySheet.Find(place.Sheet) is not { } sheet || (place.Id is not null && !sheet.IsList)) return Results.NotFound();
        var values = place.Remove ? null : sheet.Fields.ToDictionary(
            field => field.Name, field => string.Join('\n', form[MoneyLinesModel.InputOf(place.Id, field)].OfType<string>()));
        await using var unit = await database.Begin(stop);
        var done = await Row(unit, place, form.Number("base"), values, Asking.Of(http).Actor, clock, stop);
        if (done.Refused is null or SectionConflict) await unit.Commit(stop);
        if (done.Succeeded(out var id, out var refusal))
            return new SeeOther($"{PlanAddress.MoneyLines(place.Plan, place.Sheet)}?done={(place.Remove ? "removed" : place.Id is null && sheet.IsList ? "added" : "saved")}"
                + (place.Remove || id.Length == 0 ? "" : $"#row-{id}"));
        await unit.DisposeAsync();
        return refusal switch
        {
            SectionConflict conflict => new SeeOther(conflict.Address),
            PlanSections.PlanNotOpen => Results.NotFound(),
            _ => await show.Again(place.Plan, place.Sheet, http, RefusedForm.Of(MoneyLinesModel.FormOf(place.Id), form, refusal), stop),
        };
    }

    /// <summary>Adds, changes or takes out one row (values null). The answer is its id, empty for the frame.</summary>
    internal static async Task<Outcome<string>> Row(
        Unit unit, Place place, int formVersion, IReadOnlyDictionary<string, string>? values, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var sheet = MoneySheet.Find(place.Sheet)!;
        if (await PlanSections.Find(unit, place.Plan, OverviewSection.Key, stop) is not { } overview) return new PlanSections.PlanNotOpen();
        // A change of another line is nobody's lost race.
        var start = await SectionStart.Of(unit, place.Plan, MoneySection.Key, formVersion,
            content => place.Id is null && sheet.IsList ? "" : sheet.Part(content, place.Id ?? ""), PlanJson.Default.String, stop);
        var before = MoneyBook.Begun(start, overview.Content);
        if (place.Id is not null && sheet.Part(before, place.Id).Length == 0) return new Refusal(RefusalKind.NotFound, MoneyKeys.NoSuchLine);
        var id = place.Id ?? (sheet.IsList ? await NewId(unit, place.Plan, sheet, before, stop) : "");
        if (!sheet.With(before, id, values).Succeeded(out var after, out var refusal)) return refusal;
        var saved = await Keep(unit, place.Plan, after, start.Version, actor, clock, stop);
        return saved.Refused is { } why ? why : id;
    }

    /// <summary>Saves the whole of the assumptions, and what can be searched of them.</summary>
    internal static async Task<Outcome<SectionVersion<FinancePlan>>> Keep(
        Unit unit, PlanId plan, FinancePlan money, int from, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        var saved = await PlanSections.Save(unit, plan, MoneySection.Key, money, from, actor, clock, stop);
        if (saved.Succeeded(out var section, out _)) await MoneyTexts.Register(unit, plan, section.Content, stop);
        return saved;
    }

    // Ids are given once: the plan's counter of rows goes on, past ids that came with a file.
    private static async Task<string> NewId(Unit unit, PlanId plan, MoneySheet sheet, FinancePlan money, CancellationToken stop)
    {
        for (; ; )
        {
            var id = PlanAddress.Say($"{sheet.Prefix}{await PlanNumbers.Next(unit, plan, PlanNumbers.Row, stop)}");
            if (sheet.Part(money, id).Length == 0) return id;
        }
    }
}
