using Renkei.Atlas.Holding;
using Renkei.Storage;

namespace Renkei.Atlas;

/// <summary>The region in figures: official publications, imported edition by edition.</summary>
public static class AtlasModule
{
    /// <summary>The tables of this module, on the planning side.</summary>
    public static IReadOnlyList<Migration> Schema { get; } = AtlasTables.Schema;
}
