using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;

namespace Renkei.Guide.Figures;

/// <summary>National figures with pictures (データで見る).</summary>
internal static class ShowFigures
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guide/data", Show);

    private static IResult Show(Frame frame)
    {
        GuideFrame.Fill(frame, "/guide/data", GuideFrame.ToGuide, new FrameLink(FigureKeys.Title, null));
        return Page.Of<FiguresPage>();
    }
}
