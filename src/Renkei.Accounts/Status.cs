using Microsoft.AspNetCore.Http;
using Renkei.Kernel;

namespace Renkei.Accounts;

/// <summary>The HTTP status of a page that is shown again with a refusal (RFC 9110 §15.5).</summary>
internal static class Status
{
    internal static int Of(Refusal? refusal) => refusal?.Kind switch
    {
        null => StatusCodes.Status200OK,
        RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
        RefusalKind.SignInNeeded => StatusCodes.Status401Unauthorized,
        RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
        RefusalKind.NotFound => StatusCodes.Status404NotFound,
        RefusalKind.Conflict => StatusCodes.Status409Conflict,
        RefusalKind.TooLarge => StatusCodes.Status413PayloadTooLarge,
        RefusalKind.TooOften => StatusCodes.Status429TooManyRequests,
        _ => StatusCodes.Status500InternalServerError,
    };
}
