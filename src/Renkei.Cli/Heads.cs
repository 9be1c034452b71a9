using Renkei.Audit;
using Renkei.Storage;
using Renkei.Storage.Backup;

namespace Renkei.Cli;

/// <summary>The heads of audit streams, between the record that has them and the backup that carries them.</summary>
internal static class Heads
{
    public static async Task<IReadOnlyList<BackupHead>> Read(Unit unit, CancellationToken stop) =>
        [.. (await AuditTrail.Heads(unit, stop)).Select(
            head => new BackupHead(head.Stream, head.Sequence, Convert.ToHexStringLower(head.Hash)))];

    /// <summary>The heads a backup carries for a side.</summary>
    public static IReadOnlyList<AuditHead> Of(BackupManifest? backup, Side side) =>
        [.. (backup?.Sides ?? []).Where(one => one.Side == side).SelectMany(one => one.Heads).Select(
            head => new AuditHead(head.Stream, head.Sequence, Convert.FromHexString(head.Hash)))];
}
