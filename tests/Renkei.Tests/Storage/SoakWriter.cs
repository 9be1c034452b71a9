using System.Diagnostics;
using System.Globalization;
using Renkei.Audit;
using Renkei.Cli.Safekeeping;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Tests.Storage;

/// <summary>The program's writer in a process of its own, and what must hold after it was killed.</summary>
internal sealed class SoakWriter(Installation place)
{
    /// <summary>The last number it said was durable.</summary>
    public long Acknowledged { get; private set; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Starts the writer, lets it acknowledge something, kills it after a while.</summary>
    public async Task WriteAndKill(TimeSpan after)
    {
        using var process = Process.Start(Command(["soak-writer"]))!;
        var reading = Read(process, first: out var first);
        await Task.WhenAny(first, reading, Task.Delay(TimeSpan.FromSeconds(60), Stop));
        await Task.Delay(after, Stop);
        process.Kill(); // SIGKILL: nothing is flushed, nothing is closed
        await reading;
        await process.WaitForExitAsync(Stop);
        Assert.True(first.IsCompletedSuccessfully, "The writer acknowledged nothing before it was killed.");
    }

    /// <summary>Writes a number of commits, under another program where one is given, to its end.</summary>
    public async Task Write(int count, params string[] under)
    {
        var command = Command(["soak-writer", "--count", count.ToString(CultureInfo.InvariantCulture)]);
        if (under.Length > 0)
        {
            var inner = command;
            command = new ProcessStartInfo(under[0], [.. under[1..], inner.FileName, .. inner.ArgumentList]) { RedirectStandardOutput = true };
            foreach (var (name, value) in inner.Environment) command.Environment[name] = value;
        }

        using var process = Process.Start(command)!;
        await Read(process, out _);
        await process.WaitForExitAsync(Stop);
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Every acknowledged number is there once, at most one more, nothing half, every hash holds.</summary>
    public async Task Check()
    {
        await using var database = await place.Open(Side.Plan, Stop);
        await Schema.Apply(database, [.. AuditTrail.Schema, .. Attachments.Schema], TimeProvider.System, Stop);
        await database.CheckIntegrity(Stop);
        await using var unit = await database.Read(Stop);
        var acts = await unit.List("select subject from audit_row order by sequence", row => row.Text(0), Stop);
        var files = await unit.List("select name from file_attachment order by at, id", row => row.Text(0), Stop);
        Assert.InRange(acts.Count, Acknowledged, Acknowledged + 1);
        var expected = Enumerable.Range(1, acts.Count).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(expected, acts);
        Assert.Equal(expected.Select(number => number + ".txt").Order(StringComparer.Ordinal), files.Order(StringComparer.Ordinal));
        Assert.Empty((await AuditVerification.Run(unit, [], Stop)).Breaks);
        var report = await FileVerification.Run(unit, Stop);
        Assert.Equal(acts.Count, report.Contents);
        Assert.Empty(report.Broken);
        Acknowledged = acts.Count; // a commit whose word was cut off with the process
    }

    private Task Read(Process process, out Task first)
    {
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        first = heard.Task;
        return Task.Run(async () =>
        {
            while (await process.StandardOutput.ReadLineAsync(Stop) is { } line)
            {
                if (!long.TryParse(line, CultureInfo.InvariantCulture, out var number)) continue;
                Assert.Equal(Acknowledged + 1, number);
                Acknowledged = number;
                heard.TrySetResult();
            }
        }, Stop);
    }

    private ProcessStartInfo Command(string[] args)
    {
        var command = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "renkei.dll"), .. args, "--data", place.DataDirectory])
        {
            RedirectStandardOutput = true,
        };
        command.Environment["RENKEI_POSTGRES"] = place.Postgres ?? "";
        return command;
    }
}
