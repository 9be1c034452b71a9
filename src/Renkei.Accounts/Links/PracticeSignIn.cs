using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Links;

/// <summary>A way into the practice plan, printed by the host at start.</summary>
/// <param name="Name">The practice person.</param>
/// <param name="Role">Organisation and role, for the line that is printed.</param>
/// <param name="Address">Where to click.</param>
public sealed record PracticeLink(string Name, string Role, Uri Address);

/// <summary>
/// Practice sign-in: links for practice people only, answered on this machine only. Real accounts have no such door.
/// </summary>
public sealed class PracticeSignIn(Database database, LinkPasses links, People people, Seats seats)
{
    private readonly Database database = database;
    private readonly LinkPasses links = links;

    /// <summary>How long a printed link is good.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Where a practice person arrives.</summary>
    private const string Arrival = "/plans";

    /// <summary>Makes a link for every practice person and revokes those of earlier starts.</summary>
    public async Task<IReadOnlyList<PracticeLink>> Links(Uri baseAddress, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(baseAddress);
        if (!baseAddress.IsLoopback) return [];
        var made = new List<PracticeLink>();
        await using var unit = await database.Begin(stop);
        foreach (var person in (await people.List(unit, stop)).Where(each => each is { Practice: true, Disabled: false }))
        {
            var scope = People.Subject(person.Id);
            await links.Revoke(unit, Actor.System("start"), LinkPurpose.PracticeSignIn, scope, stop);
            var link = await links.Make(unit, Actor.System("start"),
                new(LinkPurpose.PracticeSignIn, scope, Lifetime, Uses: null, person.Id), stop);
            var role = await seats.Of(unit, person.Id, stop) is [var seat, ..]
                ? $"{person.OrganisationName}・{SeatKeys.Of(seat.Role).Ja}" : person.OrganisationName;
            made.Add(new PracticeLink(person.Name, role, new Uri(baseAddress, $"/practice/{link.Secret}")));
        }

        await unit.Commit(stop);
        return made;
    }

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/practice/{secret}", Show).Needs(Act.SignInOrOut);
        routes.MapPost("/practice/{secret}", Enter).Needs(Act.SignInOrOut);
    }

    private static async Task<IResult> Show(
        string secret, HttpContext http, PracticeSignIn practice, CancellationToken stop)
    {
        await using var unit = await practice.database.Read(stop);
        return (await practice.Person(unit, http, secret, stop)).Succeeded(out var person, out var refusal)
            ? Page.Of<PracticeSignInPage>(new { Person = person }) : LinkRefusedPage.Answer(refusal);
    }

    private static async Task<IResult> Enter(
        string secret, HttpContext http, PracticeSignIn practice, Entrance entrance, CancellationToken stop)
    {
        await using var unit = await practice.database.Begin(stop);
        if (!(await practice.Person(unit, http, secret, stop)).Succeeded(out var person, out var refusal))
            return LinkRefusedPage.Answer(refusal);
        if (!(await practice.links.Use(unit, LinkPurpose.PracticeSignIn, secret, stop)).Succeeded(out _, out refusal))
            return LinkRefusedPage.Answer(refusal);
        await entrance.Begin(unit, http, person.AsActor(), person.Id, (SessionLevel.Full, "practice-link"), stop);
        await unit.Commit(stop);
        return SeeOther.To(Arrival);
    }

    private async Task<Outcome<Person>> Person(Unit unit, HttpContext http, string secret, CancellationToken stop)
    {
        if (!Loopback.Asks(http)) return new Refusal(RefusalKind.NotFound, LinkKeys.Unknown);
        var looked = await links.Look(unit, LinkPurpose.PracticeSignIn, secret, stop);
        if (!looked.Succeeded(out var pass, out var refusal)) return refusal;
        var person = pass.Person is { } id ? await people.Find(unit, id, stop) : null;
        return person is { Practice: true, Disabled: false } ? person
            : new Refusal(RefusalKind.NotFound, LinkKeys.Unknown);
    }
}

/// <summary>Words of the practice door.</summary>
internal static class PracticeSignInKeys
{
    internal static readonly TextKey Title = new("練習用サインイン", "Practice sign-in");
    internal static readonly TextKey Sentence = new("この人として練習用の計画に入ります。人も組織も架空です。", "You enter the practice plan as this person. People and organisations are invented.");
    internal static readonly TextKey Enter = new("この人としてはじめる", "Begin as this person");
    internal static readonly TextKey Name = new("お名前", "Name");
    internal static readonly TextKey Organisation = new("所属", "Organisation");
}
