namespace Renkei.Storage.Backup;

/// <summary>What Storage must be told of a side, because it knows none of the modules.</summary>
/// <param name="Side">Which side of the wall.</param>
/// <param name="Schema">The steps of its modules.</param>
/// <param name="Heads">Reads where the audit streams end.</param>
/// <param name="Rebuild">Makes derived tables again after the rows they come from were restored.</param>
public sealed record BackedSide(
    Side Side, IReadOnlyList<Migration> Schema,
    Func<Unit, CancellationToken, Task<IReadOnlyList<BackupHead>>> Heads,
    Func<Unit, CancellationToken, Task> Rebuild);
