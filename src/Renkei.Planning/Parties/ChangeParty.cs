using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Parties;

/// <summary>Changes what is registered about an organisation: by the secretariat, or by the organisation itself (without its kind).</summary>
internal static class ChangeParty
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{plan}/parties/{party:int}", BySecretariat).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/part/{party:int}", ByItself).Needs(Act.EditOwnPart);
    }

    private static async Task<IResult> BySecretariat(
        PlanId plan, int party, HttpContext http, IFormCollection form, Database database, ShowParties show,
        TimeProvider clock, CancellationToken stop)
    {
        var changed = await Handle(database, new PartyPlace(plan, party, form.Number("base")), PartyForm.Of(form), Asking.Of(http).Actor, clock, stop);
        return changed.Refused switch
        {
            null => new SeeOther($"{PlanAddress.Party(plan, party)}?done=saved"),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { } refusal => await show.Again(plan, party, http, RefusedForm.Of("data", form, refusal), stop),
        };
    }

    private static async Task<IResult> ByItself(
        PlanId plan, int party, HttpContext http, IFormCollection form, Database database, ShowOwnPart show,
        TimeProvider clock, CancellationToken stop)
    {
        var typed = PartyForm.Of(form) with { Kind = "" };
        var changed = await Handle(database, new PartyPlace(plan, party, form.Number("base")), typed, Asking.Of(http).Actor, clock, stop);
        return changed.Refused switch
        {
            null => new SeeOther($"{PlanAddress.Part(plan, party)}?done=saved"),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { } refusal => await show.Again(plan, party, http, RefusedForm.Of("data", form, refusal), stop),
        };
    }

    internal static Task<Outcome<PartyContent>> Handle(
        Database database, PartyPlace place, PartyForm typed, Actor actor, TimeProvider clock, CancellationToken stop) =>
        PartyEdit.Run(database, place, PartyEdit.OwnData, (_, before, _) => Task.FromResult(typed.Read(before)), actor, clock, stop);
}
