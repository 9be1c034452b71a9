namespace Renkei.BrowserTests;

/// <summary>
/// A new secretariat follows what the pages say comes next, from an empty plan to activity 1 complete and the first committee called
/// (docs/trials/new-secretariat.md). Every address it opens is one it is led to.
/// </summary>
public sealed class NewSecretariatTests(Practice practice)
{
    [Fact]
    public async Task An_empty_plan_leads_to_the_first_committee()
    {
        await using var program = await BuiltProgram.Start("--no-sample");
        var (page, _, _) = await FirstDaysTests.MakePlan(practice, program, "ja", passkey: false);

        await page.ClickAsync(".home-panels a[href$='/step/1/activity/1']");
        await page.ClickAsync(".next a.btn");
        await page.ClickAsync("#who > details > summary");
        await page.CheckAsync("#who input[name=take-Operator]");
        await page.ClickAsync("#who form button[type=submit]");
        foreach (var milestone in (string[])["medical-resources", "roles-of-bodies", "regional-issues"])
        {
            await page.WaitForSelectorAsync($".next a[href='#m-{milestone}']");
            await Close(page, milestone);
        }

        // The last one is an agreement, and there is nobody yet who could agree.
        await page.ClickAsync(".next a[href$='/parties']");
        await page.ClickAsync("details.disc > summary");
        await page.FillAsync("details.disc input[name=name]", "佐渡中央病院（仮）");
        await page.SelectOptionAsync("details.disc select[name=kind]", "participant");
        await page.ClickAsync("details.disc form button[type=submit]");
        await page.WaitForURLAsync("**/parties/2?**");
        await page.ClickAsync("nav a:visible:text-is('計画の進み')");
        await page.ClickAsync(".as-table th a.ttl >> nth=0");
        await page.ClickAsync("#m-common-view details:has(form[action$='/agreements']) > summary");
        await page.CheckAsync("#m-common-view input[name=party][value='2']");
        await page.ClickAsync("#m-common-view form[action$='/agreements'] button[type=submit]");
        var answer = page.Locator("#m-common-view details:has(form[action*='/agreements/'])");
        await answer.Locator("> summary").ClickAsync();
        await answer.Locator("input[value=agreed]").CheckAsync();
        await answer.Locator("input[name=person]").FillAsync("院長 太郎");
        await answer.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("#m-common-view h4 small")).ToHaveTextAsync("1者のうち1者が合意");
        await Close(page, "common-view");
        await Assertions.Expect(page.Locator(".ttl .chip")).ToHaveTextAsync("完了");

        await page.ClickAsync("nav a:visible:text-is('計画の進み')");
        await SetUpBody(page);
        await page.ClickAsync("a[href*='/meetings/new']");
        await page.FillAsync("input[name=on]", "2099-12-06");
        await page.FillAsync("input[name=begins]", "18:30");
        await page.FillAsync("input[name=place]", "地域センター 2階 会議室");
        await page.ClickAsync("main form button[type=submit]");
        await Assertions.Expect(page.Locator(".banner", new() { HasTextString = "次第を書く" })).ToBeVisibleAsync();
        await page.ClickAsync("#agenda details > summary");
        await page.FillAsync("#agenda fieldset input[type=text] >> nth=0", "準備会の進め方");
        await page.ClickAsync("#agenda form button[type=submit]");
        await page.ClickAsync(".banner a[href$='/edit']");
        await page.CheckAsync("input[name=state][value=called]");
        await page.ClickAsync("main form button[type=submit]");
        await page.ClickAsync("a[href$='/notice']");

        Assert.Equal("第1回 準備会の開催について（通知）", await page.Locator("h1").InnerTextAsync());
        Assert.Contains("準備会の進め方", await page.Locator("article.paper").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("院長 太郎", await page.Locator("article.paper").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>The preparatory meeting with its first member; the members unfold.</summary>
    private static async Task SetUpBody(IPage page)
    {
        await page.ClickAsync("section[aria-labelledby=next-meeting] a[href$='/bodies/new']");
        await page.FillAsync("input[name=name]", "準備会");
        await page.ClickAsync("details.fields > summary:has-text('構成員')");
        await page.FillAsync("input[name$='person'] >> nth=0", "院長 太郎");
        await page.ClickAsync("main form button[type=submit]");
    }

    /// <summary>Evidence in words, and 完了 with the same form.</summary>
    private static async Task Close(IPage page, string milestone)
    {
        var fold = page.Locator($"#m-{milestone} details:has(form[action$='/evidence'])");
        await fold.Locator("> summary").ClickAsync();
        await fold.Locator("input[name=title]").FillAsync("根拠の一覧");
        await fold.Locator("textarea[name=text]").FillAsync("公表資料と聞き取りをもとにまとめた。");
        await fold.Locator("input[name=close]").CheckAsync();
        await fold.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator($"#m-{milestone} > .chip")).ToHaveTextAsync("完了");
    }
}
