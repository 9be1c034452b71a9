namespace Renkei.BrowserTests;

/// <summary>A real installation's first hour: the link on the console, the first administrator, the first plan.</summary>
public class FirstDaysTests(Practice practice)
{
    private const string Password = "four quiet herons at dawn";

    [Theory]
    [InlineData("ja", true)]
    [InlineData("en", false)]
    public async Task The_console_link_leads_to_the_first_plan(string language, bool passkey)
    {
        await using var program = await BuiltProgram.Start("--no-sample");
        var (page, door, secret) = await MakePlan(practice, program, language, passkey);
        Assert.Equal(0, await page.Locator(".practice").CountAsync());

        // Out, and in again by what was enrolled; the link of the console is worth nothing now.
        await page.ClickAsync("details.person > summary");
        await page.ClickAsync("details.person form[action='/sign-out'] button");
        await SignIn(page, passkey ? null : secret);
        Assert.Equal(1, await page.Locator("main th a", new() { HasTextString = "佐渡地域医療連携ネットワーク" }).CountAsync());
        Assert.Equal(404, (await (await practice.StrangerAt(program.Address)).GotoAsync(door))!.Status);
    }

    /// <summary>From the console's link to the home of the first plan: nothing in it but the person who made it.</summary>
    internal static async Task<(IPage Page, string Door, string Secret)> MakePlan(Practice practice, BuiltProgram program, string language, bool passkey)
    {
        var door = Assert.Single(program.Links, link => link.Address.Contains("/setup/", StringComparison.Ordinal)).Address;
        var page = await practice.StrangerAt(program.Address, language);
        if (passkey) await SecurityKey.In(page);

        await page.GotoAsync(door);
        await page.FillAsync("#organisation", "佐渡地域連携 準備会");
        await page.SelectOptionAsync("#kind", "operator");
        await page.FillAsync("#name", "事務 花子");
        await page.FillAsync("#mail", "hanako@example.jp");
        await page.FillAsync("#password", Password);
        await page.FillAsync("#repeat", Password);
        await page.ClickAsync("main form button[type=submit]");
        await page.WaitForURLAsync("**/account/second-factor?**");
        var secret = await page.Locator("code.secret").InnerTextAsync();
        if (passkey) await page.ClickAsync("form[data-passkey=create] button[type=submit]");
        else await Enrol(page, secret);
        await page.WaitForURLAsync("**/plans/new");

        await page.FillAsync("#name", "佐渡地域医療連携ネットワーク");
        await page.SelectOptionAsync("#region", "1507");
        await page.CheckAsync("input[name=promoter][value=prefecture]");
        await page.SelectOptionAsync("#first-year", new SelectOptionValue { Index = 1 });
        await page.ClickAsync("form[action='/plans/new'] button[type=submit]");
        await Assertions.Expect(page.Locator(".as-table th a.ttl:visible")).ToHaveCountAsync(8);
        return (page, door, secret);
    }

    private static async Task Enrol(IPage page, string secret)
    {
        await page.FillAsync("#code", OneTimeCode.Of(secret));
        await page.ClickAsync("form[action='/account/second-factor'] button[type=submit]");
        await page.ClickAsync("ul.codes ~ p a.btn");
    }

    private static async Task SignIn(IPage page, string? secret)
    {
        await page.GotoAsync("/sign-in?return=%2Fplans");
        if (secret is null)
        {
            await page.ClickAsync("form[data-passkey=get] button[type=submit]");
        }
        else
        {
            await page.FillAsync("#mail", "hanako@example.jp");
            await page.FillAsync("#password", Password);
            await page.ClickAsync("form[action='/sign-in'] button[type=submit]");
            await page.FillAsync("#code", OneTimeCode.Of(secret, ahead: 1));
            await page.ClickAsync("form[action='/sign-in/code'] button[type=submit]");
        }

        await page.WaitForURLAsync("**/plans");
    }
}
