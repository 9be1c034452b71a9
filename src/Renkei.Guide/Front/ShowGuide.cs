using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;
using Renkei.Guide.Content;

namespace Renkei.Guide.Front;

/// <summary>The contents of the guide, in the order of the Ministry's menu.</summary>
internal static class ShowGuide
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guide", Show);

    private static IResult Show(GuideContent content, Frame frame)
    {
        GuideFrame.Fill(frame, "/guide");
        return Page.Of<GuidePage>(new { Content = content });
    }
}
