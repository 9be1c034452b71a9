using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;

namespace Renkei.Tests.Accounts;

public class RegisterTests
{
    private static CancellationToken Stop => House.Stop;

    [Fact]
    public async Task An_operating_body_keeps_its_stages()
    {
        await using var house = await House.Open();
        var body = House.Value(await house.Do(unit => house.Organisations.Add(unit, House.Tester,
            new("協議会", OrganisationKind.Operator, Stage: OperatorStage.Preparation), Stop)));
        await house.Do(unit => house.Organisations.Reach(unit, House.Tester, body.Id,
            new(OperatorStage.Deliberation, new(2027, 4, 1)), Stop));
        var again = await house.Do(unit => house.Organisations.Reach(unit, House.Tester, body.Id,
            new(OperatorStage.Deliberation, new(2027, 5, 1)), Stop));

        Assert.Equal(RefusalKind.Conflict, again.Refused?.Kind);
        Assert.Equal(
            [new StageSince(OperatorStage.Preparation, new(2026, 11, 24)), new(OperatorStage.Deliberation, new(2027, 4, 1))],
            await house.Ask(unit => house.Organisations.Stages(unit, body.Id, Stop)));
        Assert.Equal(["organisation.added", "organisation.stage-reached"], await house.Acts());
    }

    [Fact]
    public async Task A_vendor_needs_its_kind_and_others_have_none()
    {
        await using var house = await House.Open();
        var vendor = await house.Do(unit => house.Organisations.Add(unit, House.Tester,
            new("業者", OrganisationKind.Vendor), Stop));
        var hospital = await house.Do(unit => house.Organisations.Add(unit, House.Tester,
            new("病院", OrganisationKind.Participant, VendorKind.Network), Stop));
        Assert.Equal(RefusalKind.Invalid, vendor.Refused?.Kind);
        Assert.Equal(RefusalKind.Invalid, hospital.Refused?.Kind);
        Assert.Empty(await house.Acts());
    }

    [Fact]
    public async Task One_mail_address_is_one_person()
    {
        await using var house = await House.Open();
        var hospital = await house.Hospital();
        House.Value(await house.Do(unit => house.People.Add(unit, House.Tester, new(hospital.Id, "甲", "a@example.jp"), Stop)));
        var second = await house.Do(unit => house.People.Add(unit, House.Tester, new(hospital.Id, "乙", "A@Example.jp"), Stop));
        Assert.Equal(RefusalKind.Conflict, second.Refused?.Kind);
    }

    [Theory]
    [InlineData("a@example.jp\r\nBcc: x@example.jp")]
    [InlineData("甲 <a@example.jp>")]
    [InlineData("a@localhost")]
    [InlineData("")]
    public async Task A_mail_address_is_one_bare_address(string mail)
    {
        await using var house = await House.Open();
        var hospital = await house.Hospital();
        var refused = await house.Do(unit => house.People.Add(unit, House.Tester, new(hospital.Id, "甲", mail), Stop));
        Assert.Equal(RefusalKind.Invalid, refused.Refused?.Kind);
    }

    [Fact]
    public async Task A_name_stays_on_one_line_and_in_one_direction()
    {
        await using var house = await House.Open();
        var person = await house.Person("山田\r\nBcc: x@example.jp\u202eevil\u0000");
        Assert.Equal("山田  Bcc: x@example.jpevil", person.Name);
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_disabled()
    {
        await using var house = await House.Open();
        var first = await house.Person("甲", administrator: true);
        var alone = await house.Do(unit => house.People.Disable(unit, House.Tester, first.Id, Stop));
        Assert.Equal(RefusalKind.Conflict, alone.Refused?.Kind);

        await house.Person("乙", administrator: true);
        House.Value(await house.Do(unit => house.People.Disable(unit, House.Tester, first.Id, Stop)));
        Assert.True((await house.Ask(unit => house.People.Find(unit, first.Id, Stop)))!.Disabled);
    }

    [Fact]
    public async Task Parties_are_numbered_once_per_organisation()
    {
        await using var house = await House.Open();
        var plan = house.Ids.Next();
        var hospital = await house.Hospital();
        var first = await house.Person("甲", of: hospital);
        var second = await house.Person("乙", of: hospital);
        var other = await house.Person("丙");
        Assert.Equal(1, House.Value(await house.Give(plan, first, PlanRole.Secretariat)).Party);
        Assert.Equal(2, House.Value(await house.Give(plan, other, PlanRole.Vendor)).Party);
        Assert.Equal(1, House.Value(await house.Give(plan, second, PlanRole.Participant)).Party);

        House.Value(await house.Do(unit => house.Seats.Take(unit, House.Tester, plan, other.Id, Stop)));
        Assert.Equal(2, House.Value(await house.Give(plan, other, PlanRole.Participant)).Party);
    }

    [Fact]
    public async Task A_plan_keeps_a_secretariat()
    {
        await using var house = await House.Open();
        var plan = house.Ids.Next();
        var only = await house.Person("甲");
        await house.Give(plan, only, PlanRole.Secretariat);
        var taken = await house.Do(unit => house.Seats.Take(unit, House.Tester, plan, only.Id, Stop));
        var lowered = await house.Give(plan, only, PlanRole.Vendor);
        Assert.Equal(RefusalKind.Conflict, taken.Refused?.Kind);
        Assert.Equal(RefusalKind.Conflict, lowered.Refused?.Kind);
    }
}
