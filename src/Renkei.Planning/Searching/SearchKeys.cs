using Renkei.Kernel;

namespace Renkei.Planning.Searching;

internal static class SearchKeys
{
    internal static readonly TextKey Title = new("検索", "Search");
    internal static readonly TextKey TitleOf = new("「{0}」の検索結果", "Results for “{0}”");
    internal static readonly TextKey Words = new("探すことば", "Words to find");
    internal static readonly TextKey Hint = new(
        "いくつかのことばは空白で区切ります。すべてを含むものが見つかります。続いたことばは \"…\" で囲みます。ひらがなとカタカナ、全角と半角は区別しません。",
        "Separate several words by spaces: what holds all of them is found. Put a phrase into \"…\". Kana kind and width make no difference.");
    internal static readonly TextKey Search = new("検索する", "Search");
    internal static readonly TextKey InGuide = new("支援ガイドの中を探しました。計画の中も探すには、サインインしてください。", "The guide was searched. Sign in to search your plans too.");
    internal static readonly TextKey InPlans = new("支援ガイドと、あなたが読める計画の中を探しました。", "The guide and the plans you may read were searched.");
    internal static readonly TextKey SignIn = new("サインインする", "Sign in");
    internal static readonly TextKey Count = new("{0:N0}件", "{0:N0} found");
    internal static readonly TextKey CountOnPage = new("{0:N0}件のうち{1:N0}～{2:N0}件目", "{1:N0}–{2:N0} of {0:N0}");
    internal static readonly TextKey CutCountOnPage = new("{0:N0}件以上のうち{1:N0}～{2:N0}件目", "{1:N0}–{2:N0} of {0:N0} or more");
    internal static readonly TextKey Exactly = new("{0:N0}件", "{0:N0}");
    internal static readonly TextKey AtLeast = new("{0:N0}件以上", "{0:N0} or more");
    internal static readonly TextKey More = new(
        "多いため、題名にことばがあるものと新しく加わったものから選んだ{0:N0}件までを表示します。ことばを足すか種類を選ぶと絞り込めます。",
        "There are too many to show: these {0:N0} were chosen by words in the title, then from the latest added. Add a word or choose a kind to narrow the search.");
    internal static readonly TextKey Cut = new(
        "長いため、はじめの{0}文字・{1}語までで探しました。", "The question was long: only its first {0} characters and {1} words were used.");
    internal static readonly TextKey Kinds = new("種類", "Kinds");
    internal static readonly TextKey AllKinds = new("すべて", "All");
    internal static readonly TextKey OtherKind = new("その他", "Other");
    internal static readonly TextKey Reading = new("読み：", "Also known as: ");
    internal static readonly TextKey Nothing = new("「{0}」を含むものは見つかりませんでした。", "Nothing holds “{0}”.");
    internal static readonly TextKey NothingNext = new(
        "ことばを短くする、別の言い方にする、ことばの数を減らすと見つかることがあります。", "Try a shorter word, another word, or fewer words.");
    internal static readonly TextKey AllKindsNext = new("すべての種類で探す", "Search all kinds");
    internal static readonly TextKey GlossaryNext = new("用語集を見る", "See the glossary");
    internal static readonly TextKey GuideNext = new("支援ガイドの目次を見る", "See the contents of the guide");
    internal static readonly TextKey Ask = new("探すことばを入れてください。", "Enter the words to find.");
    internal static readonly TextKey Pages = new("検索結果のページ", "Pages of results");
    internal static readonly TextKey Previous = new("前へ", "Previous");
    internal static readonly TextKey Next = new("次へ", "Next");
    internal static readonly TextKey PageOf = new("{0} / {1} ページ", "Page {0} of {1}");
}
