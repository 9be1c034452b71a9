using Npgsql;
using Renkei.Storage;

namespace Renkei.Tests;

/// <summary>
/// A real, empty database of its own for one test: SQLite in memory, or a fresh schema of PostgreSQL when
/// <c>RENKEI_TEST_POSTGRES</c> holds a connection string. The same tests run on both.
/// </summary>
internal static class TestDatabase
{
    private static int count;

    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("RENKEI_TEST_POSTGRES") is { Length: > 0 } text ? text : null;

    public static async Task<Database> Open(params IReadOnlyList<Migration>[] schemas)
    {
        var name = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref count)}";
        Database database = Postgres is null
            ? await SqliteDatabase.InMemory(name, TestContext.Current.CancellationToken)
            : new ThrowAwaySchema(await PostgresDatabase.Open(Postgres, name, TestContext.Current.CancellationToken), name);
        await Schema.Apply(database, [.. schemas.SelectMany(steps => steps)], new FakeClock(), TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>Drops its schema when the test is over.</summary>
    private sealed class ThrowAwaySchema(PostgresDatabase inner, string schema) : Database
    {
        public override Engine Engine => inner.Engine;

        public override string Place => inner.Place;

        public override ValueTask<Unit> Begin(CancellationToken stop) => inner.Begin(stop);

        public override ValueTask<Unit> Read(CancellationToken stop) => inner.Read(stop);

        public override async ValueTask DisposeAsync()
        {
            await inner.DisposeAsync();
            await using var source = NpgsqlDataSource.Create(Postgres!);
            await using var drop = source.CreateCommand($"drop schema {schema} cascade");
            await drop.ExecuteNonQueryAsync();
        }
    }
}
