using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Accounts.SignIn;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Account;

/// <summary>Proves again that it is oneself, before changing how one signs in. The session gets a new token.</summary>
internal sealed class Confirm(
    Database database, People people, SecondFactor secondFactor, LockOut lockOut, Entrance entrance)
{
    private readonly Database database = database;
    private readonly People people = people;
    private readonly SecondFactor secondFactor = secondFactor;
    private readonly LockOut lockOut = lockOut;
    private readonly Entrance entrance = entrance;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/confirm", (Visitor visitor, Confirm use, [FromQuery(Name = "return")] string? goOn, CancellationToken stop) =>
            use.Answer(visitor, LocalAddress.Of(goOn), null, stop)).Needs(Act.ManageOwnAccount);
        routes.MapPost("/account/confirm", ByCode).Needs(Act.ManageOwnAccount).Limited(Limit.Proof);
        routes.MapPost("/account/confirm/options", Ask).Needs(Act.ManageOwnAccount).Limited(Limit.Proof);
        routes.MapPost("/account/confirm/passkey", ByPasskey).Needs(Act.ManageOwnAccount).Limited(Limit.Proof);
    }

    private static async Task<IResult> ByCode(
        [FromForm] string? code, [FromForm(Name = "return")] string? goOn, HttpContext http, Visitor visitor,
        Session session, Confirm use, CancellationToken stop)
    {
        var comeTo = LocalAddress.Of(goOn);
        byte[] account;
        await using (var count = await use.database.Begin(stop))
        {
            var person = await use.people.Find(count, visitor.Person!.Value, stop);
            account = LockOut.AccountOf(person?.Mail ?? $"{visitor.Person:D}");
            var counted = await use.lockOut.Try(count, account, stop);
            await count.Commit(stop);
            if (counted.Refused is { } wait)
            {
                LockOut.SayWait(http, wait);
                await count.DisposeAsync();
                return await use.Answer(visitor, comeTo, wait, stop);
            }
        }

        await using (var unit = await use.database.Begin(stop))
        {
            if (await use.secondFactor.Accept(unit, visitor.AsActor(), visitor.Person.Value, code, stop))
            {
                await use.lockOut.Clear(unit, account, stop);
                await use.entrance.Raise(unit, http, (session.Level, "confirmed"), stop);
                await unit.Commit(stop);
                return SeeOther.To(comeTo);
            }
        }

        use.lockOut.Failed("confirmation", account);
        return await use.Answer(visitor, comeTo, new Refusal(RefusalKind.Invalid, SignInKeys.CodeWrong), stop);
    }

    private static async Task<IResult> Ask(
        HttpContext http, Visitor visitor, PasskeyDoor door, Database database, People people, CancellationToken stop)
    {
        Person person;
        await using (var unit = await database.Read(stop)) person = (await people.Find(unit, visitor.Person!.Value, stop))!;
        return await door.AskToSignIn(http, person, stop);
    }

    private static async Task<IResult> ByPasskey(
        [FromForm] string? credential, [FromForm(Name = "return")] string? goOn, HttpContext http, Visitor visitor,
        Session session, PasskeyDoor door, Confirm use, CancellationToken stop)
    {
        if (await door.Who(http, visitor.Person, credential, stop) is null)
            return await use.Answer(visitor, LocalAddress.Of(goOn), new Refusal(RefusalKind.Invalid, PasskeyKeys.Failed), stop);
        await using var unit = await use.database.Begin(stop);
        await use.entrance.Raise(unit, http, (session.Level, "confirmed"), stop);
        await unit.Commit(stop);
        return SeeOther.To(LocalAddress.Of(goOn));
    }

    private async Task<IResult> Answer(Visitor visitor, string goOn, Refusal? refusal, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return Page.Of<ConfirmPage>(new
        {
            Proofs = await secondFactor.Of(unit, visitor.Person!.Value, stop), ReturnAddress = goOn, Refusal = refusal,
        }, Status.Of(refusal));
    }
}
