using Renkei.Guide.Procedure;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>When a milestone may be called done or not applicable. Pure.</summary>
public static class WorkRules
{
    /// <summary>完了 without evidence.</summary>
    public sealed record DoneWithoutEvidence(string Milestone) : Refusal(RefusalKind.Invalid, DoneText, NameOf(Milestone));

    /// <summary>完了 while somebody asked has not agreed.</summary>
    public sealed record DoneWithoutAgreement(string Milestone, int Missing)
        : Refusal(RefusalKind.Invalid, NotAgreedText, NameOf(Milestone), Missing);

    /// <summary>An agreement held back without a reason.</summary>
    public sealed record HeldBackWithoutReason(string Milestone) : Refusal(RefusalKind.Invalid, HeldBackText, NameOf(Milestone));

    /// <summary>対象外 without a reason or without an approver.</summary>
    public sealed record NotApplicableWithoutReason(string Milestone)
        : Refusal(RefusalKind.Invalid, NotApplicableText, NameOf(Milestone));

    /// <summary>Evidence with nothing in it: no file, no text, no link.</summary>
    public sealed record EmptyEvidence(string Title) : Refusal(RefusalKind.Invalid, EmptyText, Title);

    /// <summary>Evidence that would end before it begins.</summary>
    public sealed record DatesReversed(string Title) : Refusal(RefusalKind.Invalid, ReversedText, Title);

    /// <summary>A state set by hand without a reason.</summary>
    public sealed record OverrideWithoutReason() : Refusal(RefusalKind.Invalid, OverrideText);

    /// <summary>A whole activity 対象外 without an approver.</summary>
    public sealed record OutWithoutApprover() : Refusal(RefusalKind.Invalid, ApproverText);

    /// <summary>The first thing that keeps this content from being saved, or null.</summary>
    public static Refusal? Check(ActivityContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Override is { } state && string.IsNullOrWhiteSpace(state.Reason)) return new OverrideWithoutReason();
        if (content.Override is { State: WorkState.NotApplicable } set && string.IsNullOrWhiteSpace(set.ApprovedBy))
            return new OutWithoutApprover();
        return content.Milestones.Select(Check).FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>The first thing that keeps this milestone from being saved, or null.</summary>
    public static Refusal? Check(Milestone milestone)
    {
        ArgumentNullException.ThrowIfNull(milestone);
        foreach (var evidence in milestone.Evidence)
        {
            if (evidence.File is null && string.IsNullOrWhiteSpace(evidence.Text) && string.IsNullOrEmpty(evidence.Link))
                return new EmptyEvidence(evidence.Title);
            if (evidence.Effective is { } from && evidence.Expires is { } until && until < from)
                return new DatesReversed(evidence.Title);
        }

        if (milestone.Agreements.Any(one => one.State == AgreementState.HeldBack && string.IsNullOrWhiteSpace(one.Note)))
            return new HeldBackWithoutReason(milestone.Key);
        var missing = milestone.Agreements.Count(one => one.State != AgreementState.Agreed);
        return milestone.State switch
        {
            WorkState.Done when missing > 0 => new DoneWithoutAgreement(milestone.Key, missing),
            WorkState.Done when milestone.Evidence.All(evidence => evidence.Withdrawn is not null) => new DoneWithoutEvidence(milestone.Key),
            WorkState.NotApplicable when string.IsNullOrWhiteSpace(milestone.Reason)
                || string.IsNullOrWhiteSpace(milestone.ApprovedBy) => new NotApplicableWithoutReason(milestone.Key),
            WorkState.NotStarted or WorkState.Started or WorkState.Awaiting or WorkState.Done
                or WorkState.NotApplicable => null,
        };
    }

    /// <summary>
    /// The state of an activity: what was set by hand, else what follows from its milestones. All 完了 or 対象外 is 完了
    /// (all 対象外 is 対象外); none begun is 未着手; nothing left but 確認待ち is 確認待ち; anything else 着手（不足あり）.
    /// </summary>
    /// <param name="content">What the plan records.</param>
    /// <param name="milestones">The keys of the activity's milestones in the procedure.</param>
    public static WorkState StateOf(ActivityContent content, IReadOnlyList<string> milestones)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(milestones);
        if (content.Override is { } set) return set.State;
        var states = milestones.Select(key => content.MilestoneOf(key).State).ToList();
        if (states.All(state => state == WorkState.NotStarted)) return WorkState.NotStarted;
        if (states.All(state => state == WorkState.NotApplicable)) return WorkState.NotApplicable;
        if (states.All(state => state is WorkState.Done or WorkState.NotApplicable)) return WorkState.Done;
        return states.All(state => state is WorkState.Done or WorkState.NotApplicable or WorkState.Awaiting)
            ? WorkState.Awaiting : WorkState.Started;
    }

    /// <summary>A milestone's name in the procedure; its key where the procedure does not know it.</summary>
    internal static string NameOf(string milestone) =>
        BuildingProcedure.Milestone(milestone)?.Name ?? milestone;

    /// <summary>The same for both languages: the Ministry's words, and their English gloss.</summary>
    internal static TextKey NamedOf(string milestone) => BuildingProcedure.Milestone(milestone) is { } known
        ? new(known.Name, known.Gloss) : new(milestone, milestone);

    private static readonly TextKey DoneText = new(
        "マイルストーン「{0}」は、根拠がないので完了にできません。根拠を付けてから完了にしてください。",
        "Milestone \"{0}\" cannot be done without evidence. Attach evidence first.");
    private static readonly TextKey NotAgreedText = new(
        "マイルストーン「{0}」は、合意を求めた機関のうち{1}者の合意がそろっていないので完了にできません。",
        "Milestone \"{0}\" cannot be done: agreements still missing from organisations asked: {1}.");
    private static readonly TextKey HeldBackText = new(
        "マイルストーン「{0}」への合意を保留にするには、理由が必要です。「意見・条件」に入力してください。",
        "Holding back agreement with milestone \"{0}\" needs a reason. Enter it as a remark.");
    private static readonly TextKey NotApplicableText = new(
        "マイルストーン「{0}」を対象外にするには、理由と承認者が必要です。両方を入力してください。",
        "Milestone \"{0}\" needs a reason and an approver to be not applicable. Enter both.");
    private static readonly TextKey EmptyText = new(
        "根拠「{0}」に中身がありません。ファイル、文章、リンクのどれかを付けてください。",
        "Evidence \"{0}\" is empty. Add a file, a text or a link.");
    private static readonly TextKey ReversedText = new(
        "根拠「{0}」の有効期限が発効日より前です。日付を確かめてください。",
        "Evidence \"{0}\" expires before it takes effect. Check the dates.");
    private static readonly TextKey ApproverText = new(
        "活動を対象外にするには承認者が必要です。だれが決めたかを入力してください。",
        "An activity needs an approver to be not applicable. Enter who decided.");
    private static readonly TextKey OverrideText = new(
        "状態を手で決めるには理由が必要です。理由を入力してください。",
        "Setting a state by hand needs a reason. Enter the reason.");
}
