using System.Net;
using Renkei.Guide.Procedure;

namespace Renkei.Tests.Planning.Home;

public class HomePageTests
{
    [Fact]
    public async Task The_table_shows_the_procedure_with_this_plan_in_it()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var page = await sato.Open(practice.Home);

        var tables = page.QuerySelectorAll("table.pt");
        Assert.Equal(2, tables.Length);
        Assert.Equal(BuildingProcedure.Plan.Activities.Select(activity => activity.Heading),
            page.QuerySelectorAll("table.pt thead a.ttl").Select(link => link.TextContent.Trim()));
        Assert.Equal(BuildingProcedure.Plan.Milestones.Select(milestone => milestone.Name),
            page.QuerySelectorAll("table.pt td.mst a").Select(link => link.TextContent.Trim()));
        Assert.Equal(4, page.QuerySelectorAll("table.pt .own").Count(tag => tag.ParentElement!.ClassList.Contains("ow")));
        Assert.Contains("9/21", page.QuerySelector("nav.steps [aria-current]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(8, page.QuerySelectorAll(".as-rows > li").Length);
        Assert.NotNull(page.QuerySelector(".practice"));
        Assert.All(page.QuerySelectorAll(".figs .fig"), figure => Assert.Contains("出典", figure.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_half_leads_to_the_other()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var page = await sato.Open(practice.Home);

        Assert.Equal(["#band2", "#band1"], page.QuerySelectorAll(".bh a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.GetElementById("band1"));
        Assert.NotNull(page.GetElementById("band2"));
    }

    [Fact]
    public async Task A_step_without_content_says_so()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        Assert.Equal(HttpStatusCode.NotFound, (await sato.Get($"{practice.Home}/step/0")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sato.Get($"{practice.Home}/step/5")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sato.Get($"{practice.Home}/step/1/activity/9")).StatusCode);
    }

    [Fact]
    public async Task Every_row_of_a_later_step_is_marked_as_ours()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var page = await sato.Open($"{practice.Home}/step/3");

        Assert.Equal(BuildingProcedure.Step(3)!.Activities.Select(activity => activity.Heading),
            page.QuerySelectorAll("table.pt thead a.ttl").Select(link => link.TextContent.Trim()));
        Assert.All(page.QuerySelectorAll("table.pt"), table =>
        {
            Assert.Equal(3, table.QuerySelectorAll("th .own").Length);
            Assert.All(table.QuerySelectorAll("td.ex"), cell => Assert.NotNull(cell.QuerySelector(".own")));
            Assert.Contains("推進主体が県の場合の一例", table.TextContent, StringComparison.Ordinal);
        });

        var activity = await sato.Open($"{practice.Home}/step/3/activity/5");
        Assert.NotNull(activity.QuerySelector(".ttl .own"));
        Assert.NotNull(activity.QuerySelector("#milestones-title .own"));
        Assert.Contains("同意方式の違い", activity.QuerySelector("#point-consent-methods")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/step/1/activity/7")]
    [InlineData("/step/2")]
    [InlineData("/step/4/activity/2")]
    [InlineData("/parties")]
    [InlineData("/parties/2")]
    [InlineData("/part/2")]
    [InlineData("/settings")]
    [InlineData("/schedule")]
    [InlineData("/schedule/paper")]
    [InlineData("/schedule/work/7")]
    [InlineData("/schedule/work/new")]
    [InlineData("/schedule/baselines")]
    [InlineData("/schedule/baselines/1")]
    [InlineData("/reminders")]
    [InlineData("/decisions")]
    [InlineData("/decisions/1")]
    [InlineData("/decisions/2")]
    [InlineData("/decisions/1/edit")]
    [InlineData("/issues")]
    [InlineData("/issues/2")]
    [InlineData("/issues/4/edit")]
    [InlineData("/meetings")]
    [InlineData("/meetings/4")]
    [InlineData("/meetings/4/edit")]
    [InlineData("/meetings/4/notice")]
    [InlineData("/meetings/3/minutes")]
    [InlineData("/bodies")]
    [InlineData("/bodies/1")]
    [InlineData("/bodies/2/edit")]
    public async Task English_pages_mark_every_japanese_word(string page)
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var document = await sato.Open($"{practice.Home}{page}?lang=en");

        Assert.Equal("en", document.DocumentElement.GetAttribute("lang"));
        var loose = document.QuerySelectorAll("main *")
            .SelectMany(element => element.ChildNodes.OfType<AngleSharp.Dom.IText>())
            .Where(text => text.Data.Any(IsJapanese) && text.ParentElement!.Closest("[lang=ja]") is null
                && text.ParentElement.Closest("option, textarea, script, .paper-head") is null)
            .Select(text => text.Data.Trim());
        Assert.Empty(loose);
    }

    [Fact]
    public async Task Nobody_else_learns_that_a_plan_exists()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        using var nobody = practice.Host.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await sato.Get("/plans/01980000-0000-7000-8000-000000000001")).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await nobody.GetAsync(practice.Home, PracticeHost.Stop)).StatusCode);
    }

    // Letters, not the marks ◎○△ or punctuation both languages share.
    private static bool IsJapanese(char c) => c is (>= '\u3041' and <= '\u30FA') or (>= '\u4E00' and <= '\u9FFF');
}
