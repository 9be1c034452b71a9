using AngleSharp.Dom;
using Renkei.Tests.Accounts;

namespace Renkei.Tests.Planning.Home;

/// <summary>Pages that are drawn once for many requests show each reader the own frame, token, language and list.</summary>
public class KeptPageTests
{
    [Theory]
    [InlineData("home")]
    [InlineData("plans")]
    public async Task Each_reader_has_the_own_frame_and_token(string page)
    {
        await using var practice = await PracticeHost.Start();
        var address = page == "home" ? practice.Home : "/plans";
        using var sato = await practice.SignedIn("佐藤 恵");
        using var takahashi = await practice.SignedIn("高橋 実");

        var (hers, his, again) = (await sato.Open(address), await takahashi.Open(address), await sato.Open(address));
        var english = await sato.Open($"{address}?lang=en");

        Assert.Contains("佐藤 恵", Header(hers), StringComparison.Ordinal);
        Assert.DoesNotContain("高橋 実", Header(hers), StringComparison.Ordinal);
        Assert.Contains("高橋 実", Header(his), StringComparison.Ordinal);
        Assert.Equal(hers.DocumentElement.OuterHtml, again.DocumentElement.OuterHtml);
        Assert.NotEqual(Token(hers), Token(his));
        Assert.Equal("en", english.DocumentElement.GetAttribute("lang"));
        Assert.NotEqual(Title(hers), Title(english));
        Assert.Equal(Title(hers), Title(his));
        // The way to the other language stays on the page one is on, with its own address.
        Assert.Equal($"{address}?lang=en", hers.QuerySelector("nav.langs a")!.GetAttribute("href"));
        Assert.Equal($"{address}?lang=ja", english.QuerySelector("nav.langs a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_session_ended_elsewhere_is_over_at_once()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        await sato.Open(practice.Home);
        await using (var unit = await practice.Host.Plan.Begin(PracticeHost.Stop))
        {
            await unit.Execute("delete from session", PracticeHost.Stop);
            await unit.Commit(PracticeHost.Stop);
        }

        Assert.Equal(System.Net.HttpStatusCode.SeeOther, (await sato.Get(practice.Home)).StatusCode);
    }

    private static string Header(IDocument page) => page.QuerySelector("header")!.TextContent;

    private static string Token(IDocument page) => page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    private static string Title(IDocument page) => page.QuerySelector("main h1")!.TextContent + page.Title;
}
