using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Renkei.Guide.Book;

/// <summary>The guide as one zip (一括ダウンロード), and its tables one by one.</summary>
internal static class DownloadGuide
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/guide/download.zip", All);
        routes.MapGet("/guide/downloads/{file}", One);
    }

    private static async Task<IResult> All(GuideZip zip, CancellationToken stop) => Results.File(
        await zip.Bytes(stop), "application/zip", "renkei-guide.zip", entityTag: new EntityTagHeaderValue($"\"{await zip.Tag(stop)}\""));

    private static IResult One(string file, GuideZip zip) =>
        zip.Table(file) is { } bytes ? Results.File(bytes, "text/csv; charset=utf-8", $"renkei-{file}") : Results.NotFound();
}
