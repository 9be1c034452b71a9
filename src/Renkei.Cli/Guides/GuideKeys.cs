using Renkei.Kernel;

namespace Renkei.Cli.Guides;

internal static class GuideKeys
{
    public static readonly TextKey Guide = new("支援ガイドの内容", "The guide's content");
    public static readonly TextKey Check = new(
        "出典、日付、リンク、翻訳、用語を確かめ、見つけたことをファイルと行で示す",
        "Check sources, dates, links, translations and terms; tell each finding with file and line");
    public static readonly TextKey ContentOption = new("内容を置き換えるフォルダ。なければ製品の内容を確かめます", "Folder that replaces content; without it the built-in content is checked");
    public static readonly TextKey NoFolder = new("フォルダ {0} がありません。--content で場所を指定してください。", "There is no folder {0}. Name its place with --content.");
    public static readonly TextKey Fine = new("支援ガイドの内容に問題はありません。", "The guide's content is in order.");
    public static readonly TextKey Wrong = new("{0} 件見つかりました。", "{0} findings.");
    public static readonly TextKey File = new("ファイル", "file");
    public static readonly TextKey Source = new("出典", "source");
    public static readonly TextKey Date = new("日付", "date");
    public static readonly TextKey Link = new("リンク", "link");
    public static readonly TextKey Translation = new("翻訳", "translation");
    public static readonly TextKey Term = new("用語", "term");
}
