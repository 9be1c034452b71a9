using System.Collections.Concurrent;
using System.Data;
using Microsoft.Data.Sqlite;

namespace Renkei.Storage;

/// <summary>
/// A database in one SQLite file: one writer connection, a few readers, write-ahead log, every commit synced
/// (<c>synchronous=FULL</c>: acknowledged means on the disk; https://sqlite.org/pragma.html#pragma_synchronous).
/// </summary>
public sealed class SqliteDatabase : Database
{
    /// <summary>How many reader connections are kept open between uses.</summary>
    public const int IdleReadersLimit = 8;

    /// <summary>How many units may read at the same time; more wait.</summary>
    public const int ReadersLimit = 64;

    /// <summary>How long a unit waits for its turn before it gives up.</summary>
    public static readonly TimeSpan TurnTimeout = TimeSpan.FromSeconds(30);

    // Deleted content is overwritten, because erased by law means gone from the file too.
    private const string WriterSettings =
        "pragma journal_mode = wal; pragma foreign_keys = 1; pragma secure_delete = 1; pragma cache_size = -65536";

    private const string ReaderSettings = "pragma query_only = 1; pragma cache_size = -16384";

    private readonly string connectionText;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly SemaphoreSlim reading = new(ReadersLimit, ReadersLimit);
    private readonly ConcurrentBag<Reader> readers = [];
    private SqliteConnection writer;
    private volatile bool closed;

    private SqliteDatabase(string file, string connectionText, SqliteConnection writer)
    {
        this.connectionText = connectionText;
        this.writer = writer;
        Place = file;
    }

    /// <inheritdoc/>
    public override Engine Engine => Engine.Sqlite;

    /// <inheritdoc/>
    public override string Place { get; }

    /// <summary>Opens a file, making it when it is not there.</summary>
    public static async Task<SqliteDatabase> Open(string file, CancellationToken stop)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 10 }.ToString();
        return new SqliteDatabase(file, text, await Connect(text, WriterSettings, stop));
    }

    /// <inheritdoc/>
    public override async ValueTask<Unit> Begin(CancellationToken stop)
    {
        await Turn(writing, stop);
        try
        {
            // A rollback that failed closed it: what state it had is unknown.
            if (writer.State != ConnectionState.Open) writer = await Connect(connectionText, WriterSettings, stop);
            // BEGIN IMMEDIATE: the lock is taken now, not at the first change.
            var transaction = writer.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            return new Unit(Engine, writer, transaction, async broken =>
            {
                if (broken) await writer.DisposeAsync();
                writing.Release();
            });
        }
        catch
        {
            writing.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async ValueTask<Unit> Read(CancellationToken stop)
    {
        await Turn(reading, stop);
        Reader? reader = null;
        try
        {
            if (!readers.TryTake(out reader)) reader = new Reader(await Connect(connectionText, ReaderSettings, stop));
            reader.Begin();
            return new Unit(Engine, reader.Connection, transaction: null, async broken =>
            {
                try
                {
                    // A reader that cannot end its snapshot would keep it, and the log with it.
                    broken |= !reader.End();
                }
                finally
                {
                    if (broken || closed || readers.Count >= IdleReadersLimit) await reader.Connection.DisposeAsync();
                    else readers.Add(reader);
                    reading.Release();
                }
            }, reader.Commands, Memory, reader.Answers);
        }
        catch
        {
            if (reader is not null) await reader.Connection.DisposeAsync();
            reading.Release();
            throw;
        }
    }

    /// <summary>Waits for the units that are running, then closes the file.</summary>
    public override async ValueTask DisposeAsync()
    {
        if (closed) return;
        closed = true;
        // Whoever was let in before may finish; whoever never gives back is not waited for.
        await writing.WaitAsync(TurnTimeout);
        for (var i = 0; i < ReadersLimit && await reading.WaitAsync(TurnTimeout); i++) continue;
        while (readers.TryTake(out var reader)) await reader.Connection.DisposeAsync();
        await writer.DisposeAsync();
    }

    internal override async Task Check(CancellationToken stop)
    {
        await using var unit = await Begin(stop);
        await Must("journal_mode", "wal", "select journal_mode from pragma_journal_mode");
        await Must("synchronous", "2", "select cast(synchronous as text) from pragma_synchronous");
        await Must("foreign_keys", "1", "select cast(foreign_keys as text) from pragma_foreign_keys");

        async Task Must(string setting, string value, string question)
        {
            var has = await unit.Find(question, row => row.Text(0), stop);
            if (has != value)
                throw new SchemaMismatch(SchemaKeys.Setting, Place, setting, value, has ?? "?", SchemaKeys.Durability);
        }
    }

    /// <inheritdoc/>
    public override async Task CheckIntegrity(CancellationToken stop)
    {
        await using var unit = await Read(stop);
        var answers = await unit.List("select integrity_check from pragma_integrity_check limit 10", row => row.Text(0), stop);
        if (answers is not ["ok"]) throw new InvalidDataException($"{Place}: {string.Join("; ", answers)}");
        var orphan = await unit.Find("""select "table" || ' → ' || parent from pragma_foreign_key_check limit 1""", row => row.Text(0), stop);
        if (orphan is not null) throw new InvalidDataException($"{Place}: foreign key {orphan}");
    }

    internal override async Task<Database> Copy(IReadOnlyList<Migration> applied, TimeProvider clock, CancellationToken stop)
    {
        var file = Place + ".rehearsal";
        Remove(file); // what a start that was killed left
        await using (var from = await Connect(connectionText, ReaderSettings, stop))
        await using (var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()))
        {
            await to.OpenAsync(stop);
            from.BackupDatabase(to);
        }

        return new SqliteCopy(await Open(file, stop));
    }

    /// <summary>Deletes a database file with its log.</summary>
    internal static void Remove(string file)
    {
        foreach (var part in (string[])["", "-wal", "-shm"]) File.Delete(file + part);
    }

    private async Task Turn(SemaphoreSlim turns, CancellationToken stop)
    {
        ObjectDisposedException.ThrowIf(closed, this);
        if (!await turns.WaitAsync(TurnTimeout, stop))
            throw new TimeoutException($"{Place}: no turn within {TurnTimeout.TotalSeconds} seconds; a unit is held too long.");
        if (!closed) return;
        turns.Release();
        throw new ObjectDisposedException(nameof(SqliteDatabase));
    }

    private static async Task<SqliteConnection> Connect(string text, string own, CancellationToken stop)
    {
        var connection = new SqliteConnection(text);
        try
        {
            await connection.OpenAsync(stop);
            await using var command = connection.CreateCommand();
#pragma warning disable RS0030, CA2100 // Settings of the connection itself, constants of this file.
            command.CommandText = "pragma busy_timeout = 5000; pragma synchronous = full; pragma temp_store = 2; "
                + "pragma mmap_size = 0; pragma trusted_schema = 0; " + own;
#pragma warning restore RS0030, CA2100
            await command.ExecuteNonQueryAsync(stop);
            // Without it SQLite prepares a statement anew whenever the limit bound to it may have changed
            // (SQLITE_DBCONFIG_ENABLE_QPSG, https://sqlite.org/c3ref/c_dbconfig_defensive.html).
            if (SQLitePCL.raw.sqlite3_db_config(connection.Handle, SQLitePCL.raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _) != SQLitePCL.raw.SQLITE_OK)
                throw new InvalidOperationException("SQLite does not keep the plans of its statements.");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// A connection that only reads. It begins and ends its snapshots by two statements it keeps: the library's transaction prepares
    /// both each time, which takes longer than most questions. Closing the connection finishes the statements of its commands.
    /// </summary>
    private sealed class Reader(SqliteConnection connection)
    {
        private readonly SqliteCommand begin = Command(connection, "begin deferred");
        private readonly SqliteCommand end = Command(connection, "rollback");

        internal SqliteConnection Connection => connection;

        internal KeptCommands Commands { get; } = new();

        internal ReaderAnswers Answers { get; } = new();

        /// <summary>The snapshot is taken by the first question that follows.</summary>
        internal void Begin() => begin.ExecuteNonQuery();

        /// <summary>False when SQLite does not let it go.</summary>
        internal bool End()
        {
            try
            {
                end.ExecuteNonQuery();
                return true;
            }
            catch (SqliteException)
            {
                return false;
            }
        }

        private static SqliteCommand Command(SqliteConnection connection, string statement)
        {
            var command = connection.CreateCommand();
#pragma warning disable RS0030, CA2100 // One of two constants of this class.
            command.CommandText = statement;
#pragma warning restore RS0030, CA2100
            return command;
        }
    }

    /// <summary>A copy that goes when it is closed.</summary>
    private sealed class SqliteCopy(SqliteDatabase inner) : DatabaseCopy(inner)
    {
        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            Remove(Place);
        }
    }
}
