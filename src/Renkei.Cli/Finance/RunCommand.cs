using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Renkei.Finance.Engine;
using Renkei.Kernel;

namespace Renkei.Cli.Finance;

/// <summary>
/// <c>renkei finance run PLAN.zip [--scenario NAME]</c>: one line of JSON. Keys stay: <c>command name scenario answers warnings years</c>; a year
/// has <c>year members fees contributions gap costs tax taxPaid written surplus cash reserve fixedAssets taxPayable netAssets</c> in yen, costs
/// in the order 準備・構築・運用・更改・終了; answers have <c>standsByItself runsDryIn feeForRunning feeWithRenewal membersForRunning membersWithRenewal
/// renewalShortfalls words</c>, null where there is no answer; <c>runsDryIn</c> is the month of the plan, from 1.
/// </summary>
internal static class RunCommand
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("PLAN") { Description = FinanceKeys.Zip.In(terminal.Language) };
        var scenario = new Option<string?>("--scenario") { Description = FinanceKeys.Scenario.In(terminal.Language) };
        return terminal.Make("run", FinanceKeys.Run, (call, stop) => Run(call, call.Value(file)!, call.Value(scenario), stop), file, scenario);
    }

    private static async Task<int> Run(Call call, string file, string? named, CancellationToken stop)
    {
        if (!File.Exists(file)) return call.Broken("finance run", FinanceKeys.NoFile.In(call.Language, file));
        var read = await PlanFile.Read(file, named, stop);
        if (!read.Succeeded(out var asked, out var refusal)) return call.Refused("finance run", refusal);
        if (!Projection.Of(asked.Plan, asked.Scenario).Succeeded(out var projection, out refusal)) return call.Refused("finance run", refusal);
        await call.Line(new JsonObject
        {
            ["command"] = "finance run", ["name"] = asked.Plan.Name, ["scenario"] = asked.Scenario?.Name,
            ["answers"] = Answers(projection, call.Language),
            ["warnings"] = new JsonArray([.. projection.Warnings.Select(one => (JsonNode)new JsonObject { ["place"] = one.Place, ["text"] = one.In(call.Language) })]),
            ["years"] = new JsonArray([.. projection.Years.Select(year => (JsonNode)Year(asked.Plan.FirstYear, year))]),
        }.ToJsonString(Readable), stop);
        return ExitCode.Fine;
    }

    private static JsonObject Answers(Projection projection, Language language)
    {
        var answers = projection.Answers;
        return new()
        {
            ["standsByItself"] = answers.StandsByItself, ["runsDryIn"] = answers.RunsDryIn, ["feeForRunning"] = answers.FeeForRunning?.Amount,
            ["feeWithRenewal"] = answers.FeeWithRenewal?.Amount, ["membersForRunning"] = answers.MembersForRunning,
            ["membersWithRenewal"] = answers.MembersWithRenewal,
            ["renewalShortfalls"] = new JsonArray([.. answers.RenewalShortfalls.Select(yen => (JsonNode)yen.Amount)]),
            ["words"] = new JsonArray([.. answers.Words.Select(one => (JsonNode)one.In(language))]),
        };
    }

    private static JsonObject Year(int firstYear, ProjectionPeriod year) => new()
    {
        ["year"] = firstYear + year.Number - 1, ["members"] = year.Members, ["fees"] = year.Fees.Amount,
        ["contributions"] = year.Contributions.Amount, ["gap"] = year.Gap.Amount,
        ["costs"] = new JsonArray([.. year.Costs.Select(yen => (JsonNode)yen.Amount)]), ["tax"] = year.Tax.Amount, ["taxPaid"] = year.TaxPaid.Amount,
        ["written"] = year.Written.Amount, ["surplus"] = year.Surplus.Amount, ["cash"] = year.Cash.Amount, ["reserve"] = year.Reserve.Amount,
        ["fixedAssets"] = year.FixedAssets.Amount, ["taxPayable"] = year.TaxPayable.Amount, ["netAssets"] = year.NetAssets.Amount,
    };
}
