using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;
using Renkei.Kernel;

namespace Renkei.Guide.Points;

/// <summary>What to consider in each activity (実施のポイント).</summary>
internal static class ShowPoints
{
    internal static readonly TextKey Title = new("実施のポイント", "Points to consider");
    internal static readonly TextKey Lead = new(
        "活動ごとに、考えることと、先に進めた地域がどうしたかをまとめました。", "For each activity: what to consider, and what earlier regions did.");

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guide/points", Show);

    private static IResult Show(Frame frame)
    {
        GuideFrame.Fill(frame, "/guide/points", GuideFrame.ToGuide, new FrameLink(Title, null));
        frame.OwnContent = true;
        return Page.Of<PointsPage>();
    }
}
