using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Storage;

namespace Renkei.Accounts.SignIn;

/// <summary>Ends the session of this browser, on the server: the cookie alone would prove nothing any more.</summary>
internal static class SignOut
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/sign-out", Leave).Needs(Act.SignInOrOut);

    private static async Task<IResult> Leave(
        HttpContext http, Visitor visitor, Session? session, Database database, SessionTable sessions, TimeProvider clock,
        CancellationToken stop)
    {
        SessionCookie.Remove(http);
        if (session is null) return SeeOther.To("/");
        await using var unit = await database.Begin(stop);
        await sessions.End(unit, session.Person, session.Id, stop);
        if (visitor.IsSignedIn)
            await HouseAudit.Write(unit, visitor.AsActor(), "session.ended", People.Subject(session.Person), clock, stop,
                ("how", "sign-out"));
        await unit.Commit(stop);
        return SeeOther.To("/");
    }
}
