using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Renkei.Kernel;
using Renkei.Storage.Catalog;

namespace Renkei.Storage.Backup;

/// <summary>
/// A backup read back. Nothing of it is ever unpacked to a file: entries are streamed, their names only compared with
/// the manifest, and no more is read of one than the manifest says it has.
/// </summary>
public sealed partial class BackupArchive : IDisposable
{
    /// <summary>The largest manifest: 32 MiB, some 200,000 audit streams.</summary>
    public const int ManifestBytesLimit = 32 * 1024 * 1024;

    /// <summary>The most entries.</summary>
    public const int EntriesLimit = 2_000;

    /// <summary>The longest row: 64 MiB.</summary>
    public const int RowBytesLimit = 64 * 1024 * 1024;

    private readonly Stream file;
    private readonly ZipArchive zip;

    private BackupArchive(string name, Stream file, ZipArchive zip, BackupManifest manifest)
    {
        Name = name;
        this.file = file;
        this.zip = zip;
        Manifest = manifest;
    }

    /// <summary>The file's name, for sentences.</summary>
    public string Name { get; }

    /// <summary>What the backup says of itself.</summary>
    public BackupManifest Manifest { get; }

    /// <summary>Reads the manifest and compares the entries' names with it.</summary>
    /// <param name="name">The file's name, for sentences.</param>
    /// <param name="stream">The archive; disposed with this.</param>
    public static Outcome<BackupArchive> Open(string name, Stream stream)
    {
        ZipArchive? zip = null;
        var kept = false;
        try
        {
            zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.Entries.Count > EntriesLimit) return Refused(BackupKeys.NotAnArchive, name);
            var read = ReadManifest(name, zip);
            if (!read.Succeeded(out var manifest, out var why)) return why;
            if (EntriesDiffer(name, zip, manifest) is { } differ) return differ;
            kept = true;
            return new BackupArchive(name, stream, zip, manifest);
        }
        catch (Exception broken) when (IsBroken(broken))
        {
            return Refused(BackupKeys.NotAnArchive, name);
        }
        finally
        {
            if (!kept) (zip as IDisposable ?? stream).Dispose();
        }
    }

    /// <summary>Reads everything and compares every hash, length and number of rows, and the seal of the whole file.</summary>
    public async Task<Outcome<Done>> Check(CancellationToken stop)
    {
        foreach (var table in Manifest.Sides.SelectMany(side => side.Tables))
        {
            try
            {
                if (!await IsWhole(table, stop)) return Refused(BackupKeys.Changed, Name, table.Entry);
            }
            catch (Exception broken) when (IsBroken(broken))
            {
                return Refused(BackupKeys.Changed, Name, table.Entry);
            }
        }

        // Last, so that a damaged entry is named: what is left then stands in a header.
        return await BackupSeal.IsWhole(file, stop) ? default(Done) : Refused(BackupKeys.SealBroken, Name);
    }

    /// <summary>The rows of a table.</summary>
    /// <exception cref="InvalidDataException">A line is not a row of this table.</exception>
    internal async IAsyncEnumerable<object?[]> Rows(
        BackupTable table, IReadOnlyList<ColumnKind> columns, [EnumeratorCancellation] CancellationToken stop)
    {
        await using var stream = zip.GetEntry(table.Entry)!.Open();
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        while (true)
        {
            var read = await pipe.ReadAsync(stop);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                yield return Parse(rest.Slice(0, end), table, columns);
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (rest.Length > RowBytesLimit || (read.IsCompleted && rest.Length > 0))
                throw new InvalidDataException($"{table.Entry}: a row without an end.");
            pipe.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted) break;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private static object?[] Parse(ReadOnlySequence<byte> line, BackupTable table, IReadOnlyList<ColumnKind> columns) =>
        RowLine.Read(line.IsSingleSegment ? line.FirstSpan : line.ToArray(), columns)
        ?? throw new InvalidDataException($"{table.Entry}: a line is not a row of the table.");

    private async Task<bool> IsWhole(BackupTable table, CancellationToken stop)
    {
        await using var stream = zip.GetEntry(table.Entry)!.Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[64 * 1024];
        long bytes = 0, rows = 0;
        for (int read; (read = await stream.ReadAsync(buffer, stop)) > 0;)
        {
            bytes += read;
            if (bytes > table.Bytes) return false;
            rows += buffer.AsSpan(0, read).Count((byte)'\n');
            hash.AppendData(buffer, 0, read);
        }

        return bytes == table.Bytes && rows == table.Rows
            && Convert.ToHexStringLower(hash.GetHashAndReset()) == table.Sha256;
    }

    private static Outcome<BackupManifest> ReadManifest(string name, ZipArchive zip)
    {
        if (Beginning(zip, BackupWriter.ManifestEntry, ManifestBytesLimit) is not { } json
            || Beginning(zip, BackupWriter.ManifestHashEntry, 64) is not { } noted)
            return Refused(BackupKeys.NoManifest, name, BackupWriter.ManifestEntry);
        if (Convert.ToHexStringLower(SHA256.HashData(json)) != Encoding.ASCII.GetString(noted))
            return Refused(BackupKeys.NoManifest, name, "SHA-256");
        try
        {
            using (var document = JsonDocument.Parse(json))
            {
                var version = document.RootElement.GetProperty("version").GetInt32();
                if (version != BackupManifest.CurrentVersion)
                    return Refused(BackupKeys.WrongVersion, name, version, BackupManifest.CurrentVersion);
            }

            var manifest = JsonSerializer.Deserialize(json, BackupJson.Default.BackupManifest);
            return manifest is { Format: BackupManifest.FormatName } ? manifest
                : Refused(BackupKeys.NoManifest, name, "format");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            return Refused(BackupKeys.NoManifest, name, "JSON");
        }
    }

    private static Refusal? EntriesDiffer(string name, ZipArchive zip, BackupManifest manifest)
    {
        var awaited = new HashSet<string>(StringComparer.Ordinal) { BackupWriter.ManifestEntry, BackupWriter.ManifestHashEntry };
        foreach (var side in manifest.Sides)
            foreach (var table in side.Tables)
                if (!TableName().IsMatch(table.Name) || !awaited.Add(table.Entry)
                    || table.Entry != $"{side.Side.ToString().ToLowerInvariant()}/{table.Name}.ndjson")
                    return Refused(BackupKeys.StrangeEntry, name, Shown(table.Entry));
        foreach (var entry in zip.Entries)
            if (!awaited.Remove(entry.FullName)) return Refused(BackupKeys.StrangeEntry, name, Shown(entry.FullName));
        return awaited.Count == 0 ? null : Refused(BackupKeys.MissingEntry, name, awaited.First());
    }

    private static byte[]? Beginning(ZipArchive zip, string name, int limit)
    {
        if (zip.GetEntry(name) is not { } entry || entry.Length > limit) return null;
        using var stream = entry.Open();
        var bytes = new byte[entry.Length];
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length ? bytes : null;
    }

    // What a stranger wrote is shown short and without control characters.
    private static string Shown(string entry) =>
        string.Concat(entry.EnumerateRunes().Where(rune => !Rune.IsControl(rune)).Take(100));

    private static bool IsBroken(Exception problem) =>
        problem is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or OverflowException
            or IOException { HResult: unchecked((int)0x80131620) };

    private static Refusal Refused(TextKey text, params object[] arguments) => new(RefusalKind.Invalid, text, arguments);

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}$", RegexOptions.CultureInvariant)]
    private static partial Regex TableName();
}
