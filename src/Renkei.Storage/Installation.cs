namespace Renkei.Storage;

/// <summary>Where an installation keeps what it has: a data directory, and the engine of its two databases.</summary>
/// <param name="DataDirectory">Databases of SQLite, keys and other secrets stand here.</param>
/// <param name="Postgres">A connection string of PostgreSQL, or null for SQLite files in the data directory.</param>
/// <param name="PostgresNetwork">
/// The connection of the network side, with a role that cannot see the plan's schema (decision 0001); null: the same as the plan's.
/// </param>
public sealed record Installation(string DataDirectory, string? Postgres, string? PostgresNetwork = null)
{
    /// <summary>Opens one side's database, making it when it is not there.</summary>
    public async Task<Database> Open(Side side, CancellationToken stop)
    {
        Directory.CreateDirectory(DataDirectory);
        return Postgres is null
            ? await SqliteDatabase.Open(Path.Combine(DataDirectory, FileOf(side)), stop)
            : await PostgresDatabase.Open(side == Side.Network ? PostgresNetwork ?? Postgres : Postgres, SchemaOf(side), stop);
    }

    /// <summary>The file of a side: <c>plan.db</c> or <c>network.db</c>.</summary>
    public static string FileOf(Side side) => side switch { Side.Plan => "plan.db", Side.Network => "network.db" };

    /// <summary>The PostgreSQL schema of a side: <c>plan</c> or <c>network</c>.</summary>
    public static string SchemaOf(Side side) => side switch { Side.Plan => "plan", Side.Network => "network" };
}
