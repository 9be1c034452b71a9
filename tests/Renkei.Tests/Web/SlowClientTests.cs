using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Renkei.Web;

namespace Renkei.Tests.Web;

/// <summary>Clients that hold on to the server and give it little, over a real socket (OWASP ASVS 4.0.3 §11.1.4).</summary>
public class SlowClientTests
{
    /// <summary>The server looks once a second; a busy machine looks later.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Headers_that_drip_are_cut_off()
    {
        await using var host = await RunningHost.Start();
        using var client = await RawClient.Connect(host);
        await client.Write("GET / HTTP/1.1\r\nHost: localhost\r\n");

        var (seconds, heard) = await Drip(client, "X-Drip: 1\r\n", ClientLimits.HeadersTimeout + Patience);

        Assert.InRange(seconds, ClientLimits.HeadersTimeout.TotalSeconds - 2, (ClientLimits.HeadersTimeout + Patience).TotalSeconds);
        Assert.StartsWith("HTTP/1.1 408", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_drips_is_cut_off()
    {
        await using var host = await RunningHost.Start();
        using var client = await RawClient.Connect(host);
        await client.Write("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000000\r\n\r\nmail=");

        var (seconds, heard) = await Drip(client, "a", ClientLimits.Grace + Patience);

        Assert.InRange(seconds, ClientLimits.Grace.TotalSeconds - 2, (ClientLimits.Grace + Patience).TotalSeconds);
        Assert.StartsWith("HTTP/1.1 408", heard, StringComparison.Ordinal);
        Assert.Contains("送信に時間がかかりすぎました", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Idle_connections_keep_nobody_out_and_end()
    {
        const int Many = 400;
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        // Once without the crowd: the first page of a program costs more than any other.
        (await visitor.GetAsync(new Uri("/sign-in", UriKind.Relative), Stop)).Dispose();
        var idle = await Task.WhenAll(Enumerable.Range(0, Many).Select(_ => RawClient.Connect(host)));
        var watch = Stopwatch.StartNew();

        using (var page = await visitor.GetAsync(new Uri("/sign-in", UriKind.Relative), Stop)) Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(watch.Elapsed < ClientLimits.IdleTimeout / 2, $"The page came after {watch.Elapsed}.");
        var heard = await Task.WhenAll(idle.Select(client => client.ReadToEnd(ClientLimits.IdleTimeout + Patience)));

        Assert.True(watch.Elapsed > ClientLimits.IdleTimeout - TimeSpan.FromSeconds(5), $"Closed after {watch.Elapsed}.");
        Assert.All(heard, Assert.Empty);
        foreach (var client in idle) client.Dispose();
    }

    [Fact]
    public async Task Limits_of_the_server_are_named_and_fit_the_unit()
    {
        await using var host = await RunningHost.Start();
        var limits = host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;

        Assert.Equal((10, 30), (limits.RequestHeadersTimeout.TotalSeconds, limits.KeepAliveTimeout.TotalSeconds));
        Assert.Equal((240, 5), (limits.MinRequestBodyDataRate!.BytesPerSecond, limits.MinRequestBodyDataRate.GracePeriod.TotalSeconds));
        Assert.Equal((240, 5), (limits.MinResponseDataRate!.BytesPerSecond, limits.MinResponseDataRate.GracePeriod.TotalSeconds));
        Assert.Equal((2 * 1024 * 1024, 8 * 1024, 32 * 1024, 100),
            (limits.MaxRequestBodySize, limits.MaxRequestLineSize, limits.MaxRequestHeadersTotalSize, limits.MaxRequestHeaderCount));
        var files = House.Checkout.Read("deploy/renkei.service").Split('\n').Single(line => line.StartsWith("LimitNOFILE=", StringComparison.Ordinal));
        // Half of the process's files stay for databases, logs and the program itself.
        Assert.True(limits.MaxConcurrentConnections <= int.Parse(files.Split('=')[1], CultureInfo.InvariantCulture) / 2);
    }

    /// <summary>Sends a little twice a second until the server hangs up; answers after how long, and what it said.</summary>
    private static async Task<(double Seconds, string Heard)> Drip(RawClient client, string drop, TimeSpan limit)
    {
        var watch = Stopwatch.StartNew();
        var hearing = client.ReadToEnd(limit);
        while (!hearing.IsCompleted && await client.Write(drop)) await Task.WhenAny(hearing, Task.Delay(TimeSpan.FromMilliseconds(500), Stop));
        return (watch.Elapsed.TotalSeconds, await hearing);
    }
}
