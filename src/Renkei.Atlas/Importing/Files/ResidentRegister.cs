using System.Globalization;
using System.Text.RegularExpressions;
using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing.Files;

/// <summary>
/// 総務省 住民基本台帳年齢階級別人口（市区町村別）（総計). All classes up to 100歳以上 are needed: a table without the last ones makes the old too few.
/// Where few foreign residents live their ages are withheld (注1, 注2 of the table), so that classes may sum to less than the total, never to more.
/// </summary>
internal static partial class ResidentRegister
{
    private const string Title = "住民基本台帳年齢階級別人口（市区町村別）";

    /// <summary>The classes: 0歳～4歳, 5歳～9歳, … 100歳以上.</summary>
    private static readonly string[] Classes =
        [.. Enumerable.Range(0, 20).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i * 5}歳～{(i * 5) + 4}歳")), "100歳以上"];

    internal static bool Knows(string beginning) => beginning.Split('\n')[0].Contains(Title, StringComparison.Ordinal);

    internal static Outcome<Harvest> Read(XlsxReader book, string beginning)
    {
        var title = beginning.Split('\n')[0];
        if (!title.EndsWith("（総計）", StringComparison.Ordinal)) return ImportRefusal.OtherTable(title, "（総計）");
        if (Day().Match(title) is not { Success: true } day) return ImportRefusal.NoEdition(title);
        var harvest = new Harvest(Dataset.Register) { Edition = EditionOf(day) };
        var sheet = book.Sheets[0].Name;
        var reading = new Reading(sheet, harvest);
        if (OfficialSheet.Walk(book, sheet, reading.Take) is { } refused) return refused;
        if (reading.Short > 0) harvest.Tell(new(sheet, "", "classes-withheld", ImportKeys.ClassesWithheld, reading.Short));
        return reading.Ready ? harvest : ImportRefusal.Layout(sheet, Reading.HeadRowsLimit, "団体コード");
    }

    // 令和 began in 2019, 平成 in 1989.
    private static Edition EditionOf(Match day)
    {
        var year = (day.Groups["era"].Value == "令和" ? 2018 : 1988)
            + (day.Groups["year"].Value == "元" ? 1 : int.Parse(day.Groups["year"].Value, CultureInfo.InvariantCulture));
        var (month, date) = (int.Parse(day.Groups["month"].Value, CultureInfo.InvariantCulture), int.Parse(day.Groups["day"].Value, CultureInfo.InvariantCulture));
        return new Edition(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{date:00}"), day.Value);
    }

    private sealed class Reading
    {
        private readonly string sheet;
        private readonly Harvest harvest;
        internal const int HeadRowsLimit = 10;
        private readonly List<(string Name, int Column)> classes = [];
        private readonly HashSet<(string, string)> seen = [];
        private int total, code, prefecture, name, sex;

        internal Reading(string sheet, Harvest harvest) =>
            (this.sheet, this.harvest) = (sheet, harvest);

        internal bool Ready => code > 0;

        /// <summary>Rows whose classes sum to less than their total.</summary>
        internal int Short { get; private set; }

        internal ImportRefusal? Take(SheetRow row)
        {
            if (classes.Count == 0) return row.Number > HeadRowsLimit ? ImportRefusal.Layout(sheet, HeadRowsLimit, Classes[0]) : FindClasses(row);
            if (!Ready) return FindPlaces(row);
            Figures(row);
            return null;
        }

        private ImportRefusal? FindClasses(SheetRow row)
        {
            total = OfficialSheet.ColumnOf(row, "総数");
            if (total == 0) return null;
            foreach (var each in Classes)
            {
                var column = OfficialSheet.ColumnOf(row, each);
                if (column == 0) return ImportRefusal.Layout(sheet, row.Number, each);
                classes.Add((each, column));
            }

            return null;
        }

        private ImportRefusal? FindPlaces(SheetRow row)
        {
            (code, prefecture) = (OfficialSheet.ColumnOf(row, "団体コード"), OfficialSheet.ColumnOf(row, "都道府県名"));
            (name, sex) = (OfficialSheet.ColumnOf(row, "市区町村名"), OfficialSheet.ColumnOf(row, "性別"));
            foreach (var (column, head) in new[] { (code, "団体コード"), (prefecture, "都道府県名"), (name, "市区町村名"), (sex, "性別") })
                if (column == 0) return ImportRefusal.Layout(sheet, row.Number, head);
            return null;
        }

        private void Figures(SheetRow row)
        {
            if (row.Cells.All(cell => cell.IsBlank) || row.At(code).Text.StartsWith('注')) return;
            var measure = row.At(sex).Text switch { "計" => "register.all", "男" => "register.men", "女" => "register.women", _ => null };
            if (measure is null || !TryPlace(row, out var place))
            {
                harvest.Refuse(ImportKeys.Code(sheet, row.Number, row.At(measure is null ? sex : code)));
                return;
            }

            var points = new List<(string, FigureValue)>(classes.Count + 1);
            foreach (var (each, column) in classes.Prepend(("総数", total)))
            {
                if (!FigureValue.TryRead(row.At(column), out var value) || value.Number < 0)
                {
                    harvest.Refuse(ImportKeys.Number(sheet, row.Number, row.At(column)));
                    return;
                }

                points.Add((each, value));
            }

            var (sum, whole) = (points.Skip(1).Sum(point => point.Item2.Number), points[0].Item2.Number);
            if (sum > whole || sum * 2 < whole)
                harvest.Refuse(new(sheet, new CellAddress(row.Number, total).ToString(), "bands-differ", ImportKeys.BandsDiffer, sum, whole));
            else if (!seen.Add((place.Code, measure)))
                harvest.Refuse(new(sheet, new CellAddress(row.Number, code).ToString(), "twice", ImportKeys.Twice, place.Code));
            else Keep(place, measure, points);
            if (sum < whole) Short++;
        }

        private void Keep(Place place, string measure, List<(string, FigureValue)> points)
        {
            harvest.Places.TryAdd(place.Code, place);
            harvest.Series.Add(new Series(place.Code, measure, points));
            harvest.Taken++;
        }

        // Six digits, the last a check digit (総務省 全国地方公共団体コード); - for the nation.
        private bool TryPlace(SheetRow row, out Place place)
        {
            var cell = row.At(code);
            place = new Place("00", "全国");
            if (cell.Text == "-" && row.At(prefecture).Text == "合計") return true;
            if (!OfficialSheet.TryCode(cell, 6, out var six)) return false;
            place = six[2..5] == "000" ? new Place(six[..2], row.At(prefecture).Text) : new Place(six[..5], row.At(name).Text);
            return true;
        }
    }

    [GeneratedRegex("(?<era>令和|平成)(?<year>元|[0-9]+)年(?<month>[0-9]+)月(?<day>[0-9]+)日")]
    private static partial Regex Day();
}
