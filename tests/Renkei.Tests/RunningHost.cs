using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Kernel;
using Renkei.Storage;
using Renkei.Web;

namespace Renkei.Tests;

/// <summary>The real host on a real socket of loopback, with its own data directory (or its own database of PostgreSQL).</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string directory;
    private readonly string? throwAway;

    // Thousands of requests are refused on purpose: what hosts tell the console about them would bury what the tests say.
    static RunningHost() => Environment.SetEnvironmentVariable("Logging__Console__LogLevel__Default", "Error");

    private RunningHost(WebApplication app, string directory, string? throwAway, FakeClock clock)
    {
        this.app = app;
        this.directory = directory;
        this.throwAway = throwAway;
        Clock = clock;
        Address = new Uri(app.Urls.First());
    }

    public Uri Address { get; }

    public FakeClock Clock { get; }

    public IServiceProvider Services => app.Services;

    public Database Plan => app.Services.GetRequiredService<Database>();

    /// <summary>Starts the host; <paramref name="also"/> adds to it before it listens, such as a page that fails.</summary>
    public static async Task<RunningHost> Start(bool practice = false, Action<WebApplication>? also = null, params string[] more)
    {
        var stop = TestContext.Current.CancellationToken;
        var directory = TestDatabase.NewFolder();
        var throwAway = TestDatabase.Postgres is null ? null : $"host_{TestDatabase.NewName()}";
        var options = StartOptions.Read(more, out var wrong) ?? throw new InvalidOperationException(wrong);
        var prepared = await PreparedInstallation.Of(practice);
        options = options with { Urls = "http://127.0.0.1:0", Installation = await prepared.CopyTo(directory, throwAway) };
        var clock = new FakeClock();
        // Another seed than the prepared installation's: the same would give its ids again.
        var app = await RenkeiHost.Build(options, clock, new SeededIds(clock, 2), stop);
        also?.Invoke(app);
        await app.StartAsync(stop);
        return new RunningHost(app, directory, throwAway, clock);
    }

    /// <summary>A client with its own cookies that does not follow redirects by itself.</summary>
    public HttpClient Visitor() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, UseCookies = true, CookieContainer = new CookieContainer(),
    }) { BaseAddress = Address };

    /// <summary>A page as a document to ask questions of.</summary>
    public static async Task<IDocument> Read(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        if (throwAway is not null) await PreparedInstallation.Administer($"drop database if exists {throwAway} with (force)");
        Directory.Delete(directory, recursive: true);
    }
}
