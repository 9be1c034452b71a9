using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Parties;
using Renkei.Planning.Plans;
using Renkei.Planning.Schedule;

namespace Renkei.Tests.Planning.Schedule;

public class EditWorkTests
{
    [Fact]
    public async Task An_item_is_numbered_kept_and_recorded()
    {
        await using var house = await PlanHouse.Open();

        var first = await house.PlanWork("調査票を集める", 0, 14);
        var second = await house.PlanWork("調査票をまとめる", 15, 30, first);

        Assert.Equal((1, 2), (first, second));
        var book = await house.Book();
        Assert.Equal([1], book.Work[2].After);
        var acts = await house.Ask(unit => unit.List(
            "select act, subject from audit_row where subject like 'work/%' order by sequence",
            row => row.Text(0) + " " + row.Text(1), PlanHouse.Stop));
        Assert.Equal(["section.saved work/1", "section.saved work/2"], acts);
    }

    [Fact]
    public async Task A_circle_is_refused_and_named()
    {
        await using var house = await PlanHouse.Open();
        var one = await house.PlanWork("一", 0, 1);
        var two = await house.PlanWork("二", 2, 3, one);
        var three = await house.PlanWork("三", 4, 5, two);

        var refused = (await house.Change(one, work => work with { After = [three] })).Refused;

        // One waits for three, three for two, two for one.
        Assert.Equal("1 → 3 → 2 → 1", Assert.IsType<ScheduleRules.Circle>(refused).Way);
        Assert.Contains("1 → 3 → 2 → 1", refused.Text.In(Language.Japanese, refused.Arguments), StringComparison.Ordinal);
        Assert.Empty((await house.Book()).Work[one].After);
    }

    [Fact]
    public async Task An_item_cannot_wait_for_itself()
    {
        await using var house = await PlanHouse.Open();
        var one = await house.PlanWork("一", 0, 1);

        Assert.Equal("1 → 1", Assert.IsType<ScheduleRules.Circle>((await house.Change(one, work => work with { After = [one] })).Refused).Way);
    }

    [Fact]
    public async Task Two_people_cannot_close_a_circle_together()
    {
        await using var house = await PlanHouse.Open();
        var one = await house.PlanWork("一", 0, 1);
        var two = await house.PlanWork("二", 2, 3);

        var both = await Task.WhenAll(
            house.Change(one, work => work with { After = [two] }, from: 1), house.Change(two, work => work with { After = [one] }, from: 1));

        Assert.Single(both, outcome => outcome.Refused is ScheduleRules.Circle);
        Assert.Single(both, outcome => outcome.Refused is null);
    }

    [Fact]
    public async Task Due_before_start_is_refused()
    {
        await using var house = await PlanHouse.Open();

        Assert.IsType<WorkSection.DueBeforeStart>((await house.TryPlan(new WorkContent
        {
            Title = "逆", Start = new(2026, 12, 2), Due = new(2026, 12, 1),
        })).Refused);
    }

    [Theory]
    [InlineData(1999, 12, 31, false)]
    [InlineData(2000, 1, 1, true)]
    [InlineData(2100, 12, 31, true)]
    [InlineData(2101, 1, 1, false)]
    public async Task Days_lie_between_2000_and_2100(int year, int month, int day, bool taken)
    {
        await using var house = await PlanHouse.Open();

        var outcome = await house.TryPlan(new WorkContent { Title = "端", Due = new(year, month, day) });

        Assert.Equal(taken, outcome.Refused is null);
        Assert.True(taken || outcome.Refused is WorkSection.DayOutOfReach);
    }

    [Fact]
    public async Task What_is_not_there_cannot_be_named()
    {
        await using var house = await PlanHouse.Open();

        Assert.Equal(99, Assert.IsType<ScheduleRules.NoSuchWork>((await house.TryPlan(new() { Title = "一", After = [99] })).Refused).Number);
        Assert.Equal(99, Assert.IsType<ScheduleRules.NoSuchParty>((await house.TryPlan(new() { Title = "一", Owner = new() { Party = 99 } })).Refused).Number);
        Assert.IsType<ScheduleRules.NoSuchPlace>((await house.TryPlan(new() { Title = "一", Activity = "step1/9" })).Refused);
        // A milestone of activity 3 does not belong to activity 4.
        Assert.IsType<ScheduleRules.NoSuchPlace>((await house.TryPlan(new() { Title = "一", Activity = "step1/4", Milestone = "outline" })).Refused);
        Assert.Null((await house.TryPlan(new() { Title = "一", Activity = "step1/3", Milestone = "outline" })).Refused);
    }

    [Fact]
    public async Task Whoever_left_gets_no_new_work()
    {
        await using var house = await PlanHouse.Open();
        var section = await house.PartyOf(house.First);
        PlanHouse.Value(await PlanSections.Submit(house.Database, house.Plan, section.Key, section.Content with { Left = house.Today },
            section.Version, house.Secretary, house.Clock, PlanHouse.Stop));
        var colleague = PlanHouse.Value(await house.Do(unit => house.People.Add(
            unit, house.Secretary, new(house.Maker.Organisation, "高橋 実", "takahashi@example.jp"), PlanHouse.Stop)));
        PlanHouse.Value(await house.Do(unit => house.Seats.Give(
            unit, house.Secretary, house.Plan.Value, colleague.Id, Renkei.Accounts.Rights.PlanRole.Secretariat, PlanHouse.Stop)));
        var owned = PlanHouse.Value(await house.TryPlan(new() { Title = "前から", Owner = new() { Person = "高橋 実" } })).Number;
        PlanHouse.Value(await house.Do(unit => house.People.Disable(unit, house.Secretary, colleague.Id, PlanHouse.Stop)));

        Assert.Equal("練習第一病院", Assert.IsType<ScheduleRules.PartyLeft>(
            (await house.TryPlan(new() { Title = "一", Owner = new() { Party = house.First } })).Refused).Name);
        Assert.Equal("高橋 実", Assert.IsType<ScheduleRules.PersonLeft>(
            (await house.TryPlan(new() { Title = "一", Owner = new() { Person = "高橋 実" } })).Refused).Name);

        // What such a person owned before is warned of, not lost.
        var around = await house.Ask(unit => house.Desk().Surroundings(unit, house.Plan, PlanHouse.Stop));
        Assert.Equal(owned, Assert.Single(ScheduleWarnings.Of(around)).Work);
    }

    [Fact]
    public async Task Overlap_with_what_comes_first_is_a_warning()
    {
        await using var house = await PlanHouse.Open();
        var first = await house.PlanWork("先", 0, 10);
        var second = await house.PlanWork("後", 7, 20, first);
        var touching = await house.PlanWork("接する", 10, 20, first);

        var warnings = ScheduleWarnings.Of(await house.Ask(unit => house.Desk().Surroundings(unit, house.Plan, PlanHouse.Stop)));

        var warning = Assert.Single(warnings);
        Assert.Equal(second, warning.Work);
        Assert.Contains("3日の重なり", warning.Sentence.Text.In(Language.Japanese, warning.Sentence.Arguments), StringComparison.Ordinal);
        Assert.NotEqual(second, touching);
    }

    [Fact]
    public async Task Done_has_its_day_and_nothing_else_has()
    {
        await using var house = await PlanHouse.Open();
        var one = await house.PlanWork("一", 0, 1);

        Assert.IsType<WorkSection.EndAndStateDiffer>((await house.Change(one, work => work with { State = WorkState.Done })).Refused);
        Assert.IsType<WorkSection.EndAndStateDiffer>((await house.Change(one, work => work with { Ended = house.Today })).Refused);
        Assert.IsType<WorkSection.NoReason>((await house.Change(one, work => work with { State = WorkState.NotApplicable })).Refused);
        Assert.Null((await house.Change(one, work => work with { State = WorkState.Done, Ended = house.Today })).Refused);
    }

    [Fact]
    public async Task A_lost_race_keeps_what_was_typed()
    {
        await using var house = await PlanHouse.Open();
        var one = await house.PlanWork("一", 0, 1);
        PlanHouse.Value(await house.Change(one, work => work with { Note = "先に保存" }, from: 1));

        var lost = Assert.IsType<SectionConflict>((await house.Change(one, work => work with { Note = "あとから" }, from: 1)).Refused, exactMatch: false);

        var draft = await house.Ask(unit => PlanDrafts.Find(unit, house.Plan, lost.Draft, PlanHouse.Stop));
        Assert.Contains("あとから", draft!.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Typed_fields_are_read_or_refused_by_name()
    {
        var today = new DateOnly(2026, 11, 24);
        WorkForm typed = new() { Title = " 調査票を\n集める ", Place = "step1/7/participants-systems", Party = "2", Person = "中村 葵", Start = "2026/11/1", Due = "2026-12-04", After = "３、 12" };

        var work = PlanHouse.Value(typed.Read(null, today));

        Assert.Equal(("調査票を 集める", "step1/7", "participants-systems"), (work.Title, work.Activity, work.Milestone));
        Assert.Equal([3, 12], work.After);
        Assert.Equal((new DateOnly(2026, 11, 1), new DateOnly(2026, 12, 4)), (work.Start, work.Due));
        Assert.Equal(WorkKeys.AfterUnreadable, (typed with { After = "三" }).Read(null, today).Refused!.Text);
        Assert.Equal(WorkKeys.NotYet, (typed with { Begun = "2026-11-25" }).Read(null, today).Refused!.Text);
        Assert.Contains("期限", (typed with { Due = "soon" }).Read(null, today).Refused!.Text.Ja, StringComparison.Ordinal);
        Assert.Equal(today, PlanHouse.Value((typed with { State = "done" }).Read(null, today)).Ended);
    }
}
