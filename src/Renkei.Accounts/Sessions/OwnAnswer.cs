using Microsoft.AspNetCore.Http;

namespace Renkei.Accounts.Sessions;

/// <summary>An answer that is one person's own: no cache on the way, and no back button after sign-out, keeps it.</summary>
internal static class OwnAnswer
{
    internal static void Mark(HttpResponse response)
    {
        // These very words: the framework's form tokens warn about any others.
        response.Headers.CacheControl = "no-cache, no-store";
        response.Headers.Pragma = "no-cache";
    }
}
