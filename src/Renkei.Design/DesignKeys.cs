using Renkei.Kernel;

namespace Renkei.Design;

/// <summary>Words of the frame and the components.</summary>
internal static class DesignKeys
{
    internal static readonly TextKey SkipToContent = new("本文へ移動", "Skip to content");
    internal static readonly TextKey Practice = new("練習用", "Practice");
    internal static readonly TextKey PracticeSentence = new(
        "練習用の計画です。組織・人・判断・金額は架空です。地域の統計は公表値です。",
        "This is a practice plan. Organisations, people, decisions and money are invented; regional statistics are published figures.");
    internal static readonly TextKey FrontPage = new("のトップページ", "front page");
    internal static readonly TextKey SignIn = new("サインイン", "Sign in");
    internal static readonly TextKey SignOut = new("サインアウト", "Sign out");
    internal static readonly TextKey Account = new("自分のアカウント", "Your account");
    internal static readonly TextKey PersonMenu = new("利用者のメニュー", "Your menu");
    internal static readonly TextKey MainNavigation = new("主なページ", "Main pages");
    internal static readonly TextKey Trail = new("現在地", "You are here");
    internal static readonly TextKey Search = new("検索", "Search");
    internal static readonly TextKey SearchAll = new("サイト内検索（計画とガイド）", "Search plans and guide");
    internal static readonly TextKey Menu = new("メニュー", "Menu");
    internal static readonly TextKey ChangePlan = new("計画を切り替える", "Change plan");
    internal static readonly TextKey MyWork = new("自分の仕事", "My work");
    internal static readonly TextKey AllPlans = new("計画一覧", "All plans");
    internal static readonly TextKey Guide = new("支援ガイド", "Guide");
    internal static readonly TextKey Examples = new("画面部品の見本", "Living examples");
    internal static readonly TextKey Language = new("言語", "Language");
    internal static readonly TextKey AboutPages = new("このソフトウェア", "About this software");
    internal static readonly TextKey FieldGuide = new("ガイド", "Guide");
    internal static readonly TextKey SourceOf = new("出典：", "Source: ");
    internal static readonly TextKey ReadInGuide = new("ガイドで詳しく読む", "Read more in the guide");
    internal static readonly TextKey OwnMark = new("参考（独自）", "Our addition");
    internal static readonly TextKey OwnMarkSentence = new(
        "は本ソフトウェアが補った内容です。", "marks what this software adds to the Ministry's page.");
    internal static readonly TextKey PaperPlan = new("計画：", "Plan: ");
    internal static readonly TextKey PaperDay = new("{0}現在", "As of {0}");
}
