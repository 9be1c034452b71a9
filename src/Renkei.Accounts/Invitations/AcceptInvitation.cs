using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Links;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Accounts.SignIn;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Invitations;

/// <summary>The invited person opens the link, checks the name and chooses a way in; a second factor follows.</summary>
internal sealed class AcceptInvitation(
    Database database, People people, LinkPasses links, Passwords passwords, SessionTable sessions, Entrance entrance)
{
    private readonly Database database = database;
    private readonly Passwords passwords = passwords;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/invitations/{secret}", Show).Needs(Act.SignInOrOut);
        routes.MapPost("/invitations/{secret}", Accept).Needs(Act.SignInOrOut).LimitedByAddress();
    }

    private static async Task<IResult> Show(string secret, AcceptInvitation use, CancellationToken stop)
    {
        await using var unit = await use.database.Read(stop);
        return (await use.Invited(unit, secret, stop)).Succeeded(out var person, out var refusal)
            ? Answer(person, person.Name, null) : LinkRefusedPage.Answer(refusal);
    }

    private static async Task<IResult> Accept(
        string secret, [FromForm] string? name, [FromForm] string? password, [FromForm] string? repeat, [FromForm] string? way,
        HttpContext http, AcceptInvitation use, CancellationToken stop)
    {
        Person? person;
        await using (var look = await use.database.Read(stop))
        {
            if (!(await use.Invited(look, secret, stop)).Succeeded(out person, out var no)) return LinkRefusedPage.Answer(no);
        }

        var clean = NameRule.Clean(name);
        var withPassword = way != "passkey";
        var refusal = NameRule.Check(clean, PersonKeys.NameNeeded, PersonKeys.NameTooLong)
            ?? (!withPassword ? null : password != repeat ? new Refusal(RefusalKind.Invalid, PasswordKeys.NotSame)
                : PasswordRule.Check(password, clean, person.Mail));
        if (refusal is not null) return Answer(person, name ?? "", refusal);
        var hash = withPassword ? use.passwords.Hash(password!) : null;
        await using var unit = await use.database.Begin(stop);
        var taken = await use.Take(unit, http, person with { Name = clean }, (secret, hash), stop);
        if (taken.Refused is { } late) return LinkRefusedPage.Answer(late);
        await unit.Commit(stop);
        return SeeOther.To($"{AccessGate.EnrolAddress}?return=%2Fplans");
    }

    private async Task<Outcome<Done>> Take(
        Unit unit, HttpContext http, Person person, (string Secret, string? Hash) with, CancellationToken stop)
    {
        var used = await links.Use(unit, LinkPurpose.Invitation, with.Secret, stop);
        if (used.Refused is { } refusal) return refusal;
        var actor = person.AsActor();
        await people.Rename(unit, actor, person.Id, person.Name, stop);
        // Who is invited anew has lost the old ways in, or somebody else has found them: none of them stays.
        foreach (var sql in (string[])["delete from totp where person = @person", "delete from passkey where person = @person",
            "delete from recovery_code where person = @person", "delete from password where person = @person"])
            await unit.Execute(sql, stop, ("@person", person.Id));
        await sessions.EndOthers(unit, person.Id, null, stop);
        if (with.Hash is { } hash) await passwords.Set(unit, actor, person.Id, hash, stop);
        await entrance.Begin(unit, http, actor, person.Id, (SessionLevel.MustEnrol, "invitation"), stop);
        return new Done();
    }

    private async Task<Outcome<Person>> Invited(Unit unit, string secret, CancellationToken stop)
    {
        var looked = await links.Look(unit, LinkPurpose.Invitation, secret, stop);
        if (!looked.Succeeded(out var pass, out var refusal)) return refusal;
        return pass.Person is { } id && await people.Find(unit, id, stop) is { Disabled: false } person
            ? person : new Refusal(RefusalKind.NotFound, LinkKeys.Unknown);
    }

    private static IResult Answer(Person person, string name, Refusal? refusal) => Page.Of<AcceptInvitationPage>(
        new { Person = person, Name = name, Refusal = refusal },
        refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
