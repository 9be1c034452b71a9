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

/// <summary>The second step after the password: a code of the authenticator app, a recovery code, or a passkey.</summary>
internal sealed class SignInWithCode(
    Database database, People people, SecondFactor secondFactor, LockOut lockOut, Entrance entrance)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in/code", Show).Needs(Act.SignInOrOut);
        routes.MapPost("/sign-in/code", Enter).Needs(Act.SignInOrOut).Limited(Limit.Proof);
    }

    private static async Task<IResult> Show(
        Session? session, SignInWithCode door, [FromQuery(Name = "return")] string? goOn, CancellationToken stop) =>
        session is not { Level: SessionLevel.HalfWay } ? SeeOther.To(AccessGate.SignInAddress)
            : await door.Answer(session.Person, LocalAddress.Of(goOn), null, stop);

    private static async Task<IResult> Enter(
        [FromForm] string? code, [FromForm(Name = "return")] string? goOn, HttpContext http, Session? session,
        SignInWithCode door, CancellationToken stop)
    {
        if (session is not { Level: SessionLevel.HalfWay }) return SeeOther.To(AccessGate.SignInAddress);
        var accepted = await door.Accept(http, session, code, stop);
        LockOut.SayWait(http, accepted.Refused);
        return accepted.Refused is { } refusal
            ? await door.Answer(session.Person, LocalAddress.Of(goOn), refusal, stop) : SeeOther.To(LocalAddress.Of(goOn));
    }

    private async Task<Outcome<Done>> Accept(HttpContext http, Session session, string? code, CancellationToken stop)
    {
        Person? person;
        await using (var count = await database.Begin(stop))
        {
            person = await people.Find(count, session.Person, stop);
            var counted = await lockOut.Try(count, LockOut.AccountOf(person?.Mail ?? ""), stop);
            await count.Commit(stop);
            if (counted.Refused is { } wait) return wait;
        }

        await using var unit = await database.Begin(stop);
        if (person is null || !await secondFactor.Accept(unit, person.AsActor(), person.Id, code, stop))
        {
            lockOut.Failed("code", LockOut.AccountOf(person?.Mail ?? ""));
            return new Refusal(RefusalKind.Invalid, SignInKeys.CodeWrong);
        }

        await lockOut.Clear(unit, LockOut.AccountOf(person.Mail ?? ""), stop);
        await entrance.Begin(unit, http, person.AsActor(), person.Id, (SessionLevel.Full, "password+code"), stop);
        await unit.Commit(stop);
        return new Done();
    }

    private async Task<IResult> Answer(Guid person, string goOn, Refusal? refusal, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        var proofs = await secondFactor.Of(unit, person, stop);
        return Page.Of<SignInCodePage>(new { ReturnAddress = goOn, Proofs = proofs, Refusal = refusal }, refusal?.Kind switch
        {
            null => StatusCodes.Status200OK,
            RefusalKind.TooOften => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status422UnprocessableEntity,
        });
    }
}
