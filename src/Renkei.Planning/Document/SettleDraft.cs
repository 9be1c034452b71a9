using System.Globalization;
using System.Text;
using System.Text.Json;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Document;

/// <summary>The author of a draft chooses, field by field: a new version of the section, or what stands there stays.</summary>
internal static class SettleDraft
{
    internal sealed record NoSuchDraft() : Refusal(RefusalKind.NotFound, NoDraftText);

    internal sealed record AlreadySettled() : Refusal(RefusalKind.Conflict, SettledText);

    /// <summary>Somebody saved once more while the author was choosing: choose again against the newest.</summary>
    internal sealed record MovedAgain() : Refusal(RefusalKind.Conflict, MovedText);

    internal sealed record NotChosen(int Count) : Refusal(RefusalKind.Invalid, NotChosenText, Count);

    /// <summary>Everything the page shows.</summary>
    internal sealed record Comparison(PlanDraft Draft, SectionKind Kind, SectionRow Head, SectionMerge Merge, PartyNames Names);

    internal static async Task<Outcome<Comparison>> Compare(Unit unit, PlanId plan, int number, CancellationToken stop)
    {
        var draft = await PlanDrafts.Find(unit, plan, number, stop);
        if (draft is null || SectionKinds.Of(draft.Section) is not { } kind) return new NoSuchDraft();
        var head = await SectionRows.Head(unit, plan, draft.Section, stop);
        var start = draft.Base == 0 ? null : await SectionRows.Find(unit, plan, draft.Section, draft.Base, stop);
        var names = await PartyNames.Of(unit, plan, stop);
        return new Comparison(
            draft, kind, head!, SectionMerge.Of(start?.Body, head!.Body, draft.Body, kind.Shape, names), names);
    }

    /// <summary>Makes the new version.</summary>
    /// <param name="unit">The unit of the act.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="number">The draft.</param>
    /// <param name="seen">The version of the section the author saw beside the draft.</param>
    /// <param name="choices">The side chosen for each field path; a field only one side changed may be left out.</param>
    /// <param name="actor">Who.</param>
    /// <param name="clock">When.</param>
    /// <param name="stop">Ends the wait.</param>
    internal static async Task<Outcome<int>> Use(
        Unit unit, PlanId plan, int number, int seen, IReadOnlyDictionary<string, MergeSide> choices, Actor actor,
        TimeProvider clock, CancellationToken stop)
    {
        if (await SectionWrite.TakePlan(unit, plan, stop) is null) return new PlanSections.PlanNotOpen();
        var compared = await Compare(unit, plan, number, stop);
        if (!compared.Succeeded(out var found, out var missing)) return missing;
        if (found.Draft.State != DraftState.Open) return new AlreadySettled();
        if (found.Head.Version != seen) return new MovedAgain();
        var open = found.Merge.Differences.Count(one => one.Both && !choices.ContainsKey(one.Path.Text));
        if (open > 0) return new NotChosen(open);

        var body = found.Merge.Resolve(one => choices.GetValueOrDefault(one.Path.Text, one.Proposed));
        if (!Read(found.Kind, body).Succeeded(out var content, out var unfit)) return unfit;
        if (content is ActivityContent activity && await LostEvidence.Unfounded(
                unit, plan, activity, (ActivityContent)found.Kind.Read(found.Head.Body), stop) is { } milestone)
            return new Refusal(RefusalKind.Invalid, UnfoundedText, WorkRules.NameOf(milestone.Key));
        var submission = new Submission(found.Draft.Section, found.Kind, content, seen, SectionAct.Merged);
        var result = await SectionWrite.Save(unit, plan, submission, actor, clock, stop);
        if (result is WriteResult.Refused refused) return refused.Why;
        var version = ((WriteResult.Written)result).Version;
        await SectionTexts.Register(unit, plan, found.Draft.Section, content, stop);
        await Settle(unit, plan, found.Draft, DraftState.Used, version, actor, clock, stop);
        return version;
    }

    /// <summary>What stands there stays; the draft is kept in the history.</summary>
    internal static async Task<Outcome<Done>> SetAside(
        Unit unit, PlanId plan, int number, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        if (await SectionWrite.TakePlan(unit, plan, stop) is null) return new PlanSections.PlanNotOpen();
        var draft = await PlanDrafts.Find(unit, plan, number, stop);
        if (draft is null) return new NoSuchDraft();
        if (draft.State != DraftState.Open) return new AlreadySettled();
        await Settle(unit, plan, draft, DraftState.SetAside, null, actor, clock, stop);
        return default(Done);
    }

    private static async Task Settle(
        Unit unit, PlanId plan, PlanDraft draft, DraftState state, int? version, Actor actor, TimeProvider clock,
        CancellationToken stop)
    {
        await unit.Execute("""
            update plan_draft set state = @state, settled_at = @at, settled_by = @actor, settled_by_label = @label,
                                  settled_version = @version
             where plan = @plan and number = @number and state = 'open'
            """, stop, ("@state", PlanDrafts.Wire(state)), ("@at", clock.GetUtcNow()), ("@actor", actor.Id),
            ("@label", actor.Label), ("@version", version), ("@plan", plan.Value), ("@number", draft.Number));
        var act = state == DraftState.Used ? "draft.used" : "draft.set-aside";
        await AuditTrail.Write(unit, AuditTrail.OfPlan(plan.Value), actor, act, draft.Section,
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $$"""{"draft":{{draft.Number}}}""")),
            clock, stop);
    }

    // Fields of two edits can be such that together they are no content any more (half of a removed object).
    private static Outcome<OpenRecord> Read(SectionKind kind, string body)
    {
        try
        {
            return kind.Read(body);
        }
        catch (JsonException)
        {
            return new Refusal(RefusalKind.Invalid, UnfitText);
        }
    }

    private static readonly TextKey NoDraftText = new("この下書きはありません。", "There is no such draft.");
    private static readonly TextKey SettledText = new(
        "この下書きは、もう選び終わっています。", "This draft has already been settled.");
    private static readonly TextKey MovedText = new(
        "選んでいるあいだに、さらに新しい版が保存されました。新しい内容とくらべて、もう一度選んでください。下書きは残っています。",
        "A newer version was saved while you were choosing. Compare with it and choose again. Your draft is kept.");
    private static readonly TextKey NotChosenText = new(
        "両方で変えた項目が{0}件、まだ選ばれていません。どちらにするかを選んでください。",
        "{0} fields that both changed are not chosen yet. Choose one side for each.");
    internal static readonly TextKey UnfoundedText = new(
        "この選び方ではマイルストーン「{0}」が完了になりますが、根拠にした記録（取り消された判断など）はもう根拠になりません。状態と根拠は「いまの内容を残す」を選んでください。完了にするには、そのあと活動のページで根拠を付け直します。下書きは残っています。",
        "These choices make milestone \"{0}\" done on a record that carries it no longer, such as a withdrawn decision. Keep what stands there for its state and evidence; then attach evidence again on the activity's page. Your draft is kept.");
    private static readonly TextKey UnfitText = new(
        "この選び方では内容がそろいません。まとまった項目は同じ側を選んでください。",
        "These choices do not fit together. Choose one side for fields that belong together.");
}
