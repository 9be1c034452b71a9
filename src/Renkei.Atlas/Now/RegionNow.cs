using Renkei.Atlas.Holding;
using Renkei.Atlas.Importing;
using Renkei.Atlas.Regions;
using Renkei.Storage;

namespace Renkei.Atlas.Now;

/// <summary>Beds of one function: what is reported, expected and needed. Null where the edition has no such figure.</summary>
/// <param name="Function">One of <see cref="Measure.Functions"/>.</param>
/// <param name="First">The first year reported.</param>
/// <param name="Last">The last year reported.</param>
/// <param name="Expected">What facilities expect for the year after.</param>
/// <param name="Needed">What the regional vision needs.</param>
public sealed record BedRow(
    (string Code, string Ja, string En) Function, (string Year, FigureValue Value)? First, (string Year, FigureValue Value)? Last,
    (string Year, FigureValue Value)? Expected, (string Year, FigureValue Value)? Needed)
{
    /// <summary>Reported beds less needed beds; null where one of them is no number.</summary>
    public decimal? Surplus => Last is { Value.State: FigureState.Known } last && Needed is { Value.State: FigureState.Known } needed
        ? last.Value.Number - needed.Value.Number : null;
}

/// <summary>What the page of an area shows: the newest edition of each table that is held.</summary>
/// <param name="Area">The area.</param>
/// <param name="Population">The sum of its municipalities; null where no projection is held.</param>
/// <param name="Beds">By function; empty where the table of beds is not held.</param>
/// <param name="CareBeds">療養病床 of its hospitals, licensed; null where the hospital list is not held.</param>
/// <param name="PopulationSources">The editions behind the population.</param>
/// <param name="BedSources">The editions behind the beds.</param>
public sealed record RegionNow(
    Area Area, AreaPopulation? Population, IReadOnlyList<BedRow> Beds, decimal? CareBeds,
    IReadOnlyList<HeldEdition> PopulationSources, IReadOnlyList<HeldEdition> BedSources)
{
    /// <summary>True where the projection has figures for every municipality.</summary>
    public bool HasYears => Population is { Years.Count: > 0 };

    internal static async Task<RegionNow> Of(Unit unit, Area area, CancellationToken stop)
    {
        var sums = await AreaSums.Population(unit, area, stop);
        var population = sums.Count == 0 ? null : sums[^1];
        var editions = await HeldFigures.Editions(unit, stop);
        var behind = editions.Where(held => held.Edition.Key == population?.Edition && held.Dataset.Code.StartsWith("ipss.", StringComparison.Ordinal));
        var beds = (await HeldFigures.Of(unit, area.Code, stop)).Where(series => series.From.Dataset == Dataset.AreaBeds).ToList();
        var newest = beds.Select(series => series.From.Edition.Key).Order(StringComparer.Ordinal).LastOrDefault();
        beds = [.. beds.Where(series => series.From.Edition.Key == newest)];
        var (care, hospitals) = await Care(unit, area, editions, stop);
        var sources = beds.Select(series => series.From).Take(1).ToList();
        if (hospitals is not null) sources.Add(hospitals);
        return new RegionNow(area, population, beds.Count == 0 ? [] : [.. Measure.Functions.Select(function => Row(function, beds))], care, [.. behind], sources);
    }

    private static BedRow Row((string Code, string Ja, string En) function, List<HeldSeries> beds)
    {
        IReadOnlyList<(string, FigureValue)> Points(string kind) => beds.FirstOrDefault(series => series.Measure.Code == kind + function.Code)?.Points ?? [];
        static (string, FigureValue)? At(IReadOnlyList<(string, FigureValue)> points, Index index) => points.Count == 0 ? null : points[index];
        var reported = Points("beds.");
        return new BedRow(function, At(reported, 0), At(reported, ^1), At(Points("beds_expected."), 0), At(Points("beds_needed."), 0));
    }

    private static async Task<(decimal? Beds, HeldEdition? From)> Care(
        Unit unit, Area area, IReadOnlyList<HeldEdition> editions, CancellationToken stop)
    {
        if (editions.LastOrDefault(held => held.Dataset == Dataset.Hospitals) is not { } newest) return (null, null);
        var beds = 0m;
        foreach (var municipality in area.Municipalities)
            foreach (var site in await HeldFigures.Sites(unit, municipality, stop))
                if (site.From.Dataset == newest.Dataset && site.From.Edition == newest.Edition)
                    beds += site.Points.Where(point => point.Name == "care").Sum(point => point.Value.Number);
        return (beds, newest);
    }
}
