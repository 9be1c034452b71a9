using Microsoft.AspNetCore.Http;

namespace Renkei.Accounts.Sessions;

/// <summary>
/// The cookie that carries the opaque session token. Over https its name has the prefix <c>__Host-</c>, which makes
/// browsers insist on Secure, path / and no domain (RFC 6265bis §4.1.3.2), so that no neighbour host can plant one.
/// </summary>
internal static class SessionCookie
{
    internal const string SecureName = "__Host-renkei-session";
    internal const string PlainName = "renkei-session";

    /// <summary>A token is 43 characters of base64url; anything longer is not looked up.</summary>
    internal const int TokenLength = 43;

    internal static string? Read(HttpRequest request)
    {
        var token = request.Cookies[NameOf(request)];
        return token is { Length: TokenLength } ? token : null;
    }

    internal static void Set(HttpContext http, string token)
    {
        http.Response.Cookies.Append(NameOf(http.Request), token, Options(http.Request));
        OwnAnswer.Mark(http.Response);
    }

    internal static void Remove(HttpContext http) =>
        http.Response.Cookies.Delete(NameOf(http.Request), Options(http.Request));

    private static string NameOf(HttpRequest request) => request.IsHttps ? SecureName : PlainName;

    private static CookieOptions Options(HttpRequest request) => new()
    {
        HttpOnly = true, IsEssential = true, Path = "/", SameSite = SameSiteMode.Lax, Secure = request.IsHttps,
    };
}
