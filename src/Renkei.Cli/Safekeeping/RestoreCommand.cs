using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Accounts.Keys;
using Renkei.Audit;
using Renkei.Storage;
using Renkei.Storage.Backup;

namespace Renkei.Cli.Safekeeping;

/// <summary><c>renkei restore ARCHIVE</c>.</summary>
internal static class RestoreCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("ARCHIVE") { Description = CliKeys.Archive.In(terminal.Language) };
        return terminal.Make("restore", CliKeys.Restore, (call, stop) => Run(call, call.Value(file)!, stop), file);
    }

    private static async Task<int> Run(Call call, string file, CancellationToken stop)
    {
        if (!File.Exists(file)) return call.Broken("restore", CliKeys.NoFile.In(call.Language, file));
        var opened = BackupArchive.Open(file, File.OpenRead(file));
        if (!opened.Succeeded(out var archive, out var why)) return call.Refused("restore", why);
        using (archive)
        {
            var restored = await Restore.Run(archive, call.Installation, Sides.All, TimeProvider.System, stop);
            if (!restored.Succeeded(out _, out why)) return call.Refused("restore", why);
            var tables = archive.Manifest.Sides.SelectMany(side => side.Tables).ToList();
            call.Say(CliKeys.RestoreDone, file,
                string.Join(", ", archive.Manifest.Sides.Select(side => call.Installation.PlaceOf(side.Side))),
                tables.Count, tables.Sum(table => table.Rows));
            var breaks = new JsonArray();
            foreach (var side in archive.Manifest.Sides) await VerifyRecord(call, archive.Manifest, side.Side, breaks, stop);

            var key = Path.Combine(call.Installation.DataDirectory, MasterKey.File);
            if (!File.Exists(key)) call.Say(CliKeys.KeyMissing, key);
            return call.End(breaks.Count == 0 ? ExitCode.Fine : ExitCode.Found, new JsonObject
            {
                ["command"] = "restore", ["archive"] = file, ["tables"] = tables.Count,
                ["rows"] = tables.Sum(table => table.Rows), ["equal"] = true, ["keyPresent"] = File.Exists(key), ["findings"] = breaks,
            });
        }
    }

    // The rows are proved equal; a record that was broken when it was backed up is broken still, and is told.
    private static async Task VerifyRecord(Call call, BackupManifest backup, Side side, JsonArray breaks, CancellationToken stop)
    {
        await using var database = await call.Installation.Open(side, stop);
        await using var unit = await database.Read(stop);
        AuditCommand.Tell(call, database.Place, await AuditVerification.Run(unit, Heads.Of(backup, side), stop), breaks);
    }
}
