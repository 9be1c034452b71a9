using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Renkei.Tests.Web;

/// <summary>Whose word about the client is believed: the host's own settings, in the framework's own middleware.</summary>
public class ProxyTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("10.0.0.5", true)]
    [InlineData("10.1.0.77", true)]
    [InlineData("::ffff:10.0.0.5", true)]
    [InlineData("10.0.0.6", false)]
    [InlineData("10.1.1.1", false)]
    [InlineData("203.0.113.9", false)]
    public async Task Only_known_proxies_speak_for_a_client(string from, bool believed)
    {
        await using var host = await RunningHost.Start(more: ["--proxy", "10.0.0.5,10.1.0.0/24"]);
        var http = await Through(host, from, "198.51.100.7", "https");

        Assert.Equal(believed ? "198.51.100.7" : from, $"{http.Connection.RemoteIpAddress}");
        Assert.Equal(believed ? "https" : "http", http.Request.Scheme);
    }

    [Fact]
    public async Task Without_the_option_only_this_machine_is_believed()
    {
        await using var host = await RunningHost.Start();

        Assert.Equal("http", (await Through(host, "10.0.0.5", "198.51.100.7", "https")).Request.Scheme);
        Assert.Equal("https", (await Through(host, "127.0.0.1", "198.51.100.7", "https")).Request.Scheme);
    }

    [Fact]
    public async Task What_a_client_puts_before_the_proxys_word_is_not_believed()
    {
        await using var host = await RunningHost.Start(more: ["--proxy=10.0.0.5"]);

        // A proxy that appends: the first address is the client's own claim, the last is what the proxy saw.
        var http = await Through(host, "10.0.0.5", "127.0.0.1, 198.51.100.7", "https");

        Assert.Equal("198.51.100.7", $"{http.Connection.RemoteIpAddress}");
    }

    private static async Task<HttpContext> Through(RunningHost host, string from, string client, string scheme)
    {
        var options = host.Services.GetRequiredService<IOptions<ForwardedHeadersOptions>>();
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        http.Request.Scheme = "http";
        http.Request.Headers["X-Forwarded-For"] = client;
        http.Request.Headers["X-Forwarded-Proto"] = scheme;
        await new ForwardedHeadersMiddleware(_ => Task.CompletedTask, NullLoggerFactory.Instance, options).Invoke(http);
        return http;
    }
}
