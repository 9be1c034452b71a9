using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.Links;
using Renkei.Accounts.Register;
using Renkei.Kernel;

namespace Renkei.Tests.Accounts;

public class PracticeSignInTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_practice_link_opens_a_session_by_its_button()
    {
        await using var host = await RunningHost.Start();
        var link = await Practice(host);
        using var visitor = host.Visitor();

        using var page = await visitor.GetAsync(link, Stop);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("renkei-session", string.Join(';', page.Headers.TryGetValues("Set-Cookie", out var set) ? set : []), StringComparison.Ordinal);

        using var entered = await Forms.Post(visitor, link.PathAndQuery, page);
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        Assert.Equal("/plans", entered.Headers.Location?.OriginalString);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(each => each.StartsWith("renkei-session=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Host", "renkei.example.jp")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Via", "1.1 proxy")]
    public async Task A_practice_link_answers_on_this_machine_only(string header, string value)
    {
        await using var host = await RunningHost.Start();
        var link = await Practice(host);
        using var visitor = host.Visitor();
        using var request = new HttpRequestMessage(HttpMethod.Get, link);
        request.Headers.TryAddWithoutValidation(header, value);
        using var page = await visitor.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Fact]
    public async Task Real_people_have_no_practice_link()
    {
        await using var host = await RunningHost.Start();
        var links = await Links(host, practice: false);
        Assert.Empty(links);
        Assert.Empty(await host.Services.GetRequiredService<PracticeSignIn>().Links(new Uri("https://renkei.example.jp"), Stop));
    }

    private static async Task<Uri> Practice(RunningHost host) => Assert.Single(await Links(host, practice: true)).Address;

    private static async Task<IReadOnlyList<PracticeLink>> Links(RunningHost host, bool practice)
    {
        await using (var unit = await host.Plan.Begin(Stop))
        {
            var organisation = House.Value(await host.Services.GetRequiredService<Organisations>()
                .Add(unit, Actor.System("test"), new("練習病院", OrganisationKind.Participant, Practice: true), Stop));
            House.Value(await host.Services.GetRequiredService<People>().Add(unit, Actor.System("test"),
                new(organisation.Id, "練習 太郎", "p@example.jp", Practice: practice), Stop));
            await unit.Commit(Stop);
        }

        return await host.Services.GetRequiredService<PracticeSignIn>().Links(host.Address, Stop);
    }
}
