using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Renkei.Kernel;
using Renkei.Planning.Sample;
using Renkei.Storage;
using Renkei.Web;

namespace Renkei.Tests;

/// <summary>
/// An installation made once for the run, by the program's own start, and copied for every host: to make it anew for each would
/// take most of the time of most tests. Nobody changes it; how it is made has tests of its own.
/// </summary>
internal sealed class PreparedInstallation
{
    private static readonly ConcurrentDictionary<bool, Lazy<Task<PreparedInstallation>>> Made = new();

    private readonly string directory;
    private readonly string? database;

    private PreparedInstallation(string directory, string? database) => (this.directory, this.database) = (directory, database);

    /// <summary>The installation after its first start, with or without the practice plan.</summary>
    internal static Task<PreparedInstallation> Of(bool practice) =>
        Made.GetOrAdd(practice, which => new Lazy<Task<PreparedInstallation>>(() => Make(which))).Value;

    /// <summary>A copy in a folder, and of the database of PostgreSQL where there is one.</summary>
    internal async Task<Installation> CopyTo(string folder, string? copy)
    {
        foreach (var file in Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(directory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        if (copy is null) return new Installation(folder, Postgres: null);
        await Administer($"create database {copy} template {database}");
        return new Installation(folder, Connection(copy));
    }

    /// <summary>Does something to the server itself.</summary>
    internal static async Task Administer(string sql)
    {
        await using var source = NpgsqlDataSource.Create(TestDatabase.Postgres!);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<PreparedInstallation> Make(bool practice)
    {
        var directory = TestDatabase.NewFolder();
        string? database = null;
        if (TestDatabase.Postgres is not null)
        {
            database = $"prepared_{TestDatabase.NewName()}";
            await Administer($"create database {database} template template0 encoding 'UTF8' locale 'C.UTF-8'");
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Administer($"drop database if exists {database} with (force)").Wait();
        }

        var clock = new FakeClock();
        var options = StartOptions.Read([], out _)! with
        {
            Installation = new Installation(directory, database is null ? null : Connection(database)),
        };
        await using var app = await RenkeiHost.Build(options, clock, new SeededIds(clock, 1), CancellationToken.None);
        if (practice) await app.Services.GetRequiredService<SamplePlan>().Load(CancellationToken.None);
        // Closed before it is copied: SQLite's log is in the file then, and PostgreSQL copies only what nobody uses.
        await app.Services.GetRequiredService<Database>().DisposeAsync();
        return new PreparedInstallation(directory, database);
    }

    private static string Connection(string database) =>
        new NpgsqlConnectionStringBuilder(TestDatabase.Postgres!) { Database = database }.ToString();
}
