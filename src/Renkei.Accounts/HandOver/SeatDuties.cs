using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.HandOver;

/// <summary>Seats in plans as duties: the successor gets each one; where the successor sits already, the role that may do more stays.</summary>
internal sealed class SeatDuties(Seats seats, PlanRegister? register = null) : IDuties
{
    public async Task<IReadOnlyList<Duty>> Of(Unit unit, Person person, Guid? plan, CancellationToken stop)
    {
        var duties = new List<Duty>();
        foreach (var seat in (await seats.Of(unit, person.Id, stop)).Where(seat => plan is null || seat.Plan == plan))
        {
            var role = SeatKeys.Of(seat.Role);
            var name = register is null ? null : await register.NameOf(unit, seat.Plan, stop);
            duties.Add(new Duty(new TextKey($"{HandOverKeys.Seat.Ja}（{role.Ja}）", $"{HandOverKeys.Seat.En} ({role.En})"), name ?? "", $"/plans/{seat.Plan:D}"));
        }

        return duties;
    }

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
