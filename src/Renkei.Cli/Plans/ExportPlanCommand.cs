using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Planning.Document;
using Renkei.Planning.Exchange;
using Renkei.Storage;

namespace Renkei.Cli.Plans;

/// <summary><c>renkei plan export PLAN [--out FILE]</c>. A file that is there is never overwritten.</summary>
internal static class ExportPlanCommand
{
    public static Command Make(Terminal terminal)
    {
        var which = new Argument<string>("plan") { Description = PlanCommandKeys.Which.In(terminal.Language) };
        var to = new Option<string?>("--out") { Description = PlanCommandKeys.Out.In(terminal.Language) };
        return terminal.Make("export", PlanCommandKeys.Export, (call, stop) => PlanCommand.WithPlans(call, "plan export",
            database => Run(call, database, call.Value(which)!, call.Value(to), stop), stop), which, to);
    }

    private static async Task<int> Run(Call call, Database database, string asked, string? to, CancellationToken stop)
    {
        var meant = await PlanCommand.Meant(database, asked, stop);
        if (!meant.Succeeded(out var plan, out var refusal)) return call.Refused("plan export", refusal);
        var path = Path.GetFullPath(to ?? PlanExport.FileNameOf(plan.Name, TimeProvider.System));
        if (File.Exists(path)) return call.Broken("plan export", PlanCommandKeys.FileThere.In(call.Language, path));
        // Under another name until it is whole: nobody takes half a zip for a plan.
        var partial = path + ".partial";
        Exported exported;
        try
        {
            await using (var output = new FileStream(partial, FileMode.Create, FileAccess.Write))
            {
                var written = await PlanExport.Write(
                    database, plan.Id, output, PlanCommand.Actor, TimeProvider.System, stop);
                if (!written.Succeeded(out exported!, out refusal)) return call.Refused("plan export", refusal);
                output.Flush(flushToDisk: true);
            }

            File.Move(partial, path, overwrite: false);
        }
        finally
        {
            File.Delete(partial);
        }

        call.Say(PlanCommandKeys.Exported, path, exported.Files, exported.ContentSha256);
        return call.End(ExitCode.Fine, new JsonObject
        {
            ["command"] = "plan export", ["plan"] = plan.Id.ToString(), ["name"] = exported.Name, ["file"] = path,
            ["files"] = exported.Files, ["contentSha256"] = exported.ContentSha256,
        });
    }
}
