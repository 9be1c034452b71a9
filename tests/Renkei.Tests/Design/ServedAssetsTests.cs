using System.Diagnostics;
using System.Net;
using Renkei.Tests.House;

namespace Renkei.Tests.Design;

/// <summary>What a browser gets is what stands in the files, from the host of the tests and from build output.</summary>
public class ServedAssetsTests(OneHost shared) : IClassFixture<OneHost>
{
    private const string Folder = "/_content/Renkei.Design/";
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private static string Root => Path.Combine(Checkout.Src, "Renkei.Design", "wwwroot");

    [Fact]
    public async Task Served_bytes_are_the_bytes_of_the_files()
    {
        using var visitor = shared.Host.Visitor();
        foreach (var file in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Where(IsSample))
        {
            var served = await visitor.GetByteArrayAsync(Address(file), TestContext.Current.CancellationToken);
            Assert.Equal(await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken), served);
        }
    }

    [Fact]
    public async Task What_a_page_links_is_kept_for_a_year()
    {
        using var visitor = shared.Host.Visitor();
        var page = await RunningHost.Read(await visitor.GetAsync("/design", TestContext.Current.CancellationToken));
        string?[] links = [.. page.QuerySelectorAll("link[href]").Select(link => link.GetAttribute("href")),
            .. page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src"))];

        Assert.Equal(4, links.Length);
        foreach (var link in links)
        {
            using var answer = await visitor.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl?.MaxAge);
        }
    }

    [Theory]
    [InlineData("/guide")]
    [InlineData("/sign-in")]
    [InlineData("/search?q=a")]
    public async Task Styles_of_every_module_are_kept_for_a_year(string address)
    {
        using var visitor = shared.Host.Visitor();
        var page = await RunningHost.Read(await visitor.GetAsync(address, TestContext.Current.CancellationToken));
        string?[] links = [.. page.QuerySelectorAll("link[href]").Select(link => link.GetAttribute("href")),
            .. page.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src"))];

        Assert.Contains(links, link => !link!.StartsWith(Folder, StringComparison.Ordinal));
        foreach (var link in links)
        {
            using var answer = await visitor.GetAsync(link, TestContext.Current.CancellationToken);
            Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl?.MaxAge);
        }
    }

    /// <summary>An address written by hand has no fingerprint: after an upgrade browsers would show the old file.</summary>
    [Fact]
    public void No_page_spells_the_address_of_a_style() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Checkout.Src, "*.razor", SearchOption.AllDirectories),
        file => File.ReadAllText(file).Contains("\"/_content/", StringComparison.Ordinal));

    [Fact]
    public async Task Font_slices_are_kept_for_a_year()
    {
        using var visitor = shared.Host.Visitor();
        using var answer = await visitor.GetAsync(
            Address(Directory.EnumerateFiles(Root, "*-400-normal.woff2", SearchOption.AllDirectories).First()),
            TestContext.Current.CancellationToken);
        Assert.Equal(TimeSpan.FromDays(365), answer.Headers.CacheControl?.MaxAge);
        Assert.Equal("font/woff2", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Started_from_build_output_the_styles_are_served()
    {
        var program = Path.Combine(Checkout.Root, "artifacts/bin/Renkei.Web/release/Renkei.Web.dll");
        Assert.SkipUnless(File.Exists(program), "The host was not built for release.");
        var stop = TestContext.Current.CancellationToken;
        var data = Directory.CreateTempSubdirectory("renkei-assets-");
        using var host = Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0", "--data", data.FullName, "--no-sample"])
        { RedirectStandardOutput = true, WorkingDirectory = data.FullName })!;
        try
        {
            var address = await AddressOf(host, stop).WaitAsync(StartLimit, stop);
            using var visitor = new HttpClient { BaseAddress = address };
            var styles = Path.Combine(Root, "lib", "renkei.css");
            Assert.Equal(await File.ReadAllBytesAsync(styles, stop), await visitor.GetByteArrayAsync(Address(styles), stop));
        }
        finally
        {
            host.Kill(entireProcessTree: true);
            await host.WaitForExitAsync(stop);
            data.Delete(recursive: true);
        }
    }

    private static async Task<Uri> AddressOf(Process host, CancellationToken stop)
    {
        while (await host.StandardOutput.ReadLineAsync(stop) is { } line)
            if (line.StartsWith("Renkei: http", StringComparison.Ordinal)) return new Uri(line["Renkei: ".Length..]);
        throw new InvalidOperationException("The host ended without an address.");
    }

    private static string Address(string file) => Folder + Path.GetRelativePath(Root, file).Replace('\\', '/');

    // All of ours, and every twentieth of the font slices.
    private static bool IsSample(string file) =>
        !file.EndsWith(".woff2", StringComparison.Ordinal) || file.Contains("-0-", StringComparison.Ordinal) || file.Contains("0-700", StringComparison.Ordinal);
}
