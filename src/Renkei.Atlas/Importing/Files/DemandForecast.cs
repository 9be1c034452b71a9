using System.Text.RegularExpressions;
using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing.Files;

/// <summary>厚生労働省 将来の在宅（訪問診療）需要推計 and 将来の外来需要推計: a sheet for each, a row an area, receipts a month by fiscal year.</summary>
internal static partial class DemandForecast
{
    private static readonly (string Title, string Measure)[] Sheets =
        [("将来の在宅（訪問診療）需要推計", "demand.home_visit"), ("将来の外来需要推計", "demand.outpatient")];

    internal static bool Knows(string beginning) => beginning.StartsWith(Sheets[0].Title, StringComparison.Ordinal)
        || beginning.StartsWith(Sheets[1].Title, StringComparison.Ordinal);

    internal static Outcome<Harvest> Read(XlsxReader book)
    {
        var harvest = new Harvest(Dataset.Demand);
        foreach (var (title, measure) in Sheets)
        {
            var reading = new Reading(title, measure, harvest);
            if (OfficialSheet.Walk(book, title, reading.Take) is { } refused) return refused;
            if (reading.Years is not [var first, ..]) return ImportRefusal.Layout(title, Reading.HeadRowsLimit, "2024年度");
            if (harvest.Edition is { } other && other.Key != first.Year) return ImportRefusal.Layout(title, Reading.HeadRowsLimit, other.Label);
            harvest.Edition = new Edition(first.Year, $"{first.Year}年度を基準とする推計");
        }

        return harvest;
    }

    private sealed class Reading
    {
        private readonly string sheet;
        private readonly string measure;
        private readonly Harvest harvest;
        internal const int HeadRowsLimit = 12;
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);
        private readonly List<(string Year, int Column)> people = [];
        private int code, name;

        internal Reading(string sheet, string measure, Harvest harvest) =>
            (this.sheet, this.measure, this.harvest) = (sheet, measure, harvest);

        internal List<(string Year, int Column)> Years { get; } = [];

        internal ImportRefusal? Take(SheetRow row)
        {
            if (Years.Count == 0)
            {
                foreach (var cell in row.Cells)
                    if (OfficialSheet.Year(OfficialSheet.Head(cell), FiscalYear()) is { } year) Years.Add((year, cell.Column));
                return row.Number > HeadRowsLimit ? ImportRefusal.Layout(sheet, HeadRowsLimit, "2024年度") : null;
            }

            if (code == 0) return Heads(row);
            Figures(row);
            return null;
        }

        private ImportRefusal? Heads(SheetRow row)
        {
            (code, name) = (OfficialSheet.ColumnOf(row, "構想区域コード"), OfficialSheet.ColumnOf(row, "構想区域名"));
            if (code == 0 || name == 0) return ImportRefusal.Layout(sheet, row.Number, code == 0 ? "構想区域コード" : "構想区域名");
            foreach (var (_, column) in Years)
                if (OfficialSheet.Head(row.At(column)) != "レセプト件数/月")
                    return ImportRefusal.Moved(sheet, new CellAddress(row.Number, column).ToString(), row.At(column).Text, "レセプト件数/月");
            foreach (var cell in row.Cells)
                if (OfficialSheet.Year(OfficialSheet.Head(cell), PeopleYear()) is { } year) people.Add((year, cell.Column));
            return null;
        }

        private void Figures(SheetRow row)
        {
            if (row.Cells.All(cell => cell.IsBlank)) return;
            if (!OfficialSheet.TryCode(row.At(code), 4, out var place))
            {
                harvest.Refuse(ImportKeys.Code(sheet, row.Number, row.At(code)));
                return;
            }

            if (!seen.Add(place))
            {
                harvest.Refuse(new(sheet, new CellAddress(row.Number, code).ToString(), "twice", ImportKeys.Twice, place));
                return;
            }

            if (Points(row, Years) is not { } points || Points(row, people) is not { } population) return;
            harvest.Places.TryAdd(place, new Place(place, row.At(name).Text.Trim()));
            harvest.Series.Add(new Series(place, measure, points));
            // Both sheets print the same population; it is kept from the first.
            if (measure == Sheets[0].Measure && population.Count > 0) harvest.Series.Add(new Series(place, "demand.population", population));
            harvest.Taken++;
        }

        private List<(string, FigureValue)>? Points(SheetRow row, List<(string Year, int Column)> columns)
        {
            var points = new List<(string, FigureValue)>(columns.Count);
            foreach (var (year, column) in columns)
            {
                if (!FigureValue.TryRead(row.At(column), out var value) || value.Number < 0)
                {
                    harvest.Refuse(ImportKeys.Number(sheet, row.Number, row.At(column)));
                    return null;
                }

                points.Add((year, value));
            }

            return points;
        }
    }

    [GeneratedRegex("^([12][0-9]{3})年度(?:（現状投影）)?$")]
    private static partial Regex FiscalYear();

    [GeneratedRegex(@"^人口[（(]([12][0-9]{3})年度?[)）]$")]
    private static partial Regex PeopleYear();
}
