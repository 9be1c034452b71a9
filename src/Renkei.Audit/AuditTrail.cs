using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
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
    /// <summary>The largest payload: 4 MiB, room for a section before and after.</summary>
    public const int PayloadBytesLimit = 4 * 1024 * 1024;

    /// <summary>The longest act or subject, in UTF-16 units.</summary>
    public const int NameLimit = 300;

    /// <summary>The longest reason of an erasure, in UTF-16 units.</summary>
    public const int WhyLimit = 500;

    /// <summary>The act that records an erasure; its subject is <see cref="ErasureOf"/>.</summary>
    public const string PayloadErased = "payload.erased";

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
        ArgumentException.ThrowIfNullOrEmpty(stream);
        ArgumentException.ThrowIfNullOrEmpty(act);
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(act.Length, NameLimit, nameof(act));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(subject.Length, NameLimit, nameof(subject));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload.Length, PayloadBytesLimit, nameof(payload));
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

    /// <summary>
    /// Erases the payload and the actor's name of one row by law. The row and its hash stay, the chain holds, and the
    /// erasure is itself an act of the stream; verification asks for that act.
    /// </summary>
    public static async Task<Outcome<Done>> ErasePayload(
        Unit unit, string stream, long sequence, Actor actor, string why, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(clock);
        if (string.IsNullOrWhiteSpace(why) || why.Length > WhyLimit)
            return new Refusal(RefusalKind.Invalid, AuditKeys.WhyNeeded, WhyLimit);
        var erased = await unit.Execute("""
            update audit_payload set actor_label = null, body = null, erased_at = @at, erased_why = @why
            where stream = @stream and sequence = @sequence and erased_at is null
            """, stop, ("@at", clock.GetUtcNow()), ("@why", why), ("@stream", stream), ("@sequence", sequence));
        if (erased == 0) return new Refusal(RefusalKind.NotFound, AuditKeys.NothingToErase, stream, sequence);
        var payload = new JsonObject { ["why"] = why }.ToJsonString();
        await Write(unit, stream, actor, PayloadErased, ErasureOf(sequence), Encoding.UTF8.GetBytes(payload), clock, stop);
        return default(Done);
    }

    /// <summary>The last row of every stream. Kept elsewhere (every backup carries it), it shows later that nothing was cut off.</summary>
    public static Task<IReadOnlyList<AuditHead>> Heads(Unit unit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.List("select stream, sequence, hash from audit_stream order by stream",
            row => new AuditHead(row.Text(0), row.Long(1), row.Bytes(2)), stop);
    }

    /// <summary>The subject of the act that erased a row's payload.</summary>
    internal static string ErasureOf(long sequence) => string.Create(CultureInfo.InvariantCulture, $"audit/{sequence}");

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
