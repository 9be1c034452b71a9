using System.Globalization;
using System.Net;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Tests.Accounts;

namespace Renkei.Tests.Web;

/// <summary>Requests in great number: a page in words, the time to wait, and nobody else kept out (OWASP ASVS 4.0.3 §2.2.1, §11.1.4).</summary>
public class FloodTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tries_of_one_address_are_counted_over_all_doors()
    {
        await using var town = await Town.Start();
        using var visitor = town.Visitor();
        var token = await Token(visitor, "/sign-in");
        var link = $"/invitations/{new string('x', 43)}";
        for (var tries = 0; tries < RequestLimits.PerMinute(Limit.Proof); tries++)
        {
            using var wrong = await Post(visitor, link, token);
            Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        }

        foreach (var address in (string[])[link, "/sign-in", "/sign-in/passkey", "/sign-in/passkey/options", $"/setup/{new string('x', 43)}"])
        {
            using var refused = await Post(visitor, address, token);
            await Waits(refused);
        }
    }

    [Fact]
    public async Task A_search_flood_of_one_person_stops_that_person_only()
    {
        await using var town = await Town.Start();
        using var eager = await town.Enter(await town.Somebody("甲"));
        using var other = await town.Enter(await town.Somebody("乙"));
        var search = new Uri("/search?q=%E9%80%A3%E6%90%BA", UriKind.Relative);
        for (var asked = 0; asked < RequestLimits.PerMinute(Limit.Search); asked++)
        {
            using var found = await eager.GetAsync(search, Stop);
            Assert.Equal(HttpStatusCode.OK, found.StatusCode);
        }

        await Waits(await eager.GetAsync(search, Stop));
        using var open = await other.GetAsync(search, Stop);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        using var visitor = town.Visitor();
        using var stranger = await visitor.GetAsync(search, Stop);
        Assert.Equal(HttpStatusCode.OK, stranger.StatusCode);
        // The rest of the house stays open to who searched too much.
        using var plans = await eager.GetAsync(new Uri("/plans", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, plans.StatusCode);
    }

    [Fact]
    public async Task Letters_of_one_person_are_limited()
    {
        await using var town = await Town.Start();
        var plan = await town.Plan();
        using var secretariat = await town.SignedIn("事務", seat: (plan, PlanRole.Secretariat));
        var token = await Token(secretariat, $"/plans/{plan:D}/seats");
        for (var letters = 0; letters < RequestLimits.PerMinute(Limit.Letter); letters++)
        {
            using var refused = await Post(secretariat, $"/plans/{plan:D}/seats", token);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        await Waits(await Post(secretariat, $"/plans/{plan:D}/seats", token));
    }

    [Fact]
    public async Task A_locked_account_says_how_long_to_wait()
    {
        await using var town = await Town.Start();
        using var visitor = town.Visitor();
        for (var tries = 0; tries < 5; tries++)
            (await Forms.Fill(visitor, "/sign-in", ("mail", "nobody@example.jp"), ("password", "wrong"))).Dispose();

        using var locked = await Forms.Fill(visitor, "/sign-in", ("mail", "nobody@example.jp"), ("password", "wrong"));

        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
        Assert.Equal("60", locked.Headers.GetValues("Retry-After").Single());
    }

    private static async Task Waits(HttpResponseMessage refused)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(int.Parse(refused.Headers.GetValues("Retry-After").Single(), CultureInfo.InvariantCulture), 1, 60);
        using var page = await RunningHost.Read(refused);
        Assert.Equal("操作の回数が多すぎます", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("1分ほど待ってから", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> Token(HttpClient visitor, string address)
    {
        using var page = await RunningHost.Read(await visitor.GetAsync(new Uri(address, UriKind.Relative), Stop));
        return page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    private static async Task<HttpResponseMessage> Post(HttpClient visitor, string address, string token)
    {
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("role", "none"), new("name", "甲")]);
        return await visitor.PostAsync(new Uri(address, UriKind.Relative), form, Stop);
    }
}
