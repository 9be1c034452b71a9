using System.Data.Common;

namespace Renkei.Storage;

/// <summary>
/// One unit of work: a transaction on one database. A unit that is not committed leaves nothing behind.
/// Constant texts and parameters only; a parameter is written @name on both engines.
/// </summary>
public sealed class Unit : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction transaction;
    private readonly Func<ValueTask> release;
    private List<Action>? afterCommit;
    private bool ended;

    internal Unit(Engine engine, DbConnection connection, DbTransaction transaction, Func<ValueTask> release)
    {
        Engine = engine;
        this.connection = connection;
        this.transaction = transaction;
        this.release = release;
    }

    /// <summary>Which engine answers, for the few texts that need two forms.</summary>
    public Engine Engine { get; }

    /// <summary>The connection, for what Storage itself does (backup, schema).</summary>
    internal DbConnection Connection => connection;

    /// <summary>The transaction, for what Storage itself does.</summary>
    internal DbTransaction Transaction => transaction;

    /// <summary>All rows of a question, in its order.</summary>
    public async Task<IReadOnlyList<T>> List<T>(
        string sql, Func<Row, T> read, CancellationToken stop, params (string Name, object? Value)[] arguments)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var command = Command(sql, arguments);
        await using var reader = await command.ExecuteReaderAsync(stop);
        var rows = new List<T>();
        while (await reader.ReadAsync(stop)) rows.Add(read(new Row(reader)));
        return rows;
    }

    /// <summary>The first row of a question, or null.</summary>
    public async Task<T?> Find<T>(
        string sql, Func<Row, T> read, CancellationToken stop, params (string Name, object? Value)[] arguments)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var command = Command(sql, arguments);
        await using var reader = await command.ExecuteReaderAsync(stop);
        return await reader.ReadAsync(stop) ? read(new Row(reader)) : null;
    }

    /// <summary>One number (count, maximum), or null where the question has no row or SQL null.</summary>
    public async Task<long?> Number(
        string sql, CancellationToken stop, params (string Name, object? Value)[] arguments)
    {
        await using var command = Command(sql, arguments);
        var value = await command.ExecuteScalarAsync(stop);
        return value is null or DBNull
            ? null : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Changes rows and answers how many.</summary>
    public async Task<int> Execute(string sql, CancellationToken stop, params (string Name, object? Value)[] arguments)
    {
        await using var command = Command(sql, arguments);
        return await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Something in memory to do once the commit is durable, such as dropping a cached copy.</summary>
    public void AfterCommit(Action act) => (afterCommit ??= []).Add(act);

    /// <summary>Makes the unit durable. After this returns, an acknowledgement may leave.</summary>
    public async Task Commit(CancellationToken stop)
    {
        await transaction.CommitAsync(stop);
        ended = true;
        if (afterCommit is not null) foreach (var act in afterCommit) act();
    }

    /// <summary>Undoes what was not committed and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!ended) await transaction.RollbackAsync(CancellationToken.None);
        }
        finally
        {
            await transaction.DisposeAsync();
            await release();
        }
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] arguments)
    {
        var command = connection.CreateCommand();
#pragma warning disable RS0030 // The one place where SQL text reaches a command: every text is a constant beside its use.
#pragma warning disable CA2100 // As above: callers pass constants, arguments are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100, RS0030
        command.Transaction = transaction;
        foreach (var (name, value) in arguments)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = SqlValue.Of(value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
