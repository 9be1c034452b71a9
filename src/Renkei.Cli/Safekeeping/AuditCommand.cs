using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Audit;
using Renkei.Storage.Backup;

namespace Renkei.Cli.Safekeeping;

/// <summary><c>renkei audit verify [--heads ARCHIVE]</c>.</summary>
internal static class AuditCommand
{
    public static Command Make(Terminal terminal)
    {
        var heads = new Option<string?>("--heads") { Description = CliKeys.HeadsOption.In(terminal.Language) };
        return new Command("audit", CliKeys.Audit.In(terminal.Language))
        {
            terminal.Make("verify", CliKeys.AuditVerify, (call, stop) => Verify(call, call.Value(heads), stop), heads),
        };
    }

    /// <summary>Tells what a verification saw, and adds its findings.</summary>
    public static void Tell(Call call, string place, AuditReport report, JsonArray findings)
    {
        TellBreaks(call, place, report, findings);
        if (report.Breaks.Count == 0) call.Say(CliKeys.AuditFine, place, report.Streams, report.Rows, report.Erased);
    }

    /// <summary>Tells the findings only.</summary>
    public static void TellBreaks(Call call, string place, AuditReport report, JsonArray findings)
    {
        foreach (var broken in report.Breaks)
        {
            call.Warn(CliKeys.AuditAt.In(call.Language, place, broken.In(call.Language)));
            findings.Add(new JsonObject
            {
                ["place"] = place, ["stream"] = broken.Stream, ["sequence"] = broken.Sequence,
                ["field"] = broken.Field.ToString(), ["text"] = broken.In(call.Language),
            });
        }

        if (report.Breaks.Count > 0) call.Warn(CliKeys.AuditNext.In(call.Language));
    }

    private static async Task<int> Verify(Call call, string? heads, CancellationToken stop)
    {
        BackupManifest? backup = null;
        if (heads is not null)
        {
            if (!File.Exists(heads)) return call.Broken("audit verify", CliKeys.NoFile.In(call.Language, heads));
            var opened = BackupArchive.Open(heads, File.OpenRead(heads));
            if (!opened.Succeeded(out var archive, out var why)) return call.Refused("audit verify", why);
            using (archive) backup = archive.Manifest;
        }

        var findings = new JsonArray();
        long rows = 0;
        foreach (var side in Sides.All)
        {
            if (!await call.Installation.Has(side.Side, stop))
                return call.Broken("audit verify", CliKeys.NothingHere.In(call.Language, call.Installation.PlaceOf(side.Side)));
            await using var database = await call.Installation.Open(side.Side, stop);
            await using var unit = await database.Read(stop);
            var report = await AuditVerification.Run(unit, Heads.Of(backup, side.Side), stop);
            rows += report.Rows;
            Tell(call, database.Place, report, findings);
        }

        return call.End(findings.Count == 0 ? ExitCode.Fine : ExitCode.Found,
            new JsonObject { ["command"] = "audit verify", ["rows"] = rows, ["findings"] = findings });
    }
}
