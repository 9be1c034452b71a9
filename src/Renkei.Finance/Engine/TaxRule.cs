using Renkei.Finance.Assumptions;

namespace Renkei.Finance.Engine;

/// <summary>Consumption tax of a fiscal year, from amounts that hold it: amount × rate / (1 + rate), rounded once.</summary>
internal static class TaxRule
{
    /// <summary>What is due for the year in yen; below zero it comes back.</summary>
    public static long Due(ConsumptionTax tax, long sold, long bought) =>
        PaperRun.Yen((((decimal)sold * Sold(tax)) - ((decimal)bought * Bought(tax))) / (1 + tax.Rate));

    /// <summary>What a yen of fees brings of tax due, before division by 1 + rate.</summary>
    public static decimal Sold(ConsumptionTax tax) => tax.Method switch
    {
        TaxMethod.Exempt => 0,
        TaxMethod.General => tax.Rate,
        TaxMethod.Simplified => tax.Rate * (1 - tax.DeemedShare),
    };

    /// <summary>What a yen of costs takes off tax due, before division by 1 + rate.</summary>
    public static decimal Bought(ConsumptionTax tax) => tax.Method == TaxMethod.General ? tax.Rate : 0;
}
