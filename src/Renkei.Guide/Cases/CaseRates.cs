namespace Renkei.Guide.Cases;

/// <summary>What a network costs for each patient or institution, computed by us.</summary>
internal static class CaseRates
{
    /// <summary>Cost divided and rounded to the yen, half away from zero; null where a figure is missing or zero.</summary>
    internal static decimal? Of(decimal? cost, decimal? by) =>
        cost is { } yen && by is > 0 ? decimal.Round(yen / by.Value, 0, MidpointRounding.AwayFromZero) : null;
}
