using System.Net;

namespace Renkei.Tests.Web;

public class SecurityHeadersTests
{
    [Fact]
    public async Task Every_answer_carries_the_policy_even_a_404()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();

        using var answer = await visitor.GetAsync(new Uri("/no-such-page", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(answer.Headers.Contains("Server"));
        using var page = await RunningHost.Read(answer);
        Assert.Equal("ja", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("ページが見つかりません", page.QuerySelector("h1")!.TextContent);
    }
}
