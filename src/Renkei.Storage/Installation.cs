namespace Renkei.Storage;

/// <summary>Where an installation keeps what it has: a data directory, and the engine of its two databases.</summary>
/// <param name="DataDirectory">Databases of SQLite, keys and other secrets stand here.</param>
/// <param name="Postgres">A connection string of PostgreSQL, or null for SQLite files in the data directory.</param>
public sealed record Installation(string DataDirectory, string? Postgres)
{
    /// <summary>Opens one side's database, making it when it is not there.</summary>
    public async Task<Database> Open(Side side, CancellationToken stop)
    {
        Directory.CreateDirectory(DataDirectory);
        return Postgres is null
            ? await SqliteDatabase.Open(Path.Combine(DataDirectory, FileOf(side)), stop)
            : await PostgresDatabase.Open(Postgres, SchemaOf(side), stop);
    }

    /// <summary>The file of a side: <c>plan.db</c> or <c>network.db</c>.</summary>
    public static string FileOf(Side side) => side switch { Side.Plan => "plan.db", Side.Network => "network.db" };

    /// <summary>The PostgreSQL schema of a side: <c>plan</c> or <c>network</c>.</summary>
    public static string SchemaOf(Side side) => side switch { Side.Plan => "plan", Side.Network => "network" };
}
