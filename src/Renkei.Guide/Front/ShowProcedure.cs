using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Design;
using Renkei.Guide.Procedure;
using Renkei.Kernel;

namespace Renkei.Guide.Front;

/// <summary>The Ministry's table of one step, to read. In a plan the same table is worked with.</summary>
internal static class ShowProcedure
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/guide/procedure/step{number:int}", Show);

    private static IResult Show(int number, Frame frame)
    {
        if (BuildingProcedure.Tabs.FirstOrDefault(tab => tab.Number == number)?.Content is not { } step) return Results.NotFound();
        GuideFrame.Fill(frame, $"/guide/procedure/step{number}", GuideFrame.ToGuide,
            new FrameLink(new TextKey($"構築手順 Step{number}", $"Procedure, Step {number}"), null));
        return Page.Of<ProcedurePage>(new { Step = step });
    }
}
