using Renkei.Accounts;
using Renkei.Audit;
using Renkei.Storage;
using Renkei.Storage.Backup;

namespace Renkei.Cli;

/// <summary>The tables of the network side; a test compares them with the web host's. Never in one file with the plan's.</summary>
internal static class NetworkTables
{
    public static BackedSide Side { get; } = new(
        Renkei.Storage.Side.Network, [.. AuditTrail.Schema, .. AccountsModule.Schema], Heads.Read,
        (_, _) => Task.CompletedTask);
}
