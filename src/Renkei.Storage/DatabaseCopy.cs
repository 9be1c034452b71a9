namespace Renkei.Storage;

/// <summary>A database that only lives for a while: what it does when it is closed is the only difference.</summary>
internal abstract class DatabaseCopy(Database inner) : Database
{
    public override Engine Engine => inner.Engine;

    public override string Place => inner.Place;

    public override ValueTask<Unit> Begin(CancellationToken stop) => inner.Begin(stop);

    public override ValueTask<Unit> Read(CancellationToken stop) => inner.Read(stop);

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    internal override Task Check(CancellationToken stop) => inner.Check(stop);

    public override Task CheckIntegrity(CancellationToken stop) => inner.CheckIntegrity(stop);

    internal override Task<Database> Copy(IReadOnlyList<Migration> applied, TimeProvider clock, CancellationToken stop) =>
        inner.Copy(applied, clock, stop);
}
