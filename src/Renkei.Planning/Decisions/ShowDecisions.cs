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

namespace Renkei.Planning.Decisions;

/// <summary>The decisions of a plan, one of them, and the form to enter or change it.</summary>
public sealed class ShowDecisions(Database database, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/decisions", (PlanId plan, HttpContext http, ShowDecisions show, CancellationToken stop) =>
            show.List(plan, http, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/decisions/new", (PlanId plan, HttpContext http, ShowDecisions show, CancellationToken stop) =>
            show.Form(plan, null, http, null, stop)).Needs(Act.EditPlan);
        routes.MapGet("/plans/{plan}/decisions/{number:int}", (PlanId plan, int number, HttpContext http, ShowDecisions show, CancellationToken stop) =>
            show.One(plan, number, http, null, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/decisions/{number:int}/edit", (PlanId plan, int number, HttpContext http, ShowDecisions show, CancellationToken stop) =>
            show.Form(plan, number, http, null, stop)).Needs(Act.EditPlan);
    }

    private async Task<IResult> List(PlanId plan, HttpContext http, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await RegisterBook.Load(unit, plan, JapanTime.Today(clock), stop) is not { } book) return Results.NotFound();
        var asking = Asking.Of(http);
        RegisterFrame.Open(frame, book, asking, RegisterTab.Decisions);
        return Page.Of<DecisionsPage>(new
        {
            Book = book, MayEdit = asking.May(Act.EditPlan),
            State = Words.Read<DecisionState>(http.Request.Query["state"].ToString()), Activity = http.Request.Query["activity"].ToString(),
        });
    }

    internal async Task<IResult> One(PlanId plan, int number, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await RegisterBook.Load(unit, plan, JapanTime.Today(clock), stop) is not { } book
            || !book.Decisions.TryGetValue(number, out var section)) return Results.NotFound();
        var asking = Asking.Of(http);
        RegisterFrame.Open(frame, book, asking, RegisterTab.Decisions, new FrameLink(RecordLinks.NameOf(section.Key.Text), null));
        var uses = await EvidenceUses.All(unit, plan, section.Key.Text, stop);
        return Page.Of<DecisionPage>(new
            {
                Book = book, Section = section, MayEdit = asking.May(Act.EditPlan), Refused = refused,
                Uses = (IReadOnlyList<EvidenceUse>)[.. uses.Where(use => use.Evidence.Withdrawn is null)],
                Lost = (IReadOnlyList<EvidenceUse>)[.. uses.Where(use => use.Evidence.Withdrawn is not null)],
            },
            refused?.Status ?? StatusCodes.Status200OK);
    }

    internal async Task<IResult> Form(PlanId plan, int? number, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await RegisterBook.Load(unit, plan, JapanTime.Today(clock), stop) is not { } book) return Results.NotFound();
        if (number is { } known && !book.Decisions.ContainsKey(known)) return Results.NotFound();
        var section = number is { } there ? book.Decisions[there] : null;
        RegisterFrame.Open(frame, book, Asking.Of(http), RegisterTab.Decisions, section is null
            ? new FrameLink(DecisionKeys.New, null)
            : new FrameLink(RecordLinks.NameOf(section.Key.Text), PlanAddress.Decision(plan, number!.Value)));
        return Page.Of<DecisionFormPage>(new { Book = book, Section = section, Start = Begun(http, book), Refused = refused },
            refused?.Status ?? StatusCodes.Status200OK);
    }

    // A new decision that comes from an activity, a meeting or an earlier decision starts with that link.
    private static DecisionContent Begun(HttpContext http, RegisterBook book)
    {
        var query = http.Request.Query;
        var links = RegisterBook.ActivityOf(query["activity"].ToString()) is { } activity
            ? [new RecordLink { To = activity.At.Key }] : Array.Empty<RecordLink>();
        var meeting = int.TryParse(query["meeting"], out var asked) && book.Meetings.ContainsKey(asked) ? asked : (int?)null;
        var replaces = int.TryParse(query["replaces"], out var old) && book.Decisions.ContainsKey(old) ? old : (int?)null;
        return new DecisionContent
        {
            Title = "", Links = replaces is { } earlier ? book.Decisions[earlier].Content.Links : links, Replaces = replaces,
            Meeting = meeting, Body = meeting is { } there ? book.Meetings[there].Content.Body : null,
            On = meeting is { } held ? book.Meetings[held].Content.On : null,
        };
    }
}
