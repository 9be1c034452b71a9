using Renkei.Kernel;
using Renkei.Storage.Catalog;

namespace Renkei.Storage.Backup;

/// <summary>
/// Puts a backup into an empty place, on either engine. Every restored table is read back and its hash compared with the
/// manifest before anything is kept; a backup that does not fit changes nothing.
/// </summary>
public static class Restore
{
    private const string Unfinished = ".restoring";

    /// <summary>Checks the whole archive, restores every side, proves equality, and only then keeps the result.</summary>
    /// <param name="archive">The backup.</param>
    /// <param name="into">An installation whose databases are not there yet.</param>
    /// <param name="known">What this program knows of each side.</param>
    /// <param name="clock">When.</param>
    /// <param name="stop">Ends the work; nothing is kept then.</param>
    public static async Task<Outcome<Done>> Run(
        BackupArchive archive, Installation into, IReadOnlyList<BackedSide> known, TimeProvider clock,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(known);
        foreach (var side in archive.Manifest.Sides)
        {
            if (await into.Has(side.Side, stop))
                return new Refusal(RefusalKind.Conflict, BackupKeys.NotEmpty, into.PlaceOf(side.Side));
            if (StrangeStep(side, Of(known, side)) is { } strange) return strange;
        }

        var check = await archive.Check(stop);
        if (check.Refused is not null) return check;
        return into.Postgres is null
            ? await IntoFiles(archive, into, known, clock, stop)
            : await IntoSchemas(archive, into, known, clock, stop);
    }

    /// <summary>Fills an empty database in a unit of the caller's and compares what stands there afterwards.</summary>
    internal static async Task<Refusal?> Fill(
        BackupArchive archive, BackupSide side, Unit unit, BackedSide known, TimeProvider clock,
        CancellationToken stop)
    {
        // An older backup: only its own steps now; the next start upgrades what was restored.
        var steps = known.Schema.Where(step => side.Steps.Any(taken => taken.Module == step.Module && taken.Number == step.Number)).ToList();
        await Schema.Make(unit, steps, clock, stop);
        if (unit.Engine == Engine.Sqlite) await unit.Execute("pragma defer_foreign_keys = 1", stop);
        var tables = await Tables.InOrder(unit, known.Schema, stop);
        var noted = side.Tables.ToDictionary(table => table.Name);
        foreach (var table in tables)
            if (!noted.TryGetValue(table.Name, out var awaited) || !awaited.Columns.SequenceEqual(BackupWriter.ColumnsOf(table)))
                return new Refusal(RefusalKind.Invalid, BackupKeys.OtherTables, table.Name);
        if (tables.Count != noted.Count)
            return new Refusal(RefusalKind.Invalid, BackupKeys.OtherTables, noted.Keys.Except(tables.Select(table => table.Name)).First());

        foreach (var table in tables)
        {
            var kinds = table.Columns.Select(column => column.Kind).ToList();
            await TableRows.Write(unit, table, archive.Rows(noted[table.Name], kinds, stop), stop);
        }

        foreach (var table in tables)
        {
            var (rows, bytes, sha256) = await BackupWriter.Copy(unit, table, Stream.Null, stop);
            var awaited = noted[table.Name];
            if ((rows, bytes, sha256) != (awaited.Rows, awaited.Bytes, awaited.Sha256))
                return new Refusal(RefusalKind.Invalid, BackupKeys.NotEqual, table.Name);
        }

        if (steps.Any(step => step.OneEngineTables().Any())) await known.Rebuild(unit, stop);
        return null;
    }

    private static BackedSide Of(IReadOnlyList<BackedSide> known, BackupSide side) =>
        known.First(one => one.Side == side.Side);

    private static Refusal? StrangeStep(BackupSide side, BackedSide known) => side.Steps
        .Where(taken => !Schema.Own.Concat(known.Schema).Any(step =>
            step.Module == taken.Module && step.Number == taken.Number && step.Checksum() == taken.Checksum))
        .Select(taken => new Refusal(RefusalKind.Invalid, BackupKeys.UnknownStep, taken.Module, taken.Number))
        .FirstOrDefault();

    private static async Task<Outcome<Done>> IntoFiles(
        BackupArchive archive, Installation into, IReadOnlyList<BackedSide> known, TimeProvider clock,
        CancellationToken stop)
    {
        Installation.MakeFolder(into.DataDirectory);
        var files = archive.Manifest.Sides.Select(side => Path.Combine(into.DataDirectory, Installation.FileOf(side.Side))).ToList();
        try
        {
            foreach (var (side, file) in archive.Manifest.Sides.Zip(files))
            {
                SqliteDatabase.Remove(file + Unfinished); // what a restore that was killed left
                await using var database = await SqliteDatabase.Open(file + Unfinished, stop);
                await using var unit = await database.Begin(stop);
                if (await Fill(archive, side, unit, Of(known, side), clock, stop) is { } why) return why;
                await unit.Commit(stop);
            }

            foreach (var file in files) File.Move(file + Unfinished, file, overwrite: false);
            return default(Done);
        }
        finally
        {
            foreach (var file in files) SqliteDatabase.Remove(file + Unfinished);
        }
    }

    private static async Task<Outcome<Done>> IntoSchemas(
        BackupArchive archive, Installation into, IReadOnlyList<BackedSide> known, TimeProvider clock,
        CancellationToken stop)
    {
        var databases = new List<Database>();
        var units = new List<Unit>();
        var kept = false;
        try
        {
            foreach (var side in archive.Manifest.Sides)
            {
                databases.Add(await into.Open(side.Side, stop));
                units.Add(await databases[^1].Begin(stop));
                if (await Fill(archive, side, units[^1], Of(known, side), clock, stop) is { } why) return why;
            }

            // Two commits, because no connection may touch both sides. Both are proved; only their last word is left.
            foreach (var unit in units) await unit.Commit(stop);
            kept = true;
            return default(Done);
        }
        finally
        {
            foreach (var unit in units) await unit.DisposeAsync();
            foreach (var database in databases) await database.DisposeAsync();
            if (!kept)
                foreach (var side in archive.Manifest.Sides.Take(databases.Count))
                    await PostgresDatabase.DropEmpty(into.PostgresOf(side.Side)!, Installation.SchemaOf(side.Side));
        }
    }
}
