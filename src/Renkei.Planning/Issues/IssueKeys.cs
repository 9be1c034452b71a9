using Renkei.Kernel;

namespace Renkei.Planning.Issues;

internal static class IssueKeys
{
    internal static readonly TextKey Lead = new(
        "決まっていないこと・困っていることを1か所に集め、担当と期限を付けて、なくなるまで追いかけます。",
        "What is open or wrong, in one place, with an owner and a due date, followed until it is gone.");
    internal static readonly TextKey None = new(
        "課題はまだありません。会議で宿題になったことや、気になることを1件入れてみてください。",
        "There are no issues yet. Enter the first: something left open at a meeting, or something that worries you.");
    internal static readonly TextKey NoneHere = new("この条件に合う課題はありません。", "No issue fits these conditions.");
    internal static readonly TextKey New = new("課題を登録する", "Enter an issue");
    internal static readonly TextKey Description = new("内容", "Description");
    internal static readonly TextKey Owner = new("担当", "Owner");
    internal static readonly TextKey OwnerParty = new("担当の機関", "Owner's party");
    internal static readonly TextKey OwnerPerson = new("担当者の氏名", "Owner's name");
    internal static readonly TextKey NoOwner = new("未定", "nobody yet");
    internal static readonly TextKey Due = new("期限", "Due");
    internal static readonly TextKey Late = new("{0}日超過", "{0} days late");
    internal static readonly TextKey Raised = new("起票日", "Raised on");
    internal static readonly TextKey Closed = new("解決日・見送り日", "Closed on");
    internal static readonly TextKey ClosedHint = new("空けておくと、解決・見送りにした日が入ります。", "Left empty, the day it is solved or dropped.");
    internal static readonly TextKey Measures = new("対応の内容", "What was done");
    internal static readonly TextKey MeasuresHint = new("「解決」にするときは必要です。", "Needed to solve it.");
    internal static readonly TextKey DroppedBecause = new("見送りの理由", "Why it is dropped");
    internal static readonly TextKey DroppedHint = new("「見送り」にするときは必要です。", "Needed to drop it.");
    internal static readonly TextKey StillNothing = new("まだ書かれていません。", "Nothing is written yet.");
    internal static readonly TextKey OpenCount = new("残り{0}件（期限超過{1}件）／全{2}件", "{0} open ({1} overdue) of {2}");
    internal static readonly TextKey Overdue = new("期限を過ぎたものだけ", "Overdue only");
    internal static readonly TextKey Sort = new("並べ方", "Order");
    internal static readonly TextKey ByNumber = new("番号の新しい順", "Newest number first");
    internal static readonly TextKey ByDue = new("期限の早い順", "Earliest due first");
    internal static readonly TextKey ByState = new("状態の順", "By state");
    internal static readonly TextKey Filter = new("絞り込む", "Filter");
    internal static readonly TextKey Csv = new("CSVで保存", "Save as CSV");
    internal static readonly TextKey Updated = new("最終更新", "Changed");
    internal static readonly TextKey OwnerLeft = new(
        "担当の「{0}」は退会しています。新しい担当を決めてください。", "The owner “{0}” has left the plan. Choose a new owner.");
}
