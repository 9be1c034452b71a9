using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Design.Drawing;

namespace Renkei.Tests.Web;

/// <summary>A bug inside a page (OWASP ASVS 4.0.3 §7.4.1): no half page, a number to tell, nothing of the inside.</summary>
public class FailingPageTests
{
    private const string Inside = "the password of the database is hunter2";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/fails/at-once")]
    [InlineData("/fails/half-way")]
    [InlineData("/fails/unread")]
    [InlineData("/fails/before")]
    public async Task A_page_that_fails_is_a_whole_page_that_says_so(string address)
    {
        using var journal = new Journal();
        await using var host = await RunningHost.Start(also: app =>
        {
            app.Services.GetRequiredService<ILoggerFactory>().AddProvider(journal);
            app.MapGet("/fails/{where}", (string where) => where == "before"
                ? throw new InvalidOperationException(Inside) : Page.Of<FailingPage>(new { Where = where })).Needs(Act.ReadPublic);
        });
        using var visitor = host.Visitor();

        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = await answer.Content.ReadAsStringAsync(Stop);
        foreach (var secret in (string[])[Inside, FailingPage.Before, "InvalidOperationException", "   at ", "Renkei.Tests"])
            Assert.DoesNotContain(secret, html, StringComparison.Ordinal);
        Assert.EndsWith("</html>", html.TrimEnd(), StringComparison.Ordinal);
        using var page = await RunningHost.Read(answer);
        Assert.Equal("処理できませんでした", page.QuerySelector("h1")!.TextContent);

        // The number on the page is the one by which the journal tells what happened, once.
        var number = page.QuerySelector(".src")!.TextContent.Split("番号 ")[1].Trim();
        var told = Assert.Single(journal.Lines, line => line.Contains(Inside, StringComparison.Ordinal));
        Assert.Contains(number, told, StringComparison.Ordinal);
        Assert.Contains("/fails/{where}", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_page_is_whole_again()
    {
        await using var host = await RunningHost.Start(also: app =>
            app.MapGet("/fails/{where}", (string where) => Page.Of<FailingPage>(new { Where = where })).Needs(Act.ReadPublic));
        using var visitor = host.Visitor();
        (await visitor.GetAsync(new Uri("/fails/half-way", UriKind.Relative), Stop)).Dispose();

        using var answer = await visitor.GetAsync(new Uri("/sign-in", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private sealed class FailingPage : PagePart
    {
        internal const string Before = "half of the page";

        [Parameter] public string Where { get; set; } = "";

        protected override void OnParametersSet()
        {
            if (Where == "unread") throw new InvalidOperationException(Inside);
        }

        protected override void BuildRenderTree(RenderTreeBuilder __builder)
        {
            if (Where == "at-once") throw new InvalidOperationException(Inside);
            // More than any buffer holds, so that a page sent piece by piece would have begun.
            __builder.AddContent(0, string.Concat(Enumerable.Repeat(Before + " ", 5_000)));
            if (Where == "half-way") throw new InvalidOperationException(Inside);
        }
    }
}
