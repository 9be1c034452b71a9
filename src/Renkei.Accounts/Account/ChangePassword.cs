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

/// <summary>Changes the own password and ends every other session.</summary>
internal sealed class ChangePassword(
    Database database, People people, Passwords passwords, LockOut lockOut, SessionTable sessions, Entrance entrance)
{
    private readonly Database database = database;
    private readonly People people = people;
    private readonly Passwords passwords = passwords;
    private readonly LockOut lockOut = lockOut;
    private readonly SessionTable sessions = sessions;
    private readonly Entrance entrance = entrance;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account/password", (Visitor visitor, Session? session, ChangePassword use, TimeProvider clock, CancellationToken stop) =>
            use.Show(visitor.Person!.Value, session, clock, stop)).Needs(Act.ManageOwnAccount);
        routes.MapPost("/account/password", Save).Needs(Act.ManageOwnAccount).Limited(Limit.Proof);
    }

    private async Task<IResult> Show(Guid person, Session? session, TimeProvider clock, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        // A password is used with a mail address; who has none would set one for nothing.
        if ((await people.Find(unit, person, stop))!.Mail is null) return Answer(null, new Refusal(RefusalKind.Conflict, AccountKeys.NoMailNoPassword));
        var has = await passwords.HashOf(unit, person, stop) is not null;
        return (has ? null : Fresh.Ask(session, clock, "/account/password")) ?? Answer(has, null);
    }

    private static async Task<IResult> Save(
        [FromForm] string? current, [FromForm] string? password, [FromForm] string? repeat, HttpContext http, Visitor visitor,
        Session session, ChangePassword use, TimeProvider clock, CancellationToken stop)
    {
        var id = visitor.Person!.Value;
        Person person;
        string? hash;
        await using (var look = await use.database.Begin(stop))
        {
            person = (await use.people.Find(look, id, stop))!;
            if (person.Mail is null) return Answer(null, new Refusal(RefusalKind.Conflict, AccountKeys.NoMailNoPassword));
            hash = (await use.passwords.HashOf(look, id, stop))?.Item1;
            if (hash is not null && (await use.lockOut.Try(look, LockOut.AccountOf(person.Mail), stop)).Refused is { } wait)
                return Answer(true, wait);
            await look.Commit(stop);
        }

        if (hash is null && Fresh.Ask(session, clock, "/account/password") is { } ask) return ask;
        var refusal = hash is not null && !use.passwords.Verify(hash, current)
            ? new Refusal(RefusalKind.Invalid, PasswordKeys.CurrentWrong)
            : password != repeat ? new Refusal(RefusalKind.Invalid, PasswordKeys.NotSame)
            : PasswordRule.Check(password, person.Name, person.Mail);
        if (refusal?.Text == PasswordKeys.CurrentWrong) use.lockOut.Failed("change of password", LockOut.AccountOf(person.Mail));
        if (refusal is not null) return Answer(hash is not null, refusal);

        var made = use.passwords.Hash(password!);
        await using var unit = await use.database.Begin(stop);
        await use.lockOut.Clear(unit, LockOut.AccountOf(person.Mail!), stop);
        await use.passwords.Set(unit, visitor.AsActor(), id, made, stop);
        await use.sessions.EndOthers(unit, id, session.Id, stop);
        await use.entrance.Raise(unit, http, (session.Level, "password-changed"), stop);
        await unit.Commit(stop);
        return SeeOther.To("/account?done=password");
    }

    // Null for who cannot have one: the page says why and shows no form.
    private static IResult Answer(bool? has, Refusal? refusal) => Page.Of<ChangePasswordPage>(
        new { HasPassword = has, Refusal = refusal }, Status.Of(refusal));
}
