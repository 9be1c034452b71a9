using System.Net;
using System.Text;
using Renkei.Kernel;

namespace Renkei.Guide.Book;

/// <summary>The book as one HTML file that needs nothing else: readable offline, printable, deterministic.</summary>
internal static class BookHtml
{
    private const string Look =
        "body{font-family:'Noto Sans JP',sans-serif;line-height:1.7;max-width:50em;margin:2em auto;padding:0 1em;color:#333}h2{border-bottom:2px solid #333;margin-top:2em}"
        + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #949494;padding:.3em .6em;text-align:left;vertical-align:top}.s{color:#626264;font-size:.9em}"
        + ".o{border:1px dashed #767676;border-radius:4px;padding:0 .3em;font-size:.85em}@media print{h2{break-before:page}tr{break-inside:avoid}}";

    internal static string Of(IReadOnlyList<BookChapter> chapters, Language language)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n");
        var title = Safe(BookKeys.Book.In(language));
        html.Append("<html lang=\"").Append(language == Language.Japanese ? "ja" : "en").Append("\"><head><meta charset=\"utf-8\"><title>").Append(title)
            .Append("</title><style>").Append(Look).Append("</style></head><body>\n<h1>").Append(title).Append("</h1>\n<p>")
            .Append(Safe(GuideKeys.OwnWords.In(language))).Append("</p>\n<ol>\n");
        foreach (var chapter in chapters) html.Append("<li><a href=\"#").Append(chapter.Key).Append("\">").Append(Safe(chapter.Title)).Append("</a></li>\n");
        html.Append("</ol>\n");
        foreach (var chapter in chapters)
        {
            html.Append("<h2 id=\"").Append(chapter.Key).Append("\">").Append(Safe(chapter.Title)).Append("</h2>\n");
            Blocks(html, chapter.Blocks, language);
        }

        return html.Append("</body></html>\n").ToString();
    }

    private static void Blocks(StringBuilder html, IReadOnlyList<BookBlock> blocks, Language language)
    {
        var inList = false;
        foreach (var block in blocks)
        {
            if (inList != (block.Part == BookPart.Item)) html.Append(inList ? "</ul>\n" : "<ul>\n");
            inList = block.Part == BookPart.Item;
            var own = block.Own ? $" <span class=\"o\">{Safe(BookKeys.Own.In(language))}</span>" : "";
            if (block.Part == BookPart.Grid) Grid(html, block);
            else
                html.Append(block.Part switch
                {
                    BookPart.Head => $"<h{block.Level}>{Safe(block.Words)}{own}</h{block.Level}>",
                    BookPart.Item => $"<li>{Safe(block.Words)}{own}</li>",
                    BookPart.Source => $"<p class=\"s\">{Safe(block.Words)}</p>",
                    BookPart.Text or BookPart.Grid => $"<p>{Safe(block.Words)}{own}</p>",
                }).Append('\n');
        }

        if (inList) html.Append("</ul>\n");
    }

    private static void Grid(StringBuilder html, BookBlock block)
    {
        html.Append("<table>\n");
        for (var at = 0; at < block.Rows.Count; at++)
        {
            var cell = at == 0 ? "th" : "td";
            html.Append("<tr>");
            foreach (var words in block.Rows[at]) html.Append('<').Append(cell).Append('>').Append(Safe(words)).Append("</").Append(cell).Append('>');
            html.Append("</tr>\n");
        }

        html.Append("</table>\n");
    }

    private static string Safe(string words) => WebUtility.HtmlEncode(words);
}
