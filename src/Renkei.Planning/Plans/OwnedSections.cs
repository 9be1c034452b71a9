using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Storage;

namespace Renkei.Planning.Plans;

/// <summary>
/// Sections a person answers for. Owners are written down by name, as on paper; the seat's party tells two people of one name
/// apart. Where it is not written and two of one name sit in the plan, nobody can tell, and nothing is taken from either.
/// </summary>
internal static class OwnedSections
{
    /// <summary>The sections of a kind a person answers for, in the plans the person sits in.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="seats">Where people sit.</param>
    /// <param name="whose">The person, and the one plan to look in (null for all).</param>
    /// <param name="kind">Which sections.</param>
    /// <param name="ownerOf">Who answers for a section; null where nobody does or it is over.</param>
    /// <param name="stop">Ends the wait.</param>
    internal static async Task<IReadOnlyList<(PlanId Plan, SectionVersion<T> Section)>> Of<T>(
        Unit unit, Seats seats, (Person Person, Guid? Only) whose, SectionKind<T> kind, Func<T, PartyPerson?> ownerOf, CancellationToken stop)
        where T : OpenRecord
    {
        var owned = new List<(PlanId, SectionVersion<T>)>();
        foreach (var seat in (await seats.Of(unit, whose.Person.Id, stop)).Where(seat => whose.Only is null || seat.Plan == whose.Only))
        {
            var plan = new PlanId(seat.Plan);
            var alone = (await seats.In(unit, seat.Plan, stop)).Count(each => each.Name == whose.Person.Name) == 1;
            owned.AddRange(from section in await PlanSections.All(unit, plan, kind, stop)
                           let owner = ownerOf(section.Content)
                           where owner?.Person == whose.Person.Name && (owner.Party is null ? alone : owner.Party == seat.Party)
                           select (plan, section));
        }

        return owned;
    }
}
