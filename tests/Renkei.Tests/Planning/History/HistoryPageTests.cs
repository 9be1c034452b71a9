using AngleSharp.Dom;
using Renkei.Planning.History;
using Renkei.Planning.Document;
using Renkei.Planning.Exchange;
using Renkei.Kernel;
using Renkei.Tests.Planning.Activities;
using Renkei.Tests.Planning.Exchange;

namespace Renkei.Tests.Planning.History;

public class HistoryPageTests
{
    [Fact]
    public async Task It_speaks_of_organisations_and_activities_by_name()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var page = await sato.Open($"{practice.Home}/history");
        var words = page.QuerySelector("main")!.TextContent;

        Assert.DoesNotMatch("step[1-4]/[0-9]", words);
        Assert.DoesNotMatch("機関 ?[0-9]", words);
        Assert.Contains("県 地域医療担当", await First("party/5"), StringComparison.Ordinal);
        Assert.Contains("8. 事業計画・収支計画の立案", await First("activity/step1/8"), StringComparison.Ordinal);
        var roles = (await sato.Open($"{practice.Home}/history?section=activity%2Fstep1%2F7")).QuerySelector("main")!.TextContent;
        Assert.Contains("参（参加機関）：練習第一病院", roles, StringComparison.Ordinal);

        async Task<string> First(string section) =>
            (await sato.Open($"{practice.Home}/history?section={Uri.EscapeDataString(section)}")).QuerySelector("li.change b")!.TextContent;
    }

    [Fact]
    public async Task Records_and_fields_are_named_not_counted()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var title = (await sato.Open($"{practice.Home}/decisions/1")).QuerySelector("h1")!.TextContent;
        await sato.Send(ActivityPageTests.Form(await sato.Open($"{practice.Home}/step/1/activity/7"), "/schedule"), ("due", "2027-02-26"));

        var decision = await sato.Open($"{practice.Home}/history?section=decision%2F1");
        var rail = (await sato.Open($"{practice.Home}/step/1/activity/7")).QuerySelector("section[aria-labelledby=changes] li")!.TextContent;

        Assert.StartsWith("判断1　", decision.QuerySelector("li.change b")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(decision.QuerySelector("li.change b")!.TextContent["判断1　".Length..], title, StringComparison.Ordinal);
        Assert.Contains("判断1　", decision.QuerySelector("#section option[selected]")!.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("期限", rail.Trim(), StringComparison.Ordinal);
        Assert.DoesNotMatch("[0-9]項目$", rail.Trim());
    }

    [Fact]
    public async Task A_record_is_made_and_a_milestone_has_its_name()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var party = (await sato.Open($"{practice.Home}/history?section=party%2F5")).QuerySelectorAll("li.change")[^1];
        Assert.Contains("版1・作成", party.TextContent, StringComparison.Ordinal);
        var activity = await sato.Open($"{practice.Home}/history?section=activity%2Fstep1%2F7");
        Assert.Contains("版1・変更", activity.QuerySelectorAll("li.change")[^1].TextContent, StringComparison.Ordinal);
        Assert.DoesNotMatch("マイルストーン：[a-z]", activity.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_page_is_short_and_leads_to_all_older_ones()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var seen = new HashSet<string>();
        var pages = 0;
        for (string? address = $"{practice.Home}/history"; address is not null; pages++)
        {
            var page = await sato.Open(address);
            var changes = page.QuerySelectorAll("li.change");
            Assert.InRange(changes.Length, 1, HistoryModel.ChangesShown);
            Assert.All(changes, change => Assert.True(seen.Add(change.Id!)));
            Assert.NotEmpty(page.QuerySelectorAll("section.day > h2"));
            address = page.QuerySelector("nav.pager a[rel=next]")?.GetAttribute("href");
        }

        Assert.True(pages > 2, $"{pages} pages");
        Assert.Contains("r1", seen);
    }

    [Fact]
    public async Task Changes_of_one_person_are_shown_alone()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var all = await sato.Open($"{practice.Home}/history");
        var vendor = all.QuerySelectorAll("#by option").Single(option => option.TextContent == "渡辺 翼").GetAttribute("value")!;

        var page = await sato.Open($"{practice.Home}/history?by={Uri.EscapeDataString(vendor)}");
        var none = await sato.Open($"{practice.Home}/history?by={Uri.EscapeDataString(vendor)}&before=1");

        Assert.All(page.QuerySelectorAll("section.day h3"), head => Assert.StartsWith("渡辺 翼", head.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(page.QuerySelectorAll("li.change"));
        Assert.Equal($"{practice.Home}/history", none.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_came_with_an_import_is_told_from_what_was_done_here()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = new(2027, 2, 12) }, 0);
        var zip = await desk.Export();
        // The other house's clock ran ahead: only the order of changes tells.
        desk.Clock.Advance(TimeSpan.FromDays(-30));
        var named = PlanDesk.Value(await desk.Import(zip, "写し"));
        var plain = PlanDesk.Value(await desk.Import(zip, null));
        PlanDesk.Value(await PlanSections.Submit(desk.Database, plain.Plan, PlanDesk.Seven,
            new ActivityContent { Due = new(2027, 3, 1) }, 1, PlanDesk.Sato, desk.Clock, PlanDesk.Stop));

        Assert.Equal(0, await desk.Ask(unit => PlanHistory.ImportedUpTo(unit, desk.Plan, PlanDesk.Stop)));
        Assert.Equal(2, await desk.Ask(unit => PlanHistory.ImportedUpTo(unit, named.Plan, PlanDesk.Stop)));
        Assert.Equal(2, await desk.Ask(unit => PlanHistory.ImportedUpTo(unit, plain.Plan, PlanDesk.Stop)));
    }
}
