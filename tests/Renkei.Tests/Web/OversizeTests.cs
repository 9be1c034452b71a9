using System.Net;
using System.Text;

namespace Renkei.Tests.Web;

/// <summary>Requests that are too large or not well formed: refused with a sentence, never a failure of the program.</summary>
public class OversizeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("POST /sign-in HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 2097153\r\n", "413", "送信された内容が大きすぎます")]
    [InlineData("POST /plans/import HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 999999999999\r\n", "401", "サインインが必要です")]
    public async Task A_body_over_the_limit_is_not_read(string head, string status, string words)
    {
        await using var host = await RunningHost.Start();
        var heard = await RawClient.Ask(host, head + "Host: localhost\r\nConnection: close\r\n\r\n");
        Assert.StartsWith($"HTTP/1.1 {status}", heard, StringComparison.Ordinal);
        Assert.Contains(words, heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headers_over_the_limit_are_refused()
    {
        await using var host = await RunningHost.Start();
        var big = await RawClient.Ask(host, $"GET / HTTP/1.1\r\nHost: localhost\r\nX-Big: {new string('a', 40_000)}\r\n\r\n");
        var many = await RawClient.Ask(host, $"GET / HTTP/1.1\r\nHost: localhost\r\n{string.Concat(Enumerable.Range(0, 200).Select(at => $"X-{at}: 1\r\n"))}\r\n");
        var wide = await RawClient.Ask(host, $"GET /search?q={new string('a', 9_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 431", big, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 431", many, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 414", wide, StringComparison.Ordinal);
        Assert.All((string[])[big, many, wide], heard => Assert.DoesNotContain("aaaa", heard, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1001, 5)]
    [InlineData(2, 600)]
    public async Task Too_many_or_too_long_fields_are_refused(int count, int nameLength)
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        using var form = new FormUrlEncodedContent(Enumerable.Range(0, count).Select(at => KeyValuePair.Create($"f{at}".PadRight(nameLength, 'x'), "1")));

        using var answer = await visitor.PostAsync(new Uri("/sign-in", UriKind.Relative), form, Stop);

        await Refused(answer);
    }

    [Fact]
    public async Task Too_many_files_are_refused()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        using var form = new MultipartFormDataContent();
        for (var at = 0; at < 1001; at++) form.Add(new ByteArrayContent("x"u8.ToArray()), "file", $"{at}.txt");

        using var answer = await visitor.PostAsync(new Uri("/sign-in", UriKind.Relative), form, Stop);

        await Refused(answer);
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nno end")]
    [InlineData("multipart/form-data; boundary=x", "no boundary at all")]
    public async Task A_broken_form_is_refused(string type, string body)
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await visitor.PostAsync(new Uri("/sign-in", UriKind.Relative), content, Stop);

        await Refused(answer);
    }

    [Fact]
    public async Task No_header_grows_from_what_a_visitor_sends()
    {
        await using var host = await RunningHost.Start();
        foreach (var target in (string[])["/sign-in?return=/%0d%0aX-Evil:%201", "/search?q=%0d%0aX-Evil:%201", "/?lang=en%0d%0aX-Evil:%201",
            "/no%0d%0aX-Evil:%201", "/account?x=%0d%0aX-Evil:%201", "/plans/%0d%0aX-Evil:%201/export", "/schema/%0d%0aX-Evil:%201"])
        {
            var heard = await RawClient.Ask(host, $"GET {target} HTTP/1.1\r\nHost: localhost\r\nCookie: renkei-lang=en\r\nConnection: close\r\n\r\n");
            var head = heard[..heard.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
            Assert.DoesNotContain("\nX-Evil", head, StringComparison.OrdinalIgnoreCase);
            Assert.False(head.StartsWith("HTTP/1.1 5", StringComparison.Ordinal), $"{target}: {head}");
        }
    }

    private static async Task Refused(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var page = await RunningHost.Read(answer);
        Assert.Equal("送信された内容を読み取れませんでした", page.QuerySelector("h1")!.TextContent);
    }
}
