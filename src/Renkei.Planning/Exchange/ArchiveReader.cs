using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Exchange;

/// <summary>
/// Makes a plan of a zip, or says what is wrong where. Everything is read and checked before anything is written: the frame against
/// the manifest, the JSON against its form, the contents against the rules of their sections, and all of it against each other.
/// </summary>
internal static class ArchiveReader
{
    /// <summary>The zip's plan, and where its files stand by local number.</summary>
    internal sealed record Found(PlanArchive Archive, PlanManifest Manifest, ZipReader Zip);

    internal static async Task<Outcome<Found>> Read(Stream stream, CancellationToken stop)
    {
        var opened = await ZipReader.Open(stream, stop);
        if (!opened.Succeeded(out var zip, out var refusal)) return refusal;
        if (!zip.Paths.Contains(PlanFormat.Manifest)) return BrokenZip.Missing(PlanFormat.Manifest);
        var read = await zip.Read(PlanFormat.Manifest, stop);
        if (!read.Succeeded(out var manifestBytes, out refusal)) return refusal;
        if (Newer(manifestBytes) is { } newer) return newer;
        var shaped = Shape(manifestBytes, ExchangeJson.Default.PlanManifest, PlanFormat.Manifest, 1);
        if (!shaped.Succeeded(out var manifest, out refusal)) return refusal;
        if (await Against(manifest, zip, stop) is { } mismatch) return mismatch;

        read = await zip.Read(PlanFormat.History, stop);
        if (!read.Succeeded(out var historyBytes, out refusal)) return refusal;
        var lines = HistoryReader.Read(historyBytes);
        if (!lines.Succeeded(out var history, out refusal)) return refusal;
        read = await zip.Read(PlanFormat.Plan, stop);
        if (!read.Succeeded(out var planBytes, out refusal)) return refusal;
        var plan = PlanReader.Read(planBytes, history, manifest);
        if (!plan.Succeeded(out var archive, out refusal)) return refusal;
        return archive.ContentHash() == manifest.ContentSha256
            ? new Found(archive, manifest, zip)
            : BrokenZip.Contradiction(PlanFormat.Manifest, 1, "contentSha256");
    }

    /// <summary>Reads checked bytes as a type of the frame.</summary>
    internal static Outcome<T> Shape<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, string path, int line)
        where T : class
    {
        if (StrictJson.Check(json, path, line) is { } broken) return broken;
        try
        {
            return JsonSerializer.Deserialize(json, type) is { } value ? value : BrokenZip.WrongShape(path, line, "$");
        }
        catch (JsonException wrong)
        {
            return BrokenZip.WrongShape(path, line + (wrong.LineNumber ?? 0), wrong.Path ?? "$");
        }
    }

    /// <summary>A text of the frame: well formed, without control characters, within its limit.</summary>
    internal static BrokenZip? Text(string text, string path, int line, string where, int limit = FieldAttribute.TextLimit)
    {
        var refusal = ContentCheck.Text(text, null, new TextKey(where, where));
        return refusal is ContentCheck.TooLong && text.Length <= limit || refusal is null
            ? null : BrokenZip.Content(path, line, where, refusal);
    }

    // A newer form may have any shape; only its number is looked at before the rest is.
    private static BrokenZip? Newer(byte[] manifest)
    {
        if (StrictJson.Check(manifest, PlanFormat.Manifest, 1) is { } broken) return broken;
        var root = JsonElement.Parse(manifest);
        return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("format", out var format)
            && format.ValueKind == JsonValueKind.Number && format.TryGetInt32(out var number)
            ? number > PlanFormat.Number ? BrokenZip.Newer(number)
                : number < 1 ? BrokenZip.WrongShape(PlanFormat.Manifest, 1, "$.format") : null
            : BrokenZip.WrongShape(PlanFormat.Manifest, 1, "$.format");
    }

    private static async Task<Refusal?> Against(PlanManifest manifest, ZipReader zip, CancellationToken stop)
    {
        var listed = new HashSet<string>(StringComparer.Ordinal) { PlanFormat.Manifest };
        foreach (var entry in manifest.Entries)
        {
            if (!listed.Add(entry.Path)) return BrokenZip.Duplicate(entry.Path);
            if (!zip.Paths.Contains(entry.Path)) return BrokenZip.Missing(entry.Path);
        }

        foreach (var path in (string[])[PlanFormat.Plan, PlanFormat.History])
            if (!listed.Contains(path)) return BrokenZip.Missing(path);
        if (zip.Paths.FirstOrDefault(path => !listed.Contains(path)) is { } extra) return BrokenZip.Unexpected(extra);
        foreach (var entry in manifest.Entries)
        {
            var hashed = await zip.Hash(entry.Path, stop);
            if (!hashed.Succeeded(out var found, out var refusal)) return refusal;
            if (found != (entry.Size, entry.Sha256)) return BrokenZip.WrongHash(entry.Path);
        }

        return null;
    }
}
