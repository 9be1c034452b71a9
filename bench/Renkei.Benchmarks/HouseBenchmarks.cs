using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Renkei.Benchmarks;

/// <summary>
/// Start to first page, resident memory, and a page's time to first byte against a bare hello of the same server, both measured in turn
/// in the same runs by the same client over kept connections. docs/performance/house.md holds the results.
/// </summary>
internal static partial class HouseBenchmarks
{
    private const int Runs = 3;

    public static async Task<int> Run(int rounds, int requests, int warmUp)
    {
        var root = Root(AppContext.BaseDirectory);
        var host = Path.Combine(root, "artifacts/bin/Renkei.Web/release/Renkei.Web.dll");
        var data = Directory.CreateTempSubdirectory("renkei-bench-").FullName;
        try
        {
            Console.WriteLine($"Machine: {Environment.ProcessorCount} cores, .NET {Environment.Version}, {DateOnly.FromDateTime(File.GetLastWriteTimeUtc(data)):yyyy-MM-dd}");
            string[] Options(string address) => ["--urls", address, "--data", data, "--sample"];
            await Starts(host, Options, rounds);
            await using var renkei = await Started.Program(host, Options, "/");
            await using var hello = await Started.Program(typeof(Hello).Assembly.Location, address => ["hello", address], "/");
            using var visitor = await SignedIn(renkei);
            using var stranger = Client(renkei);
            var plan = await FirstPlan(visitor);
            Page[] pages = [new("/ (stranger)", stranger, "/"), new("/", visitor, "/"), new("/plans", visitor, "/plans"), new("plan home", visitor, plan)];
            // The runtime compiles hot methods again while they run: what is measured before it has done so is its work, not the page's.
            var hellos = new Uri(hello.Address);
            foreach (var page in pages) await Ask(page, hellos, warmUp);
            foreach (var page in pages) await Compare(page, (renkei, hello), requests, hellos, "hello");
            foreach (var page in pages) await Compare(page, (renkei, hello), requests, await SameBytes(page, hellos), "as many bytes");
            Console.WriteLine($"Resident after the requests: {renkei.ResidentBytes() / 1048576} MB");
            return 0;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task Starts(string host, Func<string, string[]> options, int rounds)
    {
        var times = new List<double>();
        var work = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            await using var started = await Started.Program(host, options, "/");
            if (round == 0) Console.WriteLine($"First start, making databases and the sample: {started.ToFirstPage.TotalMilliseconds:0} ms");
            else times.Add(started.ToFirstPage.TotalMilliseconds);
            if (round > 0) work.Add(started.Worked().TotalMilliseconds);
            if (round == rounds)
            {
                await Task.Delay(TimeSpan.FromSeconds(2));
                Console.WriteLine($"Resident, idle after the first page: {started.ResidentBytes() / 1048576} MB");
            }
        }

        Console.WriteLine($"Start to first page, {rounds} starts: {Spread(times, "ms")}");
        Console.WriteLine($"Processor time for it, {rounds} starts: {Spread(work, "ms")}");
    }

    internal static async Task<HttpClient> SignedIn(Started renkei)
    {
        var client = Client(renkei);
        var link = await renkei.PracticeLink();
        var form = await client.GetStringAsync(new Uri(link));
        var token = Token().Match(form).Groups["token"].Value;
        using var entered = await client.PostAsync(new Uri(link), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        entered.EnsureSuccessStatusCode();
        return client;
    }

    internal static async Task<string> FirstPlan(HttpClient visitor)
    {
        var page = await visitor.GetStringAsync(new Uri("/plans", UriKind.Relative));
        return PlanLink().Match(page) is { Success: true } link ? link.Groups["path"].Value
            : throw new InvalidOperationException("The list of plans links to no plan.");
    }

    // One handler for both servers: the same client code is paid for on both sides.
    private static HttpClient Client(Started renkei) =>
        new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }) { BaseAddress = new Uri(renkei.Address) };

    /// <summary>Where the bare server answers as many bytes as the page has.</summary>
    private static async Task<Uri> SameBytes(Page page, Uri hello)
    {
        var bytes = await page.Client.GetByteArrayAsync(new Uri(page.Client.BaseAddress!, page.Path));
        var same = new Uri(hello, bytes.Length.ToString(CultureInfo.InvariantCulture));
        for (var at = 0; at < 1000; at++) await FirstByte(page.Client, same);
        return same;
    }

    private static async Task Compare(Page page, (Started Renkei, Started Hello) servers, int requests, Uri other, string name)
    {
        var ratios = new List<double>();
        for (var run = 1; run <= Runs; run++)
        {
            var (workBefore, helloBefore) = (servers.Renkei.Worked(), servers.Hello.Worked());
            var (pages, hellos) = await Ask(page, other, requests);
            var (worked, helloWorked) = (servers.Renkei.Worked() - workBefore, servers.Hello.Worked() - helloBefore);
            ratios.Add(Median(pages) / Median(hellos));
            Console.WriteLine($"{page.Name,-14} run {run}: {Spread(pages, "µs")}   {name} {Spread(hellos, "µs")}   {ratios[^1]:0.0} ×   "
                + $"processor {worked.TotalMicroseconds / requests:0} µs a request, {name} {helloWorked.TotalMicroseconds / requests:0} µs");
        }

        Console.WriteLine($"{page.Name,-14} first byte against {name}, {Runs} runs: {Spread(ratios, "×", "0.0")}");
    }

    /// <summary>Asks for the page and for the other one in turn.</summary>
    private static async Task<(List<double> Pages, List<double> Hellos)> Ask(Page page, Uri other, int requests)
    {
        var address = new Uri(page.Client.BaseAddress!, page.Path);
        var (pages, hellos) = (new List<double>(requests), new List<double>(requests));
        for (var at = 0; at < requests; at++)
        {
            pages.Add(await FirstByte(page.Client, address));
            hellos.Add(await FirstByte(page.Client, other));
        }

        return (pages, hellos);
    }

    internal static async Task<double> FirstByte(HttpClient client, Uri address)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        var took = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
        return took;
    }

    internal static string Spread(List<double> values, string unit, string form = "0")
    {
        var sorted = values.Order().ToList();
        double At(double share) => sorted[(int)(share * (sorted.Count - 1))];
        string Show(double value) => value.ToString(form, CultureInfo.InvariantCulture);
        return $"median {Show(At(0.5))} {unit} (min {Show(sorted[0])}, p99 {Show(At(0.99))}, max {Show(sorted[^1])})";
    }

    internal static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    internal static string Root(string folder) => File.Exists(Path.Combine(folder, "Renkei.slnx")) ? folder
        : Root(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new DirectoryNotFoundException("Renkei.slnx is above no folder."));

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    private sealed record Page(string Name, HttpClient Client, string Path);

    [GeneratedRegex("href=\"(?<path>/plans/[0-9a-f-]{36})\"")]
    private static partial Regex PlanLink();
}
