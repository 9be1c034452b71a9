using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Money;

/// <summary>The plan's money as one page reads it: the assumptions, their version, and what follows from them.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Overview">Its first page.</param>
/// <param name="Version">The section's version; 0 where nothing has been saved.</param>
/// <param name="Money">The assumptions.</param>
public sealed record MoneyBook(PlanId Plan, OverviewContent Overview, int Version, FinancePlan Money)
{
    /// <summary>What follows, or the first thing that keeps anything from following.</summary>
    public Outcome<Projection> Projection { get; } = Finance.Engine.Projection.Of(Money);

    /// <summary>True when there is anything to work out: a cost, a fee or a member.</summary>
    internal bool HasLines => Money.Costs.Count + Money.Fees.Count + Money.Kinds.Count > 0;

    internal static async Task<MoneyBook?> Load(Unit unit, PlanId plan, CancellationToken stop)
    {
        if (await PlanSections.Find(unit, plan, OverviewSection.Key, stop) is not { } overview) return null;
        var section = await PlanSections.Read(unit, plan, MoneySection.Key, stop);
        return new(plan, overview.Content, section.Version, Begun(section, overview.Content));
    }

    /// <summary>The assumptions as saved; before the first save those of a new plan, from its own first year on.</summary>
    internal static FinancePlan Begun(SectionVersion<FinancePlan> section, OverviewContent overview) =>
        section.Version > 0 ? section.Content : section.Content with { FirstYear = overview.FirstYear.StartYear };
}
