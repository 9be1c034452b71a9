using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Exchange;
using Renkei.Planning.Parties;
using Renkei.Planning.Plans;

namespace Renkei.Tests.Planning.Parties;

/// <summary>A plan that came in by import: its parties have names and numbers, but no organisation of this house.</summary>
public class JoinPartyTests
{
    private const string FromElsewhere = "別の町の準備会";

    [Fact]
    public async Task Imported_parties_are_joined_by_hand()
    {
        await using var house = await PlanHouse.Open();
        var (copy, importer) = await Imported(house);
        var hospital = await Organisation(house, "練習第一病院（新館）");
        var person = await Person(house, hospital);

        PlanHouse.Value(await Join(house, copy, house.First, hospital));

        var seat = PlanHouse.Value(await house.Do(unit => house.Seats.Give(
            unit, house.Secretary, copy.Value, person.Id, PlanRole.Participant, PlanHouse.Stop)));
        Assert.Equal(house.First, seat.Party);
        Assert.Equal(SeatKeys.PartyTaken, (await Join(house, copy, house.First, await Organisation(house, "別の病院"))).Refused!.Text);
        Assert.Equal(JoinKeys.Elsewhere, (await Join(house, copy, house.Second, hospital)).Refused!.Text);
        Assert.Equal(SeatKeys.PartySeated, (await Part(house, copy, house.First)).Refused!.Text);
        Assert.NotEqual(importer.Party, seat.Party);
    }

    [Fact]
    public async Task The_importer_moves_to_the_party_it_is()
    {
        await using var house = await PlanHouse.Open();
        var (copy, importer) = await Imported(house);
        var organisation = (await house.Ask(unit => house.Organisations.List(unit, PlanHouse.Stop)))
            .Single(one => one.Name == FromElsewhere);

        PlanHouse.Value(await Join(house, copy, 1, organisation));

        var person = (await house.Ask(unit => house.Seats.In(unit, copy.Value, PlanHouse.Stop))).Single();
        Assert.Equal((1, PlanRole.Secretariat), (person.Seat.Party, person.Seat.Role));
        Assert.NotEqual(1, importer.Party);
    }

    [Fact]
    public async Task An_invited_namesake_takes_the_imported_number()
    {
        await using var house = await PlanHouse.Open();
        var (copy, _) = await Imported(house);
        var namesake = await Organisation(house, "練習第二病院");

        var number = PlanHouse.Value(await Enter(house, copy, namesake));
        var second = await Enter(house, copy, await Organisation(house, "練習第二病院"));

        Assert.Equal(house.Second, number);
        Assert.Equal(PartyKeys.NameJoined, second.Refused!.Text);
        var names = (await house.Ask(unit => PlanSections.All(unit, copy, PartySection.Kind, PlanHouse.Stop))).Select(one => one.Content.Name);
        Assert.Single(names, "練習第二病院");
    }

    [Fact]
    public async Task An_unknown_organisation_gets_a_number_of_its_own()
    {
        await using var house = await PlanHouse.Open();
        var (copy, importer) = await Imported(house);

        var number = PlanHouse.Value(await Enter(house, copy, await Organisation(house, "あとから来た病院")));

        Assert.Equal(importer.Party + 1, number);
        var section = await house.Ask(unit => PlanSections.Find(unit, copy, PartySection.Key(number), PlanHouse.Stop));
        Assert.Equal("あとから来た病院", section!.Content.Name);
    }

    [Fact]
    public async Task What_was_joined_by_mistake_is_taken_apart()
    {
        await using var house = await PlanHouse.Open();
        var (copy, _) = await Imported(house);
        PlanHouse.Value(await house.Do(unit => JoinParty.Handle(
            unit, copy, house.Vendor, "new", house.Secretary, house.Hands, PlanHouse.Stop)));
        Assert.Contains(await Joined(house, copy), one => one.Party == house.Vendor && one.Name == "A社");

        PlanHouse.Value(await Part(house, copy, house.Vendor));

        Assert.DoesNotContain(await Joined(house, copy), one => one.Party == house.Vendor);
        Assert.Equal(SeatKeys.NotJoined, (await Part(house, copy, house.Vendor)).Refused!.Text);
    }

    private static async Task<(PlanId Plan, Seat Importer)> Imported(PlanHouse house)
    {
        using var zip = new MemoryStream();
        await house.Ask(async unit =>
        {
            PlanHouse.Value(await PlanExport.Write(unit, house.Plan, zip, PlanHouse.Stop));
            return 0;
        });
        zip.Position = 0;
        var sound = PlanHouse.Value(await PlanImport.Check(zip, PlanHouse.Stop));
        var other = await Organisation(house, FromElsewhere, OrganisationKind.Operator);
        var maker = await Person(house, other);
        var imported = PlanHouse.Value(await house.Do(unit => ImportPlan.Handle(unit, sound, "写し", maker, house.Hands, PlanHouse.Stop)));
        var seat = await house.Ask(unit => house.Seats.Of(unit, imported.Plan.Value, maker.Id, PlanHouse.Stop));
        return (imported.Plan, seat!);
    }

    private static async Task<Organisation> Organisation(
        PlanHouse house, string name, OrganisationKind kind = OrganisationKind.Participant) =>
        PlanHouse.Value(await house.Do(unit => house.Organisations.Add(unit, house.Secretary, new(name, kind), PlanHouse.Stop)));

    private static async Task<Person> Person(PlanHouse house, Organisation of) => PlanHouse.Value(await house.Do(unit =>
        house.People.Add(unit, house.Secretary, new(of.Id, "中村 葵", $"p{house.Ids.Next():N}@example.jp"), PlanHouse.Stop)));

    private static Task<Outcome<Done>> Join(PlanHouse house, PlanId plan, int party, Organisation organisation) =>
        house.Do(unit => JoinParty.Handle(
            unit, plan, party, organisation.Id.ToString("D"), house.Secretary, house.Hands, PlanHouse.Stop));

    private static Task<Outcome<Done>> Part(PlanHouse house, PlanId plan, int party) =>
        house.Do(unit => house.Seats.Part(unit, house.Secretary, plan.Value, party, PlanHouse.Stop));

    private static Task<Outcome<int>> Enter(PlanHouse house, PlanId plan, Organisation organisation) =>
        house.Do(unit => AddParty.Of(unit, plan, organisation, null, house.Secretary, house.Hands, PlanHouse.Stop));

    private static Task<IReadOnlyList<JoinedParty>> Joined(PlanHouse house, PlanId plan) =>
        house.Ask(unit => house.Seats.Joined(unit, plan.Value, PlanHouse.Stop));
}
