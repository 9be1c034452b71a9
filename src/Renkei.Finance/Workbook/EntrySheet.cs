using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Office.Writing;

namespace Renkei.Finance.Workbook;

/// <summary>前提: one row for each number a reader may change, by its place; every other sheet refers to these cells.</summary>
internal sealed class EntrySheet
{
    /// <summary>The name of the sheet.</summary>
    public const string Name = "前提";

    /// <summary>The columns: place, what it is, value, bounds, source, how sure.</summary>
    public const int PlaceColumn = 1, LabelColumn = 2, ValueColumn = 3, LowColumn = 4, HighColumn = 5, SourceColumn = 6;

    /// <summary>The first row of entries.</summary>
    public const int FirstRow = 5;

    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private readonly Func<string, string> label;

    public EntrySheet(FinancePlan plan, CompiledPlan compiled, Func<string, string> label)
    {
        this.label = label;
        Sheet = new(Name) { Frozen = (FirstRow - 1, 2) };
        Sheet.Put(1, 1, Cell.Of(plan.Name.Length > 0 ? $"収支計画の前提　{plan.Name}" : "収支計画の前提", CellLook.Title));
        Sheet.Put(2, 1, Cell.Of("色の付いた「値」を変えると、ほかのシートがすべて計算し直されます。変えた値は計画に取り込めます。金額は円（税込）。", CellLook.Plain));
        string[] heads = ["場所", "前提", "値", "下限", "上限", "出典"];
        for (var at = 0; at < heads.Length; at++) Sheet.Put(FirstRow - 1, at + 1, Cell.Of(heads[at], CellLook.Head));
        double[] widths = [24, 44, 16, 14, 14, 60];
        for (var at = 0; at < widths.Length; at++) Sheet.Width(at + 1, widths[at]);
        foreach (var (place, value) in compiled.Parameters) Add(place, value.Base, value, SourceOf(plan, place));
        for (var kind = 0; kind < compiled.Growths.Length; kind++)
            for (var year = 0; year < compiled.Growths[kind].Counts.Length; year++)
                Add(CountPlace(plan, kind, year), compiled.Growths[kind].Counts[year], null, "");
        foreach (var (place, value) in Frame(plan)) Add(place, value, null, "");
    }

    public Sheet Sheet { get; }

    /// <summary>The address of a value, for formulas.</summary>
    public string this[string place] => Sheet.Of(rows[place], ValueColumn);

    /// <summary>The place of a number of a kind, or of patients, in a year (from 0).</summary>
    public static string CountPlace(FinancePlan plan, int growth, int year) =>
        FormattableString.Invariant($"{(growth < plan.Kinds.Count ? $"kinds/{plan.Kinds[growth].Id}" : "patients")}/counts/{year + 1}");

    /// <summary>Numbers of the frame that take part in formulas.</summary>
    public static IEnumerable<(string Place, decimal Value)> Frame(FinancePlan plan)
    {
        yield return ("openingCash", plan.OpeningCash);
        yield return ("openingReserve", plan.OpeningReserve);
        yield return ("tax/rate", plan.Tax.Rate);
        yield return ("tax/deemedShare", plan.Tax.DeemedShare);
        if (plan.Reserve.Kind == ReserveKind.Yearly) yield return ("reserve/yearly", plan.Reserve.Yearly);
        if (plan.Gap?.Cap is { } cap) yield return ("gap/cap", cap);
        foreach (var one in plan.Contributions)
            if (one.Ceiling is { } ceiling) yield return ($"contributions/{one.Id}/ceiling", ceiling);
    }

    private void Add(string place, decimal value, Uncertain? range, string source)
    {
        var row = FirstRow + rows.Count;
        rows[place] = row;
        Sheet.Put(row, PlaceColumn, Cell.Of(place));
        Sheet.Put(row, LabelColumn, Cell.Of(label(place)));
        Sheet.Put(row, ValueColumn, Cell.Of(value, CellLook.Entry));
        if (range is { IsRange: true } known)
        {
            Sheet.Put(row, LowColumn, Cell.Of(known.Low, CellLook.Number));
            Sheet.Put(row, HighColumn, Cell.Of(known.High, CellLook.Number));
        }

        if (source.Length > 0) Sheet.Put(row, SourceColumn, Cell.Of(source));
    }

    private static string SourceOf(FinancePlan plan, string place) => place.Split('/') switch
    {
        ["costs", var id, "unit"] => plan.Costs.First(one => one.Id == id).Source,
        ["fees", var id, "unit"] => plan.Fees.First(one => one.Id == id).Source,
        _ => "",
    };
}
