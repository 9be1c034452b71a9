using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Parties;

/// <summary>The organisations of a plan (参加機関) with what was asked of them, and one of them with everything.</summary>
public sealed class ShowParties(Database database, Seats seats, Frame frame, TimeProvider clock)
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{plan}/parties", (PlanId plan, HttpContext http, ShowParties show, CancellationToken stop) =>
            show.Again(plan, http, null, stop)).Needs(Act.ReadPlan);
        routes.MapGet("/plans/{plan}/parties/{party:int}", (PlanId plan, int party, HttpContext http, ShowParties show, CancellationToken stop) =>
            show.Again(plan, party, http, null, stop)).Needs(Act.ReadPlan);
    }

    internal async Task<IResult> Again(PlanId plan, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (await PlanSections.Find(unit, plan, OverviewSection.Key, stop) is not { } overview) return Results.NotFound();
        var asking = Asking.Of(http);
        var people = await seats.In(unit, plan.Value, stop);
        var today = JapanTime.Today(clock);
        PlanFrame.Open(frame, plan, overview.Content, asking, PlanArea.Parties, new FrameLink(PlanKeys.Parties, null));
        frame.Paper = new Paper(null, today);
        return Page.Of<PartiesPage>(new
        {
            Plan = plan,
            Parties = (await PlanSections.All(unit, plan, PartySection.Kind, stop)).Select(section =>
                new PartyRow(section, [.. people.Where(one => one.Seat.Party == PartySection.NumberOf(section.Key))], today)).ToArray(),
            MayEdit = asking.May(Act.EditPlan), Refused = refused,
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    internal async Task<IResult> Again(PlanId plan, int party, HttpContext http, RefusedForm? refused, CancellationToken stop)
    {
        await using var unit = await database.Read(stop);
        if (party < 1 || await PlanSections.Find(unit, plan, OverviewSection.Key, stop) is not { } overview
            || await PlanSections.Find(unit, plan, PartySection.Key(party), stop) is not { } section) return Results.NotFound();
        var asking = Asking.Of(http);
        var people = (await seats.In(unit, plan.Value, stop)).Where(one => one.Seat.Party == party).ToArray();
        PlanFrame.Open(frame, plan, overview.Content, asking, PlanArea.Parties,
            new FrameLink(PlanKeys.Parties, PlanAddress.Parties(plan)), FrameLink.Of(section.Content.Name, null));
        return Page.Of<PartyPage>(new
        {
            Plan = plan, Row = new PartyRow(section, people, JapanTime.Today(clock)), MayEdit = asking.May(Act.EditPlan),
            MayInvite = asking.May(Act.ManageSeats), Refused = refused,
        }, refused?.Status ?? StatusCodes.Status200OK);
    }
}

/// <summary>One organisation with the people who sit for it.</summary>
public sealed record PartyRow(SectionVersion<PartyContent> Section, IReadOnlyList<Seated> People, DateOnly Today)
{
    internal int Number => PartySection.NumberOf(Section.Key);

    internal PartyContent Content => Section.Content;

    internal int Answered => Content.Tasks.Count(task => task.Answer is not null);

    internal int Late => Content.Tasks.Count(task => task.Answer is null && task.Due < Today);
}
