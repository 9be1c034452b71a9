using Microsoft.AspNetCore.Http;
using Renkei.Accounts.Sessions;

namespace Renkei.Accounts.Account;

/// <summary>Changing how one signs in asks for a proof of a short while ago (OWASP ASVS 4.0.3 §3.7.1).</summary>
internal static class Fresh
{
    /// <summary>Null when the proof is fresh, else the way to give one and come back to a page.</summary>
    internal static IResult? Ask(Session? session, TimeProvider clock, string comeBack) =>
        session?.IsFresh(clock.GetUtcNow()) == true ? null
            : SeeOther.To($"/account/confirm?return={Uri.EscapeDataString(comeBack)}");
}
