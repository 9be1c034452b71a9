using System.Globalization;
using System.Text.RegularExpressions;
using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing.Files;

/// <summary>
/// 厚生労働省 病床機能報告上の病床数と必要量, by prefecture and by 構想区域: one sheet of blocks, each with its place, population, surface, a
/// heading of years and a row for each function. A year that repeats the next one in every area is not taken (it happened to 2024).
/// </summary>
internal static partial class BedBlocks
{
    private const int CopiedAreasLimit = 20;
    private const string Total = "合計";

    internal static bool Knows(string beginning) =>
        beginning.StartsWith("構想区域別の病床機能報告上の病床数及び", StringComparison.Ordinal)
        || beginning.StartsWith("都道府県別の病床機能報告上の病床数及び", StringComparison.Ordinal);

    internal static Outcome<Harvest> Read(XlsxReader book, string beginning)
    {
        var areas = beginning.StartsWith("構想区域別", StringComparison.Ordinal);
        var harvest = new Harvest(areas ? Dataset.AreaBeds : Dataset.PrefectureBeds);
        var sheet = book.Sheets[0].Name;
        var reading = new Reading(sheet, harvest, areas);
        if (OfficialSheet.Walk(book, sheet, reading.Take) is { } refused) return refused;
        if (reading.LastActual is not { } last) return ImportRefusal.Layout(sheet, 30, "2025実績");
        harvest.Edition = EditionOf(last);
        if (areas) DropCopiedYear(harvest, sheet);
        return harvest;
    }

    /// <summary>The edition that tells the reports of a year: 2025 is 令和7年度公表.</summary>
    internal static Edition EditionOf(int year) =>
        new(year.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"令和{year - 2018}年度公表"));

    private static void DropCopiedYear(Harvest harvest, string sheet)
    {
        var beds = harvest.Series.Where(series => series.Measure.StartsWith("beds.", StringComparison.Ordinal) && series.Measure != "beds.reporting").ToList();
        var years = beds.SelectMany(series => series.Points).Select(point => point.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        var areas = beds.Select(series => series.Place).Distinct().Count();
        foreach (var (year, next) in years.Zip(years.Skip(1)))
        {
            if (areas < CopiedAreasLimit || !beds.All(series => Of(series, year) == Of(series, next))) continue;
            for (var i = 0; i < harvest.Series.Count; i++)
                if (beds.Contains(harvest.Series[i]) || harvest.Series[i].Measure == "beds.reporting")
                    harvest.Series[i] = harvest.Series[i] with { Points = [.. harvest.Series[i].Points.Where(point => point.Name != year)] };
            harvest.Tell(new(sheet, "", "copied-year", ImportKeys.CopiedYear, year, next, areas));
            return;
        }

        static string? Of(Series series, string year) => series.Points.Where(point => point.Name == year).Select(point => point.Value.Text).FirstOrDefault();
    }

    private sealed class Reading
    {
        private readonly string sheet;
        private readonly Harvest harvest;
        private readonly bool areas;
        private readonly List<(string Year, int Column, string Kind)> columns = [];
        private readonly Dictionary<string, (decimal Whole, decimal Sum, int Count)> parts = [];
        private readonly HashSet<(string, string)> seen = [];
        private Place? place;
        private (string Measure, int Column)? below;

        internal Reading(string sheet, Harvest harvest, bool areas) =>
            (this.sheet, this.harvest, this.areas) = (sheet, harvest, areas);

        internal int? LastActual { get; private set; }

        internal ImportRefusal? Take(SheetRow row)
        {
            // A share stands under its name, and the place may be named on the row of the share.
            var under = below;
            below = null;
            foreach (var cell in row.Cells)
                if (cell.Kind == CellKind.Text && cell.Text.Trim() is "（推計流出患者割合）" or "（推計流入患者割合）")
                    below = (cell.Text.Contains('出', StringComparison.Ordinal) ? "outflow_estimate" : "inflow_estimate", cell.Column);
            var label = row.Cells.FirstOrDefault(cell => cell.Kind == CellKind.Text && IsLabel(OfficialSheet.Head(cell.Text)));
            var refused = label.Kind == CellKind.Text ? Labelled(row, OfficialSheet.Head(label.Text), label.Column) : null;
            if (label.Kind != CellKind.Text && row.Cells.Any(cell => Actual().IsMatch(OfficialSheet.Head(cell)))) Columns(row);
            if (under is var (measure, column) && place is not null && FigureValue.TryRead(row.At(column), out var value))
                Keep(measure, [("", value)], row, column);
            return refused;
        }

        private static bool IsLabel(string head) =>
            head is "都道府県" or "構想区域" or "（報告率）" || Census().IsMatch(head) || Surface().IsMatch(head) || Measure.Functions.Any(each => each.Ja == head);

        private ImportRefusal? Labelled(SheetRow row, string head, int column)
        {
            if (head == (areas ? "構想区域" : "都道府県")) Begin(row, column);
            else if (place is null || head is "都道府県") return null;
            else if (OfficialSheet.Year(head, Census()) is { } census) Basic(row, column, "census", census);
            else if (OfficialSheet.Year(head, Surface()) is { } surface) Basic(row, column, "surface", surface);
            else if (columns.Count == 0) return ImportRefusal.Layout(sheet, row.Number, "2025実績");
            else Beds(row, head);
            return null;
        }

        private void Begin(SheetRow row, int label)
        {
            var right = row.Cells.Where(cell => cell.Column > label && !cell.IsBlank).Take(2).ToList();
            columns.Clear();
            parts.Clear();
            place = null;
            if (right.Count < 2) harvest.Refuse(ImportKeys.Code(sheet, row.Number, row.At(label + 1)));
            else if (!areas && right[0].Text == "0") place = new Place("00", "全国");
            else if (OfficialSheet.TryCode(right[0], areas ? 4 : 2, out var code)) place = new Place(code, right[1].Text);
            else harvest.Refuse(ImportKeys.Code(sheet, row.Number, right[0]));
            if (place is not null) harvest.Places.TryAdd(place.Code, place);
        }

        private void Columns(SheetRow row)
        {
            columns.Clear();
            foreach (var cell in row.Cells)
            {
                var head = OfficialSheet.Head(cell);
                var (form, kind) = Actual().IsMatch(head) ? (Actual(), "beds.") : Expected().IsMatch(head) ? (Expected(), "beds_expected.") : (Needed(), "beds_needed.");
                if (OfficialSheet.Year(head, form) is not { } year) continue;
                columns.Add((year, cell.Column, kind));
                if (kind == "beds.") LastActual = Math.Max(LastActual ?? 0, int.Parse(year, CultureInfo.InvariantCulture));
            }
        }

        // Population is printed in ten thousands with four digits behind the point: whole people, but for what binary fractions add.
        private void Basic(SheetRow row, int label, string measure, string year)
        {
            var cell = row.Cells.FirstOrDefault(each => each.Column > label && !each.IsBlank);
            if (!cell.TryNumber(out var number) || number < 0)
            {
                harvest.Refuse(ImportKeys.Number(sheet, row.Number, cell.Column == 0 ? row.At(label + 1) : cell));
                return;
            }

            var value = measure == "census" ? FigureValue.Of(Math.Round(number * 10_000m, MidpointRounding.AwayFromZero)) : FigureValue.Of(number, cell.Text);
            Keep(measure, [(year, value)], row, label);
            harvest.Taken++;
        }

        private void Beds(SheetRow row, string head)
        {
            var function = Measure.Functions.FirstOrDefault(each => each.Ja == head).Code;
            var byKind = new Dictionary<string, List<(string, FigureValue)>>(StringComparer.Ordinal);
            foreach (var (year, column, kind) in columns)
            {
                var cell = row.At(column);
                // The share of facilities that reported is told for reports only.
                if (function is null && (kind != "beds." || cell.IsBlank)) continue;
                if (!FigureValue.TryRead(cell, out var value) || value.Number < 0)
                {
                    harvest.Refuse(ImportKeys.Number(sheet, row.Number, cell));
                    return;
                }

                var measure = function is null ? "beds.reporting" : kind + function;
                if (!byKind.TryGetValue(measure, out var points)) byKind[measure] = points = [];
                points.Add((year, value));
                if (function is not null) Sum(row, column, head, kind + year, value.Number);
            }

            foreach (var (measure, points) in byKind) Keep(measure, points, row, columns[0].Column);
            harvest.Taken++;
        }

        private void Sum(SheetRow row, int column, string head, string key, decimal number)
        {
            if (head == Total)
            {
                parts[key] = (number, 0, 0);
                return;
            }

            if (!parts.TryGetValue(key, out var part)) return;
            parts[key] = part = (part.Whole, part.Sum + number, part.Count + 1);
            if (part.Count < Measure.Functions.Count - 1 || part.Sum == part.Whole) return;
            var above = new CellAddress(row.Number - part.Count, column).ToString();
            harvest.Tell(new(sheet, above, "parts-differ", ImportKeys.PartsDiffer, part.Sum, part.Whole));
        }

        private void Keep(string measure, List<(string, FigureValue)> points, SheetRow row, int column)
        {
            if (!seen.Add((place!.Code, measure)))
            {
                harvest.Refuse(new(sheet, new CellAddress(row.Number, column).ToString(), "twice", ImportKeys.Twice, place.Code));
                return;
            }

            harvest.Series.Add(new Series(place.Code, measure, points));
        }
    }

    [GeneratedRegex("^([12][0-9]{3})国勢調査人口$")]
    private static partial Regex Census();

    [GeneratedRegex("^([12][0-9]{3})面積$")]
    private static partial Regex Surface();

    [GeneratedRegex("^([12][0-9]{3})実績$")]
    private static partial Regex Actual();

    [GeneratedRegex("^([12][0-9]{3})見込量$")]
    private static partial Regex Expected();

    [GeneratedRegex("^([12][0-9]{3})必要数$")]
    private static partial Regex Needed();
}
