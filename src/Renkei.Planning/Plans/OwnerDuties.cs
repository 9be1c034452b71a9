using Renkei.Accounts.HandOver;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Storage;

namespace Renkei.Planning.Plans;

/// <summary>Activities and open work items a person answers for, in the plans the person sits in: a change of personnel names the successor there.</summary>
internal sealed class OwnerDuties(Seats seats, TimeProvider clock) : IDuties
{
    private static readonly TextKey WorkOf = new("作業の担当", "Owner of a work item");
    private static readonly TextKey OwnerOf = new("活動の責任者", "Owner of an activity");

    public async Task<IReadOnlyList<Duty>> Of(Unit unit, Person person, Guid? plan, CancellationToken stop)
    {
        var duties = new List<Duty>();
        foreach (var (owned, section) in await Owned(unit, person, plan, stop))
        {
            var name = (await PlanSections.Find(unit, owned, OverviewSection.Key, stop))?.Content.Name ?? "";
            duties.Add(new Duty(OwnerOf, $"{name}　{section.Key.Kind.LabelOf(section.Key.Text).Ja}", PlanAddress.Home(owned)));
        }

        foreach (var (owned, section) in await Work(unit, person, plan, stop))
        {
            var name = (await PlanSections.Find(unit, owned, OverviewSection.Key, stop))?.Content.Name ?? "";
            duties.Add(new Duty(WorkOf, $"{name}　{section.Content.Title}", PlanAddress.Work(owned, WorkSection.NumberOf(section.Key.Text))));
        }

        return duties;
    }

    public async Task<int> Move(Unit unit, Succession succession, Actor actor, CancellationToken stop)
    {
        var owned = await Owned(unit, succession.From, succession.Plan, stop);
        foreach (var (plan, section) in owned)
        {
            var content = section.Content with { Owner = section.Content.Owner! with { Person = succession.To.Name } };
            var saved = await PlanSections.Save(unit, plan, section.Key, content, section.Version, actor, clock, stop);
            // Somebody saved between the look and this: the whole hand-over is undone and asked for again.
            if (saved.Refused is { } refusal) throw new InvalidOperationException(refusal.Text.En);
        }

        var work = await Work(unit, succession.From, succession.Plan, stop);
        foreach (var (plan, section) in work)
        {
            var content = section.Content with { Owner = section.Content.Owner! with { Person = succession.To.Name } };
            var saved = await PlanSections.Save(unit, plan, section.Key, content, section.Version, actor, clock, stop);
            if (saved.Refused is { } refusal) throw new InvalidOperationException(refusal.Text.En);
        }

        return owned.Count + work.Count;
    }

    // What is over stays with whoever did it.
    private Task<IReadOnlyList<(PlanId Plan, SectionVersion<WorkContent> Section)>> Work(
        Unit unit, Person person, Guid? only, CancellationToken stop) =>
        OwnedSections.Of(unit, seats, (person, only), WorkSection.Kind, content => content.IsOpen() ? content.Owner : null, stop);

    private Task<IReadOnlyList<(PlanId Plan, SectionVersion<ActivityContent> Section)>> Owned(
        Unit unit, Person person, Guid? only, CancellationToken stop) =>
        OwnedSections.Of(unit, seats, (person, only), ActivitySection.Kind, content => content.Owner, stop);
}
