using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Renkei.Kernel;

/// <summary>Gives out ids (UUIDv7, RFC 9562 §5.7) and secrets. Clock and chance are passed in, so that a run is its seed.</summary>
public abstract class Ids(TimeProvider clock)
{
    /// <summary>Fills a span with chance.</summary>
    protected abstract void Fill(Span<byte> bytes);

    /// <summary>A new id: milliseconds since 1970, then chance.</summary>
    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        Span<byte> time = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(time, clock.GetUtcNow().ToUnixTimeMilliseconds());
        time[2..].CopyTo(bytes);
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A secret of 32 bytes in base64url, for links and sessions. Only its hash is kept (see <see cref="SecretHash"/>).</summary>
    public string Secret()
    {
        Span<byte> bytes = stackalloc byte[32];
        Fill(bytes);
        return global::System.Buffers.Text.Base64Url.EncodeToString(bytes);
    }

    /// <summary>What is kept of a secret: SHA-256 of its text. Enough, because a secret has 256 bits of chance.</summary>
    public static byte[] SecretHash(string secret) => SHA256.HashData(global::System.Text.Encoding.UTF8.GetBytes(secret));
}

/// <summary>Ids from the machine's cryptographic generator: what a running installation uses.</summary>
public sealed class RandomIds(TimeProvider clock) : Ids(clock)
{
    /// <inheritdoc/>
    protected override void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
}

/// <summary>Ids from a seed: what tests and the synthetic region use. Never for secrets of a real installation.</summary>
public sealed class SeededIds(TimeProvider clock, int seed) : Ids(clock)
{
    private readonly Random random = new(seed);

    /// <inheritdoc/>
    protected override void Fill(Span<byte> bytes)
    {
        lock (random) random.NextBytes(bytes);
    }
}
