using System.IO.Compression;
using System.Text;
using Renkei.Kernel;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Tests.Storage;

public class AttachmentsTests
{
    private static readonly FileOwner Owner = new("plan:1");
    private readonly FakeClock clock = new();
    private readonly SeededIds ids;

    public AttachmentsTests() => ids = new SeededIds(clock, 7);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<Database> Open() => TestDatabase.Open(Attachments.Schema);

    private Task<Outcome<Attachment>> Add(Unit unit, string name, byte[] bytes, FileOwner? owner = null) =>
        Attachments.Add(unit, owner ?? Owner, name, bytes, new Actor("person:1", "山田"), ids, clock, Stop);

    private static T Value<T>(Outcome<T> outcome) =>
        outcome.Succeeded(out var value, out var why) ? value : throw new InvalidOperationException(why.Text.In(Language.English, why.Arguments));

    [Fact]
    public async Task A_file_comes_back_byte_for_byte()
    {
        await using var database = await Open();
        var bytes = Encoding.UTF8.GetBytes("%PDF-1.7\n" + new string('あ', 300_000));
        Guid id;
        await using (var unit = await database.Begin(Stop))
        {
            id = Value(await Attachments.Add(unit, Owner, "議事録.pdf", new MemoryStream(bytes), null, ids, clock, Stop)).Id;
            await unit.Commit(Stop);
        }

        await using var read = await database.Read(Stop);
        var file = await Attachments.Find(read, Owner, id, Stop);
        Assert.NotNull(file);
        Assert.Equal(("議事録.pdf", "application/pdf", (long)bytes.Length), (file.Name, file.MediaType, file.Size));
        Assert.Equal(bytes, await Attachments.Open(read, file, Stop));
        Assert.Equal(id, Assert.Single(await Attachments.List(read, Owner, Stop)).Id);
    }

    [Fact]
    public async Task Another_owner_does_not_find_it()
    {
        await using var database = await Open();
        await using var unit = await database.Begin(Stop);
        var file = Value(await Add(unit, "a.txt", "abc"u8.ToArray()));
        Assert.Null(await Attachments.Find(unit, new FileOwner("plan:2"), file.Id, Stop));
    }

    [Fact]
    public async Task The_same_content_is_stored_once()
    {
        await using var database = await Open();
        await using var unit = await database.Begin(Stop);
        var first = Value(await Add(unit, "a.txt", "同じ"u8.ToArray()));
        var second = Value(await Add(unit, "b.txt", "同じ"u8.ToArray(), new FileOwner("plan:2")));
        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal(1, await unit.Number("select count(*) from file_content", Stop));
        Assert.Equal(1, await unit.Number("select count(*) from file_chunk", Stop));
    }

    [Fact]
    public async Task Erasing_takes_the_bytes_and_leaves_the_row()
    {
        await using var database = await Open();
        await using var unit = await database.Begin(Stop);
        var file = Value(await Add(unit, "a.txt", "氏名"u8.ToArray()));
        Value(await Attachments.Erase(unit, file, "本人の請求", clock, Stop));
        var after = await Attachments.Find(unit, Owner, file.Id, Stop);
        Assert.Equal("本人の請求", after!.Erased!.Why);
        Assert.Equal(file.Sha256, after.Sha256);
        Assert.Null(await Attachments.Open(unit, after, Stop));
        Assert.Equal(0, await unit.Number("select count(*) from file_chunk", Stop));
        Assert.Equal(RefusalKind.Conflict, (await Attachments.Erase(unit, file, "もう一度", clock, Stop)).Refused!.Kind);
        Assert.Equal(0, await unit.Number("select count(*) from file_content", Stop));
    }

    [Fact]
    public async Task Shared_bytes_stay_until_the_last_is_erased()
    {
        await using var database = await Open();
        await using var unit = await database.Begin(Stop);
        var first = Value(await Add(unit, "a.txt", "同じ"u8.ToArray()));
        var second = Value(await Add(unit, "b.txt", "同じ"u8.ToArray()));
        Value(await Attachments.Erase(unit, first, "x", clock, Stop));
        Assert.NotNull(await Attachments.Open(unit, second, Stop));
        Value(await Attachments.Erase(unit, second, "x", clock, Stop));
        var again = Value(await Add(unit, "c.txt", "同じ"u8.ToArray()));
        Assert.Equal("同じ"u8.ToArray(), await Attachments.Open(unit, again, Stop));
    }

    [Fact]
    public async Task A_stream_beyond_the_limit_is_not_read_to_its_end()
    {
        await using var database = await Open();
        await using var unit = await database.Begin(Stop);
        var endless = new Endless();
        var outcome = await Attachments.Add(unit, Owner, "big.pdf", endless, null, ids, clock, Stop);
        Assert.Equal(RefusalKind.TooLarge, outcome.Refused!.Kind);
        Assert.InRange(endless.Given, Attachments.FileBytesLimit, Attachments.FileBytesLimit + 200_000);
    }

    public static TheoryData<string, byte[], string> Accepted => new()
    {
        { "a.pdf", "%PDF-1.4 "u8.ToArray(), "application/pdf" },
        { "a.PNG", Png, "image/png" },
        { "a.jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "image/jpeg" },
        { "a.gif", "GIF89a...."u8.ToArray(), "image/gif" },
        { "a.webp", "RIFF\0\0\0\0WEBPVP8 "u8.ToArray(), "image/webp" },
        { "a.csv", "機関,床\r\n佐渡,300\r\n"u8.ToArray(), "text/csv; charset=utf-8" },
        { "a.csv", [0x8D, 0xB2, 0x93, 0x6E, (byte)',', (byte)'1'], "text/csv; charset=shift_jis" },
        { "a.txt", "1 < 2, R&D"u8.ToArray(), "text/plain; charset=utf-8" },
        { "a.docx", Office("wordprocessingml.document.main+xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "a.xlsx", Office("spreadsheetml.sheet.main+xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "a.pptx", Office("presentationml.presentation.main+xml"), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
        { "a.zip", Zip(("x.txt", "x"u8.ToArray())), "application/zip" },
        { "a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("Workbook")], "application/vnd.ms-excel" },
        { "no extension", "%PDF-1.4 "u8.ToArray(), "application/pdf" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Type_is_told_by_content(string name, byte[] bytes, string type)
    {
        await using var database = await Open();
        await using var unit = await database.Begin(Stop);
        Assert.Equal(type, Value(await Add(unit, name, bytes)).MediaType);
    }

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "html.png", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray(), "HTML" },
        { "late.txt", "hello\n\n  <script>alert(1)</script>"u8.ToArray(), "HTML" },
        { "bom.txt", [0xEF, 0xBB, 0xBF, .. " \r\n<svg onload=alert(1)>"u8], "HTML" },
        { "a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "HTML" },
        { "run.txt", "#!/bin/sh\nrm -rf /"u8.ToArray(), "script" },
        { "page.html", "just words"u8.ToArray(), "extension" },
        { "a.js", "alert(1)"u8.ToArray(), "extension" },
        { "png.pdf", Png, "extension" },
        { "invoice.exe", "%PDF-1.4"u8.ToArray(), "extension" },
        { "a.exe", "MZ\0\0\0"u8.ToArray(), "not accepted" },
        { "setup.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3], "not accepted" },
        { "m.docx", Office("wordprocessingml.document.main+xml", "word/vbaProject.bin"), "macros" },
        { "cut.zip", Zip(("x.txt", "x"u8.ToArray()))[..20], "broken" },
        { "empty.txt", [], "empty" },
        { "\u202E\u0001/", "abc"u8.ToArray(), "no name" },
        { new string('漢', 84) + ".txt", "abc"u8.ToArray(), "too long" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_allowed_is_refused_in_words(string name, byte[] bytes, string words)
    {
        await using var database = await Open();
        await using var unit = await database.Begin(Stop);
        var refusal = (await Add(unit, name, bytes)).Refused;
        Assert.NotNull(refusal);
        Assert.Contains(words, refusal.Text.In(Language.English, refusal.Arguments), StringComparison.Ordinal);
        Assert.DoesNotContain("TextKey", refusal.Text.In(Language.Japanese, refusal.Arguments), StringComparison.Ordinal);
        Assert.Equal(0, await unit.Number("select count(*) from file_attachment", Stop));
    }

    [Fact]
    public async Task A_zip_bomb_stays_closed()
    {
        await using var database = await Open();
        await using var unit = await database.Begin(Stop);
        // 1 GiB of zeros under the one entry whose beginning is read.
        var bomb = new MemoryStream();
        using (var zip = new ZipArchive(bomb, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("[Content_Types].xml").Open())
            for (var i = 0; i < 1024; i++) entry.Write(new byte[1 << 20]);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Assert.Equal("application/zip", Value(await Add(unit, "bomb.zip", bomb.ToArray())).MediaType);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 64L << 20);
    }

    [Fact]
    public async Task A_file_limit_of_the_owner_holds()
    {
        await using var database = await Open();
        await using var unit = await database.Begin(Stop);
        for (var i = 0; i < Attachments.FilesPerOwnerLimit; i++)
            await unit.Execute(
                "insert into file_attachment (id, owner, name, media_type, size, hash, at) values (@id, 'plan:1', 'x', 'x', 1, @id, 0)",
                Stop, ("@id", ids.Next()));
        Assert.Equal(RefusalKind.TooLarge, (await Add(unit, "a.txt", "abc"u8.ToArray())).Refused!.Kind);
    }

    private static byte[] Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR<html><script>"u8];

    private static byte[] Office(string part, params string[] more) => Zip([
        ("[Content_Types].xml", Encoding.UTF8.GetBytes($"<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument.{part}\"/></Types>")),
        .. more.Select(name => (name, "x"u8.ToArray()))]);

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }

        return stream.ToArray();
    }

    private sealed class Endless : MemoryStream
    {
        public long Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            "%PDF-"u8.CopyTo(buffer.Span);
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
