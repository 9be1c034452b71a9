using Renkei.Accounts;
using Renkei.Accounts.Rights;
using Renkei.Audit;
using Renkei.Guide;
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
        .. AuditTrail.Schema, .. AccountsModule.Schema, .. Attachments.Schema, .. SearchIndex.Schema, .. GuideModule.Schema, .. PlanningModule.Schema,
    ];

    internal static void Add(IServiceCollection services)
    {
        services.AddPlanning();
        services.AddGuide();
    }

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPlanning();
        // The guide does not know of rights: all of it is public, and here it says so.
        routes.MapGuide().Needs(Act.ReadPublic);
    }
}
