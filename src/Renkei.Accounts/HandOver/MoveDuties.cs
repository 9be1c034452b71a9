using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Account;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.HandOver;

/// <summary>
/// A change of personnel (人事異動): one act moves all duties of a person to another, after a look at what will move. By an
/// administrator, by the person concerned, or within one plan by its secretariat (decision 0085).
/// </summary>
internal sealed class MoveDuties(
    Database database, People people, Seats seats, IEnumerable<IDuties> duties, TimeProvider clock, PlanRegister? register = null)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}/hand-over", (Guid person, [FromQuery] Guid? to, HttpContext http, MoveDuties use, CancellationToken stop) =>
            use.Show(http, HandOverPlace.OfRegister(person), to, null, stop)).Needs(Act.ManagePeople);
        routes.MapPost("/people/{person:guid}/hand-over", (Guid person, [FromForm] Guid? to, [FromForm] string? disable,
                HttpContext http, Visitor visitor, MoveDuties use, CancellationToken stop) =>
            use.Do(http, visitor, HandOverPlace.OfRegister(person), (to ?? Guid.Empty, disable == "true"), stop)).Needs(Act.ManagePeople);
        routes.MapGet("/account/hand-over", OwnGet).Needs(Act.ManageOwnAccount);
        routes.MapPost("/account/hand-over", OwnPost).Needs(Act.ManageOwnAccount);
        routes.MapGet("/plans/{plan}/seats/{person:guid}/hand-over", (Guid person, [FromQuery] Guid? to, Seat seat, HttpContext http,
                MoveDuties use, CancellationToken stop) =>
            use.Show(http, HandOverPlace.OfPlan(person, seat.Plan), to, null, stop)).Needs(Act.ManageSeats);
        routes.MapPost("/plans/{plan}/seats/{person:guid}/hand-over", (Guid person, [FromForm] Guid? to, Seat seat, HttpContext http,
                Visitor visitor, MoveDuties use, CancellationToken stop) =>
            use.Do(http, visitor, HandOverPlace.OfPlan(person, seat.Plan), (to ?? Guid.Empty, false), stop)).Needs(Act.ManageSeats);
    }

    // All of one's own rights leave at once: the proof of who asks must be fresh.
    private static async Task<IResult> OwnGet(
        [FromQuery] Guid? to, HttpContext http, Visitor visitor, MoveDuties use, CancellationToken stop) =>
        Fresh.Ask(http.Features.Get<Session>(), use.Clock, HandOverPlace.OwnAddress)
            ?? await use.Show(http, HandOverPlace.OfOneself(visitor.Person!.Value), to, null, stop);

    private static async Task<IResult> OwnPost(
        [FromForm] Guid? to, HttpContext http, Visitor visitor, MoveDuties use, CancellationToken stop) =>
        Fresh.Ask(http.Features.Get<Session>(), use.Clock, HandOverPlace.OwnAddress)
            ?? await use.Do(http, visitor, HandOverPlace.OfOneself(visitor.Person!.Value), (to ?? Guid.Empty, false), stop);

    private TimeProvider Clock { get; } = clock;

    /// <summary>Moves everything, or (with a plan) everything of one plan, in one unit.</summary>
    internal async Task<Outcome<int>> Move(
        Unit unit, Actor actor, (Guid From, Guid To) whom, Guid? plan, CancellationToken stop)
    {
        var predecessor = await people.Find(unit, whom.From, stop);
        var successor = await people.Find(unit, whom.To, stop);
        if (predecessor is null) return new Refusal(RefusalKind.NotFound, PersonKeys.NotFound);
        // The seat's party is the organisation's: to another organisation it would be another seat.
        if (successor is null or { Disabled: true } || whom.From == whom.To || successor.Organisation != predecessor.Organisation)
            return new Refusal(RefusalKind.Invalid, HandOverKeys.NotColleague);
        // A secretariat moves what is in its plan between people who are in it; nobody comes in by this way.
        if (plan is { } one)
        {
            if (await seats.Of(unit, one, whom.From, stop) is null) return new Refusal(RefusalKind.NotFound, SeatKeys.NoSeat);
            if (await seats.Of(unit, one, whom.To, stop) is null) return new Refusal(RefusalKind.Invalid, HandOverKeys.NoSeatedColleagues);
        }

        var succession = new Succession(predecessor, successor, plan);
        var moved = 0;
        // Seats last: the other modules find a person's duties through the seats the person still has.
        foreach (var each in duties.OrderBy(each => each is SeatDuties)) moved += await each.Move(unit, succession, actor, stop);
        await HouseAudit.Write(unit, actor, "person.handed-over", People.Subject(whom.From), Clock, stop,
            ("to", whom.To.ToString("D")), ("moved", moved.ToString(CultureInfo.InvariantCulture)), ("plan", plan?.ToString("D")));
        return moved;
    }

    private async Task<IResult> Do(
        HttpContext http, Visitor visitor, HandOverPlace place, (Guid To, bool Disable) asked, CancellationToken stop)
    {
        Refusal? refusal;
        await using (var unit = await database.Begin(stop))
        {
            refusal = (await Move(unit, visitor.AsActor(), (place.From, asked.To), place.Plan, stop)).Refused;
            if (refusal is null && asked.Disable)
                refusal = (await people.Disable(unit, visitor.AsActor(), place.From, stop)).Refused;
            if (refusal is null) await unit.Commit(stop);
        }

        return refusal is null ? SeeOther.To($"{place.DoneOf(asked.To)}?done=handed-over")
            : await Show(http, place, asked.To, refusal, stop);
    }

    private async Task<IResult> Show(HttpContext http, HandOverPlace place, Guid? to, Refusal? refusal, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await people.Find(unit, place.From, stop) is not { } person
            || (place.Plan is { } asked && await seats.Of(unit, asked, place.From, stop) is null))
            return Results.StatusCode(StatusCodes.Status404NotFound);
        var all = new List<Duty>();
        foreach (var each in duties) all.AddRange(await each.Of(unit, person, place.Plan, stop));
        var seated = place.Plan is { } plan ? (await seats.In(unit, plan, stop)).Select(one => one.Person).ToHashSet() : null;
        var colleagues = (await people.List(unit, stop)).Where(each =>
            each.Organisation == person.Organisation && each.Id != place.From && !each.Disabled && (seated is null || seated.Contains(each.Id))).ToList();
        if (place.Plan is { } open && register is not null) await register.OpenFrame(http, unit, open, HandOverKeys.OwnTitle, stop);
        return Page.Of<HandOverPage>(new
        {
            Model = new HandOverModel(place, person, all, colleagues, colleagues.Find(each => each.Id == to)), Refusal = refusal,
        }, Status.Of(refusal));
    }
}

/// <summary>From where a hand-over is asked for: the register, the own account, or one plan.</summary>
/// <param name="From">Whose duties move.</param>
/// <param name="Plan">The plan they are of, or null for all.</param>
/// <param name="Address">The page.</param>
/// <param name="Back">Where "back" leads.</param>
public sealed record HandOverPlace(Guid From, Guid? Plan, string Address, string Back)
{
    internal const string OwnAddress = "/account/hand-over";

    internal bool InRegister => Address.StartsWith("/people/", StringComparison.Ordinal);

    internal bool IsOwn => Address == OwnAddress;

    internal static HandOverPlace OfRegister(Guid person) => new(person, null, $"/people/{person:D}/hand-over", $"/people/{person:D}");

    internal static HandOverPlace OfOneself(Guid person) => new(person, null, OwnAddress, "/account");

    internal static HandOverPlace OfPlan(Guid person, Guid plan) =>
        new(person, plan, $"/plans/{plan:D}/seats/{person:D}/hand-over", $"/plans/{plan:D}/seats");

    internal string DoneOf(Guid successor) => InRegister ? $"/people/{successor:D}" : Back;
}

/// <summary>What the hand-over page shows.</summary>
public sealed record HandOverModel(
    HandOverPlace Place, Person From, IReadOnlyList<Duty> Duties, IReadOnlyList<Person> Colleagues, Person? To);
