using System.CommandLine;
using System.Text.Json.Nodes;
using Renkei.Planning.Document;

namespace Renkei.Cli.Plans;

/// <summary><c>renkei plan list [--json]</c>.</summary>
internal static class ListPlansCommand
{
    public static Command Make(Terminal terminal) =>
        terminal.Make("list", PlanCommandKeys.List, (call, stop) => PlanCommand.WithPlans(call, "plan list", async database =>
        {
            await using var unit = await database.Read(stop);
            var plans = await PlanShelf.List(unit, stop);
            if (plans.Count == 0) call.Say(PlanCommandKeys.None);
            foreach (var plan in plans)
                call.Say(PlanCommandKeys.Line, plan.Id, plan.Name, plan.ClosedAt is null ? "" : PlanCommandKeys.Closed);
            return call.End(ExitCode.Fine, new JsonObject
            {
                ["command"] = "plan list",
                ["plans"] = new JsonArray(
                [
                    .. plans.Select(plan => (JsonNode)new JsonObject
                    {
                        ["id"] = plan.Id.ToString(), ["name"] = plan.Name, ["practice"] = plan.Practice,
                        ["revision"] = plan.Revision, ["closed"] = plan.ClosedAt is not null,
                    }),
                ]),
            });
        }, stop));
}
