using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.Invitations;
using Renkei.Accounts.Mail;
using Renkei.Accounts.Register;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Rights;

/// <summary>Who sits in a plan: the secretariat invites, changes roles, takes seats, prints letters.</summary>
internal sealed class SeatPages(
    Database database, Seats seats, Organisations organisations, Invitations.Invitations invitations, Letters letters,
    IConfiguration configuration, TimeProvider clock, PlanRegister? register = null)
{
    private readonly Database database = database;
    private readonly Seats seats = seats;
    private readonly Letters letters = letters;
    private readonly PlanRegister? register = register;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/seats", (Seat seat, HttpContext http, SeatPages pages, CancellationToken stop) =>
            pages.Show(http, seat.Plan, SeatForm.Empty, null, stop)).Needs(Act.ManageSeats);
        routes.MapPost("/plans/{plan}/seats", Invite).Needs(Act.ManageSeats).Limited(Limit.Letter);
        routes.MapPost("/plans/{plan}/seats/{person:guid}/role", ChangeRole).Needs(Act.ManageSeats);
        routes.MapPost("/plans/{plan}/seats/{person:guid}/take", Take).Needs(Act.ManageSeats);
        routes.MapPost("/plans/{plan}/seats/{person:guid}/invite", InviteAgain).Needs(Act.ManageSeats).Limited(Limit.Letter);
        routes.MapGet("/plans/{plan}/letters/{letter:guid}", ShowLetter).Needs(Act.ManageSeats);
    }

    private static async Task<IResult> Invite(
        [FromForm] string? name, [FromForm] string? mail, [FromForm] string? organisation, [FromForm] string? newName,
        [FromForm] string? newKind, [FromForm] string? newVendorKind, [FromForm] string? role, HttpContext http, Seat seat,
        Visitor visitor, SeatPages pages, CancellationToken stop)
    {
        var form = new SeatForm(name ?? "", mail ?? "", organisation ?? "", new(newName, newKind, newVendorKind), role ?? "");
        var done = await pages.InUnit(unit => pages.InviteOne(unit, http, (seat.Plan, visitor.AsActor()), form, stop), stop);
        return done is { } refusal ? await pages.Show(http, seat.Plan, form, refusal, stop) : Back(seat.Plan, "invited");
    }

    private static async Task<IResult> ChangeRole(
        Guid person, [FromForm] string? role, HttpContext http, Seat seat, Visitor visitor, SeatPages pages, CancellationToken stop)
    {
        var done = await pages.InUnit(async unit => SeatForm.RoleOf(role) is not { } wanted
            ? new Refusal(RefusalKind.Invalid, RegisterKeys.ChooseRole)
            // Only who sits here can be changed here: a role is not a way to bring a person in.
            : await pages.seats.Of(unit, seat.Plan, person, stop) is null ? new Refusal(RefusalKind.NotFound, SeatKeys.NoSeat)
            : (await pages.seats.Give(unit, visitor.AsActor(), seat.Plan, person, wanted, stop)).Refused, stop);
        return done is { } refusal ? await pages.Show(http, seat.Plan, SeatForm.Empty, refusal, stop) : Back(seat.Plan, "saved");
    }

    private static async Task<IResult> Take(
        Guid person, HttpContext http, Seat seat, Visitor visitor, SeatPages pages, CancellationToken stop)
    {
        var done = await pages.InUnit(async unit =>
            (await pages.seats.Take(unit, visitor.AsActor(), seat.Plan, person, stop)).Refused, stop);
        return done is { } refusal ? await pages.Show(http, seat.Plan, SeatForm.Empty, refusal, stop) : Back(seat.Plan, "saved");
    }

    private static async Task<IResult> InviteAgain(
        Guid person, HttpContext http, Seat seat, Visitor visitor, SeatPages pages, CancellationToken stop)
    {
        var done = await pages.InUnit(unit => pages.Again(unit, http, (seat.Plan, person), visitor.AsActor(), stop), stop);
        return done is { } refusal ? await pages.Show(http, seat.Plan, SeatForm.Empty, refusal, stop) : Back(seat.Plan, "invited");
    }

    private static async Task<IResult> ShowLetter(
        Guid letter, HttpContext http, Seat seat, SeatPages pages, CancellationToken stop)
    {
        await using var unit = await pages.database.Read(stop);
        if (await pages.letters.Open(unit, letter, stop) is not { } opened || opened.Letter.Plan != seat.Plan)
            return Results.StatusCode(StatusCodes.Status404NotFound);
        if (pages.register is not null) await pages.register.OpenFrame(http, unit, seat.Plan, LetterKeys.Title, stop);
        return Page.Of<LetterPage>(new { Opened = opened });
    }

    private async Task<Refusal?> InviteOne(
        Unit unit, HttpContext http, (Guid Plan, Actor Actor) by, SeatForm form, CancellationToken stop)
    {
        if (SeatForm.RoleOf(form.Role) is not { } role) return new Refusal(RefusalKind.Invalid, RegisterKeys.ChooseRole);
        Guid place;
        if (NameRule.Clean(form.New.Name).Length > 0)
        {
            var added = await organisations.Add(unit, by.Actor, form.New.Read(), stop);
            if (!added.Succeeded(out var made, out var refusal)) return refusal;
            place = made.Id;
        }
        else if (!Guid.TryParseExact(form.Organisation, "D", out place))
        {
            return new Refusal(RefusalKind.Invalid, RegisterKeys.ChooseOrganisationOrAdd);
        }

        return (await invitations.Invite(unit, by.Actor,
            new NewInvitation(place, form.Name, form.Mail, (by.Plan, role)), SiteAddress.Of(http, configuration), stop)).Refused;
    }

    private async Task<Refusal?> Again(
        Unit unit, HttpContext http, (Guid, Guid) whom, Actor actor, CancellationToken stop) =>
        (await invitations.Again(unit, actor, whom, SiteAddress.Of(http, configuration), stop)).Refused;

    private async Task<Refusal?> InUnit(Func<Unit, Task<Refusal?>> act, CancellationToken stop)
    {
        await using var unit = await database.Begin(stop);
        var refusal = await act(unit);
        if (refusal is null) await unit.Commit(stop);
        return refusal;
    }

    private async Task<IResult> Show(HttpContext http, Guid plan, SeatForm form, Refusal? refusal, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (register is not null) await register.OpenFrame(http, unit, plan, RegisterKeys.SeatsTitle, stop);
        http.RequestServices.GetRequiredService<Frame>().Paper = new Paper(null, JapanTime.Today(clock));
        var model = new SeatsModel(plan, await seats.In(unit, plan, stop),
            [.. (await organisations.List(unit, stop)).Where(each => !each.Closed)], await letters.List(unit, plan, stop), form);
        return Page.Of<SeatsPage>(new { Model = model, Refusal = refusal }, Status.Of(refusal));
    }

    private static SeeOther Back(Guid plan, string done) => SeeOther.To($"/plans/{plan:D}/seats?done={done}");
}

/// <summary>What the page of seats shows.</summary>
public sealed record SeatsModel(
    Guid Plan, IReadOnlyList<Seated> Seats, IReadOnlyList<Organisation> Organisations, IReadOnlyList<Letter> Letters, SeatForm Form);

/// <summary>An invitation into a plan as the form sends it.</summary>
public sealed record SeatForm(string Name, string Mail, string Organisation, OrganisationForm New, string Role)
{
    internal static SeatForm Empty { get; } = new("", "", "", OrganisationForm.Empty, "");

    internal static PlanRole? RoleOf(string? code) =>
        Enum.GetValues<PlanRole>().Select(each => (PlanRole?)each).FirstOrDefault(each => Seats.Code(each!.Value) == code);
}
