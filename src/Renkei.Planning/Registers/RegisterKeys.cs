using Renkei.Kernel;

namespace Renkei.Planning.Registers;

internal static class RegisterKeys
{
    internal static readonly TextKey Decisions = new("判断記録", "Decisions");
    internal static readonly TextKey Issues = new("課題管理表", "Issues");
    internal static readonly TextKey Meetings = new("会議", "Meetings");
    internal static readonly TextKey Bodies = new("会議体・作業部会", "Bodies and groups");
    internal static readonly TextKey Number = new("番号", "No.");
    internal static readonly TextKey Title = new("件名", "Title");
    internal static readonly TextKey State = new("状態", "State");
    internal static readonly TextKey Activity = new("活動", "Activity");
    internal static readonly TextKey Activities = new("関係する活動", "Activities");
    internal static readonly TextKey Records = new("関係する記録", "Related records");
    internal static readonly TextKey RecordsHint = new(
        "番号で書きます。例：判断9　課題4　会議2（間は空白）", "Write their numbers: decision/9 issue/4 meeting/2, separated by blanks.");
    internal static readonly TextKey Links = new("関係する活動・記録", "Activities and records");
    internal static readonly TextKey LinkedFrom = new("ここにつながる記録", "Records that lead here");
    internal static readonly TextKey NoLinks = new("なし", "none");
    internal static readonly TextKey Gone = new("（見つかりません）", "(not there)");
    internal static readonly TextKey Edit = new("変更する", "Change");
    internal static readonly TextKey Cancel = new("変更せずに戻る", "Back without changing");
    internal static readonly TextKey History = new("変更の記録を見る", "See its history");
    internal static readonly TextKey Print = new("印刷用のページ", "Page for printing");
    internal static readonly TextKey All = new("すべて", "All");
    internal static readonly TextKey MoreRows = new(
        "空いている行に書き足します。行を消すときは、その行の中をすべて空にします。保存すると空いている行がまた増えます。",
        "Write into the empty rows. To remove a row, empty it. Saving adds empty rows again.");
    internal static readonly TextKey Row = new("{0}行目", "row {0}");
    internal static readonly TextKey None = new("（なし）", "(none)");
    internal static readonly TextKey LeftParty = new("退会した機関", "has left");
    internal static readonly TextKey GuideHint = new("支援ガイドを読む", "Read the guide");
    internal static readonly TextKey Person = new("氏名", "Person");
    internal static readonly TextKey Party = new("機関", "Party");

    internal static readonly TextKey NoSuchRecord = new(
        "その記録は見つかりません。一覧から開き直してください。", "There is no such record. Open it again from the list.");
    internal static readonly TextKey LinkUnreadable = new(
        "「{0}」を記録の番号として読み取れません。「判断9」「課題4」「会議2」のように書いてください。",
        "“{0}” is not the number of a record. Write it as decision/9, issue/4 or meeting/2.");
    internal static readonly TextKey NoSuchLink = new(
        "「{0}」はこの計画にありません。番号を確かめてください。", "“{0}” is not in this plan. Check the number.");
    internal static readonly TextKey NoSuchParty = new(
        "この計画にない機関が選ばれています。一覧から選び直してください。", "A party is chosen that is not in this plan. Choose again.");
    internal static readonly TextKey PartyHasLeft = new(
        "「{0}」は退会しています。いま参加している機関から選んでください。", "“{0}” has left the plan. Choose a party that takes part.");
    internal static readonly TextKey NotANumber = new("「{0}」は数で入力してください。", "Enter “{0}” as a number.");

    internal static IReadOnlyDictionary<string, TextKey> Notices { get; } = new Dictionary<string, TextKey>
    {
        ["saved"] = new("保存しました。", "Saved."),
        ["made"] = new("登録しました。", "Entered."),
        ["attached"] = new("マイルストーンの根拠に付けました。", "Attached to the milestone as evidence."),
    };
}
