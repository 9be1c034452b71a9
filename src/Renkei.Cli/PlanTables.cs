using Renkei.Accounts;
using Renkei.Atlas;
using Renkei.Audit;
using Renkei.Guide;
using Renkei.Planning;
using Renkei.Search;
using Renkei.Storage;
using Renkei.Storage.Backup;
using Renkei.Storage.Files;

namespace Renkei.Cli;

/// <summary>The tables of the planning side; a test compares them with the web host's. Never in one file with the network's.</summary>
internal static class PlanTables
{
    public static BackedSide Side { get; } = new(
        Renkei.Storage.Side.Plan,
        [
            .. AuditTrail.Schema, .. AccountsModule.Schema, .. Attachments.Schema, .. SearchIndex.Schema, .. GuideModule.Schema,
            .. PlanningModule.Schema, .. AtlasModule.Schema,
        ],
        Heads.Read, SearchIndex.Rebuild);
}
