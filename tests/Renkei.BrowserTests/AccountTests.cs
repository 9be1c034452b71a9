namespace Renkei.BrowserTests;

/// <summary>Signing in as people do it, with a real browser's passkeys and a real one-time code.</summary>
public class AccountTests(Practice practice)
{
    [Fact]
    public async Task A_practice_link_signs_in_with_one_click()
    {
        var page = await practice.Person(Practice.Secretariat);

        Assert.EndsWith("/plans", new Uri(page.Url).AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(1, await page.Locator("details.person form[action='/sign-out']").CountAsync());
    }

    [Fact]
    public async Task An_authenticator_app_is_enrolled_by_its_code()
    {
        var page = await practice.Person(Practice.Vendor);
        await page.GotoAsync("/account/second-factor");
        var secret = await page.Locator("code.secret").InnerTextAsync();

        await page.FillAsync("#code", OneTimeCode.Of(secret));
        await page.ClickAsync("form[action='/account/second-factor'] button[type=submit]");

        Assert.True(await page.Locator("ul.codes li").CountAsync() >= 8, "Recovery codes are shown once.");
        await page.GotoAsync("/account");
        Assert.Equal(1, await page.Locator("form[action='/account/recovery-codes']").CountAsync());
    }

    [Fact]
    public async Task A_wrong_code_is_refused_in_a_sentence()
    {
        var page = await practice.Person(Practice.Government);
        await page.GotoAsync("/account/second-factor");

        await page.FillAsync("#code", "000000");
        await page.ClickAsync("form[action='/account/second-factor'] button[type=submit]");

        Assert.Equal(1, await page.Locator("[role=alert]:visible").CountAsync());
        Assert.Equal(0, await page.Locator("ul.codes").CountAsync());
    }

    [Fact]
    public async Task A_passkey_is_made_and_opens_the_door_again()
    {
        var page = await practice.Person(Practice.Hospital);
        await SecurityKey.In(page);
        await page.GotoAsync("/account/passkeys");
        await page.FillAsync("form[data-passkey=create] input[name=name]", "試験の鍵");
        await page.ClickAsync("form[data-passkey=create] button[type=submit]");
        await page.Locator("table th[scope=row]", new() { HasTextString = "試験の鍵" }).WaitForAsync();

        await page.ClickAsync("details.person > summary");
        await page.ClickAsync("details.person form[action='/sign-out'] button");
        await page.GotoAsync("/sign-in?return=%2Faccount");
        await page.ClickAsync("form[data-passkey=get] button[type=submit]");
        await page.WaitForURLAsync("**/account");

        Assert.Equal(1, await page.Locator("form[action='/account/name']").CountAsync());
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_other_browser()
    {
        var here = await practice.Person(Practice.Government);
        var there = await practice.Person(Practice.Government);

        await here.GotoAsync("/account/sessions");
        await here.ClickAsync("form[action='/account/sessions/end-all'] button");
        await there.GotoAsync("/account");

        Assert.Contains("/sign-in", there.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_to_elsewhere_does_not_survive_sign_in()
    {
        var page = await practice.Stranger();
        await page.GotoAsync("/sign-in?return=https%3A%2F%2Fevil.example%2F");

        var kept = await page.Locator("form[action='/sign-in'] input[name=return]").InputValueAsync();

        Assert.DoesNotContain("evil", kept, StringComparison.Ordinal);
    }
}
