using Renkei.Kernel;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Tests.Search;

/// <summary>A word that stands in more texts than are counted: what is told is true, and the best still come first.</summary>
public class SearchLimitsTests
{
    private static readonly Guid Plan = new("01980000-0000-7000-8000-000000000001");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thousand_are_told_exactly_one_more_is_not()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        for (var number = 0; number < 1000; number++) await Put(unit, SearchScope.Guide, $"{number}", "記録", "費用", $"kind{number % 2}");
        var exact = await Find(unit, "費用", [SearchScope.Guide]);
        Assert.Equal((1000, false, 50), (exact.Total, exact.IsCut, exact.Pages));
        Assert.Equal([new KindCount("kind0", 500, IsCut: false), new KindCount("kind1", 500, IsCut: false)], exact.Kinds);
        await Put(unit, SearchScope.Guide, "1000", "記録", "費用", "other");
        var cut = await Find(unit, "費用", [SearchScope.Guide]);
        Assert.Equal((1000, true, 50), (cut.Total, cut.IsCut, cut.Pages));
        Assert.Equal(new KindCount("", 1000, IsCut: true), cut.All);
        Assert.Equal([new KindCount("kind0", 100, IsCut: true), new KindCount("kind1", 100, IsCut: true), new KindCount("other", 1, IsCut: false)], cut.Kinds);
        var kind = await Find(unit, "費用", [SearchScope.Guide], "kind0", 25);
        Assert.Equal((500, false, 25, 20), (kind.Total, kind.IsCut, kind.Page, kind.Hits.Count));
    }

    [Fact]
    public async Task Titles_come_first_however_old_and_common()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        await Put(unit, SearchScope.Guide, "side by side", "第二回", "よくある長い文のなかで医療情報という");
        await Put(unit, SearchScope.Guide, "half", "医療", "情報もある長い文がここに続いています。");
        await Put(unit, SearchScope.Guide, "in title", "医療情報の方針", "長い文がここに続いている");
        await Put(unit, SearchScope.Guide, "title", "医療情報", "長い文がここに続いている");
        for (var number = 0; number < 1001; number++) await Put(unit, SearchScope.Guide, $"{number}", "題", "情報と医療");
        var answer = await Find(unit, "医療 情報", [SearchScope.Guide]);
        Assert.Equal(["title", "in title", "half", "side by side", "1000"], answer.Hits.Take(5).Select(hit => hit.Key));
        Assert.Equal("half", (await Find(unit, "医療", [SearchScope.Guide])).Hits[0].Key);
        // The shorter text first, among those with the character in the title.
        Assert.Equal(["title", "in title", "half"], (await Find(unit, "医", [SearchScope.Guide])).Hits.Take(3).Select(hit => hit.Key));
    }

    [Fact]
    public async Task All_pages_together_hold_every_hit_once()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        for (var number = 0; number < 1003; number++) await Put(unit, SearchScope.Guide, $"{number}", "記録", "費用");
        var keys = new List<string>();
        for (var page = 1; page <= 50; page++) keys.AddRange((await Find(unit, "費用", [SearchScope.Guide], null, page)).Hits.Select(hit => hit.Key));
        // All alike, so the newest come first, and the three oldest are beyond what is shown.
        Assert.Equal(Enumerable.Range(3, 1000).Reverse().Select(number => $"{number}"), keys);
        Assert.Equal(50, (await Find(unit, "費用", [SearchScope.Guide], null, 51)).Page);
    }

    [Fact]
    public async Task What_others_have_too_much_of_hides_nothing_of_mine()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        await Put(unit, SearchScope.Party(Plan, 3), "mine", "記録", "費用");
        for (var number = 0; number < 1001; number++) await Put(unit, SearchScope.Plan(Plan), $"{number}", "費用", "費用", "secret");
        var mine = await Find(unit, "費用", [SearchScope.Guide, SearchScope.Party(Plan, 3)]);
        Assert.Equal(["mine"], mine.Hits.Select(hit => hit.Key));
        Assert.Equal((1, false, new KindCount("", 1, IsCut: false)), (mine.Total, mine.IsCut, mine.All));
        Assert.Equal([new KindCount("note", 1, IsCut: false)], mine.Kinds);
        Assert.True((await Find(unit, "費用", [SearchScope.Plan(Plan)])).IsCut);
    }

    [Fact]
    public async Task Many_scopes_are_kept_apart_like_few()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        for (var party = 1; party <= SearchRun.MarkedScopesLimit + 6; party++) await Put(unit, SearchScope.Party(Plan, party), $"{party}", "記録", "費用");
        foreach (var count in (int[])[1, SearchRun.MarkedScopesLimit, SearchRun.MarkedScopesLimit + 1])
        {
            var answer = await Find(unit, "費用", [.. Enumerable.Range(1, count).Select(party => SearchScope.Party(Plan, party))]);
            Assert.Equal(count, answer.Total);
        }
    }

    private static Task Put(Unit unit, SearchScope scope, string key, string title, string body, string kind = "note") =>
        SearchIndex.Put(unit, new SearchEntry
        {
            Scope = scope, Kind = kind, Key = key, Language = Language.Japanese, Title = title, Body = body, Address = "/guide",
        }, Stop);

    private static Task<SearchAnswer> Find(Unit unit, string question, SearchScope[] scopes, string? kind = null, int page = 1) =>
        SearchIndex.Find(unit, SearchQuery.Parse(question), scopes, Language.Japanese, kind, page, Stop);
}
