using System.Net;
using Renkei.Tests.Planning.Activities;

namespace Renkei.Tests.Planning.Plans;

public class PlanPagesTests
{
    [Fact]
    public async Task A_second_plan_is_made_and_opened()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var made = await sato.Send(ActivityPageTests.Form(await sato.Open("/plans/new"), "/plans/new"),
            ("name", "佐賀中部計画"), ("region", "4101"), ("promoter", "medical-association"));

        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);
        var home = await sato.Open(made.Headers.Location!.ToString());
        Assert.Contains("佐賀県 中部構想区域（4101）", home.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(home.QuerySelector(".practice"));
        Assert.Contains("0/21", home.QuerySelector("nav.steps [aria-current]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, (await sato.Open("/plans")).QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task A_plan_without_a_name_comes_back_with_the_rest()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var back = await sato.Send(ActivityPageTests.Form(await sato.Open("/plans/new"), "/plans/new"),
            ("name", " "), ("region", "4103"), ("promoter", "municipality"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.StatusCode);
        var page = await RunningHost.Read(back);
        Assert.Contains("「計画の名称」を入力してください", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("4103", page.QuerySelector("select[name=region] option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Settings_rename_the_plan()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var saved = await sato.Send(ActivityPageTests.Form(await sato.Open($"{practice.Home}/settings"), "/settings"), ("name", "佐渡 練習"));

        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.Contains("佐渡 練習", (await sato.Open("/plans")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hospital_makes_no_plan()
    {
        await using var practice = await PracticeHost.Start();
        using var nakamura = await practice.SignedIn("中村 葵");

        Assert.Equal(HttpStatusCode.Forbidden, (await nakamura.Get("/plans/new")).StatusCode);
        Assert.DoesNotContain("/plans/new", (await nakamura.Open("/plans")).Body!.InnerHtml, StringComparison.Ordinal);
    }
}
