using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.HandOver;

/// <summary>Seats in plans as duties: the successor gets each one; where the successor sits already, the role that may do more stays.</summary>
internal sealed class SeatDuties(Seats seats) : IDuties
{
    public async Task<IReadOnlyList<Duty>> Of(Unit unit, Person person, Guid? plan, CancellationToken stop) =>
        [.. (await seats.Of(unit, person.Id, stop)).Where(seat => plan is null || seat.Plan == plan).Select(seat =>
            new Duty(HandOverKeys.Seat, SeatKeys.Of(seat.Role).Ja, $"/plans/{seat.Plan:D}"))];

    public async Task<int> Move(Unit unit, Succession succession, Actor actor, CancellationToken stop)
    {
        var own = (await seats.Of(unit, succession.From.Id, stop))
            .Where(seat => succession.Plan is null || seat.Plan == succession.Plan).ToList();
        foreach (var seat in own)
        {
            var there = await seats.Of(unit, seat.Plan, succession.To.Id, stop);
            if (there is null || seat.Role < there.Role)
                Must(await seats.Give(unit, actor, seat.Plan, succession.To.Id, seat.Role, stop));
            Must(await seats.Take(unit, actor, seat.Plan, succession.From.Id, stop));
        }

        return own.Count;
    }

    // The successor has the seat before the other loses it, so nothing can be refused here but a bug.
    private static void Must<T>(Outcome<T> outcome)
    {
        if (outcome.Refused is { } refusal) throw new InvalidOperationException(refusal.Text.En);
    }
}
