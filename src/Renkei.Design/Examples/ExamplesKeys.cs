using Renkei.Kernel;

namespace Renkei.Design.Examples;

internal static class ExamplesKeys
{
    internal static readonly TextKey FrontPage = new("トップページ", "Front page");
    internal static readonly TextKey Lead = new(
        "Renkeiの画面で使う部品と、使い分けです。値は見本で、実在の計画ではありません。",
        "The parts Renkei's pages are made of, and when to use which. The values are examples and belong to no real plan.");
    internal static readonly TextKey SourceLine = new(
        "色と文字の大きさの出典：デジタル庁デザインシステム（デザイントークン、MITライセンス）。",
        "Colours and type sizes: Digital Agency design system (design tokens, MIT licence).");
    internal static readonly TextKey Contents = new("目次", "Contents");
    internal static readonly TextKey FrameTitle = new("計画を開いたときの枠", "The frame with a plan open");
    internal static readonly TextKey FrameLead = new(
        "練習用の表示、計画の切り替え、検索、言語、利用者、主なページ、現在地、出典の見本です。人と計画は架空です。",
        "Practice strip, plan picker, search, language, person, main pages, trail and source. Person and plan are invented.");
    internal static readonly TextKey WorkTitle = new("作業画面の枠", "The frame of a work page");
    internal static readonly TextKey WorkLead = new(
        "表の入力や確認の列のように、画面いっぱいを使う作業に使います。見出しは48px、フッターはありません。",
        "For work that takes the whole screen, such as a sheet or a queue. The header is 48 px high and there is no foot.");
    internal static readonly TextKey Progress = new("計画の進み", "Progress");
    internal static readonly TextKey Region = new("地域の現状", "The region");
    internal static readonly TextKey Money = new("収支", "Money");
    internal static readonly TextKey Parties = new("参加機関", "Participants");
    internal static readonly TextKey States = new("状態と印", "States and marks");
    internal static readonly TextKey Messages = new("知らせ", "Messages");
    internal static readonly TextKey Buttons = new("ボタンとリンク", "Buttons and links");
    internal static readonly TextKey Forms = new("入力", "Forms");
    internal static readonly TextKey Tables = new("表と一覧", "Tables and lists");
    internal static readonly TextKey Moving = new("移動", "Moving about");
    internal static readonly TextKey Versions = new("版の違い", "Versions compared");
    internal static readonly TextKey Words = new("日付・数値・言葉", "Days, figures, words");
    internal static readonly TextKey Icons = new("アイコン", "Icons");
    internal static readonly TextKey Open = new("開く", "Open");
    internal static readonly TextKey Save = new("保存する", "Save");
    internal static readonly TextKey Back = new("戻る", "Go back");
}
