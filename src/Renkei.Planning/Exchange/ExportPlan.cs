using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Planning.Plans;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Planning.Exchange;

/// <summary>Downloads a plan as a zip (see <see cref="PlanExport"/>).</summary>
internal static class ExportPlan
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{plan}/export", Download).Needs(Act.ExportPlan);

    private static async Task<IResult> Download(
        PlanId plan, HttpContext http, Database database, TimeProvider clock, CancellationToken stop)
    {
        // Written whole before the first byte leaves: a slow reader must not hold the snapshot of the database.
        var zip = TemporaryFile();
        var written = await PlanExport.Write(database, plan, zip, Asking.Of(http).Actor, clock, stop);
        if (!written.Succeeded(out var exported, out _))
        {
            await zip.DisposeAsync();
            return Results.NotFound();
        }

        zip.Position = 0;
        http.Response.Headers.ContentDisposition = Storage.Files.Download.Disposition(PlanExport.FileNameOf(exported.Name, clock));
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return Results.Stream(zip, "application/zip");
    }

    internal static FileStream TemporaryFile() => new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
    {
        Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None,
        Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
    });
}
