using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Planning.Money;

/// <summary>Registers what can be searched of the plan's money: names, payers and sources.</summary>
internal static class MoneyTexts
{
    internal static Task Register(Unit unit, PlanId plan, FinancePlan money, CancellationToken stop) =>
        SearchIndex.Put(unit, new SearchEntry
        {
            Scope = SearchScope.Plan(plan.Value), Kind = "money", Key = "money", Language = Language.Japanese, Title = MoneyKeys.Title.Ja,
            Body = string.Join('\n', Of(money).Where(text => text is { Length: > 0 })), Address = PlanAddress.Money(plan),
        }, stop);

    private static IEnumerable<string> Of(FinancePlan money) => new[] { money.Name, money.Gap?.Payer ?? "" }
        .Concat(money.Kinds.SelectMany(one => new[] { one.Name, one.Benefit }))
        .Concat(money.Costs.Concat<AmountLine>(money.Fees).SelectMany(one => new[] { one.Name, one.Source }))
        .Concat(money.Contributions.SelectMany(one => new[] { one.Name, one.Payer }))
        .Concat(money.Scenarios.Select(one => one.Name));
}
