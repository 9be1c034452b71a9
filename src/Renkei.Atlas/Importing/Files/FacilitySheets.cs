using System.Globalization;
using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing.Files;

/// <summary>
/// 厚生労働省 構想区域別の医療機関の病床機能報告上の病床数、診療実績、医師数等: a sheet for each area. * is withheld by the rules of the NDB,
/// 未報告 means no report, - means that the facility has no such ward. The file does not say its year: known editions are told by the nation's sum of beds.
/// </summary>
internal static class FacilitySheets
{
    private const string Title = "構想区域別の医療機関の病床機能報告上の病床数、診療実績、医師数等";

    /// <summary>The nation's 一般・療養病床計 of known editions: 令和7年度公表 has 1,163,779, the sum of its table by prefecture.</summary>
    private static readonly Dictionary<decimal, int> YearByBeds = new() { [1_163_779] = 2025 };

    /// <summary>Columns of a facility by their headings: name, heading of the upper row where the lower one repeats, code.</summary>
    internal static readonly (string Head, string Group, string Item)[] Items =
    [
        ("休棟中等含む計", "", "beds"), ("高度急性期", "", "beds_high_acute"), ("急性期", "", "beds_acute"), ("回復期", "", "beds_recovery"),
        ("慢性期", "", "beds_chronic"), ("休棟中等", "", "beds_suspended"), ("常勤", "", "doctors_full_time"), ("非常勤", "", "doctors_part_time"),
        ("救急車の受入件数", "", "ambulances"), ("全身麻酔手術件数", "", "operations_general_anaesthesia"), ("分娩件数", "", "deliveries"), ("手術総数", "", "operations"),
        ("高度急性期", "平均在棟日数", "stay_high_acute"), ("急性期", "平均在棟日数", "stay_acute"), ("回復期", "平均在棟日数", "stay_recovery"), ("慢性期", "平均在棟日数", "stay_chronic"),
        ("高度急性期", "新規入棟患者", "admitted_high_acute"), ("急性期", "新規入棟患者", "admitted_acute"), ("回復期", "新規入棟患者", "admitted_recovery"), ("慢性期", "新規入棟患者", "admitted_chronic"),
    ];

    private static readonly (string Head, string Word)[] Functions =
        [("特定機能", "特定機能"), ("地域支援", "地域支援"), ("三次救急", "三次救急"), ("二次救急", "二次救急"), ("在宅療養支援", "在宅療養支援")];

    internal static bool Knows(string beginning) => beginning.StartsWith(Title, StringComparison.Ordinal);

    internal static Outcome<Harvest> Read(XlsxReader book, string edition)
    {
        var harvest = new Harvest(Dataset.Facilities);
        var beds = 0m;
        foreach (var sheet in book.Sheets)
        {
            var reading = new Reading(sheet.Name, harvest);
            if (OfficialSheet.Walk(book, sheet.Name, reading.Take) is { } refused) return refused;
            if (!reading.Ready) return ImportRefusal.Layout(sheet.Name, Reading.HeadRowsLimit, "①医療機関名");
            beds += reading.AreaBeds;
        }

        harvest.Edition = AreaStatus.EditionOf(beds, YearByBeds, edition);
        return harvest.Edition is null ? ImportRefusal.NoEdition(Title) : harvest;
    }

    private sealed class Reading
    {
        private readonly string sheet;
        private readonly Harvest harvest;
        internal const int HeadRowsLimit = 20;
        private readonly List<(string Item, int Column)> items = [];
        private readonly List<(string Word, int Column)> functions = [];
        private readonly AreaStatus area;
        private readonly Dictionary<string, int> first = new(StringComparer.Ordinal);
        private int name, where;
        private Dictionary<string, int>? groups;

        internal Reading(string sheet, Harvest harvest) =>
            (this.sheet, this.harvest, area) = (sheet, harvest, new AreaStatus(sheet));

        internal bool Ready => items.Count > 0;

        internal decimal AreaBeds => area.Beds;

        internal ImportRefusal? Take(SheetRow row)
        {
            if (name == 0)
            {
                if (row.Number > HeadRowsLimit) return ImportRefusal.Layout(sheet, HeadRowsLimit, "①医療機関名");
                if (area.Take(row) is { } wrong) return wrong;
                (name, where) = (OfficialSheet.ColumnOf(row, "①医療機関名"), OfficialSheet.ColumnOf(row, "②所在地"));
                return name > 0 && (area.Code is null || where == 0)
                    ? ImportRefusal.Layout(sheet, row.Number, where == 0 ? "②所在地" : "④一般・療養病床計（休棟中等除く）") : null;
            }

            if (groups is null) return FirstHeads(row);
            if (items.Count == 0) return SecondHeads(row);
            Facility(row);
            return null;
        }

        private ImportRefusal? FirstHeads(SheetRow row)
        {
            groups = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var cell in row.Cells)
                if (!cell.IsBlank) first.TryAdd(OfficialSheet.Head(cell), cell.Column);
            foreach (var group in new[] { "平均在棟日数", "新規入棟患者" })
                if (!first.TryGetValue(group, out var column)) return ImportRefusal.Layout(sheet, row.Number, group);
                else groups[group] = column;
            return null;
        }

        private ImportRefusal? SecondHeads(SheetRow row)
        {
            foreach (var (head, group, item) in Items)
            {
                var column = group.Length == 0 ? first.GetValueOrDefault(head) : OfficialSheet.ColumnOf(row, head, groups![group]);
                if (column == 0) return ImportRefusal.Layout(sheet, row.Number, group.Length == 0 ? head : $"{group} {head}");
                items.Add((item, column));
            }

            foreach (var (head, word) in Functions)
                if (first.TryGetValue(head, out var column)) functions.Add((word, column));
                else return ImportRefusal.Layout(sheet, row.Number, head);
            return null;
        }

        private void Facility(SheetRow row)
        {
            var title = row.At(name);
            if (title.IsBlank) return;
            // Who did not report has one cell that says so and blanks behind it; a row of blanks alone is taken for one, and told.
            var silent = items.All(each => row.At(each.Column) is var cell && (cell.IsBlank || cell.Text.Trim() == "未報告"));
            if (silent && items.All(each => row.At(each.Column).IsBlank))
                harvest.Tell(new(sheet, new CellAddress(row.Number, items[0].Column).ToString(), "blank-row", ImportKeys.BlankRow));
            var points = new List<(string, FigureValue)>(items.Count);
            foreach (var (item, column) in items)
            {
                var value = FigureValue.NotReported;
                if (!silent && (!FigureValue.TryRead(row.At(column), out value) || value.Number < 0))
                {
                    harvest.Refuse(ImportKeys.Number(sheet, row.Number, row.At(column)));
                    return;
                }

                points.Add((item, value));
            }

            var words = functions.Where(each => !row.At(each.Column).IsBlank).Select(each => each.Word);
            var key = string.Create(CultureInfo.InvariantCulture, $"{area.Code}-{row.Number}");
            harvest.Sites.Add(new Site(key, area.Code!, title.Text.Trim(), row.At(where).Text.Trim(), null, points, string.Join(' ', words)));
            harvest.Taken++;
        }
    }
}
