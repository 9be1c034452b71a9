using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Renkei.Tests.Planning.Activities;

public class ActivityPageTests
{
    [Fact]
    public async Task A_state_changes_by_a_form_without_script()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var address = $"{practice.Home}/step/1/activity/8";

        var sent = await sato.Send(Form(await sato.Open(address), "business-plan/state"), ("state", "started"), ("note", "目次をつくった。"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var item = (await sato.Open(address)).GetElementById("m-business-plan")!;
        Assert.Contains("着手（不足あり）", item.QuerySelector(".chip")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("目次をつくった。", item.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_form_comes_back_with_what_was_typed()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var sent = await sato.Send(Form(await sato.Open($"{practice.Home}/step/1/activity/8"), "business-plan/state"),
            ("state", "done"), ("note", "これで完了にしたい"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var form = Form(await RunningHost.Read(sent), "business-plan/state");
        Assert.Contains("根拠がないため「完了」にできません", form.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("これで完了にしたい", form.QuerySelector<IHtmlTextAreaElement>("textarea[name=note]")!.Value);
        Assert.Equal("done", form.QuerySelector<IHtmlInputElement>("input[name=state]:checked")!.Value);
        Assert.True(form.Closest("details")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Markup_somebody_typed_is_shown_as_text()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var address = $"{practice.Home}/step/1/activity/8";
        const string Pasted = "<script>alert(1)</script><p class=MsoNormal>葛\U000E0100城 👩🏽‍⚕️</p>";

        await sato.Send(Form(await sato.Open(address), "business-plan/state"), ("state", "started"), ("note", Pasted));

        var page = await sato.Open(address);
        Assert.Contains(Pasted, page.GetElementById("m-business-plan")!.QuerySelector("p.words")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("main script"), script => script.TextContent.Contains("alert", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lost_race_leads_to_both_versions()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        using var takahashi = await practice.SignedIn("高橋 実");
        var address = $"{practice.Home}/step/1/activity/8";
        var first = Form(await sato.Open(address), "business-plan/state");
        var second = Form(await takahashi.Open(address), "business-plan/state");

        await sato.Send(first, ("state", "started"), ("note", "佐藤の版"));
        var lost = await takahashi.Send(second, ("state", "awaiting"), ("note", "高橋の版"));

        Assert.Equal(HttpStatusCode.SeeOther, lost.StatusCode);
        Assert.StartsWith($"{practice.Home}/drafts/", lost.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_leaves_only_to_be_saved()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var link = (await sato.Open($"{practice.Home}/step/1/activity/7")).QuerySelector("main a.name[href$='/file']")!.GetAttribute("href")!;

        var file = await sato.Get(link);

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.StartsWith("attachment", file.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await sato.Get(link.Replace("/evidence/", "/evidence/9", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sato.Get(link.Replace("activity/7", "activity/6", StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task The_government_reads_and_changes_nothing()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        using var officer = await practice.SignedIn("小林 直樹");
        var address = $"{practice.Home}/step/1/activity/8";

        Assert.Empty((await officer.Open(address)).QuerySelectorAll("main form"));
        var form = Form(await sato.Open(address), "business-plan/state");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Send(form, ("state", "started"))).StatusCode);
    }

    internal static IHtmlFormElement Form(IDocument page, string ending) =>
        page.Forms.Single(form => form.GetAttribute("action")?.EndsWith(ending, StringComparison.Ordinal) ?? false);
}
