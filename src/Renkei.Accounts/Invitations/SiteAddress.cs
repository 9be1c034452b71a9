using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Renkei.Accounts.Invitations;

/// <summary>The address people reach this program at, for links in letters: <c>Site:Address</c> of the configuration, else the inviter's own.</summary>
internal static class SiteAddress
{
    internal static Uri Of(HttpContext http, IConfiguration configuration) =>
        Uri.TryCreate(configuration["Site:Address"], UriKind.Absolute, out var told) && told.Scheme is "https" or "http" && told is not null
            ? told : new Uri($"{http.Request.Scheme}://{http.Request.Host.Value}/");
}
