using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Renkei.Finance.Statistics;
using Renkei.Kernel;

namespace Renkei.Cli.Finance;

/// <summary><c>renkei finance stats FILE</c>: <c>{"n":…,"mean":…,"sd":…,"lag1":…}</c>, 17 digits, null where there is none.</summary>
internal static class StatsCommand
{
    public static Command Make(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = FinanceKeys.File.In(terminal.Language) };
        return terminal.Make("stats", FinanceKeys.Stats, async (call, stop) =>
        {
            var name = call.Value(file)!;
            var series = new SeriesText();
            if (name == "-") await Read(call.Input, series, stop);
            else
            {
                using var reader = new StreamReader(name);
                await Read(reader, series, stop);
            }

            if (series.Issues.Count > 0) return Refused(call, name, series);
            if (series.Summary() is not { } summary) return call.Refused("finance stats", new(RefusalKind.Invalid, FinanceKeys.NoNumbers, name));
            await call.Line($"{{\"n\":{summary.Count},\"mean\":{Text(summary.Mean)},\"sd\":{Text(summary.StandardDeviation)},\"lag1\":{Text(summary.Lag1)}}}", stop);
            return ExitCode.Fine;
        }, file);
    }

    private static async Task Read(TextReader reader, SeriesText series, CancellationToken stop)
    {
        for (var number = 1; !series.IsFull && await reader.ReadLineAsync(stop) is { } line; number++) series.Add(number, line);
    }

    private static int Refused(Call call, string file, SeriesText series)
    {
        var findings = new JsonArray();
        foreach (var issue in series.Issues)
        {
            call.Warn($"{file}:{issue.Offset} {FinanceKeys.Unread.In(call.Language, issue.Code)} {issue.Message}");
            findings.Add(new JsonObject { ["line"] = issue.Offset, ["code"] = issue.Code, ["text"] = issue.Message });
        }

        return call.End(ExitCode.Found, new JsonObject { ["command"] = "finance stats", ["findings"] = findings });
    }

    private static string Text(double? number) =>
        number is { } known && double.IsFinite(known) ? known.ToString("G17", CultureInfo.InvariantCulture) : "null";
}
