using System.Globalization;

namespace Renkei.BrowserTests;

/// <summary>The secretariat invites by link; who is invited comes in with a browser of its own and sees its own part only.</summary>
public class InvitationTests(OwnPractice own) : IClassFixture<OwnPractice>
{
    private const string Password = "four quiet herons at dawn";
    private static int count;

    private readonly Practice practice = own.House;

    [Theory]
    [InlineData("participant", "participant", false)]
    [InlineData("vendor", "vendor", true)]
    public async Task An_invited_guest_comes_in_and_edits_the_own_part_only(string role, string kind, bool passkey)
    {
        var (plan, link, name) = await Invited(role, kind);
        var guest = await practice.Stranger();
        await guest.GotoAsync(link);
        if (passkey) await ByPasskey(guest);
        else await ByPassword(guest);

        // The one thing the list offers is the own part.
        await Assertions.Expect(guest.Locator("main tbody a")).ToHaveCountAsync(1);
        await guest.ClickAsync("main tbody a");
        var part = new Uri(guest.Url).AbsolutePath;
        Assert.Matches($"^{plan}/part/[0-9]+$", part);
        Assert.Contains(name, await guest.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        await guest.Locator("section[aria-labelledby=data] > details.fold > summary").ClickAsync();
        await guest.FillAsync("#department", "地域連携室");
        await guest.ClickAsync("section[aria-labelledby=data] button[type=submit]");
        await guest.WaitForURLAsync("**?done=*");
        Assert.Contains("地域連携室", await guest.Locator("section[aria-labelledby=data]").InnerTextAsync(), StringComparison.Ordinal);

        foreach (var closed in (string[])["", "/parties", "/history", "/settings", "/seats", "/step/1/activity/1", "/part/2", "/export"])
        {
            var answer = await guest.GotoAsync(plan + closed);
            Assert.True(answer!.Status == 403, $"{closed}: {answer.Status}");
            // A page in words, with the way on, and nothing of what is behind it.
            Assert.Equal("このページを開く権限がありません", await guest.Locator("h1").InnerTextAsync());
            Assert.True(await guest.Locator("main a").CountAsync() > 0);
            Assert.DoesNotContain("練習第一病院", await guest.ContentAsync(), StringComparison.Ordinal);
        }

        var secretariat = await practice.Person(Practice.Secretariat);
        await secretariat.GotoAsync(plan + "/parties");
        Assert.Contains(name, await secretariat.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_tab_does_not_use_up_a_passkey_invitation()
    {
        var (_, link, _) = await Invited("participant", "participant");
        var first = await practice.Stranger();
        await SecurityKey.In(first, touched: false);
        await first.GotoAsync(link);
        await first.RunAndWaitForResponseAsync(() => first.ClickAsync("form[data-passkey=create] button[type=submit]"), "**/passkey/options");
        await first.Context.CloseAsync();

        var second = await practice.Stranger();
        Assert.Equal(200, (await second.GotoAsync(link))!.Status);
        await ByPasskey(second);
        Assert.Equal(410, (await (await practice.Stranger()).GotoAsync(link))!.Status);

        // The passkey is the way in from now on, with nothing else set up.
        await second.ClickAsync("details.person > summary");
        await second.ClickAsync("details.person form[action='/sign-out'] button");
        await second.GotoAsync("/sign-in?return=%2Fplans");
        await second.ClickAsync("form[data-passkey=get] button[type=submit]");
        await second.WaitForURLAsync("**/plans");
    }

    private async Task<(string Plan, string Link, string Organisation)> Invited(string role, string kind)
    {
        var number = Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture);
        var page = await practice.Person(Practice.Secretariat);
        await PlanTests.OpenPlan(page);
        var plan = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync(plan + "/seats");
        await page.FillAsync("#name", $"客人 {number}郎");
        await page.FillAsync("#mail", $"guest{number}@example.jp");
        await page.SelectOptionAsync("#role", role);
        await page.Locator("details:has(#newName) > summary").ClickAsync();
        await page.FillAsync("#newName", $"招かれた機関{number}");
        await page.SelectOptionAsync("#newKind", kind);
        if (kind == "vendor") await page.SelectOptionAsync("#newVendorKind", "builder");
        await page.ClickAsync("form:has(#newName) button[type=submit]");
        await page.WaitForURLAsync("**?done=invited");
        await page.Locator("tr", new() { HasTextString = $"guest{number}@example.jp" }).Locator("a[href*='/letters/']").ClickAsync();
        return (plan, await page.Locator("code.secret").InnerTextAsync(), $"招かれた機関{number}");
    }

    private static async Task ByPassword(IPage page)
    {
        await page.FillAsync("#password", Password);
        await page.FillAsync("#repeat", Password);
        await page.ClickAsync("form:has(#password) button[type=submit]");
        await page.WaitForURLAsync("**/account/second-factor?**");
        await page.FillAsync("#code", OneTimeCode.Of(await page.Locator("code.secret").InnerTextAsync()));
        await page.ClickAsync("form[action='/account/second-factor'] button[type=submit]");
        await page.ClickAsync("ul.codes ~ p a.btn");
        await page.WaitForURLAsync("**/plans");
    }

    private static async Task ByPasskey(IPage page)
    {
        await SecurityKey.In(page);
        await page.ClickAsync("form[data-passkey=create] button[type=submit]");
        await page.WaitForURLAsync("**/plans");
    }
}
