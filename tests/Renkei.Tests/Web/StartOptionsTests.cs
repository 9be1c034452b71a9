using System.Net;
using Renkei.Guide.Content;
using Renkei.Web;

namespace Renkei.Tests.Web;

public class StartOptionsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5/32")]
    [InlineData(" 10.0.0.5 , 10.1.0.0/24 ", "10.0.0.5/32 10.1.0.0/24")]
    [InlineData("fd00::7,2001:db8::/64", "fd00::7/128 2001:db8::/64")]
    public void Proxies_are_addresses_or_networks(string told, string expected)
    {
        var options = StartOptions.Read(["--proxy", told], out var wrong);
        Assert.Null(wrong);
        Assert.Equal(expected, string.Join(' ', options!.Proxies));
    }

    [Theory]
    [InlineData("proxy.example.jp")]
    [InlineData("10.0.0.5/33")]
    [InlineData("10.0.0.5,x")]
    [InlineData("0.0.0.0/0")]
    public void A_proxy_that_is_no_address_stops_the_start(string told)
    {
        Assert.Null(StartOptions.Read(["--proxy", told], out var wrong));
        Assert.Contains("--proxy", wrong, StringComparison.Ordinal);
        Assert.Contains("10.1.0.0/24", wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--what")]
    [InlineData("--data")]
    [InlineData("--sample=yes")]
    public void An_unknown_word_or_one_without_value_is_named(string word)
    {
        Assert.Null(StartOptions.Read([word], out var wrong));
        Assert.StartsWith(word.Split('=')[0], wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_folder_replaces_the_guides_words()
    {
        var folder = TestDatabase.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "glossary.json"),
            """{ "asOf": "2027-01-01", "terms": [ { "key": "x", "term": "この地域だけの語", "reading": "このちいきだけのご", "english": "own term", "other": "", "ja": "意味", "en": "meaning" } ] }""", Stop);
        await using var host = await RunningHost.Start(more: ["--content", folder]);
        using var visitor = host.Visitor();

        Assert.Contains("この地域だけの語", await visitor.GetStringAsync(new Uri("/guide/glossary", UriKind.Relative), Stop), StringComparison.Ordinal);
        using var search = await visitor.GetAsync(new Uri("/search?q=%E5%9C%B0%E5%9F%9F%E3%81%A0%E3%81%91", UriKind.Relative), Stop);
        using var found = await RunningHost.Read(search);
        Assert.Contains("この地域だけの語", found.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("glosary.json", "{}")]
    [InlineData("faq.json", "{ not json")]
    public async Task A_content_file_that_cannot_be_used_stops_the_start(string name, string text)
    {
        var folder = TestDatabase.NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, name), text, Stop);

        var broken = await Assert.ThrowsAsync<GuideContentBroken>(() => RunningHost.Start(more: ["--content", folder]));

        Assert.Contains(Path.Combine(folder, name), broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_content_folder_that_is_not_there_stops_the_start()
    {
        var folder = Path.Combine(TestDatabase.NewFolder(), "none");
        var broken = await Assert.ThrowsAsync<GuideContentBroken>(() => RunningHost.Start(more: ["--content", folder]));
        Assert.Contains(folder, broken.Message, StringComparison.Ordinal);
    }
}
