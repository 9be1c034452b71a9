using System.Globalization;
using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing.Files;

/// <summary>
/// 厚生労働省 流入率・流出率 (NDB): two sheets of blocks, one block an area, three tables side by side for the phases. Partners are told only above a
/// number of patients, so the rates of a phase sum to at most 1.
/// </summary>
internal static class PatientFlows
{
    private const string Title = "流入率・流出率";
    private static readonly Dictionary<decimal, int> YearByBeds = new() { [1_163_779] = 2025 };

    internal static bool Knows(string beginning) => beginning.StartsWith(Title + "\n", StringComparison.Ordinal);

    internal static Outcome<Harvest> Read(XlsxReader book, string edition)
    {
        var harvest = new Harvest(Dataset.Flows);
        decimal? beds = null;
        foreach (var (name, direction) in new[] { ("流入率", "inflow"), ("流出率", "outflow") })
        {
            var reading = new Reading(name, direction, harvest);
            if (OfficialSheet.Walk(book, name, reading.Take) is { } refused) return refused;
            if (reading.Areas == 0) return ImportRefusal.Layout(name, 20, "高度急性期+急性期");
            reading.End();
            beds = reading.Beds;
        }

        harvest.Edition = AreaStatus.EditionOf(beds ?? 0, YearByBeds, edition);
        return harvest.Edition is null ? ImportRefusal.NoEdition(Title) : harvest;
    }

    private sealed class Reading
    {
        private readonly string sheet;
        private readonly string direction;
        private readonly Harvest harvest;
        private readonly AreaStatus area;
        private readonly List<(string Phase, int Code, int Name, int Rate)> tables = [];
        private readonly Dictionary<string, List<(string, FigureValue)>> points = new(StringComparer.Ordinal);
        private readonly List<(string Phase, int Column)> phases = [];

        internal Reading(string sheet, string direction, Harvest harvest) =>
            (this.sheet, this.direction, this.harvest, area) = (sheet, direction, harvest, new AreaStatus(sheet));

        internal int Areas { get; private set; }

        internal decimal Beds => area.Beds;

        internal ImportRefusal? Take(SheetRow row)
        {
            if (row.At(1).Kind == CellKind.Text && OfficialSheet.Head(row.At(1)) == Title) End();
            if (area.Take(row) is { } wrong) return wrong;
            if (tables.Count > 0)
            {
                Partners(row);
                return null;
            }

            if (OfficialSheet.ColumnOf(row, "全体の" + sheet) is var whole and > 0) Whole(row, whole);
            if (phases.Count == 0) FindPhases(row);
            else return FindTables(row);
            return null;
        }

        /// <summary>Keeps what the block of an area brought.</summary>
        internal void End()
        {
            foreach (var (phase, rates) in points)
            {
                harvest.Series.Add(new Series(area.Code!, $"{direction}.{phase}", rates));
                var sum = rates.Sum(rate => rate.Item2.Number);
                if (sum > 1 + 1e-9m) harvest.Tell(new(sheet, "", "over-one", ImportKeys.OverOne, area.Name, phase, sum.ToString("0.0000", CultureInfo.InvariantCulture)));
            }

            points.Clear();
            tables.Clear();
            phases.Clear();
        }

        private void Whole(SheetRow row, int label)
        {
            var cell = row.Cells.FirstOrDefault(each => each.Column > label && !each.IsBlank);
            if (area.Code is null || !FigureValue.TryRead(cell, out var value))
            {
                harvest.Refuse(ImportKeys.Number(sheet, row.Number, cell.Column == 0 ? row.At(label + 1) : cell));
                return;
            }

            harvest.Series.Add(new Series(area.Code, direction, [("", value)]));
            harvest.Taken++;
        }

        private void FindPhases(SheetRow row)
        {
            foreach (var phase in Measure.Phases)
                if (OfficialSheet.ColumnOf(row, phase.Ja) is var column and > 0) phases.Add((phase.Code, column));
            if (phases.Count is > 0 and < 3) phases.Clear();
        }

        private ImportRefusal? FindTables(SheetRow row)
        {
            if (area.Code is null) return ImportRefusal.Layout(sheet, row.Number, "構想区域");
            foreach (var (phase, from) in phases)
            {
                var code = OfficialSheet.ColumnOf(row, "構想区域コード", from);
                var name = OfficialSheet.ColumnOf(row, "構想区域名", from);
                var rate = OfficialSheet.ColumnOf(row, sheet, from);
                if (code == 0 || name == 0 || rate == 0)
                    return ImportRefusal.Layout(sheet, row.Number, code == 0 ? "構想区域コード" : name == 0 ? "構想区域名" : sheet);
                tables.Add((phase, code, name, rate));
            }

            Areas++;
            return null;
        }

        private void Partners(SheetRow row)
        {
            var (bad, any) = (false, false);
            foreach (var (phase, code, name, rate) in tables)
            {
                var cell = row.At(rate);
                if (cell.IsBlank && row.At(code).IsBlank && row.At(name).IsBlank) continue;
                any = true;
                if (!OfficialSheet.TryCode(row.At(code), 4, out var partner)) partner = row.At(name).Text.Trim();
                if (partner.Length == 0 || !FigureValue.TryRead(cell, out var value) || value.Number is < 0 or > 1)
                {
                    bad = true;
                    harvest.Tell(ImportKeys.Number(sheet, row.Number, cell));
                    continue;
                }

                if (!points.TryGetValue(phase, out var list)) points[phase] = list = [];
                list.Add((partner, value));
            }

            if (bad) harvest.Refused++;
            else if (any) harvest.Taken++;
        }
    }
}
