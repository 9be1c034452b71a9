using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Renkei.Accounts.Invitations;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Register;

/// <summary>One person, as an administrator sees it: seats, deputies, disable, invite anew.</summary>
internal sealed class PersonPages(
    Database database, People people, PersonStates states, Seats seats, Deputies deputies, Invitations.Invitations invitations,
    IConfiguration configuration)
{
    private readonly People people = people;
    private readonly Deputies deputies = deputies;
    private readonly Invitations.Invitations invitations = invitations;
    private readonly IConfiguration configuration = configuration;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/people/{person:guid}", (Guid person, PersonPages pages, CancellationToken stop) =>
            pages.Show(person, null, stop)).Needs(Act.ManagePeople);
        routes.MapPost("/people/{person:guid}/disable", (Guid person, Visitor visitor, PersonPages pages, CancellationToken stop) =>
            pages.Change(person, unit => pages.people.Disable(unit, visitor.AsActor(), person, stop), stop)).Needs(Act.ManagePeople);
        routes.MapPost("/people/{person:guid}/enable", (Guid person, Visitor visitor, PersonPages pages, CancellationToken stop) =>
            pages.Change(person, unit => pages.people.Enable(unit, visitor.AsActor(), person, stop), stop)).Needs(Act.ManagePeople);
        routes.MapPost("/people/{person:guid}/administrator", SetAdministrator).Needs(Act.ManagePeople);
        routes.MapPost("/people/{person:guid}/renew", Renew).Needs(Act.ManagePeople).Limited(Limit.Letter);
        routes.MapPost("/people/{person:guid}/deputies", AddDeputy).Needs(Act.ManagePeople);
        routes.MapPost("/people/{person:guid}/deputies/end", EndDeputy).Needs(Act.ManagePeople);
    }

    private static Task<IResult> SetAdministrator(
        Guid person, [FromForm] string? value, Visitor visitor, PersonPages pages, CancellationToken stop) =>
        pages.Change(person, unit => pages.people.SetAdministrator(
            unit, visitor.AsActor(), person, value == "true" ? Administrators.Join : Administrators.Leave, stop), stop);

    private static async Task<IResult> Renew(
        Guid person, HttpContext http, Visitor visitor, PersonPages pages, CancellationToken stop) =>
        await pages.Change(person, async unit =>
        {
            var renewed = await pages.invitations.Renew(
                unit, visitor.AsActor(), person, SiteAddress.Of(http, pages.configuration), stop);
            return renewed.Refused is { } refusal ? refusal : new Done();
        }, stop, "/people?done=invited");

    private static Task<IResult> AddDeputy(
        Guid person, [FromForm] Guid? deputy, [FromForm] string? first, [FromForm] string? last, Visitor visitor,
        PersonPages pages, CancellationToken stop) => pages.Change(person, unit => pages.deputies.Add(unit, visitor.AsActor(),
            new NewDeputy(person, deputy ?? Guid.Empty, NewDeputy.Day(first), NewDeputy.Day(last)), stop), stop);

    private static Task<IResult> EndDeputy(
        Guid person, [FromForm] Guid? id, Visitor visitor, PersonPages pages, CancellationToken stop) =>
        pages.Change(person, async unit =>
        {
            await pages.deputies.End(unit, visitor.AsActor(), person, id ?? Guid.Empty, stop);
            return new Done();
        }, stop);

    private async Task<IResult> Change(
        Guid id, Func<Unit, Task<Outcome<Done>>> act, CancellationToken stop, string? goOn = null)
    {
        Refusal? refusal;
        await using (var unit = await database.Begin(stop))
        {
            refusal = (await act(unit)).Refused;
            if (refusal is null) await unit.Commit(stop);
        }

        return refusal is null ? SeeOther.To(goOn ?? $"/people/{id:D}?done=saved") : await Show(id, refusal, stop);
    }

    private async Task<IResult> Show(Guid id, Refusal? refusal, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await people.Find(unit, id, stop) is not { } person) return Results.StatusCode(StatusCodes.Status404NotFound);
        var model = new PersonModel(
            (await states.Of(unit, [person], stop))[0], await seats.Of(unit, id, stop), await deputies.Of(unit, id, stop),
            [.. (await people.List(unit, stop)).Where(each =>
                each.Organisation == person.Organisation && each.Id != id && !each.Disabled)]);
        return Page.Of<PersonPage>(new { Model = model, Refusal = refusal }, Status.Of(refusal));
    }
}

/// <summary>What a person's page shows.</summary>
public sealed record PersonModel(
    ListedPerson Line, IReadOnlyList<Seat> Seats, IReadOnlyList<Deputy> Deputies, IReadOnlyList<Person> Colleagues);
