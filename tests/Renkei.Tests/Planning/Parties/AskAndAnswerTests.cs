using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Parties;

namespace Renkei.Tests.Planning.Parties;

public class AskAndAnswerTests
{
    [Fact]
    public async Task The_seat_of_a_party_has_the_number_of_its_section()
    {
        await using var house = await PlanHouse.Open();
        var organisation = await house.Ask(unit => unit.Find(
            "select organisation from plan_party where plan = @plan and party = @party", row => row.Bytes(0), PlanHouse.Stop,
            ("@plan", house.Plan.Value), ("@party", house.Second)));
        var person = PlanHouse.Value(await house.Do(unit => house.People.Add(unit, house.Secretary,
            new(new Guid(organisation!, bigEndian: true), "中村 葵", "nakamura@example.jp"), PlanHouse.Stop)));

        var seat = PlanHouse.Value(await house.Do(unit => house.Seats.Give(
            unit, house.Secretary, house.Plan.Value, person.Id, PlanRole.Participant, PlanHouse.Stop)));

        Assert.Equal(house.Second, seat.Party);
    }

    [Fact]
    public async Task Two_parties_of_one_name_are_refused()
    {
        await using var house = await PlanHouse.Open();

        var refused = await house.Do(unit => AddParty.Handle(unit, house.Plan,
            PlanHouse.Party("練習第一病院", PartyKind.Participant), house.Secretary, house.Hands, PlanHouse.Stop));

        Assert.Equal(PartyKeys.NameTaken, refused.Refused!.Text);
    }

    [Fact]
    public async Task What_is_asked_is_awaited_until_answered_then_accepted()
    {
        await using var house = await PlanHouse.Open();
        var task = await house.AskOf(house.First, dueInDays: -4);

        var late = Assert.Single((await Picture(house)).Awaited);
        Assert.Equal((house.First, 4), (late.Party, late.DaysLate));

        PlanHouse.Value(await house.Answer(house.First, task.Number, "B社製、SS-MIX2 出力あり。"));
        var answered = Assert.Single((await Picture(house)).Answered);
        Assert.Equal("中村 葵", answered.Task.Answer!.Person);

        PlanHouse.Value(await AcceptAnswer.Handle(house.Database, await Place(house, house.First), task.Number, house.Secretary, house.Clock, PlanHouse.Stop));
        Assert.Empty((await Picture(house)).Answered);
        Assert.Equal(PartyKeys.AlreadyAccepted, (await house.Answer(house.First, task.Number, "書き直し")).Refused!.Text);
    }

    [Fact]
    public async Task An_empty_answer_is_refused()
    {
        await using var house = await PlanHouse.Open();
        var task = await house.AskOf(house.First);

        Assert.Equal(PartyKeys.AnswerEmpty, (await house.Answer(house.First, task.Number, " \n ")).Refused!.Text);
    }

    [Fact]
    public async Task A_task_of_another_party_is_not_found()
    {
        await using var house = await PlanHouse.Open();
        var task = await house.AskOf(house.First);

        Assert.Equal(RefusalKind.NotFound, (await house.Answer(house.Second, task.Number, "盗み見")).Refused!.Kind);
    }

    [Fact]
    public async Task Asking_again_does_not_collide_with_an_answer()
    {
        await using var house = await PlanHouse.Open();
        var first = await house.AskOf(house.First);
        var seen = (await house.PartyOf(house.First)).Version;
        await house.AskOf(house.First, "方針への意見");

        PlanHouse.Value(await house.Answer(house.First, first.Number, "回答", from: seen));

        Assert.Equal(2, (await house.PartyOf(house.First)).Content.Tasks.Count);
    }

    [Fact]
    public async Task Two_answers_to_one_task_collide()
    {
        await using var house = await PlanHouse.Open();
        var task = await house.AskOf(house.First);
        var seen = (await house.PartyOf(house.First)).Version;
        PlanHouse.Value(await house.Answer(house.First, task.Number, "甲", from: seen));

        Assert.IsType<SectionConflict<PartyContent>>((await house.Answer(house.First, task.Number, "乙", from: seen)).Refused);
    }

    [Fact]
    public async Task A_party_does_not_change_its_own_kind()
    {
        await using var house = await PlanHouse.Open();
        var typed = PartyForm.Of((await house.PartyOf(house.First)).Content) with { Kind = "", Phone = "0259-00-0000" };

        var after = PlanHouse.Value(await ChangeParty.Handle(
            house.Database, await Place(house, house.First), typed, house.Secretary, house.Clock, PlanHouse.Stop));

        Assert.Equal((PartyKind.Participant, "0259-00-0000"), (after.Kind, after.Contact!.Phone));
    }

    [Fact]
    public async Task A_form_from_version_zero_is_refused()
    {
        await using var house = await PlanHouse.Open();
        var task = await house.AskOf(house.First);

        Assert.IsType<PlanSections.NoSuchVersion>((await house.Answer(house.First, task.Number, "x", from: 0)).Refused);
    }

    private static async Task<PartyPlace> Place(PlanHouse house, int party) =>
        new(house.Plan, party, (await house.PartyOf(party)).Version);

    private static async Task<PlanPicture> Picture(PlanHouse house) =>
        (await house.Ask(unit => PlanPicture.Load(unit, house.Plan, 1, house.Today, PlanHouse.Stop)))!;
}
