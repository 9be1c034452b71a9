using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Storage;

namespace Renkei.Planning.Meetings;

/// <summary>The meetings of a plan, one of them, its papers for printing (開催通知・次第, 議事録), and the form to plan or change it.</summary>
public sealed class ShowMeetings(Database database, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/meetings", (PlanId plan, HttpContext http, ShowMeetings show, CancellationToken stop) =>
            show.List(plan, http, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/meetings/new", (PlanId plan, HttpContext http, ShowMeetings show, CancellationToken stop) =>
            show.Form(plan, null, http, null, stop)).Needs(Act.EditPlan);
        routes.MapGet("/plans/{plan}/meetings/{number:int}", (PlanId plan, int number, HttpContext http, ShowMeetings show, CancellationToken stop) =>
            show.One(plan, number, http, null, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/meetings/{number:int}/edit", (PlanId plan, int number, HttpContext http, ShowMeetings show, CancellationToken stop) =>
            show.Form(plan, number, http, null, stop)).Needs(Act.EditPlan);
        routes.MapGet("/plans/{plan}/meetings/{number:int}/notice", (PlanId plan, int number, HttpContext http, ShowMeetings show, CancellationToken stop) =>
            show.Print<NoticePage>(plan, number, MeetingKeys.Notice, meeting => meeting.Called, http, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/meetings/{number:int}/minutes", (PlanId plan, int number, HttpContext http, ShowMeetings show, CancellationToken stop) =>
            show.Print<MinutesPage>(plan, number, MeetingKeys.Minutes, meeting => meeting.MinutesSettled, http, stop)).Needs(Act.ReadPlan);
    }

    private async Task<IResult> List(PlanId plan, HttpContext http, CancellationToken stop)
    {
        if (await Book(plan, stop) is not { } book) return Results.NotFound();
        var asking = Asking.Of(http);
        RegisterFrame.Open(frame, book, asking, RegisterTab.Meetings);
        return Page.Of<MeetingsPage>(new { Book = book, MayEdit = asking.May(Act.EditPlan) });
    }

    internal async Task<IResult> One(PlanId plan, int number, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        if (await Book(plan, stop) is not { } book || !book.Meetings.TryGetValue(number, out var section)) return Results.NotFound();
        var asking = Asking.Of(http);
        RegisterFrame.Open(frame, book, asking, RegisterTab.Meetings, FrameLink.Of(book.NameOf(section.Content), null));
        return Page.Of<MeetingPage>(new { Book = book, Section = section, MayEdit = asking.May(Act.EditPlan), Refused = refused },
            refused?.Status ?? StatusCodes.Status200OK);
    }

    internal async Task<IResult> Form(PlanId plan, int? number, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        if (await Book(plan, stop) is not { } book || (number is { } known && !book.Meetings.ContainsKey(known))) return Results.NotFound();
        var section = number is { } there ? book.Meetings[there] : null;
        RegisterFrame.Open(frame, book, Asking.Of(http), RegisterTab.Meetings, section is null
            ? new FrameLink(MeetingKeys.New, null) : FrameLink.Of(book.NameOf(section.Content), PlanAddress.Meeting(plan, number!.Value)));
        return Page.Of<MeetingFormPage>(new { Book = book, Section = section, Start = Begun(http, book), Refused = refused },
            refused?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<IResult> Print<T>(
        PlanId plan, int number, TextKey name, Func<MeetingContent, DateOnly?> day, HttpContext http, CancellationToken stop)
        where T : Renkei.Design.Drawing.PagePart
    {
        if (await Book(plan, stop) is not { } book || !book.Meetings.TryGetValue(number, out var section)) return Results.NotFound();
        RegisterFrame.Open(frame, book, Asking.Of(http), RegisterTab.Meetings,
            FrameLink.Of(book.NameOf(section.Content), PlanAddress.Meeting(plan, number)), new FrameLink(name, null));
        frame.Paper = new Paper(null, day(section.Content) ?? book.Today);
        return Page.Of<T>(new { Book = book, Section = section });
    }

    private async Task<RegisterBook?> Book(PlanId plan, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return await RegisterBook.Load(unit, plan, JapanTime.Today(clock), stop);
    }

    // A new meeting takes its body's next number, and the hours and place of the last one.
    private static MeetingContent Begun(HttpContext http, RegisterBook book)
    {
        var body = int.TryParse(http.Request.Query["body"], out var asked) && book.Bodies.ContainsKey(asked) ? asked
            : book.Bodies.Where(one => one.Value.Content is { Kind: BodyKind.Leading, Ended: null }).Select(one => (int?)one.Key).FirstOrDefault();
        var earlier = book.Meetings.Values.Where(one => one.Content.Body == body && body is not null)
            .OrderBy(one => one.Content.Round ?? 0).LastOrDefault()?.Content;
        return new MeetingContent
        {
            Body = body, Round = body is null ? null : (earlier?.Round ?? 0) + 1,
            Begins = earlier?.Begins, Ends = earlier?.Ends, Place = earlier?.Place,
        };
    }
}
