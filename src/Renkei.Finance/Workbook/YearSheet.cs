using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Office.Writing;
using static Renkei.Finance.Engine.Calendar;

namespace Renkei.Finance.Workbook;

/// <summary>年度別: what a committee reads, as sums over the months; and the fees that carry running cost and renewal.</summary>
internal sealed class YearSheet
{
    private const int FirstRow = 4, FirstColumn = 2;

    private readonly CompiledPlan plan;
    private readonly MonthSheet months;
    private readonly CountSheet counts;

    public YearSheet(CompiledPlan plan, MonthSheet months, CountSheet counts)
    {
        (this.plan, this.months, this.counts) = (plan, months, counts);
        Sheet.Put(1, 1, Cell.Of($"収支計画　{plan.Plan.Name}".Trim(), CellLook.Title));
        Sheet.Put(2, 1, Cell.Of("円（税込）。▲は不足", CellLook.Plain));
        Sheet.Put(FirstRow - 1, 1, Cell.Of("年度", CellLook.Head));
        Sheet.Width(1, 34);
        for (var year = 0; year < plan.Years; year++)
        {
            Sheet.Put(FirstRow - 1, FirstColumn + year, Cell.Of($"{plan.Plan.FirstYear + year}年度", CellLook.Head));
            Sheet.Width(FirstColumn + year, 15);
        }

        var run = months.Run;
        var members = plan.MembersByYear(plan.BaseValues);
        Row("会員（施設）", year => $"'{counts.Sheet.Name}'!{Office.Writing.Sheet.At(counts.MemberRow, FirstColumn + year)}", year => members[year], CellLook.Whole);
        var income = new[] { Flow("会費・利用料", months.Fees, run.Fees), Flow("補助金・負担金", months.Contributed, run.Contributions), Flow("不足を埋める負担", months.Gap, run.Gap) };
        var sum = Row("収入 計", year => Plus(income, year), year => Sum(run.Fees, year) + Sum(run.Contributions, year) + Sum(run.Gap, year), CellLook.Sum);
        var costs = MonthSheet.StageNames.Select((name, at) => Flow(name, months.Stages[at], run.Costs[at])).Append(Flow("消費税の納付", months.TaxPaid, run.TaxPaid)).ToArray();
        long Paid(int year) => run.Costs.Sum(stage => Sum(stage, year)) + Sum(run.TaxPaid, year);
        var spent = Row("支出 計", year => Plus(costs, year), Paid, CellLook.Sum);
        Row("単年度収支", year => $"{At(sum, year)}-{At(spent, year)}",
            year => Sum(run.Fees, year) + Sum(run.Contributions, year) + Sum(run.Gap, year) - Paid(year), CellLook.Sum);
        var (cash, reserve) = (Stock("手元の資金", months.Cash, run.Cash), Stock("更改積立金", months.Reserve, run.Reserve));
        MoneyRow = Row("資金と積立金 計", year => $"{At(cash, year)}+{At(reserve, year)}", year => Last(run.Cash, year) + Last(run.Reserve, year), CellLook.Sum);
        Flow("減価償却費", months.Written, run.Written);
        Flow("消費税（費用）", months.TaxExpense, run.TaxExpense);
        var assets = Stock("固定資産", months.Fixed, run.Fixed);
        var payable = Stock("未払消費税", months.Payable, run.TaxPayable);
        var net = Stock("正味財産 期末残高", months.NetAssets, run.NetAssets);
        Row("資産－負債－正味財産（つねに0）", year => $"{At(cash, year)}+{At(reserve, year)}+{At(assets, year)}-{At(payable, year)}-{At(net, year)}", _ => 0, CellLook.Whole);
        Fees();
    }

    public Sheet Sheet { get; } = new("年度別") { Frozen = (FirstRow - 1, 1) };

    /// <summary>The row of money and reserve.</summary>
    public int MoneyRow { get; }

    // As FinanceAnswers: over the years of operation, for each member and year.
    private void Fees()
    {
        var (from, to) = (plan.OperatesFrom, plan.Months);
        var members = counts.MembersFrom(from / MonthsOfYear);
        var helped = string.Concat(plan.Contributions.Select((one, at) => one.Running ? $"-SUM({months.Range(months.Granted(at), from, to)})" : ""));
        var running = $"(SUM({months.Range(months.Stages[(int)LifeStage.Operate], from, to)})+SUM({months.Range(months.TaxExpense, from, to)}){helped})";
        var answers = Answers.FinanceAnswers.Of(plan, months.Run, plan.MembersByYear(plan.BaseValues));
        var row = Sheet.LastRow + 2;
        Sheet.Put(row, 1, Cell.Of("運用費をまかなう会費（1会員・年）", CellLook.Head));
        Sheet.Put(row, 2, Cell.Live($"IF(SUM({members})>0,ROUND({running}/SUM({members}),0),\"\")", answers.FeeForRunning?.Amount, CellLook.Sum));
        if (plan.Renewals.Length == 0) return;
        var prices = string.Join('+', plan.Renewals.Select((renewal, at) =>
            $"SUM({months.Range(months.RenewalNet, renewal, at + 1 < plan.Renewals.Length ? plan.Renewals[at + 1] : to)})"));
        var years = plan.Years - (from / MonthsOfYear);
        var renewing = FormattableString.Invariant($"({prices})/{plan.Renewals.Length}/{plan.Plan.Renewal!.EveryYears}*{years}");
        Sheet.Put(row + 1, 1, Cell.Of("更改までまかなう会費（1会員・年）", CellLook.Head));
        Sheet.Put(row + 1, 2, Cell.Live($"IF(SUM({members})>0,ROUND(({running}+{renewing})/SUM({members}),0),\"\")", answers.FeeWithRenewal?.Amount, CellLook.Sum));
    }

    private int Flow(string name, int row, long[] values) => Row(
        name, year => $"SUM({months.Range(row, year * MonthsOfYear, (year + 1) * MonthsOfYear)})", year => Sum(values, year), CellLook.Whole);

    private int Stock(string name, int row, long[] values) =>
        Row(name, year => months.Of(row, ((year + 1) * MonthsOfYear) - 1), year => Last(values, year), CellLook.Whole);

    private int Row(string name, Func<int, string> formula, Func<int, long> value, CellLook look)
    {
        var row = Math.Max(FirstRow, Sheet.LastRow + 1);
        Sheet.Put(row, 1, Cell.Of(name, look == CellLook.Sum ? CellLook.Head : CellLook.Plain));
        for (var year = 0; year < plan.Years; year++) Sheet.Put(row, FirstColumn + year, Cell.Live(formula(year), value(year), look));
        return row;
    }

    private static string At(int row, int year) => Office.Writing.Sheet.At(row, FirstColumn + year);

    private static string Plus(IEnumerable<int> rows, int year) => string.Join('+', rows.Select(row => At(row, year)));

    private static long Sum(long[] values, int year) => PaperRun.Sum(values, year * MonthsOfYear);

    private static long Last(long[] values, int year) => values[((year + 1) * MonthsOfYear) - 1];
}
