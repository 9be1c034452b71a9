using System.Diagnostics;
using Renkei.Storage;
using Renkei.Tests.Cli;

namespace Renkei.Tests.Storage;

/// <summary>The real web program killed in the middle of its start, while it makes its tables and loads the practice plan.</summary>
public class KilledHostTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_killed_while_it_starts_starts_again()
    {
        await using var own = await OwnInstallation.Empty();
        var random = new Random(4);
        for (var i = 0; i < 3; i++)
        {
            using var host = Start(own.Place);
            await Task.Delay(TimeSpan.FromMilliseconds(500 + random.Next(1_500)), Stop);
            host.Kill();
            await host.WaitForExitAsync(Stop);
        }

        using (var host = Start(own.Place))
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            patience.CancelAfter(TimeSpan.FromMinutes(2));
            string? line;
            do
            {
                line = await host.StandardOutput.ReadLineAsync(patience.Token);
                Assert.True(line is not null, "The host ended instead of starting.");
            }
            while (!line.Contains("http://", StringComparison.Ordinal));
            host.Kill();
            await host.WaitForExitAsync(Stop);
        }

        var verified = await own.Run("verify");
        Assert.Equal((0, ""), (verified.Exit, verified.Error));
    }

    private static Process Start(Installation place)
    {
        var command = new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Renkei.Web.dll"), "--urls", "http://127.0.0.1:0", "--sample", "--data", place.DataDirectory])
        {
            RedirectStandardOutput = true,
        };
        command.Environment["RENKEI_POSTGRES"] = place.Postgres ?? "";
        command.Environment["RENKEI_POSTGRES_NETWORK"] = "";
        return Process.Start(command)!;
    }
}
