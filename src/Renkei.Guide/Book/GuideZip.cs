using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Renkei.Guide.Cases;
using Renkei.Guide.Content;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Kernel.Zip;

namespace Renkei.Guide.Book;

/// <summary>The whole guide as files: documents, tables, and the content they were made from. The same content gives the same bytes.</summary>
internal sealed class GuideZip(GuideContent content, ContentFiles files)
{
    private static readonly string[] ProcedureFiles = ["step1.json", "step2.json", "step3.json", "step4.json", "examples.json"];

    private readonly Lazy<IReadOnlyList<(string Path, byte[] Bytes)>> entries = new(() => Entries(content, files));
    private byte[]? zip;

    /// <summary>What the zip holds, in order.</summary>
    internal IReadOnlyList<(string Path, byte[] Bytes)> Files => entries.Value;

    /// <summary>One of the tables, or null.</summary>
    internal byte[]? Table(string file) => Files.FirstOrDefault(entry => entry.Path == $"data/{file}").Bytes;

    /// <summary>The names of the tables.</summary>
    internal IEnumerable<string> Tables => Files.Where(entry => entry.Path.StartsWith("data/", StringComparison.Ordinal)).Select(entry => entry.Path[5..]);

    /// <summary>The zip. Made at the first call and kept: the content does not change while the program runs.</summary>
    internal async Task<byte[]> Bytes(CancellationToken stop)
    {
        if (zip is not null) return zip;
        using var memory = new MemoryStream();
        var writer = new StoredZip(memory);
        foreach (var (path, bytes) in Files) await writer.Add(path, bytes, stop);
        await writer.Finish(stop);
        return zip = memory.ToArray();
    }

    /// <summary>A name for exactly these bytes.</summary>
    internal async Task<string> Tag(CancellationToken stop) => Convert.ToHexStringLower(SHA256.HashData(await Bytes(stop)))[..32];

    private static IReadOnlyList<(string, byte[])> Entries(GuideContent content, ContentFiles files) =>
    [
        ("README.txt", Encoding.UTF8.GetBytes(Readme)),
        ("guide-ja.html", Encoding.UTF8.GetBytes(BookHtml.Of(new GuideBook(content, Language.Japanese).Chapters(), Language.Japanese))),
        ("guide-en.html", Encoding.UTF8.GetBytes(BookHtml.Of(new GuideBook(content, Language.English).Chapters(), Language.English))),
        ("data/figures.csv", Csv("figure,title (ja),title (en),item (ja),item (en),value,unit (ja),unit (en),year,source,address", Figures(content))),
        ("data/cases.csv", Csv("case,name (ja),name (en),place,figure (ja),figure (en),value,unit,as of,source,address", Cases(content))),
        ("data/glossary.csv", Csv("term,reading,English,meaning (ja),meaning (en)", Terms(content))),
        ("data/sources.csv", Csv("source,name (ja),name (en),year,checked,address", Sources(content))),
        .. ContentFiles.All.Concat(files.AddedTo("cases")).Select(file => ($"content/{file}", files.Bytes(file))),
        .. ProcedureFiles.Select(file => ($"procedure/{file}", BuildingProcedure.FileBytes(file))),
    ];

    private const string Readme = """
        Renkei 支援ガイド / the guide

        guide-ja.html  日本語の全文 / the whole guide in Japanese
        guide-en.html  英語の全文 / the whole guide in English
        data           表（CSV、UTF-8） / tables (CSV, UTF-8)
        content        内容のもとのファイル（JSON） / the files the guide is made from (JSON)
        procedure      構築手順のもとのファイル（JSON） / the files of the procedure (JSON)

        """;

    private static IEnumerable<string[]> Figures(GuideContent content) =>
        from set in content.Figures
        from row in set.Rows
        let source = content.Source(row.Source)!
        select (string[])
        [
            set.Key, set.Title.Ja, set.Title.En, row.Label.Ja, row.Label.En, Plain(row.Value), set.Unit.Ja, set.Unit.En, Plain(row.Year),
            source.Name.Ja, source.Address,
        ];

    private static IEnumerable<string[]> Cases(GuideContent content) =>
        from one in content.Cases
        from figure in one.Figures
        let source = content.Source(figure.Source)!
        let kind = CaseKeys.Figure(figure.Kind)
        select (string[])
        [
            one.Key, one.Name.Ja, one.Name.En, one.Prefecture.Ja, kind.Ja, kind.En, Plain(figure.Value), CaseKeys.Unit(figure.Kind).Ja, figure.AsOf,
            source.Name.Ja, source.Address,
        ];

    private static IEnumerable<string[]> Terms(GuideContent content) =>
        content.Glossary.Terms.Select(term => (string[])[term.Term, term.Reading, term.English, term.Ja, term.En]);

    private static IEnumerable<string[]> Sources(GuideContent content) =>
        from source in content.Sources
        let year = source.Year?.ToString(CultureInfo.InvariantCulture) ?? ""
        let day = source.Checked.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        select (string[])[source.Key, source.Name.Ja, source.Name.En, year, day, source.Address];

    private static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    // RFC 4180 with the byte order mark that spreadsheets of Windows ask for.
    private static byte[] Csv(string head, IEnumerable<string[]> rows) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(
        string.Concat(rows.Select(row => string.Join(',', row.Select(Cell))).Prepend(head).Select(line => line + "\r\n")))];

    private static string Cell(string words) => words.AsSpan().IndexOfAny("\",\r\n") < 0 ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
