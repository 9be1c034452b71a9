using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Renkei.Accounts.Register;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.SignIn;

/// <summary>Asks browsers for passkeys and checks what they answer, with the framework's handler (WebAuthn Level 3 §7).</summary>
internal sealed class PasskeyDoor(IPasskeyHandler<Person> handler, Database database, Passkeys passkeys)
{
    /// <summary>The cookie that carries the ticket of a challenge.</summary>
    private const string Cookie = "renkei-passkey";

    internal async Task<IResult> AskToSignIn(HttpContext http, Person? person, CancellationToken stop)
    {
        var asked = await handler.MakeRequestOptionsAsync(person, http);
        await Keep(http, person?.Id, asked.AssertionState, stop);
        return Results.Text(asked.RequestOptionsJson, "application/json");
    }

    /// <summary>Asks for a new passkey. <paramref name="anew"/>: the ones known go when it is kept, so a device that holds one may answer.</summary>
    internal async Task<IResult> AskToRegister(HttpContext http, Person person, CancellationToken stop, bool anew = false)
    {
        var entity = new PasskeyUserEntity
        {
            Id = person.Id.ToString("D"), Name = person.Mail ?? person.Name, DisplayName = person.Name,
        };
        var asked = await handler.MakeCreationOptionsAsync(entity, http);
        await Keep(http, person.Id, asked.AttestationState, stop);
        return Results.Text(anew ? WithoutExcluded(asked.CreationOptionsJson) : asked.CreationOptionsJson, "application/json");
    }

    private static string WithoutExcluded(string options)
    {
        var read = JsonNode.Parse(options)!.AsObject();
        read.Remove("excludeCredentials");
        return read.ToJsonString();
    }

    /// <summary>Whose passkey answered, in a unit; null when nothing fits. <paramref name="expected"/> limits it to one person.</summary>
    internal async Task<Person?> Who(HttpContext http, Guid? expected, string? credential, CancellationToken stop)
    {
        if (await Take(http, expected, stop) is not { } state || credential is null or { Length: > Passkeys.CredentialLimit })
            return null;
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext
        {
            HttpContext = http, CredentialJson = credential, AssertionState = state,
        });
        if (!result.Succeeded || (expected is { } only && result.User.Id != only)) return null;
        await using var unit = await database.Begin(stop);
        if (!await passkeys.Used(unit, result.User.Id, result.Passkey, stop)) return null;
        await unit.Commit(stop);
        return result.User;
    }

    /// <summary>The passkey a browser made for this person, or null.</summary>
    internal async Task<UserPasskeyInfo?> Made(HttpContext http, Guid person, string? credential, CancellationToken stop)
    {
        if (await Take(http, person, stop) is not { } state || credential is null or { Length: > Passkeys.CredentialLimit })
            return null;
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = http, CredentialJson = credential, AttestationState = state,
        });
        return result.Succeeded && result.UserEntity.Id == person.ToString("D") ? result.Passkey : null;
    }

    /// <summary>
    /// An answer fits when the browser made it on this very origin. Own, because the framework's default compares with
    /// the Origin header, which our policy of sending no referrer turns into "null" on forms (Fetch §3.1.1).
    /// </summary>
    internal static ValueTask<bool> IsOwnOrigin(PasskeyOriginValidationContext context) => new(
        !context.CrossOrigin
        && context.Origin == $"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host.Value}");

    private async Task Keep(HttpContext http, Guid? person, string? state, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        var ticket = await passkeys.Ask(unit, person, state ?? "", stop);
        await unit.Commit(stop);
        http.Response.Cookies.Append(Cookie, ticket, Options(http));
        Sessions.OwnAnswer.Mark(http.Response);
    }

    private async Task<string?> Take(HttpContext http, Guid? person, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        var state = await passkeys.Answer(unit, person, http.Request.Cookies[Cookie], stop);
        await unit.Commit(stop);
        http.Response.Cookies.Delete(Cookie, Options(http));
        return state;
    }

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/",
        MaxAge = Passkeys.ChallengeLife,
    };
}
