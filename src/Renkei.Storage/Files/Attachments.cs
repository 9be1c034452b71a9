using System.Security.Cryptography;
using System.Text;
using Renkei.Kernel;

namespace Renkei.Storage.Files;

/// <summary>
/// Files kept in the database, so that one backup and one transaction hold them. Every content is stored once, in
/// chunks. The caller decides who may, and writes the audit row in the same unit.
/// </summary>
public static class Attachments
{
    /// <summary>The largest file: 20 MiB.</summary>
    public const int FileBytesLimit = 20 * 1024 * 1024;

    /// <summary>How many files one owner may have, and the most a list answers.</summary>
    public const int FilesPerOwnerLimit = 2_000;

    /// <summary>How much one owner's files may have together: 2 GiB.</summary>
    public const long BytesPerOwnerLimit = 2L * 1024 * 1024 * 1024;

    /// <summary>The longest reason of an erasure, in UTF-16 units.</summary>
    public const int WhyLimit = 500;

    /// <summary>One row of content; small enough that reading a file never needs one large buffer in the driver.</summary>
    internal const int ChunkBytes = 256 * 1024;

    private const int MiB = 1024 * 1024;

    private const string Columns =
        "id, owner, name, media_type, size, hash, at, actor, erased_at, erased_why from file_attachment";

    /// <summary>The tables of this module.</summary>
    public static IReadOnlyList<Migration> Schema { get; } =
    [
        // uses counts the attachments that are not erased: adding and erasing lock this row, so that the last erasure
        // takes the bytes and an addition at the same moment never loses them.
        new("files", 1, "attachments and their content", """
            create table file_content (
                hash bytea primary key, size bigint not null, uses bigint not null)
            """, """
            create table file_chunk (
                hash bytea not null, number bigint not null, body bytea not null, primary key (hash, number))
            """, """
            create table file_attachment (
                id bytea primary key, owner text not null, name text not null, media_type text not null,
                size bigint not null, hash bytea not null, at bigint not null, actor text,
                erased_at bigint, erased_why text)
            """, "create index file_attachment_owner on file_attachment (owner, at, id)"),
    ];

    /// <summary>Adds one file from a stream, reading no further than <see cref="FileBytesLimit"/>.</summary>
    public static async Task<Outcome<Attachment>> Add(
        Unit unit, FileOwner owner, string name, Stream content, Actor? actor, Ids ids, TimeProvider clock,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(content);
        var buffer = new MemoryStream();
        var piece = new byte[81_920];
        for (int read; (read = await content.ReadAsync(piece, stop)) > 0;)
        {
            if (buffer.Length + read > FileBytesLimit) return TooLarge(FileName.Clean(name));
            buffer.Write(piece, 0, read);
        }

        return await Add(unit, owner, name, buffer.ToArray(), actor, ids, clock, stop);
    }

    /// <summary>Adds one file. Its kind is told from the bytes; a name that contradicts it is refused.</summary>
    public static async Task<Outcome<Attachment>> Add(
        Unit unit, FileOwner owner, string name, byte[] content, Actor? actor, Ids ids, TimeProvider clock,
        CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(clock);
        var outcome = Accept(name, content);
        if (!outcome.Succeeded(out var accepted, out var why)) return why;
        if (await OverLimit(unit, owner, content.Length, stop) is { } over) return over;

        var file = new Attachment(
            ids.Next(), owner, accepted.Name, accepted.MediaType, content.Length, SHA256.HashData(content),
            SqlValue.FromMicroseconds(SqlValue.Microseconds(clock.GetUtcNow())), actor?.Id, null);
        await Keep(unit, file.Sha256, content, stop);
        await unit.Execute("""
            insert into file_attachment (id, owner, name, media_type, size, hash, at, actor)
            values (@id, @owner, @name, @type, @size, @hash, @at, @actor)
            """, stop, ("@id", file.Id), ("@owner", owner.Scope), ("@name", file.Name), ("@type", file.MediaType),
            ("@size", file.Size), ("@hash", file.Sha256), ("@at", file.At), ("@actor", file.By));
        return file;
    }

    /// <summary>The file of an owner, or null: another owner's file is not found.</summary>
    public static Task<Attachment?> Find(Unit unit, FileOwner owner, Guid id, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Find($"select {Columns} where id = @id and owner = @owner", Read, stop,
            ("@id", id), ("@owner", owner.Scope));
    }

    /// <summary>All files of an owner, oldest first, erased ones included.</summary>
    public static Task<IReadOnlyList<Attachment>> List(Unit unit, FileOwner owner, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.List($"select {Columns} where owner = @owner order by at, id", Read, stop, ("@owner", owner.Scope));
    }

    /// <summary>The bytes of a file that was found, or null when they are erased.</summary>
    /// <exception cref="InvalidDataException">The bytes do not have the file's hash: the database is damaged.</exception>
    public static async Task<byte[]?> Open(Unit unit, Attachment file, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(file);
        if (file.Erased is not null) return null;
        var chunks = await unit.List("select body from file_chunk where hash = @hash order by number",
            row => row.Bytes(0), stop, ("@hash", file.Sha256));
        var bytes = new byte[chunks.Sum(chunk => chunk.Length)];
        var at = 0;
        foreach (var chunk in chunks)
        {
            chunk.CopyTo(bytes, at);
            at += chunk.Length;
        }

        if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(file.Sha256))
            throw new InvalidDataException($"File {file.Id}: the stored bytes do not have the hash of the row. Restore a backup.");
        return bytes;
    }

    /// <summary>Erases the bytes by law. The row stays with name, hash and reason. Bytes another file shares stay for it.</summary>
    public static async Task<Outcome<Done>> Erase(
        Unit unit, Attachment file, string why, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(clock);
        if (string.IsNullOrWhiteSpace(why) || why.Length > WhyLimit)
            return new Refusal(RefusalKind.Invalid, FileKeys.WhyNeeded, WhyLimit);
        var erased = await unit.Execute(
            "update file_attachment set erased_at = @at, erased_why = @why where id = @id and erased_at is null",
            stop, ("@at", clock.GetUtcNow()), ("@why", why), ("@id", file.Id));
        if (erased == 0) return new Refusal(RefusalKind.Conflict, FileKeys.AlreadyErased, file.Name);

        await unit.Execute("update file_content set uses = uses - 1 where hash = @hash", stop, ("@hash", file.Sha256));
        if (await unit.Execute("delete from file_content where hash = @hash and uses = 0", stop, ("@hash", file.Sha256)) > 0)
            await unit.Execute("delete from file_chunk where hash = @hash", stop, ("@hash", file.Sha256));
        return default(Done);
    }

    private static Outcome<AcceptedFile> Accept(string name, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(name);
        var clean = FileName.Clean(name);
        if (clean.Length == 0) return new Refusal(RefusalKind.Invalid, FileKeys.NoName);
        if (content.Length == 0) return new Refusal(RefusalKind.Invalid, FileKeys.Empty, clean);
        if (content.Length > FileBytesLimit) return TooLarge(clean);
        var outcome = FileContent.Kind(content, clean);
        if (!outcome.Succeeded(out var kind, out var why)) return why;

        var extension = FileName.Extension(clean);
        if (extension.Length == 0) clean = $"{clean}.{extension = kind.Extensions[0]}";
        if (!kind.Extensions.Contains(extension))
            return new Refusal(RefusalKind.Invalid, FileKeys.Contradiction, clean, kind.Name,
                string.Join(" / ", kind.Extensions.Select(fits => "." + fits)));
        if (Encoding.UTF8.GetByteCount(clean) > FileName.BytesLimit)
            return new Refusal(RefusalKind.TooLarge, FileKeys.NameTooLong, string.Concat(clean.EnumerateRunes().Take(20)) + "…", FileName.BytesLimit);
        // Which text it is only the name tells; a table opens in another program than prose.
        var type = extension switch
        {
            "csv" => kind.MediaType.Replace("text/plain", "text/csv", StringComparison.Ordinal),
            "tsv" => kind.MediaType.Replace("text/plain", "text/tab-separated-values", StringComparison.Ordinal),
            _ => kind.MediaType,
        };
        return new AcceptedFile(clean, type);
    }

    private static async Task<Refusal?> OverLimit(Unit unit, FileOwner owner, long size, CancellationToken stop)
    {
        var count = await unit.Number("select count(*) from file_attachment where owner = @owner", stop, ("@owner", owner.Scope));
        if (count >= FilesPerOwnerLimit) return new Refusal(RefusalKind.TooLarge, FileKeys.TooMany, FilesPerOwnerLimit);
        var bytes = await unit.Number(
            "select sum(size) from file_attachment where owner = @owner and erased_at is null", stop, ("@owner", owner.Scope));
        return (bytes ?? 0) + size > BytesPerOwnerLimit
            ? new Refusal(RefusalKind.TooLarge, FileKeys.TooMuch, BytesPerOwnerLimit / MiB) : null;
    }

    private static async Task Keep(Unit unit, byte[] hash, byte[] content, CancellationToken stop)
    {
        await unit.Execute("""
            insert into file_content (hash, size, uses) values (@hash, @size, 1)
            on conflict (hash) do update set uses = file_content.uses + 1
            """, stop, ("@hash", hash), ("@size", (long)content.Length));
        if (await unit.Number("select uses from file_content where hash = @hash", stop, ("@hash", hash)) > 1) return;
        for (int number = 0, at = 0; at < content.Length; number++, at += ChunkBytes)
        {
            var chunk = content.AsMemory(at, Math.Min(ChunkBytes, content.Length - at));
            await unit.Execute("insert into file_chunk (hash, number, body) values (@hash, @number, @body)",
                stop, ("@hash", hash), ("@number", number), ("@body", (ReadOnlyMemory<byte>)chunk));
        }
    }

    private static Attachment Read(Row row) => new(
        row.Id(0), new FileOwner(row.Text(1)), row.Text(2), row.Text(3), row.Long(4), row.Bytes(5), row.Instant(6),
        row.TextOrNull(7), row.IsNull(8) ? null : new Erasure(row.Instant(8), row.TextOrNull(9) ?? ""));

    private static Refusal TooLarge(string name) =>
        new(RefusalKind.TooLarge, FileKeys.TooLarge, name, FileBytesLimit / MiB);

    private sealed record AcceptedFile(string Name, string MediaType);
}
