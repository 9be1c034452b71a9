using Renkei.Guide.Procedure;
using Renkei.Kernel;

namespace Renkei.Planning.Home;

internal static class HomeKeys
{
    internal static readonly TextKey Title = new("計画の進み", "Progress of the plan");
    internal static readonly TextKey Promoter = new("推進主体", "Promoted by");
    internal static readonly TextKey RegionLabel = new("対象", "Region");
    internal static readonly TextKey FirstYear = new("計画の開始", "Planning began");
    internal static readonly TextKey RegionNow = new("対象地域の公表値", "Published figures of the region");
    internal static readonly TextKey RegionMore = new("地域の現状（取り込んだ公表統計）", "The region now (imported statistics)");
    internal static readonly TextKey NoFigures = new(
        "この地域の公表値はまだ取り込まれていません。", "No published figures of this region have been imported yet.");
    internal static readonly TextKey Source = new("出典", "Source");
    internal static readonly TextKey Processed = new("を加工して作成", ", processed");
    internal static readonly TextKey Steps = new("ネットワークの構築手順", "The procedure");
    internal static readonly TextKey Milestones = new("マイルストーン", "Milestones");

    internal static readonly TextKey MyWork = new("自分の仕事", "My work");
    internal static readonly TextKey PlanWork = new("次にすること", "What comes next");
    internal static readonly TextKey AllOf = new("全{0}件", "{0} in all");
    internal static readonly TextKey NoWork = new(
        "いま手を付けているマイルストーンはありません。状態を「着手（不足あり）」にすると、ここに並びます。",
        "No milestone is under way. Those set to “Started” appear here.");
    internal static readonly TextKey BeginWith = new("「{0}」から始める", "Begin with “{0}”");
    internal static readonly TextKey Waiting = new("相手の返事を待っているもの", "Whose answer we await");
    internal static readonly TextKey NothingAwaited = new(
        "返事を待っている依頼はありません。", "No answer is awaited.");
    internal static readonly TextKey AskSomething = new("参加機関のページから依頼できます", "Ask a party from the page of parties");
    internal static readonly TextKey More = new("ほか{0}件", "{0} more");
    internal static readonly TextKey DaysLate = new("{0}日超過", "{0} days late");
    internal static readonly TextKey By = new("{0}まで", "by {0}");
    internal static readonly TextKey NoDue = new("期限なし", "no due date");

    internal static readonly TextKey Legend = new("表中の表示について", "Signs in the table");
    internal static readonly TextKey States = new("状態", "States");
    internal static readonly TextKey Activity = new("活動", "Activity");
    internal static readonly TextKey WhatRow = new("実施事項", "What is done");
    internal static readonly TextKey WhoRow = new("主体", "Who");
    internal static readonly TextKey MilestoneRow = new("マイルストーン", "Milestones");
    internal static readonly TextKey ExampleRow = new("例", "Example");
    internal static readonly TextKey RecordRow = new("この計画の記録", "Records of this plan");
    internal static readonly TextKey Unassigned = new("（未割当）", "(nobody yet)");
    internal static readonly TextKey NothingToDo = new("対応不要", "nothing to do");
    internal static readonly TextKey Parties = new("{0}機関", "{0} parties");
    internal static readonly TextKey PartiesLate = new("{0}件遅れ", "{0} late");
    internal static readonly TextKey Decisions = new("判断{0}", "decisions {0}");
    internal static readonly TextKey Issues = new("課題{0}", "issues {0}");
    internal static readonly TextKey Evidence = new("根拠{0}", "evidence {0}");
    internal static readonly TextKey Asked = new("依頼{0}", "asked {0}");
    internal static readonly TextKey LastChange = new("最終更新 {0}", "changed {0}");
    internal static readonly TextKey NoRecord = new("記録はまだありません", "no record yet");
    internal static readonly TextKey Lapsed = new("根拠の期限切れ", "evidence expired");
    internal static readonly TextKey FellBack = new("根拠か合意がなくなり、戻りました", "fell back: evidence or agreement is gone");
    internal static readonly TextKey Due = new("{0} 期限", "due {0}");
    internal static readonly TextKey DueLate = new("{0} 期限（超過）", "due {0} (overdue)");
    internal static readonly TextKey NoDueYet = new("期限は未定", "no due date yet");
    internal static readonly TextKey OpenActivity = new("この活動を開く", "Open this activity");

    internal static readonly TextKey Band = new("活動{0}〜{1}", "Activities {0} to {1}:");
    internal static readonly TextKey ToBand = new("活動{0}〜{1}へ", "Go to activities {0} to {1}:");
    private static readonly TextKey Participant = new("参加機関", "participating institutions");
    private static readonly TextKey OperatingBody = new("運営主体/準備主体", "operating or preparatory body");
    private static readonly TextKey Vendor = new("システム事業者", "system vendors");

    internal static TextKey Of(ProcedureRole role) => role switch
    {
        ProcedureRole.Participant => Participant,
        ProcedureRole.Operator => OperatingBody,
        ProcedureRole.Vendor => Vendor,
    };
}
