using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace Renkei.Benchmarks;

/// <summary>
/// Start to first page, resident memory, and a page's time to first byte against a bare hello of the same server, both measured in turn
/// in the same run. docs/performance/house.md holds the results.
/// </summary>
internal static partial class HouseBenchmarks
{
    private const int WarmUpRequests = 500;

    public static async Task<int> Run(int rounds, int requests)
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
            var plan = await FirstPlan(visitor);
            foreach (var page in new[] { "/", "/plans", plan })
                await Compare(visitor, page, (renkei, hello), requests);
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

    private static async Task<HttpClient> SignedIn(Started renkei)
    {
        // One handler for both servers: the same client code is paid for on both sides.
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true })
        {
            BaseAddress = new Uri(renkei.Address),
        };
        var link = renkei.PracticeLink ?? throw new InvalidOperationException("The program printed no practice link.");
        var form = await client.GetStringAsync(new Uri(link));
        var token = Token().Match(form).Groups["token"].Value;
        using var entered = await client.PostAsync(new Uri(link), new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
        entered.EnsureSuccessStatusCode();
        return client;
    }

    private static async Task<string> FirstPlan(HttpClient visitor)
    {
        var page = await visitor.GetStringAsync(new Uri("/plans", UriKind.Relative));
        return PlanLink().Match(page) is { Success: true } link ? link.Groups["path"].Value
            : throw new InvalidOperationException("The list of plans links to no plan.");
    }

    private static async Task Compare(HttpClient client, string page, (Started Renkei, Started Hello) servers, int requests)
    {
        var hello = new Uri(servers.Hello.Address);
        var address = new Uri(client.BaseAddress!, page);
        for (var at = 0; at < WarmUpRequests; at++)
        {
            await FirstByte(client, address);
            await FirstByte(client, hello);
        }

        var pages = new List<double>(requests);
        var hellos = new List<double>(requests);
        var (workBefore, helloBefore) = (servers.Renkei.Worked(), servers.Hello.Worked());
        for (var at = 0; at < requests; at++)
        {
            pages.Add(await FirstByte(client, address));
            hellos.Add(await FirstByte(client, hello));
        }

        var (worked, helloWorked) = (servers.Renkei.Worked() - workBefore, servers.Hello.Worked() - helloBefore);
        Console.WriteLine($"{Kind(page),-14} processor {worked.TotalMicroseconds / requests:0} µs a request, hello {helloWorked.TotalMicroseconds / requests:0} µs");
        Console.WriteLine($"{Kind(page),-14} {Spread(pages, "µs")}   hello {Spread(hellos, "µs")}   {Median(pages) / Median(hellos):0.0} ×");
    }

    private static async Task<double> FirstByte(HttpClient client, Uri address)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead);
        var took = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        answer.EnsureSuccessStatusCode();
        await answer.Content.CopyToAsync(Stream.Null);
        return took;
    }

    private static string Spread(List<double> values, string unit)
    {
        var sorted = values.Order().ToList();
        double At(double share) => sorted[(int)(share * (sorted.Count - 1))];
        return $"median {At(0.5):0} {unit} (min {sorted[0]:0}, p99 {At(0.99):0}, max {sorted[^1]:0})";
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Kind(string page) => page.Length > 10 ? "plan home" : page;

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Renkei.slnx")) ? folder
        : Root(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new DirectoryNotFoundException("Renkei.slnx is above no folder."));

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("href=\"(?<path>/plans/[0-9a-f-]{36})\"")]
    private static partial Regex PlanLink();
}
