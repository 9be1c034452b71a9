using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using static Renkei.Finance.Engine.Calendar;

namespace Renkei.Finance.Workbook;

/// <summary>Grants, tax, reserve and money of the months.</summary>
internal sealed partial class MonthSheet
{
    private void Grants(Func<string, string> label)
    {
        var (renewing, paid, eligible) = (new int[granted.Length], new int[granted.Length], new int[granted.Length]);
        for (var at = 0; at < granted.Length; at++)
        {
            var (one, index) = (plan.Contributions[at], at);
            var name = label($"contributions/{plan.Plan.Contributions[at].Id}");
            eligible[at] = Sums($"{name}：対象の費用", line => one.Rate >= 0 && one.Eligible[line], null);
            renewing[at] = Sums($"{name}：うち更改", line => one.Rate >= 0 && one.Eligible[line] && plan.Lines[line].Stage == LifeStage.Renew, null);
            var row = Math.Max(FirstRow, Sheet.LastRow + 1);
            paid[at] = Add($"{name}：認められる額", month => Paid(one, index, eligible[index], row, month), null);
            granted[at] = Add($"{name}：受け取る額", month => month - one.Delay >= 0 && Paid(one, index, eligible[index], row, month - one.Delay) is not null
                ? At(row, month - one.Delay) : null, run.Granted[at]);
        }

        Contributed = Add("補助金・負担金 計", month => Plus(granted.Select(row => At(row, month))), run.Contributions, Office.Writing.CellLook.Sum);
        RenewalNet = Add("積立でまかなう更改費", month => Enumerable.Range(0, granted.Length).Where(at => plan.Contributions[at].Renewing)
            .Aggregate(At(Stages[(int)LifeStage.Renew], month), (left, at) => InYears(plan.Contributions[at], month)
                ? $"MAX(0,{left}-IF({At(renewing[at], month)}>0,ROUND({At(paid[at], month)}*{At(renewing[at], month)}/{At(eligible[at], month)},0),0))" : left), run.RenewalNet);
    }

    private static bool InYears(CompiledContribution one, int month) => month / MonthsOfYear >= one.From && month / MonthsOfYear <= one.To;

    private string? Paid(CompiledContribution one, int at, int eligible, int row, int month)
    {
        if (!InYears(one, month) || (one.Rate < 0 && month % MonthsOfYear != one.Month)) return null;
        var asked = one.Rate >= 0 ? $"ROUND({At(eligible, month)}*{Entry(one.Rate)},0)" : $"ROUND({Entry(one.Yearly)},0)";
        if (plan.Plan.Contributions[at].Ceiling is null) return asked;
        var ceiling = entries[$"contributions/{plan.Plan.Contributions[at].Id}/ceiling"];
        return month == one.From * MonthsOfYear ? $"MIN({asked},{ceiling})" : $"MIN({asked},{ceiling}-SUM({Here(row, one.From * MonthsOfYear, month)}))";
    }

    private void Taxes()
    {
        var sold = Sums("課税の収入", at => plan.Lines[at] is { Taxed: true, Stage: null }, null);
        var bought = Sums("課税の支出", at => plan.Lines[at] is { Taxed: true, Stage: not null }, null);
        var rate = entries["tax/rate"];
        var due = plan.Plan.Tax.Method switch
        {
            TaxMethod.General => (Func<int, string?>)(from => $"ROUND((SUM({Here(sold, from, from + MonthsOfYear)})*{rate}-SUM({Here(bought, from, from + MonthsOfYear)})*{rate})/(1+{rate}),0)"),
            TaxMethod.Simplified => from => $"ROUND(SUM({Here(sold, from, from + MonthsOfYear)})*{rate}*(1-{entries["tax/deemedShare"]})/(1+{rate}),0)",
            TaxMethod.Exempt or _ => _ => null,
        };
        TaxExpense = Add("消費税（費用）", month => month % MonthsOfYear == MonthsOfYear - 1 ? due(month - MonthsOfYear + 1) : null, run.TaxExpense);
        // Two months after the fiscal year ends: the May of the next one.
        TaxPaid = Add("消費税の納付", month => month >= MonthsOfYear && month % MonthsOfYear == 1 ? At(TaxExpense, month - 2) : null, run.TaxPaid);
    }

    private string? GapOf(int month)
    {
        if (plan.Plan.Gap is not { } gap || month % MonthsOfYear != MonthsOfYear - 1 || (month / MonthsOfYear) + 1 < plan.Plan.OperatesFrom) return null;
        var from = month - MonthsOfYear + 1;
        var own = string.Concat(granted.Where((_, at) => plan.Contributions[at].Running).Prepend(Fees).Select(row => $"-SUM({Here(row, from, month + 1)})"));
        var open = $"MAX(0,SUM({Here(Stages[(int)LifeStage.Operate], from, month + 1)}){own})";
        return gap.Cap is null ? open : $"MIN({open},{entries["gap/cap"]})";
    }

    // Every purchase still in its life, by the number of months since: cut into equal parts as PaperRun.Part cuts it.
    private string? WrittenOf(int month)
    {
        var terms = new List<string>();
        for (var at = 0; at < lines.Length; at++)
        {
            var life = plan.Lines[at].LifeMonths;
            if (life == 0) continue;
            var from = Math.Max(0, month - life + 1);
            var (bought, age) = (Here(lines[at], from, month + 1), $"({Office.Writing.Sheet.At(NumberRow, FirstColumn + month, fixRow: true)}-{Numbers(from, month + 1)}");
            terms.Add(FormattableString.Invariant($"SUMPRODUCT(ROUND({bought}*{age}+1)/{life},0)-ROUND({bought}*{age})/{life},0))"));
        }

        return terms.Count == 0 ? null : Plus(terms);
    }

    private static string Numbers(int from, int to) =>
        $"{Office.Writing.Sheet.At(NumberRow, FirstColumn + from, fixRow: true)}:{Office.Writing.Sheet.At(NumberRow, FirstColumn + to - 1, fixRow: true)}";

    private string? PlannedOf(int month)
    {
        var rule = plan.Plan.Reserve;
        if (rule.Kind == ReserveKind.None || month < plan.OperatesFrom) return null;
        if (rule.Kind == ReserveKind.Yearly) return Part(entries["reserve/yearly"], (month - plan.OperatesFrom) % MonthsOfYear, MonthsOfYear);
        if (plan.Renewals.Length == 0) return null;
        var next = Array.FindIndex(plan.Renewals, renewal => renewal > month);
        if (next < 0)
        {
            // After the last renewal the next one is taken to cost as much.
            var after = month - plan.Renewals[^1];
            return Part(Price(plan.Renewals.Length - 1), after, plan.Plan.Renewal!.EveryYears * MonthsOfYear);
        }

        var begins = next == 0 ? plan.OperatesFrom : plan.Renewals[next - 1];
        var price = next == 0 ? $"MAX(0,{Price(0)}-{entries["openingReserve"]})" : Price(next);
        return Part(price, month - begins, plan.Renewals[next] - begins);
    }

    /// <summary>The net price of a renewal: its costs up to the next one, less contributions to them.</summary>
    private string Price(int renewal) =>
        $"SUM({Here(RenewalNet, plan.Renewals[renewal], renewal + 1 < plan.Renewals.Length ? plan.Renewals[renewal + 1] : plan.Months)})";

    private void Money(int capital)
    {
        var first = Sheet.LastRow + 1;
        var (drawn, before, aside) = (first, first + 1, first + 2);
        (Cash, Reserve) = (first + 3, first + 4);
        string Was(int row, int month, string opening) => month == 0 ? entries[opening] : At(row, month - 1);
        string Costs(int month) => Plus(Stages.Select(row => At(row, month)));
        string Income(int month) => Plus([At(Fees, month), At(Contributed, month), At(Gap, month)]);
        Add("積立から支払う額", month => $"MIN({Was(Reserve, month, "openingReserve")},{At(RenewalNet, month)})", null);
        Add("積み立てる前の資金", month =>
            $"{Was(Cash, month, "openingCash")}+{Income(month)}-({Costs(month)}-{At(drawn, month)})-{At(TaxPaid, month)}", null);
        // MIN passes over an empty cell it is pointed at; a sum with one is a number.
        Add("積み立てる額", month => $"MIN({At(Planned, month)}+0,MAX(0,{At(before, month)}))", null);
        Add("手元の資金", month => $"{At(before, month)}-{At(aside, month)}", run.Cash, Office.Writing.CellLook.Sum);
        Add("更改積立金", month => $"{Was(Reserve, month, "openingReserve")}-{At(drawn, month)}+{At(aside, month)}", run.Reserve, Office.Writing.CellLook.Sum);
        Fixed = Add("固定資産", month => $"{(month == 0 ? "0" : At(Sheet.LastRow, month - 1))}+{At(capital, month)}-{At(Written, month)}", run.Fixed);
        Payable = Add("未払消費税", month => $"{(month == 0 ? "0" : At(Sheet.LastRow, month - 1))}+{At(TaxExpense, month)}-{At(TaxPaid, month)}", run.TaxPayable);
        Surplus = Add("正味財産の増減", month =>
            $"{Income(month)}-({Costs(month)}-{At(capital, month)})-{At(Written, month)}-{At(TaxExpense, month)}", null);
        NetAssets = Add("正味財産", month =>
            $"{(month == 0 ? $"{entries["openingCash"]}+{entries["openingReserve"]}" : At(Sheet.LastRow, month - 1))}+{At(Surplus, month)}", run.NetAssets, Office.Writing.CellLook.Sum);
    }
}
