using System.Net;
using AngleSharp.Dom;
using Renkei.Planning.Document;
using Renkei.Planning.Outline;
using Renkei.Planning.Plans;
using static Renkei.Tests.Planning.Activities.ActivityPageTests;

namespace Renkei.Tests.Planning.Outline;

public class OutlineTests
{
    private static CancellationToken Stop => PlanHouse.Stop;

    [Fact]
    public async Task A_row_is_added_changed_and_removed_by_forms()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var address = $"{practice.Home}/outline/arrangements";

        var added = await sato.Send(Form(await sato.Open(address), "arrangements/rows"),
            ("r0-about", "帳票"), ("r0-how", "会員台帳と会費台帳を毎月つくる。\r\n様式は別に定める。"), ("r0-decided", "2026-11-20"));
        Assert.Equal(HttpStatusCode.SeeOther, added.StatusCode);
        var row = added.Headers.Location!.ToString().Split("#row-")[1];
        var shown = (await sato.Open(address)).GetElementById($"row-{row}")!;
        Assert.Contains("会員台帳と会費台帳を毎月つくる。\n様式は別に定める。", shown.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026年11月20日", shown.TextContent, StringComparison.Ordinal);

        await sato.Send(Form(await sato.Open(address), $"rows/{row}"), ($"r{row}-about", "各種帳票"));
        Assert.Contains("各種帳票", (await sato.Open(address)).GetElementById($"row-{row}")!.TextContent, StringComparison.Ordinal);

        await sato.Send(Form(await sato.Open(address), $"rows/{row}/removal"));
        Assert.Null((await sato.Open(address)).GetElementById($"row-{row}"));
    }

    [Fact]
    public async Task A_row_that_lacks_something_comes_back_as_typed()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var address = $"{practice.Home}/outline/resources";

        var sent = await sato.Send(Form(await sato.Open(address), "resources/rows"),
            ("r0-kind", "people"), ("r0-title", "専任を1名置く"), ("r0-first", "令和9"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var page = await RunningHost.Read(sent);
        Assert.Contains("「開始年度」は西暦の年度を4桁で", page.GetElementById("r0-first-fault")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("専任を1名置く", page.GetElementById("r0-title")!.GetAttribute("value"));

        sent = await sato.Send(Form(await sato.Open(address), "resources/rows"),
            ("r0-kind", "people"), ("r0-title", "専任を1名置く"), ("r0-first", "2029"), ("r0-last", "2028"));
        Assert.Contains("終了年度が開始年度より前", (await RunningHost.Read(sent)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_in_every_field_is_shown_as_text()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        const string Pasted = "\"><script>alert(1)</script>葛\U000E0100城 👩🏽‍⚕️";
        foreach (var sheet in Sheet.All)
        {
            var address = $"{practice.Home}/outline/{sheet.Name}";
            var values = sheet.Fields.Where(field => field.Input != SheetInput.Row && field.Name is not ("address" or "code"))
                .Select(field => ($"r0-{field.Name}", Typed(field))).ToArray();

            var sent = await sato.Send(Form(await sato.Open(address), $"{sheet.Name}/rows"), values);

            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
            var page = await sato.Open(address);
            Assert.Contains(Pasted, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("main script"));
        }

        static string Typed(SheetField field) => field.Input switch
        {
            SheetInput.Day => "2026-11-20",
            SheetInput.Year => "2039",
            SheetInput.Choice => field.Choices.Keys.First(),
            SheetInput.Count or SheetInput.Number => "7",
            _ => Pasted[..Math.Min(Pasted.Length, field.Limit)],
        };
    }

    [Fact]
    public async Task An_address_that_is_no_web_address_is_refused()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var sent = await sato.Send(Form(await sato.Open($"{practice.Home}/outline/vision"), "vision/rows"),
            ("r0-document", "医療計画"), ("r0-place", "第3章"), ("r0-address", "javascript:alert(1)"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
    }

    [Fact]
    public async Task Two_rows_at_once_do_not_collide_one_row_does()
    {
        await using var house = await PlanHouse.Open();
        var first = await Write(house, 0, null, ("about", "会費"), ("how", "年1回"));
        var number = PlanHouse.Value(first);
        Assert.Null((await Write(house, 0, null, ("about", "決算"), ("how", "年度末"))).Refused);
        Assert.Null((await Write(house, 1, number, ("about", "会費"), ("how", "年2回"))).Refused);

        var late = await Write(house, 1, number, ("about", "会費"), ("how", "毎月"));

        Assert.IsType<SectionConflict>(late.Refused, exactMatch: false);
        var section = await house.Ask(unit => PlanSections.Read(
            unit, house.Plan, OutlineSections.Arrangements.Key("arrangements"), Stop));
        Assert.Equal(["年2回", "年度末"], section.Content.Rows.Select(row => row.How));
    }

    [Fact]
    public async Task Contents_of_the_plan_are_found_by_search()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var found = await sato.Open("/search?q=" + Uri.EscapeDataString("監事"));
        Assert.Contains(found.QuerySelectorAll("main a"), link =>
            link.GetAttribute("href")!.EndsWith("/outline/arrangements", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Short_heads_and_days_do_not_break()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var heads = (await sato.Open($"{practice.Home}/outline")).QuerySelectorAll("main thead th").ToLookup(head => head.ClassList.Contains("nowrap"), head => head.TextContent);
        Assert.Contains("担当", heads[true]);
        Assert.Contains("計画期間", heads[true]);
        Assert.All(heads[false], head => Assert.True(head.Length > 6));
    }

    [Fact]
    public async Task Government_reads_the_contents_and_has_no_form()
    {
        await using var practice = await PracticeHost.Start();
        using var kobayashi = await practice.SignedIn("小林 直樹");
        var page = await kobayashi.Open($"{practice.Home}/outline/efforts");
        Assert.Contains("かかりつけ医", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
    }

    private static async Task<Renkei.Kernel.Outcome<int>> Write(
        PlanHouse house, int from, int? row, params (string Name, string Value)[] values)
    {
        await using var unit = await house.Database.Begin(Stop);
        var done = await Sheet.Find("arrangements")!.Write(new SheetEdit(
            unit, house.Plan, from, row, values.ToDictionary(value => value.Name, value => value.Value), house.Secretary, house.Clock), Stop);
        if (done.Refused is null or SectionConflict) await unit.Commit(Stop);
        return done;
    }
}
