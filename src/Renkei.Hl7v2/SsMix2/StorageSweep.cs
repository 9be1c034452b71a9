using Renkei.Hl7v2.Er7;

namespace Renkei.Hl7v2.SsMix2;

/// <summary>A file of a storage with its path below the root, with forward slashes.</summary>
/// <param name="Path">Below the root.</param>
/// <param name="File">Where it lies.</param>
public sealed record StorageFile(string Path, string File);

/// <summary>Walks a standard storage in a fixed order, folder by folder, and checks it.</summary>
public static class StorageSweep
{
    /// <summary>All files, by the order of their paths. Hidden files, such as those a writer has not finished, are left out.</summary>
    public static IEnumerable<StorageFile> Files(string root)
    {
        ArgumentNullException.ThrowIfNull(root);
        return File.Exists(root) ? [Single(root)] : Below(root, "");
    }

    /// <summary>All files, folder by folder: the versions of one thing lie in one.</summary>
    public static IEnumerable<IReadOnlyList<StorageFile>> Folders(string root)
    {
        var group = new List<StorageFile>();
        foreach (var file in Files(root))
        {
            if (group.Count > 0 && System.IO.Path.GetDirectoryName(group[0].Path) != System.IO.Path.GetDirectoryName(file.Path))
            {
                yield return group;
                group = [];
            }

            group.Add(file);
        }

        if (group.Count > 0) yield return group;
    }

    /// <summary>Everything that is wrong, file by file, and then the versions of each folder.</summary>
    public static IEnumerable<StorageFinding> Check(string root)
    {
        foreach (var folder in Folders(root))
        {
            var names = new List<StandardFileName>();
            foreach (var file in folder)
            {
                var findings = new List<StorageFinding>();
                if (Bytes(file, findings) is { } bytes && StandardCheck.Check(file.Path, bytes, findings) is { } place) names.Add(place.Name);
                foreach (var finding in findings) yield return finding;
            }

            foreach (var finding in Versions(folder[0], names)) yield return finding;
        }
    }

    /// <summary>The bytes of a file, or a finding when it is too big.</summary>
    public static byte[]? Bytes(StorageFile file, ICollection<StorageFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(findings);
        var length = new FileInfo(file.File).Length;
        if (length <= Er7Limits.BytesLimit) return File.ReadAllBytes(file.File);
        findings.Add(new StorageFinding(file.Path, "structure", "", 0, -1, $"{length} bytes are more than the {Er7Limits.BytesLimit} one file may have; it is not read."));
        return null;
    }

    private static IEnumerable<StorageFinding> Versions(StorageFile first, List<StandardFileName> names)
    {
        var folder = System.IO.Path.GetDirectoryName(first.Path)?.Replace('\\', '/');
        string In(StandardFileName name) => string.IsNullOrEmpty(folder) ? name.ToString() : $"{folder}/{name}";
        foreach (var (_, set) in VersionIndex.Of(names).OrderBy(each => each.Key))
        {
            foreach (var older in set.Versions.Where(name => name.Flag == ConditionFlag.Valid && name != set.Current))
                yield return new StorageFinding(In(older), "version", "", 0, -1, $"A later version says {set.Versions[^1]}; this one should carry the flag {(set.State == VersionState.Deleted ? 0 : 2)}.");
            if (set.State == VersionState.Incomplete)
                yield return new StorageFinding(In(set.Versions[^1]), "version", "", 0, -1, "This version is marked as old and nothing newer is there.");
        }
    }

    // A file alone: its folders are taken from where it lies, as far up as a storage has them.
    private static StorageFile Single(string file)
    {
        var parts = System.IO.Path.GetFullPath(file).Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return new StorageFile(string.Join('/', parts[^Math.Min(6, parts.Length)..]), file);
    }

    private static IEnumerable<StorageFile> Below(string folder, string path)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            if (!System.IO.Path.GetFileName(file).StartsWith('.')) yield return new StorageFile(path + System.IO.Path.GetFileName(file), file);
        foreach (var child in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            var name = System.IO.Path.GetFileName(child);
            if (name.StartsWith('.') || new DirectoryInfo(child).LinkTarget is not null) continue;
            foreach (var file in Below(child, $"{path}{name}/")) yield return file;
        }
    }
}
