using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Renkei.Accounts.Rights;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Schedule;

/// <summary>Adds a work item to the schedule (作業を加える) or changes one. What waits for itself in a circle is refused, naming the circle.</summary>
internal static class EditWork
{
    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/plans/{plan}/schedule/work", (PlanId plan, HttpContext http, IFormCollection form, WorkDesk desk, ShowWork show, CancellationToken stop) =>
            Post(new WorkPlace(plan, null, 0), http, form, desk, show, stop)).Needs(Act.EditPlan);
        routes.MapPost("/plans/{plan}/schedule/work/{work:int}", (PlanId plan, int work, HttpContext http, IFormCollection form, WorkDesk desk, ShowWork show, CancellationToken stop) =>
            Post(new WorkPlace(plan, work, form.Number("base")), http, form, desk, show, stop)).Needs(Act.EditPlan);
    }

    private static async Task<IResult> Post(
        WorkPlace place, HttpContext http, IFormCollection form, WorkDesk desk, ShowWork show, CancellationToken stop)
    {
        var typed = WorkForm.Of(form);
        var done = await Handle(desk, place, before => typed.Read(before, JapanTime.Today(desk.Clock)), Asking.Of(http).Actor, stop);
        if (done.Succeeded(out var saved, out var refusal))
            return new SeeOther($"{PlanAddress.Work(place.Plan, saved.Number)}?done={(place.Number is null ? "added" : "saved")}");
        if (refusal is SectionConflict conflict) return new SeeOther(conflict.Address);
        return refusal is PlanSections.PlanNotOpen ? Results.NotFound()
            : await show.Again(place.Plan, place.Number, http, new RefusedWork(typed, place.FormVersion, refusal), stop);
    }

    /// <summary>Reads what the change makes of the item, decides over the whole schedule, saves, registers, commits.</summary>
    internal static async Task<Outcome<SavedWork>> Handle(
        WorkDesk desk, WorkPlace place, Func<WorkContent?, Outcome<WorkContent>> change, Actor actor, CancellationToken stop)
    {
        await using var unit = await desk.Database.Begin(stop);
        // Two people who together close a circle must not pass each other: the plan is taken before the others are read.
        if (await SectionWrite.TakePlan(unit, place.Plan, stop) is null) return new PlanSections.PlanNotOpen();
        var around = await desk.Surroundings(unit, place.Plan, stop);
        WorkContent? begun = null;
        if (place.Number is { } known)
        {
            if (known < 1 || await PlanSections.Find(unit, place.Plan, WorkSection.Key(known), place.FormVersion, stop) is not { } from)
                return new Refusal(RefusalKind.NotFound, ScheduleKeys.NoSuchWork);
            begun = from.Content;
        }

        if (!change(begun).Succeeded(out var work, out var refusal)) return refusal;
        var number = place.Number ?? await PlanNumbers.Next(unit, place.Plan, PlanNumbers.Work, stop);
        if (ScheduleRules.Check(number, work, around) is { } why) return why;
        var saved = await PlanSections.Save(unit, place.Plan, WorkSection.Key(number), work, place.FormVersion, actor, desk.Clock, stop);
        if (!saved.Succeeded(out var section, out refusal))
        {
            if (refusal is SectionConflict) await unit.Commit(stop);
            return refusal;
        }

        await PlanTexts.Register(unit, place.Plan, number, section.Content, stop);
        await unit.Commit(stop);
        return new SavedWork(number, section);
    }
}

/// <summary>Which item of which plan (null: a new one), and the version the form was made from.</summary>
internal sealed record WorkPlace(PlanId Plan, int? Number, int FormVersion);

/// <summary>An item as it was saved.</summary>
internal sealed record SavedWork(int Number, SectionVersion<WorkContent> Section);

/// <summary>A form of a work item that was not taken.</summary>
public sealed record RefusedWork(WorkForm Form, int FormVersion, Refusal Refusal)
{
    internal int Status => new RefusedForm("work", new Dictionary<string, string>(), Refusal).Status;
}

/// <summary>What changing the schedule needs beside the document: the seats, to know who left.</summary>
internal sealed class WorkDesk(Database database, Seats seats, TimeProvider clock)
{
    internal Database Database => database;

    internal TimeProvider Clock => clock;

    internal async Task<ScheduleSurroundings> Surroundings(Unit unit, PlanId plan, CancellationToken stop)
    {
        var parties = await PlanSections.All(unit, plan, PartySection.Kind, stop);
        var work = await PlanSections.All(unit, plan, WorkSection.Kind, stop);
        return new ScheduleSurroundings(
            parties.ToDictionary(party => PartySection.NumberOf(party.Key), party => party.Content), await Gone(unit, plan, stop),
            work.ToDictionary(section => WorkSection.NumberOf(section.Key.Text), section => section.Content));
    }

    internal async Task<ScheduleSurroundings> Surroundings(Unit unit, ScheduleBook book, CancellationToken stop) =>
        new(book.Plan.Parties, await Gone(unit, book.Plan.Plan, stop), book.Work);

    // Owners are written down by name: a name is gone only when nobody of that name can sign in any more.
    private async Task<IReadOnlySet<string>> Gone(Unit unit, PlanId plan, CancellationToken stop)
    {
        var people = await seats.In(unit, plan.Value, stop);
        var here = people.Where(one => !one.Disabled).Select(one => one.Name).ToHashSet();
        return people.Where(one => one.Disabled && !here.Contains(one.Name)).Select(one => one.Name).ToHashSet();
    }
}
