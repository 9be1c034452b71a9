using System.Net;
using AngleSharp.Html.Dom;

namespace Renkei.Tests.Planning.Schedule;

public class SchedulePageTests
{
    [Fact]
    public async Task The_schedule_shows_picture_list_and_drift()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var page = await sato.Open(practice.Home + "/schedule");

        Assert.NotNull(page.QuerySelector("svg.gantt[role=img][aria-label]"));
        Assert.Equal(8, page.QuerySelectorAll("section.schedule-group h2").Count(heading => heading.Id!.StartsWith("g-activity-", StringComparison.Ordinal)));
        var row = page.QuerySelectorAll("table.sched tr").Single(each => each.TextContent.Contains("事業概要の案を委員会に諮る", StringComparison.Ordinal));
        Assert.Contains("+28日 遅れ", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("確認待ち", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("あと2日", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("4日超過", page.QuerySelectorAll("table.sched tr")
            .Single(each => each.TextContent.Contains("調査票に答える（練習第一病院）", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);

        var meeting = page.QuerySelector("section[aria-labelledby=g-meetings]")!.QuerySelector("tbody tr:last-child")!;
        Assert.Contains("第4回 検討委員会", meeting.TextContent, StringComparison.Ordinal);
        Assert.Contains("招集済", meeting.TextContent, StringComparison.Ordinal);
        Assert.Contains("予定どおり", meeting.TextContent, StringComparison.Ordinal);
        Assert.Equal(practice.Home + "/meetings/4", meeting.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("第4回 検討委員会", page.QuerySelector("svg.gantt")!.TextContent, StringComparison.Ordinal);

        var late = await sato.Open(practice.Home + "/schedule?overdue=1&owner=%E4%B8%AD%E6%9D%91%20%E8%91%B5");
        Assert.Equal(["調査票に答える（練習第一病院）"], late.QuerySelectorAll("table.sched th[scope=row] a").Select(link => link.TextContent));
        Assert.Contains("この条件に合うものはありません", (await sato.Open(practice.Home + "/schedule?owner=nobody")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_is_added_by_form_and_a_refusal_keeps_the_words()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var empty = await sato.Open(practice.Home + "/schedule/work/new?place=step1/4");
        var form = (IHtmlFormElement)empty.QuerySelector("form[action$='/schedule/work']")!;

        using var refused = await sato.Send(form, ("title", "規程を公開する"), ("start", "2026-12-10"), ("due", "2026-12-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await RunningHost.Read(refused);
        Assert.Contains("期限が開始予定日より前です", again.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("規程を公開する", ((IHtmlInputElement)again.QuerySelector("input[name=title]")!).Value);
        Assert.Equal("step1/4", ((IHtmlSelectElement)again.QuerySelector("select[name=place]")!).Value);

        using var taken = await sato.Send(form, ("title", "規程を公開する"), ("start", "2026-12-01"), ("due", "2026-12-10"), ("after", "9"));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        var page = await sato.Open(taken.Headers.Location!.OriginalString);
        Assert.Equal("規程を公開する", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("運営主体の規程の案をつくる", page.QuerySelector("dl.work-facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_practice_plan_fits_one_sheet()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var page = await sato.Open(practice.Home + "/schedule/paper");

        Assert.NotNull(page.QuerySelector(".sheet svg.gantt"));
        Assert.Contains("第4回 検討委員会", page.QuerySelector(".sheet svg.gantt")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".sheet-list"));
        Assert.True(page.Body!.ClassList.Contains("paper-wide"));
        Assert.Contains("第1版", page.QuerySelector(".sheet-head")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task My_work_shows_a_guest_its_own_alone()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        using var aoi = await practice.SignedIn("中村 葵");

        var secretariat = await sato.Open("/my-work");
        var guest = await aoi.Open("/my-work");

        Assert.Contains("調査票に答える（練習第一病院）", secretariat.QuerySelector("#owed")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("回答を確かめる", secretariat.QuerySelector("#mine")!.ParentElement!.TextContent, StringComparison.Ordinal);
        var shown = guest.QuerySelectorAll("main table th[scope=row] a").Select(link => link.TextContent).ToArray();
        Assert.Equal(new HashSet<string> { "システム環境調査票", "個人情報保護方針 第2版への意見", "調査票に答える（練習第一病院）", "方針への意見を出す（練習第一病院）" }, shown.ToHashSet());
        Assert.Null(guest.QuerySelector("#owed")!.ParentElement!.QuerySelector("table"));
        Assert.Contains("4日超過", guest.Body!.TextContent, StringComparison.Ordinal);
        // What is listed can be opened.
        foreach (var link in guest.QuerySelectorAll("main table th[scope=row] a"))
            Assert.Equal(HttpStatusCode.OK, (await aoi.Get(link.GetAttribute("href")!.Split('#')[0])).StatusCode);
    }

    [Fact]
    public async Task Reminders_are_chosen_on_a_page()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var page = await sato.Open("/account/reminders");

        using var sent = await sato.Send((IHtmlFormElement)page.QuerySelector("form[action='/account/reminders']")!, ("every", "weekly"));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var after = await sato.Open("/account/reminders");
        Assert.True(((IHtmlInputElement)after.QuerySelector("input[value=weekly]")!).IsChecked);
    }
}
