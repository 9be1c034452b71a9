using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Renkei.Accounts.Invitations;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Accounts.SignIn;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Account;

/// <summary>Sets up an authenticator app, shows the recovery codes once, takes the app away again.</summary>
internal sealed class EnrolSecondFactor(
    Database database, People people, SecondFactor secondFactor, SessionTable sessions, Entrance entrance,
    IConfiguration configuration, TimeProvider clock)
{
    private readonly Database database = database;
    private readonly SecondFactor secondFactor = secondFactor;
    private readonly SessionTable sessions = sessions;
    private readonly Entrance entrance = entrance;

    private const string Address = "/account/second-factor";

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Address, Show).Needs(Act.ManageOwnAccount);
        routes.MapPost(Address, Enrol).Needs(Act.ManageOwnAccount).Limited(Limit.Proof);
        routes.MapPost("/account/second-factor/remove", Remove).Needs(Act.ManageOwnAccount);
        routes.MapPost("/account/recovery-codes", NewCodes).Needs(Act.ManageOwnAccount);
    }

    private static async Task<IResult> Show(
        Visitor visitor, Session session, EnrolSecondFactor use, TimeProvider clock,
        [FromQuery(Name = "return")] string? goOn, CancellationToken stop) =>
        Fresh.Ask(session, clock, Address) ?? await use.Answer(
            visitor.Person!.Value, use.secondFactor.NewSecret(), (LocalAddress.Of(goOn), null), stop);

    private static async Task<IResult> Enrol(
        [FromForm] string? carried, [FromForm] string? code, [FromForm(Name = "return")] string? goOn, HttpContext http,
        Visitor visitor, Session session, EnrolSecondFactor use, TimeProvider clock, CancellationToken stop)
    {
        if (Fresh.Ask(session, clock, Address) is { } ask) return ask;
        var person = visitor.Person!.Value;
        var comeTo = LocalAddress.Of(goOn);
        if (use.secondFactor.Uncarry(carried, person) is not { } secret)
            return await use.Answer(person, use.secondFactor.NewSecret(), (comeTo, new(RefusalKind.Conflict, AccountKeys.FormOld)), stop);

        IReadOnlyList<string>? codes;
        await using (var unit = await use.database.Begin(stop))
        {
            codes = await use.secondFactor.Enrol(unit, visitor.AsActor(), person, (secret, code), stop);
            if (codes is not null)
            {
                await use.entrance.Raise(unit, http, (SessionLevel.Full, "totp"), stop);
                await use.sessions.EndOthers(unit, person, session.Id, stop);
                await unit.Commit(stop);
            }
        }

        return codes is null
            ? await use.Answer(person, secret, (comeTo, new(RefusalKind.Invalid, AccountKeys.CodeWrong)), stop)
            : await use.Codes(http, person, (codes, comeTo), stop);
    }

    private static async Task<IResult> Remove(
        Visitor visitor, Session session, EnrolSecondFactor use, TimeProvider clock, CancellationToken stop)
    {
        if (Fresh.Ask(session, clock, "/account") is { } ask) return ask;
        await using var unit = await use.database.Begin(stop);
        var proofs = await use.secondFactor.Of(unit, visitor.Person!.Value, stop);
        if (proofs is { Passkeys: 0 })
            return await use.Answer(visitor.Person.Value, use.secondFactor.NewSecret(), ("/account", new(RefusalKind.Conflict, PasskeyKeys.Last)), stop);
        await use.secondFactor.Remove(unit, visitor.AsActor(), visitor.Person.Value, stop);
        await unit.Commit(stop);
        return SeeOther.To("/account");
    }

    private static async Task<IResult> NewCodes(
        HttpContext http, Visitor visitor, Session session, EnrolSecondFactor use, TimeProvider clock, CancellationToken stop)
    {
        if (Fresh.Ask(session, clock, "/account") is { } ask) return ask;
        await using var unit = await use.database.Begin(stop);
        var codes = await use.secondFactor.NewRecoveryCodes(unit, visitor.AsActor(), visitor.Person!.Value, stop);
        await unit.Commit(stop);
        return await use.Codes(http, visitor.Person.Value, (codes, "/account"), stop);
    }

    // Answered directly and not after a redirect: the codes exist only in this answer.
    private async Task<IResult> Codes(
        HttpContext http, Guid id, (IReadOnlyList<string> Codes, string GoOn) with, CancellationToken stop)
    {
        Sessions.OwnAnswer.Mark(http.Response);
        await using var unit = await database.Read(stop);
        return Page.Of<RecoveryCodesPage>(new
        {
            with.Codes, Person = await people.Find(unit, id, stop), Site = SiteAddress.Of(http, configuration),
            Day = JapanTime.Today(clock), ReturnAddress = with.GoOn == "/" ? "/account" : with.GoOn,
        });
    }

    private async Task<IResult> Answer(
        Guid id, byte[] secret, (string ReturnAddress, Refusal? Refusal) with, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        var person = (await people.Find(unit, id, stop))!;
        var model = new SecondFactorModel(
            Totp.Address(secret, person.Mail ?? person.Name), Totp.Base32(secret), secondFactor.Carry(secret, id),
            await secondFactor.Of(unit, id, stop), with.ReturnAddress);
        return Page.Of<SecondFactorPage>(new { Model = model, with.Refusal },
            with.Refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>What the enrolment page shows.</summary>
public sealed record SecondFactorModel(string AppAddress, string Secret, string Carried, Proofs Proofs, string ReturnAddress)
{
    /// <summary>In groups of four, as people type it.</summary>
    public string SecretInGroups => string.Join(' ', Secret.Chunk(4).Select(part => new string(part)));
}
