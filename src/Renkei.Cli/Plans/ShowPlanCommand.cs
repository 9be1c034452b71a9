using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Exchange;

namespace Renkei.Cli.Plans;

/// <summary><c>renkei plan show PLAN|FILE [--json]</c>. The JSON keys are those of <see cref="PlanSummary"/>.</summary>
internal static class ShowPlanCommand
{
    public static Command Make(Terminal terminal)
    {
        var which = new Argument<string>("plan") { Description = PlanCommandKeys.WhichOrFile.In(terminal.Language) };
        return terminal.Make("show", PlanCommandKeys.Show, (call, stop) => Run(call, call.Value(which)!, stop), which);
    }

    private static async Task<int> Run(Call call, string asked, CancellationToken stop)
    {
        if (File.Exists(asked))
        {
            await using var zip = File.OpenRead(asked);
            var read = await PlanSummary.OfZip(zip, stop);
            return read.Succeeded(out var summary, out var broken) ? Tell(call, summary) : call.Refused("plan show", broken);
        }

        return await PlanCommand.WithPlans(call, "plan show", async database =>
        {
            var meant = await PlanCommand.Meant(database, asked, stop);
            if (!meant.Succeeded(out var plan, out var refusal)) return call.Refused("plan show", refusal);
            await using var unit = await database.Read(stop);
            return Tell(call, (await PlanSummary.OfPlan(unit, plan.Id, stop))!);
        }, stop);
    }

    private static int Tell(Call call, JsonObject summary)
    {
        call.Say(PlanCommandKeys.Line, summary["id"]!, summary["name"]!, "");
        foreach (var activity in summary["activities"]!.AsArray().OfType<JsonObject>())
        {
            call.Say(PlanCommandKeys.Line, "  " + activity["title"], Word(activity), activity["due"] is { } due ? $"  {due}" : "");
            foreach (var milestone in activity["milestones"]!.AsArray().OfType<JsonObject>())
            {
                var evidence = milestone["evidence"]!.AsArray().Count;
                call.Say(PlanCommandKeys.Line, "    " + milestone["name"], Word(milestone), evidence == 0 ? "" : $"  ({evidence})");
            }
        }

        summary["command"] = "plan show";
        return call.End(ExitCode.Fine, summary);
    }

    private static TextKey Word(JsonObject holder) => Words.Of(Words.Read<WorkState>((string)holder["state"]!)!.Value);
}
