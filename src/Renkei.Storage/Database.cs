namespace Renkei.Storage;

/// <summary>The two engines a region can run on.</summary>
public enum Engine
{
    /// <summary>Embedded SQLite: one process, one file.</summary>
    Sqlite,

    /// <summary>PostgreSQL: several nodes.</summary>
    PostgreSql,
}

/// <summary>The two sides of the privacy wall. Each has its own database and its own connections.</summary>
public enum Side
{
    /// <summary>Plans, papers, planners' accounts.</summary>
    Plan,

    /// <summary>Patients, records, clinical and operating staff's accounts.</summary>
    Network,
}

/// <summary>One database of an installation. Every access is a <see cref="Unit"/>.</summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>Which engine this database runs on.</summary>
    public abstract Engine Engine { get; }

    /// <summary>A unit that may change rows. On SQLite one at a time; on PostgreSQL READ COMMITTED, so that
    /// a check before a change must be part of the change (<c>update … where version = @base</c>).</summary>
    public abstract ValueTask<Unit> Begin(CancellationToken stop);

    /// <summary>A unit that only reads, from one snapshot.</summary>
    public abstract ValueTask<Unit> Read(CancellationToken stop);

    /// <summary>What reading units remember together.</summary>
    internal ReadMemory Memory { get; } = new();

    /// <summary>Asks the database for an answer, for a proxy or supervisor that wants to know whether we live.</summary>
    public async Task Answer(CancellationToken stop)
    {
        await using var unit = await Read(stop);
        await unit.Number("select 1", stop);
    }

    /// <summary>Where the database is, for people: a file, or host and name without secrets.</summary>
    public abstract string Place { get; }

    /// <summary>Compares the engine's settings with what "acknowledged means durable" needs.</summary>
    /// <exception cref="SchemaMismatch">A setting would lose data or sort text in another way.</exception>
    internal abstract Task Check(CancellationToken stop);

    /// <summary>Asks the engine whether its file and its foreign keys are whole.</summary>
    /// <exception cref="InvalidDataException">They are not.</exception>
    public abstract Task CheckIntegrity(CancellationToken stop);

    /// <summary>A copy of everything, thrown away when it is disposed: where an upgrade is rehearsed.</summary>
    /// <param name="applied">The steps this database has.</param>
    /// <param name="clock">When.</param>
    /// <param name="stop">Ends the copying.</param>
    internal abstract Task<Database> Copy(IReadOnlyList<Migration> applied, TimeProvider clock, CancellationToken stop);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
