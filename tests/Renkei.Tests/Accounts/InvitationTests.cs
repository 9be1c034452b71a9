using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.HandOver;
using Renkei.Accounts.Invitations;
using Renkei.Accounts.Mail;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;

namespace Renkei.Tests.Accounts;

public class InvitationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_console_link_makes_the_first_administrator_once()
    {
        await using var town = await Town.Start();
        var first = town.Host.Services.GetRequiredService<FirstAdministrator>();
        var link = (await first.Link(town.Host.Address, Stop))!;
        using var visitor = town.Visitor();
        using var made = await Forms.Fill(visitor, link.PathAndQuery, ("organisation", "協議会 準備会"), ("kind", "operator"),
            ("name", "事務 花子"), ("mail", "hanako@example.jp"), ("password", Town.Password), ("repeat", Town.Password));
        Assert.Equal("/account/second-factor?return=%2Fplans%2Fnew", made.Headers.Location?.OriginalString);

        using var stranger = town.Visitor();
        using var again = await stranger.GetAsync(new Uri(link.PathAndQuery, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
        Assert.Null(await first.Link(town.Host.Address, Stop));
        (await Town.EnrolApp(visitor, town.Host.Clock)).ToString();
        using var people = await visitor.GetAsync(new Uri("/people", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, people.StatusCode);
    }

    [Fact]
    public async Task An_empty_set_up_is_told_from_its_first_field()
    {
        await using var town = await Town.Start();
        var link = (await town.Host.Services.GetRequiredService<FirstAdministrator>().Link(town.Host.Address, Stop))!;
        using var visitor = town.Visitor();
        using var empty = await Forms.Fill(visitor, link.PathAndQuery);
        using var page = await RunningHost.Read(empty);
        Assert.Contains("組織の名前を入力してください。", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        using var half = await Forms.Fill(visitor, link.PathAndQuery, ("organisation", "協議会"), ("name", "事務 花子"), ("mail", "hanako@example.jp"));
        using var again = await RunningHost.Read(half);
        Assert.Contains("パスワードは12文字以上", again.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invited_vendor_comes_in_and_has_the_seat()
    {
        await using var town = await Town.Start();
        var plan = await town.Plan();
        using var secretariat = await town.SignedIn("事務", seat: (plan, PlanRole.Secretariat));
        using var invited = await Forms.Fill(secretariat, $"/plans/{plan:D}/seats", ("name", "業者 一郎"), ("mail", "ichiro@example.jp"),
            ("role", "vendor"), ("newName", "構築株式会社"), ("newKind", "vendor"), ("newVendorKind", "builder"));
        Assert.Equal($"/plans/{plan:D}/seats?done=invited", invited.Headers.Location?.OriginalString);

        // Without a mail server the letter is printed: it shows the link.
        using var page = await RunningHost.Read(await secretariat.GetAsync(new Uri($"/plans/{plan:D}/seats", UriKind.Relative), Stop));
        var letter = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").Single(a => a.Contains("/letters/", StringComparison.Ordinal));
        using var paper = await RunningHost.Read(await secretariat.GetAsync(new Uri(letter, UriKind.Relative), Stop));
        var link = new Uri(paper.QuerySelector("code.secret")!.TextContent);

        using var vendor = town.Visitor();
        using var scanner = await vendor.GetAsync(new Uri(link.PathAndQuery, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, scanner.StatusCode);
        using var accepted = await Forms.Fill(vendor, link.PathAndQuery, ("name", "業者 一郎"), ("password", Town.Password), ("repeat", Town.Password));
        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
        await Town.EnrolApp(vendor, town.Host.Clock);

        using var used = town.Visitor();
        using var gone = await used.GetAsync(new Uri(link.PathAndQuery, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        using var seats = await vendor.GetAsync(new Uri($"/plans/{plan:D}/seats", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.Forbidden, seats.StatusCode);
        await using var unit = await town.Host.Plan.Read(Stop);
        var person = await town.Host.Services.GetRequiredService<People>().FindByMail(unit, "ichiro@example.jp", Stop);
        Assert.Equal(PlanRole.Vendor, (await town.Host.Services.GetRequiredService<Seats>().Of(unit, plan, person!.Id, Stop))?.Role);
    }

    [Fact]
    public async Task A_secretariat_gets_no_door_into_another_plan()
    {
        await using var town = await Town.Start();
        var (here, there) = (await town.Plan("ここ"), await town.Plan("よそ"));
        var (person, _, _) = await town.SomebodyWithApp("甲", seat: (there, PlanRole.Secretariat));
        using var secretariat = await town.SignedIn("事務", seat: (here, PlanRole.Secretariat));
        using var invited = await Forms.Fill(secretariat, $"/plans/{here:D}/seats", ("name", "甲"), ("mail", person.Mail!),
            ("role", "participant"), ("organisation", person.Organisation.ToString("D")));
        Assert.Equal(HttpStatusCode.SeeOther, invited.StatusCode);

        using var list = await secretariat.GetAsync(new Uri($"/plans/{here:D}/seats", UriKind.Relative), Stop);
        // The page offers it only beside who is still to come, so the form is sent by hand, with the page's token.
        using var page = await RunningHost.Read(list);
        Assert.Empty(page.QuerySelectorAll("form[action$='/invite']"));
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var again = await Forms.Post(secretariat, $"/plans/{here:D}/seats/{person.Id:D}/invite", list, ("__RequestVerificationToken", token));
        Assert.Equal(HttpStatusCode.Forbidden, again.StatusCode);
        await using var unit = await town.Host.Plan.Read(Stop);
        Assert.Equal(0, await unit.Number("select count(*) from link_pass where purpose = 'invitation'", Stop));
    }

    [Fact]
    public async Task A_stored_script_stays_text()
    {
        await using var town = await Town.Start();
        const string Script = "<script>alert(1)</script>\"onload=x";
        var person = await town.Somebody(Script);
        using var administrator = await town.SignedIn("管理", administrator: true);
        foreach (var address in (string[])["/people", $"/people/{person.Id:D}", "/organisations", $"/people/{person.Id:D}/hand-over", "/people/invite"])
        {
            using var page = await administrator.GetAsync(new Uri(address, UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.DoesNotContain("<script>alert", await page.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_letter_cannot_grow_headers()
    {
        var settings = new MailSettings("mail.example.jp", 25, "renkei@example.jp", null, null, false);
        var letter = new Letter(Guid.Empty, null, null, "甲\r\nBcc: x@example.jp", "a@example.jp", "招待\nX-Evil: 1",
            LetterState.Waiting, default, null, null);
        using var message = Post.Message(settings, new OpenedLetter(letter, "本文 {0}", "https://renkei.example.jp/x"));
        Assert.DoesNotContain('\n', message.Subject);
        Assert.DoesNotContain('\n', message.To[0].DisplayName);
        Assert.Single(message.To);
        Assert.Empty(message.Bcc);
        Assert.Throws<FormatException>(() => new System.Net.Mail.MailAddress("a@example.jp\r\nBcc: x@example.jp"));
    }

    [Fact]
    public async Task One_act_moves_all_seats()
    {
        await using var house = await House.Open();
        var hospital = await house.Hospital();
        var before = await house.Person("前任", of: hospital);
        var after = await house.Person("後任", of: hospital);
        var stranger = await house.Person("他院");
        var (one, two) = (house.Ids.Next(), house.Ids.Next());
        await house.Give(one, before, PlanRole.Secretariat);
        await house.Give(two, before, PlanRole.Participant);
        await house.Give(two, after, PlanRole.Secretariat);
        var move = new MoveDuties(house.Database, house.People, house.Seats, [new SeatDuties(house.Seats)], house.Clock);

        var refused = await house.Do(unit => move.Move(unit, House.Tester, (before.Id, stranger.Id), null, Stop));
        Assert.Equal(RefusalKind.Invalid, refused.Refused?.Kind);
        Assert.Equal(2, House.Value(await house.Do(unit => move.Move(unit, House.Tester, (before.Id, after.Id), null, Stop))));
        Assert.Empty(await house.Ask(unit => house.Seats.Of(unit, before.Id, Stop)));
        Assert.Equal(PlanRole.Secretariat, (await house.Ask(unit => house.Seats.Of(unit, one, after.Id, Stop)))?.Role);
        Assert.Equal(PlanRole.Secretariat, (await house.Ask(unit => house.Seats.Of(unit, two, after.Id, Stop)))?.Role);
        Assert.Equal("person.handed-over", (await house.Acts())[^1]);
    }

    [Fact]
    public async Task A_secretariat_moves_duties_of_its_own_plan_only()
    {
        await using var house = await House.Open();
        var hospital = await house.Hospital();
        var before = await house.Person("前任", of: hospital);
        var after = await house.Person("後任", of: hospital);
        var (one, two) = (house.Ids.Next(), house.Ids.Next());
        await house.Give(one, before, PlanRole.Secretariat);
        await house.Give(two, before, PlanRole.Secretariat);
        var move = new MoveDuties(house.Database, house.People, house.Seats, [new SeatDuties(house.Seats)], house.Clock);

        // Nobody comes into a plan by this way: the successor is invited first.
        var uninvited = await house.Do(unit => move.Move(unit, House.Tester, (before.Id, after.Id), one, Stop));
        Assert.Equal(HandOverKeys.NoSeatedColleagues, uninvited.Refused?.Text);
        await house.Give(one, after, PlanRole.Participant);
        Assert.Equal(1, House.Value(await house.Do(unit => move.Move(unit, House.Tester, (before.Id, after.Id), one, Stop))));

        Assert.Equal(PlanRole.Secretariat, (await house.Ask(unit => house.Seats.Of(unit, one, after.Id, Stop)))?.Role);
        Assert.Equal(two, Assert.Single(await house.Ask(unit => house.Seats.Of(unit, before.Id, Stop))).Plan);
        Assert.Null(await house.Ask(unit => house.Seats.Of(unit, two, after.Id, Stop)));
    }

    [Fact]
    public async Task A_person_hands_over_the_own_duties()
    {
        await using var town = await Town.Start();
        var plan = await town.Plan();
        var person = await town.Somebody("前任", seat: (plan, PlanRole.Secretariat));
        var stranger = await town.Somebody("他院");
        Person successor;
        await using (var unit = await town.Host.Plan.Begin(Stop))
        {
            successor = House.Value(await town.Host.Services.GetRequiredService<People>().Add(
                unit, Actor.System("test"), new(person.Organisation, "後任", "kounin@example.jp"), Stop));
            await unit.Commit(Stop);
        }

        using var visitor = await town.Enter(person);
        using var page = await visitor.GetAsync(new Uri($"/account/hand-over?to={successor.Id:D}", UriKind.Relative), Stop);
        using (var shown = await RunningHost.Read(page))
        {
            var seat = shown.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("計画への参加（事務局）", StringComparison.Ordinal));
            Assert.Equal("佐渡モデル", seat.QuerySelector("td")!.TextContent);
        }

        using var refused = await Forms.Post(visitor, "/account/hand-over", page, ("to", stranger.Id.ToString("D")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var done = await Forms.Post(visitor, "/account/hand-over", page);

        Assert.Equal("/account?done=handed-over", done.Headers.Location?.OriginalString);
        await using var look = await town.Host.Plan.Read(Stop);
        var seats = town.Host.Services.GetRequiredService<Seats>();
        Assert.Null(await seats.Of(look, plan, person.Id, Stop));
        Assert.Equal(PlanRole.Secretariat, (await seats.Of(look, plan, successor.Id, Stop))?.Role);
    }

    [Fact]
    public async Task A_secretariat_hands_over_on_the_page_of_seats()
    {
        await using var town = await Town.Start();
        var plan = await town.Plan();
        var person = await town.Somebody("前任", seat: (plan, PlanRole.Participant));
        using var secretariat = await town.Enter(await town.Somebody("事務", seat: (plan, PlanRole.Secretariat)));
        var outsider = await town.Somebody("参加していない人");
        var address = $"/plans/{plan:D}/seats/{person.Id:D}/hand-over";

        using var alone = await RunningHost.Read(await secretariat.GetAsync(new Uri(address, UriKind.Relative), Stop));
        using var missing = await secretariat.GetAsync(new Uri($"/plans/{plan:D}/seats/{outsider.Id:D}/hand-over", UriKind.Relative), Stop);

        Assert.Equal($"/plans/{plan:D}/seats", alone.QuerySelector(".empty a")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task A_deputy_acts_in_the_days_named_and_is_recorded_so()
    {
        await using var house = await House.Open();
        var hospital = await house.Hospital();
        var person = await house.Person("院長", of: hospital);
        var deputy = await house.Person("副院長", of: hospital);
        var plan = house.Ids.Next();
        await house.Give(plan, person, PlanRole.Participant);
        var deputies = new Deputies(house.Ids, house.Clock);
        var today = JapanTime.Today(house.Clock);
        House.Value(await house.Do(unit => deputies.Add(unit, House.Tester, new(person.Id, deputy.Id, today.AddDays(1), today.AddDays(2)), Stop)));

        Assert.Null((await house.Ask(unit => house.Seats.ActingIn(unit, plan, deputy.Id, Stop))).Seat);
        house.Clock.Advance(TimeSpan.FromDays(1));
        var acting = await house.Ask(unit => house.Seats.ActingIn(unit, plan, deputy.Id, Stop));
        Assert.Equal((PlanRole.Participant, "院長"), (acting.Seat!.Role, acting.DeputyOf));
        var visitor = new Visitor(deputy.Id, "副院長", false) { DeputyOf = acting.DeputyOf };
        Assert.Equal("副院長（院長の代理）", visitor.AsActor().Label);
        house.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Null((await house.Ask(unit => house.Seats.ActingIn(unit, plan, deputy.Id, Stop))).Seat);
    }
}
