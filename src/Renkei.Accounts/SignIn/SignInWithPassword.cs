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

/// <summary>Sign-in by mail address and password; the second factor follows. Says the same, in the same time, whoever is asked for.</summary>
internal sealed class SignInWithPassword(
    Database database, People people, Passwords passwords, SecondFactor secondFactor, LockOut lockOut, Entrance entrance)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sign-in", Show).Needs(Act.SignInOrOut);
        routes.MapPost("/sign-in", Enter).Needs(Act.SignInOrOut).Limited(Limit.Proof);
    }

    private static IResult Show(Visitor visitor, [FromQuery(Name = "return")] string? goOn) => visitor.IsSignedIn
        ? SeeOther.To(LocalAddress.Of(goOn)) : Page(new SignInForm("", LocalAddress.Of(goOn)), null);

    private static async Task<IResult> Enter(
        [FromForm] string? mail, [FromForm] string? password, [FromForm(Name = "return")] string? goOn,
        HttpContext http, SignInWithPassword door, CancellationToken stop)
    {
        var form = new SignInForm(mail?.Trim() ?? "", LocalAddress.Of(goOn));
        var outcome = await door.Begin(http, form.Mail, password, stop);
        if (!outcome.Succeeded(out var level, out var refusal))
        {
            LockOut.SayWait(http, refusal);
            return Page(form, refusal);
        }

        var go = Uri.EscapeDataString(form.ReturnAddress);
        return SeeOther.To(level == SessionLevel.HalfWay
            ? $"{AccessGate.CodeAddress}?return={go}" : $"{AccessGate.EnrolAddress}?return={go}");
    }

    /// <summary>Checks the password and begins the session it is good for.</summary>
    internal async Task<Outcome<SessionLevel>> Begin(HttpContext http, string mail, string? password, CancellationToken stop)
    {
        if (mail.Length > MailAddressRule.LengthLimit) return Wrong();
        await using (var count = await database.Begin(stop))
        {
            var counted = await lockOut.Try(count, LockOut.AccountOf(mail), stop);
            await count.Commit(stop);
            if (counted.Refused is { } wait) return wait;
        }

        Person? person;
        string? hash;
        Proofs? proofs;
        await using (var look = await database.Read(stop))
        {
            person = await people.FindByMail(look, mail, stop);
            hash = (await passwords.HashOf(look, person?.Id ?? Guid.Empty, stop))?.Item1;
            proofs = await secondFactor.Of(look, person?.Id ?? Guid.Empty, stop);
        }

        // Outside any unit: the work of the hash must not hold a writer.
        if (!passwords.Verify(hash, password) || person is null or { Disabled: true })
        {
            lockOut.Failed("password", LockOut.AccountOf(mail));
            return Wrong();
        }

        var level = proofs.SecondFactor ? SessionLevel.HalfWay : SessionLevel.MustEnrol;
        await using var unit = await database.Begin(stop);
        // Not cleared half-way: who knows the password must not get endless tries at the code.
        if (level == SessionLevel.MustEnrol) await lockOut.Clear(unit, LockOut.AccountOf(mail), stop);
        await entrance.Begin(unit, http, person.AsActor(), person.Id, (level, "password"), stop);
        await unit.Commit(stop);
        return level;
    }

    private static Outcome<SessionLevel> Wrong() => new Refusal(RefusalKind.Invalid, SignInKeys.Wrong);

    private static IResult Page(SignInForm form, Refusal? refusal) =>
        Design.Page.Of<SignInPage>(new { Form = form, Refusal = refusal }, refusal?.Kind switch
        {
            null => StatusCodes.Status200OK,
            RefusalKind.TooOften => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status422UnprocessableEntity,
        });
}

/// <summary>What the sign-in page shows again after a refusal. Never the password.</summary>
public sealed record SignInForm(string Mail, string ReturnAddress);
