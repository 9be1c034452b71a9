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

    private readonly string connectionText;
    private readonly SqliteConnection writer;
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly ConcurrentBag<SqliteConnection> readers = [];

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
        var text = new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();
        return await Open(file, text, stop);
    }

    /// <summary>A database in memory that lives until it is disposed, for tests. The name must be its own.</summary>
    public static async Task<SqliteDatabase> InMemory(string name, CancellationToken stop)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = name, Mode = SqliteOpenMode.Memory, Cache = SqliteCacheMode.Shared, Pooling = false,
        }.ToString();
        return await Open(":memory:", text, stop);
    }

    /// <inheritdoc/>
    public override async ValueTask<Unit> Begin(CancellationToken stop)
    {
        await writing.WaitAsync(stop);
        try
        {
            // BEGIN IMMEDIATE: the lock is taken now, not at the first change.
            var transaction = writer.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            return new Unit(Engine, writer, transaction, () =>
            {
                writing.Release();
                return ValueTask.CompletedTask;
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
        if (!readers.TryTake(out var reader)) reader = await Connect(connectionText, "pragma query_only = 1", stop);
        var transaction = reader.BeginTransaction(IsolationLevel.Serializable, deferred: true);
        return new Unit(Engine, reader, transaction, async () =>
        {
            if (readers.Count < IdleReadersLimit) readers.Add(reader);
            else await reader.DisposeAsync();
        });
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        while (readers.TryTake(out var reader)) await reader.DisposeAsync();
        await writer.DisposeAsync();
        writing.Dispose();
    }

    private static async Task<SqliteDatabase> Open(string file, string text, CancellationToken stop)
    {
        var writer = await Connect(text, "pragma journal_mode = wal; pragma foreign_keys = 1", stop);
        return new SqliteDatabase(file, text, writer);
    }

    private static async Task<SqliteConnection> Connect(string text, string own, CancellationToken stop)
    {
        var connection = new SqliteConnection(text);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
#pragma warning disable RS0030, CA2100 // Settings of the connection itself, constants of this file.
        command.CommandText = "pragma busy_timeout = 5000; pragma synchronous = full; pragma temp_store = 2; "
            + "pragma mmap_size = 0; pragma trusted_schema = 0; " + own;
#pragma warning restore RS0030, CA2100
        await command.ExecuteNonQueryAsync(stop);
        return connection;
    }
}
