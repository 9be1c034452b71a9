using System.Diagnostics;
using System.Text.Json;
using Renkei.Kernel;
using Renkei.Kernel.Text;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Benchmarks;

/// <summary>
/// Questions over many texts on both engines, the same ones in every run, the engines in turn; the answers of both are compared.
/// The obvious rival is LIKE '%…%' over the same folded texts. docs/performance/search.md holds the results.
/// </summary>
internal static class SearchBenchmarks
{
    private const int Seed = 60;
    private const int Plans = 20;
    private const int Changes = 200;

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

    public static async Task<int> Run(int texts, int questions, int runs)
    {
        Folds(texts);
        var folder = Directory.CreateTempSubdirectory("renkei-search-").FullName;
        var engines = new List<SearchedEngine>();
        try
        {
            engines.Add(await SearchedEngine.OnSqlite(folder));
            if (Environment.GetEnvironmentVariable("RENKEI_TEST_POSTGRES") is { Length: > 0 } server) engines.Add(await SearchedEngine.OnPostgres(server));
            else Console.WriteLine("PostgreSQL: not measured, RENKEI_TEST_POSTGRES names no server.");
            var synthetic = new SyntheticTexts(Seed);
            var entries = synthetic.Take(texts, at => at % 10 == 0 ? SearchScope.Guide : Scope(at % Plans)).ToArray();
            foreach (var engine in engines) await Fill(engine, entries);
            await Ask(engines, Rows(synthetic, questions).ToArray(), runs);
            foreach (var engine in engines) await Change(engine, entries);
            return 0;
        }
        finally
        {
            foreach (var engine in engines) await engine.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Fill(SearchedEngine engine, SearchEntry[] entries)
    {
        await Schema.Apply(engine.Database, SearchIndex.Schema, TimeProvider.System, default);
        var watch = Stopwatch.StartNew();
        await using (var unit = await engine.Database.Begin(default))
        {
            var work = await engine.Work(unit);
            foreach (var entry in entries) await SearchIndex.Put(unit, entry, default);
            work = await engine.Work(unit) - work;
            await unit.Commit(default);
            Console.WriteLine($"{engine.Name}: {entries.Length} texts put in one unit, {watch.Elapsed.TotalMilliseconds / entries.Length:0.00} ms each, of it {work.TotalMilliseconds / entries.Length:0.00} ms of processor time");
        }

        await engine.Settle();
        Console.WriteLine($"{engine.Name}: {await engine.Megabytes():0} MB on disk for {entries.Sum(entry => (long)entry.Title.Length + entry.Body.Length) / 1e6:0.0} million characters");
    }

    /// <summary>A text changed in a unit of its own, as an act of a person does; the commit is waited for.</summary>
    private static async Task Change(SearchedEngine engine, SearchEntry[] entries)
    {
        var times = new List<double>();
        var work = TimeSpan.Zero;
        for (var at = 0; at < Math.Min(Changes, entries.Length); at++)
        {
            var entry = entries[at * 7919 % entries.Length];
            var started = Stopwatch.GetTimestamp();
            await using var unit = await engine.Database.Begin(default);
            var before = await engine.Work(unit);
            await SearchIndex.Put(unit, entry with { Body = entry.Body + "変更" }, default);
            work += await engine.Work(unit) - before;
            await unit.Commit(default);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        Console.WriteLine($"{engine.Name}: a text changed in a unit of its own, {Spread(times)} ms with the commit, {work.TotalMilliseconds / times.Count:0.00} ms of processor time before it");
    }

    private static IEnumerable<SearchRow> Rows(SyntheticTexts texts, int questions)
    {
        // A secretariat of three plans, and somebody who reads everything.
        (string Who, SearchScope[] Scopes)[] askers =
        [
            ("3 plans", [SearchScope.Guide, Scope(1), Scope(2), Scope(3)]),
            ("all", [SearchScope.Guide, .. Enumerable.Range(0, Plans).Select(Scope)]),
        ];
        foreach (var (kind, ask) in Kinds(texts))
        {
            foreach (var (who, scopes) in askers)
                yield return new SearchRow(kind, who, scopes, [.. Enumerable.Range(0, questions).Select(_ => ask())]);
        }
    }

    private static IEnumerable<(string, Func<string>)> Kinds(SyntheticTexts texts) =>
    [
        ("the most common word", () => texts.Words[0]),
        ("a word", texts.Word),
        ("one character", () => texts.Word()[..1]),
        ("two words", () => $"{texts.Word()} {texts.Word()}"),
        ("the two most common words", () => $"{texts.Words[0]} {texts.Words[1]}"),
        ("three characters, common", () => texts.Words[0] + "の"),
        ("four characters", () => texts.Word() + texts.Word()),
        ("kana for katakana", () => "ねっとわーく"),
    ];

    private static async Task Ask(IReadOnlyList<SearchedEngine> engines, SearchRow[] rows, int runs)
    {
        var measured = rows.SelectMany(row => engines.Select(engine => new SearchMeasure(engine, row))).ToArray();
        // Every row once over before anything is measured: compiled code, prepared statements, warm pages.
        foreach (var each in measured) await Ask(each, keep: false);
        for (var run = 0; run < runs; run++)
        {
            foreach (var each in measured) await Ask(each, keep: true);
            Print($"after run {run + 1} of {runs}");
            Compare();
        }

        foreach (var each in measured) await AskLike(each);
        Print("with LIKE");

        void Print(string when)
        {
            Console.WriteLine(when);
            Console.WriteLine("| Engine | Question | Asker | Hits | Median | 99th percentile | Largest | Work | LIKE median | LIKE work |");
            foreach (var each in measured.OrderBy(each => each.Engine.Name, StringComparer.Ordinal)) Console.WriteLine(each.Line());
            foreach (var engine in measured.GroupBy(each => each.Engine.Name))
            {
                double[] all = [.. engine.SelectMany(each => each.Times).Order()];
                Console.WriteLine($"{engine.Key}: all {all.Length} questions together: median {all[all.Length / 2]:0.0} ms, 99th percentile {all[(int)(0.99 * (all.Length - 1))]:0.0} ms");
            }
        }

        void Compare()
        {
            var different = measured.GroupBy(each => each.Row)
                .FirstOrDefault(row => row.Select(each => each.Answers).Distinct(StringComparer.Ordinal).Count() > 1);
            if (different is not null) throw new InvalidOperationException($"The engines answer differently: {different.Key.Kind}, {different.Key.Who}.");
        }
    }

    private static async Task Ask(SearchMeasure measure, bool keep)
    {
        var times = new List<double>();
        var answers = new System.Text.StringBuilder();
        var total = TimeSpan.Zero;
        foreach (var question in measure.Row.Questions)
        {
            await using var unit = await measure.Engine.Database.Read(default);
            var work = await measure.Engine.Work(unit);
            var started = Stopwatch.GetTimestamp();
            var answer = await SearchIndex.Find(unit, SearchQuery.Parse(question), measure.Row.Scopes, Language.Japanese, null, 1, default);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            total += await measure.Engine.Work(unit) - work;
            answers.Append(answer.Total).AppendJoin(' ', answer.Hits.Select(hit => hit.Key)).AppendJoin(' ', answer.Kinds).AppendLine();
        }

        measure.Answers = answers.ToString();
        if (keep) measure.Keep(times, total);
    }

    /// <summary>The rival answers a single word or phrase only, and neither kinds nor snippets.</summary>
    private static async Task AskLike(SearchMeasure measure)
    {
        var names = measure.Row.Scopes.Select(scope => scope.Name).ToArray();
        foreach (var question in measure.Row.Questions.Take(measure.Row.Questions.Length / 5))
        {
            await using var unit = await measure.Engine.Database.Read(default);
            var work = await measure.Engine.Work(unit);
            var started = Stopwatch.GetTimestamp();
            var text = "%" + JapaneseText.Fold(question, Folding.Search) + "%";
            await (unit.Engine == Engine.PostgreSql
                ? unit.List(LikeOnPostgres, row => row.Long(0), default, ("@scopes", names), ("@like", text))
                : unit.List(LikeOnSqlite, row => row.Long(0), default, ("@scopes", JsonSerializer.Serialize(names)), ("@like", text)));
            measure.KeepLike(Stopwatch.GetElapsedTime(started).TotalMilliseconds, await measure.Engine.Work(unit) - work);
        }
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
