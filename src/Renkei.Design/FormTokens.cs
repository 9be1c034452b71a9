using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Renkei.Design;

/// <summary>
/// The tokens of forms. A token belongs to one person and one browser's cookie and is good for everything the two send, so it is
/// made once for both and not once for each page: making it takes longer than drawing most pages. Kept for a short while, within a limit.
/// </summary>
public sealed class FormTokens(IAntiforgery antiforgery, TimeProvider clock)
{
    private const int Limit = 10_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(20);

    private readonly ConcurrentDictionary<(string Cookie, string? Person), (AntiforgeryTokenSet Tokens, long From)> made = new();

    /// <summary>Name and value of the hidden field. A browser without the cookie gets one with this answer.</summary>
    public (string Name, string Value) Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        var cookie = http.Request.Cookies[CookieName];
        var whose = (cookie ?? "", http.User.FindFirstValue(ClaimTypes.NameIdentifier));
        if (made.TryGetValue(whose, out var known) && clock.GetElapsedTime(known.From) < Life)
        {
            // As the framework does when it makes one: a page with a token is nobody else's to keep.
            http.Response.Headers.CacheControl = "no-cache, no-store";
            http.Response.Headers.Pragma = "no-cache";
            return (known.Tokens.FormFieldName, known.Tokens.RequestToken!);
        }

        var tokens = antiforgery.GetAndStoreTokens(http);
        // A cookie the framework did not believe was answered with another one: the token belongs to that.
        if (cookie is not null && tokens.CookieToken is null)
        {
            if (made.Count >= Limit) made.Clear();
            made[whose] = (tokens, clock.GetTimestamp());
        }

        return (tokens.FormFieldName, tokens.RequestToken!);
    }

    /// <summary>The cookie that goes with the field.</summary>
    public const string CookieName = "renkei-form";
}
