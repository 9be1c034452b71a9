using System.Buffers.Binary;
using System.Text;

namespace Renkei.Kernel.Zip;

/// <summary>
/// Writes a zip (PKWARE APPNOTE 6.3) whose bytes follow from its entries alone: stored, not compressed, every entry dated
/// 1980-01-01, no platform, no extra fields. A compressor's next version would change the bytes of the same plan (decision 0040).
/// </summary>
public sealed class StoredZip(Stream output)
{
    private const ushort Version = 20;
    private const ushort Utf8Names = 1 << 11;
    private const ushort FirstDay = (1 << 5) | 1; // 1980-01-01, the earliest date of the format

    private readonly List<(byte[] Name, uint Crc, uint Size, uint Offset)> entries = [];
    private long written;

    /// <summary>Writes one entry.</summary>
    /// <param name="path">Its name in the zip, folders separated by slashes.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="stop">When to give up.</param>
    public async Task Add(string path, ReadOnlyMemory<byte> content, CancellationToken stop)
    {
        var name = Encoding.UTF8.GetBytes(path);
        var entry = (name, Crc32.Of(content.Span), checked((uint)content.Length), checked((uint)written));
        entries.Add(entry);
        var header = new byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        WriteCommon(header.AsSpan(4), entry);
        await Write(header, stop);
        await Write(name, stop);
        await Write(content, stop);
    }

    /// <summary>Writes the list of entries; nothing may follow.</summary>
    public async Task Finish(CancellationToken stop)
    {
        var start = checked((uint)written);
        foreach (var entry in entries)
        {
            var header = new byte[46];
            BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), Version);
            WriteCommon(header.AsSpan(6), entry);
            BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), entry.Offset);
            await Write(header, stop);
            await Write(entry.Name, stop);
        }

        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), checked((ushort)entries.Count));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), checked((ushort)entries.Count));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), checked((uint)(written - start)));
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        await Write(end, stop);
    }

    // What local header and central directory share, from "version needed" to "extra field length".
    private static void WriteCommon(Span<byte> at, (byte[] Name, uint Crc, uint Size, uint Offset) entry)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, Version);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(at[8..], FirstDay);
        BinaryPrimitives.WriteUInt32LittleEndian(at[10..], entry.Crc);
        BinaryPrimitives.WriteUInt32LittleEndian(at[14..], entry.Size);
        BinaryPrimitives.WriteUInt32LittleEndian(at[18..], entry.Size);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], checked((ushort)entry.Name.Length));
    }

    private async Task Write(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        await output.WriteAsync(bytes, stop);
        written += bytes.Length;
    }
}

/// <summary>CRC-32 as zip asks for it (APPNOTE 4.4.7). It guards against accidents; the manifest's SHA-256 is what counts.</summary>
public static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>The check sum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var octet in bytes) crc = Table[(crc ^ octet) & 0xFF] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entry(int index)
    {
        var value = (uint)index;
        for (var bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        return value;
    }
}
