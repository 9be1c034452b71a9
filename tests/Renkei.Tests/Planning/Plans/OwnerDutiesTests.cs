using Renkei.Accounts.HandOver;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Tests.Planning.Plans;

/// <summary>Activities a person answers for move with a change of personnel (人事異動).</summary>
public class OwnerDutiesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Duties_of_an_owner_are_named_by_plan_and_activity()
    {
        await using var house = await PlanHouse.Open();
        await Owns(house, 3, "佐藤 恵");

        var duty = Assert.Single(await house.Ask(unit => Duties(house).Of(unit, house.Maker, null, Stop)));

        Assert.Equal("佐渡モデル　Step1 3. 事業概要の決定", duty.Title);
        Assert.Equal($"/plans/{house.Plan}", duty.Address);
    }

    [Fact]
    public async Task The_successor_owns_the_activities_and_nothing_else_changes()
    {
        await using var house = await PlanHouse.Open();
        var successor = await Successor(house, "後任 花子");
        await Owns(house, 3, "佐藤 恵");
        await Owns(house, 5, "佐藤 恵");
        await Owns(house, 7, "ほかの 人");
        var before = (await house.Activity(3)).Content;

        Assert.Equal(2, await house.Do(unit => Duties(house).Move(unit, new(house.Maker, successor, null), house.Secretary, Stop)));

        Assert.Equal(Json(before with { Owner = before.Owner! with { Person = "後任 花子" } }), Json((await house.Activity(3)).Content));
        Assert.Equal("後任 花子", (await house.Activity(5)).Content.Owner!.Person);
        Assert.Equal(("ほかの 人", 1), ((await house.Activity(7)).Content.Owner!.Person, await house.Version(7)));
        Assert.Equal(2, await house.Version(3));
        Assert.Empty(await house.Ask(unit => Duties(house).Of(unit, house.Maker, null, Stop)));
    }

    [Fact]
    public async Task One_act_moves_the_ownership_before_the_seat()
    {
        await using var house = await PlanHouse.Open();
        var successor = await Successor(house, "後任 花子");
        await Owns(house, 3, "佐藤 恵");
        // In the order of registration seats come first; the act itself must not take them first.
        var move = new MoveDuties(house.Database, house.People, house.Seats, [new SeatDuties(house.Seats), Duties(house)], house.Clock);

        Assert.Equal(2, PlanHouse.Value(await house.Do(unit => move.Move(unit, house.Secretary, (house.Maker.Id, successor.Id), null, Stop))));

        Assert.Equal("後任 花子", (await house.Activity(3)).Content.Owner!.Person);
        Assert.Equal(PlanRole.Secretariat, (await house.Ask(unit => house.Seats.Of(unit, house.Plan.Value, successor.Id, Stop)))?.Role);
        Assert.Null(await house.Ask(unit => house.Seats.Of(unit, house.Plan.Value, house.Maker.Id, Stop)));
    }

    [Fact]
    public async Task A_namesake_of_another_party_keeps_its_activities()
    {
        await using var house = await PlanHouse.Open();
        var namesake = await house.Sits("佐藤 恵", PlanRole.Participant, house.Second);
        var successor = await Successor(house, "後任 花子");
        await Owns(house, 3, "佐藤 恵", party: house.Second);
        await Owns(house, 5, "佐藤 恵", party: 1);

        Assert.Equal(1, await house.Do(unit => Duties(house).Move(unit, new(house.Maker, successor, null), house.Secretary, Stop)));

        Assert.Equal("佐藤 恵", (await house.Activity(3)).Content.Owner!.Person);
        Assert.Equal("後任 花子", (await house.Activity(5)).Content.Owner!.Person);
        Assert.Single(await house.Ask(unit => Duties(house).Of(unit, namesake, null, Stop)));
    }

    [Fact]
    public async Task Where_two_share_a_name_an_owner_without_party_stays()
    {
        await using var house = await PlanHouse.Open();
        await house.Sits("佐藤 恵", PlanRole.Participant, house.Second);
        var successor = await Successor(house, "後任 花子");
        await Owns(house, 3, "佐藤 恵");

        // Nobody can tell whose it is, so nobody loses it: the plan's people write the party down.
        Assert.Equal(0, await house.Do(unit => Duties(house).Move(unit, new(house.Maker, successor, null), house.Secretary, Stop)));

        Assert.Equal("佐藤 恵", (await house.Activity(3)).Content.Owner!.Person);
    }

    [Fact]
    public async Task Activities_of_plans_without_a_seat_are_not_touched()
    {
        await using var house = await PlanHouse.Open();
        await Owns(house, 3, "通り 掛子");
        var outsider = PlanHouse.Value(await house.Do(unit => house.People.Add(unit, Actor.System("test"),
            new(house.Maker.Organisation, "通り 掛子", "toori@example.jp"), Stop)));

        Assert.Empty(await house.Ask(unit => Duties(house).Of(unit, outsider, null, Stop)));
        Assert.Equal(0, await house.Do(unit => Duties(house).Move(unit, new(outsider, house.Maker, null), house.Secretary, Stop)));
    }

    // Lists of records are compared by what is written of them.
    private static string Json(ActivityContent content) => System.Text.Json.JsonSerializer.Serialize(content, PlanJson.Default.ActivityContent);

    private static OwnerDuties Duties(PlanHouse house) => new(house.Seats, house.Clock);

    private static async Task<Person> Successor(PlanHouse house, string name) => PlanHouse.Value(await house.Do(unit =>
        house.People.Add(unit, Actor.System("test"), new(house.Maker.Organisation, name, $"p{house.Ids.Next():N}@example.jp"), Stop)));

    private static async Task Owns(PlanHouse house, int activity, string name, int? party = null)
    {
        PlanHouse.Value(await SetSchedule.Handle(house.Database, house.Plan, new(1, activity), await house.Version(activity), (null, name),
            house.Secretary, house.Clock, Stop));
        if (party is null) return;
        var kept = await house.Activity(activity);
        PlanHouse.Value(await PlanSections.Submit(house.Database, house.Plan, ActivitySection.Key(1, activity),
            kept.Content with { Owner = kept.Content.Owner! with { Party = party } }, kept.Version, house.Secretary, house.Clock, Stop));
    }
}
