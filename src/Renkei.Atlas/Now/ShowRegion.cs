using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Atlas.Holding;
using Renkei.Atlas.Regions;
using Renkei.Design;
using Renkei.Storage;

namespace Renkei.Atlas.Now;

/// <summary>The list of areas, and 地域の現状 of one.</summary>
internal static class ShowRegion
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/regions", List);
        routes.MapGet("/regions/{code}", (string code, Database database, Frame frame, CancellationToken stop) => One(code, database, frame, stop));
        routes.MapGet("/regions/{code}/figures.csv", (string code, Database database, Texts texts, CancellationToken stop) => Csv(code, database, texts, stop));
    }

    private static IResult List(Frame frame)
    {
        frame.Trail.Add(new FrameLink(NowKeys.Areas, null));
        return Page.Of<RegionsPage>();
    }

    private static async Task<IResult> One(string code, Database database, Frame frame, CancellationToken stop)
    {
        if (AreaMembers.Find(code) is not { } area) return Results.NotFound();
        await using var unit = await database.Read(stop);
        var now = await RegionNow.Of(unit, area, stop);
        frame.Trail.Add(new FrameLink(NowKeys.Areas, "/regions"));
        frame.Trail.Add(FrameLink.Of(area.Name, null));
        // The membership of municipalities is partly ours (decision 0129), so are sums made with it.
        frame.OwnContent = now.HasYears;
        return Page.Of<RegionPage>(new { Now = now });
    }

    private static async Task<IResult> Csv(string code, Database database, Texts texts, CancellationToken stop)
    {
        if (AreaMembers.Find(code) is not { } area) return Results.NotFound();
        await using var unit = await database.Read(stop);
        var held = new List<HeldSeries>();
        foreach (var place in area.Municipalities.Prepend(area.Code)) held.AddRange(await HeldFigures.Of(unit, place, stop));
        return Results.File(RegionCsv.Of(held, texts.Language), "text/csv; charset=utf-8", $"region-{area.Code}.csv");
    }
}
