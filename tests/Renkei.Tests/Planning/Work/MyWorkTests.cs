using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Work;
using Renkei.Tests.Planning.Schedule;

namespace Renkei.Tests.Planning.Work;

public class MyWorkTests
{
    [Theory]
    [InlineData(-4, "4日超過", "4 days late")]
    [InlineData(0, "今日まで", "due today")]
    [InlineData(1, "あと1日", "1 day left")]
    [InlineData(3, "あと3日", "3 days left")]
    public void Urgency_is_said_in_words(int days, string ja, string en)
    {
        var today = new DateOnly(2026, 11, 24);

        Assert.Equal(new TextKey(ja, en), Urgency.Of(today.AddDays(days), today));
    }

    [Fact]
    public async Task The_most_urgent_comes_first()
    {
        await using var house = await PlanHouse.Open();
        await Own(house, "あと三日", 3);
        await Own(house, "四日超過", -4);
        await Own(house, "ずっと先", 200, start: 100);
        PlanHouse.Value(await SetSchedule.Handle(house.Database, house.Plan, new(1, 3), 0, (house.Today.AddDays(1), "佐藤 恵"), house.Secretary, house.Clock, PlanHouse.Stop));
        PlanHouse.Value(await house.Set(3, "outline", WorkState.Started));

        var mine = (await Lists(house, Secretariat(house))).Mine;

        // What starts in a hundred days is not spoken of yet.
        Assert.Equal(["四日超過", "事業概要（誰が、何のために、何を行う）決定", "期待される効果の想定", "あと三日"], mine.Select(item => item.What));
    }

    [Fact]
    public async Task Others_owe_what_was_asked_or_is_overdue()
    {
        await using var house = await PlanHouse.Open();
        await house.AskOf(house.First, "環境調査票", -2);
        PlanHouse.Value(await house.TryPlan(new WorkContent { Title = "回答をまとめる", Owner = new() { Party = house.Second }, Due = house.Today.AddDays(-5) }));
        PlanHouse.Value(await house.TryPlan(new WorkContent { Title = "まだ先", Owner = new() { Party = house.Second }, Due = house.Today.AddDays(5) }));

        var owed = (await Lists(house, Secretariat(house))).Owed;

        Assert.Equal([("回答をまとめる", "練習第二病院"), ("環境調査票", "練習第一病院")], owed.Select(item => (item.What, item.Who)));
    }

    [Fact]
    public async Task A_deputy_sees_what_is_named_to_the_person_in_those_days()
    {
        await using var house = await PlanHouse.Open();
        var aoi = await house.Sits("中村 葵", PlanRole.Participant, house.First);
        var deputy = PlanHouse.Value(await house.Do(unit => house.People.Add(
            unit, house.Secretary, new(aoi.Organisation, "高橋 実", "takahashi@example.jp"), PlanHouse.Stop)));
        await Named("中村 葵", house.First, "葵への作業");
        await Named("高橋 実", house.First, "実への作業");
        // The same name in another organisation is somebody else.
        await Named("中村 葵", house.Second, "別の葵への作業");
        PlanHouse.Value(await house.Do(unit => new Deputies(house.Ids, house.Clock).Add(
            unit, house.Secretary, new(aoi.Id, deputy.Id, house.Today, house.Today.AddDays(2)), PlanHouse.Stop)));

        var mine = await Mine();
        house.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal([("実への作業", null), ("葵への作業", "中村 葵")], mine.OrderBy(item => item.StandingFor, StringComparer.Ordinal).Select(item => (item.What, item.StandingFor)));
        // Without a seat of its own the plan closes with the last day.
        Assert.Empty(await Mine());

        async Task Named(string person, int party, string title) => PlanHouse.Value(await house.TryPlan(new WorkContent
        {
            Title = title, Owner = new() { Party = party, Person = person }, Due = house.Today,
        }));
        async Task<IReadOnlyList<WorkItem>> Mine() => await house.Ask(async unit => (IReadOnlyList<WorkItem>)
            [.. (await ShowMyWork.Of(unit, house.Seats, (deputy.Id, deputy.Name), house.Today, PlanHouse.Stop)).SelectMany(plan => plan.Lists.Mine)]);
    }

    [Fact]
    public async Task A_guest_sees_its_own_and_nothing_of_others()
    {
        await using var house = await PlanHouse.Open();
        await house.AskOf(house.First, "第一への依頼");
        await house.AskOf(house.Second, "第二への依頼");
        await Own(house, "事務局の作業", 1);
        PlanHouse.Value(await house.TryPlan(new WorkContent { Title = "第一の作業", Owner = new() { Party = house.First }, Due = house.Today }));
        PlanHouse.Value(await house.TryPlan(new WorkContent { Title = "第二の作業", Owner = new() { Party = house.Second }, Due = house.Today }));
        PlanHouse.Value(await house.Set(3, "outline", WorkState.Awaiting));

        var lists = await Lists(house, new WorkViewer("中村 葵", "person:nakamura", new Seat(house.Plan.Value, PlanRole.Participant, house.First)));

        Assert.Equal(new HashSet<string> { "第一への依頼", "第一の作業" }, lists.Mine.Select(item => item.What).ToHashSet());
        Assert.All(lists.Mine, item => Assert.Contains($"/part/{house.First}", item.Address, StringComparison.Ordinal));
        Assert.Empty(lists.Owed);
    }

    [Fact]
    public async Task Confirmations_wait_for_the_secretariat_alone()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.TryPlan(new WorkContent { Title = "確認待ちの作業", Owner = new() { Party = house.First }, State = WorkState.Awaiting }));
        PlanHouse.Value(await house.Set(3, "outline", WorkState.Awaiting));

        var secretariat = await Lists(house, Secretariat(house));
        var government = await Lists(house, new WorkViewer("小林 直樹", "person:k", new Seat(house.Plan.Value, PlanRole.Government, 9)));

        Assert.Contains(secretariat.Mine, item => item.Kind == WorkListKeys.ConfirmWork && item.What == "確認待ちの作業");
        Assert.Contains(secretariat.Mine, item => item.Kind == WorkListKeys.Confirm);
        Assert.Empty(government.Mine);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public async Task Evidence_is_spoken_of_sixty_days_ahead(int days, bool spoken)
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Attach(4, "operating-body", house.Minutes("設立総会 議事録") with { Expires = house.Today.AddDays(days) }));
        PlanHouse.Value(await house.Set(4, "operating-body", WorkState.Done));

        var mine = (await Lists(house, Secretariat(house))).Mine;

        Assert.Equal(spoken, mine.Any(item => item.Kind == WorkListKeys.ExpiringEvidence && item.What.Contains("設立総会", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_lost_race_waits_for_its_author()
    {
        await using var house = await PlanHouse.Open();
        var work = await house.PlanWork("一", 100, 110);
        PlanHouse.Value(await house.Change(work, before => before with { Note = "先" }, from: 1));
        Assert.IsType<SectionConflict>((await house.Change(work, before => before with { Note = "後" }, from: 1)).Refused, exactMatch: false);

        var mine = (await Lists(house, Secretariat(house))).Mine;
        var other = await Lists(house, Secretariat(house) with { Actor = "person:other" });

        Assert.Equal([WorkListKeys.ChooseDraft], mine.Select(item => item.Kind));
        Assert.Empty(other.Mine);
    }

    [Fact]
    public async Task Work_moves_with_its_owner()
    {
        await using var house = await PlanHouse.Open();
        await Own(house, "引き継ぐ", 3);
        var successor = PlanHouse.Value(await house.Do(unit => house.People.Add(
            unit, house.Secretary, new(house.Maker.Organisation, "高橋 実", "takahashi@example.jp"), PlanHouse.Stop)));
        var duties = new Renkei.Planning.Plans.OwnerDuties(house.Seats, house.Clock);

        Assert.Contains("引き継ぐ", Assert.Single(await house.Ask(unit => duties.Of(unit, house.Maker, null, PlanHouse.Stop))).Title, StringComparison.Ordinal);
        await house.Do(unit => duties.Move(unit, new(house.Maker, successor, null), house.Secretary, PlanHouse.Stop));

        Assert.Equal("高橋 実", (await house.Book()).Work[1].Owner!.Person);
    }

    private static async Task<int> Own(PlanHouse house, string title, int dueInDays, int start = -10) => PlanHouse.Value(await house.TryPlan(new WorkContent
    {
        Title = title, Start = house.Today.AddDays(start), Due = house.Today.AddDays(dueInDays), Owner = new() { Person = "佐藤 恵" },
    })).Number;

    private static WorkViewer Secretariat(PlanHouse house) =>
        new("佐藤 恵", house.Secretary.Id, new Seat(house.Plan.Value, PlanRole.Secretariat, 1));

    private static async Task<WorkLists> Lists(PlanHouse house, WorkViewer viewer) =>
        (await house.Ask(unit => MyWork.Load(unit, house.Plan, viewer, house.Today, PlanHouse.Stop)))!;
}
