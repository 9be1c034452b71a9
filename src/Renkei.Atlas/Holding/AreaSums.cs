using Renkei.Atlas.Importing;
using Renkei.Atlas.Regions;
using Renkei.Storage;

namespace Renkei.Atlas.Holding;

/// <summary>Population of an area as the sum of its municipalities, from one edition of the projection.</summary>
/// <param name="Edition">The edition's key.</param>
/// <param name="Years">People by year; empty where the projection has no figures for some municipality.</param>
/// <param name="Missing">Municipalities without figures of their own, such as the 13 of 浜通り.</param>
public sealed record AreaPopulation(
    string Edition, IReadOnlyList<AreaYear> Years, IReadOnlyList<string> Missing);

/// <summary>One year of an area's population.</summary>
/// <param name="Year">The year.</param>
/// <param name="People">All.</param>
/// <param name="Aged65">65 and over, or null where the table of shares is not held.</param>
/// <param name="Aged75">75 and over, or null.</param>
public sealed record AreaYear(string Year, long People, long? Aged65, long? Aged75);

/// <summary>What follows from held figures by adding up municipalities. Shares are turned into people, because the table divided people by people.</summary>
public static class AreaSums
{
    // Wards that a city drew anew stand in the list of members before and after; a table has one of both (浜松市, 2024).
    private static readonly string[] Redrawn = ["22131", "22132", "22133", "22134", "22135", "22136", "22137", "22138", "22139", "22140"];

    /// <summary>The sums of every edition that is held, older first.</summary>
    public static async Task<IReadOnlyList<AreaPopulation>> Population(Unit unit, Area area, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(area);
        var members = new List<(string Code, IReadOnlyList<HeldSeries> Held)>();
        foreach (var code in area.Municipalities)
            members.Add((code, [.. (await HeldFigures.Of(unit, code, stop)).Where(series => series.Measure.Code is "population" or "aged65" or "aged75")]));
        return
        [
            .. (await HeldFigures.Editions(unit, stop)).Where(held => held.Dataset == Dataset.ProjectedTotal)
                .Select(held => Of(held.Edition.Key, members)),
        ];
    }

    private static AreaPopulation Of(string edition, List<(string Code, IReadOnlyList<HeldSeries> Held)> members)
    {
        var tables = members.Select(member => (member.Code, Tables: member.Held.Where(series => series.From.Edition.Key == edition)
            .ToDictionary(series => series.Measure.Code, series => series.Points.ToDictionary(point => point.Name, point => point.Value)))).ToList();
        var counted = tables.Where(member => member.Tables.ContainsKey("population")).ToList();
        var missing = tables.Where(member => !member.Tables.ContainsKey("population") && !Redrawn.Contains(member.Code)).Select(member => member.Code).ToList();
        if (missing.Count > 0 || counted.Count == 0) return new AreaPopulation(edition, [], missing);
        var years = counted[0].Tables["population"].Keys;
        return new AreaPopulation(edition,
        [
            .. years.Select(year => new AreaYear(
                year, (long)counted.Sum(member => member.Tables["population"][year].Number), Aged("aged65", year), Aged("aged75", year))),
        ], []);

        long? Aged(string measure, string year)
        {
            if (counted.Any(member => !member.Tables.TryGetValue(measure, out var shares) || !shares.ContainsKey(year))) return null;
            return (long)counted.Sum(member => Math.Round(
                member.Tables["population"][year].Number * member.Tables[measure][year].Number / 100m, MidpointRounding.AwayFromZero));
        }
    }
}
