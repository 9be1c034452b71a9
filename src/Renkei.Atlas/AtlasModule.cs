using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Renkei.Atlas.Holding;
using Renkei.Atlas.Now;
using Renkei.Storage;

namespace Renkei.Atlas;

/// <summary>The region in figures: official publications, imported edition by edition.</summary>
public static class AtlasModule
{
    /// <summary>The tables of this module, on the planning side.</summary>
    public static IReadOnlyList<Migration> Schema { get; } = AtlasTables.Schema;

    /// <summary>Maps the module's routes, all of them public: the host names their act, because the atlas does not know of rights.</summary>
    public static RouteGroupBuilder MapAtlas(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var group = routes.MapGroup("");
        ShowRegion.Map(group);
        return group;
    }
}
