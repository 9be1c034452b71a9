using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Schedule;

namespace Renkei.Tests.Planning.Schedule;

/// <summary>Verbs of the schedule on a <see cref="PlanHouse"/>.</summary>
internal static class ScheduleHouse
{
    internal static WorkDesk Desk(this PlanHouse house) => new(house.Database, house.Seats, house.Clock);

    internal static async Task<Outcome<SavedWork>> TryPlan(this PlanHouse house, WorkContent work) =>
        await EditWork.Handle(house.Desk(), new WorkPlace(house.Plan, null, 0), _ => work, house.Secretary, PlanHouse.Stop);

    internal static async Task<int> PlanWork(this PlanHouse house, string title, int startInDays, int dueInDays, params int[] after) =>
        PlanHouse.Value(await house.TryPlan(new WorkContent
        {
            Title = title, Start = house.Today.AddDays(startInDays), Due = house.Today.AddDays(dueInDays), After = after,
        })).Number;

    internal static async Task<Outcome<SavedWork>> Change(this PlanHouse house, int number, Func<WorkContent, WorkContent> change, int? from = null)
    {
        var version = from ?? (await house.Ask(unit => PlanSections.Find(unit, house.Plan, WorkSection.Key(number), PlanHouse.Stop)))!.Version;
        return await EditWork.Handle(
            house.Desk(), new WorkPlace(house.Plan, number, version), before => change(before!), house.Secretary, PlanHouse.Stop);
    }

    internal static async Task<int> Approve(this PlanHouse house, string by = "第3回 検討委員会") => PlanHouse.Value(await ApproveBaseline.Handle(
        house.Database, house.Plan, new BaselineForm(
            house.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), by, "", "工程を承認した。"),
        house.Secretary, house.Clock, PlanHouse.Stop));

    internal static async Task<ScheduleBook> Book(this PlanHouse house) =>
        (await house.Ask(unit => ScheduleBook.Load(unit, house.Plan, house.Today, PlanHouse.Stop)))!;
}
