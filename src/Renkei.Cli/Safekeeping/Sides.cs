using Renkei.Storage.Backup;

namespace Renkei.Cli.Safekeeping;

/// <summary>Both sides of the wall, for what keeps them safe without looking at what they hold.</summary>
internal static class Sides
{
    public static IReadOnlyList<BackedSide> All { get; } = [PlanTables.Side, NetworkTables.Side];
}
