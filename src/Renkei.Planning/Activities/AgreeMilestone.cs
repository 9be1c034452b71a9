using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Parties;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Activities;

/// <summary>A milestone is agreed on organisation by organisation: asked and recorded by the secretariat, or signed by the organisation itself.</summary>
internal static class AgreeMilestone
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{plan}/step/{step:int}/activity/{number:int}/milestone/{key}/agreements", PostAsk).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/step/{step:int}/activity/{number:int}/milestone/{key}/agreements/{of:int}", PostRecord).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/part/{party:int}/agreements/{step:int}/{number:int}/{key}", PostOwn).Needs(Act.EditOwnPart);
    }

    private static async Task<IResult> PostAsk(
        PlanId plan, int step, int number, string key, HttpContext http, IFormCollection form, ShowActivity show, Database database,
        TimeProvider clock, CancellationToken stop)
    {
        var parties = form["party"].Select(text =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var party) ? party : 0).Distinct().ToArray();
        var outcome = await Ask(database, new MilestonePlace(plan, new(step, number), key, form.Number("base")), parties,
            Asking.Of(http).Actor, clock, stop);
        return await ActivityForms.Answer(outcome, new FormPlace(plan, new(step, number), $"agree:{key}", $"m-{key}"), http, show, stop);
    }

    private static async Task<IResult> PostRecord(
        PlanId plan, int step, int number, string key, int of, HttpContext http, IFormCollection form, ShowActivity show,
        Database database, TimeProvider clock, CancellationToken stop)
    {
        var place = new FormPlace(plan, new(step, number), PlanAddress.Say($"agree:{key}:{of}"), $"m-{key}");
        if (!form.Day("on", AgreementKeys.On, out var on, out var unreadable))
            return await ActivityForms.Answer<Milestone>(unreadable!, place, http, show, stop);
        if (Words.Read<AgreementState>(form["state"].ToString()) is not { } state)
            return await ActivityForms.Answer<Milestone>(FormFields.Missing(MilestoneKeys.State), place, http, show, stop);
        var outcome = await Record(database, new MilestonePlace(plan, new(step, number), key, form.Number("base")),
            new Agreement { Party = of, State = state, Person = form.Text("person"), On = on, Note = form.Text("note") },
            Asking.Of(http).Actor, clock, stop);
        return await ActivityForms.Answer(outcome, place, http, show, stop);
    }

    private static async Task<IResult> PostOwn(
        PlanId plan, int party, int step, int number, string key, HttpContext http, IFormCollection form, ShowOwnPart show,
        Database database, TimeProvider clock, CancellationToken stop)
    {
        var actor = Asking.Of(http).Actor;
        // The organisation says yes or no; that it was never asked is the secretariat's to say.
        var outcome = Words.Read<AgreementState>(form["state"].ToString()) is { } state and not AgreementState.Awaited
            ? await Record(database, new MilestonePlace(plan, new(step, number), key, form.Number("base")),
                new Agreement { Party = party, State = state, Person = actor.Label, Note = form.Text("note") }, actor, clock, stop)
            : FormFields.Missing(MilestoneKeys.State);
        return outcome.Refused switch
        {
            null => new SeeOther(PlanAddress.Say($"{PlanAddress.Part(plan, party)}?done=agreed#agreements")),
            SectionConflict conflict => new SeeOther(conflict.Address),
            { Kind: RefusalKind.NotFound } => Results.NotFound(),
            { } refusal => await show.Again(plan, party, http, RefusedForm.Of(FormOf(new(step, number), key), form, refusal), stop),
        };
    }

    internal static string FormOf(ActivityAt at, string key) => $"agree:{at.Key}:{key}";

    internal static Task<Outcome<Milestone>> Ask(
        Database database, MilestonePlace place, IReadOnlyList<int> parties, Actor actor, TimeProvider clock, CancellationToken stop) =>
        MilestoneEdit.Run(database, place, async (unit, before, stopping) =>
        {
            var known = (await PlanSections.All(unit, place.Plan, PartySection.Kind, stopping))
                .Where(party => party.Content.Left is null).Select(party => PartySection.NumberOf(party.Key)).ToHashSet();
            return Agreements.Ask(before, parties, known);
        }, actor, clock, stop);

    internal static Task<Outcome<Milestone>> Record(
        Database database, MilestonePlace place, Agreement asked, Actor actor, TimeProvider clock, CancellationToken stop) =>
        MilestoneEdit.Run(database, place, async (unit, before, stopping) =>
        {
            var party = asked.Party < 1 ? null : await PlanSections.Find(unit, place.Plan, PartySection.Key(asked.Party), stopping);
            return Agreements.Record(before, asked, party?.Content.Name ?? "", JapanTime.Today(clock));
        }, actor, clock, stop);
}
