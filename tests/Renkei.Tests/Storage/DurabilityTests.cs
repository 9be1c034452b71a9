using System.Diagnostics;
using Npgsql;
using Renkei.Storage;

namespace Renkei.Tests.Storage;

/// <summary>What was acknowledged is there after kill -9, and every acknowledgement was synced. Ordinary runs kill three
/// times; <c>dotnet run do.cs -- soak</c> kills a hundred times on each engine.</summary>
public sealed class DurabilityTests
{
    private const int Commits = 100;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static bool Soak => Environment.GetEnvironmentVariable("RENKEI_SOAK") == "1";

    [Fact]
    public Task Killed_three_times_nothing_acknowledged_is_lost() => KillTimes(3);

    [Fact]
    [Trait("Kind", "soak")]
    public Task Killed_a_hundred_times_nothing_is_lost()
    {
        Assert.SkipUnless(Soak, "soak only: dotnet run do.cs -- soak");
        return KillTimes(100);
    }

    private static async Task KillTimes(int times)
    {
        await using var server = TestDatabase.Postgres is null ? null : await OwnPostgres.Make();
        // On a real disk, not in memory.
        var folder = Directory.CreateTempSubdirectory("renkei-kill-");
        try
        {
            var writer = new SoakWriter(new Installation(folder.FullName, server?.Connection));
            var random = new Random(1);
            for (var i = 0; i < times; i++)
            {
                await writer.WriteAndKill(TimeSpan.FromMilliseconds(random.Next(400)));
                await writer.Check();
            }

            TestContext.Current.SendDiagnosticMessage($"{times} kills, {writer.Acknowledged} acknowledged commits, all there.");
            Assert.True(writer.Acknowledged >= times);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Every_commit_on_sqlite_is_synced()
    {
        Assert.SkipUnless(TestDatabase.Postgres is null, "SQLite only");
        Assert.SkipUnless(CanTrace(), "NOT SHOWN HERE: strace is not installed or may not trace (apt-get install strace)");
        var folder = Directory.CreateTempSubdirectory("renkei-sync-");
        try
        {
            var writer = new SoakWriter(new Installation(folder.FullName, null));
            await writer.Write(1); // the tables are made
            var trace = Path.Combine(folder.FullName, "trace");
            await writer.Write(Commits, "strace", "-f", "-y", "-e", "trace=fsync,fdatasync", "-o", trace);
            await writer.Check();
            var syncs = (await File.ReadAllLinesAsync(trace, Stop)).Count(line => line.Contains("plan.db-wal", StringComparison.Ordinal)
                && line.Contains("sync(", StringComparison.Ordinal));
            TestContext.Current.SendDiagnosticMessage($"{Commits} acknowledged commits, {syncs} syncs of the log.");
            Assert.InRange(syncs, Commits, Commits * 2);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Every_commit_on_postgresql_is_synced()
    {
        Assert.SkipWhen(TestDatabase.Postgres is null, "PostgreSQL only");
        await using var server = await OwnPostgres.Make();
        var writer = new SoakWriter(new Installation(TestDatabase.NewFolder(), server.Connection));
        await writer.Write(1);
        var before = await Syncs(server.Connection);
        await writer.Write(Commits);
        await writer.Check();
        var syncs = await Syncs(server.Connection) - before;
        TestContext.Current.SendDiagnosticMessage($"{Commits} acknowledged commits, {syncs} syncs of the write-ahead log (whole server).");
        // Another session's sync may carry a commit of ours with it, and counts as one.
        Assert.True(syncs >= Commits * 9 / 10, $"{syncs} syncs for {Commits} commits");
    }

    private static async Task<long> Syncs(string connection)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), Stop); // sessions hand in their numbers after a second
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("select wal_sync from pg_stat_wal");
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static bool CanTrace()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("strace", ["-o", "/dev/null", "true"]) { RedirectStandardError = true });
            process!.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
