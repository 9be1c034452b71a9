using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Storage;
using Renkei.Storage.Backup;
using Renkei.Storage.Files;

namespace Renkei.Cli.Safekeeping;

/// <summary><c>renkei verify [ARCHIVE]</c>.</summary>
internal static class VerifyCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string?>("ARCHIVE")
        {
            Description = CliKeys.Archive.In(terminal.Language), Arity = ArgumentArity.ZeroOrOne,
        };
        return terminal.Make("verify", CliKeys.Verify, (call, stop) =>
            call.Value(file) is { } archive ? Archive(call, archive, stop) : Everything(call, stop), file);
    }

    private static async Task<int> Archive(Call call, string file, CancellationToken stop)
    {
        if (!File.Exists(file)) return call.Broken("verify", CliKeys.NoFile.In(call.Language, file));
        var opened = BackupArchive.Open(file, File.OpenRead(file));
        if (!opened.Succeeded(out var archive, out var why)) return call.Refused("verify", why);
        using (archive)
        {
            if ((await archive.Check(stop)).Refused is { } broken) return call.Refused("verify", broken);
            var tables = archive.Manifest.Sides.SelectMany(side => side.Tables).ToList();
            call.Say(CliKeys.ArchiveFine, file, JapanTime.Show(archive.Manifest.Made, call.Language), tables.Count, tables.Sum(table => table.Rows));
            return call.End(ExitCode.Fine, new JsonObject
            {
                ["command"] = "verify", ["archive"] = file, ["made"] = archive.Manifest.Made,
                ["tables"] = tables.Count, ["rows"] = tables.Sum(table => table.Rows),
            });
        }
    }

    private static async Task<int> Everything(Call call, CancellationToken stop)
    {
        var findings = new JsonArray();
        foreach (var side in Sides.All)
        {
            if (!await call.Installation.Has(side.Side, stop))
                return call.Broken("verify", CliKeys.NothingHere.In(call.Language, call.Installation.PlaceOf(side.Side)));
            await using var database = await call.Installation.Open(side.Side, stop);
            await One(call, side, database, findings, stop);
        }

        return call.End(findings.Count == 0 ? ExitCode.Fine : ExitCode.Found,
            new JsonObject { ["command"] = "verify", ["findings"] = findings });
    }

    private static async Task One(Call call, BackedSide side, Database database, JsonArray findings, CancellationToken stop)
    {
        var before = findings.Count;
        if (await Schema.Check(database, side.Schema, stop) is > 0 and var pending) call.Say(CliKeys.Pending, database.Place, pending);
        try
        {
            await database.CheckIntegrity(stop);
        }
        catch (InvalidDataException damaged)
        {
            call.Warn(damaged.Message);
            findings.Add(new JsonObject { ["place"] = database.Place, ["text"] = damaged.Message });
        }

        await using var unit = await database.Read(stop);
        long files = 0;
        if (side.Schema.Any(step => step.Module == "files"))
        {
            var report = await FileVerification.Run(unit, stop);
            files = report.Contents;
            foreach (var hash in report.Broken)
            {
                var sentence = CliKeys.FileBroken.In(call.Language, database.Place, hash);
                call.Warn(sentence);
                findings.Add(new JsonObject { ["place"] = database.Place, ["file"] = hash, ["text"] = sentence });
            }
        }

        var record = await AuditVerification.Run(unit, [], stop);
        AuditCommand.TellBreaks(call, database.Place, record, findings);
        if (findings.Count == before)
            call.Say(CliKeys.SideFine, database.Place, files, record.Streams, record.Rows, record.Erased);
    }
}
