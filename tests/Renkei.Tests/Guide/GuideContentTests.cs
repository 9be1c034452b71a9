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
            .Concat(content.Articles.SelectMany(article => article.Sections.SelectMany(Words).Concat([article.Title, article.Lead])).Select(words => words.En));
        Assert.DoesNotContain(english, text => Japanese().IsMatch(text));
    }

    [Fact]
    public void Every_section_says_where_it_comes_from_or_that_it_is_ours() => Assert.Empty(
        from article in GuideContent.Read(null).Articles
        from section in article.Sections
        where section.Source is null && section.Origin != Renkei.Guide.Procedure.Origin.Own
        select $"{article.Key}/{section.Key}");

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
        [section.Title, .. section.Paragraphs ?? [], .. section.Table?.Head ?? [], .. (section.Links ?? []).Select(link => link.Label),
            .. section.Source is { } source ? (GuideWords[])[source.Name] : []];

    [GeneratedRegex(@"[\u3000-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]")]
    private static partial Regex Japanese();
}
