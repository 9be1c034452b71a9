using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Kernel;
using Renkei.Office.Writing;

namespace Renkei.Finance.Workbook;

/// <summary>The 収支計画 as a workbook with live formulas: a spreadsheet that works it out again comes to the program's yen.</summary>
public static class FinanceWorkbook
{
    /// <summary>The sheet whose values may be changed and come back.</summary>
    public const string EntrySheetName = EntrySheet.Name;

    /// <summary>Its columns of places and values, from 1.</summary>
    public const int PlaceColumn = EntrySheet.PlaceColumn, ValueColumn = EntrySheet.ValueColumn;

    /// <summary>The workbook's sheets: 年度別, 前提, 会員, 月次. Assumptions with errors are refused with the first of them.</summary>
    /// <param name="plan">The assumptions.</param>
    /// <param name="label">Places in words, such as <c>costs/C1/unit</c>.</param>
    public static Outcome<IReadOnlyList<Sheet>> Of(FinancePlan plan, Func<string, string> label)
    {
        ArgumentNullException.ThrowIfNull(label);
        if (FinanceCheck.Run(plan).FirstOrDefault(one => one.Severity == FinanceSeverity.Error) is { } error)
            return new Refusal(RefusalKind.Invalid, error.Text, error.Arguments);
        var compiled = CompiledPlan.Of(plan);
        var entries = new EntrySheet(plan, compiled, label);
        var counts = new CountSheet(compiled, entries, label);
        var months = new MonthSheet(compiled, entries, counts, label);
        var years = new YearSheet(compiled, months, counts);
        return new[] { years.Sheet, entries.Sheet, counts.Sheet, months.Sheet };
    }

    /// <summary>The plan with the values of a workbook's sheet 前提, by place. A range keeps its bounds and is widened to hold a value outside them.</summary>
    public static FinancePlan With(FinancePlan plan, IReadOnlyDictionary<string, decimal> values)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(values);
        Uncertain? Of(string place, Uncertain? was) => was is { } known && values.TryGetValue(place, out var value) && value != known.Base
            ? known.IsRange ? known with { Base = value, Low = Math.Min(value, known.Low), High = Math.Max(value, known.High) } : new Uncertain(value) : was;
        long Whole(string place, long was) => values.TryGetValue(place, out var value) ? (long)Math.Round(value, MidpointRounding.AwayFromZero) : was;
        Growth Growing(string place, Growth was) => was with
        {
            Counts = [.. was.Counts.Select((count, year) => Whole(FormattableString.Invariant($"{place}/counts/{year + 1}"), count))],
            Ceiling = Of($"{place}/ceiling", was.Ceiling), Rate = Of($"{place}/rate", was.Rate),
            Midpoint = Of($"{place}/midpoint", was.Midpoint), Factor = Of($"{place}/factor", was.Factor),
        };
        T Line<T>(string list, T line)
            where T : AmountLine => line with
        {
            Quantity = Of($"{list}/{line.Id}/quantity", line.Quantity)!.Value, Unit = Of($"{list}/{line.Id}/unit", line.Unit)!.Value,
            Hours = Of($"{list}/{line.Id}/hours", line.Hours),
        };
        return plan with
        {
            Kinds = [.. plan.Kinds.Select(kind => kind with { Members = Growing($"kinds/{kind.Id}", kind.Members) })],
            Patients = plan.Patients is { } patients ? Growing("patients", patients) : null,
            Costs = [.. plan.Costs.Select(cost => Line("costs", cost))], Fees = [.. plan.Fees.Select(fee => Line("fees", fee))],
            Contributions =
            [
                .. plan.Contributions.Select(one => one with
                {
                    Rate = Of($"contributions/{one.Id}/rate", one.Rate), Yearly = Of($"contributions/{one.Id}/yearly", one.Yearly),
                    Ceiling = one.Ceiling is { } ceiling ? Whole($"contributions/{one.Id}/ceiling", ceiling) : null,
                }),
            ],
            OpeningCash = Whole("openingCash", plan.OpeningCash), OpeningReserve = Whole("openingReserve", plan.OpeningReserve),
            Reserve = plan.Reserve with { Yearly = Whole("reserve/yearly", plan.Reserve.Yearly) },
            Gap = plan.Gap is { Cap: { } cap } gap ? gap with { Cap = Whole("gap/cap", cap) } : plan.Gap,
            Tax = plan.Tax with
            {
                Rate = values.GetValueOrDefault("tax/rate", plan.Tax.Rate), DeemedShare = values.GetValueOrDefault("tax/deemedShare", plan.Tax.DeemedShare),
            },
        };
    }
}
