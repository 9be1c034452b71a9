using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Work;

/// <summary>Everything that waits for a person over all plans (自分の仕事), and what others owe, the most urgent first.</summary>
internal static class ShowMyWork
{
    /// <summary>Where the page is.</summary>
    internal const string Address = "/my-work";

    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet(Address, Show).Needs(Act.ListOwnPlans);

    private static async Task<IResult> Show(
        HttpContext http, Database database, Seats seats, Frame frame, TimeProvider clock, CancellationToken stop)
    {
        var asking = Asking.Of(http);
        var today = JapanTime.Today(clock);
        await using var unit = await database.Read(stop);
        var plans = await Of(unit, seats, (asking.Visitor.Person!.Value, asking.Visitor.Name), today, stop);
        PlanFrame.Outside(frame, WorkListKeys.Title);
        frame.Practice = plans.Count > 0 && plans.All(one => one.Plan.Practice);
        frame.Paper = new Paper(null, today);
        return Page.Of<MyWorkPage>(new { Plans = plans, Today = today });
    }

    /// <summary>The lists of every open plan the person has a seat in, own or as a deputy.</summary>
    internal static async Task<IReadOnlyList<PlanWork>> Of(
        Unit unit, Seats seats, (Guid Id, string Name) person, DateOnly today, CancellationToken stop)
    {
        var others = (await seats.StandsFor(unit, person.Id, stop)).ToLookup(one => one.Plan, one => one.Name);
        var found = new List<PlanWork>();
        foreach (var own in (await ListPlans.Of(unit, seats, person.Id, stop)).All)
        {
            if (own.Plan.ClosedAt is not null) continue;
            var viewer = new WorkViewer(person.Name, $"person:{person.Id:D}", own.Seat) { StandsFor = [.. others[own.Plan.Id.Value]] };
            if (await MyWork.Load(unit, own.Plan.Id, viewer, today, stop) is { } lists) found.Add(new PlanWork(own.Plan, lists));
        }

        return found;
    }
}

/// <summary>The lists of one plan.</summary>
public sealed record PlanWork(Document.Plan Plan, WorkLists Lists);
