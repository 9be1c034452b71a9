using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Parties;
using Renkei.Storage;

namespace Renkei.Planning.Plans;

/// <summary>Makes a plan. The maker's organisation becomes its first party, the maker its secretariat.</summary>
internal static class MakePlan
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/new", (Frame frame, TimeProvider clock) =>
            Again(frame, OverviewForm.Empty(JapanTime.Today(clock)), null, clock)).Needs(Act.MakePlan);
        routes.MapPost("/plans/new", Post).Needs(Act.MakePlan);
    }

    private static async Task<IResult> Post(
        HttpContext http, IFormCollection form, Database database, People people, Organisations organisations, Seats seats,
        Ids ids, Frame frame, TimeProvider clock, CancellationToken stop)
    {
        var typed = OverviewForm.Of(form);
        if (!typed.Read(null).Succeeded(out var overview, out var refusal)) return Again(frame, typed, refusal, clock);
        await using var unit = await database.Begin(stop);
        var maker = await people.Find(unit, Asking.Of(http).Visitor.Person!.Value, stop);
        var made = await Handle(unit, overview, maker!, new PlanHands(organisations, seats, ids, clock), stop);
        if (!made.Succeeded(out var plan, out refusal)) return Again(frame, typed, refusal, clock);
        await unit.Commit(stop);
        return new SeeOther(PlanAddress.Home(plan));
    }

    internal static async Task<Outcome<PlanId>> Handle(
        Unit unit, OverviewContent overview, Person maker, PlanHands hands, CancellationToken stop)
    {
        var made = await PlanShelf.Make(unit, hands.Ids, overview, maker.AsActor(), hands.Clock, stop);
        if (!made.Succeeded(out var plan, out var refusal)) return refusal;
        var organisation = await hands.Organisations.Find(unit, maker.Organisation, stop);
        var added = await AddParty.Of(unit, plan.Id, organisation!, new PartyContact { Person = maker.Name, Mail = maker.Mail }, maker.AsActor(), hands, stop);
        if (added.Refused is { } why) return why;
        var seated = await hands.Seats.Give(unit, maker.AsActor(), plan.Id.Value, maker.Id, PlanRole.Secretariat, stop);
        if (seated.Refused is { } unseated) return unseated;
        await PlanTexts.Register(unit, plan.Id, overview, stop);
        return plan.Id;
    }

    private static IResult Again(Frame frame, OverviewForm form, Refusal? refusal, TimeProvider clock)
    {
        frame.Trail.Add(new FrameLink(PlanKeys.AllPlans, "/plans"));
        frame.Trail.Add(new FrameLink(MakePlanKeys.Title, null));
        return Page.Of<NewPlanPage>(new { Form = form, Refusal = refusal, Today = JapanTime.Today(clock) },
            refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}

/// <summary>What the verbs of a plan act with beside its document: organisations, seats, ids, clock.</summary>
internal sealed record PlanHands(Organisations Organisations, Seats Seats, Ids Ids, TimeProvider Clock);

internal static class MakePlanKeys
{
    internal static readonly TextKey Title = new("計画をつくる", "Make a plan");
    internal static readonly TextKey Lead = new(
        "名前・地域・推進主体・開始年度を決めると、厚生労働省の手順（Step1 計画）の8つの活動を持つ計画ができます。つくった人が事務局になります。",
        "With a name, a region, a promoter and a first fiscal year you get a plan with the eight activities of the Ministry's procedure. Whoever makes it becomes its secretariat.");
    internal static readonly TextKey Submit = new("この内容でつくる", "Make it");
}
