using Npgsql;
using Renkei.Storage;

namespace Renkei.Tests.Storage;

public class SchemaTests
{
    private static readonly FakeClock Clock = new();

    private static readonly Migration First = new("m", 1, "things", """
        create table thing (id bytea primary key, name text not null, size bigint not null)
        """, "create index thing_name on thing (name)", """
        create table part (thing bytea not null references thing (id), number smallint not null, primary key (thing, number))
        """);

    private static readonly Migration Second = new("m", 2, "colours", "alter table thing add column colour text");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task Run(Database database, params string[] statements)
    {
        await using var unit = await database.Begin(Stop);
        foreach (var sql in statements) await unit.Execute(sql, Stop);
        await unit.Commit(Stop);
    }

    private static async Task Put(Database database, int count)
    {
        await using var unit = await database.Begin(Stop);
        for (var i = 0; i < count; i++)
            await unit.Execute("insert into thing (id, name, size) values (@id, 'x', 1)", Stop, ("@id", new byte[] { (byte)i }));
        await unit.Commit(Stop);
    }

    private static async Task<string> Refusal(Database database, params Migration[] steps) =>
        (await Assert.ThrowsAsync<SchemaMismatch>(() => Schema.Apply(database, steps, Clock, Stop))).In(Renkei.Kernel.Language.English);

    [Fact]
    public async Task A_second_start_finds_everything_done()
    {
        await using var database = await TestDatabase.Open([First, Second]);
        await Schema.Apply(database, [First, Second], Clock, Stop);
        Assert.Equal(0, await Schema.Check(database, [First, Second], Stop));
    }

    [Theory]
    [InlineData("drop index thing_name", "thing")]
    [InlineData("alter table thing add column secret text", "thing")]
    [InlineData("create table extra (x bigint)", "extra")]
    [InlineData("create view looking as select 1 as one", "looking")]
    [InlineData("drop table part", "part")]
    [InlineData("create unique index thing_one on thing (size)", "thing")]
    public async Task A_table_changed_by_hand_stops_the_start(string sql, string table)
    {
        await using var database = await TestDatabase.Open([First]);
        await Run(database, sql);
        Assert.Contains($"“{table}” was changed outside Renkei", await Refusal(database, First), StringComparison.Ordinal);
        await Assert.ThrowsAsync<SchemaMismatch>(() => Schema.Check(database, [First], Stop));
    }

    [Fact]
    public async Task A_changed_step_and_a_newer_database_stop_it()
    {
        await using var database = await TestDatabase.Open([First, Second]);
        Assert.Contains("newer than this program", await Refusal(database, First), StringComparison.Ordinal);
        var changed = Second with { Statements = ["alter table thing add column color text"] };
        Assert.Contains("applied with another text", await Refusal(database, First, changed), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_keeps_the_rows()
    {
        await using var database = await TestDatabase.Open([First]);
        await Put(database, 1);
        await Schema.Apply(database, [First, Second], Clock, Stop);
        await using var read = await database.Read(Stop);
        Assert.Equal(1, await read.Number("select count(*) from thing where colour is null", Stop));
        Assert.Equal(0, await Schema.Check(database, [First, Second], Stop));
    }

    [Fact]
    public async Task A_failing_upgrade_fails_on_the_copy_only()
    {
        await using var database = await TestDatabase.Open([First]);
        await Put(database, 2);
        var bad = new Migration("m", 2, "one name", "create table more (x bigint)", "create unique index thing_unique on thing (name)");
        Assert.Contains("rehearsal on a copy", await Refusal(database, First, bad), StringComparison.Ordinal);
        await using (var read = await database.Read(Stop))
            Assert.Equal(2, await read.Number("select count(*) from thing", Stop));
        await Schema.Apply(database, [First, Second], Clock, Stop);
        Assert.False(File.Exists(database.Place + ".rehearsal"));
    }

    [Fact]
    public async Task Nodes_that_start_together_wait_for_each_other()
    {
        await using var database = await TestDatabase.Open([First]);
        await Put(database, 1);
        var slow = Enumerable.Range(2, 20).Select(n => new Migration("m", n, $"step {n}", $"create table t{n} (x bigint)")).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Schema.Apply(database, [First, .. slow], Clock, Stop), Stop)));
        await using var read = await database.Read(Stop);
        Assert.Equal(23, await read.Number("select count(*) from schema_step", Stop));
    }

    [Fact]
    public async Task Sqlite_syncs_every_commit()
    {
        await using var database = await SqliteDatabase.Open(Path.Combine(TestDatabase.NewFolder(), "a.db"), Stop);
        await database.Check(Stop);
        await Run(database, "pragma foreign_keys = 1");
        // Another connection of ours to the same file cannot leave WAL, and every connection says FULL for itself.
        await using var unit = await database.Begin(Stop);
        Assert.Equal(2, await unit.Number("select synchronous from pragma_synchronous", Stop));
        Assert.Equal(1, await unit.Number("select foreign_keys from pragma_foreign_keys", Stop));
        Assert.Equal(1, await unit.Number("select secure_delete from pragma_secure_delete", Stop));
    }

    [Fact]
    public async Task A_server_that_would_lose_commits_is_refused()
    {
        Assert.SkipWhen(TestDatabase.Postgres is null, "PostgreSQL only");
        var text = new NpgsqlConnectionStringBuilder(TestDatabase.Postgres) { Options = "-c synchronous_commit=off" }.ToString();
        await using var database = await PostgresDatabase.Open(text, TestDatabase.NewName(), Stop);
        Assert.Contains("synchronous_commit must be on, but is off", await Refusal(database, First), StringComparison.Ordinal);
        await PostgresDatabase.DropEmpty(text, database.Schema);
    }

    [Theory]
    [InlineData("encoding 'UTF8' locale_provider icu icu_locale 'ja-JP' locale 'C.UTF-8'", "locale must be C.UTF-8")]
    [InlineData("encoding 'SQL_ASCII' locale 'C'", "encoding must be UTF8")]
    public async Task A_database_that_sorts_otherwise_is_refused(string how, string words)
    {
        Assert.SkipWhen(TestDatabase.Postgres is null, "PostgreSQL only");
        await using var own = await OwnPostgres.Make(how);
        await using var database = await PostgresDatabase.Open(own.Connection, "plan", Stop);
        Assert.Contains(words, await Refusal(database, First), StringComparison.Ordinal);
    }
}
