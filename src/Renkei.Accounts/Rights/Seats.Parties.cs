using System.Globalization;
using Renkei.Accounts.Register;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Rights;

/// <summary>A party of a plan and the registered organisation whose people sit for it.</summary>
public sealed record JoinedParty(int Party, Guid Organisation, string Name);

// Which organisation stands behind which party of a plan. An imported plan brings its parties without organisations.
public sealed partial class Seats
{
    /// <summary>
    /// The local number of an organisation in a plan. Given once, never reused (decision 0001). An organisation the plan
    /// does not know yet is entered into its register of parties.
    /// </summary>
    public async Task<Outcome<int>> PartyOf(Unit unit, Actor actor, Guid plan, Guid organisation, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (await Party(unit, plan, organisation, stop) is { } known) return known;
        var entered = await unit.Find("select id, kind, vendor_kind, name, practice, closed_at from organisation where id = @id",
            Organisations.Read, stop, ("@id", organisation))
            ?? throw new InvalidOperationException($"There is no organisation {organisation:D}.");
        var asked = register is not null ? await register.Enter(unit, plan, entered, actor, stop)
            : (int)(await unit.Number("select coalesce(max(party), 0) + 1 from plan_party where plan = @plan", stop, ("@plan", plan)))!;
        if (!asked.Succeeded(out var number, out var refusal)) return refusal;
        // Planning may have kept the number itself while it entered the party.
        if (await Party(unit, plan, organisation, stop) is null) await KeepParty(unit, plan, number, organisation, stop);
        return number;
    }

    /// <summary>Keeps the number a plan's register already uses for an organisation.</summary>
    public async Task KeepParty(Unit unit, Guid plan, int party, Guid organisation, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        await unit.Execute("""
            insert into plan_party (plan, party, organisation) values (@plan, @party, @organisation)
            on conflict (plan, organisation) do nothing
            """, stop, ("@plan", plan), ("@party", party), ("@organisation", organisation));
    }

    /// <summary>The parties of a plan that have an organisation, by number.</summary>
    public Task<IReadOnlyList<JoinedParty>> Joined(Unit unit, Guid plan, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.List("""
            select p.party, o.id, o.name from plan_party p join organisation o on o.id = p.organisation
             where p.plan = @plan order by p.party
            """, row => new JoinedParty(row.Int(0), row.Id(1), row.Text(2)), stop, ("@plan", plan));
    }

    /// <summary>
    /// Joins a party with an organisation. One that sits on another number (the importer's, which no party has) moves here with
    /// its people; whether it may is for the caller to say, who knows the parties.
    /// </summary>
    public async Task<Outcome<Done>> Join(Unit unit, Actor actor, Guid plan, int party, Guid organisation, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var before = await Party(unit, plan, organisation, stop);
        var taken = await unit.Number("select count(*) from plan_party where plan = @plan and party = @party", stop,
            ("@plan", plan), ("@party", party));
        if (taken > 0) return new Refusal(RefusalKind.Conflict, SeatKeys.PartyTaken);
        if (before is null) await KeepParty(unit, plan, party, organisation, stop);
        else
        {
            await unit.Execute("update plan_party set party = @party where plan = @plan and organisation = @organisation", stop,
                ("@party", party), ("@plan", plan), ("@organisation", organisation));
            await unit.Execute("update seat set party = @party where plan = @plan and party = @before", stop,
                ("@party", party), ("@plan", plan), ("@before", before.Value));
        }

        await HouseAudit.Write(unit, actor, "party.joined", PartySubject(plan, party), clock, stop,
            ("organisation", organisation.ToString("D")), ("before", before?.ToString(CultureInfo.InvariantCulture)));
        return new Done();
    }

    /// <summary>Takes a party and its organisation apart again, as long as nobody sits for it.</summary>
    public async Task<Outcome<Done>> Part(Unit unit, Actor actor, Guid plan, int party, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (await unit.Number("select count(*) from seat where plan = @plan and party = @party", stop,
                ("@plan", plan), ("@party", party)) > 0)
            return new Refusal(RefusalKind.Conflict, SeatKeys.PartySeated);
        if (await unit.Execute("delete from plan_party where plan = @plan and party = @party", stop,
                ("@plan", plan), ("@party", party)) == 0)
            return new Refusal(RefusalKind.NotFound, SeatKeys.NotJoined);
        await HouseAudit.Write(unit, actor, "party.parted", PartySubject(plan, party), clock, stop);
        return new Done();
    }

    private static string PartySubject(Guid plan, int party) =>
        string.Create(CultureInfo.InvariantCulture, $"plan/{plan:D}/party/{party}");

    private static async Task<int?> Party(Unit unit, Guid plan, Guid organisation, CancellationToken stop) =>
        (int?)await unit.Number("select party from plan_party where plan = @plan and organisation = @organisation", stop,
            ("@plan", plan), ("@organisation", organisation));
}
