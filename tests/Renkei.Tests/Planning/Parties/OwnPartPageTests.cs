using System.Net;
using Renkei.Tests.Planning.Activities;

namespace Renkei.Tests.Planning.Parties;

public class OwnPartPageTests
{
    [Theory]
    [InlineData("中村 葵", "練習第一病院", "練習第二病院")]
    [InlineData("渡辺 翼", "A社", "B社")]
    public async Task A_party_sees_its_part_and_nothing_of_others(string person, string own, string other)
    {
        await using var practice = await PracticeHost.Start();
        using var browser = await practice.SignedIn(person);

        var list = await browser.Open("/plans");
        var address = list.QuerySelector("main tbody a")!.GetAttribute("href")!;
        var page = await browser.Open(address);

        Assert.Contains(own, page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(other, page.Body.TextContent, StringComparison.Ordinal);
        foreach (var closed in (string[])["", "/parties", "/parties/3", "/part/3", "/part/3/task/3/file", "/step/1/activity/7", "/settings"])
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get(practice.Home + closed)).StatusCode);
    }

    [Fact]
    public async Task A_hospital_answers_and_the_secretariat_sees_it()
    {
        await using var practice = await PracticeHost.Start();
        using var nakamura = await practice.SignedIn("中村 葵");
        using var sato = await practice.SignedIn("佐藤 恵");
        var page = await nakamura.Open($"{practice.Home}/part/2");
        var survey = page.QuerySelectorAll("li.task").First(task => task.TextContent.Contains("システム環境調査票", StringComparison.Ordinal));

        var sent = await nakamura.Send(ActivityPageTests.Form(page, $"/part/2/task/{survey.Id!["task-".Length..]}"), ("text", "B社製の電子カルテ。"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Contains("B社製の電子カルテ。",
            (await sato.Open($"{practice.Home}/step/1/activity/7")).GetElementById("asked")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_aimed_at_another_party_is_refused()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        using var nakamura = await practice.SignedIn("中村 葵");
        var form = ActivityPageTests.Form(await sato.Open($"{practice.Home}/part/4"), "/part/4");

        Assert.Equal(HttpStatusCode.Forbidden, (await nakamura.Send(form, ("name", "乗っ取り"))).StatusCode);
    }
}
