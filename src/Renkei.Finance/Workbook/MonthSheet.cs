using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Office.Writing;
using static Renkei.Finance.Engine.Calendar;

namespace Renkei.Finance.Workbook;

/// <summary>月次: the program's model month by month as formulas, each with the rounding of <see cref="PaperRun"/>.</summary>
internal sealed partial class MonthSheet
{
    private const int FirstRow = 5, FirstColumn = 3, NumberRow = 2;

    private readonly CompiledPlan plan;
    private readonly PaperRun run;
    private readonly EntrySheet entries;
    private readonly CountSheet counts;
    private readonly int[] lines;
    private readonly int[] granted;

    public MonthSheet(CompiledPlan plan, EntrySheet entries, CountSheet counts, Func<string, string> label)
    {
        (this.plan, this.entries, this.counts, run) = (plan, entries, counts, PaperRun.Of(plan));
        lines = new int[plan.Lines.Length];
        granted = new int[plan.Contributions.Length];
        Head();
        for (var at = 0; at < lines.Length; at++)
        {
            var (line, index) = (plan.Lines[at], at);
            lines[at] = Add(label($"{(line.Stage is null ? "fees" : "costs")}/{line.Id}"), month => Line(line, month), run.Lines[index]);
        }

        foreach (var stage in Enum.GetValues<LifeStage>())
            Stages[(int)stage] = Sums(StageNames[(int)stage], at => plan.Lines[at].Stage == stage, run.Costs[(int)stage]);
        Fees = Sums("会費・利用料 計", at => plan.Lines[at].Stage is null, run.Fees);
        var capital = Sums("資産にする費用", at => plan.Lines[at].LifeMonths > 0, run.Capital);
        Grants(label);
        Taxes();
        Gap = Add("不足を埋める負担", GapOf, run.Gap);
        Written = Add("減価償却費", WrittenOf, run.Written);
        Planned = Add("積み立てる予定の額", PlannedOf, null);
        Money(capital);
    }

    public Sheet Sheet { get; } = new("月次") { Frozen = (FirstRow - 1, 2) };

    /// <summary>Rows of the sheet.</summary>
    public int[] Stages { get; } = new int[StageNames.Length];

    public int Fees { get; }

    public int Contributed { get; private set; }

    public int RenewalNet { get; private set; }

    public int TaxExpense { get; private set; }

    public int TaxPaid { get; private set; }

    public int Gap { get; }

    public int Written { get; }

    public int Planned { get; }

    public int Cash { get; private set; }

    public int Reserve { get; private set; }

    public int Fixed { get; private set; }

    public int Payable { get; private set; }

    public int NetAssets { get; private set; }

    public int Surplus { get; private set; }

    /// <summary>What the program makes of the same plan: the values the formulas are stored with.</summary>
    public PaperRun Run => run;

    public static string[] StageNames { get; } = ["準備", "構築", "運用", "更改", "終了"];

    /// <summary>A row of a contribution's money, for sums of other sheets.</summary>
    public int Granted(int contribution) => granted[contribution];

    /// <summary>The months from one to another (exclusive) of a row, for formulas on other sheets.</summary>
    public string Range(int row, int from, int to) => $"'{Sheet.Name}'!{Here(row, from, to)}";

    /// <summary>One month of a row, for formulas on other sheets.</summary>
    public string Of(int row, int month) => Sheet.Of(row, FirstColumn + month);

    private static string Here(int row, int from, int to) => $"{Sheet.At(row, FirstColumn + from)}:{Sheet.At(row, FirstColumn + to - 1)}";

    private static string At(int row, int month) => Sheet.At(row, FirstColumn + month);

    private void Head()
    {
        Sheet.Put(1, 1, Cell.Of("月ごとの計算（円）", CellLook.Title));
        Sheet.Put(NumberRow, 2, Cell.Of("月の番号", CellLook.Head));
        Sheet.Put(3, 2, Cell.Of("年度", CellLook.Head));
        Sheet.Put(4, 2, Cell.Of("月", CellLook.Head));
        Sheet.Width(1, 5);
        Sheet.Width(2, 34);
        for (var month = 0; month < plan.Months; month++)
        {
            Sheet.Put(NumberRow, FirstColumn + month, Cell.Of(month, CellLook.Head));
            Sheet.Put(3, FirstColumn + month, Cell.Of($"{plan.Plan.FirstYear + (month / MonthsOfYear)}年度", CellLook.Head));
            Sheet.Put(4, FirstColumn + month, Cell.Of($"{CalendarMonth(month)}月", CellLook.Head));
            Sheet.Width(FirstColumn + month, 13);
        }
    }

    private int Add(string name, Func<int, string?> formula, long[]? values, CellLook look = CellLook.Whole)
    {
        var row = Math.Max(FirstRow, Sheet.LastRow + 1);
        Sheet.Put(row, 1, Cell.Of(row - FirstRow + 1, CellLook.Plain));
        Sheet.Put(row, 2, Cell.Of(name, look == CellLook.Sum ? CellLook.Head : CellLook.Plain));
        for (var month = 0; month < plan.Months; month++)
            if (formula(month) is { } text) Sheet.Put(row, FirstColumn + month, Cell.Live(text, values?[month], look));
        return row;
    }

    private int Sums(string name, Func<int, bool> of, long[]? values)
    {
        var chosen = lines.Where((_, at) => of(at)).ToArray();
        return Add(name, month => Plus(chosen.Select(row => At(row, month))), values, CellLook.Sum);
    }

    private static string Plus(IEnumerable<string> terms) => string.Join('+', terms) is { Length: > 0 } sum ? sum : "0";

    private string Entry(int parameter) => entries[plan.Parameters[parameter].Name];

    private string? Line(CompiledLine line, int month)
    {
        var (year, inYear) = (month / MonthsOfYear, month % MonthsOfYear);
        if (!line.Years.Contains(year) || (line.Pattern == Pattern.Lump && inYear != line.Month)) return null;
        var amount = $"ROUND({Entry(line.Quantity)}*{Entry(line.Unit)}{(line.Hours < 0 ? "" : $"*{Entry(line.Hours)}")}"
            + $"{(counts.Series(line.Series, year) is { } series ? $"*{series}" : "")},0)";
        return line.Pattern == Pattern.Twelfths ? Part(amount, inYear, MonthsOfYear) : amount;
    }

    // One of equal parts that add up to the amount, as PaperRun.Part cuts it.
    private static string Part(string amount, int part, int of) => FormattableString.Invariant($"ROUND({amount}*{part + 1}/{of},0)-ROUND({amount}*{part}/{of},0)");
}
