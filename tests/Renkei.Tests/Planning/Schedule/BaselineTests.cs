using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Schedule;

namespace Renkei.Tests.Planning.Schedule;

public class BaselineTests
{
    [Fact]
    public async Task An_approved_schedule_freezes_every_date()
    {
        await using var house = await PlanHouse.Open();
        var one = await house.PlanWork("一", 0, 10);
        PlanHouse.Value(await SetSchedule.Handle(house.Database, house.Plan, new(1, 3), 0, (house.Today.AddDays(30), null), house.Secretary, house.Clock, PlanHouse.Stop));

        await house.Approve();
        PlanHouse.Value(await house.Change(one, work => work with { Due = house.Today.AddDays(17) }));

        var book = await house.Book();
        Assert.Equal(["activity/step1/3", "work/1"], book.Reference!.Content.Items.Select(item => item.Key));
        Assert.Equal(house.Today.AddDays(10), book.Reference.Content.Items[1].Due);
        var line = book.AgainstReference().Single(each => each.Key == "work/1");
        Assert.Equal((DriftKind.Later, 7), (line.Kind, line.Days));
        Assert.Equal(DriftKind.Same, book.AgainstReference().Single(each => each.Key == "activity/step1/3").Kind);
    }

    [Fact]
    public async Task Drift_is_later_earlier_moved_added_or_removed()
    {
        await using var house = await PlanHouse.Open();
        var late = await house.PlanWork("遅れ", 0, 10);
        var early = await house.PlanWork("前倒し", 0, 10);
        var moved = await house.PlanWork("開始だけ", 0, 10);
        var dropped = await house.PlanWork("取りやめ", 0, 10);
        await house.PlanWork("そのまま", 0, 10);
        await house.Approve();
        PlanHouse.Value(await house.Change(late, work => work with { Due = house.Today.AddDays(11) }));
        PlanHouse.Value(await house.Change(moved, work => work with { Start = house.Today.AddDays(2) }));
        PlanHouse.Value(await house.Change(dropped, work => work with { State = WorkState.NotApplicable, Reason = "不要になった。" }));
        await house.PlanWork("追加", 3, 4);
        house.Clock.Advance(TimeSpan.FromDays(6));
        // What is over counts with the day it ended: four days before it was due.
        PlanHouse.Value(await house.Change(early, work => work with { State = WorkState.Done, Ended = house.Today }));

        var lines = (await house.Book()).AgainstReference().ToDictionary(line => line.Title);

        Assert.Equal((DriftKind.Later, 1), (lines["遅れ"].Kind, lines["遅れ"].Days));
        Assert.Equal((DriftKind.Earlier, -4), (lines["前倒し"].Kind, lines["前倒し"].Days));
        Assert.Equal(DriftKind.Moved, lines["開始だけ"].Kind);
        Assert.Equal(DriftKind.Removed, lines["取りやめ"].Kind);
        Assert.Equal(DriftKind.Same, lines["そのまま"].Kind);
        Assert.Equal(DriftKind.Added, lines["追加"].Kind);
    }

    [Fact]
    public async Task A_baseline_without_meetings_calls_none_added()
    {
        await using var house = await PlanHouse.Open();
        await house.PlanWork("一", 0, 10);
        await house.Approve();
        PlanHouse.Value(await Registers.RegisterHouse.Meet(house, new MeetingContent { Title = "準備会", On = house.Today.AddDays(5) }));

        var before = await house.Book();
        Assert.Equal(["work/1"], before.AgainstReference().Select(line => line.Key));
        Assert.True(before.MeetingsUncompared);

        await house.Approve("第4回 検討委員会");
        PlanHouse.Value(await Registers.RegisterHouse.Meet(house, new MeetingContent { Title = "部会", On = house.Today.AddDays(6) }));

        var after = await house.Book();
        Assert.False(after.MeetingsUncompared);
        Assert.Equal([("work/1", DriftKind.Same), ("meeting/1", DriftKind.Same), ("meeting/2", DriftKind.Added)],
            after.AgainstReference().Select(line => (line.Key, line.Kind)));
        // Neither order of the two approved schedules invents a meeting that was added or dropped.
        var (first, second) = (after.Baselines[0].Content.Items, after.Baselines[1].Content.Items);
        Assert.Equal(["work/1"], Drift.BetweenApproved(first, second).Select(line => line.Key));
        Assert.Equal(["work/1"], Drift.BetweenApproved(second, first).Select(line => line.Key));
    }

    [Fact]
    public async Task Pages_say_that_meetings_are_not_compared()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var today = JapanTime.Today(practice.Host.Clock);
        PlanHouse.Value(await PlanSections.Submit(practice.Host.Plan, practice.Plan, BaselineSection.Key(2), new BaselineContent
        {
            ApprovedOn = today, ApprovedBy = "第3回 検討委員会", Reason = "会議を入れる前の工程",
            Items = [new() { Key = "work/1", Title = "作業", Due = today }],
        }, 0, Actor.System("test"), practice.Host.Clock, PracticeHost.Stop));
        const string said = "基準版の第2版には会議の日付がないため、会議はくらべていません。";

        var schedule = await sato.Open($"{practice.Home}/schedule");

        Assert.Contains(said, schedule.QuerySelector(".hd")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("追加", schedule.QuerySelector("section[aria-labelledby=g-meetings]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(said, (await sato.Open($"{practice.Home}/schedule/paper")).QuerySelector("ul.notes")!.TextContent, StringComparison.Ordinal);
        foreach (var address in (string[])["2", "1?with=2", "2?with=1"])
        {
            var page = await sato.Open($"{practice.Home}/schedule/baselines/{address}");
            Assert.Contains(said, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.Empty(page.QuerySelectorAll("a[href*='/meetings/']"));
        }

        Assert.DoesNotContain("くらべていません", (await sato.Open($"{practice.Home}/schedule/baselines/1")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_one_approved_last_counts()
    {
        await using var house = await PlanHouse.Open();
        var one = await house.PlanWork("一", 0, 10);
        await house.Approve("第3回 検討委員会");
        PlanHouse.Value(await house.Change(one, work => work with { Due = house.Today.AddDays(20) }));
        house.Clock.Advance(TimeSpan.FromDays(30));

        var second = await house.Approve("第4回 検討委員会");

        var book = await house.Book();
        Assert.Equal(second, book.Reference!.Number);
        Assert.Equal(DriftKind.Same, Assert.Single(book.AgainstReference()).Kind);
        var between = Assert.Single(Drift.Between(book.Baselines[0].Content.Items, book.Baselines[1].Content.Items));
        Assert.Equal((DriftKind.Later, 10), (between.Kind, between.Days));
    }

    [Fact]
    public async Task Without_dates_approver_or_reason_nothing_is_approved()
    {
        await using var house = await PlanHouse.Open();

        Assert.Equal(BaselineKeys.Nothing, await Refused("2026-11-24", "委員会", "承認"));
        await house.PlanWork("一", 0, 10);
        Assert.Equal(BaselineKeys.NotYet, await Refused("2026-11-25", "委員会", "承認"));
        Assert.Contains("承認者", (await Refused("2026-11-24", " ", "承認")).Ja, StringComparison.Ordinal);
        Assert.Contains("理由", (await Refused("2026-11-24", "委員会", "")).Ja, StringComparison.Ordinal);
        Assert.Empty((await house.Book()).Baselines);

        async Task<TextKey> Refused(string on, string by, string reason) => (await ApproveBaseline.Handle(
            house.Database, house.Plan, new BaselineForm(on, by, "", reason), house.Secretary, house.Clock, PlanHouse.Stop)).Refused!.Text;
    }
}
