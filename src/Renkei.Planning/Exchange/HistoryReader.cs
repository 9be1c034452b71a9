using System.Globalization;
using System.Text.Json;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Exchange;

/// <summary>history.ndjson: every line a version, in the order of revisions, each section's versions without a gap.</summary>
internal static class HistoryReader
{
    private const string File = PlanFormat.History;

    internal static Outcome<IReadOnlyList<SectionRow>> Read(byte[] bytes)
    {
        var rows = new List<SectionRow>();
        var versions = new Dictionary<string, int>(StringComparer.Ordinal);
        var rest = bytes.AsSpan();
        for (var line = 1; rest.Length > 0; line++)
        {
            var end = rest.IndexOf((byte)'\n');
            if (end < 0) return BrokenZip.BadJson(File, line, rest.Length);
            var shaped = ArchiveReader.Shape(rest[..end], ExchangeJson.Default.HistoryEntry, File, line);
            if (!shaped.Succeeded(out var entry, out var refusal)) return refusal;
            if (Check(entry, line, rows.Count == 0 ? 0 : rows[^1].Revision, versions) is { } wrong) return wrong;
            rows.Add(new SectionRow(
                entry.Key, entry.Version, entry.Revision, entry.Base, entry.Act, JsonText.Of(entry.Content), entry.At,
                new Actor(entry.By.Id, entry.By.Label)));
            rest = rest[(end + 1)..];
        }

        return rows.Exists(row => row.Key == OverviewSection.Key.Text)
            ? rows : BrokenZip.Contradiction(File, 1, OverviewSection.Key.Text);
    }

    private static BrokenZip? Check(HistoryEntry entry, int line, long last, Dictionary<string, int> versions)
    {
        if (entry.Revision <= last) return BrokenZip.Contradiction(File, line, "revision");
        if (entry.Version != versions.GetValueOrDefault(entry.Key) + 1) return BrokenZip.Contradiction(File, line, "version");
        if (entry.Base < 0 || entry.Base >= entry.Version) return BrokenZip.Contradiction(File, line, "base");
        if (!SectionAct.All.Contains(entry.Act)) return BrokenZip.WrongShape(File, line, "$.act");
        versions[entry.Key] = entry.Version;
        return Actor(entry.By, File, line, "by") ?? Content(entry.Key, entry.Content, File, line, "content").Refused as BrokenZip;
    }

    internal static BrokenZip? Actor(ActorEntry actor, string file, int line, string where) =>
        ArchiveReader.Text(actor.Id, file, line, where) ?? ArchiveReader.Text(actor.Label, file, line, where);

    /// <summary>A section's content from outside: its kind knows it, its fields are acceptable.</summary>
    internal static Outcome<OpenRecord> Content(string key, JsonElement content, string file, int line, string where)
    {
        if (SectionKinds.Of(key) is not { } kind) return BrokenZip.WrongShape(file, line, string.Concat(key.Take(60)));
        try
        {
            var read = kind.Read(content.GetRawText());
            return ContentCheck.Of(read, kind) is { } refusal
                ? BrokenZip.Content(file, line, string.Create(CultureInfo.InvariantCulture, $"{key} {where}"), refusal)
                : read;
        }
        catch (JsonException wrong)
        {
            return BrokenZip.WrongShape(file, line, $"{key} {wrong.Path}");
        }
    }
}
