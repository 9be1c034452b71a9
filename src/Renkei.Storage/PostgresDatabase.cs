using System.Data;
using Npgsql;

namespace Renkei.Storage;

/// <summary>One schema of a PostgreSQL database. The two sides of the wall are two schemas with two roles.</summary>
public sealed class PostgresDatabase : Database
{
    private readonly NpgsqlDataSource source;

    private PostgresDatabase(NpgsqlDataSource source, string place, string schema)
    {
        this.source = source;
        Place = place;
        Schema = schema;
    }

    /// <inheritdoc/>
    public override Engine Engine => Engine.PostgreSql;

    /// <inheritdoc/>
    public override string Place { get; }

    /// <summary>The schema all tables of this side stand in.</summary>
    public string Schema { get; }

    /// <summary>The connections, for what Storage itself does.</summary>
    internal NpgsqlDataSource Source => source;

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
        var source = new NpgsqlDataSourceBuilder(settings.ToString()).Build();
        await using var connection = await source.OpenConnectionAsync(stop);
        await using var command = connection.CreateCommand();
#pragma warning disable RS0030, CA2100 // DDL takes no parameters; the name is checked above.
        // Asked first: a role that owns its schema but may make none in the database (the way we install) would be refused.
        command.CommandText = $"do $$ begin if to_regnamespace('{schema}') is null then create schema {schema}; end if; end $$";
#pragma warning restore RS0030, CA2100
        await command.ExecuteNonQueryAsync(stop);
        var place = $"{settings.Host}:{settings.Port}/{settings.Database} ({schema})";
        return new PostgresDatabase(source, place, schema);
    }

    /// <inheritdoc/>
    public override async ValueTask<Unit> Begin(CancellationToken stop) =>
        await Start(IsolationLevel.ReadCommitted, stop);

    /// <inheritdoc/>
    public override async ValueTask<Unit> Read(CancellationToken stop) =>
        await Start(IsolationLevel.RepeatableRead, stop);

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<Unit> Start(IsolationLevel level, CancellationToken stop)
    {
        var connection = await source.OpenConnectionAsync(stop);
        try
        {
            var transaction = await connection.BeginTransactionAsync(level, stop);
            return new Unit(Engine, connection, transaction, connection.DisposeAsync);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
