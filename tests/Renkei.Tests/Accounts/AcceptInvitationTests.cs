using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.Links;
using Renkei.Accounts.Register;
using Renkei.Accounts.SignIn;
using Renkei.Kernel;

namespace Renkei.Tests.Accounts;

/// <summary>A link is used up by a way in, and by nothing else (decision 0080).</summary>
public class AcceptInvitationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asking_for_a_passkey_or_failing_it_uses_up_nothing()
    {
        await using var town = await Town.Start();
        var (person, link) = await Invited(town);
        using var visitor = town.Visitor();

        using var asked = await Send(visitor, link, "/passkey/options");
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var options = await asked.Content.ReadAsStringAsync(Stop);
        Assert.Contains("\"challenge\"", options, StringComparison.Ordinal);
        using var failed = await Send(visitor, link, "/passkey", ("credential", "{}"), ("name", "甲"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, failed.StatusCode);
        Assert.Empty(town.Cookie(visitor));

        // The old way in stands until there is a new one.
        Assert.True((await Ways(town, person)).Password);
        using var accepted = await Forms.Fill(visitor, link, ("name", "甲"), ("password", Town.Password), ("repeat", Town.Password));
        Assert.Equal("/account/second-factor?return=%2Fplans", accepted.Headers.Location?.OriginalString);
        using var again = await Send(visitor, link, "/passkey/options");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        using var used = await town.Visitor().GetAsync(new Uri(link, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Gone, used.StatusCode);
    }

    [Fact]
    public async Task A_refused_password_leaves_the_link_and_the_old_way_in()
    {
        await using var town = await Town.Start();
        var (person, link) = await Invited(town);
        using var visitor = town.Visitor();

        using var refused = await Forms.Fill(visitor, link, ("name", "甲"), ("password", "short"), ("repeat", "short"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.True((await Ways(town, person)).Password);
        using var open = await visitor.GetAsync(new Uri(link, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Fact]
    public async Task A_session_planted_before_an_invitation_gains_nothing()
    {
        await using var town = await Town.Start();
        var (_, link) = await Invited(town);
        // The attacker's own, valid session stands in the browser in which the invited person opens the link.
        using var browser = await town.Enter(await town.Somebody("攻撃者"));
        var planted = town.Cookie(browser);

        using var accepted = await Forms.Fill(browser, link, ("name", "甲"), ("password", Town.Password), ("repeat", Town.Password));

        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        Assert.NotEqual(planted, town.Cookie(browser));
        Assert.Equal(HttpStatusCode.SeeOther, await town.Account(planted));
    }

    private static async Task<(Person Person, string Link)> Invited(Town town)
    {
        var person = await town.Somebody("甲");
        await using var unit = await town.Host.Plan.Begin(Stop);
        var link = await town.Host.Services.GetRequiredService<LinkPasses>().Make(unit, Actor.System("test"),
            new(LinkPurpose.Invitation, People.Subject(person.Id), TimeSpan.FromDays(1), Uses: 1, person.Id), Stop);
        await unit.Commit(Stop);
        return (person, $"/invitations/{link.Secret}");
    }

    private static async Task<Proofs> Ways(Town town, Person person)
    {
        await using var unit = await town.Host.Plan.Read(Stop);
        return await town.Host.Services.GetRequiredService<SecondFactor>().Of(unit, person.Id, Stop);
    }

    private static async Task<HttpResponseMessage> Send(HttpClient visitor, string link, string what, params (string Name, string Value)[] fields)
    {
        using var page = await RunningHost.Read(await visitor.GetAsync(new Uri(link, UriKind.Relative), Stop));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await visitor.PostAsync(new Uri(link + what, UriKind.Relative), form, Stop);
    }
}
