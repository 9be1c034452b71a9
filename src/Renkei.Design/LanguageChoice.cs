using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Kernel;

namespace Renkei.Design;

/// <summary>Chooses the language of a request: <c>?lang=en</c> (kept in a cookie), then the cookie, then Japanese.</summary>
public static class LanguageChoice
{
    /// <summary>The cookie that keeps the choice for a year.</summary>
    public const string Cookie = "renkei-lang";

    /// <summary>Puts the choice into the request's <see cref="Texts"/>.</summary>
    public static IApplicationBuilder UseLanguageChoice(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var asked = http.Request.Query["lang"].ToString();
        if (asked is "ja" or "en")
        {
            http.Response.Cookies.Append(Cookie, asked, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true,
                SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps,
            });
        }
        else
        {
            asked = http.Request.Cookies[Cookie];
        }

        http.RequestServices.GetRequiredService<Texts>().Language =
            asked == "en" ? Language.English : Language.Japanese;
        return next(http);
    });
}
