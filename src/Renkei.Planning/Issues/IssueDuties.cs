using Renkei.Accounts.HandOver;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Issues;

/// <summary>Open issues a person answers for: a change of personnel names the successor there.</summary>
internal sealed class IssueDuties(Seats seats, TimeProvider clock) : IDuties
{
    private static readonly TextKey OwnerOf = new("課題の担当", "Owner of an issue");

    public async Task<IReadOnlyList<Duty>> Of(Unit unit, Person person, CancellationToken stop)
    {
        var duties = new List<Duty>();
        foreach (var (plan, section) in await Owned(unit, person, stop))
        {
            var name = (await PlanSections.Find(unit, plan, OverviewSection.Key, stop))?.Content.Name ?? "";
            duties.Add(new Duty(OwnerOf, $"{name}　{section.Content.Title}", PlanAddress.Issue(plan, NumberedKey.NumberOf(section.Key.Text))));
        }

        return duties;
    }

    public async Task<int> Move(Unit unit, Succession succession, Actor actor, CancellationToken stop)
    {
        var owned = await Owned(unit, succession.From, stop);
        foreach (var (plan, section) in owned)
        {
            var content = section.Content with { Owner = section.Content.Owner! with { Person = succession.To.Name } };
            var saved = await PlanSections.Save(unit, plan, section.Key, content, section.Version, actor, clock, stop);
            // Somebody saved between the look and this: the whole hand-over is undone and asked for again.
            if (saved.Refused is { } refusal) throw new InvalidOperationException(refusal.Text.En);
            await SectionTexts.Register(unit, plan, section.Key.Text, content, stop);
        }

        return owned.Count;
    }

    // Written down by name, as on paper; the seat's party tells two people of one name apart. What is closed stays as it was.
    private async Task<IReadOnlyList<(PlanId Plan, SectionVersion<IssueContent> Section)>> Owned(
        Unit unit, Person person, CancellationToken stop)
    {
        var owned = new List<(PlanId, SectionVersion<IssueContent>)>();
        foreach (var seat in await seats.Of(unit, person.Id, stop))
        {
            var plan = new PlanId(seat.Plan);
            owned.AddRange(from section in await PlanSections.All(unit, plan, IssueSection.Kind, stop)
                           let owner = section.Content.Owner
                           where IssueQuery.IsOpen(section.Content) && owner?.Person == person.Name
                               && (owner.Party is null || owner.Party == seat.Party)
                           select (plan, section));
        }

        return owned;
    }
}
