using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Audit;

/// <summary>
/// Append-only streams of acts, each row chained to the one before by SHA-256. A row is written in the transaction of
/// its act: an act that is not recorded did not happen. The payload stands in its own row and can be erased by law
/// without breaking the chain, because the chain carries the payload's hash (decision 0001).
/// </summary>
public static class AuditTrail
{
    /// <summary>The stream of accounts, settings and everything that belongs to no plan.</summary>
    public const string House = "house";

    /// <summary>The tables of this module.</summary>
    public static IReadOnlyList<Migration> Schema { get; } =
    [
        new("audit", 1, "streams, rows, payloads", """
            create table audit_stream (
                stream text primary key, sequence bigint not null, hash bytea not null)
            """, """
            create table audit_row (
                stream text not null, sequence bigint not null, at bigint not null, actor text not null,
                act text not null, subject text not null,
                payload_hash bytea not null, previous_hash bytea not null, hash bytea not null,
                primary key (stream, sequence))
            """, """
            create table audit_payload (
                stream text not null, sequence bigint not null, actor_label text, body bytea,
                erased_at bigint, erased_why text, primary key (stream, sequence))
            """, "create index audit_row_subject on audit_row (stream, subject, sequence)"),
    ];

    /// <summary>The stream of one plan.</summary>
    public static string OfPlan(Guid plan) => $"plan:{plan:D}";

    /// <summary>Appends one row to a stream, in the unit of the act.</summary>
    /// <param name="unit">The transaction of the act.</param>
    /// <param name="stream">Which stream: <see cref="House"/> or <see cref="OfPlan"/>.</param>
    /// <param name="actor">Who.</param>
    /// <param name="act">What, as noun and past participle: <c>section.saved</c>.</param>
    /// <param name="subject">On what, such as <c>activity/step1/3</c>.</param>
    /// <param name="payload">The details as UTF-8 JSON; empty where the act says everything.</param>
    /// <param name="clock">When.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task Write(
        Unit unit, string stream, Actor actor, string act, string subject, ReadOnlyMemory<byte> payload,
        TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(clock);
        // Taking the head row locks the stream until the unit ends, on both engines.
        await unit.Execute("""
            insert into audit_stream (stream, sequence, hash) values (@stream, 0, @zero)
            on conflict (stream) do update set sequence = audit_stream.sequence
            """, stop, ("@stream", stream), ("@zero", new byte[32]));
        var head = await unit.Find("select sequence, hash from audit_stream where stream = @stream",
            row => new Head(row.Long(0), row.Bytes(1)), stop, ("@stream", stream));
        var written = AuditRow.Next(
            stream, head!.Sequence, head.Hash, clock.GetUtcNow(), actor.Id, act, subject,
            PayloadHash(actor.Label, payload.Span));
        await unit.Execute("""
            insert into audit_row
                (stream, sequence, at, actor, act, subject, payload_hash, previous_hash, hash)
            values (@stream, @sequence, @at, @actor, @act, @subject, @payload, @previous, @hash)
            """, stop, ("@stream", stream), ("@sequence", written.Sequence), ("@at", written.At),
            ("@actor", actor.Id), ("@act", act), ("@subject", subject),
            ("@payload", written.PayloadHash), ("@previous", written.PreviousHash), ("@hash", written.Hash));
        await unit.Execute(
            "insert into audit_payload (stream, sequence, actor_label, body) values (@stream, @sequence, @label, @body)",
            stop, ("@stream", stream), ("@sequence", written.Sequence), ("@label", actor.Label),
            ("@body", payload.ToArray()));
        await unit.Execute("update audit_stream set sequence = @sequence, hash = @hash where stream = @stream",
            stop, ("@stream", stream), ("@sequence", written.Sequence), ("@hash", written.Hash));
    }

    /// <summary>What the chain carries of the erasable part: SHA-256 over the actor's name (length first) and the payload.</summary>
    internal static byte[] PayloadHash(string actorLabel, ReadOnlySpan<byte> payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AuditRow.Append(hash, Encoding.UTF8.GetBytes(actorLabel));
        hash.AppendData(payload);
        return hash.GetHashAndReset();
    }

    private sealed record Head(long Sequence, byte[] Hash);
}

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
