using Renkei.Accounts;
using Renkei.Audit;
using Renkei.Planning;
using Renkei.Search;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Web;

/// <summary>The planning half of the host: its tables, services and routes. Never in one file with the network's (privacy wall).</summary>
internal static class PlanSide
{
    internal static IReadOnlyList<Migration> Schema { get; } =
    [
        .. AuditTrail.Schema, .. AccountsModule.Schema, .. Attachments.Schema, .. SearchIndex.Schema, .. PlanningModule.Schema,
    ];

    internal static void Add(IServiceCollection services)
    {
        services.AddPlanning();
    }

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPlanning();
    }
}
