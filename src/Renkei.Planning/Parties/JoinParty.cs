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

/// <summary>
/// Joins a party of the plan with a registered organisation, or takes the two apart. A plan that came in by import has parties
/// but no organisations: who they are in this house is for its secretariat to say. Joining opens nothing; seats do.
/// </summary>
internal static class JoinParty
{
    private const string Fresh = "new";

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{plan}/parties/{party:int}/organisation", Post).Needs(Act.ManageSeats);
        routes.MapPost("/plans/{plan}/parties/{party:int}/organisation/end", PostEnd).Needs(Act.ManageSeats);
    }

    private static async Task<IResult> Post(
        PlanId plan, int party, HttpContext http, IFormCollection form, Database database, Organisations organisations, Seats seats,
        Ids ids, ShowParties show, TimeProvider clock, CancellationToken stop)
    {
        var hands = new PlanHands(organisations, seats, ids, clock);
        await using (var unit = await database.Begin(stop))
        {
            var joined = await Handle(unit, plan, party, form["organisation"].ToString(), Asking.Of(http).Actor, hands, stop);
            if (joined.Refused is { } refusal)
            {
                await unit.DisposeAsync();
                return await show.Again(plan, party, http, RefusedForm.Of("join", form, refusal), stop);
            }

            await unit.Commit(stop);
        }

        return new SeeOther($"{PlanAddress.Party(plan, party)}?done=joined");
    }

    private static async Task<IResult> PostEnd(
        PlanId plan, int party, HttpContext http, IFormCollection form, Database database, Seats seats, ShowParties show,
        CancellationToken stop)
    {
        await using (var unit = await database.Begin(stop))
        {
            var parted = await seats.Part(unit, Asking.Of(http).Actor, plan.Value, party, stop);
            if (parted.Refused is { } refusal)
            {
                await unit.DisposeAsync();
                return await show.Again(plan, party, http, RefusedForm.Of("join", form, refusal), stop);
            }

            await unit.Commit(stop);
        }

        return new SeeOther($"{PlanAddress.Party(plan, party)}?done=parted");
    }

    /// <param name="unit">The unit of the act.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="party">The party's local number.</param>
    /// <param name="chosen">The organisation's id, or <c>new</c> to register one under the party's name and kind.</param>
    /// <param name="actor">Who.</param>
    /// <param name="hands">The register.</param>
    /// <param name="stop">Ends the wait.</param>
    internal static async Task<Outcome<Done>> Handle(
        Unit unit, PlanId plan, int party, string chosen, Actor actor, PlanHands hands, CancellationToken stop)
    {
        var parties = await PlanSections.All(unit, plan, PartySection.Kind, stop);
        if (parties.FirstOrDefault(one => PartySection.NumberOf(one.Key) == party) is not { } section)
            return new Refusal(RefusalKind.NotFound, JoinKeys.NoSuchParty);
        if (chosen == Fresh)
        {
            var practice = (await PlanSections.Find(unit, plan, OverviewSection.Key, stop))?.Content.Practice ?? false;
            var made = await hands.Organisations.Add(unit, actor, PartyKinds.New(section.Content, practice), stop);
            return made.Succeeded(out var registered, out var refusal)
                ? await hands.Seats.Join(unit, actor, plan.Value, party, registered.Id, stop) : refusal;
        }

        if (!Guid.TryParseExact(chosen, "D", out var id)
            || await hands.Organisations.Find(unit, id, stop) is not { Closed: false } organisation)
            return FormFields.Missing(JoinKeys.Organisation);
        // An organisation is one party of a plan. The number an importer was seated on is no party yet: from there it moves.
        var elsewhere = (await hands.Seats.Joined(unit, plan.Value, stop)).FirstOrDefault(one => one.Organisation == id);
        if (elsewhere is not null
            && parties.FirstOrDefault(one => PartySection.NumberOf(one.Key) == elsewhere.Party) is { } other)
            return new Refusal(RefusalKind.Conflict, JoinKeys.Elsewhere, organisation.Name, other.Content.Name);
        return await hands.Seats.Join(unit, actor, plan.Value, party, id, stop);
    }
}

/// <summary>What can be joined with a party.</summary>
/// <param name="Of">The organisation the party has, or null.</param>
/// <param name="Free">Organisations that are no party of this plan; one of the party's name first.</param>
public sealed record PartyJoin(JoinedParty? Of, IReadOnlyList<Organisation> Free);

internal static class JoinKeys
{
    internal static readonly TextKey Title = new("登録されている組織", "Registered organisation");
    internal static readonly TextKey Joined = new(
        "「{0}」に結び付いています。この組織の方を招待すると、この参加機関の担当になります。",
        "It is joined with “{0}”. Whoever is invited from there sits for this party.");
    internal static readonly TextKey Open = new(
        "まだ組織に結び付いていません。人を招待する前に、どの組織かを選んでください。",
        "It has no organisation yet. Say which one it is before inviting people.");
    internal static readonly TextKey OpenShort = new("組織が未選択", "no organisation yet");
    internal static readonly TextKey OpenSome = new(
        "{0}機関が、まだ組織に結び付いていません。名称を開いて組織を選ぶと、担当者を招待できます。",
        "{0} of the parties have no organisation yet. Open each by its name and choose one; then its people can be invited.");
    internal static readonly TextKey Later = new(
        "招待しない機関は、このままでも構いません。", "A party nobody is invited from can stay as it is.");
    internal static readonly TextKey Organisation = new("組織", "Organisation");
    internal static readonly TextKey New = new("「{0}」として新しく登録する", "Register it anew as “{0}”");
    internal static readonly TextKey Join = new("結び付ける", "Join");
    internal static readonly TextKey End = new("結び付けを外す", "Take them apart");
    internal static readonly TextKey NoSuchParty = new(
        "その参加機関は見つかりません。一覧から開き直してください。", "There is no such party. Open it from the list.");
    internal static readonly TextKey Elsewhere = new(
        "「{0}」は、この計画の「{1}」に結び付いています。別の組織を選んでください。",
        "“{0}” is joined with “{1}” of this plan. Choose another organisation.");
}
