using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Links;
using Renkei.Accounts.Mail;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Accounts.SignIn;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Invitations;

/// <summary>
/// The invited person opens the link, checks the name and chooses a way in: a password (a second factor follows), or a
/// passkey made on this very page. The link is used up in the unit that keeps the password or passkey, and not before:
/// who closes the page half-way opens the same link again (decision 0080).
/// </summary>
internal sealed class AcceptInvitation(
    Database database, People people, LinkPasses links, Passwords passwords, Passkeys passkeys, SessionTable sessions, Entrance entrance,
    Letters letters)
{
    private readonly Database database = database;
    private readonly Passwords passwords = passwords;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/invitations/{secret}", Show).Needs(Act.SignInOrOut);
        routes.MapPost("/invitations/{secret}", WithPassword).Needs(Act.SignInOrOut).Limited(Limit.Proof);
        routes.MapPost("/invitations/{secret}/passkey/options", AskForPasskey).Needs(Act.SignInOrOut).Limited(Limit.Proof);
        routes.MapPost("/invitations/{secret}/passkey", WithPasskey).Needs(Act.SignInOrOut).Limited(Limit.Proof);
    }

    private static async Task<IResult> Show(string secret, AcceptInvitation use, CancellationToken stop)
    {
        await using var unit = await use.database.Read(stop);
        return (await use.Invited(unit, secret, stop)).Succeeded(out var person, out var refusal)
            ? Answer(secret, person, null) : LinkRefusedPage.Answer(refusal);
    }

    private static async Task<IResult> WithPassword(
        string secret, [FromForm] string? name, [FromForm] string? password, [FromForm] string? repeat,
        HttpContext http, AcceptInvitation use, CancellationToken stop)
    {
        var looked = await use.Look(secret, stop);
        if (!looked.Succeeded(out var person, out var no)) return LinkRefusedPage.Answer(no);
        var named = person with { Name = NameRule.Clean(name) };
        var refusal = NameFault(named) ?? (password != repeat ? new Refusal(RefusalKind.Invalid, PasswordKeys.NotSame)
            : PasswordRule.Check(password, named.Name, person.Mail));
        if (refusal is not null) return Answer(secret, named, refusal);
        var hash = use.passwords.Hash(password!);
        return await use.Take(named, (secret, (unit, stop) => use.KeepPassword(unit, http, named, hash, stop)), stop)
            ?? SeeOther.To($"{AccessGate.EnrolAddress}?return=%2Fplans");
    }

    private static async Task<IResult> AskForPasskey(
        string secret, HttpContext http, PasskeyDoor door, AcceptInvitation use, CancellationToken stop) =>
        (await use.Look(secret, stop)).Succeeded(out var person, out _)
            ? await door.AskToRegister(http, person, stop, anew: true) : Results.StatusCode(StatusCodes.Status404NotFound);

    private static async Task<IResult> WithPasskey(
        string secret, [FromForm] string? name, [FromForm] string? credential, HttpContext http, PasskeyDoor door,
        AcceptInvitation use, CancellationToken stop)
    {
        var looked = await use.Look(secret, stop);
        if (!looked.Succeeded(out var person, out var no)) return LinkRefusedPage.Answer(no);
        var named = person with { Name = NameRule.Clean(name) };
        if (NameFault(named) is { } fault) return Answer(secret, named, fault);
        if (await door.Made(http, person.Id, credential, stop) is not { } made)
            return Answer(secret, named, new Refusal(RefusalKind.Invalid, PasskeyKeys.Failed));
        return await use.Take(named, (secret, (unit, stop) => use.KeepPasskey(unit, http, named, made, stop)), stop)
            ?? SeeOther.To("/plans");
    }

    /// <summary>Uses the link up and keeps the new way in, both or neither. Null when done, else the page to answer.</summary>
    private async Task<IResult?> Take(
        Person person, (string Secret, Func<Unit, CancellationToken, Task<Outcome<Done>>> Keep) with, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        var used = await links.Use(unit, LinkPurpose.Invitation, with.Secret, stop);
        if (used.Refused is { } gone) return LinkRefusedPage.Answer(gone);
        await letters.Spend(unit, person.Id, InvitationKeys.Subject.Ja, stop);
        await people.Rename(unit, person.AsActor(), person.Id, person.Name, stop);
        // Who is invited anew has lost the old ways in, or somebody else has found them: none of them stays.
        foreach (var sql in (string[])["delete from totp where person = @person", "delete from passkey where person = @person",
            "delete from recovery_code where person = @person", "delete from password where person = @person"])
            await unit.Execute(sql, stop, ("@person", person.Id));
        await sessions.EndOthers(unit, person.Id, null, stop);
        if ((await with.Keep(unit, stop)).Refused is { } refusal) return Answer(with.Secret, person, refusal);
        await unit.Commit(stop);
        return null;
    }

    private async Task<Outcome<Done>> KeepPassword(Unit unit, HttpContext http, Person person, string hash, CancellationToken stop)
    {
        await passwords.Set(unit, person.AsActor(), person.Id, hash, stop);
        await entrance.Begin(unit, http, person.AsActor(), person.Id, (SessionLevel.MustEnrol, "invitation"), stop);
        return new Done();
    }

    private async Task<Outcome<Done>> KeepPasskey(
        Unit unit, HttpContext http, Person person, UserPasskeyInfo made, CancellationToken stop)
    {
        if ((await passkeys.Add(unit, person.AsActor(), person.Id, (made, null), stop)).Refused is { } refusal) return refusal;
        await entrance.Begin(unit, http, person.AsActor(), person.Id, (SessionLevel.Full, "invitation+passkey"), stop);
        return new Done();
    }

    private async Task<Outcome<Person>> Look(string secret, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return await Invited(unit, secret, stop);
    }

    private async Task<Outcome<Person>> Invited(Unit unit, string secret, CancellationToken stop)
    {
        var looked = await links.Look(unit, LinkPurpose.Invitation, secret, stop);
        if (!looked.Succeeded(out var pass, out var refusal)) return refusal;
        return pass.Person is { } id && await people.Find(unit, id, stop) is { Disabled: false } person
            ? person : new Refusal(RefusalKind.NotFound, LinkKeys.Unknown);
    }

    private static Refusal? NameFault(Person person) =>
        NameRule.Check(person.Name, PersonKeys.NameNeeded, PersonKeys.NameTooLong);

    private static IResult Answer(string secret, Person person, Refusal? refusal) => Page.Of<AcceptInvitationPage>(
        new { Address = $"/invitations/{secret}", Person = person, Refusal = refusal },
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
