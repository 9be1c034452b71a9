using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Money;

namespace Renkei.Cli.Finance;

/// <summary>The assumptions a command is asked for: of an exported plan, or as JSON by themselves.</summary>
internal static class PlanFile
{
    private const byte FirstOfZip = (byte)'P';

    public static async Task<Outcome<(FinancePlan Plan, Scenario? Scenario)>> Read(string file, string? scenario, CancellationToken stop)
    {
        await using var stream = File.OpenRead(file);
        var first = stream.ReadByte();
        stream.Position = 0;
        var read = first == FirstOfZip ? await PlanMoney.OfZip(stream, stop) : await Json(stream, stop);
        if (!read.Succeeded(out var plan, out var refusal)) return refusal;
        if (scenario is null) return (plan, null);
        return plan.Scenarios.FirstOrDefault(one => one.Name == scenario) is { } named ? (plan, named)
            : new Refusal(RefusalKind.NotFound, FinanceKeys.NoScenario, scenario, string.Join(", ", plan.Scenarios.Select(one => one.Name)));
    }

    private static async Task<Outcome<FinancePlan>> Json(FileStream stream, CancellationToken stop)
    {
        // One byte more than is allowed is enough to know that it is too much.
        var bytes = new byte[Math.Min(stream.Length, FinanceJson.BytesLimit + 1)];
        await stream.ReadExactlyAsync(bytes, stop);
        var (plan, issue) = FinanceJson.Read(bytes);
        return plan is null ? new Refusal(RefusalKind.Invalid, FinanceKeys.NotRead, issue!.Value.Message) : plan;
    }
}
