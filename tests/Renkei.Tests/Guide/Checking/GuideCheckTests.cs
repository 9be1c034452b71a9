using Renkei.Guide.Checking;
using Renkei.Guide.Content;
using Renkei.Kernel;

namespace Renkei.Tests.Guide.Checking;

public sealed class GuideCheckTests : IDisposable
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly string directory = Directory.CreateTempSubdirectory("renkei-check-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void The_guides_own_content_is_in_order() =>
        Assert.Empty(GuideCheck.Run(null, Today).Select(one => $"{one.File}:{one.Line}:{one.Column} {one.In(Language.English)}"));

    [Theory]
    [InlineData("no-source", FindingKind.Source, """{ "ja": "事実。", "en": "A fact." }""", "has no source")]
    [InlineData("unknown-source", FindingKind.Source, """{ "ja": "事実。", "en": "A fact.", "source": "nobody" }""", "\"nobody\"")]
    [InlineData("no-english", FindingKind.Translation, """{ "ja": "事実。", "en": " ", "origin": "own" }""", "lacks its English")]
    [InlineData("no-japanese", FindingKind.Translation, """{ "ja": "", "en": "A fact.", "origin": "own" }""", "lacks its Japanese")]
    [InlineData("japanese-in-english", FindingKind.Translation, """{ "ja": "事実。", "en": "A 事実.", "origin": "own" }""", "Japanese in its English")]
    [InlineData("english-in-japanese", FindingKind.Translation, """{ "ja": "This is a fact.", "en": "This is a fact.", "origin": "own" }""", "English for its Japanese")]
    [InlineData("unknown-term", FindingKind.Term, """{ "ja": "QXZ を使う。", "en": "Use it.", "origin": "own" }""", "\"QXZ\"")]
    [InlineData("unknown-case", FindingKind.Link, """{ "ja": "例。", "en": "Case.", "origin": "own", "case": "nobody" }""", "\"nobody\"")]
    public void A_wrong_fact_is_told_with_its_line(string name, FindingKind kind, string point, string said)
    {
        Put("useful.json", Article($"\"points\": [\n{point} ]"));
        var found = Assert.Single(GuideCheck.Run(directory, Today));
        Assert.Equal((kind, 4), (found.Kind, found.Line));
        Assert.EndsWith("useful.json", found.File, StringComparison.Ordinal);
        Assert.True(found.Column >= 1, name);
        Assert.Contains(said, found.In(Language.English), StringComparison.Ordinal);
        Assert.NotEqual(found.In(Language.English), found.In(Language.Japanese));
    }

    [Theory]
    [InlineData("/guide/nowhere")]
    [InlineData("/guide/faq#nowhere")]
    [InlineData("/guide/glossary#nowhere")]
    [InlineData("/guide/procedure/step2#activity-6")]
    public void A_dead_link_within_the_guide_is_told(string address)
    {
        Put("useful.json", Article($"\"links\": [ {{ \"label\": \"先\", \"address\": \"{address}\" }} ]"));
        Assert.Equal(FindingKind.Link, Assert.Single(GuideCheck.Run(directory, Today)).Kind);
    }

    [Fact]
    public void A_living_link_is_fine()
    {
        Put("useful.json", Article("\"links\": [ { \"label\": \"先\", \"address\": \"/guide/procedure/step2#activity-5\" }, { \"label\": \"外\", \"address\": \"https://www.mhlw.go.jp/\" } ]"));
        Assert.Empty(GuideCheck.Run(directory, Today));
    }

    [Theory]
    [InlineData("2026-11-23", "lies in the future")]
    [InlineData("2024-11-21", "more than two years ago")]
    public void A_date_of_tomorrow_or_long_ago_is_told(string day, string said)
    {
        Put("useful.json", Article("\"links\": []", day));
        var found = Assert.Single(GuideCheck.Run(directory, Today));
        Assert.Equal(FindingKind.Date, found.Kind);
        Assert.Contains(said, found.In(Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_years_to_the_day_are_not_yet_old()
    {
        Put("useful.json", Article("\"links\": []", "2024-11-22"));
        Assert.Empty(GuideCheck.Run(directory, Today));
    }

    [Fact]
    public void Every_broken_file_is_told_at_once_with_its_place()
    {
        Put("faq.json", "{\n \"key\": \"faq\",\n oops }");
        Put("figures.json", "{\n \"asOf\": \"2026-11-22\",\n \"figures\": [ { \"surprise\": 1 } ] }");
        var found = GuideCheck.Run(directory, Today);
        Assert.Equal([("faq.json", 3), ("figures.json", 3)], found.Select(one => (Path.GetFileName(one.File), one.Line)));
        Assert.All(found, one => Assert.Equal(FindingKind.File, one.Kind));
    }

    [Fact]
    public void A_figure_without_its_year_is_told()
    {
        Put("figures.json", """{ "asOf": "2026-11-22", "figures": [ { "key": "sites", "title": "題", "unit": "単位", "rows": [ { "label": "行", "value": 1, "source": "jmari-2024" } ] } ] }""");
        Assert.Contains(GuideCheck.Run(directory, Today), one => one.Kind == FindingKind.Date && one.In(Language.English).Contains("needs one", StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_without_a_source_is_told_in_its_own_file()
    {
        Directory.CreateDirectory(Path.Combine(directory, "cases"));
        Put("cases/ours.json", """{ "key": "ours", "pickUp": false, "name": { "ja": "例", "en": "x" }, "reading": "", "prefecture": { "ja": "県", "en": "y" }, "area": "prefecture", "body": "npo", "consent": "list", "figures": [], "points": [], "sources": [] }""");
        var found = Assert.Single(GuideCheck.Run(directory, Today));
        Assert.Equal((FindingKind.Source, 1), (found.Kind, found.Line));
        Assert.EndsWith("ours.json", found.File, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_address_the_check_believes_in_is_there()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        foreach (var page in GuideAddresses.All(GuideContent.Read(null)).GroupBy(address => address.Split('#')[0]))
        {
            using var answer = await visitor.GetAsync(new Uri(page.Key, UriKind.Relative), stop);
            Assert.True(answer.IsSuccessStatusCode, page.Key);
            if (page.All(address => !address.Contains('#', StringComparison.Ordinal))) continue;
            var document = await RunningHost.Read(answer);
            Assert.All(page.Where(address => address.Contains('#', StringComparison.Ordinal)), address => Assert.NotNull(document.GetElementById(address.Split('#')[1])));
        }
    }

    private void Put(string file, string text) => File.WriteAllText(Path.Combine(directory, file), text);

    private static string Article(string content, string asOf = "2026-11-22") => $$"""
        { "key": "useful", "menu": "お役立ち情報", "reading": "おやくだちじょうほう", "asOf": "{{asOf}}",
          "title": { "ja": "題", "en": "Title" }, "lead": { "ja": "要約", "en": "Summary" },
          "sections": [ { "key": "one", "title": { "ja": "節", "en": "Part" }, "origin": "source", {{content}} } ] }
        """;
}
