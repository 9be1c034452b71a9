using Renkei.Kernel;

namespace Renkei.Planning.Decisions;

internal static class DecisionKeys
{
    internal static readonly TextKey Lead = new(
        "何を、どの案の中から、なぜ決めたかを残します。あとから「なぜこうしたのか」と聞かれたときの答えになります。",
        "What was decided, among which options, and why: the answer when somebody asks later.");
    internal static readonly TextKey None = new(
        "判断記録はまだありません。最初の1件は「ネットワークが最善の解決策か」の判断がおすすめです（活動2）。",
        "No decision has been recorded yet. A good first one: is a network the best solution (activity 2)?");
    internal static readonly TextKey NoneHere = new("この条件に合う判断はありません。", "No decision fits these conditions.");
    internal static readonly TextKey New = new("判断を記録する", "Record a decision");
    internal static readonly TextKey Decided = new("決定{0}", "Decision {0}");
    internal static readonly TextKey Considered = new("判断{0}", "Decision {0}");
    internal static readonly TextKey On = new("決定日", "Decided on");
    internal static readonly TextKey OnHint = new("検討中のときは、決める予定の日。", "While under discussion: the day it is expected.");
    internal static readonly TextKey Expected = new("{0} 予定", "expected {0}");
    internal static readonly TextKey ReplacedBy = new("判断{0}により変更", "changed by decision {0}");
    internal static readonly TextKey ReplacedBanner = new(
        "この判断は、判断{0}により変更されました。いまの決まりは変更後の判断を見てください。",
        "This decision was changed by decision {0}. See there for what holds now.");
    internal static readonly TextKey Question = new("問い", "Question");
    internal static readonly TextKey QuestionHint = new("何を決めるのか。例：情報をセンターに保存するか、各施設に置くか。", "What is to be decided?");
    internal static readonly TextKey Background = new("背景", "Background");
    internal static readonly TextKey Options = new("案", "Options");
    internal static readonly TextKey OptionTitle = new("案の名前", "Option");
    internal static readonly TextKey OptionNumber = new("案{0}", "Option {0}");
    internal static readonly TextKey Reasons = new("利点・欠点・理由", "Reasons for and against");
    internal static readonly TextKey NoOptions = new("案は書かれていません。", "No options are written down.");
    internal static readonly TextKey Criteria = new("評価項目と重み", "Criteria and weights");
    internal static readonly TextKey CriteriaHint = new(
        "任意です。重みは0より大きく100まで、点は0〜100（小数2けたまで）。点を空けた項目は0点ではなく「未採点」として扱います。",
        "Optional. A weight is above 0 and up to 100, a score 0 to 100 (two decimals). A score left empty is unscored, not zero.");
    internal static readonly TextKey CriterionName = new("評価項目", "Criterion");
    internal static readonly TextKey Weight = new("重み", "Weight");
    internal static readonly TextKey Score = new("点：{0}", "Score: {0}");
    internal static readonly TextKey CriterionRow = new("評価項目{0}", "criterion {0}");
    internal static readonly TextKey Sum = new("重み付き合計", "Weighted sum");
    internal static readonly TextKey Unscored = new("未採点", "unscored");
    internal static readonly TextKey UnscoredCount = new("未採点{0}項目（合計は採点済みの分だけ）", "{0} unscored (sum of the scored ones only)");
    internal static readonly TextKey Highest = new("最も高い合計", "highest sum");
    internal static readonly TextKey SumNote = new(
        "合計は「重み×点」の和です。未採点の項目がある案は、ほかの案と合計をくらべられません。合計は参考で、決めるのは会議体です。",
        "The sum adds weight × score. An option with unscored criteria cannot be compared by its sum. The sum informs; the body decides.");
    internal static readonly TextKey Outcome = new("決めたこと", "What was decided");
    internal static readonly TextKey Undecided = new("まだ決まっていません。", "Not decided yet.");
    internal static readonly TextKey Chosen = new("選んだ案", "Chosen option");
    internal static readonly TextKey ChosenHint = new("上の「案」の番号で選びます。", "By the number of the option above.");
    internal static readonly TextKey Why = new("決めた理由", "Why");
    internal static readonly TextKey Body = new("決めた会議体", "Deciding body");
    internal static readonly TextKey Meeting = new("会議", "Meeting");
    internal static readonly TextKey TookPart = new("参加した人", "Who took part");
    internal static readonly TextKey TookPartHint = new("会議を選んだときは、その出席者も表示されます。", "Those present at the chosen meeting are shown as well.");
    internal static readonly TextKey PresentThere = new("会議の出席者", "Present at the meeting");
    internal static readonly TextKey Replaces = new("変更する判断", "Changes decision");
    internal static readonly TextKey ReplacesHint = new("以前の決定を変えるときに選びます。以前の決定には「この番号により変更」と表示されます。", "When it changes an earlier decision, which then shows that it was changed.");
    internal static readonly TextKey WithdrawnBecause = new("取り消しの理由", "Why it is withdrawn");
    internal static readonly TextKey WithdrawnHint = new(
        "状態を「取り消し」にするときに入力します。この判断だけを根拠に「完了」としたマイルストーンは「着手（不足あり）」に戻ります。",
        "When the state is “Withdrawn”. A milestone that is done on the evidence of this decision alone falls back.");
    internal static readonly TextKey Reason = new("決定後に変更する理由", "Why it is changed after deciding");
    internal static readonly TextKey ReasonHint = new(
        "決定した記録を変えるには理由が必要です。理由・変更者・変更前の内容は記録に残ります。",
        "A decided record is changed with a reason only. Reason, author and earlier content are kept.");
    internal static readonly TextKey Amendments = new("決定後の変更", "Changes after deciding");
    internal static readonly TextKey Evidence = new("根拠としての利用", "Used as evidence");
    internal static readonly TextKey NoEvidence = new("この判断を根拠にしているマイルストーンはありません。", "No milestone rests on this decision.");
    internal static readonly TextKey LostEvidence = new("根拠から外れたマイルストーン", "Milestones it no longer carries");
    internal static readonly TextKey Milestone = new("マイルストーン", "Milestone");
    internal static readonly TextKey Attach = new("マイルストーンの根拠にする", "Make it evidence of a milestone");
    internal static readonly TextKey EvidenceWarning = new(
        "取り消された判断が、次のマイルストーンの根拠のままです。活動のページで根拠を取り下げてください。",
        "A withdrawn decision is still the evidence of these milestones. Withdraw it on the activity's page.");
    internal static readonly TextKey ReplaceIt = new("この決定を変更する判断を記録する", "Record a decision that changes this one");
    internal static readonly TextKey ChosenMark = new("選定", "chosen");

    internal static readonly TextKey WeightWrong = new(
        "評価項目「{0}」の重みは、0より大きく100までの数（小数2けたまで）で入力してください。",
        "Enter the weight of “{0}” as a number above 0 and up to 100 (two decimals).");
    internal static readonly TextKey ScoreWrong = new(
        "案「{0}」の「{1}」の点は、0〜100の数（小数2けたまで）で入力するか、空けてください（未採点）。",
        "Enter the score of “{0}” for “{1}” as 0 to 100 (two decimals), or leave it empty (unscored).");
    internal static readonly TextKey ChosenEmpty = new(
        "「選んだ案」の行が空です。案の名前を入力するか、選び直してください。", "The chosen option's row is empty. Enter the option or choose again.");
    internal static readonly TextKey DecidedLater = new(
        "「決定日」がきょうより後です。まだ決まっていないときは、状態を「検討中」にしてください。",
        "The day of decision lies in the future. If it is not decided yet, keep it under discussion.");
    internal static readonly TextKey Circle = new(
        "判断{0}を変更すると、変更のつながりが一周してしまいます。変更する判断を選び直してください。",
        "Changing decision {0} would make the chain of changes a circle. Choose another.");
    internal static readonly TextKey ReplacesUndecided = new(
        "判断{0}はまだ「決定」ではないので、変更の対象にできません。判断{0}そのものを書き直してください。",
        "Decision {0} is not decided, so it cannot be changed by another. Rewrite decision {0} itself.");
    internal static readonly TextKey ReplacedAlready = new(
        "判断{0}は、すでに判断{1}により変更されています。判断{1}を変更する判断として記録してください。",
        "Decision {0} was already changed by decision {1}. Record yours as changing decision {1}.");
    internal static readonly TextKey ReasonNeeded = new(
        "決定した記録を変えるには理由が必要です。「決定後に変更する理由」を入力してください。",
        "A decided record is changed with a reason only. Enter why it is changed.");
    internal static readonly TextKey OnlyDecided = new(
        "根拠にできるのは「決定」の判断だけです。先に決定を記録してください。", "Only a decided decision can be evidence. Record the decision first.");
}
