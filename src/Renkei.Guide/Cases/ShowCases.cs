using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;
using Renkei.Guide.Content;
using Renkei.Kernel;

namespace Renkei.Guide.Cases;

/// <summary>The pick-up cases (ピックアップ事例), and one case by itself.</summary>
internal static class ShowCases
{
    internal static FrameLink ToCases { get; } = new(CaseKeys.PickUps, "/guide/cases");

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/guide/cases", Show);
        routes.MapGet("/guide/cases/{key}", ShowOne);
    }

    private static IResult Show(GuideContent content, Frame frame)
    {
        GuideFrame.Fill(frame, "/guide/cases", GuideFrame.ToGuide, new FrameLink(CaseKeys.PickUps, null));
        return Page.Of<CasesPage>(new { Cases = content.Cases.Where(one => one.PickUp).ToArray() });
    }

    private static IResult ShowOne(string key, GuideContent content, Frame frame)
    {
        if (content.Case(key) is not { } one) return Results.NotFound();
        GuideFrame.Fill(frame, $"/guide/cases/{one.Key}", GuideFrame.ToGuide, ToCases, new FrameLink(new TextKey(one.Name.Ja, one.Name.En), null));
        frame.OwnContent = true;
        return Page.Of<CasePage>(new { Case = one });
    }
}
