using System.Net;
using System.Text;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Parties;
using Renkei.Tests.Planning;

namespace Renkei.Tests.Accounts;

/// <summary>
/// Every id of every route, called with an id of another plan or of another organisation (OWASP ASVS 4.0.3 §4.2.1). All words
/// of what is foreign hold a mark: no answer may hold it.
/// </summary>
public sealed class ForeignIdTests : IAsyncLifetime
{
    private const string Mark = "よその秘密の記録";

    private Town town = null!;
    private PlanHouse ours = null!;
    private PlanHouse theirs = null!;
    private Guid letter;
    private Person stranger = null!;
    private Dictionary<string, HttpClient> visitors = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        town = await Town.Start();
        ours = await PlanHouse.In(town.Host, "ours@example.jp", "わたしたちの計画");
        theirs = await PlanHouse.In(town.Host, "theirs@example.jp", $"{Mark}（計画）");
        await Fill(theirs);
        stranger = await theirs.Sits($"{Mark}の方", PlanRole.Participant, theirs.First);
        using var secretariat = await town.Enter(theirs.Maker);
        using var invited = await Forms.Fill(secretariat, $"/plans/{theirs.Plan}/seats", ("name", $"{Mark}の招待"), ("mail", "new@example.jp"),
            ("role", "participant"), ("organisation", stranger.Organisation.ToString("D")));
        Assert.Equal(HttpStatusCode.SeeOther, invited.StatusCode);
        letter = await theirs.Ask(async unit => (await unit.List("select id from letter where plan = @plan", row => row.Id(0), Stop,
            ("@plan", theirs.Plan.Value))).Single());
        visitors = new()
        {
            ["nobody"] = town.Visitor(),
            ["administrator"] = await town.Enter(await town.Somebody("管理者", administrator: true)),
            ["secretariat"] = await town.Enter(ours.Maker),
            ["government"] = await town.Enter(await ours.Sits("県庁", PlanRole.Government, 90)),
            ["participant"] = await town.Enter(await ours.Sits("別の病院", PlanRole.Participant, ours.Second)),
            ["vendor"] = await town.Enter(await ours.Sits("業者", PlanRole.Vendor, ours.Vendor)),
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors.Values) visitor.Dispose();
        await town.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Another_plan_is_not_there_for_anybody()
    {
        var before = await Kept(theirs);
        var wrong = new List<string>();
        var routes = HostRoutes.Of(town.Host, Ids(theirs.Plan.ToString(), theirs.First)).Where(each => each.Route.Contains("{plan}", StringComparison.Ordinal)).ToList();
        foreach (var (who, visitor) in visitors)
            foreach (var route in routes)
            {
                using var answer = await Call(visitor, route);
                var expected = who != "nobody" ? HttpStatusCode.NotFound
                    : route.Method == "GET" ? HttpStatusCode.SeeOther : HttpStatusCode.Unauthorized;
                if (answer.StatusCode != expected) wrong.Add($"{who} {route.Route}: {(int)answer.StatusCode}");
                if (await Tells(answer)) wrong.Add($"{who} {route.Route} tells of the other plan");
            }

        Assert.True(routes.Count >= 30, $"Only {routes.Count} routes of a plan were called.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, await Kept(theirs));
    }

    [Fact]
    public async Task Foreign_ids_inside_the_own_plan_open_nothing()
    {
        var before = (await Kept(theirs), await Kept(ours));
        var wrong = new List<string>();
        string[] foreign = ["{letter:guid}", "{person:guid}", "{draft:int}", "{task:int}", "{evidence:int}"];
        var routes = HostRoutes.Of(town.Host, Ids(ours.Plan.ToString(), ours.First)).Where(each => each.Route.Contains("{plan}", StringComparison.Ordinal)
            && foreign.Any(name => each.Route.Contains(name, StringComparison.Ordinal))).ToList();
        foreach (var (who, visitor) in visitors.Where(each => each.Key != "nobody"))
            foreach (var route in routes)
            {
                using var answer = await Call(visitor, route);
                if ((int)answer.StatusCode is not (403 or 404 or 409 or 422)) wrong.Add($"{who} {route.Route}: {(int)answer.StatusCode}");
                if (await Tells(answer)) wrong.Add($"{who} {route.Route} tells of the other plan");
            }

        Assert.True(routes.Count >= 9, $"Only {routes.Count} routes with foreign ids were called.");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(before, (await Kept(theirs), await Kept(ours)));
    }

    [Theory]
    [InlineData("participant")]
    [InlineData("vendor")]
    public async Task Another_organisations_part_is_told_to_no_guest(string who)
    {
        await Fill(ours);
        var kept = await Kept(ours);
        var wrong = new List<string>();
        foreach (var route in HostRoutes.Of(town.Host, Ids(ours.Plan.ToString(), ours.First)).Where(each => each.Route.Contains("{plan}", StringComparison.Ordinal)))
        {
            using var answer = await Call(visitors[who], route);
            if ((int)answer.StatusCode is not (403 or 404)) wrong.Add($"{route.Route}: {(int)answer.StatusCode}");
            if (await Tells(answer)) wrong.Add($"{route.Route} tells of another's part");
        }

        foreach (var page in (string[])["/plans", $"/plans/{ours.Plan}/part/{(who == "vendor" ? ours.Vendor : ours.Second)}", "/search?q=%E3%82%88%E3%81%9D%E3%81%AE"])
        {
            using var answer = await visitors[who].GetAsync(new Uri(page, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (await Tells(answer)) wrong.Add($"{page} tells of another's part");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(kept, await Kept(ours));
    }

    /// <summary>The mark is really there to be found: who may read it does.</summary>
    [Fact]
    public async Task The_secretariat_itself_reads_what_is_marked()
    {
        using var secretariat = await town.Enter(theirs.Maker);
        foreach (var page in (string[])["", $"/parties/{theirs.First}", "/step/1/activity/1", "/drafts/1", "/seats", $"/letters/{letter:D}", $"/part/{theirs.First}/task/1/file",
            "/step/1/activity/1/milestone/common-view/evidence/1/file", "/history"])
        {
            using var answer = await secretariat.GetAsync(new Uri($"/plans/{theirs.Plan}{page}", UriKind.Relative), Stop);
            Assert.True(answer.StatusCode == HttpStatusCode.OK && await Tells(answer), $"{page}: {answer.StatusCode}");
        }
    }

    private static async Task Fill(PlanHouse house)
    {
        PlanHouse.Value(await house.Attach(1, "common-view", house.Minutes(Mark) with { Text = null },
            new SentFile($"{Mark}.txt", new MemoryStream(Encoding.UTF8.GetBytes(Mark)))));
        var task = await house.AskOf(house.First, Mark);
        PlanHouse.Value(await AnswerTask.Handle(house.Database, new PartyPlace(house.Plan, house.First, (await house.PartyOf(house.First)).Version), task.Number,
            (Mark, new SentFile($"{Mark}.txt", new MemoryStream(Encoding.UTF8.GetBytes(Mark)))), house.Secretary, house.Ids, house.Clock, Stop));
        // A lost race of the secretariat: draft number 1.
        var start = (await house.PartyOf(house.First)).Version;
        var key = PartySection.Key(house.First);
        var content = (await house.PartyOf(house.First)).Content;
        PlanHouse.Value(await PlanSections.Submit(house.Database, house.Plan, key, content with { Name = $"{Mark}病院" }, start, house.Secretary, house.Clock, Stop));
        var lost = await PlanSections.Submit(house.Database, house.Plan, key, content with { Name = $"{Mark}医院" }, start, house.Secretary, house.Clock, Stop);
        Assert.IsType<SectionConflict<PartyContent>>(lost.Refused);
    }

    private Dictionary<string, string> Ids(string plan, int party) => new()
    {
        ["plan"] = plan, ["party"] = $"{party}", ["letter"] = letter.ToString("D"), ["person"] = stranger.Id.ToString("D"),
        ["draft"] = "1", ["task"] = "1", ["evidence"] = "1", ["key"] = "common-view", ["number"] = "1", ["step"] = "1",
    };

    /// <summary>With the token of the visitor's own form, so that nothing but the id is wrong.</summary>
    private static async Task<HttpResponseMessage> Call(HttpClient visitor, CalledRoute route)
    {
        var address = new Uri(route.Address, UriKind.Relative);
        if (route.Method == "GET") return await visitor.GetAsync(address, Stop);
        using var page = await visitor.GetAsync(new Uri("/account/sessions", UriKind.Relative), Stop);
        using var document = await RunningHost.Read(page);
        var token = document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("base", "1"), new("role", "vendor"), new("seen", "1"),
            new("text", "乗っ取り"), new("name", "乗っ取り"), new("state", "started"), new("act", "set-aside"), new("title", "乗っ取り")]);
        return await visitor.PostAsync(address, form, Stop);
    }

    private static async Task<bool> Tells(HttpResponseMessage answer)
    {
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Stop));
        if (text.Contains(Mark, StringComparison.Ordinal)) return true;
        // A word that was searched for stands in an element of its own; the page's text joins it again.
        using var page = await RunningHost.Read(answer);
        return page.Body?.TextContent.Contains(Mark, StringComparison.Ordinal) == true;
    }

    /// <summary>How much is recorded, seated and written in a plan.</summary>
    private static Task<(long?, long?, long?)> Kept(PlanHouse house) => house.Ask(async unit => (
        await unit.Number("select count(*) from audit_row where stream = @stream", Stop, ("@stream", Renkei.Audit.AuditTrail.OfPlan(house.Plan.Value))),
        await unit.Number("select count(*) from seat where plan = @plan", Stop, ("@plan", house.Plan.Value)),
        await unit.Number("select count(*) from letter where plan = @plan", Stop, ("@plan", house.Plan.Value))));
}
