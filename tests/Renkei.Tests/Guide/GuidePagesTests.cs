using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Renkei.Guide.Content;
using Renkei.Kernel;

namespace Renkei.Tests.Guide;

public partial class GuidePagesTests
{
    private static readonly string[] Pages =
    [
        "/", "/guide", "/guide/about", "/guide/why", "/guide/how", "/guide/surveys", "/guide/guidelines", "/guide/faq", "/guide/useful", "/guide/links",
        "/guide/data", "/guide/cases", "/guide/cases/ajisai", "/guide/cases/find", "/guide/cases/find?area=prefecture&body=npo",
        "/guide/cases/compare?case=mame&case=hm&sites=80", "/guide/glossary", "/guide/points", "/guide/downloads", "/guide/print", "/guide/procedure",
        "/guide/procedure/step1", "/guide/procedure/step1?promoter=municipality", "/guide/procedure/step2", "/guide/procedure/step3", "/guide/procedure/step4",
        "/search", "/search?q=network", "/search?q=zzzz",
    ];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_of_the_guide_is_open_to_everybody()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        foreach (var page in Pages)
        {
            using var answer = await visitor.GetAsync(new Uri(page, UriKind.Relative), Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
            var document = await RunningHost.Read(answer);
            Assert.Single(document.QuerySelectorAll("h1"));
            Assert.Equal("ja", document.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task An_English_page_marks_every_Japanese_word()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        foreach (var page in Pages.Append("/search?q=" + Uri.EscapeDataString("同意")))
        {
            var document = await Read(visitor, page + (page.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=en");
            Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
            foreach (var text in document.Descendants<IText>().Where(text => Japanese().IsMatch(text.Data)))
            {
                var said = text.Ancestors<IElement>().Select(element => element.GetAttribute("lang")).First(lang => lang is not null);
                Assert.True(said == "ja" || text.ParentElement!.TagName == "TITLE", $"{page}: {text.Data}");
            }
        }
    }

    [Fact]
    public async Task A_Japanese_page_holds_no_English_sentence()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        foreach (var page in Pages)
        {
            var document = await Read(visitor, page);
            foreach (var text in document.Body!.Descendants<IText>().Where(text => EnglishSentence().IsMatch(text.Data)))
                Assert.True(text.Ancestors<IElement>().Any(element => element.GetAttribute("lang") == "en"), $"{page}: {text.Data}");
        }
    }

    [Fact]
    public async Task Every_fact_stands_on_its_page_in_both_languages()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        var content = GuideContent.Read(null);
        var facts = content.Articles.SelectMany(article => article.Sections.SelectMany(section => section.Points ?? []).Select(point => ($"/guide/{article.Key}", point.Words)))
            .Concat(content.Points.SelectMany(point => point.Points).Select(point => ("/guide/points", point.Words)))
            .Concat(content.Articles.SelectMany(article => article.Sections.SelectMany(section => section.Paragraphs ?? []).Select(words => ($"/guide/{article.Key}", words))));
        foreach (var page in facts.ToLookup(fact => fact.Item1, fact => fact.Item2))
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                var document = await Read(visitor, $"{page.Key}?lang={(language == Language.Japanese ? "ja" : "en")}");
                // The meanings of terms stand within the text; the text itself is what remains without them.
                foreach (var meaning in document.QuerySelectorAll("[popover]").ToArray()) meaning.Remove();
                var text = Space().Replace(document.QuerySelector("main")!.TextContent, "");
                Assert.All(page, words => Assert.Contains(Space().Replace(words.In(language), ""), text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task No_link_of_the_guide_is_dead()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        // Pages of other parts, which have their own tests.
        string[] elsewhere = ["/sign-in", "/design", "/plans"];
        var seen = new HashSet<string>(Pages);
        var waiting = new Queue<string>(Pages);
        var read = new Dictionary<string, IDocument>();
        while (waiting.TryDequeue(out var page))
        {
            using var answer = await visitor.GetAsync(new Uri(page, UriKind.Relative), Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, page);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var document = await RunningHost.Read(answer);
            read[page] = document;
            foreach (var link in document.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!))
            {
                if (link.StartsWith('#')) Assert.NotNull(document.GetElementById(link[1..]));
                if (!link.StartsWith('/') || elsewhere.Any(other => link.StartsWith(other, StringComparison.Ordinal))) continue;
                var address = link.Split('#');
                if (address.Length == 2)
                {
                    // A page of many anchors is asked for once.
                    if (!read.TryGetValue(address[0], out var target)) read[address[0]] = target = await Read(visitor, address[0]);
                    Assert.True(target.GetElementById(address[1]) is not null, $"{page}: {link}");
                }

                if (!link.Contains("lang=", StringComparison.Ordinal) && seen.Add(address[0])) waiting.Enqueue(address[0]);
            }
        }
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        string[] pages =
        [
            "/guide/procedure/step5", "/guide/procedure/step0", "/guide/procedure/step9", "/guide/nothing", "/guide/..%2F..%2Fetc", "/guide/cases/nothing",
            "/guide/downloads/nothing.csv", "/guide/downloads/..%2Fcontent%2Ffaq.json",
        ];
        foreach (var page in pages)
        {
            using var answer = await visitor.GetAsync(new Uri(page, UriKind.Relative), Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, page);
        }
    }

    [Fact]
    public async Task The_guide_can_be_found_once_the_host_runs()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        var found = await Read(visitor, "/search?q=" + Uri.EscapeDataString("アールエフアイ"));
        Assert.Equal("/guide/glossary#rfi", found.QuerySelector(".found a")!.GetAttribute("href"));
        Assert.NotEmpty(found.QuerySelectorAll("mark"));
        var read = await Read(visitor, "/search?q=" + Uri.EscapeDataString("ひょうか"));
        Assert.Equal("/guide/glossary#evaluation", read.QuerySelector(".found a")!.GetAttribute("href"));
        var procedure = await Read(visitor, "/search?q=" + Uri.EscapeDataString("セキュリティポリシーの策定"));
        Assert.Contains(procedure.QuerySelectorAll(".found a"), link => link.GetAttribute("href") == "/guide/procedure/step1#activity-5");
    }

    [Fact]
    public async Task What_is_asked_is_shown_but_never_runs()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        foreach (var attack in (string[])["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'-alert(1)-'", "\u0001{0}", "</title><script>"])
        {
            var document = await Read(visitor, "/search?q=" + Uri.EscapeDataString(attack) + "&kind=%3Cscript%3E&page=-5");
            Assert.Empty(document.QuerySelectorAll("script:not([src]), img[onerror], [onload]"));
            Assert.Equal(attack, document.QuerySelector("#search-q")!.GetAttribute("value"));
        }
    }

    private static async Task<IDocument> Read(HttpClient visitor, string page)
    {
        using var answer = await visitor.GetAsync(new Uri(page, UriKind.Relative), Stop);
        return await RunningHost.Read(answer);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"(?:\b[A-Za-z][a-z']*\b[ ,;:]+){3,}\b[A-Za-z][a-z']*\b")]
    private static partial Regex EnglishSentence();

    [GeneratedRegex(@"[\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]")]
    private static partial Regex Japanese();
}
