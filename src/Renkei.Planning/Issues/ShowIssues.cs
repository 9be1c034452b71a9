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

namespace Renkei.Planning.Issues;

/// <summary>The issues of a plan (課題管理表), as page and as CSV, one of them, and the form to enter or change it.</summary>
public sealed class ShowIssues(Database database, Frame frame, Texts texts, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/issues", (PlanId plan, HttpContext http, ShowIssues show, CancellationToken stop) =>
            show.List(plan, http, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/issues/csv", (PlanId plan, HttpContext http, ShowIssues show, CancellationToken stop) =>
            show.Csv(plan, http, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/issues/new", (PlanId plan, HttpContext http, ShowIssues show, CancellationToken stop) =>
            show.Form(plan, null, http, null, stop)).Needs(Act.EditPlan);
        routes.MapGet("/plans/{plan}/issues/{number:int}", (PlanId plan, int number, HttpContext http, ShowIssues show, CancellationToken stop) =>
            show.One(plan, number, http, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/issues/{number:int}/edit", (PlanId plan, int number, HttpContext http, ShowIssues show, CancellationToken stop) =>
            show.Form(plan, number, http, null, stop)).Needs(Act.EditPlan);
    }

    private async Task<IResult> List(PlanId plan, HttpContext http, CancellationToken stop)
    {
        if (await Book(plan, stop) is not { } book) return Results.NotFound();
        var asking = Asking.Of(http);
        RegisterFrame.Open(frame, book, asking, RegisterTab.Issues);
        return Page.Of<IssuesPage>(new { Book = book, MayEdit = asking.May(Act.EditPlan), Query = IssueQuery.Of(http.Request.Query) });
    }

    private async Task<IResult> Csv(PlanId plan, HttpContext http, CancellationToken stop)
    {
        if (await Book(plan, stop) is not { } book) return Results.NotFound();
        var bytes = IssueCsv.Of(book, IssueQuery.Of(http.Request.Query), texts.Language);
        return Results.File(bytes, "text/csv; charset=utf-8", PlanAddress.Say($"issues-{book.Today:yyyy-MM-dd}.csv"));
    }

    private async Task<IResult> One(PlanId plan, int number, HttpContext http, CancellationToken stop)
    {
        if (await Book(plan, stop) is not { } book || !book.Issues.TryGetValue(number, out var section)) return Results.NotFound();
        var asking = Asking.Of(http);
        RegisterFrame.Open(frame, book, asking, RegisterTab.Issues, new FrameLink(RecordLinks.NameOf(section.Key.Text), null));
        return Page.Of<IssuePage>(new { Book = book, Section = section, MayEdit = asking.May(Act.EditPlan) });
    }

    internal async Task<IResult> Form(PlanId plan, int? number, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        if (await Book(plan, stop) is not { } book || (number is { } known && !book.Issues.ContainsKey(known))) return Results.NotFound();
        var section = number is { } there ? book.Issues[there] : null;
        RegisterFrame.Open(frame, book, Asking.Of(http), RegisterTab.Issues, section is null
            ? new FrameLink(IssueKeys.New, null)
            : new FrameLink(RecordLinks.NameOf(section.Key.Text), PlanAddress.Issue(plan, number!.Value)));
        return Page.Of<IssueFormPage>(new { Book = book, Section = section, Start = Begun(http, book), Refused = refused },
            refused?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<RegisterBook?> Book(PlanId plan, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return await RegisterBook.Load(unit, plan, JapanTime.Today(clock), stop);
    }

    // An issue that comes from an activity or a meeting starts with that link.
    private static IssueContent Begun(HttpContext http, RegisterBook book)
    {
        string[] asked = [http.Request.Query["activity"].ToString(), "meeting/" + http.Request.Query["meeting"]];
        return new IssueContent
        {
            Title = "", Raised = book.Today, Links = [.. asked.Where(book.Knows).Select(to => new RecordLink { To = to })],
        };
    }
}
