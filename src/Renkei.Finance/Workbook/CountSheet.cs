using Renkei.Finance.Engine;
using Renkei.Office.Writing;

namespace Renkei.Finance.Workbook;

/// <summary>会員: the number of each kind in each year, and what lines grow with, as formulas over the entries.</summary>
internal sealed class CountSheet
{
    private const int FirstRow = 4, FirstColumn = 2;

    private readonly CompiledPlan plan;
    private readonly EntrySheet entries;
    private readonly Dictionary<int, int> seriesRows = [];

    public CountSheet(CompiledPlan plan, EntrySheet entries, Func<string, string> label)
    {
        (this.plan, this.entries) = (plan, entries);
        Sheet = new("会員") { Frozen = (FirstRow - 1, 1) };
        Sheet.Width(1, 40);
        Sheet.Put(1, 1, Cell.Of("会員・患者の数", CellLook.Title));
        Sheet.Put(FirstRow - 1, 1, Cell.Of("年度", CellLook.Head));
        for (var year = 0; year < plan.Years; year++)
        {
            Sheet.Put(FirstRow - 1, FirstColumn + year, Cell.Of($"{plan.Plan.FirstYear + year}年度", CellLook.Head));
            Sheet.Width(FirstColumn + year, 12);
        }

        Growths(label);
        var members = plan.MembersByYear(plan.BaseValues);
        MemberRow = Sheet.LastRow + 1;
        Row(MemberRow, "会員 計（賛助会員を除く）", year => Sum(plan.MemberWeights, year), members, CellLook.Sum);
        var series = plan.SeriesByYear(plan.BaseValues);
        for (var at = 1; at < plan.Series.Length; at++)
        {
            var (one, row) = (plan.Series[at], Sheet.LastRow + 1);
            seriesRows[at] = row;
            Row(row, $"比例のもと{at}", year => one.OnlyNew ? SumOfNew(one.Weights, year) : Sum(one.Weights, year), series[at], CellLook.Whole);
        }
    }

    public Sheet Sheet { get; }

    /// <summary>The row of all members who count.</summary>
    public int MemberRow { get; }

    /// <summary>The address of a series in a year, or null for the one that is 1.</summary>
    public string? Series(int series, int year) => series == 0 ? null : Sheet.Of(seriesRows[series], FirstColumn + year);

    /// <summary>The addresses of all members from one year to the last.</summary>
    public string MembersFrom(int year) =>
        $"'{Sheet.Name}'!{Sheet.At(MemberRow, FirstColumn + year)}:{Sheet.At(MemberRow, FirstColumn + plan.Years - 1)}";

    private void Growths(Func<string, string> label)
    {
        for (var at = 0; at < plan.Growths.Length; at++)
        {
            var growth = plan.Growths[at];
            var place = at < plan.Plan.Kinds.Count ? $"kinds/{plan.Plan.Kinds[at].Id}" : "patients";
            var counted = plan.CountsByYear(plan.BaseValues)[at];
            Row(FirstRow + at, label(place), year => Growth(at, growth, year), counted, CellLook.Whole);
        }
    }

    private string Growth(int at, CompiledGrowth growth, int year)
    {
        var factor = growth.Factor < 0 ? "" : $"*{Entry(growth.Factor)}";
        return growth.Counts.Length > 0
            ? $"ROUND({entries[EntrySheet.CountPlace(plan.Plan, at, Math.Min(year, growth.Counts.Length - 1))]}{factor},0)"
            : $"ROUND({Entry(growth.Ceiling)}/(1+EXP(-{Entry(growth.Rate)}*({year + 1}-{Entry(growth.Midpoint)}))){factor},0)";
    }

    private string Entry(int parameter) => entries[plan.Parameters[parameter].Name];

    private string Sum(int[] weights, int year) => Terms(weights, at => Sheet.At(FirstRow + at, FirstColumn + year));

    private string SumOfNew(int[] weights, int year) => Terms(weights, at => year == 0 ? Sheet.At(FirstRow + at, FirstColumn)
        : $"MAX(0,{Sheet.At(FirstRow + at, FirstColumn + year)}-{Sheet.At(FirstRow + at, FirstColumn + year - 1)})");

    private static string Terms(int[] weights, Func<int, string> term)
    {
        var terms = weights.Select((weight, at) => weight == 0 ? "" : weight == 1 ? term(at) : FormattableString.Invariant($"{weight}*{term(at)}"));
        return string.Join('+', terms.Where(one => one.Length > 0)) is { Length: > 0 } sum ? sum : "0";
    }

    private void Row(int row, string name, Func<int, string> formula, long[] values, CellLook look)
    {
        Sheet.Put(row, 1, Cell.Of(name, look == CellLook.Sum ? CellLook.Head : CellLook.Plain));
        for (var year = 0; year < plan.Years; year++) Sheet.Put(row, FirstColumn + year, Cell.Live(formula(year), values[year], look));
    }
}
