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

namespace Renkei.Planning.Bodies;

/// <summary>The bodies that meet (会議体・作業部会), one of them, and the form to enter or change it.</summary>
public sealed class ShowBodies(Database database, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/bodies", (PlanId plan, HttpContext http, ShowBodies show, CancellationToken stop) =>
            show.List(plan, http, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/bodies/new", (PlanId plan, HttpContext http, ShowBodies show, CancellationToken stop) =>
            show.Form(plan, null, http, null, stop)).Needs(Act.EditPlan);
        routes.MapGet("/plans/{plan}/bodies/{number:int}", (PlanId plan, int number, HttpContext http, ShowBodies show, CancellationToken stop) =>
            show.One(plan, number, http, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/bodies/{number:int}/edit", (PlanId plan, int number, HttpContext http, ShowBodies show, CancellationToken stop) =>
            show.Form(plan, number, http, null, stop)).Needs(Act.EditPlan);
    }

    private async Task<IResult> List(PlanId plan, HttpContext http, CancellationToken stop)
    {
        if (await Book(plan, stop) is not { } book) return Results.NotFound();
        var asking = Asking.Of(http);
        RegisterFrame.Open(frame, book, asking, RegisterTab.Bodies);
        return Page.Of<BodiesPage>(new { Book = book, MayEdit = asking.May(Act.EditPlan) });
    }

    private async Task<IResult> One(PlanId plan, int number, HttpContext http, CancellationToken stop)
    {
        if (await Book(plan, stop) is not { } book || !book.Bodies.TryGetValue(number, out var section)) return Results.NotFound();
        var asking = Asking.Of(http);
        RegisterFrame.Open(frame, book, asking, RegisterTab.Bodies, FrameLink.Of(section.Content.Name, null));
        return Page.Of<BodyPage>(new { Book = book, Section = section, MayEdit = asking.May(Act.EditPlan) });
    }

    internal async Task<IResult> Form(PlanId plan, int? number, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        if (await Book(plan, stop) is not { } book || (number is { } known && !book.Bodies.ContainsKey(known))) return Results.NotFound();
        var section = number is { } there ? book.Bodies[there] : null;
        RegisterFrame.Open(frame, book, Asking.Of(http), RegisterTab.Bodies, section is null
            ? new FrameLink(BodyKeys.New, null) : FrameLink.Of(section.Content.Name, PlanAddress.Body(plan, number!.Value)));
        return Page.Of<BodyFormPage>(new { Book = book, Section = section, Refused = refused }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<RegisterBook?> Book(PlanId plan, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return await RegisterBook.Load(unit, plan, JapanTime.Today(clock), stop);
    }
}
