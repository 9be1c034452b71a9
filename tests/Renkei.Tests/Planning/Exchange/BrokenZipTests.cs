using System.Buffers.Binary;
using System.Text;
using Renkei.Kernel;
using Renkei.Planning.Exchange;

namespace Renkei.Tests.Planning.Exchange;

/// <summary>A broken zip changes nothing and says what, where, what next.</summary>
public class BrokenZipTests
{
    public static TheoryData<string, string> Cases => new()
    {
        { "empty", "not-a-zip" },
        { "no zip", "not-a-zip" },
        { "cut in half", "not-a-zip" },
        { "one byte short", "not-a-zip" },
        { "wrong count", "not-a-zip" },
        { "overlapping", "not-a-zip" },
        { "too many", "too-many-entries" },
        { "bomb", "ratio-too-high" },
        { "large entry", "entry-too-large" },
        { "lying size", "entry-too-large" },
        { "up", "bad-path" },
        { "absolute", "bad-path" },
        { "backslash", "bad-path" },
        { "drive", "bad-path" },
        { "twice", "duplicate-entry" },
        { "extra", "unexpected-entry" },
        { "no manifest", "missing-entry" },
        { "no plan", "missing-entry" },
        { "no file", "missing-entry" },
        { "wrong hash", "wrong-hash" },
        { "newer", "newer-format" },
        { "no format", "wrong-schema" },
        { "bad utf-8", "bad-utf8" },
        { "no json", "bad-json" },
        { "bom", "bad-json" },
        { "deep", "json-too-deep" },
        { "duplicate key", "duplicate-key" },
        { "duplicate key within", "duplicate-key" },
        { "half character", "half-character" },
        { "missing member", "wrong-schema" },
        { "unknown member of the frame", "wrong-schema" },
        { "wrong type", "wrong-schema" },
        { "unknown state", "wrong-schema" },
        { "unknown kind", "wrong-schema" },
        { "done without evidence", "content" },
        { "control character", "content" },
        { "long name", "content" },
        { "huge number", "content" },
        { "gap in versions", "contradiction" },
        { "other head", "contradiction" },
        { "other content hash", "contradiction" },
        { "number given again", "contradiction" },
        { "other plan", "contradiction" },
        { "script as file", "content" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_broken_zip_changes_nothing_and_says_why(string what, string code)
    {
        await using var desk = await Zips.Full();
        var good = await desk.Export();
        var before = await Rows(desk);
        var refusal = Assert.IsType<BrokenZip>((await desk.Import(Break(what, good), "写し")).Refused);
        Assert.True(code == refusal.Code, $"{refusal.Code}: {refusal.Text.In(Language.English, refusal.Arguments)}");
        Assert.EndsWith("何も変更していません。", refusal.Text.In(Language.Japanese, refusal.Arguments), StringComparison.Ordinal);
        Assert.Equal(before, await Rows(desk));
        Assert.Null((await desk.Import(good, "写し")).Refused);
    }

    [Fact]
    public async Task A_zip_cut_anywhere_is_refused()
    {
        await using var desk = await Zips.Full();
        var good = await desk.Export();
        for (var length = 0; length < good.Length; length += 97)
            Assert.IsType<BrokenZip>((await desk.Import(good[..length], null)).Refused);
    }

    [Fact]
    public async Task One_changed_byte_is_refused_or_changes_nothing_kept()
    {
        await using var desk = await Zips.Full();
        var good = await desk.Export();
        var hash = (await desk.Archive(desk.Plan)).ContentHash();
        for (var at = 0; at < good.Length; at += 41)
        {
            var bad = (byte[])good.Clone();
            bad[at] ^= 0x21;
            var outcome = await PlanImport.Check(new MemoryStream(bad), PlanDesk.Stop);
            // A bit of the zip's own frame (a date, an attribute) may change without any change of content.
            if (outcome.Succeeded(out var sound, out var refusal)) Assert.Equal(hash, sound.ContentSha256);
            else Assert.IsType<BrokenZip>(refusal);
        }
    }

    private static byte[] Break(string what, byte[] good) => what switch
    {
        "empty" => [],
        "no zip" => Encoding.UTF8.GetBytes("計画ではありません"),
        "cut in half" => good[..(good.Length / 2)],
        "one byte short" => good[..^1],
        "wrong count" => At(good, ^12, 1),
        "overlapping" => Overlapping(good),
        "too many" => Zips.Pack(Enumerable.Range(0, ZipLimits.Entries + 1).Select(i => ($"x{i}", Array.Empty<byte>()))),
        "bomb" => Zips.Pack([("manifest.json", new byte[ZipLimits.RatioFree * 3])]),
        "large entry" => Zips.Pack([("manifest.json", new byte[ZipLimits.ManifestBytes + 1])]),
        "lying size" => Lying(),
        "up" => With(good, "../evil.txt"),
        "absolute" => With(good, "/etc/passwd"),
        "backslash" => With(good, "files\\..\\evil.txt"),
        "drive" => With(good, "C:/evil.txt"),
        "twice" => With(good, "plan.json"),
        "extra" => With(good, "files/9/evil.txt"),
        "no manifest" => Without(good, "manifest.json"),
        "no plan" => Without(good, "plan.json"),
        "no file" => Without(good, "files/1/議事録𠮷.txt"),
        "wrong hash" => Replace(good, "第3回で承認", "第4回で承認"),
        "newer" => Zips.Edit(good, "manifest.json", json => json.Replace("\"format\":1", "\"format\":2", StringComparison.Ordinal)),
        "no format" => Zips.Edit(good, "manifest.json", json => json.Replace("\"format\":1,", "", StringComparison.Ordinal)),
        "bad utf-8" => Zips.EditBytes(good, "plan.json", bytes => [.. bytes[..200], 0xC3, 0x28, .. bytes[200..]]),
        "no json" => Zips.Edit(good, "plan.json", json => json[..^1]),
        "bom" => Zips.EditBytes(good, "plan.json", bytes => [0xEF, 0xBB, 0xBF, .. bytes]),
        "deep" => Content(good, "\"risk\":" + new string('[', 40) + new string(']', 40)),
        "duplicate key" => Zips.Edit(good, "plan.json", json => json.Replace("{\"drafts\"", "{\"format\":1,\"drafts\"", StringComparison.Ordinal)),
        "duplicate key within" => Content(good, "\"risk\":{\"level\":3,\"l\\u0065vel\":4}"),
        "half character" => Content(good, "\"risk\":\"\\ud842\""),
        "missing member" => Zips.Edit(good, "plan.json", json => json.Replace("\"imports\":[],", "", StringComparison.Ordinal)),
        "unknown member of the frame" => Zips.Edit(good, "plan.json", json => json.Replace("\"imports\":[]", "\"imports\":[],\"secret\":1", StringComparison.Ordinal)),
        "wrong type" => Content(good, "\"due\":[1]", from: "\"due\":\"2027-02-12\""),
        "unknown state" => History(good, "\"state\":\"done\"", "\"state\":\"finished\""),
        "unknown kind" => History(good, "\"key\":\"party/1\"", "\"key\":\"dragon/1\""),
        "done without evidence" => Everywhere(good, Evidence, "\"evidence\":[]"),
        "control character" => History(good, "みなと病院", "みなと\\u001b病院"),
        "long name" => History(good, "みなと病院", new string('長', 300)),
        "huge number" => Content(good, "\"risk\":12345678901234567890"),
        "gap in versions" => History(good, "\"version\":2", "\"version\":5"),
        "other head" => Zips.Edit(good, "plan.json", json => json.Replace("みなと病院", "おか病院", StringComparison.Ordinal)),
        "other content hash" => Everywhere(good, "みなと病院", "おか病院"),
        "number given again" => Zips.Edit(good, "plan.json", json => json.Replace("\"evidence\":1,", "\"evidence\":0,", StringComparison.Ordinal)),
        "other plan" => Zips.Edit(good, "manifest.json", json => System.Text.RegularExpressions.Regex.Replace(json, "\"plan\":\"....", "\"plan\":\"0000")),
        "script as file" => Script(good),
        _ => throw new ArgumentException(what, nameof(what)),
    };

    private const string Evidence = "\"evidence\":[{\"file\":1,\"number\":1,\"received\":\"2026-11-13\",\"title\":\"議事録\"}]";

    private static byte[] At(byte[] zip, Index index, byte add)
    {
        var copy = (byte[])zip.Clone();
        copy[index] += add;
        return copy;
    }

    // The central directory's third entry begins where the second does.
    private static byte[] Overlapping(byte[] zip)
    {
        var copy = (byte[])zip.Clone();
        var second = Find(copy, "plan.json"u8, last: true) - 46;
        var third = Find(copy, "history.ndjson"u8, last: true) - 46;
        copy.AsSpan(second + 42, 4).CopyTo(copy.AsSpan(third + 42));
        return copy;
    }

    // A header that claims ten bytes for an entry that unpacks to more than its limit.
    private static byte[] Lying()
    {
        var random = new byte[ZipLimits.ManifestBytes + 1];
        new Random(1).NextBytes(random);
        var zip = Zips.Pack([("manifest.json", random)]);
        var entry = Find(zip, "manifest.json"u8, last: true) - 46;
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(entry + 24), 10);
        return zip;
    }

    private static byte[] With(byte[] zip, string path) =>
        Zips.Pack([.. Zips.Unpack(zip).Select(entry => (entry.Key, entry.Value)), (path, "evil"u8.ToArray())]);

    private static byte[] Without(byte[] zip, string path) =>
        Zips.Pack(Zips.Unpack(zip).Where(entry => entry.Key != path).Select(entry => (entry.Key, entry.Value)));

    private static byte[] Replace(byte[] zip, string from, string to)
    {
        var copy = (byte[])zip.Clone();
        Encoding.UTF8.GetBytes(to).CopyTo(copy, Find(copy, Encoding.UTF8.GetBytes(from), last: false));
        return copy;
    }

    private static byte[] Content(byte[] zip, string to, string from = "\"risk\":{\"level\":3}") => History(zip, from, to);

    private static byte[] History(byte[] zip, string from, string to) => Zips.Edit(zip, "history.ndjson", json =>
    {
        Assert.Contains(from, json, StringComparison.Ordinal);
        return json.Replace(from, to, StringComparison.Ordinal);
    });

    private static byte[] Everywhere(byte[] zip, string from, string to) => Zips.Edit(
        History(zip, from, to), "plan.json", json => json.Replace(from, to, StringComparison.Ordinal));

    // Somebody puts a web page in place of the file and makes every hash fit but the content's own.
    private static byte[] Script(byte[] zip)
    {
        var script = "<html><script>alert(1)</script></html>"u8.ToArray();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(script));
        var old = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("第3回で承認"u8));
        var edited = Zips.EditBytes(zip, "files/1/議事録𠮷.txt", _ => script);
        edited = Zips.Edit(edited, "plan.json", json => json.Replace(old, hash, StringComparison.Ordinal)
            .Replace("\"size\":16", $"\"size\":{script.Length}", StringComparison.Ordinal));
        var archive = Assert.IsType<BrokenZip>(Read(edited));
        Assert.Equal("contentSha256", archive.Parts[2]);
        return Zips.Edit(edited, "manifest.json", json => System.Text.RegularExpressions.Regex.Replace(
            json, "\"contentSha256\":\"[0-9a-f]{64}", "\"contentSha256\":\"" + ContentHash(edited)));
    }

    private static Refusal? Read(byte[] zip) =>
        ArchiveReader.Read(new MemoryStream(zip), PlanDesk.Stop).GetAwaiter().GetResult().Refused;

    private static string ContentHash(byte[] zip)
    {
        var entries = Zips.Unpack(zip);
        var history = HistoryReader.Read(entries["history.ndjson"]);
        Assert.True(history.Succeeded(out var rows, out _));
        var manifest = System.Text.Json.JsonSerializer.Deserialize(entries["manifest.json"], ExchangeJson.Default.PlanManifest)!;
        Assert.True(PlanReader.Read(entries["plan.json"], rows!, manifest).Succeeded(out var archive, out _));
        return archive!.ContentHash();
    }

    private static int Find(byte[] bytes, ReadOnlySpan<byte> what, bool last) =>
        last ? bytes.AsSpan().LastIndexOf(what) : bytes.AsSpan().IndexOf(what);

    private static Task<IReadOnlyList<string>> Rows(PlanDesk desk) => desk.Ask(unit => unit.List("""
        select 'plan', count(*) from plan union all select 'version', count(*) from plan_section_version
        union all select 'number', count(*) from plan_number union all select 'file', count(*) from plan_file
        union all select 'attachment', count(*) from file_attachment union all select 'audit', count(*) from audit_row
        """, row => $"{row.Text(0)} {row.Long(1)}", PlanDesk.Stop));
}
