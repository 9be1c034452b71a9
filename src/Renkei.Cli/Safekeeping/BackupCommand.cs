using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Accounts.Keys;
using Renkei.Kernel;
using Renkei.Storage;
using Renkei.Storage.Backup;

namespace Renkei.Cli.Safekeeping;

/// <summary><c>renkei backup [--to DIR] [--keep N]</c>.</summary>
internal static class BackupCommand
{
    public static Command Make(Terminal terminal)
    {
        var to = new Option<string?>("--to") { Description = CliKeys.BackupTo.In(terminal.Language) };
        var keep = new Option<int?>("--keep") { Description = CliKeys.BackupKeep.In(terminal.Language) };
        keep.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int?>() is null or < 1) result.AddError(CliKeys.KeepWrong.In(terminal.Language));
        });
        return terminal.Make("backup", CliKeys.Backup, (call, stop) => Run(call, call.Value(to), call.Value(keep), stop), to, keep);
    }

    private static async Task<int> Run(Call call, string? to, int? keep, CancellationToken stop)
    {
        var sources = new List<(Database Database, BackedSide Side)>();
        try
        {
            foreach (var side in Sides.All)
            {
                if (!await call.Installation.Has(side.Side, stop))
                    return call.Broken("backup", CliKeys.NothingHere.In(call.Language, call.Installation.PlaceOf(side.Side)));
                sources.Add((await call.Installation.Open(side.Side, stop), side));
                await Schema.Check(sources[^1].Database, side.Schema, stop);
            }

            var outcome = await BackupFolder.Write(
                to ?? Path.Combine(call.Installation.DataDirectory, "backups"), sources, keep, TimeProvider.System, stop);
            return outcome.Succeeded(out var written, out var why) ? Tell(call, written) : call.Refused("backup", why);
        }
        finally
        {
            foreach (var (database, _) in sources) await database.DisposeAsync();
        }
    }

    private static int Tell(Call call, BackupFile written)
    {
        var tables = written.Manifest.Sides.SelectMany(side => side.Tables).ToList();
        call.Say(CliKeys.BackupDone, written.Path, written.Bytes, tables.Count, tables.Sum(table => table.Rows));
        foreach (var old in written.Removed) call.Say(CliKeys.BackupRemoved, old);
        call.Say(CliKeys.SecretsNotIn, Path.Combine(call.Installation.DataDirectory, MasterKey.File));
        return call.End(ExitCode.Fine, new JsonObject
        {
            ["command"] = "backup", ["archive"] = written.Path, ["bytes"] = written.Bytes,
            ["tables"] = tables.Count, ["rows"] = tables.Sum(table => table.Rows),
            ["removed"] = new JsonArray([.. written.Removed.Select(old => (JsonNode)old)]), ["secretsIncluded"] = false,
        });
    }
}
