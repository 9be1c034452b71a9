using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Npgsql;
using Renkei.Storage;
using SQLitePCL;

namespace Renkei.Tests.Storage;

public class UnitTests
{
    // SQLITE_STMTSTATUS_REPREPARE of https://sqlite.org/c3ref/c_stmtstatus_counter.html
    private const int PreparedAgain = 5;

    private static readonly Migration Purses = new("purse", 1, "purses and moves",
        "create table purse (id bigint primary key, yen bigint not null)",
        "create table move (id bigint primary key, yen bigint not null)");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<Database> Open()
    {
        var database = await TestDatabase.Open([Purses]);
        await using var unit = await database.Begin(Stop);
        for (var i = 0; i < 8; i++) await unit.Execute("insert into purse (id, yen) values (@id, 1000)", Stop, ("@id", i));
        await unit.Commit(Stop);
        return database;
    }

    private static async Task<long?> Total(Database database)
    {
        await using var read = await database.Read(Stop);
        return await read.Number("select sum(yen) from purse", Stop);
    }

    [Fact]
    public async Task A_unit_not_committed_leaves_nothing()
    {
        await using var database = await Open();
        await using (var unit = await database.Begin(Stop)) await unit.Execute("update purse set yen = 0", Stop);
        Assert.Equal(8_000, await Total(database));
    }

    /// <summary>Preparing costs SQLite more than answering; a limit bound anew must not make it prepare again.</summary>
    [Fact]
    public async Task A_limit_bound_anew_keeps_the_plan()
    {
        Assert.SkipUnless(TestDatabase.Postgres is null, "SQLite only");
        await using var database = await Open();
        await using var unit = await database.Read(Stop);
        var handle = ((SqliteConnection)unit.Connection).Handle!;
        Assert.Equal(raw.SQLITE_OK, raw.sqlite3_prepare_v2(handle, "select id from purse order by yen limit ?", out var statement));
        using (statement)
        {
            for (var limit = 1; limit <= 3; limit++)
            {
                raw.sqlite3_bind_int(statement, 1, limit);
                var rows = 0;
                while (raw.sqlite3_step(statement) == raw.SQLITE_ROW) rows++;
                Assert.Equal(limit, rows);
                raw.sqlite3_reset(statement);
            }

            Assert.Equal(0, raw.sqlite3_stmt_status(statement, PreparedAgain, 0));
        }
    }

    [Fact]
    public async Task A_reader_sees_one_moment()
    {
        await using var database = await Open();
        await using var read = await database.Read(Stop);
        Assert.Equal(8_000, await read.Number("select sum(yen) from purse", Stop));
        await using (var unit = await database.Begin(Stop))
        {
            await unit.Execute("update purse set yen = 0", Stop);
            await unit.Commit(Stop);
        }

        Assert.Equal(8_000, await read.Number("select sum(yen) from purse", Stop));
        Assert.Equal(0, await Total(database));
    }

    [Fact]
    public async Task A_question_asked_again_sees_new_rows_and_arguments()
    {
        await using var database = await Open();
        const string Purse = "select yen from purse where id = @id";
        for (var round = 0; round < 3; round++)
        {
            await using (var unit = await database.Begin(Stop))
            {
                await unit.Execute("update purse set yen = @yen where id = 3", Stop, ("@yen", round));
                await unit.Commit(Stop);
            }

            await using var read = await database.Read(Stop);
            Assert.Equal(round, await read.Number(Purse, Stop, ("@id", 3)));
            Assert.Equal(1_000, await read.Number(Purse, Stop, ("@id", 4)));
            Assert.Null(await read.Number(Purse, Stop, ("@id", 99)));
        }
    }

    [Fact]
    public async Task A_question_asked_again_follows_a_changed_table()
    {
        await using var database = await Open();
        await using (var read = await database.Read(Stop)) Assert.Equal(8_000, await read.Number("select sum(yen) from purse", Stop));
        await using (var unit = await database.Begin(Stop))
        {
            await unit.Execute("drop table purse", Stop);
            await unit.Execute("create table purse (yen bigint not null, id bigint primary key)", Stop);
            await unit.Execute("insert into purse (id, yen) values (1, 7)", Stop);
            await unit.Commit(Stop);
        }

        Assert.Equal(7, await Total(database));
    }

    [Fact]
    public async Task A_question_that_failed_can_be_asked_anew()
    {
        await using var database = await Open();
        const string Shares = "select abs(yen - @least) / @by from purse order by id";
        for (var round = 0; round < 3; round++)
        {
            await using (var read = await database.Read(Stop))
                await Assert.ThrowsAsync<FormatException>(() => read.List<long>(Shares, _ => throw new FormatException("unreadable"), Stop, ("@least", 1), ("@by", 1)));
            await using var again = await database.Read(Stop);
            Assert.Equal(8, (await again.List(Shares, row => row.Long(0), Stop, ("@least", 0), ("@by", 1))).Count);
        }
    }

    [Fact]
    public async Task A_reading_unit_cannot_write()
    {
        await using var database = await Open();
        await using var read = await database.Read(Stop);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => read.Execute("update purse set yen = 0", Stop));
    }

    [Fact]
    public async Task After_a_failed_command_a_unit_is_over()
    {
        await using var database = await Open();
        await using (var unit = await database.Begin(Stop))
        {
            await unit.Execute("update purse set yen = 0", Stop);
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => unit.Execute("insert into purse (id, yen) values (1, 1)", Stop));
            await Assert.ThrowsAsync<InvalidOperationException>(() => unit.Execute("update purse set yen = 1", Stop));
            await Assert.ThrowsAsync<InvalidOperationException>(() => unit.Commit(Stop));
        }

        Assert.Equal(8_000, await Total(database));
    }

    [Fact]
    public async Task A_committed_or_disposed_unit_takes_nothing_more()
    {
        await using var database = await Open();
        var unit = await database.Begin(Stop);
        await unit.Commit(Stop);
        await Assert.ThrowsAsync<InvalidOperationException>(() => unit.Execute("update purse set yen = 0", Stop));
        await unit.DisposeAsync();
        await unit.DisposeAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => unit.Commit(Stop));
        Assert.Equal(8_000, await Total(database));
    }

    [Fact]
    public async Task Text_that_one_engine_would_change_is_a_bug_on_both()
    {
        await using var database = await Open();
        foreach (var text in (string[])["a\0b", "a\uD842", "\uDFB7a", "\uD842\uD842"])
        {
            await using var unit = await database.Begin(Stop);
            await Assert.ThrowsAsync<ArgumentException>(() => unit.Number("select count(*) from purse where @text = ''", Stop, ("@text", text)));
        }
    }

    [Fact]
    public async Task Cancelling_stops_a_command_in_the_middle()
    {
        await using var database = await Open();
        foreach (var writing in (bool[])[true, false])
        {
            using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(150));
            var watch = Stopwatch.StartNew();
            await using (var unit = writing ? await database.Begin(Stop) : await database.Read(Stop))
            {
                // Some ten seconds of work on either engine.
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Run(() => unit.Number("""
                    with recursive n (i) as (select 1 union all select i + 1 from n where i < 100000000) select count(*) from n
                    """, soon.Token), Stop));
                await Assert.ThrowsAsync<InvalidOperationException>(() => unit.Number("select 1", Stop));
            }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"took {watch.Elapsed}");
        }

        Assert.Equal(8_000, await Total(database));
    }

    [Fact]
    public async Task Closing_waits_for_units_and_then_refuses()
    {
        var database = await Open();
        var unit = await database.Begin(Stop);
        var read = await database.Read(Stop);
        await read.Number("select 1", Stop);
        var closing = database.DisposeAsync().AsTask();
        if (database.Engine == Engine.Sqlite) await Assert.ThrowsAsync<ObjectDisposedException>(async () => await database.Begin(Stop));
        await unit.Execute("update purse set yen = 1 where id = 1", Stop);
        await unit.Commit(Stop);
        await unit.DisposeAsync();
        await read.DisposeAsync();
        await closing;
    }

    [Fact]
    public async Task An_exhausted_pool_says_so_and_recovers()
    {
        Assert.SkipWhen(TestDatabase.Postgres is null, "PostgreSQL only");
        var text = new NpgsqlConnectionStringBuilder(TestDatabase.Postgres) { MaxPoolSize = 2, Timeout = 1 }.ToString();
        await using var database = await PostgresDatabase.Open(text, TestDatabase.NewName(), Stop);
        await using (await database.Begin(Stop))
        await using (await database.Begin(Stop))
            Assert.Contains("pool", (await Assert.ThrowsAsync<NpgsqlException>(async () => await database.Begin(Stop))).Message, StringComparison.Ordinal);
        await using (var again = await database.Begin(Stop)) await again.Number("select 1", Stop);
        await PostgresDatabase.DropEmpty(TestDatabase.Postgres!, database.Schema);
    }

    [Fact]
    public async Task A_lost_connection_is_not_used_again()
    {
        Assert.SkipWhen(TestDatabase.Postgres is null, "PostgreSQL only");
        await using var database = await Open();
        await using (var unit = await database.Begin(Stop))
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => unit.Number("select pg_terminate_backend(pg_backend_pid())::int", Stop));
        Assert.Equal(8_000, await Total(database));
    }

    /// <summary>Money moves between purses from many tasks, with commands cancelled, commits left out and readers between:
    /// every snapshot has the same total, and every acknowledged move is there once.</summary>
    [Fact]
    public async Task Under_a_storm_nothing_is_lost_or_doubled()
    {
        await using var database = await Open();
        var seed = Environment.TickCount;
        var acknowledged = new System.Collections.Concurrent.ConcurrentBag<long>();
        long next = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            var random = new Random(seed + worker);
            for (var i = 0; i < 60; i++)
            {
                using var maybe = CancellationTokenSource.CreateLinkedTokenSource(Stop);
                if (random.Next(4) == 0) maybe.CancelAfter(TimeSpan.FromMilliseconds(random.Next(6)));
                try
                {
                    if (random.Next(3) == 0)
                    {
                        await using var read = await database.Read(maybe.Token);
                        Assert.Equal(8_000, await read.Number("select sum(yen) from purse", maybe.Token));
                        Assert.Equal(8_000, await read.Number("select sum(yen) from purse", maybe.Token));
                        continue;
                    }

                    var (one, other, yen, number) = (random.Next(8), random.Next(8), random.Next(100), Interlocked.Increment(ref next));
                    await using var unit = await database.Begin(maybe.Token);
                    // In the order of the ids, so that two units never wait for each other.
                    foreach (var (id, change) in ((int, int)[])[.. new[] { (one, -yen), (other, yen) }.OrderBy(pair => pair.Item1)])
                        await unit.Execute("update purse set yen = yen + @change where id = @id", maybe.Token, ("@id", id), ("@change", change));
                    await unit.Execute("insert into move (id, yen) values (@id, @yen)", maybe.Token, ("@id", number), ("@yen", yen));
                    if (random.Next(5) == 0) continue;
                    await unit.Commit(maybe.Token);
                    acknowledged.Add(number);
                }
                catch (OperationCanceledException) when (!Stop.IsCancellationRequested)
                {
                }
            }
        }, Stop)));

        Assert.Equal(8_000, await Total(database));
        await using var after = await database.Read(Stop);
        var moves = await after.List("select id from move order by id", row => row.Long(0), Stop);
        Assert.True(acknowledged.Order().SequenceEqual(moves), $"seed {seed}");
        await database.CheckIntegrity(Stop);
    }
}
