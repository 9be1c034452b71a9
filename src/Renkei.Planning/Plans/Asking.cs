using Microsoft.AspNetCore.Http;
using Renkei.Accounts.Rights;
using Renkei.Kernel;

namespace Renkei.Planning.Plans;

/// <summary>Who asks for a page, as the gate found out. Pages use it to offer only what <see cref="Access"/> would allow.</summary>
public sealed record Asking(Visitor Visitor, Seat? Seat)
{
    internal static Asking Of(HttpContext http) =>
        new(http.Features.Get<Visitor>() ?? Visitor.Anonymous, http.Features.Get<Seat>());

    internal Actor Actor => Visitor.AsActor();

    internal bool May(Act act, int? party = null) => Access.Allows(Visitor, act, Seat, party);
}
