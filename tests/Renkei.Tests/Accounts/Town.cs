using System.Net;
using System.Runtime.CompilerServices;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Accounts.SignIn;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Tests.Accounts;

/// <summary>The real host with people who sign in the way people do: by the pages' forms.</summary>
internal sealed class Town : IAsyncDisposable
{
    internal const string Password = "four quiet herons at dawn";

    private readonly ConditionalWeakTable<HttpClient, CookieContainer> jars = [];

    private Town(RunningHost host) => Host = host;

    internal RunningHost Host { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<Town> Start() => new(await RunningHost.Start());

    /// <summary>A person with a password and no second factor.</summary>
    internal async Task<Person> Somebody(string name, bool administrator = false, (Guid Plan, PlanRole Role)? seat = null)
    {
        var services = Host.Services;
        var actor = Actor.System("test");
        var passwords = services.GetRequiredService<Passwords>();
        var hash = passwords.Hash(Password);
        await using var unit = await Host.Plan.Begin(Stop);
        var place = House.Value(await services.GetRequiredService<Organisations>()
            .Add(unit, actor, new($"{name}の病院", OrganisationKind.Participant), Stop));
        var mail = $"p{services.GetRequiredService<Ids>().Next():N}@example.jp";
        var person = House.Value(await services.GetRequiredService<People>()
            .Add(unit, actor, new(place.Id, name, mail, administrator), Stop));
        await passwords.Set(unit, actor, person.Id, hash, Stop);
        if (seat is { } given)
            House.Value(await services.GetRequiredService<Seats>().Give(unit, actor, given.Plan, person.Id, given.Role, Stop));
        await unit.Commit(Stop);
        return person;
    }

    /// <summary>A person who has enrolled an authenticator app, by the pages.</summary>
    internal async Task<(Person Person, byte[] Secret, IReadOnlyList<string> Codes)> SomebodyWithApp(
        string name, bool administrator = false, (Guid Plan, PlanRole Role)? seat = null)
    {
        var person = await Somebody(name, administrator, seat);
        using var visitor = Visitor();
        (await SignIn(visitor, person)).Dispose();
        var (codes, secret) = await EnrolApp(visitor, Host.Clock);
        return (person, secret, codes);
    }

    /// <summary>A plan of the document's own test region.</summary>
    internal async Task<Guid> Plan(string name = "佐渡モデル")
    {
        await using var unit = await Host.Plan.Begin(Stop);
        var made = House.Value(await PlanShelf.Make(unit, Host.Services.GetRequiredService<Ids>(),
            Planning.PlanDesk.Sado(name), Actor.System("test"), Host.Clock, Stop));
        await unit.Commit(Stop);
        return made.Id.Value;
    }

    /// <summary>A client with a whole session, without the way through the pages.</summary>
    internal async Task<HttpClient> Enter(Person person)
    {
        await using var unit = await Host.Plan.Begin(Stop);
        var token = await Host.Services.GetRequiredService<SessionTable>()
            .Begin(unit, person.Id, SessionLevel.Full, "test", Stop);
        await unit.Commit(Stop);
        var visitor = Visitor();
        jars.GetOrCreateValue(visitor).Add(Host.Address, new Cookie("renkei-session", token));
        return visitor;
    }

    /// <summary>A client whose cookies can be looked at.</summary>
    internal HttpClient Visitor()
    {
        var jar = new CookieContainer();
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = true, CookieContainer = jar,
        }) { BaseAddress = Host.Address };
        jars.Add(client, jar);
        return client;
    }

    internal string Cookie(HttpClient visitor) =>
        jars.GetOrCreateValue(visitor).GetCookies(Host.Address)["renkei-session"]?.Value ?? "";

    internal async Task<HttpClient> SignedIn(string name, bool administrator = false, (Guid Plan, PlanRole Role)? seat = null)
    {
        var (person, secret, _) = await SomebodyWithApp(name, administrator, seat);
        return await SignedIn(person, secret);
    }

    internal async Task<HttpClient> SignedIn(Person person, byte[] secret)
    {
        // A code is good once, so each sign-in waits for the next ones.
        Host.Clock.Advance(TimeSpan.FromSeconds(90));
        var visitor = Visitor();
        (await SignIn(visitor, person)).Dispose();
        using var entered = await Forms.Fill(visitor, "/sign-in/code",
            ("code", Totp.CodeAt(secret, Totp.StepAt(Host.Clock.GetUtcNow()))));
        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        return visitor;
    }

    /// <summary>What the account page answers to a bare cookie.</summary>
    internal async Task<HttpStatusCode> Account(string token)
    {
        using var thief = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/account");
        request.Headers.Add("Cookie", $"renkei-session={token}");
        using var answer = await thief.SendAsync(request, Stop);
        return answer.StatusCode;
    }

    internal static Task<HttpResponseMessage> SignIn(HttpClient visitor, Person person, string goOn = "/account") =>
        Forms.Fill(visitor, "/sign-in", ("mail", person.Mail!), ("password", Password), ("return", goOn));

    internal static async Task<(IReadOnlyList<string> Codes, byte[] Secret)> EnrolApp(HttpClient visitor, FakeClock clock)
    {
        using var page = await visitor.GetAsync(new Uri("/account/second-factor", UriKind.Relative), Stop);
        page.EnsureSuccessStatusCode();
        using var document = await RunningHost.Read(page);
        var secret = FromBase32(document.QuerySelector("code.secret")!.TextContent);
        using var enrolled = await Forms.Post(visitor, "/account/second-factor", page,
            ("code", Totp.CodeAt(secret, Totp.StepAt(clock.GetUtcNow()))));
        Assert.Equal(HttpStatusCode.OK, enrolled.StatusCode);
        using var shown = await RunningHost.Read(enrolled);
        return ([.. shown.QuerySelectorAll("ul.codes code").Select(code => code.TextContent)], secret);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Where(char.IsLetterOrDigit)
            .Select(each => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(each, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
