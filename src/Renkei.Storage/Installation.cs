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
        MakeFolder(DataDirectory);
        return Postgres is null
            ? await SqliteDatabase.Open(Path.Combine(DataDirectory, FileOf(side)), stop)
            : await PostgresDatabase.Open(PostgresOf(side)!, SchemaOf(side), stop);
    }

    /// <summary>True when a side's database is there, without making anything.</summary>
    public async Task<bool> Has(Side side, CancellationToken stop)
    {
        if (Postgres is not null) return await PostgresDatabase.HasTables(PostgresOf(side)!, SchemaOf(side), stop);
        var file = Path.Combine(DataDirectory, FileOf(side));
        return File.Exists(file) || File.Exists(file + "-wal");
    }

    /// <summary>The connection of a side, or null on SQLite.</summary>
    public string? PostgresOf(Side side) => side switch
    {
        Side.Plan => Postgres,
        Side.Network => PostgresNetwork ?? Postgres,
    };

    /// <summary>Where a side is or would be, for people, without secrets.</summary>
    public string PlaceOf(Side side) => Postgres is null
        ? Path.Combine(DataDirectory, FileOf(side)) : $"PostgreSQL ({SchemaOf(side)})";

    /// <summary>The file of a side: <c>plan.db</c> or <c>network.db</c>.</summary>
    public static string FileOf(Side side) => side switch { Side.Plan => "plan.db", Side.Network => "network.db" };

    /// <summary>The PostgreSQL schema of a side: <c>plan</c> or <c>network</c>.</summary>
    public static string SchemaOf(Side side) => side switch { Side.Plan => "plan", Side.Network => "network" };

    /// <summary>Makes a folder that nobody else of the machine can look into. One that is there keeps its rights.</summary>
    internal static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
