using System.Globalization;
using Renkei.Search;
using Renkei.Storage;

namespace Renkei.Benchmarks;

/// <summary>One row of the table: who asks what.</summary>
internal sealed record SearchRow(string Kind, string Who, SearchScope[] Scopes, string[] Questions);

/// <summary>What one row took on one engine, run by run.</summary>
internal sealed class SearchMeasure(SearchedEngine engine, SearchRow row)
{
    private readonly List<double[]> runs = [];
    private readonly List<double> work = [];
    private readonly List<double> like = [];
    private double likeWork;

    public SearchedEngine Engine => engine;

    public SearchRow Row => row;

    /// <summary>What was answered, to be compared with the other engine.</summary>
    public string Answers { get; set; } = "";

    /// <summary>Every time of every run, in milliseconds.</summary>
    public IEnumerable<double> Times => runs.SelectMany(run => run);

    public void Keep(IEnumerable<double> times, TimeSpan total)
    {
        runs.Add([.. times.Order()]);
        work.Add(total.TotalMilliseconds / row.Questions.Length);
    }

    public void KeepLike(double time, TimeSpan took)
    {
        like.Add(time);
        likeWork += took.TotalMilliseconds;
    }

    /// <summary>Each figure with one number for each run.</summary>
    public string Line()
    {
        like.Sort();
        var hits = Answers.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Average(line => int.Parse(string.Concat(line.TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture));
        return $"| {engine.Name} | {row.Kind} | {row.Who} | {hits:0} | {Each(run => run[run.Length / 2])} | {Each(run => run[(int)(0.99 * (run.Length - 1))])} "
            + $"| {Each(run => run[^1])} | {string.Join(" / ", work.Select(each => $"{each:0.0}"))} | {(like.Count == 0 ? "" : $"{like[like.Count / 2]:0.0}")} | {(like.Count == 0 ? "" : $"{likeWork / like.Count:0.0}")} |";
    }

    private string Each(Func<double[], double> figure) => string.Join(" / ", runs.Select(run => $"{figure(run):0.0}"));
}

/// <summary>An engine with its database, and how much processor time it uses.</summary>
internal sealed class SearchedEngine(Database database, Func<Task> drop) : IAsyncDisposable
{
    public Database Database => database;

    public string Name => database.Engine == Engine.PostgreSql ? "PostgreSQL" : "SQLite";

    public static async Task<SearchedEngine> OnSqlite(string folder) =>
        new(await SqliteDatabase.Open(Path.Combine(folder, "search.db"), default), () => Task.CompletedTask);

    public static async Task<SearchedEngine> OnPostgres(string server)
    {
        var database = await PostgresDatabase.Open(server, $"bench_search_{Environment.ProcessId}", default);
        return new SearchedEngine(database, async () =>
        {
            await using var unit = await database.Begin(default);
            foreach (var table in (string[])["drop table search_gram", "drop table search_text", "drop table search_entry", "drop table search_scope", "drop table schema_step", "drop table schema_shape"]) await unit.Execute(table, default);
            await unit.Commit(default);
        });
    }

    /// <summary>
    /// Processor time of this process and of the server process of this unit's connection, where it runs on this machine
    /// (nanoseconds on a processor: the first number of /proc/…/schedstat). On a busy machine the fairer figure.
    /// </summary>
    public async Task<TimeSpan> Work(Unit unit)
    {
        var own = Environment.CpuUsage.TotalTime;
        if (unit.Engine != Engine.PostgreSql) return own;
        var server = $"/proc/{await unit.Number("select pg_backend_pid()::bigint", default)}/schedstat";
        return File.Exists(server)
            ? own + TimeSpan.FromMicroseconds(double.Parse((await File.ReadAllTextAsync(server)).Split(' ')[0], CultureInfo.InvariantCulture) / 1000) : own;
    }

    /// <summary>What a running installation has done by itself some time after the texts came.</summary>
    public async Task Settle()
    {
        if (database.Engine != Engine.PostgreSql) return;
        await using var unit = await database.Begin(default);
        foreach (var analyze in (string[])["analyze search_entry", "analyze search_text", "analyze search_gram"]) await unit.Execute(analyze, default);
        await unit.Commit(default);
    }

    public async Task<double> Megabytes()
    {
        await using var unit = await database.Read(default);
        return (await unit.Number(database.Engine == Engine.PostgreSql
            ? "select sum(pg_total_relation_size(oid))::bigint from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r'"
            : "select page_count * page_size from pragma_page_count, pragma_page_size", default) ?? 0) / 1e6;
    }

    public async ValueTask DisposeAsync()
    {
        await drop();
        await database.DisposeAsync();
    }
}
