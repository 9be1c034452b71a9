using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Guide.Procedure;
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
        var step = 0;
        foreach (var activity in summary["activities"]!.AsArray().OfType<JsonObject>())
        {
            if (StepOf(activity) is var at && at != step) call.Say(PlanCommandKeys.Heading, step = at, BuildingProcedure.Step(at)!.Name);
            call.Say(PlanCommandKeys.Line, "  " + activity["title"], Word(activity), activity["due"] is { } due ? $"  {due}" : "");
            foreach (var milestone in activity["milestones"]!.AsArray().OfType<JsonObject>())
            {
                var evidence = milestone["evidence"]!.AsArray().Count;
                call.Say(PlanCommandKeys.Line, "    " + milestone["name"], Word(milestone), evidence == 0 ? "" : $"  ({evidence})");
            }
        }

        Count<MeetingState>(call, summary, "meetings", PlanCommandKeys.Meetings);
        Count<DecisionState>(call, summary, "decisions", PlanCommandKeys.Decisions);
        Count<IssueState>(call, summary, "issues", PlanCommandKeys.Issues);
        summary["command"] = "plan show";
        return call.End(ExitCode.Fine, summary);
    }

    // The activities of every step begin with 1 again: activity/step2/1.
    private static int StepOf(JsonObject activity) => ((string)activity["key"]!)["activity/step".Length] - '0';

    // 判断記録  5  検討中 1 決定 4
    private static void Count<T>(Call call, JsonObject summary, string key, TextKey name)
        where T : struct, Enum
    {
        var records = summary[key]!.AsArray().OfType<JsonObject>().GroupBy(one => (string)one["state"]!).ToDictionary(group => group.Key, group => group.Count());
        var states = Enum.GetValues<T>().Where(state => records.ContainsKey(Words.Wire(state)))
            .Select(state => $"  {Words.Of(state).In(call.Language)} {records[Words.Wire(state)]}");
        call.Say(PlanCommandKeys.Line, "  " + name.In(call.Language), records.Values.Sum(), string.Concat(states));
    }

    private static TextKey Word(JsonObject holder) => Words.Of(Words.Read<WorkState>((string)holder["state"]!)!.Value);
}
