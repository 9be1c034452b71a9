using Renkei.Atlas.Importing;
using Renkei.Storage;

namespace Renkei.Atlas.Holding;

/// <summary>One edition that is held.</summary>
/// <param name="Dataset">Which table.</param>
/// <param name="Edition">Which edition.</param>
/// <param name="ImportedAt">When it was imported.</param>
public sealed record HeldEdition(Dataset Dataset, Edition Edition, DateTimeOffset ImportedAt)
{
    /// <summary>The source line: 厚生労働省『…』（令和7年度公表）を加工して作成.</summary>
    public string SourceLine => $"出典：{Dataset.Publisher}『{Dataset.Title}』（{Edition.Label}）を加工して作成";
}

/// <summary>The points of one measure at one place, from one edition.</summary>
/// <param name="Place">The place's code.</param>
/// <param name="PlaceName">The place's name as the table prints it, or empty.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Points">The values by year, age class or partner.</param>
/// <param name="From">The edition.</param>
public sealed record HeldSeries(
    string Place, string PlaceName, Measure Measure, IReadOnlyList<(string Name, FigureValue Value)> Points, HeldEdition From);

/// <summary>A hospital or clinic that is held.</summary>
/// <param name="Key">Its key within the table.</param>
/// <param name="Place">The area's or municipality's code.</param>
/// <param name="Name">The name.</param>
/// <param name="Location">The municipality or the address.</param>
/// <param name="Position">Millionths of a degree north and east, or null.</param>
/// <param name="Functions">Its functions, separated by spaces.</param>
/// <param name="Points">Its figures by item.</param>
/// <param name="From">The edition.</param>
public sealed record HeldSite(
    string Key, string Place, string Name, string Location, (long North, long East)? Position, string Functions,
    IReadOnlyList<(string Name, FigureValue Value)> Points, HeldEdition From);

/// <summary>Questions about what the atlas holds. Editions stand side by side; who wants the newest takes the last.</summary>
public static class HeldFigures
{
    /// <summary>Every edition, by table and edition.</summary>
    public static async Task<IReadOnlyList<HeldEdition>> Editions(Unit unit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return await unit.List("select dataset, edition, label, at from atlas_edition order by dataset, edition",
            row => new HeldEdition(Dataset.Of(row.Text(0)), new Edition(row.Text(1), row.Text(2)), row.Instant(3)), stop);
    }

    /// <summary>All series of a place, in the order measures are shown, older editions first.</summary>
    public static async Task<IReadOnlyList<HeldSeries>> Of(Unit unit, string place, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var rows = await unit.List("""
            select s.measure, s.points, e.dataset, e.edition, e.label, e.at, coalesce(p.name, '')
              from atlas_series s
              join atlas_edition e on e.dataset = s.dataset and e.edition = s.edition
              left join atlas_place p on p.dataset = s.dataset and p.edition = s.edition and p.place = s.place
             where s.place = @place order by s.measure, s.dataset, s.edition
            """, row => new HeldSeries(place, row.Text(6), Measure.Of(row.Text(0)), PointsText.Read(row.Text(1)),
                new HeldEdition(Dataset.Of(row.Text(2)), new Edition(row.Text(3), row.Text(4)), row.Instant(5))), stop, ("@place", place));
        var order = Measure.All.Select((measure, i) => (measure, i)).ToDictionary(pair => pair.measure, pair => pair.i);
        return [.. rows.OrderBy(series => order[series.Measure])];
    }

    /// <summary>One measure of one edition, at every place: what sums are made of.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<(string Name, FigureValue Value)>>> Everywhere(
        Unit unit, Dataset dataset, string edition, string measure, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(dataset);
        var rows = await unit.List("""
            select place, points from atlas_series where dataset = @dataset and edition = @edition and measure = @measure order by place
            """, row => (Place: row.Text(0), Points: PointsText.Read(row.Text(1))), stop,
            ("@dataset", dataset.Code), ("@edition", edition), ("@measure", measure));
        return rows.ToDictionary(row => row.Place, row => row.Points, StringComparer.Ordinal);
    }

    /// <summary>市などの別 of every place of an edition of the projection: a prefecture, 0 ward, 1 designated city, 2 city, 3 town or village, 9 block of 浜通り.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> Kinds(Unit unit, Dataset dataset, string edition, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(dataset);
        var rows = await unit.List("select place, kind from atlas_place where dataset = @dataset and edition = @edition order by place",
            row => (Place: row.Text(0), Kind: row.Text(1)), stop, ("@dataset", dataset.Code), ("@edition", edition));
        return rows.ToDictionary(row => row.Place, row => row.Kind, StringComparer.Ordinal);
    }

    /// <summary>Hospitals and clinics of a place, by table, edition and key.</summary>
    public static async Task<IReadOnlyList<HeldSite>> Sites(Unit unit, string place, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return await unit.List("""
            select s.site, s.name, s.location, s.north, s.east, s.functions, s.points, e.dataset, e.edition, e.label, e.at
              from atlas_site s join atlas_edition e on e.dataset = s.dataset and e.edition = s.edition
             where s.place = @place order by s.dataset, s.edition, s.site
            """, row => new HeldSite(row.Text(0), place, row.Text(1), row.Text(2),
                row.LongOrNull(3) is { } north && row.LongOrNull(4) is { } east ? (north, east) : null, row.Text(5), PointsText.Read(row.Text(6)),
                new HeldEdition(Dataset.Of(row.Text(7)), new Edition(row.Text(8), row.Text(9)), row.Instant(10))), stop, ("@place", place));
    }

    /// <summary>Editions that hold a boundary of a place.</summary>
    public static async Task<IReadOnlyList<HeldEdition>> Boundaries(Unit unit, string place, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return await unit.List("""
            select e.dataset, e.edition, e.label, e.at
              from atlas_shape s join atlas_edition e on e.dataset = s.dataset and e.edition = s.edition
             where s.place = @place order by e.dataset, e.edition
            """, row => new HeldEdition(Dataset.Of(row.Text(0)), new Edition(row.Text(1), row.Text(2)), row.Instant(3)), stop, ("@place", place));
    }
}
