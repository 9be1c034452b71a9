using System.Net;
using AngleSharp.Dom;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Microsoft.Extensions.DependencyInjection;

namespace Renkei.Tests.Accounts;

/// <summary>The own account, and where it leads.</summary>
public class AccountPageTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_is_led_to_people()
    {
        await using var town = await Town.Start();
        var plan = await town.Plan();
        using var administrator = await town.Enter(await town.Somebody("管理", administrator: true, seat: (plan, PlanRole.Secretariat)));
        using var other = await town.Enter(await town.Somebody("事務", seat: (plan, PlanRole.Secretariat)));
        foreach (var address in (string[])["/account", "/plans", $"/plans/{plan:D}"])
        {
            Assert.Equal(1, await Links(administrator, address) > 0 ? 1 : 0);
            Assert.Equal(0, await Links(other, address));
        }
    }

    [Fact]
    public async Task A_changed_password_is_said_to_be_saved()
    {
        await using var town = await Town.Start();
        using var visitor = await town.SignedIn("甲");
        using var saved = await Forms.Fill(visitor, "/account/password",
            ("current", Town.Password), ("password", "seven loud geese at noon"), ("repeat", "seven loud geese at noon"));
        using var page = await Open(visitor, saved.Headers.Location!.OriginalString);
        Assert.Contains("パスワードを保存しました。", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_mail_address_there_is_no_password()
    {
        await using var town = await Town.Start();
        using var visitor = await town.Enter(await Practice(town));
        using var account = await Open(visitor, "/account");
        Assert.Empty(account.QuerySelectorAll("main a[href='/account/password']"));
        using var answer = await visitor.GetAsync(new Uri("/account/password", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        using var page = await RunningHost.Read(answer);
        Assert.Contains("パスキーを登録するか", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("input[type=password]"));
    }

    [Fact]
    public async Task Recovery_codes_on_paper_say_whose_they_are()
    {
        await using var town = await Town.Start();
        var person = await town.Somebody("病院 花子");
        using var visitor = town.Visitor();
        (await Town.SignIn(visitor, person)).Dispose();
        await Town.EnrolApp(visitor, town.Host.Clock);
        using var account = await visitor.GetAsync(new Uri("/account", UriKind.Relative), Stop);
        using var codes = await RunningHost.Read(await Forms.Post(visitor, "/account/recovery-codes", account));
        var paper = codes.QuerySelector("div.paper-only dl")!.TextContent;
        Assert.Contains("病院 花子", paper, StringComparison.Ordinal);
        Assert.Contains(person.Mail!, paper, StringComparison.Ordinal);
        Assert.Contains(town.Host.Address.Authority, paper, StringComparison.Ordinal);
        Assert.Contains(JapanTime.Show(JapanTime.Today(town.Host.Clock), Language.Japanese), paper, StringComparison.Ordinal);
        Assert.True(codes.QuerySelector("main a.btn")!.ParentElement!.ClassList.Contains("no-print"));
    }

    [Fact]
    public async Task A_page_not_given_leads_back_to_the_plans()
    {
        await using var town = await Town.Start();
        using var visitor = await town.Enter(await town.Somebody("甲"));
        using var page = await Open(visitor, "/people");
        Assert.Single(page.QuerySelectorAll("main a[href='/plans']"));
        using var stranger = town.Visitor();
        using var nothing = await Open(stranger, "/no/such/page");
        Assert.Empty(nothing.QuerySelectorAll("main a[href='/plans']"));
    }

    private static async Task<int> Links(HttpClient visitor, string address)
    {
        using var page = await Open(visitor, address);
        return page.QuerySelectorAll("a[href='/people']").Length;
    }

    private static async Task<IDocument> Open(HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return await RunningHost.Read(answer);
    }

    private static async Task<Person> Practice(Town town)
    {
        var services = town.Host.Services;
        await using var unit = await town.Host.Plan.Begin(Stop);
        var place = House.Value(await services.GetRequiredService<Organisations>()
            .Add(unit, Actor.System("test"), new("練習の会", OrganisationKind.Operator, Practice: true), Stop));
        var person = House.Value(await services.GetRequiredService<People>()
            .Add(unit, Actor.System("test"), new(place.Id, "練習 太郎", "", Practice: true), Stop));
        await unit.Commit(Stop);
        return person;
    }
}
