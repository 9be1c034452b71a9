namespace Renkei.BrowserTests;

/// <summary>The plan's home and its activities, as the secretariat works in them.</summary>
public class PlanTests(Practice practice)
{
    private const string Milestone = "li[id^='m-']";

    [Fact]
    public async Task The_home_shows_the_ministrys_table()
    {
        var page = await practice.Person(Practice.Secretariat);
        await OpenPlan(page);

        Assert.Equal(8, await page.Locator(".as-table th a.ttl:visible").CountAsync());
        var text = await page.Locator("main").InnerTextAsync();
        foreach (var sign in new[] { "◎", "○", "△" }) Assert.Contains(sign, text, StringComparison.Ordinal);
        Assert.Contains("佐渡", text, StringComparison.Ordinal);
        Assert.Contains("練習", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_state_is_changed_with_and_without_script(bool script)
    {
        var page = await practice.Person(Practice.Secretariat, script: script);
        await OpenActivity(page, script ? 2 : 3);
        var note = script ? "試験の記録（スクリプトあり）" : "試験の記録（スクリプトなし）";

        await ChangeState(page, "started", note);

        Assert.Contains("done=saved", page.Url, StringComparison.Ordinal);
        Assert.Contains(note, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_attached_and_comes_back_as_it_was()
    {
        var page = await practice.Person(Practice.Secretariat);
        await OpenActivity(page, 4);
        var bytes = "委員会 議事要旨\n"u8.ToArray();
        var item = page.Locator(Milestone).First;
        await item.Locator("details:has(form[action$='/evidence']) > summary").ClickAsync();
        var form = item.Locator("form[action$='/evidence']");
        await form.Locator("input[name=title]").FillAsync("議事要旨（試験）");
        await form.Locator("input[name=file]").SetInputFilesAsync(new FilePayload { Name = "議事要旨.txt", MimeType = "text/plain", Buffer = bytes });
        await form.Locator("button[type=submit]").ClickAsync();

        var link = page.Locator("a.name", new() { HasTextString = "議事要旨（試験）" }).First;
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        Assert.Equal(bytes, await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
        Assert.Equal("議事要旨.txt", download.SuggestedFilename);
    }

    [Fact]
    public async Task What_was_typed_comes_back_with_the_refusal()
    {
        var page = await practice.Person(Practice.Secretariat);
        await OpenActivity(page, 5);

        // Done needs evidence; there is none.
        await ChangeState(page, "done", "根拠なしで完了にしてみます");

        Assert.Equal(1, await page.Locator(".faults[role=alert]:visible").CountAsync());
        Assert.Equal("根拠なしで完了にしてみます", await page.Locator("textarea[name=note]:visible").First.InputValueAsync());
    }

    [Fact]
    public async Task Two_browsers_collide_and_nobodys_words_are_lost()
    {
        var first = await practice.Person(Practice.Secretariat);
        var second = await practice.Person(Practice.Secretariat, "en");
        await OpenActivity(first, 6);
        await OpenActivity(second, 6);

        await ChangeState(first, "started", "先に保存した文");
        await ChangeState(second, "started", "あとから保存した文");

        Assert.DoesNotContain("done=saved", second.Url, StringComparison.Ordinal);
        var seen = await second.Locator("main").InnerTextAsync();
        Assert.Contains("先に保存した文", seen, StringComparison.Ordinal);
        Assert.Contains("あとから保存した文", seen, StringComparison.Ordinal);
        foreach (var mine in await second.Locator("input[type=radio][value=mine]").AllAsync()) await mine.CheckAsync();
        await second.ClickAsync("button[name=act][value=use]");
        await OpenActivity(first, 6);
        Assert.Contains("あとから保存した文", await first.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task The_home_prints_without_its_navigation(string language)
    {
        var page = await practice.Person(Practice.Secretariat, language);
        await OpenPlan(page);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal(0, await page.Locator("header nav:visible, .no-print:visible").CountAsync());
        Assert.Contains("練習", await page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        var paper = await page.PdfAsync(new() { Format = "A3", Landscape = true, PrintBackground = true, Tagged = true });
        Assert.True(paper.Length > 20_000 && paper.AsSpan().StartsWith("%PDF-"u8), $"{paper.Length} bytes");
    }

    [Fact]
    public async Task A_keyboard_reaches_everything_and_shows_where_it_is()
    {
        var page = await practice.Person(Practice.Secretariat);
        await OpenActivity(page, 1);
        var unseen = new List<string>();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href')"));
        for (var step = 0; step < 60; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var lost = await page.EvaluateAsync<string?>("""
                () => {
                  const at = document.activeElement;
                  if (!at || at === document.body) return null;
                  const box = at.getBoundingClientRect();
                  // A field inside a frame (the search) may let the frame show it.
                  const ring = [at, at.parentElement].map(each => getComputedStyle(each)).some(style =>
                    (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none');
                  return ring && box.width > 0 && box.height > 0 ? null : at.outerHTML.slice(0, 120);
                }
                """);
            if (lost is not null) unseen.Add(lost);
        }

        Assert.Empty(unseen);
    }

    [Theory]
    [InlineData(Practice.Hospital)]
    [InlineData(Practice.Vendor)]
    public async Task A_guest_sees_its_own_part_and_not_the_plan(string who)
    {
        var secretariat = await practice.Person(Practice.Secretariat);
        await OpenPlan(secretariat);
        var plan = new Uri(secretariat.Url).AbsolutePath;
        var guest = await practice.Person(who);

        var answer = await guest.GotoAsync(plan);

        Assert.True(answer!.Status is 403 or 404, $"{who} got {answer.Status} for {plan}");
        await Start(guest);
        await guest.ClickAsync("main a[href^='/plans/']");
        Assert.NotEqual(plan, new Uri(guest.Url).AbsolutePath);
        Assert.Equal(1, await guest.Locator("main h1").CountAsync());
    }

    internal static async Task OpenPlan(IPage page)
    {
        await Start(page);
        await page.Locator("main th a[href^='/plans/']", new() { HasTextString = "佐渡モデル" }).First.ClickAsync();
    }

    private static Task<IResponse?> Start(IPage page) => page.GotoAsync("/plans");

    private static async Task OpenActivity(IPage page, int number)
    {
        await OpenPlan(page);
        var plan = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync($"{plan}/step/1/activity/{number}");
    }

    private static async Task ChangeState(IPage page, string state, string note)
    {
        var item = page.Locator(Milestone).First;
        await item.Locator("details:has(form[action$='/state']) > summary").ClickAsync();
        var form = item.Locator("form[action$='/state']");
        await form.Locator($"input[value={state}]").CheckAsync();
        await form.Locator("textarea[name=note]").FillAsync(note);
        await form.Locator("button[type=submit]").ClickAsync();
        await page.WaitForLoadStateAsync();
    }
}
