using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;

namespace Renkei.Guide.Front;

/// <summary>The contents of the guide: the Ministry's menu, entry by entry.</summary>
internal static class ShowGuide
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guide", Show);

    private static IResult Show(Frame frame)
    {
        GuideFrame.Fill(frame, "/guide");
        return Page.Of<GuidePage>();
    }
}
