using System.Diagnostics;
using System.Text.Json;
using Renkei.Kernel;
using Renkei.Kernel.Text;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Benchmarks;

/// <summary>
/// A question over many texts on both engines, against the obvious rival: LIKE '%…%' over the same folded texts.
/// docs/performance/search.md holds the results.
/// </summary>
internal static class SearchBenchmarks
{
    private const int Seed = 60;
    private const int Plans = 20;

    private const string LikeOnSqlite = """
        select id, count(*) over () from search_entry e join search_text t on t.entry = e.id
        where scope in (select value from json_each(@scopes)) and (head like @like or tail like @like)
        order by head like @like desc, size, id limit 20
        """;

    private const string LikeOnPostgres = """
        select id, count(*) over () from search_entry e join search_text t on t.entry = e.id
        where scope = any(@scopes) and (head like @like or tail like @like)
        order by head like @like desc, size, id limit 20
        """;

    public static async Task<int> Run(int texts, int questions)
    {
        Folds(texts);
        var folder = Directory.CreateTempSubdirectory("renkei-search-").FullName;
        try
        {
            await using (var sqlite = await SqliteDatabase.Open(Path.Combine(folder, "search.db"), default)) await Measure(sqlite, texts, questions);
            if (Environment.GetEnvironmentVariable("RENKEI_TEST_POSTGRES") is not { Length: > 0 } server)
            {
                Console.WriteLine("PostgreSQL: not measured, RENKEI_TEST_POSTGRES names no server.");
                return 0;
            }

            await using var postgres = await PostgresDatabase.Open(server, $"bench_search_{Environment.ProcessId}", default);
            try
            {
                await Measure(postgres, texts, questions);
            }
            finally
            {
                await using var unit = await postgres.Begin(default);
                foreach (var table in (string[])["drop table search_gram", "drop table search_text", "drop table search_entry", "drop table search_scope", "drop table schema_step", "drop table schema_shape"]) await unit.Execute(table, default);
                await unit.Commit(default);
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(Database database, int texts, int questions)
    {
        await Schema.Apply(database, SearchIndex.Schema, TimeProvider.System, default);
        var synthetic = new SyntheticTexts(Seed);
        var watch = Stopwatch.StartNew();
        await using (var unit = await database.Begin(default))
        {
            foreach (var entry in synthetic.Take(texts, at => at % 10 == 0 ? SearchScope.Guide : Scope(at % Plans))) await SearchIndex.Put(unit, entry, default);
            await unit.Commit(default);
        }

        Console.WriteLine($"{database.Engine}: {texts} texts put in {watch.Elapsed.TotalSeconds:0.0} s ({watch.Elapsed.TotalMicroseconds / texts:0} µs each)");
        if (database.Engine == Engine.PostgreSql)
        {
            await using var unit = await database.Begin(default);
            await unit.Execute("analyze search_entry", default);
            await unit.Execute("analyze search_gram", default);
            await unit.Commit(default);
        }

        // A secretariat of three plans, and somebody who reads everything.
        SearchScope[] three = [SearchScope.Guide, Scope(1), Scope(2), Scope(3)];
        SearchScope[] all = [SearchScope.Guide, .. Enumerable.Range(0, Plans).Select(Scope)];
        foreach (var (name, ask) in Kinds(synthetic))
        {
            foreach (var (scopes, who) in ((SearchScope[], string)[])[(three, "3 plans"), (all, "all")])
                await Ask(database, name, who, ask, scopes, questions);
        }
    }

    private static IEnumerable<(string, Func<string>)> Kinds(SyntheticTexts texts) =>
    [
        ("the most common word", () => texts.Words[0]),
        ("a word", texts.Word),
        ("one character", () => texts.Word()[..1]),
        ("two words", () => $"{texts.Word()} {texts.Word()}"),
        ("four characters", () => texts.Word() + texts.Word()),
        ("kana for katakana", () => "ねっとわーく"),
    ];

    private static async Task Ask(Database database, string kind, string who, Func<string> ask, SearchScope[] scopes, int questions)
    {
        var own = new List<double>();
        var like = new List<double>();
        var (ownWork, likeWork) = (TimeSpan.Zero, TimeSpan.Zero);
        long found = 0;
        for (var at = -questions / 10; at < questions; at++)
        {
            var question = ask();
            await using var unit = await database.Read(default);
            var work = Environment.CpuUsage.TotalTime;
            var started = Stopwatch.GetTimestamp();
            var answer = await SearchIndex.Find(unit, SearchQuery.Parse(question), scopes, Language.Japanese, null, 1, default);
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            var between = Environment.CpuUsage.TotalTime;
            started = Stopwatch.GetTimestamp();
            // The rival answers a single word or phrase only, and neither kinds nor snippets.
            await Like(unit, question, scopes);
            var rival = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (at < 0) continue;
            ownWork += between - work;
            likeWork += Environment.CpuUsage.TotalTime - between;
            own.Add(took);
            like.Add(rival);
            found += answer.Total;
        }

        Console.WriteLine($"| {database.Engine} | {kind} | {who} | {found / questions} | {Spread(own)} | {Each(ownWork)} | {Spread(like)} | {Each(likeWork)} |");

        // Processor time of this process: on a busy machine the fairer figure for SQLite, and only the client's part for PostgreSQL.
        string Each(TimeSpan work) => $"{work.TotalMilliseconds / questions:0.0}";
    }

    private static async Task Like(Unit unit, string question, SearchScope[] scopes)
    {
        var names = scopes.Select(scope => scope.Name).ToArray();
        var text = "%" + JapaneseText.Fold(question, Folding.Search) + "%";
        await (unit.Engine == Engine.PostgreSql
            ? unit.List(LikeOnPostgres, row => row.Long(0), default, ("@scopes", names), ("@like", text))
            : unit.List(LikeOnSqlite, row => row.Long(0), default, ("@scopes", JsonSerializer.Serialize(names)), ("@like", text)));
    }

    private static void Folds(int texts)
    {
        var bodies = new SyntheticTexts(Seed).Take(texts, _ => SearchScope.Guide).Select(entry => entry.Body).ToArray();
        var units = bodies.Sum(body => (long)body.Length);
        foreach (var folding in (Folding[])[Folding.Exact, Folding.Search, Folding.Name])
        {
            foreach (var body in bodies) JapaneseText.Fold(body, folding);
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            var watch = Stopwatch.StartNew();
            foreach (var body in bodies) JapaneseText.Fold(body, folding);
            var seconds = watch.Elapsed.TotalSeconds;
            var allocated = GC.GetAllocatedBytesForCurrentThread() - bytes;
            watch.Restart();
            foreach (var body in bodies) _ = body.Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();
            Console.WriteLine($"fold {folding}: {units / seconds / 1e6:0} million characters a second, {(double)allocated / units:0.0} bytes allocated a character; NFKC and lower case alone: {units / watch.Elapsed.TotalSeconds / 1e6:0}");
        }
    }

    private static SearchScope Scope(int plan) => SearchScope.Plan(new Guid($"01980000-0000-7000-8000-{plan:000000000000}"));

    private static string Spread(List<double> values)
    {
        var sorted = values.Order().ToList();
        return $"{sorted[sorted.Count / 2]:0.0} / {sorted[(int)(0.99 * (sorted.Count - 1))]:0.0} / {sorted[^1]:0.0}";
    }
}
