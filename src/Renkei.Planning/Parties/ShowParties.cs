using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Parties;

/// <summary>The organisations of a plan (参加機関) with what was asked of them, and one of them with everything.</summary>
public sealed class ShowParties(Database database, Seats seats, Organisations organisations, Frame frame, TimeProvider clock)
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
        var joined = (await seats.Joined(unit, plan.Value, stop)).Select(one => one.Party).ToHashSet();
        var today = JapanTime.Today(clock);
        PlanFrame.Open(frame, plan, overview.Content, asking, PlanArea.Parties, new FrameLink(PlanKeys.Parties, null));
        frame.Paper = new Paper(null, today);
        return Page.Of<PartiesPage>(new
        {
            Plan = plan,
            Parties = (await PlanSections.All(unit, plan, PartySection.Kind, stop)).Select(section =>
                new PartyRow(section, [.. people.Where(one => one.Seat.Party == PartySection.NumberOf(section.Key))], today)
                { HasOrganisation = joined.Contains(PartySection.NumberOf(section.Key)) }).ToArray(),
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
            Join = asking.May(Act.ManageSeats) ? await JoinOf(unit, plan, party, section.Content.Name, stop) : null,
            Refused = refused,
        }, refused?.Status ?? StatusCodes.Status200OK);
    }

    private async Task<PartyJoin> JoinOf(Unit unit, PlanId plan, int party, string name, CancellationToken stop)
    {
        var joined = await seats.Joined(unit, plan.Value, stop);
        var known = (await PlanSections.All(unit, plan, PartySection.Kind, stop)).Select(one => PartySection.NumberOf(one.Key)).ToHashSet();
        var taken = joined.Where(one => known.Contains(one.Party)).Select(one => one.Organisation).ToHashSet();
        return new PartyJoin(joined.FirstOrDefault(one => one.Party == party),
            [.. (await organisations.List(unit, stop)).Where(one => !one.Closed && !taken.Contains(one.Id))
                .OrderBy(one => one.Name != name)]);
    }
}

/// <summary>One organisation with the people who sit for it.</summary>
public sealed record PartyRow(SectionVersion<PartyContent> Section, IReadOnlyList<Seated> People, DateOnly Today)
{
    /// <summary>False where nobody can be invited yet: the party came in by import.</summary>
    internal bool HasOrganisation { get; init; } = true;

    internal int Number => PartySection.NumberOf(Section.Key);

    internal PartyContent Content => Section.Content;

    internal int Answered => Content.Tasks.Count(task => task.Answer is not null);

    internal int Late => Content.Tasks.Count(task => task.Answer is null && task.Due < Today);
}
