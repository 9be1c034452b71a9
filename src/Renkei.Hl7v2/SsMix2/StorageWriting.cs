using System.Security.Cryptography;
using Renkei.Kernel;

namespace Renkei.Hl7v2.SsMix2;

/// <summary>What a writer of a storage did.</summary>
/// <param name="Path">The new file or folder below the root.</param>
/// <param name="Renamed">What was renamed by the flag rules: from, to.</param>
public sealed record StorageWritten(string Path, IReadOnlyList<(string From, string To)> Renamed);

/// <summary>
/// Writes into a storage by the rules of the condition flag. A file is written beside its place under a hidden name, forced to disk and
/// renamed; it never replaces another. The new version stands before the old one is renamed, so at no moment is there none (decision 0140).
/// </summary>
public static class StorageWriting
{
    /// <summary>Writes a message as the newest version, or as a late old one; a deletion renames all versions to 0.</summary>
    public static Outcome<StorageWritten> Write(string root, StandardFileName name, ReadOnlySpan<byte> message)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(name);
        if (Wrong(name) is { } wrong) return wrong;
        var path = $"{name.DateFolder}/{name.Kind}";
        var folder = System.IO.Path.Combine(root, path);
        Directory.CreateDirectory(folder);
        var others = Versions(Directory.EnumerateFiles(folder), name);
        if (Same(others, name) is { } same) return new Refusal(RefusalKind.Conflict, SsMix2Keys.VersionStands, $"{path}/{same}");

        name = name with { Flag = FlagOf(name, others) };
        var hidden = System.IO.Path.Combine(folder, $".{name}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");
        using (var file = new FileStream(hidden, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(message);
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(hidden, System.IO.Path.Combine(folder, name.ToString()), overwrite: false);
        }
        catch (IOException) when (File.Exists(System.IO.Path.Combine(folder, name.ToString())))
        {
            File.Delete(hidden);
            return new Refusal(RefusalKind.Conflict, SsMix2Keys.VersionStands, $"{path}/{name}");
        }

        return new StorageWritten($"{path}/{name}", Rename(folder, path, name, others, File.Move));
    }

    /// <summary>Writes a content folder of the extended storage: a main document and files beside it, by their names.</summary>
    public static Outcome<StorageWritten> Write(string root, ExtendedPath place, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(files);
        if (Wrong(place.Name) is { } wrong) return wrong;
        var path = $"{place.Name.DateFolder}/{place.Kind}";
        var folder = System.IO.Path.Combine(root, path);
        Directory.CreateDirectory(folder);
        var others = Versions(Directory.EnumerateDirectories(folder), place.Name);
        if (Same(others, place.Name) is { } same) return new Refusal(RefusalKind.Conflict, SsMix2Keys.VersionStands, $"{path}/{same}");
        if (files.GroupBy(file => file.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            return new Refusal(RefusalKind.Invalid, SsMix2Keys.NameTwice, twice.Key);

        var name = place.Name with { Flag = FlagOf(place.Name, others) };
        var hidden = System.IO.Path.Combine(folder, $".{name}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}");
        Directory.CreateDirectory(hidden);
        foreach (var (fileName, bytes) in files)
        {
            using var file = new FileStream(System.IO.Path.Combine(hidden, System.IO.Path.GetFileName(fileName)), FileMode.CreateNew, FileAccess.Write);
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        Directory.Move(hidden, System.IO.Path.Combine(folder, name.ToString()));
        return new StorageWritten($"{path}/{name}", Rename(folder, path, name, others, Directory.Move));
    }

    // The name first: its folders are made of the patient's id.
    private static Refusal? Wrong(StandardFileName name)
    {
        var faults = new List<string>();
        StandardFileName.Read(name.ToString(), faults);
        return faults.Count == 0 ? null : new Refusal(RefusalKind.Invalid, SsMix2Keys.PathWrong, faults[0]);
    }

    private static List<StandardFileName> Versions(IEnumerable<string> entries, StandardFileName name) =>
        [.. entries.Select(entry => StandardFileName.Read(System.IO.Path.GetFileName(entry), [])).OfType<StandardFileName>().Where(each => each.Key == name.Key)];

    private static StandardFileName? Same(List<StandardFileName> others, StandardFileName name) =>
        others.FirstOrDefault(other => other.Occurred == name.Occurred && other.Department == name.Department);

    // What is older than the newest that stands is an old version already; older than a deletion, it is deleted.
    private static ConditionFlag FlagOf(StandardFileName name, List<StandardFileName> others)
    {
        if (name.Flag == ConditionFlag.Deleted) return ConditionFlag.Deleted;
        var newest = others.MaxBy(other => other.Occurred, StringComparer.Ordinal);
        if (newest is null || string.CompareOrdinal(newest.Occurred, name.Occurred) < 0) return ConditionFlag.Valid;
        return newest.Flag == ConditionFlag.Deleted ? ConditionFlag.Deleted : ConditionFlag.Superseded;
    }

    private static List<(string, string)> Rename(
        string folder, string path, StandardFileName name, List<StandardFileName> others, Action<string, string> move)
    {
        var renamed = new List<(string, string)>();
        foreach (var other in others.Where(other => string.CompareOrdinal(other.Occurred, name.Occurred) < 0))
        {
            var flag = name.Flag == ConditionFlag.Deleted ? ConditionFlag.Deleted
                : other.Flag == ConditionFlag.Valid ? ConditionFlag.Superseded : other.Flag;
            if (flag == other.Flag) continue;
            move(System.IO.Path.Combine(folder, other.ToString()), System.IO.Path.Combine(folder, (other with { Flag = flag }).ToString()));
            renamed.Add(($"{path}/{other}", $"{path}/{other with { Flag = flag }}"));
        }

        return renamed;
    }
}
