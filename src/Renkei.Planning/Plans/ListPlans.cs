using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Design.Drawing;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Storage;

namespace Renkei.Planning.Plans;

/// <summary>The plans a person has a seat in (計画一覧), each with the page that is that person's way in.</summary>
internal static class ListPlans
{
    internal static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/plans", Show).Needs(Act.ListOwnPlans);

    private static async Task<IResult> Show(HttpContext http, Database database, Seats seats, Frame frame, CancellationToken stop)
    {
        var asking = Asking.Of(http);
        await using var unit = await database.Read(stop);
        var plans = await Of(unit, seats, asking.Visitor.Person!.Value, stop);
        var mayMake = asking.May(Act.MakePlan);
        PlanFrame.Outside(frame, PlanKeys.AllPlans);
        return Page.Kept<PlansPage>(plans.Drawn, $"plans {mayMake}", new { Plans = plans.All, MayMake = mayMake });
    }

    internal static async Task<OwnPlans> Of(Unit unit, Seats seats, Guid person, CancellationToken stop)
    {
        var open = await seats.Open(unit, person, stop);
        return await unit.Remember(new OfSeats(open), () => Read(unit, open, stop), stop);
    }

    private static async Task<OwnPlans> Read(Unit unit, IReadOnlyList<Seat> open, CancellationToken stop)
    {
        // The seat that may do more wins where a person sits twice, as the gate decides.
        var best = open.GroupBy(seat => seat.Plan).ToDictionary(group => group.Key, group => group.MinBy(seat => seat.Role)!);
        var imported = (await unit.List("select distinct plan from plan_import order by plan", row => row.Id(0), stop)).ToHashSet();
        return new([.. (await PlanShelf.List(unit, stop)).Where(plan => best.ContainsKey(plan.Id.Value))
            .Select(plan => new OwnPlan(plan, best[plan.Id.Value]) { Imported = imported.Contains(plan.Id.Value) })]);
    }

    // The very list of seats: it is remembered too, so that it is the same one until something changes.
    private sealed record OfSeats(IReadOnlyList<Seat> Seats);
}

/// <summary>The plans of one person, and what was drawn of them.</summary>
internal sealed record OwnPlans(IReadOnlyList<OwnPlan> All)
{
    internal KeptMarkup Drawn { get; } = new();
}

/// <summary>A plan with the seat of the person who looks.</summary>
public sealed record OwnPlan(Plan Plan, Seat Seat)
{
    /// <summary>True for a plan that came in by import (取込).</summary>
    internal bool Imported { get; init; }

    internal string Address => Seat.Role is PlanRole.Secretariat or PlanRole.Government
        ? PlanAddress.Home(Plan.Id) : PlanAddress.Part(Plan.Id, Seat.Party);
}

internal static class PlansKeys
{
    internal static readonly TextKey Title = new("計画一覧", "All plans");
    internal static readonly TextKey None = new(
        "参加している計画はまだありません。", "You have no seat in a plan yet.");
    internal static readonly TextKey NoneNext = new(
        "計画の事務局から招待されると、ここに表示されます。", "Plans appear here once a secretariat invites you.");
    internal static readonly TextKey Make = new("計画をつくる", "Make a plan");
    internal static readonly TextKey Name = new("計画", "Plan");
    internal static readonly TextKey Region = new("対象地域", "Region");
    internal static readonly TextKey Promoter = new("推進主体", "Promoted by");
    internal static readonly TextKey Year = new("開始年度", "Begins in");
    internal static readonly TextKey Role = new("立場", "Your role");
    internal static readonly TextKey Practice = new("練習用", "Practice");
    internal static readonly TextKey Imported = new("取込", "Imported");
    internal static readonly TextKey Closed = new("閉じた計画", "closed");

    internal static TextKey Of(PlanRole role) => role switch
    {
        PlanRole.Secretariat => new("事務局", "Secretariat"),
        PlanRole.Government => new("行政", "Government"),
        PlanRole.Participant => new("参加機関", "Participant"),
        PlanRole.Vendor => new("システム事業者", "Vendor"),
    };
}
