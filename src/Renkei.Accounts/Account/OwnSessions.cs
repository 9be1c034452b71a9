using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Design;
using Renkei.Storage;

namespace Renkei.Accounts.Account;

/// <summary>Where one is signed in: list, end one, end all.</summary>
internal static class OwnSessions
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/sessions", Show).Needs(Act.ManageOwnAccount);
        routes.MapPost("/account/sessions/end", EndOne).Needs(Act.ManageOwnAccount);
        routes.MapPost("/account/sessions/end-all", EndAll).Needs(Act.ManageOwnAccount);
    }

    private static async Task<IResult> Show(
        Visitor visitor, Session session, Database database, SessionTable sessions, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return Page.Of<OwnSessionsPage>(new
        {
            Sessions = await sessions.Of(unit, visitor.Person!.Value, stop), Current = session.Id,
        });
    }

    private static async Task<IResult> EndOne(
        [FromForm] Guid? id, HttpContext http, Visitor visitor, Session session, Database database, SessionTable sessions,
        TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        if (!await sessions.End(unit, visitor.Person!.Value, id ?? Guid.Empty, stop))
            return Results.StatusCode(StatusCodes.Status404NotFound);
        await HouseAudit.Write(unit, visitor.AsActor(), "session.ended", People.Subject(visitor.Person.Value), clock, stop,
            ("how", "own-list"));
        await unit.Commit(stop);
        if (id != session.Id) return SeeOther.To("/account/sessions");
        SessionCookie.Remove(http);
        return SeeOther.To("/");
    }

    private static async Task<IResult> EndAll(
        HttpContext http, Visitor visitor, Database database, SessionTable sessions, TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        await sessions.EndOthers(unit, visitor.Person!.Value, null, stop);
        await HouseAudit.Write(unit, visitor.AsActor(), "session.ended", People.Subject(visitor.Person.Value), clock, stop,
            ("how", "everywhere"));
        await unit.Commit(stop);
        SessionCookie.Remove(http);
        return SeeOther.To("/");
    }
}
