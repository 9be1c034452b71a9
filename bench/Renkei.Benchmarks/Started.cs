using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Renkei.Benchmarks;

/// <summary>A program started for a measurement, its address, and how long it took to its first good answer.</summary>
internal sealed partial class Started : IAsyncDisposable
{
    private readonly Process process;
    private readonly List<string> lines = [];

    private Started(Process process, string address)
    {
        this.process = process;
        Address = address;
    }

    public string Address { get; }

    /// <summary>From the start of the process to the last byte of the first page.</summary>
    public TimeSpan ToFirstPage { get; private set; }

    /// <summary>The secretariat's practice link; it is printed once the sample stands, after the first page was answered.</summary>
    public async Task<string> PracticeLink()
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (lines.ToArray().Where(line => line.Contains("・事務局", StringComparison.Ordinal))
                .Select(line => Practice().Match(line)).FirstOrDefault(match => match.Success) is { } link) return link.Value;
            if (watch.Elapsed > TimeSpan.FromSeconds(60)) throw new InvalidOperationException("The program printed no practice link.");
            await Task.Delay(20);
        }
    }

    /// <summary>Work done by the processors for this program so far: does not grow when the machine is busy with others.</summary>
    public TimeSpan Worked()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    public static async Task<Started> Program(string dll, Func<string, string[]> options, string page)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}");
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", [dll, .. options(address)]) { RedirectStandardOutput = true })!;
        var started = new Started(process, address);
        process.OutputDataReceived += (_, said) => { if (said.Data is { } line) started.lines.Add(line); };
        process.BeginOutputReadLine();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                await answer.Content.ReadAsByteArrayAsync();
                started.ToFirstPage = watch.Elapsed;
                return started;
            }
            catch (HttpRequestException notYet) when (notYet.StatusCode is null && watch.Elapsed < TimeSpan.FromSeconds(60))
            {
                await Task.Delay(5);
            }
        }
    }

    /// <summary>Resident memory as the kernel counts it.</summary>
    public long ResidentBytes()
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    public async ValueTask DisposeAsync()
    {
        using (Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            await process.WaitForExitAsync();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"http://\S+/practice/\S+")]
    private static partial Regex Practice();
}
