using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Work;

namespace Renkei.Tests.Planning.Home;

public class WorkItemTests
{
    [Fact]
    public async Task A_fresh_plan_has_nothing_under_way()
    {
        await using var house = await PlanHouse.Open();

        var picture = await Picture(house);

        Assert.Empty(WorkItem.Of(picture));
        Assert.Equal((0, 21), picture.CountOf(1));
        Assert.All(picture.Activities, activity => Assert.Equal(WorkState.NotStarted, activity.State));
    }

    [Fact]
    public async Task Begun_milestones_and_answers_come_up()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Set(3, "outline", WorkState.Awaiting));
        var task = await house.AskOf(house.First);
        PlanHouse.Value(await house.Answer(house.First, task.Number, "回答"));

        var work = WorkItem.Of(await Picture(house));

        Assert.Equal([WorkListKeys.LookAtAnswer, WorkListKeys.Confirm, WorkListKeys.Begin], work.Select(item => item.Kind));
    }

    [Fact]
    public async Task Expired_evidence_asks_to_be_renewed()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Attach(4, "operating-body", house.Minutes() with { Expires = house.Today }));
        PlanHouse.Value(await house.Set(4, "operating-body", WorkState.Done));
        Assert.Equal(WorkState.Done, (await Picture(house)).Activity(4).State);

        house.Clock.Advance(TimeSpan.FromDays(2));

        var picture = await Picture(house);
        Assert.Equal(WorkState.Started, picture.Activity(4).State);
        Assert.Equal([WorkListKeys.RenewEvidence], WorkItem.Of(picture).Select(item => item.Kind));
    }

    private static async Task<PlanPicture> Picture(PlanHouse house) =>
        (await house.Ask(unit => PlanPicture.Load(unit, house.Plan, 1, house.Today, PlanHouse.Stop)))!;
}
