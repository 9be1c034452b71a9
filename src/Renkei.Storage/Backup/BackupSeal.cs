using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Renkei.Storage.Backup;

/// <summary>
/// Ends an archive with its own hash: the zip's comment is the SHA-256, in hexadecimal, of every byte before it. The hashes
/// of the manifest guard the contents; the seal guards every byte, also headers no reader looks at (decision 0095).
/// The archive is written through it, its comment first standing as <see cref="Place"/>.
/// </summary>
internal sealed class BackupSeal(Stream to) : Stream
{
    private const int Size = SHA256.HashSizeInBytes * 2;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] last = new byte[Size];
    private int held;

    /// <summary>The comment an archive is written with.</summary>
    internal static string Place { get; } = new('0', Size);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Whether a file ends with the hash of what stands before. Its position is the end afterwards.</summary>
    internal static async Task<bool> IsWhole(Stream archive, CancellationToken stop)
    {
        if (archive.Length < Size) return false;
        archive.Position = 0;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(256 * 1024);
        try
        {
            for (var left = archive.Length - Size; left > 0;)
            {
                var read = await archive.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), stop);
                if (read == 0) return false;
                hash.AppendData(buffer, 0, read);
                left -= read;
            }

            await archive.ReadExactlyAsync(buffer.AsMemory(0, Size), stop);
            return Encoding.ASCII.GetString(buffer, 0, Size) == Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Writes the hash in the place of the comment; nothing may follow.</summary>
    internal async Task Close(CancellationToken stop)
    {
        if (Encoding.ASCII.GetString(last, 0, held) != Place)
            throw new InvalidOperationException("An archive is sealed that does not end with the place for the seal.");
        await to.WriteAsync(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset())), stop);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        // The last bytes are held back: they are the comment when nothing follows.
        var known = Math.Min(held, Math.Max(0, held + buffer.Length - Size));
        Pass(last.AsSpan(0, known));
        last.AsSpan(known, held - known).CopyTo(last);
        held -= known;
        var through = Math.Max(0, buffer.Length - (Size - held));
        Pass(buffer[..through]);
        buffer[through..].CopyTo(last.AsSpan(held));
        held += buffer.Length - through;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => to.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) hash.Dispose();
        base.Dispose(disposing);
    }

    private void Pass(ReadOnlySpan<byte> bytes)
    {
        hash.AppendData(bytes);
        to.Write(bytes);
    }
}
