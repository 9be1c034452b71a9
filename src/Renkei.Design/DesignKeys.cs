using Renkei.Kernel;

namespace Renkei.Design;

internal static class DesignKeys
{
    internal static readonly TextKey SkipToContent = new("本文へ移動", "Skip to content");
    internal static readonly TextKey Practice = new("練習用", "Practice");
    internal static readonly TextKey PracticeSentence = new(
        "練習用の計画です。組織・人・判断・金額は架空です。地域の統計は公表値です。",
        "This is a practice plan. Organisations, people, decisions and money are invented; regional statistics are published figures.");
    internal static readonly TextKey SignIn = new("サインイン", "Sign in");
    internal static readonly TextKey SignOut = new("サインアウト", "Sign out");
    internal static readonly TextKey MainNavigation = new("主なページ", "Main pages");
}
