using System.Net;
using AngleSharp.Dom;
using Renkei.Accounts.Rights;

namespace Renkei.Tests.Accounts;

/// <summary>What the secretariat sees of an invitation: the letter, who is still to come, and what is over.</summary>
public class InvitationLetterTests
{
    private const string Waiting = "招待中";
    private const string Spent = "使用済み";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_names_the_plan_and_who_sends_it()
    {
        await using var town = await Town.Start();
        var (secretariat, plan) = await Secretariat(town, "東濃地域の計画");
        await Invite(secretariat, plan);
        using var page = await Open(secretariat, await Letter(secretariat, plan));
        var words = page.QuerySelector("article")!.TextContent;

        Assert.Contains("事務の病院の事務さんから、計画「東濃地域の計画」に招待されました。", words, StringComparison.Ordinal);
        Assert.DoesNotContain("{", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_come_is_no_longer_waited_for()
    {
        await using var town = await Town.Start();
        var (secretariat, plan) = await Secretariat(town, "計画");
        await Invite(secretariat, plan);
        var letter = await Letter(secretariat, plan);
        using (var before = await Seats(secretariat, plan))
        {
            Assert.Contains(Waiting, Row(before).TextContent, StringComparison.Ordinal);
            Assert.Single(before.QuerySelectorAll("form[action$='/invite']"));
        }

        using var paper = await Open(secretariat, letter);
        using var guest = town.Visitor();
        using var come = await Forms.Fill(guest, new Uri(paper.QuerySelector("code.secret")!.TextContent).PathAndQuery,
            ("name", "病院 花子"), ("password", Town.Password), ("repeat", Town.Password));
        Assert.Equal(HttpStatusCode.SeeOther, come.StatusCode);

        using var after = await Seats(secretariat, plan);
        Assert.DoesNotContain(Waiting, Row(after).TextContent, StringComparison.Ordinal);
        Assert.Empty(after.QuerySelectorAll("form[action$='/invite']"));
        Assert.Contains(Spent, after.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(after.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("/letters/", StringComparison.Ordinal));
        using var over = await Open(secretariat, letter);
        Assert.Null(over.QuerySelector("code.secret"));
    }

    [Fact]
    public async Task A_second_letter_puts_the_first_away()
    {
        await using var town = await Town.Start();
        var (secretariat, plan) = await Secretariat(town, "計画");
        await Invite(secretariat, plan);
        using var page = await secretariat.GetAsync(new Uri($"/plans/{plan:D}/seats", UriKind.Relative), Stop);
        using var seats = await RunningHost.Read(page);
        var again = seats.QuerySelector("form[action$='/invite']")!.GetAttribute("action")!;
        using var sent = await Forms.Post(secretariat, again, page);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);

        using var after = await Seats(secretariat, plan);
        Assert.Single(after.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("/letters/", StringComparison.Ordinal));
        Assert.Contains(Spent, after.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sits_already_is_not_invited_once_more()
    {
        await using var town = await Town.Start();
        var (secretariat, plan) = await Secretariat(town, "計画");
        await Invite(secretariat, plan);
        using var twice = await Forms.Fill(secretariat, $"/plans/{plan:D}/seats", ("name", "別の名前"), ("mail", "HANAKO@example.jp"),
            ("role", "secretariat"), ("newName", "別の病院"), ("newKind", "participant"));
        Assert.Equal(HttpStatusCode.Conflict, twice.StatusCode);
        using var page = await RunningHost.Read(twice);
        Assert.Contains("病院 花子さんはすでにこの計画の参加者です。", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("participant", Row(page).QuerySelector("option[selected]")!.GetAttribute("value")!, StringComparison.Ordinal);
        Assert.DoesNotContain("別の病院", page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_organisation_says_where_to_add_one()
    {
        await using var town = await Town.Start();
        var (secretariat, plan) = await Secretariat(town, "計画");
        using var refused = await Forms.Fill(secretariat, $"/plans/{plan:D}/seats", ("name", "甲"), ("mail", "ko@example.jp"), ("role", "vendor"));
        using var page = await RunningHost.Read(refused);
        Assert.Contains("一覧にない組織を加える", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(page.QuerySelectorAll("summary"), fold => fold.TextContent.Contains("一覧にない組織を加える", StringComparison.Ordinal));
    }

    private static async Task<(HttpClient Secretariat, Guid Plan)> Secretariat(Town town, string name)
    {
        var plan = await town.Plan(name);
        return (await town.Enter(await town.Somebody("事務", seat: (plan, PlanRole.Secretariat))), plan);
    }

    private static async Task Invite(HttpClient secretariat, Guid plan)
    {
        using var invited = await Forms.Fill(secretariat, $"/plans/{plan:D}/seats", ("name", "病院 花子"), ("mail", "hanako@example.jp"),
            ("role", "participant"), ("newName", "中央病院"), ("newKind", "participant"));
        Assert.Equal($"/plans/{plan:D}/seats?done=invited", invited.Headers.Location?.OriginalString);
    }

    private static async Task<string> Letter(HttpClient secretariat, Guid plan)
    {
        using var page = await Seats(secretariat, plan);
        return page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!).Single(address => address.Contains("/letters/", StringComparison.Ordinal));
    }

    private static Task<IDocument> Seats(HttpClient secretariat, Guid plan) => Open(secretariat, $"/plans/{plan:D}/seats");

    private static async Task<IDocument> Open(HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), Stop);
        return await RunningHost.Read(answer);
    }

    private static IElement Row(IDocument page) =>
        page.QuerySelectorAll("tr").First(row => row.TextContent.Contains("hanako@example.jp", StringComparison.Ordinal));
}
