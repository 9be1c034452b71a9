namespace Renkei.Atlas.Demand;

/// <summary>People by the ages the index distinguishes.</summary>
/// <param name="Under15">0 to 14.</param>
/// <param name="Under40">15 to 39.</param>
/// <param name="Under65">40 to 64.</param>
/// <param name="Under75">65 to 74.</param>
/// <param name="From75">75 and over.</param>
public sealed record AgeGroups(long Under15, long Under40, long Under65, long Under75, long From75);

/// <summary>
/// The demand index of JMAP (日本医師会 地域医療情報システム, 「医療介護需要予測指数」): people weighted by how much care their age needs, the base year being 100.
/// Medical = 0.6 (0–14) + 0.4 (15–39) + 1.0 (40–64) + 2.3 (65–74) + 3.9 (75+); care = 1.0 (40–64) + 9.7 (65–74) + 87.3 (75+).
/// </summary>
public static class DemandIndex
{
    /// <summary>The index of medical demand, unrounded; null where the base has nobody.</summary>
    public static decimal? Medical(AgeGroups year, AgeGroups baseYear) => Ratio(MedicalWeight(year), MedicalWeight(baseYear));

    /// <summary>The index of care demand, unrounded; null where the base has nobody of 40 and over.</summary>
    public static decimal? Care(AgeGroups year, AgeGroups baseYear) => Ratio(CareWeight(year), CareWeight(baseYear));

    private static decimal MedicalWeight(AgeGroups people) =>
        (people.Under15 * 0.6m) + (people.Under40 * 0.4m) + people.Under65 + (people.Under75 * 2.3m) + (people.From75 * 3.9m);

    private static decimal CareWeight(AgeGroups people) => people.Under65 + (people.Under75 * 9.7m) + (people.From75 * 87.3m);

    private static decimal? Ratio(decimal weight, decimal baseWeight) => baseWeight == 0 ? null : weight / baseWeight * 100;
}
