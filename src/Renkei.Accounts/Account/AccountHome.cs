using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.SignIn;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Account;

/// <summary>The own account: who one is here, and how one signs in.</summary>
internal sealed class AccountHome(
    Database database, People people, SecondFactor secondFactor, Deputies deputies)
{
    private readonly Database database = database;
    private readonly People people = people;
    private readonly Deputies deputies = deputies;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/account", (Visitor visitor, AccountHome home, CancellationToken stop) =>
            home.Show(visitor, null, stop)).Needs(Act.ManageOwnAccount);
        routes.MapPost("/account/name", Rename).Needs(Act.ManageOwnAccount);
        routes.MapPost("/account/deputies", AddDeputy).Needs(Act.ManageOwnAccount);
        routes.MapPost("/account/deputies/end", EndDeputy).Needs(Act.ManageOwnAccount);
    }

    private static async Task<IResult> Rename(
        [FromForm] string? name, Visitor visitor, AccountHome home, CancellationToken stop)
    {
        await using var unit = await home.database.Begin(stop);
        var renamed = await home.people.Rename(unit, visitor.AsActor(), visitor.Person!.Value, name ?? "", stop);
        if (renamed.Refused is { } refusal)
        {
            await unit.DisposeAsync();
            return await home.Show(visitor, refusal, stop);
        }

        await unit.Commit(stop);
        return SeeOther.To("/account?done=saved");
    }

    private static async Task<IResult> AddDeputy(
        [FromForm] Guid? deputy, [FromForm] string? first, [FromForm] string? last, Visitor visitor, AccountHome home,
        CancellationToken stop)
    {
        var asked = new NewDeputy(visitor.Person!.Value, deputy ?? Guid.Empty, NewDeputy.Day(first), NewDeputy.Day(last));
        Refusal? refusal;
        await using (var unit = await home.database.Begin(stop))
        {
            refusal = (await home.deputies.Add(unit, visitor.AsActor(), asked, stop)).Refused;
            if (refusal is null) await unit.Commit(stop);
        }

        return refusal is null ? SeeOther.To("/account?done=saved") : await home.Show(visitor, refusal, stop);
    }

    private static async Task<IResult> EndDeputy(
        [FromForm] Guid? id, Visitor visitor, AccountHome home, CancellationToken stop)
    {
        await using var unit = await home.database.Begin(stop);
        await home.deputies.End(unit, visitor.AsActor(), visitor.Person!.Value, id ?? Guid.Empty, stop);
        await unit.Commit(stop);
        return SeeOther.To("/account?done=saved");
    }

    private async Task<IResult> Show(Visitor visitor, Refusal? refusal, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        var person = (await people.Find(unit, visitor.Person!.Value, stop))!;
        var model = new AccountModel(person, await secondFactor.Of(unit, person.Id, stop),
            await deputies.Of(unit, person.Id, stop),
            [.. (await people.List(unit, stop)).Where(each =>
                each.Organisation == person.Organisation && each.Id != person.Id && !each.Disabled)]);
        return Page.Of<AccountPage>(new { Model = model, Refusal = refusal },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>What the account page shows.</summary>
public sealed record AccountModel(
    Person Person, Proofs Proofs, IReadOnlyList<Deputy> Deputies, IReadOnlyList<Person> Colleagues);
