using Renkei.Kernel;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Tests.Search;

public class SearchIndexTests
{
    private static readonly SearchScope Plan = SearchScope.Plan(new Guid("01980000-0000-7000-8000-000000000001"));
    private static readonly SearchScope Part3 = SearchScope.Party(new Guid("01980000-0000-7000-8000-000000000001"), 3);
    private static readonly SearchScope Part33 = SearchScope.Party(new Guid("01980000-0000-7000-8000-000000000001"), 33);
    private static readonly SearchScope[] Everything = [SearchScope.Guide, Plan];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("看護", "a")]
    [InlineData("護", "a")]
    [InlineData("所", "a")]
    [InlineData("ＶＰＮ", "b")]
    [InlineData("ヴァーチャル", "")]
    [InlineData("ねっとわーく", "b")]
    [InlineData("ﾈｯﾄﾜｰｸ", "b")]
    [InlineData("サーバー", "b c")]
    [InlineData("サーバ", "b c")]
    [InlineData("ひょうか", "c")]
    [InlineData("評価 サーバ", "c")]
    [InlineData("評価　課題", "c")]
    [InlineData("評価 看護", "")]
    [InlineData("\"ip vpn\"", "")]
    [InlineData("\"ip-vpn\"", "b")]
    [InlineData("「評価、課題整理」", "c")]
    [InlineData("渡辺", "d")]
    [InlineData("吉野", "d")]
    [InlineData("100%", "d")]
    [InlineData("%", "d")]
    [InlineData("c:\\x", "d")]
    [InlineData("a", "")]
    [InlineData("\"", "")]
    [InlineData("", "")]
    [InlineData("AND OR NOT *", "")]
    public async Task A_question_finds_what_holds_its_words(string question, string keys)
    {
        await using var database = await Filled();
        await using var unit = await database.Read(Stop);
        var answer = await Find(unit, question, Everything);
        Assert.Equal(keys.Split(' ', StringSplitOptions.RemoveEmptyEntries), answer.Hits.Select(hit => hit.Key).Order());
        Assert.Equal(answer.Hits.Count, answer.Total);
    }

    [Fact]
    public async Task Titles_come_first_then_phrases_then_shorter_texts()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        await Put(unit, "scattered", "第一回", "医療の記録と情報");
        await Put(unit, "long phrase", "第二回", "医療情報の長い記録をここに書く");
        await Put(unit, "phrase", "第三回", "医療情報の記録");
        await Put(unit, "half title", "医療", "情報という語はここに");
        await Put(unit, "in title", "医療情報の方針", "");
        await Put(unit, "title", "医療情報", "長い説明がここに続いても、題そのものは先に来る。");
        var answer = await Find(unit, "医療 情報", Everything);
        Assert.Equal(["title", "in title", "half title", "phrase", "long phrase", "scattered"], answer.Hits.Select(hit => hit.Key));
    }

    [Fact]
    public async Task Nothing_outside_the_allowed_scopes_is_told()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        await Put(unit, "g", "費用", "", SearchScope.Guide);
        await Put(unit, "p", "費用", "", Plan);
        await Put(unit, "3", "費用", "", Part3);
        await Put(unit, "33", "費用", "", Part33);
        Assert.Equal(["g"], Keys(await Find(unit, "費用", [SearchScope.Guide])));
        Assert.Equal(["3", "33", "p"], Keys(await Find(unit, "費用", [Plan])).Order());
        var part = await Find(unit, "費用", [Part3]);
        Assert.Equal(["3"], Keys(part));
        Assert.Equal([new KindCount("note", 1, IsCut: false)], part.Kinds);
        Assert.Equal(0, (await Find(unit, "費用", [])).Total);
    }

    [Fact]
    public async Task Putting_again_replaces_and_removing_removes()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        await Put(unit, "1", "準備会", "議事録");
        await Put(unit, "1", "準備会", "議事録");
        Assert.Equal(1, (await Find(unit, "議事", Everything)).Total);
        await Put(unit, "1", "検討組織", "設立");
        Assert.Equal(0, (await Find(unit, "議事", Everything)).Total);
        Assert.Equal(1, (await Find(unit, "設立", Everything)).Total);
        await SearchIndex.Remove(unit, SearchScope.Guide, "1", Stop);
        Assert.Equal(0, (await Find(unit, "設立", Everything)).Total);
        await Put(unit, "2", "設立総会", "");
        await SearchIndex.RemoveScope(unit, SearchScope.Guide, Stop);
        Assert.Equal(0, (await Find(unit, "設", Everything)).Total);
    }

    [Fact]
    public async Task An_undone_unit_leaves_nothing_to_find()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using (var undone = await database.Begin(Stop)) await Put(undone, "1", "準備会", "");
        await using var unit = await database.Read(Stop);
        Assert.Equal(0, (await Find(unit, "準備", Everything)).Total);
    }

    [Fact]
    public async Task Kinds_are_counted_and_can_be_chosen()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        for (var number = 0; number < 25; number++)
            await Put(unit, $"{number}", $"記録 {number}", "", kind: number < 22 ? "note" : "term");
        var all = await Find(unit, "記録", Everything);
        Assert.Equal([new KindCount("note", 22, IsCut: false), new KindCount("term", 3, IsCut: false)], all.Kinds);
        Assert.Equal((25, 2, SearchIndex.HitsOnPage), (all.Total, all.Pages, all.Hits.Count));
        var terms = await SearchIndex.Find(unit, SearchQuery.Parse("記録"), Everything, Language.Japanese, "term", 9, Stop);
        Assert.Equal((3, 1, 1), (terms.Total, terms.Pages, terms.Page));
        Assert.Equal(all.Kinds, terms.Kinds);
        var last = await SearchIndex.Find(unit, SearchQuery.Parse("記録"), Everything, Language.Japanese, null, 2, Stop);
        Assert.Equal(5, last.Hits.Count);
    }

    [Fact]
    public async Task What_is_found_is_marked_in_the_original()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        await Put(unit, "1", "ｻｰﾊﾞｰの設置", "<b>会議</b>で渡\U000E0100邉院長が、" + new string('あ', 200) + "サーバーを選んだ。");
        var hit = (await Find(unit, "サーバー", Everything)).Hits[0];
        Assert.Equal("[ｻｰﾊﾞｰ]の設置", Bracketed(hit.Title));
        Assert.EndsWith("あ[サーバー]を選んだ。", Bracketed(hit.Snippet), StringComparison.Ordinal);
        Assert.StartsWith("…", hit.Snippet.Text, StringComparison.Ordinal);
        hit = (await Find(unit, "渡辺 会議", Everything)).Hits[0];
        Assert.StartsWith("<b>[会議]</b>で[渡\U000E0100邉]院長が、", Bracketed(hit.Snippet), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hit_by_reading_shows_the_reading()
    {
        await using var database = await Filled();
        await using var unit = await database.Read(Stop);
        Assert.Equal("[ひょうか]", Bracketed((await Find(unit, "ヒョウカ", Everything)).Hits[0].Reading!));
    }

    [Fact]
    public async Task Any_text_can_be_put_and_asked()
    {
        const string Pool = "医療情報かがｶﾞー\"“”「」'*():^-+{}<>&|\\%_\0\uD842\uDFB7\uD800\uDC00\uFFFF　 \nabAB12";
        var random = new Random(61);
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        for (var round = 0; round < 150; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Pool[random.Next(Pool.Length)])]);
            await Put(unit, "1", text, text);
            var from = random.Next(text.Length);
            var question = text[from..random.Next(from + 1, text.Length + 1)];
            var answer = await Find(unit, question, Everything);
            // A piece of one word of the text is found; what is asked in several words or marks may be read otherwise.
            var plain = question.All(c => "医療情報ab12".Contains(c, StringComparison.Ordinal));
            if (plain) Assert.True(answer.Total == 1, $"{question} in {text}");
            foreach (var hit in answer.Hits) _ = hit.Title.Pieces().Concat(hit.Snippet.Pieces()).ToList();
        }
    }

    [Fact]
    public async Task A_text_in_two_languages_is_one_hit()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        await Put(unit, "1", "VPN", "仮想専用網");
        await SearchIndex.Put(unit, Entry("1", "VPN", "virtual private network") with { Language = Language.English }, Stop);
        await SearchIndex.Put(unit, Entry("2", "VPN only here", "") with { Language = Language.English }, Stop);
        var japanese = await Find(unit, "vpn", Everything);
        Assert.Equal(["1 Japanese", "2 English"], japanese.Hits.Select(hit => $"{hit.Key} {hit.Language}").Order());
        var english = await SearchIndex.Find(unit, SearchQuery.Parse("vpn"), Everything, Language.English, null, 1, Stop);
        Assert.Equal(["1 English", "2 English"], english.Hits.Select(hit => $"{hit.Key} {hit.Language}").Order());
        await SearchIndex.Remove(unit, SearchScope.Guide, "1", Stop);
        Assert.Equal(1, (await Find(unit, "vpn", Everything)).Total);
    }

    [Fact]
    public async Task An_index_that_was_lost_is_made_again()
    {
        await using var database = await Filled();
        await using (var unit = await database.Begin(Stop))
        {
            await unit.Execute("delete from search_gram", Stop);
            Assert.Equal(0, (await Find(unit, "看護", Everything)).Total);
            await unit.Commit(Stop);
        }

        await using (var unit = await database.Begin(Stop))
        {
            await SearchIndex.Rebuild(unit, Stop);
            await unit.Commit(Stop);
        }

        await using var read = await database.Read(Stop);
        Assert.Equal(1, (await Find(read, "看護", Everything)).Total);
    }

    [Fact]
    public async Task An_address_outside_the_program_is_refused()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        foreach (var address in (string[])["https://example.org/", "//example.org", "javascript:alert(1)", "", "/\\example.org"])
            await Assert.ThrowsAsync<ArgumentException>(() => SearchIndex.Put(unit, Entry("1", "t", "") with { Address = address }, Stop));
    }

    [Fact]
    public async Task Longer_texts_are_cut_at_their_limit()
    {
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        await Put(unit, "1", "題", new string('あ', SearchEntry.BodyLimit - 1) + "\U00020BB7終");
        Assert.Equal(1, (await Find(unit, "あ", Everything)).Total);
        Assert.Equal(0, (await Find(unit, "終", Everything)).Total);
    }

    private static async Task<Database> Filled()
    {
        var database = await TestDatabase.Open(SearchIndex.Schema);
        await using var unit = await database.Begin(Stop);
        await Put(unit, "a", "訪問看護", "訪問看護ステーションと診療所");
        await Put(unit, "b", "ネットワーク種別", "IP-VPN とサーバーの構成");
        await SearchIndex.Put(unit, Entry("c", "評価、課題整理", "サーバの利用状況を評価する") with { Readings = "ひょうか" }, Stop);
        await Put(unit, "d", "渡邉医院", "\U00020BB7野先生 100% C:\\x");
        await unit.Commit(Stop);
        return database;
    }

    private static SearchEntry Entry(string key, string title, string body) => new()
    {
        Scope = SearchScope.Guide, Kind = "note", Key = key, Language = Language.Japanese,
        Title = title, Body = body, Address = "/guide",
    };

    private static Task Put(Unit unit, string key, string title, string body, SearchScope? scope = null, string kind = "note") =>
        SearchIndex.Put(unit, Entry(key, title, body) with { Scope = scope ?? SearchScope.Guide, Kind = kind }, Stop);

    private static Task<SearchAnswer> Find(Unit unit, string question, SearchScope[] scopes) =>
        SearchIndex.Find(unit, SearchQuery.Parse(question), scopes, Language.Japanese, null, 1, Stop);

    private static IEnumerable<string> Keys(SearchAnswer answer) => answer.Hits.Select(hit => hit.Key);

    private static string Bracketed(MarkedText text) =>
        string.Concat(text.Pieces().Select(piece => piece.Marked ? $"[{piece.Text}]" : piece.Text));
}
