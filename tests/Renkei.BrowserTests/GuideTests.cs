using System.IO.Compression;

namespace Renkei.BrowserTests;

/// <summary>The guide as a visitor uses it: nobody is signed in, and there is no script unless it is named.</summary>
public sealed class GuideTests(Practice practice)
{
    [Fact]
    public async Task Two_cases_are_found_and_compared_without_script()
    {
        var page = await practice.Stranger(script: false);
        await page.GotoAsync("/guide/cases/find");
        await page.Locator("#area").SelectOptionAsync("prefecture");
        await page.Locator("#body").SelectOptionAsync("npo");
        await page.Locator(".case-filter button").ClickAsync();
        await page.Locator("input[name=case][value=mame]").CheckAsync();
        await page.Locator("input[name=case][value=ajisai]").CheckAsync();
        await page.GetByText("選んだ事例を比べる").ClickAsync();
        Assert.Equal(["数字", "あじさいネット", "まめネット"], (await page.Locator(".case-table thead th").AllInnerTextsAsync()).Select(words => words.Split('\n')[0]));
        await page.Locator("#sites").FillAsync("80");
        await page.GetByText("選んだ事例を比べる").ClickAsync();
        Assert.Contains("80 施設", await page.Locator(".case-table").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Two_cases_fit_side_by_side_on_a_phone(string language)
    {
        var page = await practice.Stranger(language, width: 390);
        await page.GotoAsync("/guide/cases/compare?case=mame&case=ajisai");

        var outside = await page.EvaluateAsync<int>("() => [...document.querySelectorAll('.case-table :is(th, td)')].filter(cell => cell.getBoundingClientRect().right > innerWidth).length");

        Assert.Equal(0, outside);
        Assert.Equal(3, await page.Locator(".case-table thead th").CountAsync());
    }

    [Fact]
    public async Task A_term_opens_and_closes_without_script()
    {
        var page = await practice.Stranger(script: false, width: 390);
        await page.GotoAsync("/guide/about");
        var box = page.Locator("#term-disclosing-site");
        Assert.False(await box.IsVisibleAsync());
        await page.Locator("button.term[popovertarget=term-disclosing-site]").ClickAsync();
        Assert.True(await box.IsVisibleAsync());
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await box.IsVisibleAsync());
    }

    [Fact]
    public async Task The_whole_guide_is_downloaded()
    {
        var page = await practice.Stranger();
        await page.GotoAsync("/guide/downloads");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href='/guide/download.zip']").First.ClickAsync());
        using var zip = ZipFile.OpenRead(await download.PathAsync());
        Assert.NotNull(zip.GetEntry("guide-ja.html"));
        Assert.NotNull(zip.GetEntry("procedure/step4.json"));
    }
}
