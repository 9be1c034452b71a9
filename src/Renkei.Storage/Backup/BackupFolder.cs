using System.Globalization;
using System.Text.RegularExpressions;
using Renkei.Kernel;

namespace Renkei.Storage.Backup;

/// <summary>A backup that was written and read back.</summary>
/// <param name="Path">The archive.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Manifest">What it says of itself.</param>
/// <param name="Removed">Older generations that were deleted.</param>
public sealed record BackupFile(string Path, long Bytes, BackupManifest Manifest, IReadOnlyList<string> Removed);

/// <summary>A folder of backups, one file per generation: <c>renkei-backup-20261124T000000Z.zip</c>.</summary>
public static partial class BackupFolder
{
    /// <summary>
    /// Writes one more generation, reads it back whole, and only then gives it its name and deletes the oldest beyond
    /// <paramref name="keep"/>. Files with other names are never touched.
    /// </summary>
    /// <param name="folder">The folder; made when it is not there, for the owner alone.</param>
    /// <param name="sources">What to back up.</param>
    /// <param name="keep">How many generations stay, or null for all.</param>
    /// <param name="clock">When.</param>
    /// <param name="stop">Ends the work.</param>
    public static async Task<Outcome<BackupFile>> Write(
        string folder, IReadOnlyList<(Database Database, BackedSide Side)> sources, int? keep, TimeProvider clock,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Installation.MakeFolder(folder);
        var path = NewName(folder, clock);
        var partial = path + ".partial";
        try
        {
            BackupManifest manifest;
            await using (var file = new FileStream(partial, ForTheOwner()))
            {
                manifest = await BackupWriter.Write(file, sources, clock, stop);
                file.Flush(flushToDisk: true);
            }

            var opened = BackupArchive.Open(Path.GetFileName(path), File.OpenRead(partial));
            if (!opened.Succeeded(out var archive, out var why)) return why;
            using (archive)
                if ((await archive.Check(stop)).Refused is { } broken) return broken;
            File.Move(partial, path, overwrite: false);
            return new BackupFile(path, new FileInfo(path).Length, manifest, keep is { } count ? RemoveBeyond(folder, count) : []);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static List<string> RemoveBeyond(string folder, int keep)
    {
        var old = Directory.GetFiles(folder).Where(file => Generation().IsMatch(Path.GetFileName(file)))
            .OrderDescending(StringComparer.Ordinal).Skip(keep).ToList();
        foreach (var file in old) File.Delete(file);
        return old;
    }

    private static string NewName(string folder, TimeProvider clock)
    {
        var stem = Path.Combine(folder, "renkei-backup-"
            + clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        var path = stem + ".zip";
        for (var again = 2; File.Exists(path); again++)
            path = string.Create(CultureInfo.InvariantCulture, $"{stem}-{again}.zip");
        return path;
    }

    // A backup holds everything about everybody: nobody else of the machine reads it.
    private static FileStreamOptions ForTheOwner() => OperatingSystem.IsWindows()
        ? new() { Mode = FileMode.Create, Access = FileAccess.ReadWrite }
        : new()
        {
            Mode = FileMode.Create, Access = FileAccess.ReadWrite,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };

    [GeneratedRegex(@"^renkei-backup-\d{8}T\d{6}Z(-\d+)?\.zip$", RegexOptions.CultureInvariant)]
    private static partial Regex Generation();
}
