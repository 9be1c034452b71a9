using Renkei.Accounts;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Invitations;
using Renkei.Accounts.Links;
using Renkei.Atlas;
using Renkei.Audit;
using Renkei.Guide;
using Renkei.Planning;
using Renkei.Planning.Sample;
using Renkei.Search;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Web;

/// <summary>The planning half of the host: its tables, services and routes. Never in one file with the network's (privacy wall).</summary>
internal static class PlanSide
{
    internal static IReadOnlyList<Migration> Schema { get; } =
    [
        .. AuditTrail.Schema, .. AccountsModule.Schema, .. Attachments.Schema, .. SearchIndex.Schema, .. GuideModule.Schema,
        .. PlanningModule.Schema, .. AtlasModule.Schema,
    ];

    internal static void Add(IServiceCollection services, string? contentDirectory)
    {
        services.AddPlanning();
        services.AddGuide(contentDirectory);
    }

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPlanning();
        // The guide does not know of rights: all of it is public, and here it says so.
        routes.MapGuide().Needs(Act.ReadPublic);
        routes.MapAtlas().Needs(Act.ReadPublic);
    }

    /// <summary>Loads the practice plan and answers the ways into it. Called once the host listens: the links name its address.</summary>
    internal static async Task<IReadOnlyList<PracticeLink>> Practise(WebApplication app, CancellationToken stop)
    {
        await app.Services.GetRequiredService<SamplePlan>().Load(stop);
        return await app.Services.GetRequiredService<PracticeSignIn>().Links(Here(app), stop);
    }

    /// <summary>The way to the first administrator, or null when there is one.</summary>
    internal static Task<Uri?> FirstDoor(WebApplication app, CancellationToken stop) =>
        app.Services.GetRequiredService<FirstAdministrator>().Link(Here(app), stop);

    /// <summary>An address such as http://0.0.0.0:5080 is no place to go to from here.</summary>
    private static Uri Here(WebApplication app) => app.Urls.Select(url => new Uri(url.Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
        .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("127.0.0.1", "localhost", StringComparison.Ordinal))).First();
}
