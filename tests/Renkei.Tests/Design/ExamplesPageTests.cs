using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Renkei.Tests.Design;

/// <summary>The living examples hold what every page must hold.</summary>
public partial class ExamplesPageTests(OneHost shared) : IClassFixture<OneHost>
{
    public static TheoryData<string, string> Pages => new()
    {
        { "/design", "ja" }, { "/design", "en" }, { "/design/frame", "ja" }, { "/design/frame", "en" }, { "/design/work", "ja" }, { "/design/work", "en" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_holds_the_rules_of_markup(string path, string language)
    {
        var page = await Get(path, language);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith(" - Renkei", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.All.SelectMany(one => one.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(one => one.Id).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_a_page_refers_to_is_there(string path, string language)
    {
        var page = await Get(path, language);
        foreach (var name in new[] { "for", "aria-describedby", "aria-labelledby", "data-era" })
            foreach (var one in page.QuerySelectorAll($"[{name}]"))
                Assert.All(one.GetAttribute(name)!.Split(' '), id => Assert.NotNull(page.GetElementById(id)));
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            Assert.NotNull(page.QuerySelector($"label[for='{field.Id}']"));
    }

    [Theory]
    [InlineData("/design")]
    [InlineData("/design/frame")]
    [InlineData("/design/work")]
    public async Task English_pages_mark_every_Japanese_word(string path)
    {
        var page = await Get(path, "en");
        var unmarked =
            from text in page.Body!.Descendants<IText>()
            where Japanese().IsMatch(text.Data) && text.ParentElement?.Closest("[lang=ja]") is null
            select text.Data.Trim();
        Assert.Empty(unmarked);
    }

    [Fact]
    public async Task The_language_link_keeps_the_address()
    {
        var page = await Get("/design/frame?done=a%26b&x=1", "ja");
        Assert.Equal("/design/frame?done=a%26b&x=1&lang=en", page.QuerySelector(".langs a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Anybody_may_read_the_examples()
    {
        using var visitor = shared.Host.Visitor();
        using var answer = await visitor.GetAsync("/design", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<IDocument> Get(string path, string language)
    {
        using var visitor = shared.Host.Visitor();
        using var answer = await visitor.GetAsync(
            path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "lang=" + language, TestContext.Current.CancellationToken);
        return await RunningHost.Read(answer);
    }

    [GeneratedRegex(@"[\u3000-\u30FF\u3400-\u9FFF\uFF00-\uFFEF]")]
    private static partial Regex Japanese();
}
