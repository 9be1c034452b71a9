using Renkei.Accounts.Links;
using Renkei.Kernel;

namespace Renkei.Tests.Accounts;

public class LinkPassTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private static CancellationToken Stop => House.Stop;

    private static Task<MadeLink> Make(House house, int? uses = 1) => house.Do(unit => new LinkPasses(house.Ids, house.Clock)
        .Make(unit, House.Tester, new(LinkPurpose.Invitation, "plan/1", Day, uses), Stop));

    private static Task<Outcome<LinkPass>> Look(House house, string secret, LinkPurpose purpose = LinkPurpose.Invitation) =>
        house.Ask(unit => new LinkPasses(house.Ids, house.Clock).Look(unit, purpose, secret, Stop));

    private static Task<Outcome<LinkPass>> Use(House house, string secret) =>
        house.Do(unit => new LinkPasses(house.Ids, house.Clock).Use(unit, LinkPurpose.Invitation, secret, Stop));

    [Fact]
    public async Task Looking_does_not_use_a_link()
    {
        await using var house = await House.Open();
        var link = await Make(house);
        for (var scanner = 0; scanner < 5; scanner++) House.Value(await Look(house, link.Secret));
        House.Value(await Use(house, link.Secret));
        Assert.Equal(LinkKeys.Used, (await Use(house, link.Secret)).Refused?.Text);
    }

    [Fact]
    public async Task A_link_ends_at_its_time()
    {
        await using var house = await House.Open();
        var link = await Make(house, uses: null);
        House.Value(await Use(house, link.Secret));
        House.Value(await Use(house, link.Secret));
        house.Clock.Advance(Day);
        Assert.Equal(LinkKeys.Expired, (await Use(house, link.Secret)).Refused?.Text);
    }

    [Fact]
    public async Task A_link_for_one_thing_opens_no_other()
    {
        await using var house = await House.Open();
        var link = await Make(house);
        Assert.Equal(LinkKeys.Unknown, (await Look(house, link.Secret, LinkPurpose.FirstAdministrator)).Refused?.Text);
        Assert.Equal(LinkKeys.Unknown, (await Look(house, link.Secret[..42])).Refused?.Text);
    }

    [Fact]
    public async Task A_revoked_link_is_refused()
    {
        await using var house = await House.Open();
        var link = await Make(house);
        await house.Do(unit => new LinkPasses(house.Ids, house.Clock)
            .Revoke(unit, House.Tester, LinkPurpose.Invitation, "plan/1", Stop));
        Assert.Equal(LinkKeys.Revoked, (await Use(house, link.Secret)).Refused?.Text);
    }

    [Fact]
    public async Task The_database_does_not_know_the_secret()
    {
        await using var house = await House.Open();
        var link = await Make(house);
        var kept = await house.Ask(unit => unit.List("select token_hash from link_pass", row => row.Bytes(0), Stop));
        Assert.Equal(Ids.SecretHash(link.Secret), Assert.Single(kept));
    }
}
