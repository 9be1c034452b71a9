using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Finance.Assumptions;
using Renkei.Finance.Workbook;
using Renkei.Kernel;
using Renkei.Office.Reading;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Money;

/// <summary>Takes changed values of a downloaded workbook (its sheet 前提) back into the plan's money.</summary>
internal static class ImportWorkbook
{
    private const long BytesLimit = 20 * 1024 * 1024;

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/plans/{plan}/money/workbook", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, HttpContext http, IFormCollection form, ShowMoney show, Database database, TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        var done = await Handle(unit, plan, form.Number("base"), form.Files.GetFile("workbook"), Asking.Of(http).Actor, clock, stop);
        if (done.Refused is null or SectionConflict) await unit.Commit(stop);
        if (done.Refused is not { } refusal) return new SeeOther($"{PlanAddress.Money(plan)}?done=imported");
        await unit.DisposeAsync();
        return refusal switch
        {
            SectionConflict conflict => new SeeOther(conflict.Address),
            PlanSections.PlanNotOpen => Results.NotFound(),
            _ => await show.Again(plan, http, RefusedForm.Of("workbook", form, new AtField("workbook", refusal)), stop),
        };
    }

    private static async Task<Outcome<SectionVersion<FinancePlan>>> Handle(
        Unit unit, PlanId plan, int formVersion, IFormFile? file, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        if (file is null || file.Length == 0) return new Refusal(RefusalKind.Invalid, MoneyKeys.NoWorkbook);
        if (await PlanSections.Find(unit, plan, MoneySection.Key, formVersion, stop) is not { } begun)
            return new Refusal(RefusalKind.NotFound, MoneyKeys.NothingEntered);
        await using var stream = file.OpenReadStream();
        if (!Values(stream).Succeeded(out var values, out var refusal)) return refusal;
        return await EditMoney.Keep(unit, plan, FinanceWorkbook.With(begun.Content, values), formVersion, actor, clock, stop);
    }

    /// <summary>The values of the sheet 前提 by place. A value that is no number is refused with its cell.</summary>
    internal static Outcome<IReadOnlyDictionary<string, decimal>> Values(Stream stream)
    {
        if (!XlsxReader.Open(stream, WorkbookLimits.Standard with { FileBytes = BytesLimit }).Succeeded(out var book, out var refusal)) return refusal;
        using (book)
        {
            if (!book.Sheet(FinanceWorkbook.EntrySheetName).Succeeded(out var sheet, out refusal)) return refusal;
            using (sheet)
            {
                var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
                while (sheet.Read())
                {
                    var place = sheet.Row.At(FinanceWorkbook.PlaceColumn).Text;
                    if (!place.Contains('/', StringComparison.Ordinal) && !place.StartsWith("opening", StringComparison.Ordinal)) continue;
                    var value = sheet.Row.At(FinanceWorkbook.ValueColumn);
                    if (!value.TryNumber(out var number)) return new Refusal(RefusalKind.Invalid, MoneyKeys.NotANumber, Address(sheet.Row.Number), value.Text);
                    // A spreadsheet may write 0.07 as 7.0000000000000007E-2: what stands beyond ten places is its own.
                    values[place] = Math.Round(number, 10, MidpointRounding.AwayFromZero);
                }

                return sheet.Refused is { } why ? why : values.Count > 0 ? values : new Refusal(RefusalKind.Invalid, MoneyKeys.NotOurWorkbook);
            }
        }
    }

    private static string Address(int row) => string.Create(CultureInfo.InvariantCulture, $"{FinanceWorkbook.EntrySheetName}!C{row}");
}
