using Renkei.Storage;

namespace Renkei.Audit;

/// <summary>One act as a history page shows it.</summary>
/// <param name="Row">The chained part.</param>
/// <param name="ActorLabel">The actor's name at the time, or null when erased.</param>
/// <param name="Payload">The details as UTF-8 JSON, or null when erased.</param>
/// <param name="ErasedAt">When name and details were erased by law, or null.</param>
/// <param name="ErasedWhy">Why they were erased.</param>
public sealed record AuditEntry(
    AuditRow Row, string? ActorLabel, byte[]? Payload, DateTimeOffset? ErasedAt, string? ErasedWhy);

/// <summary>Reads a stream for people: newest first, a page at a time.</summary>
public static class AuditHistory
{
    /// <summary>The most rows of one page.</summary>
    public const int PageLimit = 100;

    internal const string Columns = """
        r.stream, r.sequence, r.at, r.actor, r.act, r.subject, r.payload_hash, r.previous_hash, r.hash,
        p.actor_label, p.body, p.erased_at, p.erased_why
        from audit_row r left join audit_payload p on p.stream = r.stream and p.sequence = r.sequence
        """;

    /// <summary>A page of a stream. The next page begins before the last row's sequence.</summary>
    /// <param name="unit">The snapshot to read from.</param>
    /// <param name="stream">Which stream.</param>
    /// <param name="before">Only rows before this sequence; null for the newest.</param>
    /// <param name="stop">Ends the wait.</param>
    public static Task<IReadOnlyList<AuditEntry>> Page(Unit unit, string stream, long? before, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.List($"""
            select {Columns} where r.stream = @stream and r.sequence < @before
            order by r.sequence desc limit @limit
            """, Read, stop, ("@stream", stream), ("@before", before ?? long.MaxValue), ("@limit", PageLimit));
    }

    /// <summary>The same for one subject of a stream.</summary>
    public static Task<IReadOnlyList<AuditEntry>> PageOf(
        Unit unit, string stream, string subject, long? before, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.List($"""
            select {Columns} where r.stream = @stream and r.subject = @subject and r.sequence < @before
            order by r.sequence desc limit @limit
            """, Read, stop, ("@stream", stream), ("@subject", subject), ("@before", before ?? long.MaxValue),
            ("@limit", PageLimit));
    }

    /// <summary>How many acts of a stream begin with a word, such as <c>section.</c>.</summary>
    public static async Task<long> Count(Unit unit, string stream, string beginning, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(beginning);
        return await unit.Number("""
            select count(*) from audit_row where stream = @stream and substr(act, 1, length(@beginning)) = @beginning
            """, stop, ("@stream", stream), ("@beginning", beginning)) ?? 0;
    }

    internal static AuditEntry Read(Row row) => new(
        new AuditRow(row.Text(0), row.Long(1), row.Instant(2), row.Text(3), row.Text(4), row.Text(5),
            row.Bytes(6), row.Bytes(7), row.Bytes(8)),
        row.TextOrNull(9), row.BytesOrNull(10), row.InstantOrNull(11), row.TextOrNull(12));
}
