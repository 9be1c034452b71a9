using Renkei.Kernel;

namespace Renkei.Planning.Outline;

internal static class OutlineKeys
{
    internal static readonly TextKey Title = new("計画の内容", "Contents of the plan");
    internal static readonly TextKey Lead = new(
        "手順の各活動で決めたことを、後で使える形で書きためます。書いたものはマイルストーンの根拠にできます。",
        "What the activities decide is kept here in a form that can be used later. It can be evidence of a milestone.");

    internal static readonly TextKey Efforts = new("関係組織の役割や取組み", "Roles and efforts of the bodies concerned");
    internal static readonly TextKey EffortsLead = new(
        "地域の関係組織が担っている役割と、いまの取組みを並べます。活動1のマイルストーン「関係組織の役割や取組み共有」で使います。",
        "The roles of the region's bodies and what they do today. Used for the milestone of activity 1.");
    internal static readonly TextKey Vision = new("目指す地域医療のあり方", "The care we aim at");
    internal static readonly TextKey VisionLead = new(
        "この地域が目指す医療を自分たちの言葉で書き、医療計画のどこに位置付くかを並べます。活動2のマイルストーン「目指す地域医療のあり方の共有」で使います。",
        "The care the region aims at in its own words, and its place in the prefecture's medical care plan. Used for the milestone of activity 2.");
    internal static readonly TextKey PolicyPlaces = new("医療計画などでの位置付け", "Its place in the medical care plan");
    internal static readonly TextKey Resources = new("事業資源の確保ステップ・展開ステップ", "Steps of securing resources and of the roll-out");
    internal static readonly TextKey ResourcesLead = new(
        "設備、情報システム、組織（法人化等）、人員、資金をいつ、どう確保し、どう広げるかを並べます。活動8で使います。",
        "When and how equipment, systems, organisation, people and funds are secured, and how the network spreads. Used for activity 8.");
    internal static readonly TextKey Arrangements = new("事業運営の仕組み", "How the project is run");
    internal static readonly TextKey ArrangementsLead = new(
        "会費、帳票、出入金の管理、決算、税務などの決めごとを並べます。活動8のマイルストーン「事業運営の仕組みの決定」で使います。",
        "What is decided on fees, forms, money in and out, accounts and tax. Used for the milestone of activity 8.");

    internal static readonly TextKey Rows = new("{0}件", "{0} entries");
    internal static readonly TextKey NoRows = new("まだ何も書かれていません。下の「加える」から1件目を書いてください。", "Nothing is written yet. Add the first entry below.");
    internal static readonly TextKey NothingYet = new("まだ何も書かれていません。", "Nothing is written yet.");
    internal static readonly TextKey Open = new("開く", "Open");
    internal static readonly TextKey Add = new("加える", "Add");
    internal static readonly TextKey AddTo = new("「{0}」に加える", "Add to “{0}”");
    internal static readonly TextKey Change = new("直す", "Change");
    internal static readonly TextKey Remove = new("この行を消す", "Remove this entry");
    internal static readonly TextKey RemoveHint = new("消しても「変更の記録」から元に戻せます。", "It can be brought back from the history.");
    internal static readonly TextKey Party = new("参加機関から選ぶ", "Choose a party");
    internal static readonly TextKey UsedBy = new("使う活動", "Used in");
    internal static readonly TextKey Statement = new("文章を直す", "Change the text");
    internal static readonly TextKey Unreadable = new("「{0}」は一覧から選んでください。", "Choose “{0}” from the list.");
    internal static readonly TextKey YearUnreadable = new("「{0}」は西暦の年度を4桁で入力してください（例：2028）。", "Enter “{0}” as a year with four digits, such as 2028.");
    internal static readonly TextKey NoSuchRow = new("その行はもうありません。ページを開き直してください。", "This entry is gone. Open the page again.");
    internal static readonly TextKey EndsBefore = new("「{0}」の終了年度が開始年度より前です。年度を確かめてください。", "“{0}” would end before it begins. Check the years.");

    internal static IReadOnlyDictionary<string, TextKey> Notices { get; } = new Dictionary<string, TextKey>
    {
        ["added"] = new("加えました。", "Added."),
        ["saved"] = new("保存しました。", "Saved."),
        ["removed"] = new("消しました。「変更の記録」から元に戻せます。", "Removed. It can be brought back from the history."),
    };
}
