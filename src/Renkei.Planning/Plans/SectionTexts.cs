using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Money;
using Renkei.Planning.Outline;
using Renkei.Storage;

namespace Renkei.Planning.Plans;

/// <summary>Registers what can be searched of a whole section, for acts that know it only by its key: undo, choosing, import.</summary>
internal static class SectionTexts
{
    internal static async Task Register(Unit unit, PlanId plan, string key, OpenRecord content, CancellationToken stop)
    {
        switch (content)
        {
            case OverviewContent overview:
                await PlanTexts.Register(unit, plan, overview, stop);
                break;
            case PartyContent party:
                await PlanTexts.Register(unit, plan, Number(key), party, stop);
                break;
            case WorkContent work:
                await PlanTexts.Register(unit, plan, Number(key), work, stop);
                break;
            case OutlineContent sheet:
                await OutlineTexts.Register(unit, plan, key, sheet, stop);
                break;
            case FinancePlan money:
                await MoneyTexts.Register(unit, plan, money, stop);
                break;
            case DecisionContent or IssueContent or MeetingContent or BodyContent:
                await RecordTexts.Register(unit, plan, key, content, stop);
                break;
            case ActivityContent activity when ActivitySection.At(key).Activity is { } known:
                foreach (var milestone in known.Milestones)
                    await PlanTexts.Register(unit, plan, known, milestone, activity.MilestoneOf(milestone.Key), stop);
                break;
        }
    }

    private static int Number(string key) => int.Parse(
        key.AsSpan(key.LastIndexOf('/') + 1), System.Globalization.CultureInfo.InvariantCulture);
}
