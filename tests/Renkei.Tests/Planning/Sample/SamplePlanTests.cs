using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Sample;

namespace Renkei.Tests.Planning.Sample;

public class SamplePlanTests
{
    [Fact]
    public async Task Loading_twice_makes_one_whole_plan()
    {
        await using var house = await PlanHouse.Open();
        var sample = new SamplePlan(house.Database, house.Organisations, house.People, house.Seats, house.Ids, house.Clock);

        var first = await sample.Load(PlanHouse.Stop);
        var again = await sample.Load(PlanHouse.Stop);

        Assert.Equal(first, again);
        var plan = await house.Ask(unit => PlanShelf.Find(unit, first, PlanHouse.Stop));
        Assert.True(plan!.Practice);
        Assert.Equal(SamplePlan.CompleteRevision, plan.Revision);
    }

    [Fact]
    public async Task It_stands_where_a_plan_stands_in_its_first_autumn()
    {
        await using var house = await PlanHouse.Open();
        var sample = new SamplePlan(house.Database, house.Organisations, house.People, house.Seats, house.Ids, house.Clock);
        var plan = await sample.Load(PlanHouse.Stop);

        var picture = (await house.Ask(unit => PlanPicture.Load(unit, plan, 1, house.Today, PlanHouse.Stop)))!;

        Assert.Equal((9, 21), picture.CountOf(1));
        Assert.Equal(
            [WorkState.Done, WorkState.Done, WorkState.Awaiting, WorkState.NotStarted, WorkState.Started, WorkState.Started, WorkState.Started, WorkState.Started],
            picture.Activities.Select(activity => activity.State));
        Assert.All(picture.Activities, activity => Assert.True(RoleRules.OneLeads(activity)));
        Assert.Equal("練習第一病院", picture.Awaited[0].PartyName);
        Assert.Equal(4, picture.Awaited[0].DaysLate);
    }

    [Fact]
    public async Task Its_people_are_practice_people_with_seats_of_four_roles()
    {
        await using var house = await PlanHouse.Open();
        var plan = await new SamplePlan(house.Database, house.Organisations, house.People, house.Seats, house.Ids, house.Clock)
            .Load(PlanHouse.Stop);

        var seated = await house.Ask(unit => house.Seats.In(unit, plan.Value, PlanHouse.Stop));

        Assert.Equal(new HashSet<string> { "佐藤 恵", "高橋 実", "小林 直樹", "中村 葵", "渡辺 翼" }, seated.Select(one => one.Name).ToHashSet());
        Assert.Equal(4, seated.Select(one => one.Seat.Role).Distinct().Count());
        var people = await house.Ask(unit => house.People.List(unit, PlanHouse.Stop));
        Assert.All(people.Where(person => person.Id != house.Maker.Id), person => Assert.True(person.Practice));
    }
}
