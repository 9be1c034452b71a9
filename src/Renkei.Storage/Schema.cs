using System.Data.Common;

namespace Renkei.Storage;

/// <summary>Brings a database to the schema this program knows, or refuses to start.</summary>
public static class Schema
{
    internal static readonly IReadOnlyList<Migration> Own =
    [
        new("storage", 1, "applied steps", """
            create table schema_step (
                module text not null, number bigint not null, name text not null,
                checksum text not null, at bigint not null,
                primary key (module, number))
            """),
        new("storage", 2, "shape of every table", """
            create table schema_shape (name text primary key, shape text not null)
            """),
    ];

    private static readonly TimeSpan TurnPause = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Checks the engine's settings, the applied steps and the shape of every table, then applies the steps that are not
    /// there yet in one transaction. A database that has rows already is first upgraded as a copy. Nodes that start at
    /// the same moment wait for each other.
    /// </summary>
    /// <exception cref="SchemaMismatch">An applied step differs from ours, the database is newer than the program, a
    /// table was changed by hand, a setting would lose data, or the rehearsal failed.</exception>
    public static async Task Apply(
        Database database, IReadOnlyList<Migration> steps, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        IReadOnlyList<Migration> all = [.. Own, .. steps];
        await database.Check(stop);
        await using var unit = await database.Begin(stop);
        await WaitForTurn(unit, stop);
        var pending = await Pending(unit, database.Place, all, stop);
        var known = await SchemaShape.Check(unit, database.Place, stop);
        if (pending.Count == 0)
        {
            if (!known)
            {
                await SchemaShape.Keep(unit, stop);
                await unit.Commit(stop);
            }

            return;
        }

        if (pending.Count < all.Count) await Rehearse(database, [.. all.Except(pending)], pending, clock, stop);
        await Run(unit, pending, clock, stop);
        await unit.Commit(stop);
    }

    /// <summary>Checks a database without changing it: settings, steps and shapes. Steps not yet applied are no mismatch.</summary>
    /// <exception cref="SchemaMismatch">As <see cref="Apply(Database, IReadOnlyList{Migration}, TimeProvider, CancellationToken)"/>.</exception>
    /// <returns>How many steps the next start would apply.</returns>
    public static async Task<int> Check(Database database, IReadOnlyList<Migration> steps, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(database);
        await database.Check(stop);
        await using var unit = await database.Read(stop);
        var pending = await Pending(unit, database.Place, [.. Own, .. steps], stop);
        await SchemaShape.Check(unit, database.Place, stop);
        return pending.Count;
    }

    /// <summary>Makes the tables of an empty database in a unit of the caller's.</summary>
    internal static Task Make(Unit unit, IReadOnlyList<Migration> steps, TimeProvider clock, CancellationToken stop) =>
        Run(unit, [.. Own, .. steps], clock, stop);

    /// <summary>Runs steps and keeps the shapes they made.</summary>
    internal static async Task Run(Unit unit, IReadOnlyList<Migration> steps, TimeProvider clock, CancellationToken stop)
    {
        foreach (var step in steps)
        {
            foreach (var statement in step.For(unit.Engine)) await unit.Execute(statement, stop);
            await unit.Execute(
                "insert into schema_step (module, number, name, checksum, at) values (@module, @number, @name, @checksum, @at)",
                stop, ("@module", step.Module), ("@number", step.Number), ("@name", step.Name),
                ("@checksum", step.Checksum()), ("@at", clock.GetUtcNow()));
        }

        await SchemaShape.Keep(unit, stop);
    }

    private static async Task<List<Migration>> Pending(
        Unit unit, string place, IReadOnlyList<Migration> all, CancellationToken stop)
    {
        var applied = await Applied(unit, stop);
        var pending = new List<Migration>();
        foreach (var step in all)
        {
            if (!applied.Remove((step.Module, step.Number), out var checksum)) pending.Add(step);
            else if (checksum != step.Checksum())
                throw new SchemaMismatch(SchemaKeys.ChangedStep, place, step.Module, step.Number, step.Name);
        }

        if (applied.Count > 0)
        {
            var (module, number) = applied.Keys.First();
            throw new SchemaMismatch(SchemaKeys.Newer, place, module, number);
        }

        return pending;
    }

    // Everything of the upgrade is tried where it can do no harm, and thrown away.
    private static async Task Rehearse(
        Database database, IReadOnlyList<Migration> applied, IReadOnlyList<Migration> pending, TimeProvider clock,
        CancellationToken stop)
    {
        try
        {
            await using var copy = await database.Copy(applied, clock, stop);
            await using (var unit = await copy.Begin(stop))
            {
                await Run(unit, pending, clock, stop);
                await unit.Commit(stop);
            }

            await copy.CheckIntegrity(stop);
        }
        catch (Exception problem) when (problem is DbException or InvalidDataException)
        {
            throw new SchemaMismatch(SchemaKeys.Rehearsal, database.Place, problem.Message);
        }
    }

    // Held until the unit ends: of nodes that start together one works, the others then find the work done. SQLite has
    // its own lock since BEGIN IMMEDIATE. Asked again and again, because a rehearsal may outlast a command's time limit.
    private static async Task WaitForTurn(Unit unit, CancellationToken stop)
    {
        if (unit.Engine == Engine.Sqlite) return;
        while (await unit.Number("""
            select case when pg_try_advisory_xact_lock(hashtextextended('renkei schema ' || current_schema(), 0))
            then 1 else 0 end
            """, stop) == 0) await Task.Delay(TurnPause, stop);
    }

    private static async Task<Dictionary<(string, int), string>> Applied(Unit unit, CancellationToken stop)
    {
        var exists = await unit.Number(unit.Engine == Engine.Sqlite
            ? "select count(*) from sqlite_master where type = 'table' and name = 'schema_step'"
            : "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = 'schema_step'",
            stop) > 0;
        if (!exists) return [];
        var rows = await unit.List("select module, number, checksum from schema_step order by module, number",
            row => (Key: (row.Text(0), row.Int(1)), Checksum: row.Text(2)), stop);
        return rows.ToDictionary(row => row.Key, row => row.Checksum);
    }
}
