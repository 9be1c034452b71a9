using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.Register;
using Renkei.Accounts.Sessions;
using Renkei.Accounts.SignIn;
using Renkei.Kernel;

namespace Renkei.Tests.Accounts;

public class SignInTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_sign_in_leads_to_a_second_factor()
    {
        await using var town = await Town.Start();
        var person = await town.Somebody("甲");
        using var visitor = town.Visitor();

        using var signedIn = await Town.SignIn(visitor, person, goOn: "/account/sessions");
        Assert.Equal("/account/second-factor?return=%2Faccount%2Fsessions", signedIn.Headers.Location?.OriginalString);

        // Until then nothing but the own account is open.
        using var people = await visitor.GetAsync(new Uri("/people", UriKind.Relative), Stop);
        Assert.NotEqual(HttpStatusCode.OK, people.StatusCode);

        var (codes, _) = await Town.EnrolApp(visitor, town.Host.Clock);
        Assert.Equal(10, codes.Count);
        using var sessions = await visitor.GetAsync(new Uri("/account/sessions", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, sessions.StatusCode);
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        await using var town = await Town.Start();
        var (person, secret, _) = await town.SomebodyWithApp("甲");
        town.Host.Clock.Advance(TimeSpan.FromSeconds(60));
        var code = Totp.CodeAt(secret, Totp.StepAt(town.Host.Clock.GetUtcNow()));

        using var first = town.Visitor();
        (await Town.SignIn(first, person)).Dispose();
        using var accepted = await Forms.Fill(first, "/sign-in/code", ("code", code));
        Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);

        using var second = town.Visitor();
        (await Town.SignIn(second, person)).Dispose();
        using var replayed = await Forms.Fill(second, "/sign-in/code", ("code", code));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, replayed.StatusCode);
    }

    [Fact]
    public async Task A_recovery_code_is_good_once()
    {
        await using var town = await Town.Start();
        var (person, _, codes) = await town.SomebodyWithApp("甲");
        foreach (var expected in (HttpStatusCode[])[HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity])
        {
            using var visitor = town.Visitor();
            (await Town.SignIn(visitor, person)).Dispose();
            using var answer = await Forms.Fill(visitor, "/sign-in/code", ("code", codes[3].ToLowerInvariant()));
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Half_way_is_still_nobody()
    {
        await using var town = await Town.Start();
        var (person, _, _) = await town.SomebodyWithApp("甲");
        using var visitor = town.Visitor();
        using var halfWay = await Town.SignIn(visitor, person);
        Assert.StartsWith("/sign-in/code", halfWay.Headers.Location?.OriginalString, StringComparison.Ordinal);
        using var account = await visitor.GetAsync(new Uri("/account", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.SeeOther, account.StatusCode);
    }

    [Fact]
    public async Task Guessing_is_slowed_for_known_and_unknown_alike()
    {
        await using var town = await Town.Start();
        var person = await town.Somebody("甲");
        var answers = new List<string>();
        foreach (var mail in (string[])[person.Mail!, "nobody@example.jp"])
        {
            using var visitor = town.Visitor();
            for (var attempt = 0; attempt < 6; attempt++)
            {
                using var answer = await Forms.Fill(visitor, "/sign-in", ("mail", mail), ("password", "wrong wrong wrong"));
                using var page = await RunningHost.Read(answer);
                answers.Add($"{(int)answer.StatusCode} {page.QuerySelector("[role=alert]")!.TextContent.Trim()}");
            }
        }

        Assert.Equal(answers[..6], answers[6..]);
        Assert.StartsWith("422", answers[4], StringComparison.Ordinal);
        Assert.StartsWith("429", answers[5], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_right_password_is_refused_while_locked_and_taken_after()
    {
        await using var town = await Town.Start();
        var person = await town.Somebody("甲");
        using var visitor = town.Visitor();
        for (var attempt = 0; attempt < 5; attempt++)
            (await Forms.Fill(visitor, "/sign-in", ("mail", person.Mail!), ("password", "wrong"))).Dispose();
        using var locked = await Town.SignIn(visitor, person);
        Assert.Equal(HttpStatusCode.TooManyRequests, locked.StatusCode);
        town.Host.Clock.Advance(LockOut.FirstDelay);
        using var open = await Town.SignIn(visitor, person);
        Assert.Equal(HttpStatusCode.SeeOther, open.StatusCode);
    }

    [Fact]
    public void Delays_double_up_to_an_hour()
    {
        int[] minutes = [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60];
        Assert.Equal(minutes, Enumerable.Range(0, 13).Select(failures => (int)LockOut.Delay(failures).TotalMinutes));
    }

    [Fact]
    public async Task A_planted_token_does_not_become_a_session()
    {
        await using var town = await Town.Start();
        var (person, secret, _) = await town.SomebodyWithApp("甲");
        town.Host.Clock.Advance(TimeSpan.FromSeconds(60));
        using var visitor = town.Visitor();
        (await Town.SignIn(visitor, person)).Dispose();
        var before = town.Cookie(visitor);
        (await Forms.Fill(visitor, "/sign-in/code", ("code", Totp.CodeAt(secret, Totp.StepAt(town.Host.Clock.GetUtcNow()))))).Dispose();
        var after = town.Cookie(visitor);

        Assert.NotEqual(before, after);
        Assert.Equal(HttpStatusCode.SeeOther, await town.Account(before));
        Assert.Equal(HttpStatusCode.OK, await town.Account(after));
    }

    [Fact]
    public async Task A_stolen_cookie_is_worthless_after_sign_out()
    {
        await using var town = await Town.Start();
        using var visitor = await town.SignedIn("甲");
        var stolen = town.Cookie(visitor);
        Assert.Equal(HttpStatusCode.OK, await town.Account(stolen));
        using var left = await Forms.Post(visitor, "/sign-out", await visitor.GetAsync(new Uri("/account/sessions", UriKind.Relative), Stop));
        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, await town.Account(stolen));
    }

    [Fact]
    public async Task Sign_out_everywhere_ends_the_other_device()
    {
        await using var town = await Town.Start();
        var (person, secret, _) = await town.SomebodyWithApp("甲");
        using var office = await town.SignedIn(person, secret);
        using var home = await town.SignedIn(person, secret);
        using var ended = await Forms.Post(home, "/account/sessions/end-all", await home.GetAsync(new Uri("/account/sessions", UriKind.Relative), Stop));
        Assert.Equal(HttpStatusCode.SeeOther, ended.StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, await town.Account(town.Cookie(office)));
    }

    [Fact]
    public async Task A_session_ends_when_idle_and_at_the_latest_after_its_life()
    {
        await using var town = await Town.Start();
        using var visitor = await town.SignedIn("甲");
        var token = town.Cookie(visitor);
        town.Host.Clock.Advance(SessionLimits.Idle - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await town.Account(token));
        for (var hours = 0; hours < 7; hours++)
        {
            town.Host.Clock.Advance(TimeSpan.FromMinutes(100));
            await town.Account(token);
        }

        Assert.Equal(HttpStatusCode.SeeOther, await town.Account(token));

        using var idle = await town.SignedIn("乙");
        town.Host.Clock.Advance(SessionLimits.Idle);
        Assert.Equal(HttpStatusCode.SeeOther, await town.Account(town.Cookie(idle)));
    }

    [Fact]
    public async Task A_new_password_ends_the_other_devices()
    {
        await using var town = await Town.Start();
        var (person, secret, _) = await town.SomebodyWithApp("甲");
        using var office = await town.SignedIn(person, secret);
        using var home = await town.SignedIn(person, secret);
        const string Next = "an entirely other sentence 24";
        using var changed = await Forms.Fill(home, "/account/password", ("current", Town.Password), ("password", Next), ("repeat", Next));
        Assert.Equal("/account?done=password", changed.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.SeeOther, await town.Account(town.Cookie(office)));
        Assert.Equal(HttpStatusCode.OK, await town.Account(town.Cookie(home)));
    }

    [Fact]
    public async Task Changing_proofs_asks_for_a_fresh_proof()
    {
        await using var town = await Town.Start();
        var (person, secret, _) = await town.SomebodyWithApp("甲");
        using var visitor = await town.SignedIn(person, secret);
        town.Host.Clock.Advance(SessionLimits.ProofFresh);
        using var asked = await visitor.GetAsync(new Uri("/account/passkeys", UriKind.Relative), Stop);
        Assert.Equal("/account/confirm?return=%2Faccount%2Fpasskeys", asked.Headers.Location?.OriginalString);
        var before = town.Cookie(visitor);
        using var confirmed = await Forms.Fill(visitor, "/account/confirm", ("return", "/account/passkeys"),
            ("code", Totp.CodeAt(secret, Totp.StepAt(town.Host.Clock.GetUtcNow()))));
        Assert.Equal(HttpStatusCode.SeeOther, confirmed.StatusCode);
        Assert.NotEqual(before, town.Cookie(visitor));
        using var open = await visitor.GetAsync(new Uri("/account/passkeys", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("/%5Cevil.example%0d%0aX: y")]
    [InlineData("\t//evil.example")]
    public async Task A_return_leads_nowhere_else(string goOn)
    {
        await using var town = await Town.Start();
        using var visitor = await town.SignedIn("甲");
        using var answer = await visitor.GetAsync(new Uri($"/sign-in?return={Uri.EscapeDataString(goOn)}", UriKind.Relative), Stop);
        var location = new Uri(town.Host.Address, answer.Headers.Location!.OriginalString);
        Assert.Equal(town.Host.Address.Authority, location.Authority);
        Assert.DoesNotContain('\\', answer.Headers.Location.OriginalString);
    }

    [Fact]
    public async Task Secrets_of_apps_are_sealed_in_the_database()
    {
        await using var town = await Town.Start();
        var (_, secret, codes) = await town.SomebodyWithApp("甲");
        await using var unit = await town.Host.Plan.Read(Stop);
        var kept = Assert.Single(await unit.List("select secret from totp", row => row.Bytes(0), Stop));
        Assert.False(kept.AsSpan().IndexOf(secret) >= 0);
        var hashes = await unit.List("select hash from recovery_code", row => Convert.ToHexString(row.Bytes(0)), Stop);
        Assert.DoesNotContain(Convert.ToHexString(Ids.SecretHash(codes[0].Replace("-", "", StringComparison.Ordinal))), hashes);
        var ring = await unit.List("select sealed from protection_key", row => System.Text.Encoding.UTF8.GetString(row.Bytes(0)), Stop);
        Assert.All(ring, xml => Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal));
        Assert.NotEmpty(ring);
    }
}
