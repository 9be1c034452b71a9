using System.CommandLine;
using System.Globalization;
using System.Text;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Cli.Safekeeping;

/// <summary>
/// <c>renkei soak-writer [--count N]</c>, not shown in the help: commits a file and its audit row again and again and
/// prints each number once its commit is durable. Tests kill it in the middle and count its syncs; it stands here because
/// only the real program, with the real settings, shows anything when it is killed.
/// </summary>
internal static class SoakWriterCommand
{
    /// <summary>The stream of its acts. Only a place where nothing else was written is taken.</summary>
    public const string Stream = "soak";

    private const int FilesPerOwner = 1_000;

    public static Command Make(Terminal terminal)
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => int.MaxValue };
        var command = terminal.Make("soak-writer", CliKeys.SoakWriter,
            (call, stop) => Run(call, terminal, call.Value(count), stop), count);
        command.Hidden = true;
        return command;
    }

    /// <summary>The owner of a number's file.</summary>
    public static FileOwner OwnerOf(long number) =>
        new(string.Create(CultureInfo.InvariantCulture, $"soak:{number / FilesPerOwner}"));

    private static async Task<int> Run(Call call, Terminal terminal, int count, CancellationToken stop)
    {
        var clock = TimeProvider.System;
        var ids = new RandomIds(clock);
        await using var database = await call.Installation.Open(Side.Plan, stop);
        await Schema.Apply(database, [.. AuditTrail.Schema, .. Attachments.Schema], clock, stop);
        var number = await Last(database, stop);
        if (number is null) return call.Broken("soak-writer", CliKeys.SoakElsewhere.In(call.Language));
        for (var written = 0; written < count; written++)
        {
            number++;
            var text = number.Value.ToString(CultureInfo.InvariantCulture);
            await using var unit = await database.Begin(stop);
            var added = await Attachments.Add(unit, OwnerOf(number.Value), $"{text}.txt",
                Encoding.ASCII.GetBytes(text + new string('.', 2_000)), null, ids, clock, stop);
            if (!added.Succeeded(out _, out var why)) return call.Refused("soak-writer", why);
            await AuditTrail.Write(unit, Stream, Actor.System("soak"), "file.added", text, default, clock, stop);
            await unit.Commit(stop);
            await terminal.Output.WriteLineAsync(text);
            await terminal.Output.FlushAsync(stop);
        }

        return ExitCode.Fine;
    }

    private static async Task<long?> Last(Database database, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        var heads = await AuditTrail.Heads(unit, stop);
        return heads switch
        {
            [] => 0,
            [{ Stream: Stream } head] => head.Sequence,
            _ => null,
        };
    }
}
