using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Guide.Procedure;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Planning.Activities;

/// <summary>Hands out the file of an evidence, to be saved and never shown inside the site. Found only through its milestone.</summary>
internal static class DownloadEvidence
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/plans/{plan}/step/{step:int}/activity/{number:int}/milestone/{key}/evidence/{evidence:int}/file", Get)
            .Needs(Act.ReadPlan);

    private static async Task<IResult> Get(
        PlanId plan, int step, int number, string key, int evidence, Database database, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (new ActivityAt(step, number) is var at && at.Activity is null) return Results.NotFound();
        var section = await PlanSections.Read(unit, plan, ActivitySection.Key(at), stop);
        var found = section.Content.MilestoneOf(key).Evidence.FirstOrDefault(one => one.Number == evidence);
        return found?.File is { } file ? await SendFile.Of(unit, plan, file, stop) : Results.NotFound();
    }
}

/// <summary>A file of a plan as an answer, with the headers of <see cref="Download"/>.</summary>
internal sealed class SendFile : IResult
{
    private readonly Attachment file;
    private readonly byte[] bytes;

    private SendFile(Attachment file, byte[] bytes) => (this.file, this.bytes) = (file, bytes);

    /// <summary>The file under a number, or 404 when it is not there or its bytes were erased.</summary>
    internal static async Task<IResult> Of(Unit unit, PlanId plan, int number, CancellationToken stop) =>
        await PlanFiles.Find(unit, plan, number, stop) is { } found && await PlanFiles.Open(unit, plan, found, stop) is { } open
            ? new SendFile(open.File, open.Bytes) : Results.NotFound();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        foreach (var (name, value) in Download.Headers(file)) httpContext.Response.Headers[name] = value;
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
