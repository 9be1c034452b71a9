using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Tests.Accounts;

namespace Renkei.Tests.Planning.Document;

/// <summary>Collision, history, undo, export and import by the pages of the real host.</summary>
public class DraftPagesTests
{
    private static readonly ActivityContent Start = new() { Due = new(2027, 2, 12), Owner = new PartyPerson { Person = "佐藤" } };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_author_compares_chooses_and_saves()
    {
        await using var town = await Town.Start();
        var plan = await Collided(town, Start with { Due = new(2027, 4, 1), Owner = new PartyPerson { Person = "高橋" } });
        using var secretary = await town.SignedIn("事務局", seat: (plan.Value, PlanRole.Secretariat));
        var address = $"/plans/{plan}/drafts/1";
        using var page = await Get(secretary, address);
        using var document = await RunningHost.Read(page);
        Assert.Equal(2, document.QuerySelectorAll(".difference").Length);
        // The field both changed has no side marked; the one only the draft changed has.
        Assert.Equal(["c1:mine"], document.QuerySelectorAll("input[type=radio][checked]")
            .Select(radio => $"{radio.GetAttribute("name")}:{radio.GetAttribute("value")}"));

        using var unchosen = await Forms.Post(secretary, address, page, ("c1", "mine"), ("act", "use"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unchosen.StatusCode);
        using var again = await RunningHost.Read(unchosen);
        Assert.NotNull(again.QuerySelector("input[name=c1][value=mine][checked]"));

        using var saved = await Forms.Post(secretary, address, page, ("c0", "mine"), ("c1", "theirs"), ("act", "use"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        Assert.StartsWith($"/plans/{plan}/step/1/activity/7", saved.Headers.Location!.ToString(), StringComparison.Ordinal);
        var seven = await Read(town, plan);
        Assert.Equal((3, new DateOnly(2027, 4, 1), "佐藤"), (seven.Version, seven.Content.Due, seven.Content.Owner!.Person));
    }

    [Fact]
    public async Task A_hospital_sees_no_draft_of_others()
    {
        await using var town = await Town.Start();
        var plan = await Collided(town, Start with { Due = new(2027, 4, 1) });
        using var hospital = await town.SignedIn("病院", seat: (plan.Value, PlanRole.Participant));
        foreach (var address in (string[])["drafts/1", "history", "export", "history/undo?section=overview&version=1"])
        {
            using var refused = await hospital.GetAsync(new Uri($"/plans/{plan}/{address}", UriKind.Relative), Stop);
            Assert.True(refused.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{address}: {refused.StatusCode}");
        }
    }

    [Fact]
    public async Task History_is_read_filtered_and_undone()
    {
        await using var town = await Town.Start();
        var plan = await Collided(town, Start with { Due = new(2027, 4, 1) });
        using var secretary = await town.SignedIn("事務局", seat: (plan.Value, PlanRole.Secretariat));
        using var page = await RunningHost.Read(await Get(secretary, $"/plans/{plan}/history?section=activity%2Fstep1%2F7"));
        Assert.Equal(2, page.QuerySelectorAll("li.change").Length);
        Assert.Contains("2027-02-12", page.QuerySelector("li.change del")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='/plans/{plan}/drafts/1']"));

        var undo = $"/plans/{plan}/history/undo?section=activity%2Fstep1%2F7&version=1";
        using var confirm = await Get(secretary, undo);
        Assert.Equal(2, (await Read(town, plan)).Version);
        using var done = await Forms.Post(secretary, $"/plans/{plan}/history/undo", confirm);
        Assert.Equal(HttpStatusCode.SeeOther, done.StatusCode);
        var seven = await Read(town, plan);
        Assert.Equal((3, new DateOnly(2027, 2, 12)), (seven.Version, seven.Content.Due));
        using var stale = await Forms.Post(secretary, $"/plans/{plan}/history/undo", confirm);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
    }

    [Fact]
    public async Task A_downloaded_plan_is_imported_under_another_name()
    {
        await using var town = await Town.Start();
        var plan = await Collided(town, Start with { Due = new(2027, 4, 1) });
        using var secretary = await town.SignedIn("事務局", administrator: true, seat: (plan.Value, PlanRole.Secretariat));
        using var download = await Get(secretary, $"/plans/{plan}/export");
        Assert.Equal("application/zip", download.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition!.DispositionType);
        var zip = await download.Content.ReadAsByteArrayAsync(Stop);

        using var broken = await Upload(secretary, zip[..^9], "写し");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, broken.StatusCode);
        using var said = await RunningHost.Read(broken);
        Assert.Contains("何も変更していません", said.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("写し", said.QuerySelector("input[name=name]")!.GetAttribute("value"));

        using var taken = await Upload(secretary, zip, "写し");
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        using var home = await Get(secretary, taken.Headers.Location!.ToString());
        Assert.Contains("写し", await home.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schemas_are_open_to_everybody()
    {
        await using var town = await Town.Start();
        using var visitor = town.Visitor();
        using var schema = await Get(visitor, "/schema/plan-1.schema.json");
        Assert.Equal("application/schema+json", schema.Content.Headers.ContentType!.MediaType);
    }

    private static async Task<HttpResponseMessage> Get(HttpClient visitor, string address)
    {
        var answer = await visitor.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), Stop);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        return answer;
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient visitor, byte[] zip, string name)
    {
        using var page = await RunningHost.Read(await Get(visitor, "/plans/import"));
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("form[action='/plans/import'] input[type=hidden]")!.GetAttribute("value")!),
                page.QuerySelector("form[action='/plans/import'] input[type=hidden]")!.GetAttribute("name")! },
            { new StringContent(name), "name" },
            { new ByteArrayContent(zip), "zip", "plan.zip" },
        };
        return await visitor.PostAsync(new Uri("/plans/import", UriKind.Relative), form, Stop);
    }

    private static async Task<SectionVersion<ActivityContent>> Read(Town town, PlanId plan)
    {
        await using var unit = await town.Host.Plan.Read(Stop);
        return await PlanSections.Read(unit, plan, PlanDesk.Seven, Stop);
    }

    private static async Task<PlanId> Collided(Town town, ActivityContent mine)
    {
        var (database, clock) = (town.Host.Plan, town.Host.Clock);
        PlanId plan;
        await using (var unit = await database.Begin(Stop))
        {
            plan = PlanDesk.Value(await PlanShelf.Make(
                unit, town.Host.Services.GetRequiredService<Ids>(), PlanDesk.Sado(), PlanDesk.Sato, clock, Stop)).Id;
            // The number of the party that people of Town sit on.
            await PlanNumbers.Next(unit, plan, PlanNumbers.Party, Stop);
            await unit.Commit(Stop);
        }

        PlanDesk.Value(await PlanSections.Submit(database, plan, PlanDesk.Seven, Start, 0, PlanDesk.Sato, clock, Stop));
        PlanDesk.Value(await PlanSections.Submit(
            database, plan, PlanDesk.Seven, Start with { Due = new(2027, 3, 1) }, 1, PlanDesk.Takahashi, clock, Stop));
        var lost = await PlanSections.Submit(database, plan, PlanDesk.Seven, mine, 1, PlanDesk.Sato, clock, Stop);
        Assert.IsType<SectionConflict<ActivityContent>>(lost.Refused);
        return plan;
    }
}
