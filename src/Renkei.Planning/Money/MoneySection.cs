using System.Text.Json;
using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Money;

/// <summary>The section <c>money</c> (収支): the assumptions of the 収支計画, in the form <c>renkei finance</c> reads. One in a plan.</summary>
public static class MoneySection
{
    /// <summary>The kind.</summary>
    public static SectionKind<FinancePlan> Kind { get; } = new(
        "money", "money", PlanJson.Default.FinancePlan, Empty, _ => MoneyKeys.Assumptions, Rule);

    /// <summary>Its one key.</summary>
    public static SectionKey<FinancePlan> Key { get; } = Kind.Key("money");

    /// <summary>What is wrong with the assumptions as a refusal that names the place; null when a plan can be worked out.</summary>
    internal static Refusal? Rule(FinancePlan content)
    {
        if (content.Format != FinancePlan.FormatName || content.Version != FinancePlan.CurrentVersion)
            return new Refusal(RefusalKind.Invalid, MoneyKeys.OtherForm, FinancePlan.FormatName, FinancePlan.CurrentVersion);
        if (ContentCheck.Json(JsonSerializer.SerializeToElement(content, PlanJson.Default.FinancePlan), MoneyKeys.Assumptions) is { } inexact) return inexact;
        return FinanceCheck.Run(content).FirstOrDefault(one => one.Severity == FinanceSeverity.Error) is { } error ? new WrongAt(content, error) : null;
    }

    /// <summary>An assumption nothing can be worked out from: where it stands, and what to do.</summary>
    internal sealed record WrongAt : Refusal
    {
        internal WrongAt(FinancePlan plan, FinanceIssue issue)
            : base(RefusalKind.Invalid, MoneyPlaces.Sentence(plan, issue)) => Place = issue.Place;

        /// <summary>Where, such as <c>costs/C1/unit</c>.</summary>
        internal string Place { get; }
    }

    // Ten years with a renewal after six (planning reference §4.4); a tax-exempt body; everything else is for the region to say.
    private static FinancePlan Empty() => new()
    {
        FirstYear = FirstYearOfNew, Years = 10, Renewal = new() { EveryYears = 6 }, Reserve = new() { Kind = ReserveKind.NextRenewal },
    };

    // A section without a clock: the page that makes the first version puts the plan's own year here.
    private const int FirstYearOfNew = 2027;
}
