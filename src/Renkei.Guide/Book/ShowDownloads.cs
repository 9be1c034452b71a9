using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;

namespace Renkei.Guide.Book;

/// <summary>What can be taken home (資料ダウンロード).</summary>
internal static class ShowDownloads
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guide/downloads", Show);

    private static async Task<IResult> Show(GuideZip zip, Frame frame, CancellationToken stop)
    {
        GuideFrame.Fill(frame, "/guide/downloads", GuideFrame.ToGuide, new FrameLink(BookKeys.Title, null));
        return Page.Of<DownloadsPage>(new { ZipBytes = (await zip.Bytes(stop)).Length, Tables = zip.Tables.ToArray() });
    }
}
