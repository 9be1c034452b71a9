using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Search;
using Renkei.Storage;
using Renkei.Storage.Backup;
using Renkei.Storage.Files;

namespace Renkei.Tests.Storage;

public class BackupTests
{
    private static readonly FakeClock Clock = new();

    private static readonly Migration Odd = new("odd", 1, "every kind of value", """
        create table odd (name text not null, number bigint, flag smallint not null, bytes bytea, next text references odd (name),
            primary key (name, flag), unique (name))
        """);

    private static readonly BackedSide Plan = Backed(Side.Plan);
    private static readonly BackedSide Network = Backed(Side.Network);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static BackedSide Backed(Side side) => new(
        side, [.. AuditTrail.Schema, .. Attachments.Schema, .. SearchIndex.Schema, Odd],
        async (unit, stop) => [.. (await AuditTrail.Heads(unit, stop)).Select(
            head => new BackupHead(head.Stream, head.Sequence, Convert.ToHexStringLower(head.Hash)))],
        SearchIndex.Rebuild);

    private static async Task<Database> Filled()
    {
        var database = await TestDatabase.Open(Plan.Schema);
        await using var unit = await database.Begin(Stop);
        var ids = new SeededIds(Clock, 3);
        for (var i = 0; i < 30; i++)
            await AuditTrail.Write(unit, AuditTrail.House, new Actor("person:1", "𠮷田"), "thing.made", $"{i}", "{\"a\":1}"u8.ToArray(), Clock, Stop);
        var added = await Attachments.Add(unit, new FileOwner("plan:1"), "計画.pdf", Encoding.UTF8.GetBytes("%PDF-" + new string('あ', 200_000)), null, ids, Clock, Stop);
        Assert.Null(added.Refused);
        await SearchIndex.Put(unit, Entry("1", "佐渡総合病院"), Stop);
        // Circle-free self references in an order that a key order would break; every corner of a value.
        foreach (var (name, number, bytes, next) in new (string, long?, byte[]?, string?)[]
        {
            ("z", long.MinValue, [], null), ("a", long.MaxValue, [0, 255], "z"), ("", null, null, "a"),
            ("改\n行\"\\\u2028\u0001", 0, [1], null), ("葛\U000E0100", -1, null, null), ("B", 1, null, null), ("\U00020BB7", 2, null, null), ("\uFF21", 3, null, null),
        })
            await unit.Execute("insert into odd (name, number, flag, bytes, next) values (@name, @number, 1, @bytes, @next)",
                Stop, ("@name", name), ("@number", number), ("@bytes", bytes), ("@next", next));
        await unit.Commit(Stop);
        return database;
    }

    private static SearchEntry Entry(string key, string title) => new()
    {
        Scope = SearchScope.Guide, Kind = "test", Key = key, Language = Language.Japanese, Address = "/", Title = title, Body = title,
    };

    private static async Task<byte[]> Archive(Database plan)
    {
        await using var network = await TestDatabase.Open(Network.Schema);
        var stream = new MemoryStream();
        await BackupWriter.Write(stream, [(plan, Plan), (network, Network)], Clock, Stop);
        return stream.ToArray();
    }

    private static BackupArchive Opened(byte[] bytes) =>
        BackupArchive.Open("b.zip", new MemoryStream(bytes)).Succeeded(out var archive, out var why) ? archive : throw new InvalidDataException(English(why));

    private static string English(Refusal why) => why.Text.In(Language.English, why.Arguments);

    private static async Task<Refusal?> Restored(byte[] bytes, Installation into)
    {
        var opened = BackupArchive.Open("b.zip", new MemoryStream(bytes));
        if (!opened.Succeeded(out var archive, out var why)) return why;
        using (archive) return (await Restore.Run(archive, into, [Plan, Network], Clock, Stop)).Refused;
    }

    private static async Task<string> Fingerprint(Installation installation)
    {
        await using var plan = await installation.Open(Side.Plan, Stop);
        await using var network = await installation.Open(Side.Network, Stop);
        using var archive = Opened(await Archive(plan));
        return string.Join('\n', archive.Manifest.Sides[0].Tables.OrderBy(table => table.Name).Select(table => $"{table.Name} {table.Rows} {table.Sha256}"));
    }

    [Fact]
    public async Task A_backup_restores_to_the_same_rows_on_both_engines()
    {
        await using var database = await Filled();
        var bytes = await Archive(database);
        using var archive = Opened(bytes);
        var awaited = string.Join('\n', archive.Manifest.Sides[0].Tables.OrderBy(table => table.Name).Select(table => $"{table.Name} {table.Rows} {table.Sha256}"));
        Assert.Contains("odd 8 ", awaited, StringComparison.Ordinal);
        Assert.DoesNotContain("search_gram", awaited, StringComparison.Ordinal);

        var files = new Installation(TestDatabase.NewFolder(), null);
        Assert.Null(await Restored(bytes, files));
        Assert.Equal(awaited, await Fingerprint(files));
        await Usable(files);
        if (TestDatabase.Postgres is null) return;
        await using var own = await OwnPostgres.Make();
        var server = new Installation(TestDatabase.NewFolder(), own.Connection);
        Assert.Null(await Restored(bytes, server));
        Assert.Equal(awaited, await Fingerprint(server));
        await Usable(server);
    }

    private static async Task Usable(Installation installation)
    {
        await using var plan = await installation.Open(Side.Plan, Stop);
        await Schema.Apply(plan, Plan.Schema, Clock, Stop);
        await using var unit = await plan.Begin(Stop);
        Assert.Empty((await AuditVerification.Run(unit, await AuditTrail.Heads(unit, Stop), Stop)).Breaks);
        var file = Assert.Single(await Attachments.List(unit, new FileOwner("plan:1"), Stop));
        Assert.NotNull(await Attachments.Open(unit, file, Stop));
        await SearchIndex.Put(unit, Entry("2", "両津病院"), Stop);
        var answer = await SearchIndex.Find(unit, SearchQuery.Parse("病院"), [SearchScope.Guide], Language.Japanese, null, 1, Stop);
        Assert.Equal(2, answer.Hits.Count);
        await unit.Commit(Stop);
    }

    [Fact]
    public async Task The_order_of_rows_is_that_of_bytes()
    {
        await using var database = await Filled();
        using var zip = new ZipArchive(new MemoryStream(await Archive(database)));
        using var reader = new StreamReader(zip.GetEntry("plan/odd.ndjson")!.Open());
        var names = (await reader.ReadToEndAsync(Stop)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement[0].GetString()!).ToList();
        Assert.Equal(names.OrderBy(name => Convert.ToHexString(Encoding.UTF8.GetBytes(name)), StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task A_backup_while_writing_is_one_moment()
    {
        await using var database = await Filled();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !enough.IsCancellationRequested; i++)
            {
                await using var unit = await database.Begin(Stop);
                await AuditTrail.Write(unit, AuditTrail.House, new Actor("p", "p"), "thing.made", $"live/{i}", default, Clock, Stop);
                await unit.Commit(Stop);
            }
        }, Stop);
        var bytes = await Archive(database);
        await enough.CancelAsync();
        await writing;
        var files = new Installation(TestDatabase.NewFolder(), null);
        Assert.Null(await Restored(bytes, files));
        await using var plan = await files.Open(Side.Plan, Stop);
        await using var read = await plan.Read(Stop);
        using var archive = Opened(bytes);
        var head = Assert.Single(archive.Manifest.Sides[0].Heads);
        Assert.Equal(head.Sequence, await read.Number("select max(sequence) from audit_row", Stop));
        Assert.Empty((await AuditVerification.Run(read, [new AuditHead(head.Stream, head.Sequence, Convert.FromHexString(head.Hash))], Stop)).Breaks);
    }

    [Fact]
    public async Task What_is_there_is_never_overwritten()
    {
        await using var database = await Filled();
        var bytes = await Archive(database);
        var files = new Installation(TestDatabase.NewFolder(), null);
        await File.WriteAllTextAsync(Path.Combine(files.DataDirectory, "network.db"), "mine", Stop);
        Assert.Contains("is not empty", English((await Restored(bytes, files))!), StringComparison.Ordinal);
        Assert.Equal(["network.db"], Directory.GetFiles(files.DataDirectory).Select(Path.GetFileName));
        if (TestDatabase.Postgres is null) return;
        await using var own = await OwnPostgres.Make();
        var server = new Installation(files.DataDirectory, own.Connection);
        await using (var plan = await server.Open(Side.Plan, Stop)) await Schema.Apply(plan, [Odd], Clock, Stop);
        Assert.Contains("is not empty", English((await Restored(bytes, server))!), StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Breaks => new()
    {
        { "cut", "cannot be read" },
        { "empty", "cannot be read" },
        { "row", "plan/odd.ndjson" },
        { "hash", "plan/odd.ndjson" },
        { "manifest", "manifest.json" },
        { "no manifest", "manifest.json" },
        { "version", "format 9" },
        { "traversal", "../../etc/cron.d/x" },
        { "traversal in manifest", "fit its manifest" },
        { "missing", "lacks the entry" },
        { "step", "does not know the schema step odd 7" },
        { "column", "“odd”" },
        { "time", "The seal at the end" },
    };

    [Theory]
    [MemberData(nameof(Breaks))]
    public async Task A_broken_archive_changes_nothing(string how, string words)
    {
        await using var database = await Filled();
        var bytes = Broken(await Archive(database), how);
        var files = new Installation(TestDatabase.NewFolder(), null);
        Assert.Contains(words, English((await Restored(bytes, files))!), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(files.DataDirectory));
        // The only ones that reach the engine; making a database takes a second.
        if (TestDatabase.Postgres is null || how is not ("column" or "row")) return;
        await using var own = await OwnPostgres.Make();
        Assert.NotNull(await Restored(bytes, new Installation(files.DataDirectory, own.Connection)));
        Assert.False(await PostgresDatabase.HasTables(own.Connection, "plan", Stop));
    }

    private static byte[] Broken(byte[] bytes, string how) => how switch
    {
        "cut" => bytes[..(bytes.Length / 2)],
        "empty" => [],
        "row" => Rewritten(bytes, "plan/odd.ndjson", text => text.Replace("\"z\"", "\"y\"", StringComparison.Ordinal)),
        "hash" => Rewritten(bytes, "manifest.json", text => text, zip => Change(zip, "plan/odd.ndjson", "\"z\"", "\"y\"")),
        "manifest" => Rewritten(bytes, "manifest.json", text => text.Replace("\"rows\": 8", "\"rows\": 9", StringComparison.Ordinal), seal: false),
        "no manifest" => Rewritten(bytes, "manifest.json", _ => null),
        "version" => Rewritten(bytes, "manifest.json", text => text.Replace("\"version\": 1", "\"version\": 9", StringComparison.Ordinal)),
        "traversal" => Rewritten(bytes, "../../etc/cron.d/x", _ => "* * * * * root x"),
        "traversal in manifest" => Rewritten(bytes, "manifest.json", text => text.Replace("\"plan/odd.ndjson\"", "\"../odd.ndjson\"", StringComparison.Ordinal)),
        "missing" => Rewritten(bytes, "plan/odd.ndjson", _ => null),
        "step" => Rewritten(bytes, "manifest.json", text => text.Replace("\"module\": \"odd\",\n          \"number\": 1", "\"module\": \"odd\",\n          \"number\": 7", StringComparison.Ordinal)),
        "time" => [.. bytes[..10], (byte)(bytes[10] ^ 2), .. bytes[11..]],
        "column" => Rewritten(bytes, "manifest.json", text => text.Replace("bytes:bytes", "bytes:text", StringComparison.Ordinal)),
        _ => throw new ArgumentException(how),
    };

    private static void Change(ZipArchive zip, string name, string from, string to)
    {
        var text = Text(zip, name)!.Replace(from, to, StringComparison.Ordinal);
        zip.GetEntry(name)!.Delete();
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string? Text(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry) return null;
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    // Changes an entry; the manifest's own hash and the seal are made to fit, as somebody who knows the format would.
    private static byte[] Rewritten(byte[] bytes, string name, Func<string, string?> change, Action<ZipArchive>? more = null, bool seal = true)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var text = change(Text(zip, name) ?? "");
            zip.GetEntry(name)?.Delete();
            if (text is not null) using (var entry = zip.CreateEntry(name).Open()) entry.Write(Encoding.UTF8.GetBytes(text));
            if (name == "manifest.json" && text is not null && seal)
            {
                zip.GetEntry("manifest.sha256")!.Delete();
                using var hash = zip.CreateEntry("manifest.sha256").Open();
                hash.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
            }

            more?.Invoke(zip);
        }

        var whole = stream.ToArray();
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(whole.AsSpan(..^64)))).CopyTo(whole.AsSpan(^64..));
        return whole;
    }

    [Fact]
    public async Task Every_flipped_bit_of_a_backup_is_refused()
    {
        await using var database = await Filled();
        var bytes = await Archive(database);
        var random = new Random(11);
        // Anywhere in the file, and every bit of its end: list of entries, seal.
        var places = Enumerable.Range(0, 300).Select(_ => random.NextInt64(bytes.Length * 8L))
            .Concat(Enumerable.Range(1, 90 * 8).Select(back => (bytes.Length * 8L) - back));
        foreach (var place in places)
        {
            var changed = bytes.ToArray();
            changed[place / 8] ^= (byte)(1 << (int)(place % 8));
            var opened = BackupArchive.Open("b.zip", new MemoryStream(changed));
            if (!opened.Succeeded(out var archive, out _)) continue;
            using (archive) Assert.True((await archive.Check(Stop)).Refused is not null, $"bit {place} of {bytes.Length * 8L}");
        }
    }

    [Fact]
    public async Task The_seal_does_not_depend_on_how_it_is_written()
    {
        var content = Enumerable.Range(0, 1_000).Select(i => (byte)(i % 251)).ToArray();
        var awaited = content.Concat(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(content)))).ToArray();
        foreach (var piece in (int[])[1, 7, 63, 64, 65, 127, 128, 2_000])
        {
            using var file = new MemoryStream();
            await using var seal = new BackupSeal(file);
            foreach (var part in content.Concat(Encoding.ASCII.GetBytes(BackupSeal.Place)).Chunk(piece))
                seal.Write(part, 0, part.Length);
            await seal.Close(Stop);
            Assert.Equal(awaited, file.ToArray());
            Assert.True(await BackupSeal.IsWhole(file, Stop));
        }
    }
}
