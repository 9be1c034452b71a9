using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Renkei.Storage;

namespace Renkei.Audit;

/// <summary>Where a stream ends.</summary>
/// <param name="Stream">Which stream.</param>
/// <param name="Sequence">Number of its last row.</param>
/// <param name="Hash">Hash of its last row.</param>
public sealed record AuditHead(string Stream, long Sequence, byte[] Hash);

/// <summary>One row of a stream.</summary>
public sealed record AuditRow(
    string Stream, long Sequence, DateTimeOffset At, string Actor, string Act, string Subject,
    byte[] PayloadHash, byte[] PreviousHash, byte[] Hash)
{
    internal static AuditRow Next(
        string stream, long lastSequence, byte[] lastHash, DateTimeOffset at, string actor, string act, string subject,
        byte[] payloadHash)
    {
        // Kept to the microsecond, so that the row hashes the same after it was read back.
        var kept = SqlValue.FromMicroseconds(SqlValue.Microseconds(at));
        var row = new AuditRow(stream, lastSequence + 1, kept, actor, act, subject, payloadHash, lastHash, []);
        return row with { Hash = row.ComputeHash() };
    }

    /// <summary>
    /// SHA-256 over every field of the row, each with its length in front so that no two rows share a text:
    /// sequence, microseconds, stream, actor, act, subject, payload hash, previous hash.
    /// </summary>
    internal byte[] ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(number, Sequence);
        hash.AppendData(number);
        BinaryPrimitives.WriteInt64BigEndian(number, SqlValue.Microseconds(At));
        hash.AppendData(number);
        foreach (var text in (ReadOnlySpan<string>)[Stream, Actor, Act, Subject])
            Append(hash, Encoding.UTF8.GetBytes(text));
        Append(hash, PayloadHash);
        Append(hash, PreviousHash);
        return hash.GetHashAndReset();
    }

    internal static void Append(IncrementalHash hash, byte[] bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
