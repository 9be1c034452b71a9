using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;
using Renkei.Guide.Content;
using Renkei.Kernel;

namespace Renkei.Guide.Articles;

/// <summary>One article of the guide.</summary>
internal static class ShowArticle
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guide/{article}", Show);

    private static IResult Show(string article, GuideContent content, Frame frame)
    {
        if (content.Article(article) is not { } found) return Results.NotFound();
        GuideFrame.Fill(frame, $"/guide/{found.Key}", GuideFrame.ToGuide,
            new FrameLink(new TextKey(found.Title.Ja, found.Title.En), null));
        frame.OwnContent = true;
        return Page.Of<ArticlePage>(new { Article = found });
    }
}
