using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Exchange;
using Renkei.Planning.Plans;

namespace Renkei.Tests.Planning.Exchange;

/// <summary>Plans worth exporting, and zips made worse on purpose.</summary>
internal static class Zips
{
    /// <summary>A plan with evidence, a file, a party, a draft and unknown members.</summary>
    internal static async Task<PlanDesk> Full()
    {
        var desk = await PlanDesk.Open();
        await desk.Do(async unit =>
        {
            var file = PlanDesk.Value(await PlanFiles.Add(
                unit, desk.Plan, "議事録𠮷.txt", new MemoryStream("第3回で承認"u8.ToArray()), PlanDesk.Takahashi, desk.Ids,
                desk.Clock, PlanDesk.Stop));
            var evidence = await PlanNumbers.Next(unit, desk.Plan, PlanNumbers.Evidence, PlanDesk.Stop);
            var content = ActivitySection.Kind.ReadTyped("""{"due":"2027-02-12","risk":{"level":3}}""").With(new Milestone
            {
                Key = "security-requirements",
                State = WorkState.Done,
                Evidence = [new Evidence { Number = evidence, Title = "議事録", File = file.Number, Received = new(2026, 11, 13) }],
            });
            PlanDesk.Value(await PlanSections.Save(
                unit, desk.Plan, PlanDesk.Seven, content, 0, PlanDesk.Sato, desk.Clock, PlanDesk.Stop));
            var party = await PlanNumbers.Next(unit, desk.Plan, PlanNumbers.Party, PlanDesk.Stop);
            return PlanDesk.Value(await PlanSections.Save(
                unit, desk.Plan, PartySection.Key(party),
                new PartyContent { Name = "みなと病院", Kind = PartyKind.Participant }, 0, PlanDesk.Sato, desk.Clock, PlanDesk.Stop));
        });
        desk.Clock.Advance(TimeSpan.FromMinutes(5));
        var seven = (await desk.Read(PlanDesk.Seven)).Content;
        await desk.Save(PlanDesk.Seven, seven with { Due = new(2027, 3, 1) }, 1, PlanDesk.Takahashi);
        await desk.Submit(PlanDesk.Seven, seven with { Due = new(2027, 4, 1) }, 1);
        await desk.Save(PlanDesk.Seven, seven with { Owner = new PartyPerson { Person = "葛\U000E0100城 𠮷郎" } }, 2);
        return desk;
    }

    internal static Task<byte[]> Export(this PlanDesk desk) => desk.Export(desk.Plan);

    internal static async Task<byte[]> Export(this PlanDesk desk, PlanId plan)
    {
        var stream = new MemoryStream();
        PlanDesk.Value(await desk.Ask(unit => PlanExport.Write(unit, plan, stream, PlanDesk.Stop)));
        return stream.ToArray();
    }

    /// <summary>Imports in a unit that is committed on success only, as the page and the command do.</summary>
    internal static async Task<Outcome<Imported>> Import(this PlanDesk desk, byte[] zip, string? name)
    {
        var read = await PlanImport.Check(new MemoryStream(zip), PlanDesk.Stop);
        if (!read.Succeeded(out var sound, out var refusal)) return refusal;
        await using var unit = await desk.Database.Begin(PlanDesk.Stop);
        var outcome = await PlanImport.Take(
            unit, sound, name, PlanDesk.Sato, desk.Ids, desk.Clock, PlanDesk.Stop);
        if (outcome.Refused is null) await unit.Commit(PlanDesk.Stop);
        return outcome;
    }

    internal static async Task<PlanArchive> Archive(this PlanDesk desk, PlanId plan) =>
        (await desk.Ask(unit => PlanArchive.Load(unit, plan, PlanDesk.Stop)))!;

    internal static Dictionary<string, byte[]> Unpack(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var content = entry.Open();
            var bytes = new MemoryStream();
            content.CopyTo(bytes);
            return bytes.ToArray();
        });
    }

    internal static byte[] Pack(IEnumerable<(string Path, byte[] Content)> entries)
    {
        var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in entries)
            {
                using var entry = archive.CreateEntry(path, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }

        return output.ToArray();
    }

    internal static byte[] Repack(byte[] zip) => Pack(Unpack(zip).Select(entry => (entry.Key, entry.Value)));

    /// <summary>Changes one entry and makes the manifest fit again, as somebody who edits a zip on purpose would.</summary>
    internal static byte[] Edit(byte[] zip, string path, Func<string, string> edit) =>
        EditBytes(zip, path, bytes => Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(bytes))));

    internal static byte[] EditBytes(byte[] zip, string path, Func<byte[], byte[]> edit)
    {
        var entries = Unpack(zip);
        entries[path] = edit(entries[path]);
        if (path != "manifest.json")
        {
            var manifest = JsonNode.Parse(entries["manifest.json"])!;
            foreach (var entry in manifest["entries"]!.AsArray())
            {
                if ((string)entry!["path"]! != path) continue;
                entry["size"] = entries[path].Length;
                entry["sha256"] = Convert.ToHexStringLower(SHA256.HashData(entries[path]));
            }

            entries["manifest.json"] = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        }

        return Pack(entries.Select(entry => (entry.Key, entry.Value)));
    }
}
