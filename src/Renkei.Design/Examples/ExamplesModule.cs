using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Kernel;

namespace Renkei.Design.Examples;

/// <summary>The living examples: every component in every state, on pages anybody may read.</summary>
public static class ExamplesModule
{
    /// <summary>Maps <c>/design</c>, <c>/design/frame</c> and <c>/design/work</c>. The host says who may read them.</summary>
    public static RouteGroupBuilder MapDesign(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup(Addresses.Examples);
        pages.MapGet("", Show);
        pages.MapGet("frame", ShowFrame);
        pages.MapGet("work", ShowWork);
        return pages;
    }

    private static IResult Show(Frame frame, TimeProvider clock)
    {
        frame.Trail.Add(new FrameLink(ExamplesKeys.FrontPage, "/"));
        frame.Trail.Add(new FrameLink(DesignKeys.Examples, null));
        frame.SourceLine = ExamplesKeys.SourceLine;
        frame.OwnContent = true;
        frame.Paper = new Paper(null, JapanTime.Today(clock));
        return Page.Of<ExamplesPage>();
    }

    private static IResult ShowFrame(Frame frame, TimeProvider clock)
    {
        Furnish(frame);
        frame.Paper = new Paper("資料3", JapanTime.Today(clock));
        return Page.Of<FramePage>();
    }

    private static IResult ShowWork(Frame frame)
    {
        Furnish(frame);
        return Page.Of<WorkPage>();
    }

    // A plan and a person that do not exist, so that the whole frame can be seen by anybody.
    private static void Furnish(Frame frame)
    {
        frame.Practice = true;
        frame.PlanName = "見本計画";
        frame.PlanAddress = "/design/frame";
        frame.Person = "見本 太郎";
        frame.PersonRole = "見本事務局";
        frame.Plans.Add(FrameLink.Of("見本計画", "/design/frame", current: true));
        frame.Plans.Add(FrameLink.Of("もう一つの見本計画", "/design/frame"));
        TextKey[] places = [ExamplesKeys.Progress, ExamplesKeys.Region, ExamplesKeys.Money, ExamplesKeys.Parties, DesignKeys.Guide];
        foreach (var place in places)
            frame.Navigation.Add(new FrameLink(place, "/design/frame", place == ExamplesKeys.Progress));
        frame.Trail.Add(new FrameLink(DesignKeys.Examples, Addresses.Examples));
        frame.Trail.Add(FrameLink.Of("見本計画", null));
        frame.SourceLine = ExamplesKeys.SourceLine;
        frame.OwnContent = true;
    }
}
