using System.IO.Compression;
using System.Net;
using System.Text;
using Renkei.Guide.Book;
using Renkei.Guide.Content;
using Renkei.Guide.Procedure;

namespace Renkei.Tests.Guide.Book;

public class GuideZipTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_guide_gives_the_same_bytes() =>
        Assert.Equal(await Make().Bytes(Stop), await Make().Bytes(Stop));

    [Fact]
    public async Task The_zip_holds_every_document_table_and_content_file()
    {
        using var zip = new ZipArchive(new MemoryStream(await Make().Bytes(Stop)));
        Assert.Equal(
        [
            "README.txt", "guide-ja.html", "guide-en.html", "data/figures.csv", "data/cases.csv", "data/glossary.csv", "data/sources.csv",
            "content/sources.json", "content/glossary.json", "content/about.json", "content/why.json", "content/how.json", "content/surveys.json",
            "content/guidelines.json", "content/faq.json", "content/useful.json", "content/links.json", "content/figures.json", "content/cases.json",
            "content/points.json", "content/fields.json",
            "procedure/step1.json", "procedure/step2.json", "procedure/step3.json", "procedure/step4.json", "procedure/examples.json",
        ], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task The_document_holds_every_word_of_the_guide()
    {
        using var zip = new ZipArchive(new MemoryStream(await Make().Bytes(Stop)));
        var content = GuideContent.Read(null);
        var ja = WebUtility.HtmlDecode(await Text(zip, "guide-ja.html"));
        var en = WebUtility.HtmlDecode(await Text(zip, "guide-en.html"));
        Assert.All(content.Articles.SelectMany(article => article.Sections), section =>
        {
            Assert.All((section.Paragraphs ?? []).Prepend(section.Title), words => Assert.Contains(words.Ja, ja, StringComparison.Ordinal));
            Assert.All((section.Points ?? []).Select(point => point.En), words => Assert.Contains(words, en, StringComparison.Ordinal));
        });
        Assert.All(BuildingProcedure.Steps.SelectMany(step => step.Milestones), milestone =>
        {
            Assert.Contains(milestone.Name, ja, StringComparison.Ordinal);
            Assert.Contains(milestone.Gloss, en, StringComparison.Ordinal);
        });
        Assert.All(content.Glossary.Terms, term => Assert.Contains(term.Ja, ja, StringComparison.Ordinal));
        Assert.All(content.Cases, one => Assert.Contains(one.Name.En, en, StringComparison.Ordinal));
        Assert.All(content.Sources, source => Assert.Contains(source.Address, en, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_zip_and_the_tables_are_downloaded()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        using var zip = await visitor.GetAsync(new Uri("/guide/download.zip", UriKind.Relative), Stop);
        Assert.Equal(("application/zip", "renkei-guide.zip"), (zip.Content.Headers.ContentType!.MediaType, zip.Content.Headers.ContentDisposition!.FileNameStar ?? zip.Content.Headers.ContentDisposition.FileName));
        Assert.Equal(await Make().Bytes(Stop), await zip.Content.ReadAsByteArrayAsync(Stop));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/guide/download.zip", UriKind.Relative));
        again.Headers.IfNoneMatch.Add(zip.Headers.ETag!);
        using var unchanged = await visitor.SendAsync(again, Stop);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        var table = await visitor.GetByteArrayAsync(new Uri("/guide/downloads/cases.csv", UriKind.Relative), Stop);
        Assert.Equal(Encoding.UTF8.GetPreamble(), table[..3]);
        Assert.Contains("ajisai,あじさいネット,Ajisai Net,長崎県,参加機関数,Institutions,323,施設,2017-02,", Encoding.UTF8.GetString(table), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_to_print_holds_every_chapter()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        using var answer = await visitor.GetAsync(new Uri("/guide/print", UriKind.Relative), Stop);
        var page = await RunningHost.Read(answer);
        Assert.Equal(["about", "why", "how", "data", "cases", "step1", "step2", "step3", "step4", "points", "surveys", "guidelines", "faq", "glossary", "useful", "links", "sources"],
            page.QuerySelectorAll("section.chapter > h2").Select(head => head.Id));
    }

    private static GuideZip Make() => new(GuideContent.Read(null), new ContentFiles(null));

    private static async Task<string> Text(ZipArchive zip, string path)
    {
        using var reader = new StreamReader(await zip.GetEntry(path)!.OpenAsync(Stop), Encoding.UTF8);
        return await reader.ReadToEndAsync(Stop);
    }
}
