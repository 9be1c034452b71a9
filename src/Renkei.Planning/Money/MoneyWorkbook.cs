using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Finance.Workbook;
using Renkei.Kernel;
using Renkei.Office.Writing;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Money;

/// <summary>Downloads the 収支計画 as a workbook with live formulas (see <see cref="FinanceWorkbook"/>).</summary>
internal static class MoneyWorkbook
{
    private const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/plans/{plan}/money/workbook.xlsx", Download).Needs(Act.ReadPlan);

    private static async Task<IResult> Download(PlanId plan, HttpContext http, Database database, CancellationToken stop)
    {
        MoneyBook? book;
        await using (var unit = await database.Read(stop)) book = await MoneyBook.Load(unit, plan, stop);
        if (book is null || !FinanceWorkbook.Of(book.Money, place => MoneyPlaces.Of(book.Money, place).Ja).Succeeded(out var sheets, out _))
            return Results.NotFound();
        http.Response.Headers.ContentDisposition = Storage.Files.Download.Disposition($"{book.Overview.Name} 収支計画.xlsx");
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Bytes(await WorkbookWriter.Write(sheets, stop), MediaType);
    }
}
