using System.Net;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.Rights;

namespace Renkei.Tests.Accounts;

/// <summary>Every route of the real host with every kind of visitor, against one table.</summary>
public class RightsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_route_answers_every_role_as_the_table_says()
    {
        await using var town = await Town.Start();
        var walk = await Walk(town);
        var wrong = new List<string>();
        foreach (var (route, address, method) in walk.Routes)
        {
            var seen = "";
            foreach (var visitor in walk.Visitors) seen += await Sign(visitor, method, address);
            if (!RouteTable.Expected.TryGetValue(route, out var expected) || expected != seen)
                wrong.Add($"        [\"{route}\"] = \"{seen}\", // {(expected is null ? "not in the table" : "expected " + expected)}");
        }

        Assert.True(wrong.Count == 0,
            $"Roles: {string.Join(", ", RouteTable.Roles)}\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task The_table_holds_no_route_that_is_gone()
    {
        await using var town = await Town.Start();
        Assert.Empty(RouteTable.Expected.Keys.Except((await Walk(town)).Routes.Select(each => each.Route)));
    }

    [Fact]
    public async Task Every_route_names_its_act_and_files_are_public()
    {
        await using var town = await Town.Start();
        foreach (var endpoint in HostRoutes.Endpoints(town.Host))
        {
            var act = endpoint.Metadata.GetMetadata<Needs>()?.Act;
            Assert.True(act is not null, $"{endpoint.DisplayName} names no act.");
            if (endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null) Assert.Equal(Act.ReadPublic, act);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing_anywhere()
    {
        await using var town = await Town.Start();
        var walk = await Walk(town);
        foreach (var (_, address, method) in walk.Routes.Where(each => each.Method != "GET"))
            foreach (var visitor in walk.Visitors)
            {
                using var answer = await Send(visitor, method, address);
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized
                    or HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{method} {address}: {answer.StatusCode}");
            }
    }

    [Fact]
    public async Task No_answer_to_a_person_is_kept_on_the_way()
    {
        await using var town = await Town.Start();
        var walk = await Walk(town);
        foreach (var (route, address, _) in walk.Routes.Where(each => each.Method == "GET"))
        {
            using var answer = await Send(walk.Visitors[2], "GET", address);
            Assert.True(answer.Headers.CacheControl?.NoStore == true, $"{route}: {answer.Headers.CacheControl}");
        }
    }

    /// <summary>+ let through (a form then lacks its token), &gt; to the sign-in page, 1 = 401, 3 = 403, 4 = 404 without a word.</summary>
    private static async Task<char> Sign(HttpClient visitor, string method, string address)
    {
        using var answer = await Send(visitor, method, address);
        return answer.StatusCode switch
        {
            HttpStatusCode.SeeOther when answer.Headers.Location!.OriginalString.StartsWith("/sign-in", StringComparison.Ordinal) => '>',
            HttpStatusCode.Unauthorized => '1',
            HttpStatusCode.Forbidden => '3',
            HttpStatusCode.NotFound => '4',
            HttpStatusCode.InternalServerError => '!',
            _ => '+',
        };
    }

    private static async Task<HttpResponseMessage> Send(HttpClient visitor, string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (method != "GET") request.Content = new FormUrlEncodedContent([]);
        return await visitor.SendAsync(request, Stop);
    }

    private static async Task<(List<CalledRoute> Routes, List<HttpClient> Visitors)> Walk(Town town)
    {
        var (plan, other) = (await town.Plan("ここ"), await town.Plan("よそ"));
        var secretariat = await town.Somebody("事務局", seat: (plan, PlanRole.Secretariat));
        var own = await town.Somebody("病院", seat: (plan, PlanRole.Participant));
        List<HttpClient> visitors =
        [
            town.Visitor(),
            await town.Enter(await town.Somebody("管理者", administrator: true)),
            await town.Enter(secretariat),
            await town.Enter(await town.Somebody("行政", seat: (plan, PlanRole.Government))),
            await town.Enter(own),
            await town.Enter(await town.Somebody("別の病院", seat: (plan, PlanRole.Participant))),
            await town.Enter(await town.Somebody("業者", seat: (plan, PlanRole.Vendor))),
            await town.Enter(await town.Somebody("よその事務局", seat: (other, PlanRole.Secretariat))),
        ];
        await using var unit = await town.Host.Plan.Read(Stop);
        var party = (await town.Host.Services.GetRequiredService<Seats>().Of(unit, plan, own.Id, Stop))!.Party;
        var routes = HostRoutes.Of(town.Host, new Dictionary<string, string>
        {
            ["plan"] = plan.ToString("D"), ["sheet"] = "vision", ["party"] = party.ToString(System.Globalization.CultureInfo.InvariantCulture),
        });
        return (routes, visitors);
    }
}
