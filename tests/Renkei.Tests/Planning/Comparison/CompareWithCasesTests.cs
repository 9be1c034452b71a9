using System.Net;
using AngleSharp.Dom;
using Renkei.Guide.Cases;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Comparison;
using Renkei.Planning.Document;
using Renkei.Tests.Planning.Registers;

namespace Renkei.Tests.Planning.Comparison;

public class CompareWithCasesTests
{
    [Fact]
    public async Task Cases_stand_beside_the_plan_with_what_it_knows()
    {
        await using var practice = await PracticeHost.Start();
        using var kobayashi = await practice.SignedIn("小林 直樹");

        var page = await kobayashi.Open($"{practice.Home}/cases?case=mame&case=nobody&case=hm");

        Assert.Equal(["この計画", "まめネット", "HMネット"], page.QuerySelectorAll(".case-table thead th").Skip(1).Select(cell => cell.FirstChild!.TextContent));
        Assert.Equal("佐渡構想区域", Cell(page, "対象地域"));
        Assert.Equal("2026年度（令和8年度）から計画", Cell(page, "開始"));
        Assert.Contains("検討組織", Cell(page, "運営主体"), StringComparison.Ordinal);
        Assert.EndsWith("施設", Cell(page, "参加機関数"), StringComparison.Ordinal);
        foreach (var unknown in (string[])["患者参加同意方法", "参加患者数", "構築費用", "運用費用（年）"]) Assert.Equal("未設定", Cell(page, unknown));
        Assert.Contains("51,492", page.QuerySelector("section[aria-labelledby=region]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("国立社会保障・人口問題研究所", page.QuerySelector("section[aria-labelledby=region]")!.TextContent, StringComparison.Ordinal);
        var english = await kobayashi.Open($"{practice.Home}/cases?lang=en");
        Assert.Equal("not set", Cell(english, "Patients' consent"));
        Assert.Equal(1 + 1 + 3, english.QuerySelectorAll(".case-table thead th").Length);
    }

    [Fact]
    public async Task A_plan_that_knows_nothing_says_so()
    {
        await using var house = await PlanHouse.Open();
        await house.Leave(house.First);

        var own = CompareWithCases.Of((await Picture(house))!);
        Assert.Equal(1, own.Value(CaseFigureKind.Sites));

        await house.Leave(house.Second);
        own = CompareWithCases.Of((await Picture(house))!);

        Assert.Null(own.Value(CaseFigureKind.Sites));
        Assert.False(own.Facts.ContainsKey(CaseFact.Consent));
    }

    [Fact]
    public async Task The_home_leads_to_the_cases()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        using var guest = await practice.SignedIn("中村 葵");

        Assert.Contains((await sato.Open(practice.Home)).QuerySelectorAll("main a"), link => link.GetAttribute("href") == $"{practice.Home}/cases");
        Assert.Equal(HttpStatusCode.Forbidden, (await guest.Get($"{practice.Home}/cases")).StatusCode);
    }

    private static Task<PlanPicture?> Picture(PlanHouse house) =>
        house.Ask(unit => PlanPicture.Load(unit, house.Plan, 1, house.Today, PlanHouse.Stop));

    private static string Cell(IDocument page, string row) => page.QuerySelectorAll(".case-table tbody tr")
        .First(each => each.QuerySelector("th")!.TextContent.StartsWith(row, StringComparison.Ordinal)).QuerySelector("td.cur")!.TextContent.Trim();
}
