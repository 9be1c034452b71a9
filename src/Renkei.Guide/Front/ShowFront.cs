using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;
using Renkei.Guide.Content;

namespace Renkei.Guide.Front;

/// <summary>The public front page: what Renkei is, what the procedure is, where to go.</summary>
internal static class ShowFront
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/", Show);

    private static IResult Show(GuideContent content, Frame frame)
    {
        GuideFrame.Fill(frame, "/");
        return Page.Of<FrontPage>(new { Content = content });
    }
}
