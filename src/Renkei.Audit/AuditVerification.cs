using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Audit;

/// <summary>What does not fit in a row of a stream.</summary>
public enum AuditField
{
    /// <summary>The row is not there.</summary>
    Gap,

    /// <summary>The hash of the row before.</summary>
    PreviousHash,

    /// <summary>The row's own hash over its fields.</summary>
    RowHash,

    /// <summary>The hash of the payload and the actor's name.</summary>
    PayloadHash,

    /// <summary>The payload is gone, and no act records its erasure.</summary>
    PayloadMissing,

    /// <summary>The stream does not end where its head says.</summary>
    Head,

    /// <summary>The stream does not hold the row noted elsewhere.</summary>
    ExpectedHead,
}

/// <summary>The first row of a stream that is broken.</summary>
public sealed record AuditBreak(string Stream, long Sequence, AuditField Field)
{
    /// <summary>The finding as a sentence.</summary>
    public string In(Language language) => (Field switch
    {
        AuditField.Gap => AuditKeys.Gap,
        AuditField.PreviousHash => AuditKeys.PreviousHash,
        AuditField.RowHash => AuditKeys.RowHash,
        AuditField.PayloadHash => AuditKeys.PayloadHash,
        AuditField.PayloadMissing => AuditKeys.PayloadMissing,
        AuditField.Head => AuditKeys.Head,
        AuditField.ExpectedHead => AuditKeys.ExpectedHead,
    }).In(language, Stream, Sequence);
}

/// <summary>What a verification saw.</summary>
/// <param name="Streams">How many streams.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Erased">How many payloads are erased, each with its recorded act.</param>
/// <param name="Breaks">The first broken row of every broken stream, in order; empty when all holds.</param>
public sealed record AuditReport(long Streams, long Rows, long Erased, IReadOnlyList<AuditBreak> Breaks);

/// <summary>
/// Walks every stream in order, a page at a time, and recomputes every hash. Who can write to the database can also
/// write a whole new chain: only a head kept elsewhere shows that, so give the heads of a backup where there is one.
/// </summary>
public sealed class AuditVerification
{
    private const int RowsPerPage = 100;

    private readonly Unit unit;
    private readonly ILookup<string, AuditHead> expected;
    private readonly List<AuditBreak> breaks = [];
    private long streams;
    private long rows;
    private long erased;

    private AuditVerification(Unit unit, IEnumerable<AuditHead> expected)
    {
        this.unit = unit;
        this.expected = expected.ToLookup(head => head.Stream);
    }

    /// <summary>Verifies all streams of a snapshot.</summary>
    /// <param name="unit">The snapshot.</param>
    /// <param name="expected">Heads noted elsewhere, such as in a backup; may be empty.</param>
    /// <param name="stop">Ends the walk.</param>
    public static async Task<AuditReport> Run(Unit unit, IReadOnlyList<AuditHead> expected, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(expected);
        var walk = new AuditVerification(unit, expected);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var stream = await walk.StreamAfter("", stop); stream is not null; stream = await walk.StreamAfter(stream, stop))
        {
            seen.Add(stream);
            await walk.Stream(stream, stop);
        }

        foreach (var gone in expected.Where(head => head.Sequence > 0 && seen.Add(head.Stream)))
            walk.breaks.Add(new AuditBreak(gone.Stream, gone.Sequence, AuditField.ExpectedHead));
        return new AuditReport(walk.streams, walk.rows, walk.erased, walk.breaks);
    }

    private async Task<string?> StreamAfter(string stream, CancellationToken stop) => await unit.Find("""
        select min(stream) from (
            select min(stream) as stream from audit_row where stream > @after
            union all select min(stream) from audit_stream where stream > @after) as next
        """, row => row.TextOrNull(0) ?? "", stop, ("@after", stream)) is { Length: > 0 } next ? next : null;

    private async Task Stream(string stream, CancellationToken stop)
    {
        streams++;
        var last = new AuditHead(stream, 0, new byte[32]);
        while (true)
        {
            var page = await unit.List($"""
                select {AuditHistory.Columns} where r.stream = @stream and r.sequence > @after
                order by r.sequence limit @limit
                """, AuditHistory.Read, stop, ("@stream", stream), ("@after", last.Sequence), ("@limit", RowsPerPage));
            foreach (var entry in page)
            {
                if (await Broken(entry, last, stop) is { } broken)
                {
                    breaks.Add(broken);
                    return;
                }

                rows++;
                last = new AuditHead(stream, entry.Row.Sequence, entry.Row.Hash);
            }

            if (page.Count < RowsPerPage) break;
        }

        if (await Ending(last, stop) is { } ending) breaks.Add(ending);
    }

    private async Task<AuditBreak?> Broken(AuditEntry entry, AuditHead last, CancellationToken stop)
    {
        var row = entry.Row;
        if (row.Sequence != last.Sequence + 1) return new(row.Stream, last.Sequence + 1, AuditField.Gap);
        AuditBreak In(AuditField field) => new(row.Stream, row.Sequence, field);
        if (!Same(row.PreviousHash, last.Hash)) return In(AuditField.PreviousHash);
        if (!Same(row.ComputeHash(), row.Hash)) return In(AuditField.RowHash);
        if (entry.ErasedAt is not null)
        {
            if (entry.Payload is not null || entry.ActorLabel is not null || !await ErasureRecorded(row, stop))
                return In(AuditField.PayloadMissing);
            erased++;
        }
        else if (entry.Payload is null || entry.ActorLabel is null)
        {
            return In(AuditField.PayloadMissing);
        }
        else if (!Same(AuditTrail.PayloadHash(entry.ActorLabel, entry.Payload), row.PayloadHash))
        {
            return In(AuditField.PayloadHash);
        }

        return expected[row.Stream].Any(head => head.Sequence == row.Sequence && !Same(head.Hash, row.Hash))
            ? In(AuditField.ExpectedHead) : null;
    }

    private async Task<bool> ErasureRecorded(AuditRow row, CancellationToken stop) => await unit.Number("""
        select count(*) from audit_row
        where stream = @stream and subject = @subject and act = @act and sequence > @sequence
        """, stop, ("@stream", row.Stream), ("@subject", AuditTrail.ErasureOf(row.Sequence)),
        ("@act", AuditTrail.PayloadErased), ("@sequence", row.Sequence)) > 0;

    private async Task<AuditBreak?> Ending(AuditHead last, CancellationToken stop)
    {
        var head = await unit.Find("select stream, sequence, hash from audit_stream where stream = @stream",
            row => new AuditHead(row.Text(0), row.Long(1), row.Bytes(2)), stop, ("@stream", last.Stream));
        if (head is null || head.Sequence != last.Sequence || !Same(head.Hash, last.Hash))
            return new(last.Stream, last.Sequence, AuditField.Head);
        var beyond = expected[last.Stream].FirstOrDefault(noted => noted.Sequence > last.Sequence);
        return beyond is null ? null : new(last.Stream, last.Sequence + 1, AuditField.ExpectedHead);
    }

    private static bool Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);
}
