using Npgsql;
using Renkei.Storage;

namespace Renkei.Tests;

/// <summary>
/// A real, empty database of its own for one test: a SQLite file (in memory where the machine has a folder for that), or
/// a fresh schema of PostgreSQL when <c>RENKEI_TEST_POSTGRES</c> holds a connection string. The same tests run on both.
/// A file, because SQLite's shared memory databases know no snapshots and lock whole tables (decision 0010).
/// </summary>
internal static class TestDatabase
{
    private static readonly string Folder = Directory.CreateDirectory(Path.Combine(
        Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"renkei-tests-{Environment.ProcessId}")).FullName;

    private static int count;

    static TestDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);

    public static string? Postgres { get; } = Environment.GetEnvironmentVariable("RENKEI_TEST_POSTGRES") is { Length: > 0 } text ? text : null;

    /// <summary>A name nothing else of this machine's runs has.</summary>
    public static string NewName() => $"test_{Environment.ProcessId}_{Interlocked.Increment(ref count)}";

    /// <summary>A folder of its own, deleted when the run ends.</summary>
    public static string NewFolder() => Directory.CreateDirectory(Path.Combine(Folder, NewName())).FullName;

    public static async Task<Database> Open(params IReadOnlyList<Migration>[] schemas)
    {
        var stop = TestContext.Current.CancellationToken;
        var name = NewName();
        Database database = Postgres is null
            ? new ThrowAwayFile(await SqliteDatabase.Open(Path.Combine(Folder, name + ".db"), stop))
            : new ThrowAwaySchema(await PostgresDatabase.Open(Postgres, name, stop), name);
        await Schema.Apply(database, [.. schemas.SelectMany(steps => steps)], new FakeClock(), stop);
        return database;
    }

    /// <summary>Deletes its file when the test is over.</summary>
    private sealed class ThrowAwayFile(SqliteDatabase inner) : DatabaseCopy(inner)
    {
        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            SqliteDatabase.Remove(Place);
        }
    }

    /// <summary>Drops its schema when the test is over.</summary>
    private sealed class ThrowAwaySchema(PostgresDatabase inner, string schema) : DatabaseCopy(inner)
    {
        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await using var source = NpgsqlDataSource.Create(Postgres!);
            await using var drop = source.CreateCommand($"drop schema {schema} cascade");
            await drop.ExecuteNonQueryAsync();
        }
    }
}
