using System.Data;
using System.Data.Common;
using Npgsql;
using Renkei.Storage.Backup;
using Renkei.Storage.Catalog;

namespace Renkei.Storage;

/// <summary>One schema of a PostgreSQL database. The two sides of the wall are two schemas with two roles.</summary>
public sealed class PostgresDatabase : Database
{
    /// <summary>Connections of one side where the connection text names no limit: a server has 100 for all nodes together.</summary>
    public const int PoolLimit = 20;

    private readonly NpgsqlDataSource source;
    private readonly string connectionText;

    private PostgresDatabase(NpgsqlDataSource source, string connectionText, string place, string schema)
    {
        this.source = source;
        this.connectionText = connectionText;
        Place = place;
        Schema = schema;
    }

    /// <inheritdoc/>
    public override Engine Engine => Engine.PostgreSql;

    /// <inheritdoc/>
    public override string Place { get; }

    /// <summary>The schema all tables of this side stand in.</summary>
    public string Schema { get; }

    /// <summary>
    /// How the connection is encrypted: as the connection string says; where it says nothing, by force to another machine
    /// (OWASP ASVS 4.0.3 §9.2.1) and as Npgsql chooses on this one.
    /// </summary>
    internal static SslMode SslModeOf(string connectionText)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionText);
        return Says(connectionText, "SSLMODE") || (settings.Host ?? "localhost").Split(',').All(IsHere) ? settings.SslMode : SslMode.Require;

        // A path is a socket of this machine; "host:port" may stand among several hosts.
        static bool IsHere(string host) => host.Trim() is var name && (name.StartsWith('/') || name.StartsWith('@')
            || name.Split(':')[0] is "" or "localhost" or "127.0.0.1" || name is "::1");
    }

    private static bool Says(string connectionText, params string[] keys) =>
        new DbConnectionStringBuilder { ConnectionString = connectionText }.Keys.Cast<string>()
            .Any(key => keys.Contains(key.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant()));

    /// <summary>Opens a schema, making it when it is not there.</summary>
    /// <param name="connectionText">A connection string of Npgsql.</param>
    /// <param name="schema">The schema's name: lower-case letters, digits, underscore.</param>
    /// <param name="stop">Ends the wait.</param>
    public static async Task<PostgresDatabase> Open(string connectionText, string schema, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (schema.Length is 0 or > 60 || !schema.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_'))
            throw new ArgumentException("A schema name is lower-case letters, digits and underscore.", nameof(schema));

        var settings = new NpgsqlConnectionStringBuilder(connectionText)
        {
            SearchPath = schema,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            ApplicationName = "renkei",
        };
        if (!Says(connectionText, "MAXPOOLSIZE", "MAXIMUMPOOLSIZE")) settings.MaxPoolSize = PoolLimit;
        settings.SslMode = SslModeOf(connectionText);
        var source = new NpgsqlDataSourceBuilder(settings.ToString()).Build();
        try
        {
            // Asked first: the role of a running installation need not be allowed to make schemas.
            await Define(source, $"""
                do $$ begin
                    if not exists (select from pg_namespace where nspname = '{schema}') then create schema if not exists {schema}; end if;
                exception when unique_violation or duplicate_schema then null;
                end $$
                """, stop);
        }
        catch
        {
            await source.DisposeAsync();
            throw;
        }

        var place = $"{settings.Host}:{settings.Port}/{settings.Database} ({schema})";
        return new PostgresDatabase(source, connectionText, place, schema);
    }

    /// <inheritdoc/>
    public override async ValueTask<Unit> Begin(CancellationToken stop) =>
        await Start(IsolationLevel.ReadCommitted, null, stop);

    /// <inheritdoc/>
    public override async ValueTask<Unit> Read(CancellationToken stop)
    {
        var unit = await Start(IsolationLevel.RepeatableRead, Memory, stop);
        try
        {
            await unit.Execute("set transaction read only", stop);
            return unit;
        }
        catch
        {
            await unit.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => source.DisposeAsync();

    internal override async Task Check(CancellationToken stop)
    {
        await using var unit = await Read(stop);
        foreach (var setting in (string[])["fsync", "full_page_writes", "synchronous_commit"])
        {
            var value = await unit.Find("select current_setting(@name)", row => row.Text(0), stop, ("@name", setting));
            // remote_apply and the like wait for even more than "on".
            if (value == "off") throw new SchemaMismatch(SchemaKeys.Setting, Place, setting, "on", value, SchemaKeys.Durability);
        }

        var text = await unit.Find("""
            select pg_encoding_to_char(encoding)::text, datcollate::text, datctype::text, datlocprovider::text
            from pg_database where datname = current_database()
            """, row => (string[])[row.Text(0), row.Text(1), row.Text(2), row.Text(3)], stop);
        if (text![0] != "UTF8")
            throw new SchemaMismatch(SchemaKeys.Setting, Place, "encoding", "UTF8", text[0], SchemaKeys.Collation);
        if (text[3] != "c" || !IsBinary(text[1]) || !IsBinary(text[2]))
            throw new SchemaMismatch(SchemaKeys.Setting, Place, "locale", "C.UTF-8",
                text[3] == "c" ? $"{text[1]}, {text[2]}" : $"icu ({text[1]})", SchemaKeys.Collation);
    }

    // The server checks its foreign keys itself and has no question for its files; pages are checked by its checksums.
    /// <inheritdoc/>
    public override Task CheckIntegrity(CancellationToken stop) => Task.CompletedTask;

    internal override async Task<Database> Copy(IReadOnlyList<Migration> applied, TimeProvider clock, CancellationToken stop)
    {
        var name = Schema + "_rehearsal";
        await Clear(source, name, stop); // what a start that was killed left
        var copy = new PostgresCopy(await Open(connectionText, name, stop));
        try
        {
            await using var from = await Read(stop);
            await using var to = await copy.Begin(stop);
            await Storage.Schema.Run(to, applied, clock, stop);
            foreach (var table in await Tables.InOrder(to, applied, stop))
                await TableRows.Write(to, table, TableRows.Read(from, table, stop), stop);
            await to.Commit(stop);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    /// <summary>True when a schema is there and has a table.</summary>
    internal static async Task<bool> HasTables(string connectionText, string schema, CancellationToken stop)
    {
        await using var source = NpgsqlDataSource.Create(connectionText);
        await using var command = source.CreateCommand(
            "select exists (select from pg_class where relnamespace = to_regnamespace($1) and relkind in ('r', 'p', 'v', 'm', 'S'))");
        command.Parameters.Add(new NpgsqlParameter { Value = schema });
        return (bool)(await command.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Drops a schema in which nothing is; leaves any other alone.</summary>
    internal static async Task DropEmpty(string connectionText, string schema)
    {
        if (await HasTables(connectionText, schema, CancellationToken.None)) return;
        await using var source = NpgsqlDataSource.Create(connectionText);
        await Clear(source, schema, CancellationToken.None);
    }

    // A role that could not make the schema again keeps it, empty: where we install, roles own schemas and make none.
    private static Task Clear(NpgsqlDataSource source, string schema, CancellationToken stop) => Define(source, $"""
        do $$ declare item text; begin
            if has_database_privilege(current_database(), 'create') then drop schema if exists {schema} cascade; end if;
            for item in select relname from pg_class where relnamespace = to_regnamespace('{schema}') and relkind in ('r', 'p') loop
                execute format('drop table {schema}.%I cascade', item);
            end loop;
        end $$
        """, stop);

    private async Task<Unit> Start(IsolationLevel level, ReadMemory? memory, CancellationToken stop)
    {
        var connection = await source.OpenConnectionAsync(stop);
        try
        {
            var transaction = await connection.BeginTransactionAsync(level, stop);
            // A connection that broke is not given back by the pool, so there is nothing to do about it here.
            return new Unit(Engine, connection, transaction, _ => connection.DisposeAsync(), memory: memory);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static bool IsBinary(string locale) =>
        locale.ToUpperInvariant() is "C" or "POSIX" or "C.UTF-8" or "C.UTF8";

    // DDL takes no parameters; every name in it was checked or is a constant.
    private static async Task Define(NpgsqlDataSource source, string sql, CancellationToken stop)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    /// <summary>A copy that goes when it is closed.</summary>
    private sealed class PostgresCopy(PostgresDatabase inner) : DatabaseCopy(inner)
    {
        public override async ValueTask DisposeAsync()
        {
            await Clear(inner.source, inner.Schema, CancellationToken.None);
            await base.DisposeAsync();
        }
    }
}
