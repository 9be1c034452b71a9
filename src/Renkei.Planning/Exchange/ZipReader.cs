using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Renkei.Kernel;

namespace Renkei.Planning.Exchange;

/// <summary>
/// Reads a zip from outside within <see cref="ZipLimits"/>: the list of entries is checked before any content is touched, and no
/// entry becomes larger than its limit, whatever its header claims. Stored and deflated entries; no zip64, no encryption.
/// </summary>
internal sealed class ZipReader
{
    private const int EndBytes = 22;
    private const int CommentLimit = ushort.MaxValue;

    private readonly Stream zip;
    private readonly Dictionary<string, Entry> entries;

    private ZipReader(Stream zip, Dictionary<string, Entry> entries) => (this.zip, this.entries) = (zip, entries);

    private sealed record Entry(string Path, int Method, long Packed, long Start);

    internal IReadOnlyCollection<string> Paths => entries.Keys;

    internal static async Task<Outcome<ZipReader>> Open(Stream zip, CancellationToken stop)
    {
        if (zip.Length > ZipLimits.ZipBytes) return BrokenZip.TooLarge();
        try
        {
            var listed = await List(zip, stop);
            return listed.Succeeded(out var entries, out var refusal) ? new ZipReader(zip, entries) : refusal;
        }
        catch (Exception broken) when (broken is EndOfStreamException or ArgumentException or IOException)
        {
            return BrokenZip.NotAZip();
        }
    }

    /// <summary>The bytes of an entry, or why not.</summary>
    internal async Task<Outcome<byte[]>> Read(string path, CancellationToken stop)
    {
        var limit = ZipLimits.BytesOf(path);
        var output = new MemoryStream();
        var refusal = await Copy(path, limit, output, stop);
        return refusal is null ? output.ToArray() : refusal;
    }

    /// <summary>Size and SHA-256 of an entry without keeping it, or why not.</summary>
    internal async Task<Outcome<(long Size, string Sha256)>> Hash(string path, CancellationToken stop)
    {
        using var hash = SHA256.Create();
        var count = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write);
        await using (count)
        {
            var size = new Counted();
            var refusal = await Copy(path, ZipLimits.BytesOf(path), count, stop, size);
            if (refusal is not null) return refusal;
            await count.FlushFinalBlockAsync(stop);
            return (size.Bytes, Convert.ToHexStringLower(hash.Hash!));
        }
    }

    private sealed class Counted
    {
        internal long Bytes { get; set; }
    }

    private async Task<Refusal?> Copy(string path, int limit, Stream output, CancellationToken stop, Counted? counted = null)
    {
        var entry = entries[path];
        try
        {
            zip.Position = entry.Start;
            var packed = new Part(zip, entry.Packed);
            await using var content = entry.Method == 0 ? packed : (Stream)new DeflateStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81_920];
            long total = 0;
            for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
            {
                total += read;
                if (total > limit) return BrokenZip.EntryTooLarge(path);
                if (total > ZipLimits.RatioFree && total / ZipLimits.Ratio > entry.Packed) return BrokenZip.RatioTooHigh(path);
                await output.WriteAsync(buffer.AsMemory(0, read), stop);
            }

            if (counted is not null) counted.Bytes = total;
            return entry.Method == 0 && total != entry.Packed ? BrokenZip.NotAZip() : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or IOException)
        {
            return BrokenZip.Unreadable(path);
        }
    }

    private static async Task<Outcome<Dictionary<string, Entry>>> List(Stream zip, CancellationToken stop)
    {
        if (await End(zip, stop) is not { } end) return BrokenZip.NotAZip();
        var count = BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10));
        var bytes = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        if (count > ZipLimits.Entries) return BrokenZip.TooManyEntries(count);
        if (start + (long)bytes > zip.Length || bytes > ZipLimits.Entries * (long)(46 + ZipLimits.NameBytes + 1024))
            return BrokenZip.NotAZip();
        var directory = new byte[bytes];
        zip.Position = start;
        await zip.ReadExactlyAsync(directory, stop);

        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            if (at + 46 > directory.Length
                || BinaryPrimitives.ReadUInt32LittleEndian(directory.AsSpan(at)) != 0x02014b50) return BrokenZip.NotAZip();
            var header = directory.AsMemory(at);
            var name = BinaryPrimitives.ReadUInt16LittleEndian(header.Span[28..]);
            var rest = BinaryPrimitives.ReadUInt16LittleEndian(header.Span[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(header.Span[32..]);
            if (at + 46 + name + rest > directory.Length) return BrokenZip.NotAZip();
            var read = await Take(zip, header, header.Slice(46, name), entries, stop);
            if (read is not null) return read;
            at += 46 + name + rest;
        }

        // More headers than the end record counts: two readers would see two zips.
        return at == directory.Length ? Apart(entries, start) ?? (Outcome<Dictionary<string, Entry>>)entries : BrokenZip.NotAZip();
    }

    private static async Task<Refusal?> Take(
        Stream zip, ReadOnlyMemory<byte> header, ReadOnlyMemory<byte> nameBytes, Dictionary<string, Entry> entries,
        CancellationToken stop)
    {
        if (nameBytes.Length > ZipLimits.NameBytes || !System.Text.Unicode.Utf8.IsValid(nameBytes.Span))
            return BrokenZip.BadPath(Shown(nameBytes.Span));
        var path = Encoding.UTF8.GetString(nameBytes.Span);
        if (!IsInside(path)) return BrokenZip.BadPath(Shown(nameBytes.Span));
        // A packer's entries for the folders themselves hold nothing.
        if (path.EndsWith('/')) return null;
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header.Span[8..]);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header.Span[10..]);
        var packed = BinaryPrimitives.ReadUInt32LittleEndian(header.Span[20..]);
        var size = BinaryPrimitives.ReadUInt32LittleEndian(header.Span[24..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(header.Span[42..]);
        if ((flags & 1) != 0 || method is not (0 or 8) || uint.MaxValue == packed) return BrokenZip.Unreadable(path);
        if (size > ZipLimits.BytesOf(path)) return BrokenZip.EntryTooLarge(path);

        var local = new byte[30];
        zip.Position = offset;
        await zip.ReadExactlyAsync(local, stop);
        if (BinaryPrimitives.ReadUInt32LittleEndian(local) != 0x04034b50) return BrokenZip.NotAZip();
        var begin = offset + 30L + BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(26))
            + BinaryPrimitives.ReadUInt16LittleEndian(local.AsSpan(28));
        if (begin + packed > zip.Length) return BrokenZip.NotAZip();
        return entries.TryAdd(path, new Entry(path, method, packed, begin)) ? null : BrokenZip.Duplicate(path);
    }

    // Overlapping entries let a small zip unpack to a huge one (D. Fifield, "A better zip bomb", 2019).
    private static BrokenZip? Apart(Dictionary<string, Entry> entries, long directory)
    {
        var end = 0L;
        foreach (var entry in entries.Values.OrderBy(entry => entry.Start))
        {
            if (entry.Start < end || entry.Start + entry.Packed > directory) return BrokenZip.NotAZip();
            end = entry.Start + entry.Packed;
        }

        return null;
    }

    private static bool IsInside(string path) =>
        path.Length > 0 && path[0] != '/' && !path.Contains('\\', StringComparison.Ordinal)
        && !path.Contains(':', StringComparison.Ordinal) && !path.Any(char.IsControl)
        && !path.TrimEnd('/').Split('/').Any(part => part is "" or "." or "..");

    // A name from outside in a sentence: shortened, without what could disturb a terminal.
    private static string Shown(ReadOnlySpan<byte> name)
    {
        var text = Encoding.UTF8.GetString(name[..Math.Min(name.Length, 120)]);
        return string.Concat(text.Select(c => char.IsControl(c) ? '�' : c));
    }

    private static async Task<byte[]?> End(Stream zip, CancellationToken stop)
    {
        var tail = new byte[Math.Min(zip.Length, EndBytes + CommentLimit)];
        if (tail.Length < EndBytes) return null;
        zip.Position = zip.Length - tail.Length;
        await zip.ReadExactlyAsync(tail, stop);
        for (var at = tail.Length - EndBytes; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == 0x06054b50
                && at + EndBytes + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) == tail.Length)
                return tail[at..(at + EndBytes)];
        }

        return null;
    }

    /// <summary>The next so many bytes of a stream.</summary>
    private sealed class Part(Stream inner, long left) : Stream
    {
        private long left = left;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer[..(int)Math.Min(buffer.Length, left)]);
            left -= read;
            return read;
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await inner.ReadAsync(buffer[..(int)Math.Min(buffer.Length, left)], cancellationToken);
            left -= read;
            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
