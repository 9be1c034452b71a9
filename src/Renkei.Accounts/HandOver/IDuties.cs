using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.HandOver;

/// <summary>Something a person answers for.</summary>
/// <param name="Kind">What kind of duty it is.</param>
/// <param name="Title">Which one, in the words of its place.</param>
/// <param name="Address">Where it is seen, or null.</param>
public sealed record Duty(TextKey Kind, string Title, string? Address);

/// <summary>Who hands over to whom.</summary>
/// <param name="From">Who answered for it so far.</param>
/// <param name="To">Who answers for it from now on.</param>
/// <param name="Plan">The one plan whose duties move, or null for all of them.</param>
public sealed record Succession(Register.Person From, Register.Person To, Guid? Plan);

/// <summary>
/// Duties of people in one module. A change of personnel (人事異動) asks every module and moves all duties in one unit,
/// so that nothing stays with a person who has gone. Seats are one; owners of sections and tasks are another.
/// </summary>
public interface IDuties
{
    /// <summary>What a person answers for, in one plan or (null) everywhere.</summary>
    Task<IReadOnlyList<Duty>> Of(Unit unit, Register.Person person, Guid? plan, CancellationToken stop);

    /// <summary>Moves them all, in the unit, and answers how many.</summary>
    Task<int> Move(Unit unit, Succession succession, Actor actor, CancellationToken stop);
}
