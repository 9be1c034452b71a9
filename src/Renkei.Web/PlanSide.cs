using Renkei.Accounts;
using Renkei.Audit;
using Renkei.Storage;

namespace Renkei.Web;

/// <summary>The planning half of the host: its tables, services and routes. Never in one file with the network's (privacy wall).</summary>
internal static class PlanSide
{
    internal static IReadOnlyList<Migration> Schema { get; } = [.. AuditTrail.Schema, .. AccountsModule.Schema];

    internal static void Add(IServiceCollection services)
    {
    }

    internal static void Map(IEndpointRouteBuilder routes)
    {
    }
}
