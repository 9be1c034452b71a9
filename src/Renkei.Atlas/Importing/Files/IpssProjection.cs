using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing.Files;

/// <summary>
/// IPSS 『日本の地域別将来推計人口』 result tables 1, 3-3 and 3-4, also of later base years. The 13 municipalities of 福島県 浜通り have one block
/// (07999) and no figures of their own; wards of designated cities stand beside their city, so a sum takes one of both.
/// </summary>
internal static class IpssProjection
{
    private static readonly (string Title, Dataset Dataset, string Measure, string Group)[] Tables =
    [
        ("結果表1総人口および指数", Dataset.ProjectedTotal, "population", "総人口（人）"),
        ("結果表3-3年齢別人口割合65歳以上人口", Dataset.ProjectedAged65, "aged65", "総人口に占める65歳以上人口の割合（％）"),
        ("結果表3-4年齢別人口割合75歳以上人口", Dataset.ProjectedAged75, "aged75", "総人口に占める75歳以上人口の割合（％）"),
    ];

    // The census of a base year is published some three years later: 2020 in 令和5年推計, as the publication of 2023 calls itself.
    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal) { ["2020"] = "令和5年推計", ["2015"] = "平成30年推計" };

    internal static bool Knows(string beginning) => Tables.Any(table => beginning.StartsWith(table.Title, StringComparison.Ordinal));

    internal static Outcome<Harvest> Read(XlsxReader book, string beginning)
    {
        var table = Tables.First(each => beginning.StartsWith(each.Title, StringComparison.Ordinal));
        var harvest = new Harvest(table.Dataset);
        var sheet = book.Sheets[0].Name;
        var reading = new Reading(sheet, harvest, table.Measure, table.Group);
        if (OfficialSheet.Walk(book, sheet, reading.Take) is { } refused) return refused;
        if (reading.Years is not [var first, ..]) return ImportRefusal.Layout(sheet, Reading.HeadRowsLimit, table.Group);
        harvest.Edition = new Edition(first.Year, Labels.GetValueOrDefault(first.Year, $"{first.Year}年を基準とする推計"));
        return harvest;
    }

    private sealed class Reading
    {
        private readonly string sheet;
        private readonly Harvest harvest;
        private readonly string measure;
        private readonly string group;
        internal const int HeadRowsLimit = 20;
        private int code, kind, prefecture, name, groupFrom;
        private int groupTo = int.MaxValue;

        internal Reading(string sheet, Harvest harvest, string measure, string group) =>
            (this.sheet, this.harvest, this.measure, this.group) = (sheet, harvest, measure, group);

        internal List<(string Year, int Column)> Years { get; } = [];

        internal ImportRefusal? Take(SheetRow row)
        {
            if (code == 0) return row.Number > HeadRowsLimit ? ImportRefusal.Layout(sheet, HeadRowsLimit, group) : Heads(row);
            if (Years.Count == 0) return FindYears(row);
            Figures(row);
            return null;
        }

        private ImportRefusal? Heads(SheetRow row)
        {
            groupFrom = OfficialSheet.ColumnOf(row, group);
            if (groupFrom == 0) return null;
            groupTo = row.Cells.FirstOrDefault(cell => cell.Column > groupFrom && !cell.IsBlank).Column is var next and > 0 ? next : int.MaxValue;
            (code, kind) = (OfficialSheet.ColumnOf(row, "コード"), OfficialSheet.ColumnOf(row, "市などの別"));
            (prefecture, name) = (OfficialSheet.ColumnOf(row, "都道府県"), OfficialSheet.ColumnOf(row, "市区町村"));
            foreach (var (column, head) in new[] { (code, "コード"), (kind, "市などの別"), (prefecture, "都道府県"), (name, "市区町村") })
                if (column == 0) return ImportRefusal.Layout(sheet, row.Number, head);
            return null;
        }

        private ImportRefusal? FindYears(SheetRow row)
        {
            foreach (var cell in row.Cells)
                if (cell.Column >= groupFrom && cell.Column < groupTo && OfficialSheet.Year(OfficialSheet.Head(cell), OfficialSheet.PlainYear()) is { } year)
                    Years.Add((year, cell.Column));
            var rising = Years.Zip(Years.Skip(1)).All(pair => string.CompareOrdinal(pair.First.Year, pair.Second.Year) < 0);
            return Years.Count < 2 || !rising ? ImportRefusal.Layout(sheet, row.Number, "2020年 2025年 …") : null;
        }

        private void Figures(SheetRow row)
        {
            if (row.Cells.All(cell => cell.IsBlank)) return;
            if (!OfficialSheet.TryCode(row.At(code), 5, out var place))
            {
                harvest.Refuse(ImportKeys.Code(sheet, row.Number, row.At(code)));
                return;
            }

            var sort = row.At(kind).Text;
            if (sort == "a") place = place[..2];
            var points = new List<(string, FigureValue)>(Years.Count);
            foreach (var (year, column) in Years)
            {
                if (!FigureValue.TryRead(row.At(column), out var value) || value.Number < 0)
                {
                    harvest.Refuse(ImportKeys.Number(sheet, row.Number, row.At(column)));
                    return;
                }

                points.Add((year, value));
            }

            var title = sort == "a" ? row.At(prefecture).Text : row.At(name).Text;
            if (!harvest.Places.TryAdd(place, new Place(place, title, sort)))
            {
                harvest.Refuse(new(sheet, new CellAddress(row.Number, code).ToString(), "twice", ImportKeys.Twice, place));
                return;
            }

            harvest.Series.Add(new Series(place, measure, points));
            harvest.Taken++;
        }
    }
}
