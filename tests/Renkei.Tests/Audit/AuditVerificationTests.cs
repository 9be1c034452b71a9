using System.Text;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Tests.Audit;

public class AuditVerificationTests
{
    private readonly FakeClock clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Three streams: a with 250 rows (more than a page), b with 3, house with 1.</summary>
    private async Task<Database> Filled()
    {
        var database = await TestDatabase.Open(AuditTrail.Schema);
        await using var unit = await database.Begin(Stop);
        for (var i = 1; i <= 250; i++) await Write(unit, "a", i);
        for (var i = 1; i <= 3; i++) await Write(unit, "b", i);
        await Write(unit, AuditTrail.House, 1);
        await unit.Commit(Stop);
        return database;
    }

    private Task Write(Unit unit, string stream, int i) => AuditTrail.Write(
        unit, stream, new Actor("person:1", "山田"), "thing.made", $"thing/{i}", Encoding.UTF8.GetBytes($"{{\"n\":{i}}}"), clock, Stop);

    private static async Task<AuditReport> Verify(Database database, params AuditHead[] expected)
    {
        await using var read = await database.Read(Stop);
        return await AuditVerification.Run(read, expected, Stop);
    }

    private static async Task Tamper(Database database, string sql)
    {
        await using var unit = await database.Begin(Stop);
        Assert.NotEqual(0, await unit.Execute(sql, Stop));
        await unit.Commit(Stop);
    }

    [Fact]
    public async Task An_untouched_record_holds()
    {
        await using var database = await Filled();
        var report = await Verify(database);
        Assert.Empty(report.Breaks);
        Assert.Equal((3L, 254L, 0L), (report.Streams, report.Rows, report.Erased));
    }

    [Theory]
    [InlineData("update audit_row set act = 'thing.kept' where stream = 'a' and sequence = 201", "a", 201, AuditField.RowHash)]
    [InlineData("update audit_row set actor = 'person:2' where stream = 'a' and sequence = 7", "a", 7, AuditField.RowHash)]
    [InlineData("update audit_row set subject = 'x' where stream = 'b' and sequence = 1", "b", 1, AuditField.RowHash)]
    [InlineData("update audit_row set at = at + 1 where stream = 'b' and sequence = 3", "b", 3, AuditField.RowHash)]
    [InlineData("update audit_row set payload_hash = hash where stream = 'b' and sequence = 2", "b", 2, AuditField.RowHash)]
    [InlineData("update audit_row set hash = payload_hash where stream = 'b' and sequence = 2", "b", 2, AuditField.RowHash)]
    [InlineData("update audit_row set previous_hash = hash where stream = 'b' and sequence = 2", "b", 2, AuditField.PreviousHash)]
    [InlineData("delete from audit_row where stream = 'a' and sequence = 100", "a", 100, AuditField.Gap)]
    [InlineData("delete from audit_row where stream = 'a' and sequence = 250", "a", 249, AuditField.Head)]
    [InlineData("delete from audit_row where stream = 'house'", "house", 0, AuditField.Head)]
    [InlineData("delete from audit_stream where stream = 'b'", "b", 3, AuditField.Head)]
    [InlineData("update audit_stream set sequence = 4 where stream = 'b'", "b", 3, AuditField.Head)]
    [InlineData("update audit_payload set actor_label = '田中' where stream = 'b' and sequence = 2", "b", 2, AuditField.PayloadHash)]
    [InlineData("delete from audit_payload where stream = 'b' and sequence = 2", "b", 2, AuditField.PayloadMissing)]
    [InlineData("update audit_payload set body = null, actor_label = null, erased_at = 5 where stream = 'b' and sequence = 2", "b", 2, AuditField.PayloadMissing)]
    public async Task The_first_broken_row_is_named(string sql, string stream, long sequence, AuditField field)
    {
        await using var database = await Filled();
        await Tamper(database, sql);
        var report = await Verify(database);
        Assert.Equal(new AuditBreak(stream, sequence, field), Assert.Single(report.Breaks));
        Assert.Contains(stream, report.Breaks[0].In(Language.Japanese), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_changed_byte_of_a_payload_is_found()
    {
        await using var database = await Filled();
        await using (var unit = await database.Begin(Stop))
        {
            await unit.Execute("update audit_payload set body = @body where stream = 'a' and sequence = 42",
                Stop, ("@body", "{\"n\":43}"u8.ToArray()));
            await unit.Commit(Stop);
        }

        Assert.Equal(new AuditBreak("a", 42, AuditField.PayloadHash), Assert.Single((await Verify(database)).Breaks));
    }

    [Fact]
    public async Task An_erased_payload_keeps_the_chain()
    {
        await using var database = await Filled();
        await using (var unit = await database.Begin(Stop))
        {
            var done = await AuditTrail.ErasePayload(unit, "b", 2, new Actor("person:9", "法務"), "本人の請求", clock, Stop);
            Assert.Null(done.Refused);
            var again = await AuditTrail.ErasePayload(unit, "b", 2, new Actor("person:9", "法務"), "本人の請求", clock, Stop);
            Assert.Equal(RefusalKind.NotFound, again.Refused!.Kind);
            await unit.Commit(Stop);
        }

        var report = await Verify(database);
        Assert.Empty(report.Breaks);
        Assert.Equal(1, report.Erased);
        await using var read = await database.Read(Stop);
        var page = await AuditHistory.Page(read, "b", null, Stop);
        Assert.Equal(("payload.erased", "audit/2"), (page[0].Row.Act, page[0].Row.Subject));
        Assert.Equal(((byte[]?)null, (string?)null, "本人の請求"), (page[2].Payload, page[2].ActorLabel, page[2].ErasedWhy));
    }

    [Fact]
    public async Task A_rewritten_or_cut_stream_is_found_by_its_head()
    {
        await using var database = await Filled();
        IReadOnlyList<AuditHead> heads;
        await using (var read = await database.Read(Stop)) heads = await AuditTrail.Heads(read, Stop);
        Assert.Empty((await Verify(database, [.. heads])).Breaks);

        // Cut off the end and make the head fit: without a noted head nothing shows.
        await Tamper(database, "delete from audit_row where stream = 'b' and sequence = 3");
        await Tamper(database, "delete from audit_payload where stream = 'b' and sequence = 3");
        await Tamper(database, "update audit_stream set sequence = 2, hash = (select hash from audit_row where stream = 'b' and sequence = 2) where stream = 'b'");
        Assert.Empty((await Verify(database)).Breaks);
        Assert.Equal(new AuditBreak("b", 3, AuditField.ExpectedHead), Assert.Single((await Verify(database, [.. heads])).Breaks));

        // Then write another third row over it.
        await using (var unit = await database.Begin(Stop))
        {
            await Write(unit, "b", 99);
            await unit.Commit(Stop);
        }

        Assert.Equal(new AuditBreak("b", 3, AuditField.ExpectedHead), Assert.Single((await Verify(database, [.. heads])).Breaks));
        var gone = new AuditHead("z", 5, new byte[32]);
        Assert.Equal(new AuditBreak("z", 5, AuditField.ExpectedHead), Assert.Single((await Verify(database, gone)).Breaks));
    }

    [Fact]
    public async Task History_comes_newest_first_by_pages()
    {
        await using var database = await Filled();
        await using var read = await database.Read(Stop);
        var seen = new List<long>();
        for (long? before = null; ;)
        {
            var page = await AuditHistory.Page(read, "a", before, Stop);
            if (page.Count == 0) break;
            seen.AddRange(page.Select(entry => entry.Row.Sequence));
            before = page[^1].Row.Sequence;
        }

        Assert.Equal(Enumerable.Range(1, 250).Reverse().Select(n => (long)n), seen);
        var one = Assert.Single(await AuditHistory.PageOf(read, "a", "thing/7", null, Stop));
        Assert.Equal((7L, "山田"), (one.Row.Sequence, one.ActorLabel));
    }
}
