using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Activities;

/// <summary>
/// Evidence that is a record of the plan, when that record stops carrying it: a decision withdrawn, a meeting no longer held, a
/// sheet emptied. The evidence is withdrawn in the same unit, by whoever changed the record, and a milestone that has none left
/// falls back from 完了 like after any other withdrawal. Written where every version is written, so that undo and a settled
/// draft do the same.
/// </summary>
internal static class LostEvidence
{
    internal static async Task Withdraw(
        Unit unit, PlanId plan, Submission written, string? before, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        if (before is null || RecordEvidence.Carries(written.Content) || !RecordEvidence.Carries(written.Kind.Read(before))) return;
        var today = JapanTime.Today(clock);
        var withdrawal = new EvidenceWithdrawal { Reason = Why(written), By = actor.Label, On = today };
        foreach (var section in await PlanSections.All(unit, plan, ActivitySection.Kind, stop))
        {
            if (!section.Content.Milestones.Any(milestone => milestone.Evidence.Any(evidence => Rests(evidence, written.Key)))) continue;
            var saved = await PlanSections.Save(unit, plan, section.Key, section.Content with
            {
                Milestones = [.. section.Content.Milestones.Select(milestone => Without(milestone, written.Key, withdrawal, today))],
            }, section.Version, actor, clock, stop);
            if (!saved.Succeeded(out var kept, out var refusal))
                throw new InvalidOperationException($"{section.Key} did not let its evidence go: {refusal.Text.En}");
            await SectionTexts.Register(unit, plan, section.Key.Text, kept.Content, stop);
        }
    }

    /// <summary>
    /// A milestone that this content calls done on nothing but records that carry no longer, or null: undo or a settled draft would
    /// bring it back.
    /// </summary>
    /// <param name="unit">The unit.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="content">What is to be written.</param>
    /// <param name="standing">What stands there now: a milestone as unfounded there is not the fault of this change. Null counts every one.</param>
    /// <param name="stop">Ends the wait.</param>
    internal static async Task<Milestone?> Unfounded(
        Unit unit, PlanId plan, ActivityContent content, ActivityContent? standing, CancellationToken stop)
    {
        foreach (var milestone in content.Milestones)
        {
            if (await IsUnfounded(unit, plan, milestone, stop)
                && !(standing is not null && await IsUnfounded(unit, plan, standing.MilestoneOf(milestone.Key), stop))) return milestone;
        }

        return null;
    }

    /// <summary>True for 完了 on nothing but records that carry no longer.</summary>
    internal static async Task<bool> IsUnfounded(Unit unit, PlanId plan, Milestone milestone, CancellationToken stop)
    {
        if (milestone.State != WorkState.Done) return false;
        foreach (var evidence in milestone.Evidence.Where(evidence => evidence.Withdrawn is null))
            if (evidence.Link is not { } link || (await RecordEvidence.Of(unit, plan, link, stop)).Refused is null) return false;
        return true;
    }

    private static bool Rests(Evidence evidence, string key) => evidence.Link == key && evidence.Withdrawn is null;

    private static Milestone Without(Milestone before, string key, EvidenceWithdrawal withdrawal, DateOnly today)
    {
        var milestone = before;
        foreach (var evidence in before.Evidence.Where(evidence => Rests(evidence, key)))
            if (MilestoneRules.Withdraw(milestone, evidence.Number, withdrawal, today).Succeeded(out var after, out _)) milestone = after;
        return milestone;
    }

    // Kept in the record as a person would have typed it, so in Japanese. A reason too long for both stands on the decision's page.
    private static string Why(Submission written)
    {
        var name = written.Kind.LabelOf(written.Key).Ja;
        return written.Content switch
        {
            DecisionContent { State: DecisionState.Withdrawn, WithdrawnBecause: { Length: < LongestReason } because } => $"{name}が取り消されたため：{because}",
            DecisionContent decision => $"{name}が「{Words.Of(decision.State).Ja}」になったため",
            MeetingContent meeting => $"{name}が「{Words.Of(meeting.State).Ja}」になったため",
            _ => $"{name}の内容がなくなったため",
        };
    }

    private const int LongestReason = 1900;

    internal static readonly TextKey UnfoundedText = new(
        "根拠にした記録（取り消された判断など）がもう根拠にならないため「完了」にできません。根拠を付け直してから完了にしてください。",
        "It cannot be done: the record it rests on, such as a withdrawn decision, carries it no longer. Attach evidence again first.");
}
