using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.SignIn;

/// <summary>Sign-in by passkey: two factors in one step (the device, and what unlocks it).</summary>
internal static class SignInWithPasskey
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in/passkey/options", Ask).Needs(Act.SignInOrOut).Limited(Limit.Proof);
        routes.MapPost("/sign-in/passkey", Enter).Needs(Act.SignInOrOut).Limited(Limit.Proof);
    }

    private static async Task<IResult> Ask(
        HttpContext http, Session? session, PasskeyDoor door, Database database, People people, CancellationToken stop)
    {
        Person? person = null;
        if (session is { Level: SessionLevel.HalfWay })
        {
            await using var unit = await database.Read(stop);
            person = await people.Find(unit, session.Person, stop);
        }

        return await door.AskToSignIn(http, person, stop);
    }

    private static async Task<IResult> Enter(
        [FromForm] string? credential, [FromForm(Name = "return")] string? goOn, HttpContext http, Session? session,
        PasskeyDoor door, SignInCompletion completion, LockOut lockOut, CancellationToken stop)
    {
        var halfWay = session is { Level: SessionLevel.HalfWay } ? session.Person : (Guid?)null;
        if (await door.Who(http, halfWay, credential, stop) is not { } person)
        {
            lockOut.Failed("passkey", account: null);
            return Page.Of<SignInPage>(new
            {
                Form = new SignInForm("", LocalAddress.Of(goOn)),
                Refusal = new Refusal(RefusalKind.Invalid, PasskeyKeys.Failed),
            }, StatusCodes.Status422UnprocessableEntity);
        }

        await completion.Complete(http, person, stop);
        return SeeOther.To(LocalAddress.Of(goOn));
    }
}

/// <summary>The last step of a sign-in whose proof was checked outside a unit.</summary>
internal sealed class SignInCompletion(Database database, LockOut lockOut, Entrance entrance)
{
    internal async Task Complete(HttpContext http, Person person, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        await lockOut.Clear(unit, LockOut.AccountOf(person.Mail ?? person.Id.ToString("D")), stop);
        await entrance.Begin(unit, http, person.AsActor(), person.Id, (SessionLevel.Full, "passkey"), stop);
        await unit.Commit(stop);
    }
}
