using Renkei.Finance.Engine;

namespace Renkei.Finance.Assumptions;

/// <summary>A number of the assumptions that may be a range, and that a scenario may change.</summary>
/// <param name="Place">Where it stands, such as <c>costs/C1/unit</c>.</param>
/// <param name="Value">What it is.</param>
public sealed record AssumptionPlace(string Place, Uncertain Value)
{
    /// <summary>All of them, in the order of the assumptions. The assumptions hold no error (<see cref="FinanceCheck"/>).</summary>
    public static IReadOnlyList<AssumptionPlace> Of(FinancePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. CompiledPlan.Of(plan).Parameters.Select(one => new AssumptionPlace(one.Name, one.Value))];
    }
}
