using Renkei.Kernel;

namespace Renkei.Guide.Book;

internal static class BookKeys
{
    internal static readonly TextKey Data = new("データで見る", "In figures");
    internal static readonly TextKey Cases = new("事例", "Cases");
    internal static readonly TextKey Points = new("実施のポイント", "Points to consider");
    internal static readonly TextKey Sources = new("出典の一覧", "Sources");
    internal static readonly TextKey Own = new("参考（独自）", "Our addition");
    internal static readonly TextKey Title = new("資料ダウンロード", "Downloads");
    internal static readonly TextKey Lead = new("支援ガイドの全部を、ファイルで、または紙で手元に置けます。", "Keep the whole guide as files or on paper.");
    internal static readonly TextKey All = new("一括ダウンロード", "Download everything");
    internal static readonly TextKey AllAbout = new(
        "日本語と英語の文書（HTML）、表（CSV）、もとの内容ファイル（JSON）を一つのZIPにまとめたものです。{0:N0} KB。",
        "Documents in Japanese and English (HTML), tables (CSV) and the content files (JSON) in one zip. {0:N0} KB.");
    internal static readonly TextKey Paper = new("印刷用の1ページ", "One page to print");
    internal static readonly TextKey PaperAbout = new("ガイドの全部を一つのページに並べたものです。ブラウザーの印刷で紙やPDFになります。", "The whole guide on one page; print it from the browser to paper or PDF.");
    internal static readonly TextKey Book = new("支援ガイド（全文）", "The guide, complete");
    internal static readonly TextKey Tables = new("表（CSV）", "Tables (CSV)");
    internal static readonly TextKey Contents = new("目次", "Contents");
    internal static readonly TextKey ToDownloads = new("資料ダウンロードへ", "To the downloads");

    internal static readonly TextKey[] FigureHead =
        [new("項目", "Item"), new("値", "Value"), new("単位", "Unit"), new("年", "Year"), new("出典", "Source")];

    internal static readonly TextKey[] TermHead = [new("ことば", "Term"), new("読み", "Japanese"), new("意味", "Meaning")];

    internal static readonly TextKey[] SourceHead = [new("名称", "Name"), new("年", "Year"), new("確認日", "Checked"), new("公表元", "Address")];

    internal static TextKey Table(string file) => file switch
    {
        "figures.csv" => Data,
        "cases.csv" => Cases,
        "glossary.csv" => GuideKeys.Glossary,
        _ => Sources,
    };
}
