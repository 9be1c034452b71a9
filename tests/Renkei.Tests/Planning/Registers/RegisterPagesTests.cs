using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Renkei.Kernel;

namespace Renkei.Tests.Planning.Registers;

public class RegisterPagesTests
{
    [Fact]
    public async Task A_decision_is_recorded_by_a_form_without_script()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var form = Form(await sato.Open($"{practice.Home}/decisions/new?activity=step1/7"), "/decisions");
        Assert.True(form.QuerySelector<IHtmlInputElement>("#activity-step1-7")!.IsChecked);

        var sent = await sato.Send(form, ("title", "回線を決める"), ("question", "どの回線を使うか"),
            ("criterion-1-name", "費用"), ("criterion-1-weight", "2.5"), ("criterion-2-name", "安全"), ("criterion-2-weight", "4"),
            ("option-1-title", "VPN"), ("score-1-1", "3"), ("score-1-2", "2"), ("option-2-title", "専用線"), ("score-2-2", "5"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var page = await sato.Open(sent.Headers.Location!.ToString());
        var sums = page.QuerySelectorAll("table.scores tfoot td").Select(cell => cell.TextContent).ToArray();
        Assert.StartsWith("15.5", sums[0], StringComparison.Ordinal);
        Assert.StartsWith("20", sums[1], StringComparison.Ordinal);
        Assert.Contains("未採点1項目", sums[1], StringComparison.Ordinal);
        Assert.Contains("回線を決める", (await sato.Open($"{practice.Home}/step/1/activity/7")).GetElementById("records")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_decision_comes_back_with_every_row()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var form = Form(await sato.Open($"{practice.Home}/decisions/new"), "/decisions");

        var sent = await sato.Send(form, ("title", "回線を決める"), ("state", "decided"), ("option-2-title", "専用線"), ("option-2-reasons", "1行目\n2行目"),
            ("records", "判断99"), ("took-part", "葛\U000E0100城 👩🏽‍⚕️"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var again = Form(await RunningHost.Read(sent), "/decisions");
        Assert.Contains("「判断99」はこの計画にありません", again.QuerySelector("[role=alert], .faults")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("専用線", again.QuerySelector<IHtmlInputElement>("[name=option-2-title]")!.Value);
        Assert.Equal("1行目\n2行目", again.QuerySelector<IHtmlTextAreaElement>("[name=option-2-reasons]")!.Value.ReplaceLineEndings("\n"));
        Assert.Equal("葛\U000E0100城 👩🏽‍⚕️", again.QuerySelector<IHtmlTextAreaElement>("[name=took-part]")!.Value);
        Assert.Equal("decided", again.QuerySelector<IHtmlInputElement>("input[name=state]:checked")!.Value);
    }

    [Fact]
    public async Task A_decision_becomes_evidence_from_its_own_page()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var page = await sato.Open($"{practice.Home}/decisions/1");

        var sent = await sato.Send(Form(page, "/evidence"), ("milestone", "study-body"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var milestone = (await sato.Open($"{practice.Home}/step/1/activity/2")).GetElementById("m-study-body")!;
        Assert.Contains(milestone.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"{practice.Home}/decisions/1");
        Assert.Contains("検討組織構築", (await sato.Open($"{practice.Home}/decisions/1")).GetElementById("evidence")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_shows_the_next_meeting_and_what_is_lacking()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var panel = (await sato.Open(practice.Home)).GetElementById("next-meeting")!.ParentElement!;

        var words = string.Join(' ', panel.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("第4回 検討委員会", words, StringComparison.Ordinal);
        Assert.Contains("あと16日", words, StringComparison.Ordinal);
        Assert.Contains("4件（事業概要の承認、情報の保存方法、個人情報保護方針の中間報告、ほか）", words, StringComparison.Ordinal);
        Assert.Contains("5/6 そろい 不足：資料4", words, StringComparison.Ordinal);
        Assert.Contains("出欠 4/6", words, StringComparison.Ordinal);
        Assert.Contains(panel.QuerySelectorAll("a"), link => link.GetAttribute("href") == $"{practice.Home}/meetings/4#agenda");
    }

    [Fact]
    public async Task A_meeting_is_planned_called_and_minuted_by_forms()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var form = Form(await sato.Open($"{practice.Home}/meetings/new?body=2"), "/meetings");
        var made = await sato.Send(form, ("on", "2020-04-01"), ("begins", "１８：３０"), ("ends", "20:00"), ("place", "会議室"), ("state", "held"));
        var address = made.Headers.Location!.ToString().Split('?')[0];

        await sato.Send(Form(await sato.Open(address), "/agenda"), ("item-1-title", "要件の確認"), ("item-1-time", "30"),
            ("item-1-about", "判断3"), ("item-1-order", "2"), ("item-2-title", "開会"), ("item-2-order", "1"));
        var refused = await sato.Send(Form(await sato.Open(address), "/papers"), ("paper-1-label", "資料1"), ("paper-1-title", "要件"),
            ("paper-2-label", "資料１"), ("paper-2-title", "別の要件"));
        Assert.Contains("2つあります", (await RunningHost.Read(refused)).QuerySelector("#papers .faults")!.TextContent, StringComparison.Ordinal);
        await sato.Send(Form(await sato.Open(address), "/attendance"), ("person-1-presence", "present"), ("person-2-presence", "absent"),
            ("person-3-person", "見学の人"), ("person-3-presence", "accompanying"));
        await sato.Send(Form(await sato.Open(address), "/minutes"), ("said-1", "24項目を確かめた。"), ("settled", "2020-04-08"));

        var page = await sato.Open(address);
        Assert.Equal(["開会", "要件の確認"], page.QuerySelectorAll("ol.agenda > li > .b").Select(item => item.TextContent));
        var minutes = (await sato.Open(address + "/minutes")).QuerySelector("article.paper")!.TextContent;
        Assert.Contains("24項目を確かめた。", minutes, StringComparison.Ordinal);
        Assert.DoesNotContain("（案）", minutes, StringComparison.Ordinal);
        Assert.Contains("2020年4月1日（水） 18:30〜20:00", minutes, StringComparison.Ordinal);
        Assert.Contains("要件の確認", (await sato.Open(address + "/notice")).QuerySelector("article.paper")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_is_attached_and_leaves_only_to_be_saved()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var form = Form(await sato.Open($"{practice.Home}/meetings/4"), "/papers");

        var sent = await sato.SendFile(form, "paper-4-file", ("意見.txt", "第7条への意見"u8.ToArray()), ("paper-4-ready", "true"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var page = await sato.Open($"{practice.Home}/meetings/4");
        Assert.Contains("6/6 そろい", page.GetElementById("papers-title")!.TextContent, StringComparison.Ordinal);
        var link = page.QuerySelector("#papers table a")!.GetAttribute("href")!;
        Assert.Equal("attachment", (await sato.Get(link)).Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(HttpStatusCode.NotFound, (await sato.Get(link.Replace("/papers/4/", "/papers/1/", StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task A_body_keeps_its_members_and_its_rows()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var edit = Form(await sato.Open($"{practice.Home}/bodies/1/edit"), "/bodies/1");

        // Row 3 is emptied, row 8 was blank.
        var sent = await sato.Send(edit, ("member-3-person", ""), ("member-3-role", ""), ("member-3-party", ""), ("member-3-from", ""),
            ("member-3-until", ""), ("member-8-person", "森 さくら"), ("member-8-role", "委員"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var names = (await sato.Open($"{practice.Home}/bodies/1")).QuerySelectorAll("table.listed tbody th").Select(cell => cell.TextContent.Trim()).ToArray();
        Assert.Contains("森 さくら", names);
        Assert.DoesNotContain(names, name => name.StartsWith("鈴木 健", StringComparison.Ordinal));
        Assert.Equal(7, names.Length);
    }

    [Fact]
    public async Task Issues_are_listed_filtered_and_saved_as_csv()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var late = await sato.Open($"{practice.Home}/issues?overdue=true");
        var csv = await sato.Get(late.QuerySelectorAll<IHtmlAnchorElement>("main a").Single(link => link.GetAttribute("href")!.Contains("/csv?", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Equal(["更改の費用が未定"], late.QuerySelectorAll("table.listed tbody th").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("3日超過", late.QuerySelector("table.listed")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", csv.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("更改の費用が未定", await csv.Content.ReadAsStringAsync(PracticeHost.Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("中村 葵")]
    [InlineData("渡辺 翼")]
    public async Task Guests_see_nothing_of_the_registers(string guest)
    {
        await using var practice = await PracticeHost.Start();
        using var browser = await practice.SignedIn(guest);

        foreach (var page in (string[])["/decisions", "/decisions/1", "/issues", "/issues/1", "/issues/csv", "/meetings", "/meetings/4", "/meetings/3/minutes", "/bodies", "/bodies/1"])
            Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get(practice.Home + page)).StatusCode);
    }

    [Fact]
    public async Task Government_reads_and_is_offered_no_change()
    {
        await using var practice = await PracticeHost.Start();
        using var kobayashi = await practice.SignedIn("小林 直樹");

        foreach (var page in (string[])["/decisions", "/decisions/1", "/issues", "/issues/2", "/meetings", "/meetings/4", "/bodies", "/bodies/1"])
        {
            var document = await kobayashi.Open(practice.Home + page);
            Assert.Empty(document.QuerySelectorAll("main form[method=post]"));
            Assert.DoesNotContain(document.QuerySelectorAll("main a"), link => link.GetAttribute("href")!.EndsWith("/edit", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("/decisions", "判断を記録する")]
    [InlineData("/issues", "課題を登録する")]
    [InlineData("/meetings", "会議を予定に入れる")]
    [InlineData("/bodies", "会議体を登録する")]
    public async Task An_empty_register_says_the_next_step(string register, string next)
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var made = await sato.Send((await sato.Open("/plans/new")).QuerySelector<IHtmlFormElement>("main form")!,
            ("name", "新しい計画"), ("region", "1507"), ("promoter", "prefecture"));
        Assert.Equal(HttpStatusCode.SeeOther, made.StatusCode);

        var page = await sato.Open(made.Headers.Location + register);

        Assert.NotNull(page.QuerySelector("main .empty"));
        Assert.Contains(page.QuerySelectorAll("main a"), link => link.TextContent.Trim() == next);
        Assert.Contains(page.QuerySelectorAll("main .empty a"), link => link.GetAttribute("href") == "/guide");
    }

    [Fact]
    public async Task A_changed_decision_says_which_one_changed_it()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var page = await sato.Open($"{practice.Home}/decisions/2");

        Assert.Contains("判断4により変更", page.QuerySelector(".hd .chip")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{practice.Home}/decisions/4", page.QuerySelector(".banner.warnb a")!.GetAttribute("href"));
    }

    private static IHtmlFormElement Form(IDocument page, string end) =>
        page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").First(form => form.GetAttribute("action")!.EndsWith(end, StringComparison.Ordinal));
}
