using Microsoft.AspNetCore.Routing;

namespace Renkei.Planning.Money;

/// <summary>The routes of the plan's money.</summary>
internal static class MoneyPages
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        ShowMoney.Map(routes);
        ShowMoneyLines.Map(routes);
        EditMoney.Map(routes);
        EditScenario.Map(routes);
        ShowChance.Map(routes);
        MoneyWorkbook.Map(routes);
        ImportWorkbook.Map(routes);
    }
}
