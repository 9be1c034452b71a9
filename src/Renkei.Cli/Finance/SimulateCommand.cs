using System.CommandLine;
using System.Text;
using Renkei.Finance.Chance;

namespace Renkei.Cli.Finance;

/// <summary>
/// <c>renkei finance simulate PLAN.zip [--seed N] [--draws N] [--scenario NAME]</c>: <c>{"seed":…,"draws":…,"neverDry":…,"allRenewalsMet":…,
/// "renewalMet":[…],"years":[…]}</c> on one line. The same plan, seed and draws give the same bytes on any number of cores.
/// </summary>
internal static class SimulateCommand
{
    private const int UsualDraws = 100_000;

    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("PLAN") { Description = FinanceKeys.Zip.In(terminal.Language) };
        var seed = new Option<ulong?>("--seed") { Description = FinanceKeys.Seed.In(terminal.Language) };
        var draws = new Option<int?>("--draws") { Description = FinanceKeys.Draws.In(terminal.Language) };
        var scenario = new Option<string?>("--scenario") { Description = FinanceKeys.Scenario.In(terminal.Language) };
        return terminal.Make("simulate", FinanceKeys.Simulate, async (call, stop) =>
        {
            var name = call.Value(file)!;
            if (!File.Exists(name)) return call.Broken("finance simulate", FinanceKeys.NoFile.In(call.Language, name));
            var read = await PlanFile.Read(name, call.Value(scenario), stop);
            if (!read.Succeeded(out var asked, out var refusal)) return call.Refused("finance simulate", refusal);
            var drawn = Simulation.Of(
                asked.Plan, call.Value(seed) ?? 1, call.Value(draws) ?? UsualDraws, Environment.ProcessorCount, asked.Scenario, stop);
            if (!drawn.Succeeded(out var simulation, out refusal)) return call.Refused("finance simulate", refusal);
            await call.Line(Encoding.UTF8.GetString(simulation.Write()), stop);
            return ExitCode.Fine;
        }, file, seed, draws, scenario);
    }
}
