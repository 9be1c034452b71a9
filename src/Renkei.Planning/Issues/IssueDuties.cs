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

    public async Task<IReadOnlyList<Duty>> Of(Unit unit, Person person, Guid? plan, CancellationToken stop)
    {
        var duties = new List<Duty>();
        foreach (var (owned, section) in await Owned(unit, person, plan, stop))
        {
            var name = (await PlanSections.Find(unit, owned, OverviewSection.Key, stop))?.Content.Name ?? "";
            duties.Add(new Duty(OwnerOf, $"{name}　{section.Content.Title}", PlanAddress.Issue(owned, NumberedKey.NumberOf(section.Key.Text))));
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
            await SectionTexts.Register(unit, plan, section.Key.Text, content, stop);
        }

        return owned.Count;
    }

    // What is closed stays as it was.
    private Task<IReadOnlyList<(PlanId Plan, SectionVersion<IssueContent> Section)>> Owned(
        Unit unit, Person person, Guid? only, CancellationToken stop) =>
        OwnedSections.Of(unit, seats, (person, only), IssueSection.Kind, content => IssueQuery.IsOpen(content) ? content.Owner : null, stop);
}
