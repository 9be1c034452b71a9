using Npgsql;

namespace Renkei.Tests.Storage;

/// <summary>A PostgreSQL database of a test's own, where a schema is not enough: the schemas there are plan and network.</summary>
internal sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string name = TestDatabase.NewName();

    private OwnPostgres()
    {
    }

    public string Connection => new NpgsqlConnectionStringBuilder(TestDatabase.Postgres) { Database = name }.ToString();

    public static async Task<OwnPostgres> Make(string how = "encoding 'UTF8' locale 'C.UTF-8'")
    {
        var own = new OwnPostgres();
        await Run($"create database {own.name} template template0 {how}");
        return own;
    }

    public async ValueTask DisposeAsync() => await Run($"drop database {name} with (force)");

    private static async Task Run(string sql)
    {
        await using var source = NpgsqlDataSource.Create(TestDatabase.Postgres!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
