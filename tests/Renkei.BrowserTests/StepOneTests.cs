namespace Renkei.BrowserTests;

/// <summary>
/// Step 1 of the practice plan as its secretariat walks through it: one milestone of each of the eight activities is closed with evidence,
/// through the forms of the pages; those that are an agreement (合意) once everybody asked has agreed. Then what the guide and the plan answer.
/// </summary>
public sealed class StepOneTests(OwnPractice own) : IClassFixture<OwnPractice>
{
    private readonly Practice practice = own.House;

    /// <summary>Activities 3 to 8; the first two are agreements and follow below.</summary>
    [Theory]
    [InlineData(3, "outline", "decision/4")]
    [InlineData(4, "operating-body", "meeting/3")]
    [InlineData(5, "security-policy", "セキュリティポリシー 第1版.txt")]
    [InlineData(6, "guidelines", null)]
    [InlineData(7, "system-policy", "decision/3")]
    [InlineData(8, "business-plan", "事業計画 第1版.txt")]
    public async Task A_milestone_is_closed_with_evidence(int activity, string milestone, string? evidence)
    {
        var page = await practice.Person(Practice.Secretariat);
        await Open(page, activity);

        await Attach(page, milestone, $"{activity}の根拠（試験）", evidence);
        await SetState(page, milestone, "done");

        await IsClosed(page, activity, milestone);
    }

    [Fact]
    public async Task A_common_view_is_closed_when_each_has_agreed()
    {
        var page = await practice.Person(Practice.Secretariat);
        await Open(page, 1);
        await Ask(page, "common-view", "練習診療所");
        var item = page.Locator("#m-common-view");
        Assert.Contains("着手", await item.Locator(".chip").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("新しく合意を求めたため", await item.InnerTextAsync(), StringComparison.Ordinal);

        await Attach(page, "common-view", "第1回 準備会で確認した課題", "meeting/1");
        await SetState(page, "common-view", "done");
        Assert.Equal(1, await item.Locator(".faults[role=alert]:visible").CountAsync());
        await page.WaitForFunctionAsync("() => { const box = document.querySelector('.faults').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }");

        // The clinic has no seat: what it signed on paper is recorded for it.
        var answer = item.Locator("details:has(form[action*='/agreements/'])", new() { HasTextString = "練習診療所" });
        if (await answer.GetAttributeAsync("open") is null) await answer.Locator("> summary").ClickAsync();
        await answer.Locator("input[value=agreed]").CheckAsync();
        await answer.Locator("input[name=person]").FillAsync("加藤 結衣");
        await answer.Locator("button[type=submit]").ClickAsync();
        await SetState(page, "common-view", "done");

        await IsClosed(page, 1, "common-view");
    }

    [Fact]
    public async Task A_hospital_agrees_itself_and_it_can_be_closed()
    {
        var page = await practice.Person(Practice.Secretariat);
        await Open(page, 2);
        await Ask(page, "care-we-aim-at", "練習第一病院");

        var hospital = await practice.Person(Practice.Hospital);
        await hospital.GotoAsync("/plans");
        await hospital.ClickAsync("main a[href^='/plans/']");
        var form = hospital.Locator("form[action$='/care-we-aim-at']");
        await form.Locator("input[value=agreed]").CheckAsync();
        await form.Locator("button[type=submit]").ClickAsync();
        await hospital.WaitForURLAsync(address => address.Contains("done=agreed", StringComparison.Ordinal));

        await Open(page, 2);
        await Attach(page, "care-we-aim-at", "目指す姿の決定（第2回 準備会）", "decision/1");
        await SetState(page, "care-we-aim-at", "done");

        Assert.Contains("中村 葵", await page.Locator("#m-care-we-aim-at").InnerTextAsync(), StringComparison.Ordinal);
        await IsClosed(page, 2, "care-we-aim-at");
    }

    [Fact]
    public async Task A_new_decision_closes_a_milestone_from_its_page()
    {
        var page = await practice.Person(Practice.Secretariat);
        await PlanTests.OpenPlan(page);
        var plan = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{plan}/decisions/new?activity=step1/8");
        await page.FillAsync("input[name=title]", "会費は機関の規模で3段階とする");
        await page.CheckAsync("input[name=state][value=decided]");
        await page.FillAsync("textarea[name=result]", "病院・診療所・薬局の3段階とする。");
        await page.FillAsync("textarea[name=why]", "小さな機関も続けられる額にするため。");
        await page.FillAsync("input[name=on]", "2026-04-01");
        await page.ClickAsync("main form button[type=submit]");
        await page.ClickAsync("details:has(form[action$='/evidence']) > summary");
        await page.SelectOptionAsync("select[name=milestone]", "running-scheme");
        await page.ClickAsync("form[action$='/evidence'] button[type=submit]");
        await page.WaitForURLAsync(address => address.Contains("done=attached", StringComparison.Ordinal));

        await Open(page, 8);
        await SetState(page, "running-scheme", "done");

        await IsClosed(page, 8, "running-scheme");
    }

    /// <summary>As people type: kanji, the reading of a word written in kanji, letters of full width (JIS X 0208) for Latin ones.</summary>
    [Theory]
    [InlineData("紹介", "紹介", "紹介")]
    [InlineData("ひょうか", "ひょうか", "評価")]
    [InlineData("ＶＰＮ", "VPN", "VPN")]
    public async Task A_search_finds_and_marks_what_was_meant(string asked, string marked, string found)
    {
        var page = await practice.Person(Practice.Secretariat, script: false);
        await page.FillAsync("header input[name=q]", asked);
        await page.PressAsync("header input[name=q]", "Enter");
        await page.WaitForURLAsync("**/search?**");

        Assert.Contains(await page.Locator("ol.found > li").AllInnerTextsAsync(), hit => hit.Contains(found, StringComparison.Ordinal));
        Assert.Contains(marked, await page.Locator("ol.found mark").AllInnerTextsAsync());
        await page.Locator("ol.found h2 a").First.ClickAsync();
        Assert.Equal(1, await page.Locator("main h1").CountAsync());
    }

    private static async Task Open(IPage page, int activity)
    {
        await PlanTests.OpenPlan(page);
        await page.GotoAsync($"{new Uri(page.Url).AbsolutePath}/step/1/activity/{activity}");
    }

    /// <summary>A record of the plan, a file, or words where neither is named.</summary>
    private static async Task Attach(IPage page, string milestone, string title, string? evidence)
    {
        var fold = page.Locator($"#m-{milestone} details:has(form[action$='/evidence'])");
        await fold.Locator("> summary").ClickAsync();
        await fold.Locator("input[name=title]").FillAsync(title);
        if (evidence is null) await fold.Locator("textarea[name=text]").FillAsync("委員会で内容を確かめた。");
        else if (evidence.Contains('/', StringComparison.Ordinal)) await fold.Locator($"select[name=link-{milestone}]").SelectOptionAsync(evidence);
        else await fold.Locator("input[name=file]").SetInputFilesAsync(new FilePayload { Name = evidence, MimeType = "text/plain", Buffer = "第1版\n"u8.ToArray() });
        await Send(page, fold);
        Assert.Equal(1, await page.Locator($"#m-{milestone} td a.name, #m-{milestone} td span.name", new() { HasTextString = title }).CountAsync());
    }

    private static async Task SetState(IPage page, string milestone, string state)
    {
        var fold = page.Locator($"#m-{milestone} details:has(form[action$='/state'])");
        if (await fold.GetAttributeAsync("open") is null) await fold.Locator("> summary").ClickAsync();
        await fold.Locator($"input[value={state}]").CheckAsync();
        await Send(page, fold);
    }

    private static async Task Ask(IPage page, string milestone, string party)
    {
        var fold = page.Locator($"#m-{milestone} details:has(form[action$='/agreements'])");
        await fold.Locator("> summary").ClickAsync();
        await fold.GetByLabel(party, new() { Exact = true }).CheckAsync();
        await Send(page, fold);
    }

    /// <summary>Both an answer that leads on and one that comes back with a refusal are a new page.</summary>
    private static async Task Send(IPage page, ILocator fold)
    {
        await page.RunAndWaitForResponseAsync(() => fold.Locator("button[type=submit]").ClickAsync(), answer => answer.Request.IsNavigationRequest && answer.Status is < 300 or >= 400);
        await page.WaitForLoadStateAsync();
    }

    /// <summary>The activity's page says so, and the plan's home does.</summary>
    private static async Task IsClosed(IPage page, int activity, string milestone)
    {
        Assert.Contains("done=saved", page.Url, StringComparison.Ordinal);
        await Open(page, activity);
        Assert.Equal("完了", await page.Locator($"#m-{milestone} .chip").First.InnerTextAsync());
        await PlanTests.OpenPlan(page);
        var link = page.Locator($".as-table td li:has(a[href$='/activity/{activity}#m-{milestone}'])").First;
        Assert.Contains("完了", await link.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("根拠", await link.InnerTextAsync(), StringComparison.Ordinal);
    }
}
