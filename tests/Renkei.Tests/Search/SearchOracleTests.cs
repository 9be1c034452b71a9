using Renkei.Kernel;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Tests.Search;

/// <summary>Random texts and questions from a seed: every answer, page by page, is the one of <see cref="SearchOracle"/>.</summary>
public class SearchOracleTests
{
    private static readonly Guid Plan = new("01980000-0000-7000-8000-000000000001");
    private static readonly Guid OtherPlan = new("01980000-0000-7000-8000-000000000002");
    private static readonly SearchScope[] Scopes =
        [SearchScope.Guide, SearchScope.Plan(Plan), SearchScope.Party(Plan, 3), SearchScope.Party(Plan, 33), SearchScope.Plan(OtherPlan)];
    private static readonly SearchScope[][] Askers =
        [[SearchScope.Guide], [SearchScope.Guide, Scopes[1], Scopes[4]], [Scopes[1]], [Scopes[2]], [SearchScope.Guide, Scopes[4]], [Scopes[1], Scopes[2]]];
    private static readonly string[] Words =
        ["医療", "医", "情報", "療", "医療情報", "連携", "ネットワーク", "ねっと", "ＶＰＮ", "\U00020BB7野", "療の情", "か", "報を", "(1)", "計画", "療医", "無い語"];
    private static readonly string[] Pieces =
        ["医療", "情報", "連携", "計画", "の", "を", "ネットワーク", "vpn", "\U00020BB7野", "か", "が", "(1)", " ", "、", "医", "報"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(71, 300)]
    [InlineData(72, 1700)]
    public async Task Every_answer_is_the_one_of_reading_all(int seed, int texts)
    {
        var random = new Random(seed);
        var oracle = new SearchOracle();
        await using var database = await TestDatabase.Open(SearchIndex.Schema);
        await using (var unit = await database.Begin(Stop))
        {
            for (var number = 0; number < texts; number++) await PutBoth(unit, oracle, Entry(random, random.Next(texts)));
            for (var number = 0; number < texts / 20; number++)
            {
                var (scope, key) = (Scopes[random.Next(Scopes.Length)], $"{random.Next(texts)}");
                await SearchIndex.Remove(unit, scope, key, Stop);
                oracle.Remove(scope, key);
            }

            await unit.Commit(Stop);
        }

        await using var read = await database.Read(Stop);
        var cut = 0;
        for (var round = 0; round < 80; round++)
        {
            string[] words = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Words[random.Next(round % 2 == 0 ? 4 : Words.Length)]).Distinct()];
            var kind = random.Next(3) == 0 ? $"kind{random.Next(3)}" : null;
            var reader = random.Next(4) == 0 ? Language.English : Language.Japanese;
            // Every other question asks for common words in wide scopes, so that there are too many.
            var asker = round % 2 == 0 ? Askers[1] : Askers[random.Next(Askers.Length)];
            if (await Compare(read, oracle, words, asker, reader, kind)) cut++;
        }

        Assert.Equal(texts > 1000, cut > 10);
    }

    private static async Task<bool> Compare(Unit unit, SearchOracle oracle, string[] words, SearchScope[] allowed, Language reader, string? kind)
    {
        var expected = oracle.Find(words, allowed, reader, kind);
        var query = SearchQuery.Parse(string.Join(' ', words));
        var what = $"{query.Asked} | {string.Join(' ', allowed)} | {kind} | {reader}";
        var first = await SearchIndex.Find(unit, query, allowed, reader, kind, 1, Stop);
        Assert.True(expected.Names.Length == first.Total && expected.IsCut == first.IsCut && expected.All == first.All,
            $"{what}: {expected.Names.Length} {expected.IsCut} {expected.All}, not {first.Total} {first.IsCut} {first.All}");
        Assert.Equal(expected.Kinds, first.Kinds);
        Assert.Equal(Math.Max(1, (expected.Names.Length + 19) / 20), first.Pages);
        foreach (var page in (int[])[1, 2, (first.Pages + 1) / 2, first.Pages])
        {
            var answer = page == 1 ? first : await SearchIndex.Find(unit, query, allowed, reader, kind, page, Stop);
            var names = expected.Names.Skip((answer.Page - 1) * 20).Take(20).ToArray();
            Assert.True(names.SequenceEqual(answer.Hits.Select(hit => $"{hit.Scope} {hit.Key} {hit.Language}")), $"{what}, page {answer.Page}");
        }

        return expected.IsCut;
    }

    private static async Task PutBoth(Unit unit, SearchOracle oracle, SearchEntry entry)
    {
        await SearchIndex.Put(unit, entry, Stop);
        oracle.Put(entry);
    }

    private static SearchEntry Entry(Random random, int key) => new()
    {
        Scope = Scopes[random.Next(10) < 7 ? 1 : random.Next(Scopes.Length)], Kind = $"kind{(random.Next(4) == 0 ? random.Next(3) : 0)}",
        Key = $"{key}", Language = random.Next(6) == 0 ? Language.English : Language.Japanese,
        Title = Text(random, 4), Readings = random.Next(3) == 0 ? Text(random, 2) : "", Body = "医療" + Text(random, 25), Address = "/guide",
    };

    private static string Text(Random random, int most) =>
        string.Concat(Enumerable.Range(0, 1 + random.Next(most)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
