using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Parties;

/// <summary>Adds an organisation to the plan: its section, its number, and the organisation its people will belong to.</summary>
internal static class AddParty
{
    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapPost("/plans/{plan}/parties", Post).Needs(Act.EditPlan);

    private static async Task<IResult> Post(
        PlanId plan, HttpContext http, IFormCollection form, Database database, Organisations organisations, Seats seats,
        Ids ids, ShowParties show, TimeProvider clock, CancellationToken stop)
    {
        var typed = PartyForm.Of(form);
        var hands = new PlanHands(organisations, seats, ids, clock);
        await using (var unit = await database.Begin(stop))
        {
            var added = await Handle(unit, plan, typed, Asking.Of(http).Actor, hands, stop);
            if (added.Succeeded(out var number, out var refusal))
            {
                await unit.Commit(stop);
                return new SeeOther($"{PlanAddress.Party(plan, number)}?done=added");
            }

            if (refusal is PlanSections.PlanNotOpen) return Results.NotFound();
            return await show.Again(plan, http, RefusedForm.Of("add", form, refusal), stop);
        }
    }

    internal static async Task<Outcome<int>> Handle(
        Unit unit, PlanId plan, PartyForm typed, Actor actor, PlanHands hands, CancellationToken stop)
    {
        if (!typed.Read(null).Succeeded(out var content, out var refusal)) return refusal;
        // Two parties of one name cannot be told apart on papers.
        if ((await PlanSections.All(unit, plan, PartySection.Kind, stop)).Any(party => party.Content.Name == content.Name))
            return new Refusal(RefusalKind.Conflict, PartyKeys.NameTaken, content.Name);
        return await Enter(unit, plan, content, actor, hands, stop);
    }

    /// <summary>Adds an organisation nobody in the plan has the name of, and registers it.</summary>
    internal static async Task<Outcome<int>> Enter(
        Unit unit, PlanId plan, PartyContent content, Actor actor, PlanHands hands, CancellationToken stop)
    {
        var practice = (await PlanSections.Find(unit, plan, OverviewSection.Key, stop))?.Content.Practice ?? false;
        var made = await hands.Organisations.Add(unit, actor, PartyKinds.New(content, practice), stop);
        return made.Succeeded(out var organisation, out var refusal)
            ? await Keep(unit, plan, organisation.Id, content, actor, hands, stop) : refusal;
    }

    /// <summary>
    /// Adds an organisation that is already registered. A party of its name that came in with an import and has no organisation
    /// yet is meant: it keeps its number. One that has another organisation is refused, for papers know parties by name.
    /// </summary>
    internal static async Task<Outcome<int>> Of(
        Unit unit, PlanId plan, Organisation organisation, PartyContact? contact, Actor actor, PlanHands hands, CancellationToken stop)
    {
        var same = (await PlanSections.All(unit, plan, PartySection.Kind, stop))
            .FirstOrDefault(party => party.Content.Name == organisation.Name);
        if (same is null)
        {
            return await Keep(unit, plan, organisation.Id,
            new PartyContent { Name = organisation.Name, Kind = PartyKinds.Of(organisation), Contact = contact }, actor, hands, stop);
        }

        var number = PartySection.NumberOf(same.Key);
        if ((await hands.Seats.Joined(unit, plan.Value, stop)).Any(joined => joined.Party == number))
            return new Refusal(RefusalKind.Conflict, PartyKeys.NameJoined, organisation.Name);
        var joined = await hands.Seats.Join(unit, actor, plan.Value, number, organisation.Id, stop);
        return joined.Refused is { } refusal ? refusal : number;
    }

    private static async Task<Outcome<int>> Keep(
        Unit unit, PlanId plan, Guid organisation, PartyContent content, Actor actor, PlanHands hands, CancellationToken stop)
    {
        // One number joins the section, the seats of its people and everything that refers to it.
        var number = await PlanNumbers.Next(unit, plan, PlanNumbers.Party, stop);
        await hands.Seats.KeepParty(unit, plan.Value, number, organisation, stop);
        var saved = await PlanSections.Save(unit, plan, PartySection.Key(number), content, 0, actor, hands.Clock, stop);
        if (!saved.Succeeded(out var section, out var refusal)) return refusal;
        await PlanTexts.Register(unit, plan, number, section.Content, stop);
        return number;
    }
}
