using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Planning.Document;
using Renkei.Planning.Home;
using Renkei.Storage;

namespace Renkei.Planning;

/// <summary>Plans: the document, its history and exchange, and the pages to work in.</summary>
public static class PlanningModule
{
    /// <summary>The tables of this module.</summary>
    public static IReadOnlyList<Migration> Schema { get; } = [.. PlanTables.Schema];

    /// <summary>Registers the module.</summary>
    public static IServiceCollection AddPlanning(this IServiceCollection services) => services;

    /// <summary>Maps the module's routes.</summary>
    public static void MapPlanning(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ShowHome.Map(routes);
    }
}
