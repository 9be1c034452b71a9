using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Renkei.Storage;

/// <summary>
/// One unit of work: a transaction on one database. A unit that is not committed leaves nothing behind.
/// Constant texts and parameters only; a parameter is written @name on both engines. One command at a time; after a
/// command that failed nothing more can be done but dispose the unit, the same on both engines.
/// </summary>
public sealed class Unit : IAsyncDisposable
{
    private readonly DbConnection connection;
    private readonly DbTransaction? transaction;
    private readonly Func<bool, ValueTask> release;
    private readonly KeptCommands? kept;
    private readonly ReaderAnswers? answers;
    private bool answersChecked;
    private List<Action>? afterCommit;
    private State state;
    private int busy;

    internal Unit(
        Engine engine, DbConnection connection, DbTransaction? transaction, Func<bool, ValueTask> release, KeptCommands? kept = null,
        ReadMemory? memory = null, ReaderAnswers? answers = null)
    {
        this.kept = kept;
        this.answers = answers;
        Memory = memory;
        Engine = engine;
        this.connection = connection;
        this.transaction = transaction;
        this.release = release;
    }

    private enum State
    {
        Open,
        Failed,
        Committed,
        Disposed,
    }

    /// <summary>Which engine answers, for the few texts that need two forms.</summary>
    public Engine Engine { get; }

    /// <summary>What reading units remember together, or null in a unit that may write.</summary>
    public ReadMemory? Memory { get; }

    /// <summary>What a module remembers for the length of this unit: its snapshot does not move.</summary>
    public object? Noted { get; set; }

    /// <summary>The connection, for what Storage itself does (backup, schema).</summary>
    internal DbConnection Connection => connection;

    /// <summary>The transaction, for what Storage itself does; null in a unit whose connection begins and ends it by itself.</summary>
    internal DbTransaction? Transaction => transaction;

    /// <summary>All rows of a question, in its order.</summary>
    public Task<IReadOnlyList<T>> List<T>(
        string sql, Func<Row, T> read, CancellationToken stop, params (string Name, object? Value)[] arguments)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Run<IReadOnlyList<T>>(sql, arguments, async command =>
        {
            await using var reader = await command.ExecuteReaderAsync(stop);
            var rows = new List<T>();
            while (await reader.ReadAsync(stop)) rows.Add(read(new Row(reader)));
            return rows;
        }, stop);
    }

    /// <summary>The first row of a question, or null.</summary>
    public Task<T?> Find<T>(
        string sql, Func<Row, T> read, CancellationToken stop, params (string Name, object? Value)[] arguments)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        return Run(sql, arguments, async command =>
        {
            await using var reader = await command.ExecuteReaderAsync(stop);
            return await reader.ReadAsync(stop) ? read(new Row(reader)) : null;
        }, stop);
    }

    /// <summary>One number (count, maximum), or null where the question has no row or SQL null.</summary>
    public Task<long?> Number(string sql, CancellationToken stop, params (string Name, object? Value)[] arguments) =>
        Run<long?>(sql, arguments, async command =>
        {
            var value = await command.ExecuteScalarAsync(stop);
            return value is null or DBNull
                ? null : Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture);
        }, stop);

    /// <summary>Changes rows and answers how many.</summary>
    public Task<int> Execute(string sql, CancellationToken stop, params (string Name, object? Value)[] arguments) =>
        Run(sql, arguments, command => command.ExecuteNonQueryAsync(stop), stop);

    /// <summary>
    /// The answer this unit's connection had for the same key, where nothing at all in the database has changed since; else asks.
    /// Only a reading unit of SQLite can tell that; every other one asks each time.
    /// </summary>
    /// <param name="key">Says by value everything the answer depends on besides the database: which question, and its arguments.</param>
    /// <param name="ask">Asks this unit. Nobody may change the answer.</param>
    /// <param name="stop">Ends the wait.</param>
    public async ValueTask<T> Remember<T>(object key, Func<Task<T>> ask, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (answers is null) return await ask();
        if (!answersChecked)
        {
            answers.Now(await Number("pragma data_version", stop));
            answersChecked = true;
        }

        if (answers.Find(key, out var known)) return (T)known!;
        var answer = await ask();
        if (answer is not null) answers.Keep(key, answer);
        return answer;
    }

    /// <summary>Something in memory to do once the commit is durable, such as dropping a cached copy.</summary>
    public void AfterCommit(Action act) => (afterCommit ??= []).Add(act);

    /// <summary>Makes the unit durable. After this returns, an acknowledgement may leave.</summary>
    public async Task Commit(CancellationToken stop)
    {
        Enter();
        try
        {
            stop.ThrowIfCancellationRequested();
            state = State.Failed;
            // Not cancelled once begun: nobody would know whether it is durable.
            if (transaction is not null) await transaction.CommitAsync(CancellationToken.None);
            state = State.Committed;
        }
        finally
        {
            Volatile.Write(ref busy, 0);
        }

        if (afterCommit is not null) foreach (var act in afterCommit) act();
    }

    /// <summary>Undoes what was not committed and gives the connection back.</summary>
    public async ValueTask DisposeAsync()
    {
        if (state == State.Disposed) return;
        var undo = state != State.Committed;
        state = State.Disposed;
        var broken = false;
        try
        {
            if (undo && transaction is not null) await transaction.RollbackAsync(CancellationToken.None);
        }
        catch (Exception problem) when (problem is DbException or InvalidOperationException or IOException)
        {
            // A lost connection has nothing to undo, and the first exception must not be hidden by this one.
            broken = true;
        }
        finally
        {
            try
            {
                if (transaction is not null) await transaction.DisposeAsync();
            }
            finally
            {
                await release(broken);
            }
        }
    }

    private async Task<T> Run<T>(
        string sql, (string Name, object? Value)[] arguments, Func<DbCommand, Task<T>> ask, CancellationToken stop)
    {
        Enter();
        try
        {
            var command = Command(sql, arguments);
            var again = false;
            try
            {
                // SQLite works on the caller's thread and looks at no token; this makes it stop in the middle.
                await using var interrupt = connection is SqliteConnection { Handle: { } handle } && stop.CanBeCanceled
                    ? stop.Register(() => SQLitePCL.raw.sqlite3_interrupt(handle)) : default;
                var answer = await ask(command);
                // A command that went wrong is not kept: what state it is in is unknown.
                again = kept is not null && kept.Keep(sql, (SqliteCommand)command);
                return answer;
            }
            catch (SqliteException interrupted) when (interrupted.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT)
            {
                throw new OperationCanceledException("The command was interrupted.", interrupted, stop);
            }
            finally
            {
                if (!again) await command.DisposeAsync();
            }
        }
        catch
        {
            state = State.Failed;
            throw;
        }
        finally
        {
            Volatile.Write(ref busy, 0);
        }
    }

    private void Enter()
    {
        if (Interlocked.Exchange(ref busy, 1) != 0)
            throw new InvalidOperationException("A unit does one thing at a time; begin a second one for a second task.");
        if (state == State.Open) return;
        Volatile.Write(ref busy, 0);
        throw new InvalidOperationException(state switch
        {
            State.Failed => "A command of this unit failed; the unit can only be disposed.",
            State.Committed => "This unit is committed; begin another.",
            State.Open or State.Disposed => "This unit is disposed; begin another.",
        });
    }

    private DbCommand Command(string sql, (string Name, object? Value)[] arguments)
    {
        var command = kept?.Take(sql) ?? connection.CreateCommand();
#pragma warning disable RS0030 // The one place where SQL text reaches a command: every text is a constant beside its use.
#pragma warning disable CA2100 // As above: callers pass constants, arguments are parameters.
        if (command.CommandText != sql) command.CommandText = sql;
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
