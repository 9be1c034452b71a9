using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Work;

/// <summary>One thing somebody has to do next.</summary>
/// <param name="Due">By when, where known.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="What">The milestone's, work item's or task's own words.</param>
/// <param name="Activity">The activity it belongs to.</param>
/// <param name="Address">Where it is done.</param>
/// <param name="Owner">Who answers for it, where somebody is named.</param>
public sealed record WorkItem(DateOnly? Due, TextKey Kind, string What, ProcedureActivity? Activity, string Address, string? Owner)
{
    /// <summary>How many a panel shows.</summary>
    internal const int Shown = 5;

    /// <summary>Milestones that were begun, lapsed or wait, and answers to look at; the most urgent first.</summary>
    internal static IReadOnlyList<WorkItem> Of(PlanPicture picture) =>
        [.. Answers(picture), .. Milestones(picture).OrderBy(item => item.Due ?? DateOnly.MaxValue)];

    /// <summary>Answers that came and nobody has looked at.</summary>
    internal static IEnumerable<WorkItem> Answers(PlanPicture picture) => picture.Answered.Select(asked => new WorkItem(
        null, WorkListKeys.LookAtAnswer, $"{asked.PartyName}　{asked.Task.Title}", asked.Activity,
        PlanAddress.Party(picture.Plan, asked.Party), null) { Since = asked.Task.Answer!.On });

    /// <summary>Milestones under way, or due and not begun.</summary>
    internal static IEnumerable<WorkItem> Milestones(PlanPicture picture) =>
        from activity in picture.All
        where !activity.IsOut
        from one in activity.Milestones
        where one.State is WorkState.Started or WorkState.Awaiting
            || (one.State == WorkState.NotStarted && activity.State != WorkState.NotStarted)
            || (one.State == WorkState.NotStarted && activity.Overdue)
        select new WorkItem(
            activity.Record.Due, KindOf(one, picture.Today), one.Milestone.Name, activity.Activity,
            PlanAddress.Milestone(picture.Plan, activity.Activity.At, one.Milestone.Key), activity.Record.Owner?.Person)
        {
            Confirming = one.State == WorkState.Awaiting, OwnedBy = activity.Record.Owner,
        };

    /// <summary>Since when it waits, where nothing is due: it comes among what was due on that day.</summary>
    internal DateOnly? Since { get; init; }

    /// <summary>What lists are ordered by.</summary>
    internal DateOnly Urgency => Due ?? Since ?? DateOnly.MaxValue;

    /// <summary>True where somebody else has done the work and a confirmation is awaited.</summary>
    internal bool Confirming { get; init; }

    /// <summary>Who answers for it, as written down.</summary>
    internal PartyPerson? OwnedBy { get; init; }

    /// <summary>The one it is named to, where it is shown to a deputy.</summary>
    internal string? StandingFor { get; init; }

    private static TextKey KindOf(MilestoneStanding one, DateOnly today) =>
        one.Record.Lapsed(today) ? WorkListKeys.RenewEvidence
        : one.Record.FellBackFor is not null ? WorkListKeys.AttachAgain
        : one.State == WorkState.Awaiting ? WorkListKeys.Confirm
        : one.State == WorkState.NotStarted ? WorkListKeys.Begin : WorkListKeys.Finish;
}

internal static class WorkListKeys
{
    internal static readonly TextKey LookAtAnswer = new("回答を確かめる", "Look at the answer");
    internal static readonly TextKey RenewEvidence = new("期限切れの根拠を更新する", "Renew expired evidence");
    internal static readonly TextKey AttachAgain = new("根拠を付け直す", "Attach evidence again");
    internal static readonly TextKey Confirm = new("確認をもらう", "Have it confirmed");
    internal static readonly TextKey Begin = new("着手する", "Begin");
    internal static readonly TextKey Finish = new("不足をなくす", "Complete it");
    internal static readonly TextKey BeginWork = new("作業に着手する", "Begin the work");
    internal static readonly TextKey FinishWork = new("作業を終える", "Finish the work");
    internal static readonly TextKey ConfirmWork = new("作業を確認する", "Confirm the work");
    internal static readonly TextKey ExpiringEvidence = new("根拠の期限が近い", "Evidence about to expire");
    internal static readonly TextKey ChooseDraft = new("保存が重なった下書きを選ぶ", "Choose between two versions");
    internal static readonly TextKey AnswerAsked = new("依頼に回答する", "Answer");
    internal static readonly TextKey Agree = new("合意を答える", "Say whether you agree");
    internal static readonly TextKey AwaitedAgreement = new("合意を待っている", "Agreement awaited");
    internal static readonly TextKey AwaitedAnswer = new("回答を待っている", "Answer awaited");
    internal static readonly TextKey OverdueWork = new("期限を過ぎた作業", "Overdue work");

    internal static readonly TextKey Title = new("自分の仕事", "My work");
    internal static readonly TextKey Lead = new(
        "参加しているすべての計画から、あなたを待っていることと、あなたが待っていることを、急ぐ順に並べています。",
        "From every plan you take part in: what waits for you, and what you are waiting for, the most urgent first.");
    internal static readonly TextKey Mine = new("あなたを待っていること", "What waits for you");
    internal static readonly TextKey Owed = new("相手を待っていること", "What others owe you");
    internal static readonly TextKey NoMine = new("いま、あなたを待っていることはありません。", "Nothing waits for you at the moment.");
    internal static readonly TextKey NoOwed = new("相手を待っていることはありません。", "You are waiting for nobody.");
    internal static readonly TextKey ToPlans = new("計画一覧を開く", "Open your plans");
    internal static readonly TextKey When = new("期限", "Due");
    internal static readonly TextKey What = new("内容", "What");
    internal static readonly TextKey Who = new("相手", "Who");
    internal static readonly TextKey Plan = new("計画", "Plan");
    internal static readonly TextKey Deputy = new("{0}の代理", "for {0}");
    internal static readonly TextKey NoDue = new("期限なし", "no due date");
    internal static readonly TextKey Count = new("{0}件（うち期限を過ぎたもの {1}件）", "{0} ({1} overdue)");
    internal static readonly TextKey Reminders = new("お知らせの受け取り方", "Reminders");
    internal static readonly TextKey OwnWork = new("担当する作業", "Work you take part in");
}
