using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.History;

/// <summary>Takes an old version of a section up again, as a new one (undo). What stood in between stays in the history.</summary>
internal static class RestoreVersion
{
    internal sealed record MovedSince() : Refusal(RefusalKind.Conflict, MovedText);

    /// <param name="unit">The unit of the act.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="section">The section's key.</param>
    /// <param name="version">The version to take up again.</param>
    /// <param name="seen">The version that stood there when the author confirmed.</param>
    /// <param name="actor">Who.</param>
    /// <param name="clock">When.</param>
    /// <param name="stop">Ends the wait.</param>
    internal static async Task<Outcome<int>> Handle(
        Unit unit, PlanId plan, string section, int version, int seen, Actor actor, TimeProvider clock,
        CancellationToken stop)
    {
        if (await SectionWrite.TakePlan(unit, plan, stop) is null) return new PlanSections.PlanNotOpen();
        if (SectionKinds.Of(section) is not { } kind
            || await SectionRows.Find(unit, plan, section, version, stop) is not { } old)
            return new PlanSections.NoSuchVersion(section, version);
        var head = await SectionRows.Head(unit, plan, section, stop);
        // Undo entered nothing that could be lost: whoever undoes looks again instead of making a draft.
        if (head!.Version != seen) return new MovedSince();
        if (kind.Read(head.Body) is DecisionContent { State: not DecisionState.Open })
            return new Refusal(RefusalKind.Invalid, DecidedText);
        if (kind.Read(old.Body) is ActivityContent activity && await Activities.LostEvidence.Unfounded(unit, plan, activity, null, stop) is { } milestone)
            return new Refusal(RefusalKind.Invalid, UnfoundedText, WorkRules.NameOf(milestone.Key));
        var submission = new Submission(section, kind, kind.Read(old.Body), seen, SectionAct.Restored);
        var result = await SectionWrite.Save(unit, plan, submission, actor, clock, stop);
        if (result is WriteResult.Refused refused) return refused.Why;
        await SectionTexts.Register(unit, plan, section, submission.Content, stop);
        return ((WriteResult.Written)result).Version;
    }

    // A decided record is not silently rewritten: its form asks why.
    internal static readonly TextKey DecidedText = new(
        "決定した（または取り消した）判断は「戻す」では変えられません。判断のページの「変更する」から、理由とともに変えてください。",
        "A decision that was decided or withdrawn cannot be undone. Change it on its own page, with the reason.");
    internal static readonly TextKey UnfoundedText = new(
        "その版ではマイルストーン「{0}」が完了ですが、根拠にした記録（取り消された判断など）はもう根拠になりません。活動のページで根拠を付け直してから完了にしてください。",
        "In that version milestone \"{0}\" is done on a record that carries it no longer, such as a withdrawn decision. Attach evidence again on the activity's page.");
    private static readonly TextKey MovedText = new(
        "確認しているあいだに、ほかの人がこの節を変更しました。新しい内容を確かめてから、もう一度戻してください。",
        "Somebody changed this part while you were confirming. Look at the new content, then undo again.");
}
