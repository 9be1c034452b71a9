using System.Buffers;
using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Renkei.Storage.Catalog;

namespace Renkei.Storage.Backup;

/// <summary>
/// Writes one archive of everything in the databases while the program runs. Every database is read from one snapshot;
/// the form does not depend on the engine, so that a backup of SQLite restores into PostgreSQL and the reverse.
/// Keys and other secrets of the data directory are never in it.
/// </summary>
public static class BackupWriter
{
    internal const string ManifestEntry = "manifest.json";
    internal const string ManifestHashEntry = "manifest.sha256";

    /// <summary>Writes the archive. All snapshots begin before the first row is read.</summary>
    public static async Task<BackupManifest> Write(
        Stream to, IReadOnlyList<(Database Database, BackedSide Side)> sources, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(clock);
        var made = SqlValue.FromMicroseconds(SqlValue.Microseconds(clock.GetUtcNow()));
        var units = new List<Unit>();
        try
        {
            foreach (var source in sources)
            {
                var unit = await source.Database.Read(stop);
                units.Add(unit);
                await unit.Number("select count(*) from schema_step", stop); // The snapshot begins with the first read.
            }

            await using var seal = new BackupSeal(to);
            BackupManifest manifest;
            using (var zip = new ZipArchive(seal, ZipArchiveMode.Create, leaveOpen: true) { Comment = BackupSeal.Place })
            {
                var sides = new List<BackupSide>();
                foreach (var (source, unit) in sources.Zip(units)) sides.Add(await Write(zip, source.Side, unit, made, stop));
                manifest = new BackupManifest(
                    BackupManifest.FormatName, BackupManifest.CurrentVersion, made, ProgramVersion, sides);
                var json = JsonSerializer.SerializeToUtf8Bytes(manifest, BackupJson.Default.BackupManifest);
                await Put(zip, ManifestEntry, json, made, stop);
                await Put(zip, ManifestHashEntry, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))), made, stop);
            }

            await seal.Close(stop);
            return manifest;
        }
        finally
        {
            foreach (var unit in units) await unit.DisposeAsync();
        }
    }

    /// <summary>Rows, length and hash of a table as an archive would hold it; also written to <paramref name="to"/>.</summary>
    internal static async Task<(long Rows, long Bytes, string Sha256)> Copy(
        Unit unit, Table table, Stream to, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        long rows = 0, bytes = 0;
        await foreach (var row in TableRows.Read(unit, table, stop))
        {
            RowLine.Write(buffer, row);
            rows++;
            if (buffer.WrittenCount >= 48 * 1024) await Empty();
        }

        await Empty();
        return (rows, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));

        async Task Empty()
        {
            hash.AppendData(buffer.WrittenSpan);
            await to.WriteAsync(buffer.WrittenMemory, stop);
            bytes += buffer.WrittenCount;
            buffer.ResetWrittenCount();
        }
    }

    /// <summary>A table's columns as the manifest names them.</summary>
    internal static IReadOnlyList<string> ColumnsOf(Table table) =>
        [.. table.Columns.Select(column => $"{column.Name}:{column.Kind.ToString().ToLowerInvariant()}")];

    private static string ProgramVersion =>
        typeof(BackupWriter).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static async Task<BackupSide> Write(
        ZipArchive zip, BackedSide side, Unit unit, DateTimeOffset made, CancellationToken stop)
    {
        var steps = await unit.List("select module, number, name, checksum, at from schema_step order by module, number",
            row => new BackupStep(row.Text(0), row.Int(1), row.Text(2), row.Text(3), row.Instant(4)), stop);
        var tables = new List<BackupTable>();
        foreach (var table in await Tables.InOrder(unit, side.Schema, stop))
        {
            var name = $"{side.Side.ToString().ToLowerInvariant()}/{table.Name}.ndjson";
            var entry = Entry(zip, name, made);
            await using var stream = entry.Open();
            var (rows, bytes, sha256) = await Copy(unit, table, stream, stop);
            tables.Add(new BackupTable(table.Name, name, ColumnsOf(table), rows, bytes, sha256));
        }

        return new BackupSide(side.Side, unit.Engine, steps, await side.Heads(unit, stop), tables);
    }

    private static async Task Put(ZipArchive zip, string name, byte[] bytes, DateTimeOffset made, CancellationToken stop)
    {
        await using var stream = Entry(zip, name, made).Open();
        await stream.WriteAsync(bytes, stop);
    }

    private static ZipArchiveEntry Entry(ZipArchive zip, string name, DateTimeOffset made)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = made;
        return entry;
    }
}
