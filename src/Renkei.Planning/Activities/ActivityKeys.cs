using Renkei.Kernel;

namespace Renkei.Planning.Activities;

internal static class ActivityKeys
{
    /// <summary>The step as its tab is called.</summary>
    internal static TextKey StepOf(Renkei.Guide.Procedure.ProcedureStep step) => new($"Step{step.Number} {step.Name}", $"Step {step.Number}");
    internal static readonly TextKey NoSuchMilestone = new(
        "そのマイルストーンは見つかりません。活動のページを開き直してください。", "There is no such milestone. Open the activity's page again.");
    internal static readonly TextKey Activities = new("このStepの活動", "Activities of this step");
    internal static readonly TextKey AllDone = new("マイルストーンはすべてそろっています。", "Every milestone is there.");
    internal static readonly TextKey AllOut = new("すべてのマイルストーンが対象外です。", "Every milestone is not applicable.");
    internal static readonly TextKey Remaining = new("完了まで、あと{0}つのマイルストーンが残っています。", "Milestones still open until it is done: {0}.");
    internal static readonly TextKey NotBegun = new("まだ着手していません。マイルストーンは{0}つあります。", "Not begun yet. Milestones: {0}.");
    internal static readonly TextKey LateAnswers = new("{0}の「{1}」が{2}日遅れています。", "{0}: “{1}” is {2} days late.");
    internal static readonly TextKey DuePassed = new("期限（{0}）を過ぎています。", "The due date ({0}) has passed.");
    internal static readonly TextKey What = new("何をするか", "What is done");
    internal static readonly TextKey OtherTitle = new("原資料での別の書き方：", "The source also calls it:");
    internal static readonly TextKey SourceIs = new("出典：{0}", "Source: {0}");
    internal static readonly TextKey Points = new("実施のポイント", "Points to consider");
    internal static readonly TextKey OwnText = new(
        "原資料のこの活動には実施事項の記載がありません。上の文は本ソフトウェアが補ったものです。",
        "The source does not say what is done here. The text above is ours.");
    internal static readonly TextKey OwnStepText = new(
        "公表された内容から本ソフトウェアがまとめたものです。", "Put together by this software from what is published.");
    internal static readonly TextKey OwnExample = new("この例は本ソフトウェアが補ったものです。", "This example is ours.");
    internal static readonly TextKey Who = new("だれが", "Who");
    internal static readonly TextKey RoleColumn = new("区分", "Role");
    internal static readonly TextKey MarkColumn = new("印", "Mark");
    internal static readonly TextKey Assigned = new("この計画での担当", "Assigned in this plan");
    internal static readonly TextKey Nobody = new("まだ決まっていません", "nobody yet");
    internal static readonly TextKey NotNeeded = new("対応不要", "nothing to do");
    internal static readonly TextKey ChangeRoles = new("担当を変える", "Change who");
    internal static readonly TextKey ChooseLead = new("◎（主体的に実行する）は1者だけ選びます。", "Choose exactly one that leads (◎).");
    internal static readonly TextKey NoParties = new(
        "選べる組織がまだありません。参加機関のページで組織を加えてください。", "There is nobody to choose. Add organisations on the page of parties.");
    internal static readonly TextKey ToParties = new("参加機関を開く", "Open parties");
    internal static readonly TextKey Milestones = new("マイルストーン", "Milestones");
    internal static readonly TextKey MilestonesSmall = new("{0}/{1} 完了　根拠があるときだけ「完了」にできます", "{0}/{1} done. Only evidence makes a milestone done.");
    internal static readonly TextKey NotRecorded = new("まだ記録がありません。「根拠を付ける」から始めます。", "Nothing recorded yet. Begin with “Attach evidence”.");
    internal static readonly TextKey LapsedSentence = new(
        "「完了」でしたが、根拠の有効期限が切れたため「着手（不足あり）」として扱っています。新しい根拠を付けてください。",
        "It was done, but its evidence has expired. Attach new evidence.");
    internal static readonly TextKey FellBackSentence = new(
        "「{0}」がなくなったため、「完了」から「着手（不足あり）」に戻りました。根拠を付け直すか、合意をそろえてください。",
        "It fell back from done for want of “{0}”. Attach evidence again, or complete the agreements.");
    internal static readonly TextKey AskedAnewSentence = new(
        "新しく合意を求めたため、「完了」から「着手（不足あり）」に戻りました。合意がそろったら「完了」にしてください。",
        "It fell back from done because a further agreement was asked for. Set it to done again once all have agreed.");
    internal static readonly TextKey OutSentence = new("対象外の理由：{0}", "Not applicable because: {0}");
    internal static readonly TextKey ApprovedBy = new("（承認者：{0}）", " (approved by {0})");
    internal static readonly TextKey ChangeState = new("状態・メモを変える", "Change state or note");
    internal static readonly TextKey StateHint = new("「対象外」にするときは、理由と承認者も入力します。", "For “Not applicable” enter a reason and who approved.");
    internal static readonly TextKey AddEvidence = new("根拠を付ける", "Attach evidence");
    internal static readonly TextKey FileHint = new(
        "1つ{0}MBまで。PDF・Word・Excel・PowerPoint・画像・テキスト・ZIP。",
        "Up to {0} MB: PDF, Word, Excel, PowerPoint, pictures, text, ZIP.");
    internal static readonly TextKey FileOrTextHint = new("ファイル・文章・この計画の記録のどれか（いくつでもかまいません）。", "A file, words, or a record of this plan; or several of them.");
    internal static readonly TextKey EffectiveHint = new("根拠が効力をもつ日", "the day it takes effect");
    internal static readonly TextKey ReceivedHint = new("事務局が受け取った日", "the day the secretariat received it");
    internal static readonly TextKey ExpiresHint = new("期限がなければ空欄", "empty when it does not expire");
    internal static readonly TextKey Attach = new("付ける", "Attach");
    internal static readonly TextKey Evidence = new("根拠", "Evidence");
    internal static readonly TextKey GivenBy = new("登録した人", "Entered by");
    internal static readonly TextKey ReadIt = new("内容を読む", "Read it");
    internal static readonly TextKey FileErased = new("（ファイルは法令により消去されました）", "(file erased by law)");
    internal static readonly TextKey Withdraw = new("取り下げる", "Withdraw");
    internal static readonly TextKey WithdrawHint = new(
        "根拠は消えず、取り下げた記録として残ります。有効な根拠がなくなると「完了」は「着手（不足あり）」に戻ります。",
        "It is not deleted; it stays as withdrawn. Without evidence that holds, “Done” falls back to “Started”.");
    internal static readonly TextKey WithdrawnLine = new("{0} 取り下げ（{1}）：{2}", "withdrawn {0} ({1}): {2}");
    internal static readonly TextKey Neighbours = new("前後の活動", "Previous and next activity");
    internal static readonly TextKey NotYet = new("発効前", "not yet in force");
    internal static readonly TextKey Expired = new("期限切れ", "expired");
    internal static readonly TextKey Asked = new("依頼と回答", "Requests and answers");
    internal static readonly TextKey NothingAsked = new("この活動で依頼したものはありません。", "Nothing has been asked within this activity.");
    internal static readonly TextKey AskedOf = new("依頼先", "Asked of");
    internal static readonly TextKey AskedWhat = new("依頼", "Request");
    internal static readonly TextKey AskedDue = new("回答期限", "Due");
    internal static readonly TextKey AskedAnswer = new("回答", "Answer");
    internal static readonly TextKey AnsweredOn = new("{0} 回答", "answered {0}");
    internal static readonly TextKey Accepted = new("確認済み", "accepted");
    internal static readonly TextKey Unanswered = new("未回答", "no answer yet");
    internal static readonly TextKey Late = new("{0}日超過", "{0} days late");
    internal static readonly TextKey AnswerFile = new("回答のファイル", "File of the answer");
    internal static readonly TextKey Records = new("判断・課題", "Decisions and issues");
    internal static readonly TextKey NoRecords = new("この活動の判断と課題はまだありません。", "This activity has no decisions or issues yet.");
    internal static readonly TextKey RecordDay = new("日付・期限", "Date or due date");
    internal static readonly TextKey EvidenceRecord = new("この計画の記録（判断・会議・計画の内容）", "A record of this plan (decision, meeting, contents)");
    internal static readonly TextKey Example = new("例", "Example");
    /// <summary>Our English for the case the source's examples stand for (◎推進主体が県の場合の一例).</summary>
    internal static readonly TextKey SourceCase = new("◎推進主体が県の場合の一例", "one example, where the prefecture promotes the plan");
    internal static readonly TextKey Next = new("次にすること", "Next");
    internal static readonly TextKey NextMilestone = new("「{0}」をそろえます。根拠を付けて「完了」にします。", "Complete “{0}”: attach evidence and set it to done.");
    internal static readonly TextKey NextDone = new("「{0}」には根拠があります。そろっていれば状態を「完了」にします。", "“{0}” has evidence. If nothing is lacking, set it to done.");
    internal static readonly TextKey NextAgreement = new(
        "「{0}」は機関ごとの合意が必要です。合意を求める機関を決めます。", "“{0}” needs the agreement of each organisation. Choose whose agreement is asked.");
    internal static readonly TextKey NextParties = new("先に参加機関を加える", "Add the parties first");
    internal static readonly TextKey Sheets = new("この活動で書く内容", "What this activity writes down");
    internal static readonly TextKey Close = new("付けたら「完了」にする", "Set it to done once attached");
    internal static readonly TextKey CloseHint = new("まだ足りないものがあるときは選びません。", "Leave it when something is still lacking.");
    internal static readonly TextKey NextConfirm = new("「{0}」の確認をもらい、根拠を付けます。", "Have “{0}” confirmed and attach the evidence.");
    internal static readonly TextKey NextLead = new("◎の担当を1者決めます。", "Decide who leads (◎).");
    internal static readonly TextKey NextNothing = new("この活動で残っている作業はありません。", "Nothing is left to do in this activity.");
    internal static readonly TextKey OpenMilestone = new("マイルストーンへ", "Go to the milestone");
    internal static readonly TextKey OpenWho = new("担当へ", "Go to who");
    internal static readonly TextKey Dates = new("期日", "Dates");
    internal static readonly TextKey Due = new("期限", "Due");
    internal static readonly TextKey Owner = new("責任者", "Owner");
    internal static readonly TextKey Undecided = new("未定", "not set");
    internal static readonly TextKey ChangeSchedule = new("期限・責任者を変える", "Change due date or owner");
    internal static readonly TextKey OwnerHint = new("担当者の氏名", "the person's name");
    internal static readonly TextKey Changes = new("最近の変更", "Latest changes");
    internal static readonly TextKey NoChange = new("まだ変更はありません。", "Nothing has been changed yet.");
    internal static readonly TextKey Previous = new("前の活動", "Previous activity");
    internal static readonly TextKey Following = new("次の活動", "Next activity");

    internal static IReadOnlyDictionary<string, TextKey> Notices { get; } =
        new Dictionary<string, TextKey> { ["saved"] = new("保存しました。", "Saved.") };
}
