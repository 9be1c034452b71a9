using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Register;

/// <summary>The organisations of the installation: list, add, rename, stages.</summary>
internal sealed class OrganisationPages(Database database, Organisations organisations, People people, PersonStates states)
{
    private readonly Database database = database;
    private readonly Organisations organisations = organisations;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/organisations", (OrganisationPages pages, CancellationToken stop) =>
            pages.List(OrganisationForm.Empty, null, stop)).Needs(Act.ManagePeople);
        routes.MapPost("/organisations", Add).Needs(Act.ManagePeople);
        routes.MapGet("/organisations/{organisation:guid}", (Guid organisation, OrganisationPages pages, CancellationToken stop) =>
            pages.Show(organisation, null, stop)).Needs(Act.ManagePeople);
        routes.MapPost("/organisations/{organisation:guid}/name", Rename).Needs(Act.ManagePeople);
        routes.MapPost("/organisations/{organisation:guid}/stages", Reach).Needs(Act.ManagePeople);
    }

    private static async Task<IResult> Add(
        [FromForm] string? name, [FromForm] string? kind, [FromForm] string? vendorKind, Visitor visitor, OrganisationPages pages,
        CancellationToken stop)
    {
        var form = new OrganisationForm(name, kind, vendorKind);
        Outcome<Organisation> added;
        await using (var unit = await pages.database.Begin(stop))
        {
            added = await pages.organisations.Add(unit, visitor.AsActor(), form.Read(), stop);
            if (added.Refused is null) await unit.Commit(stop);
        }

        return added.Succeeded(out var made, out var refusal)
            ? SeeOther.To($"/organisations/{made.Id:D}") : await pages.List(form, refusal, stop);
    }

    private static Task<IResult> Rename(
        Guid organisation, [FromForm] string? name, Visitor visitor, OrganisationPages pages, CancellationToken stop) =>
        pages.Change(organisation, unit => pages.organisations.Rename(unit, visitor.AsActor(), organisation, name ?? "", stop), stop);

    private static Task<IResult> Reach(
        Guid organisation, [FromForm] string? stage, [FromForm] string? since, Visitor visitor, OrganisationPages pages,
        CancellationToken stop)
    {
        var reached = new StageSince(
            Enum.GetValues<OperatorStage>().FirstOrDefault(each => OrganisationCodes.Code(each) == stage), NewDeputy.Day(since));
        return pages.Change(organisation, unit => reached.Since == default
            ? Task.FromResult<Outcome<Done>>(new Refusal(RefusalKind.Invalid, OrganisationKeys.SinceNeeded))
            : pages.organisations.Reach(unit, visitor.AsActor(), organisation, reached, stop), stop);
    }

    private async Task<IResult> Change(Guid id, Func<Unit, Task<Outcome<Done>>> act, CancellationToken stop)
    {
        Refusal? refusal;
        await using (var unit = await database.Begin(stop))
        {
            refusal = (await act(unit)).Refused;
            if (refusal is null) await unit.Commit(stop);
        }

        return refusal is null ? SeeOther.To($"/organisations/{id:D}") : await Show(id, refusal, stop);
    }

    private async Task<IResult> List(OrganisationForm form, Refusal? refusal, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        return Page.Of<OrganisationsPage>(
            new { Organisations = await organisations.List(unit, stop), Form = form, Refusal = refusal }, Status.Of(refusal));
    }

    private async Task<IResult> Show(Guid id, Refusal? refusal, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await organisations.Find(unit, id, stop) is not { } found) return Results.StatusCode(StatusCodes.Status404NotFound);
        var members = await states.Of(unit, [.. (await people.List(unit, stop)).Where(each => each.Organisation == id)], stop);
        return Page.Of<OrganisationPage>(new
        {
            Model = new OrganisationModel(found, await organisations.Stages(unit, id, stop), members), Refusal = refusal,
        }, Status.Of(refusal));
    }
}

/// <summary>What an organisation's page shows.</summary>
public sealed record OrganisationModel(Organisation Organisation, IReadOnlyList<StageSince> Stages, IReadOnlyList<ListedPerson> Members);

/// <summary>Tells where people stand.</summary>
internal sealed class PersonStates
{
    internal async Task<IReadOnlyList<ListedPerson>> Of(Unit unit, IReadOnlyList<Person> people, CancellationToken stop)
    {
        var proven = (await unit.List("select person from password union select person from passkey", row => row.Id(0), stop)).ToHashSet();
        return [.. people.Select(person => new ListedPerson(person, person.Disabled ? PersonState.Disabled
            : proven.Contains(person.Id) ? PersonState.Active
            : person.Practice ? PersonState.Practice : PersonState.Invited))];
    }
}
