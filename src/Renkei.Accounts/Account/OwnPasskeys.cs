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

/// <summary>The own passkeys: list, register, remove.</summary>
internal sealed class OwnPasskeys(
    Database database, Passkeys passkeys, SecondFactor secondFactor, Entrance entrance)
{
    private readonly Database database = database;
    private readonly Passkeys passkeys = passkeys;
    private readonly SecondFactor secondFactor = secondFactor;
    private readonly Entrance entrance = entrance;

    private const string Address = "/account/passkeys";

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, (Visitor visitor, Session session, OwnPasskeys use, TimeProvider clock, CancellationToken stop) =>
            use.Show(visitor, session, clock, stop)).Needs(Act.ManageOwnAccount);
        routes.MapPost("/account/passkeys/options", Ask).Needs(Act.ManageOwnAccount).Limited(Limit.Proof);
        routes.MapPost(Address, Register).Needs(Act.ManageOwnAccount).Limited(Limit.Proof);
        routes.MapPost("/account/passkeys/remove", Remove).Needs(Act.ManageOwnAccount);
    }

    private async Task<IResult> Show(Visitor visitor, Session session, TimeProvider clock, CancellationToken stop) =>
        Fresh.Ask(session, clock, Address) ?? await Answer(visitor, null, stop);

    private static async Task<IResult> Ask(
        HttpContext http, Visitor visitor, Session session, PasskeyDoor door, Database database, People people,
        TimeProvider clock, CancellationToken stop)
    {
        if (!session.IsFresh(clock.GetUtcNow())) return Results.StatusCode(StatusCodes.Status403Forbidden);
        Person person;
        await using (var unit = await database.Read(stop)) person = (await people.Find(unit, visitor.Person!.Value, stop))!;
        return await door.AskToRegister(http, person, stop);
    }

    private static async Task<IResult> Register(
        [FromForm] string? credential, [FromForm] string? name, [FromForm(Name = "return")] string? goOn, HttpContext http,
        Visitor visitor, Session session, PasskeyDoor door, OwnPasskeys use, TimeProvider clock, CancellationToken stop)
    {
        if (Fresh.Ask(session, clock, Address) is { } ask) return ask;
        if (await door.Made(http, visitor.Person!.Value, credential, stop) is not { } made)
            return await use.Answer(visitor, new Refusal(RefusalKind.Invalid, PasskeyKeys.Failed), stop);
        Refusal? refusal;
        await using (var unit = await use.database.Begin(stop))
        {
            refusal = (await use.passkeys.Add(unit, visitor.AsActor(), visitor.Person.Value, (made, name), stop)).Refused;
            if (refusal is null)
            {
                await use.entrance.Raise(unit, http, (SessionLevel.Full, "passkey"), stop);
                await unit.Commit(stop);
            }
        }

        return refusal is not null ? await use.Answer(visitor, refusal, stop)
            : SeeOther.To(session.Level == SessionLevel.MustEnrol ? LocalAddress.Of(goOn) : Address);
    }

    private static async Task<IResult> Remove(
        [FromForm] string? credential, Visitor visitor, Session session, OwnPasskeys use, TimeProvider clock,
        CancellationToken stop)
    {
        if (Fresh.Ask(session, clock, Address) is { } ask) return ask;
        var id = credential is { Length: < 2000 } && System.Buffers.Text.Base64Url.IsValid(credential)
            ? System.Buffers.Text.Base64Url.DecodeFromChars(credential) : [];
        Refusal? refusal;
        await using (var unit = await use.database.Begin(stop))
        {
            var proofs = await use.secondFactor.Of(unit, visitor.Person!.Value, stop);
            refusal = proofs is { Passkeys: <= 1 } && !(proofs.Totp && proofs.Password)
                ? new Refusal(RefusalKind.Conflict, PasskeyKeys.Last)
                : await use.passkeys.Remove(unit, visitor.AsActor(), visitor.Person.Value, id, stop) ? null
                : new Refusal(RefusalKind.NotFound, PasskeyKeys.NotFound);
            if (refusal is null) await unit.Commit(stop);
        }

        return refusal is null ? SeeOther.To(Address) : await use.Answer(visitor, refusal, stop);
    }

    private async Task<IResult> Answer(Visitor visitor, Refusal? refusal, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return Page.Of<OwnPasskeysPage>(
            new { Keys = await passkeys.Of(unit, visitor.Person!.Value, stop), Refusal = refusal }, refusal?.Kind switch
            {
                null => StatusCodes.Status200OK,
                RefusalKind.NotFound => StatusCodes.Status404NotFound,
                _ => StatusCodes.Status422UnprocessableEntity,
            });
    }
}
