using System.Text.RegularExpressions;
using Renkei.Guide;
using Renkei.Guide.Content;
using Renkei.Guide.Finding;
using Renkei.Guide.Glossary;
using Renkei.Kernel;
using Renkei.Search;

namespace Renkei.Tests.Guide;

public sealed partial class GuideContentTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("renkei-content-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void English_content_holds_no_Japanese()
    {
        var content = GuideContent.Read(null);
        var english = content.Glossary.Terms.SelectMany(term => (string[])[term.English, term.En])
            .Concat(content.Articles.SelectMany(article => article.Sections.SelectMany(Words).Concat([article.Title, article.Lead])).Select(words => words.En))
            .Concat(content.Sources.Select(source => source.Name.En)).Concat(content.Cases.SelectMany(one => one.Points.Select(point => point.En)))
            .Concat(content.Points.SelectMany(point => point.Points.Select(each => each.En))).Concat(content.Fields.Select(field => field.En));
        Assert.DoesNotContain(english, text => Japanese().IsMatch(text));
    }

    [Fact]
    public void Every_section_says_where_it_comes_from_or_that_it_is_ours() => Assert.Empty(
        from article in GuideContent.Read(null).Articles
        from section in article.Sections
        where section.Paragraphs is not null || section.Table is not null
        where section.Source is null && section.Origin != Renkei.Guide.Procedure.Origin.Own
        select $"{article.Key}/{section.Key}");

    [Fact]
    public void Every_figure_has_its_year_and_a_source_that_is_named()
    {
        var content = GuideContent.Read(null);
        Assert.NotEmpty(content.Figures);
        Assert.All(content.Figures.SelectMany(figure => figure.Rows), row =>
        {
            Assert.InRange(row.Year, 2004, 2026);
            Assert.NotNull(content.Source(row.Source));
        });
    }

    [Fact]
    public void National_figures_are_those_of_the_surveys()
    {
        var content = GuideContent.Read(null);
        Assert.Equal([122.8m, 141.5m, 150.8m, 143.0m, 143.3m], Values("sites"));
        Assert.Equal([14_095m, 14_555m, 23_764m], Values("patients"));
        Assert.Equal([212.8m, 275.3m, 255m, 254.1m, 233.9m], Values("build"));
        Assert.Equal([10.1m, 18.5m, 13.4m, 11.85m, 11.3m], Values("running"));
        Assert.Equal([7.2m, 8.29m, 8.72m, 9.3m, 10.2m], Values("years"));
        Assert.Equal([87m, 66m, 66m], Values("renewal"));
        Assert.Equal([84m, 55m, 54m, 32m], Values("operators"));
        Assert.Equal([60m, 9m, 4m, 2m], Values("audit"));
        decimal[] Values(string key) => [.. content.Figure(key)!.Rows.Select(row => row.Value)];
    }

    [Fact]
    public void Terms_stand_by_their_reading()
    {
        var groups = ShowGlossary.Grouped(GuideContent.Read(null).Glossary, Language.Japanese);
        Assert.Equal("あ行", groups[0].Head);
        Assert.Equal(groups.Count, groups.Select(group => group.Head).Distinct().Count());
        Assert.Equal("運営主体", groups[0].Terms.First(term => term.Reading.StartsWith('う')).Term);
        Assert.Equal("A", ShowGlossary.Grouped(GuideContent.Read(null).Glossary, Language.English)[0].Head);
    }

    [Fact]
    public void An_operator_replaces_a_file_without_rebuilding()
    {
        Put("glossary.json", """{ "asOf": "2027-01-01", "terms": [ { "key": "x", "term": "独自の語", "reading": "どくじのご", "english": "own term", "other": "", "ja": "意味", "en": "meaning" } ] }""");
        var content = GuideContent.Read(directory);
        Assert.Equal("独自の語", Assert.Single(content.Glossary.Terms).Term);
        Assert.NotNull(content.Article("about"));
    }

    [Theory]
    [InlineData("glossary.json", "{ not json")]
    [InlineData("glossary.json", "null")]
    [InlineData("glossary.json", """{ "asOf": "2027-01-01", "terms": [], "surprise": 1 }""")]
    [InlineData("faq.json", """{ "key": "other", "menu": "", "reading": "", "asOf": "2027-01-01", "title": {"ja":"","en":""}, "lead": {"ja":"","en":""}, "sections": [] }""")]
    [InlineData("figures.json", """{ "asOf": "2027-01-01", "figures": [ { "key": "x", "title": "t", "unit": "u", "rows": [ { "label": "l", "value": 1, "year": 2020, "source": "nobody" } ] } ] }""")]
    [InlineData("fields.json", """{ "asOf": "2027-01-01", "fields": [ { "section": "party", "path": "name", "ja": "x", "en": "x", "see": "//elsewhere.example/" } ] }""")]
    [InlineData("faq.json", """{ "key": "faq", "menu": "", "reading": "", "asOf": "2027-01-01", "title": {"ja":"","en":""}, "lead": {"ja":"","en":""}, "sections": [ { "key": "a", "title": {"ja":"","en":""}, "origin": "Own", "links": [ { "label": {"ja":"","en":""}, "address": "javascript:alert(1)" } ] } ] }""")]
    public void A_broken_file_says_which_one_it_is(string file, string text)
    {
        Put(file, text);
        Assert.Contains(file, Assert.Throws<GuideContentBroken>(() => GuideContent.Read(directory)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_index_is_written_anew_only_when_content_changed()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.Open(SearchIndex.Schema, GuideModule.Schema);
        Assert.True(await new RegisterGuide(database, GuideContent.Read(null)).Register(stop));
        Assert.False(await new RegisterGuide(database, GuideContent.Read(null)).Register(stop));
        Put("glossary.json", """{ "asOf": "2027-01-01", "terms": [] }""");
        Assert.True(await new RegisterGuide(database, GuideContent.Read(directory)).Register(stop));
        await using var unit = await database.Read(stop);
        var answer = await SearchIndex.Find(unit, SearchQuery.Parse("名寄せ"), [SearchScope.Guide], Language.Japanese, null, 1, stop);
        Assert.Equal(0, answer.Total);
    }

    private void Put(string file, string text) => File.WriteAllText(Path.Combine(directory, file), text);

    private static IEnumerable<GuideWords> Words(ArticleSection section) =>
        [section.Title, .. section.Paragraphs ?? [], .. (section.Points ?? []).Select(point => point.Words), .. section.Table?.Head ?? [],
            .. (section.Table?.Rows ?? []).SelectMany(row => row), .. (section.Links ?? []).Select(link => link.Label)];

    [GeneratedRegex(@"[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]")]
    private static partial Regex Japanese();
}
