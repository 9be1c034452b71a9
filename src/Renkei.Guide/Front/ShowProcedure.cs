using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;
using Renkei.Guide.Procedure;
using Renkei.Kernel;

namespace Renkei.Guide.Front;

/// <summary>The procedure to read: about it (構築手順について), and the table of each step. In a plan the same table is worked with.</summary>
internal static class ShowProcedure
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/guide/procedure", ShowAbout);
        routes.MapGet("/guide/procedure/step{number:int}", Show);
    }

    private static IResult ShowAbout(Frame frame)
    {
        GuideFrame.Fill(frame, "/guide/procedure", GuideFrame.ToGuide, new FrameLink(GuideKeys.Procedure, null));
        frame.OwnContent = true;
        return Page.Of<AboutProcedurePage>();
    }

    private static IResult Show(int number, string? promoter, Frame frame)
    {
        if (BuildingProcedure.Step(number) is not { } step) return Results.NotFound();
        GuideFrame.Fill(frame, $"/guide/procedure/step{number}", GuideFrame.ToGuide, new FrameLink(GuideKeys.Procedure, "/guide/procedure"),
            new FrameLink(new TextKey($"Step{number} {step.Name}", $"Step {number}"), null));
        frame.OwnContent = true;
        return Page.Of<ProcedurePage>(new { Step = step, Promoter = Promoters.All.FirstOrDefault(each => each == promoter) ?? Promoters.Prefecture });
    }
}
