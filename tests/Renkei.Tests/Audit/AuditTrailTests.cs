using Renkei.Audit;
using Renkei.Kernel;

namespace Renkei.Tests.Audit;

public class AuditTrailTests
{
    [Fact]
    public async Task Rows_of_a_stream_are_chained()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.Open(AuditTrail.Schema);
        var clock = new FakeClock();
        await using (var unit = await database.Begin(stop))
        {
            await AuditTrail.Write(unit, AuditTrail.House, Actor.System("test"), "thing.made", "1", "{}"u8.ToArray(), clock, stop);
            await AuditTrail.Write(unit, AuditTrail.House, Actor.System("test"), "thing.made", "2", "{}"u8.ToArray(), clock, stop);
            await unit.Commit(stop);
        }

        await using var read = await database.Read(stop);
        var rows = await read.List("select sequence, previous_hash, hash from audit_row order by sequence",
            row => (row.Long(0), Convert.ToHexString(row.Bytes(1)), Convert.ToHexString(row.Bytes(2))), stop);
        Assert.Equal([1L, 2L], rows.Select(row => row.Item1));
        Assert.Equal(new string('0', 64), rows[0].Item2);
        Assert.Equal(rows[0].Item3, rows[1].Item2);
    }
}
