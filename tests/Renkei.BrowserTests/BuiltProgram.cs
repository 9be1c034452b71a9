using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Renkei.BrowserTests;

/// <summary>A way in that the program printed at its start.</summary>
/// <param name="Line">The line it stood in: who, and in which role.</param>
/// <param name="Address">Where to click.</param>
internal sealed record PrintedLink(string Line, string Address);

/// <summary>The program as it was built, started like a user starts it, on a free port with a data directory of its own.</summary>
internal sealed partial class BuiltProgram : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly string data;
    private readonly List<string> lines = [];
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BuiltProgram(Process process, string data, string address)
    {
        this.process = process;
        this.data = data;
        Address = address;
    }

    public string Address { get; }

    public IReadOnlyList<string> Lines
    {
        get { lock (lines) return [.. lines]; }
    }

    /// <summary>The first administrator's door on an empty house, and the practice doors on a house with the sample.</summary>
    public IReadOnlyList<PrintedLink> Links =>
        [.. Lines.Select(line => (line, match: Link().Match(line))).Where(pair => pair.match.Success)
            .Select(pair => new PrintedLink(pair.line, pair.match.Value))];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static async Task<BuiltProgram> Start(params string[] options)
    {
        var data = Directory.CreateTempSubdirectory("renkei-browser-").FullName;
        var address = string.Create(CultureInfo.InvariantCulture, $"http://localhost:{FreePort()}");
        var program = Path.Combine(Root, "artifacts/bin/Renkei.Web/release/Renkei.Web.dll");
        var description = new ProcessStartInfo("dotnet", [program, "--urls", address, "--data", data, .. options])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        description.Environment["DOTNET_ENVIRONMENT"] = "Production";
        var started = new BuiltProgram(Process.Start(description)!, data, address);
        started.Listen();
        await started.ready.Task.WaitAsync(StartLimit);
        await started.UntilItAnswers();
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var polite = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        process.Dispose();
        Directory.Delete(data, recursive: true);
    }

    private void Listen()
    {
        process.OutputDataReceived += (_, said) => Hear(said.Data);
        process.ErrorDataReceived += (_, said) => Hear(said.Data);
        process.Exited += (_, _) => ready.TrySetException(
            new InvalidOperationException($"The program ended at its start:\n{string.Join('\n', Lines)}"));
        process.EnableRaisingEvents = true;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        lock (lines) lines.Add(line);
        if (line.Contains(Address, StringComparison.Ordinal)) ready.TrySetResult();
    }

    private async Task UntilItAnswers()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Address) };
        using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        // The links follow the address once the sample is loaded; a quiet moment after the last line means all is said.
        var waited = Stopwatch.StartNew();
        while (Links.Count == 0 && waited.Elapsed < StartLimit) await Task.Delay(TimeSpan.FromMilliseconds(100));
        var before = -1;
        while (Lines.Count != before)
        {
            before = Lines.Count;
            await Task.Delay(TimeSpan.FromMilliseconds(300));
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Renkei.slnx")) ? folder
        : Find(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new DirectoryNotFoundException("Renkei.slnx is above no folder."));

    [GeneratedRegex(@"http://localhost:\d+/[^\s""]+")]
    private static partial Regex Link();
}
