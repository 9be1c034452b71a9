using Renkei.Accounts.Register;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Rights;

/// <summary>A person in a plan, as lists show it.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">The person's name.</param>
/// <param name="OrganisationName">Where the person works.</param>
/// <param name="Mail">The person's mail address, if any.</param>
/// <param name="Disabled">True when the person can no longer sign in.</param>
/// <param name="Seat">The place.</param>
/// <param name="Invited">True for who was invited and has no way in yet.</param>
public sealed record Seated(
    Guid Person, string Name, string OrganisationName, string? Mail, bool Disabled, Seat Seat, bool Invited);

/// <summary>Who sits where: gives and takes seats of plans, numbers the parties of a plan.</summary>
public sealed partial class Seats(TimeProvider clock, PlanRegister? register = null)
{
    /// <summary>How many people can sit in one plan.</summary>
    public const int PerPlan = 2000;

    /// <summary>Gives a person a seat. The party follows from the person's organisation. A seat already there is changed to the role.</summary>
    public async Task<Outcome<Seat>> Give(
        Unit unit, Actor actor, Guid plan, Guid person, PlanRole role, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var organisation = await unit.Find("select organisation from person where id = @id",
            row => Tuple.Create(row.Id(0)), stop, ("@id", person));
        if (organisation is null) return new Refusal(RefusalKind.NotFound, PersonKeys.NotFound);
        if (await unit.Number("select count(*) from seat where plan = @plan", stop, ("@plan", plan)) >= PerPlan)
            return new Refusal(RefusalKind.TooLarge, SeatKeys.TooMany, PerPlan);

        var before = await Of(unit, plan, person, stop);
        if (before?.Role == PlanRole.Secretariat && role != PlanRole.Secretariat
            && await IsLastSecretariat(unit, plan, person, stop))
            return new Refusal(RefusalKind.Conflict, SeatKeys.LastSecretariat);
        if (!(await PartyOf(unit, actor, plan, organisation.Item1, stop)).Succeeded(out var party, out var refusal)) return refusal;
        var seat = new Seat(plan, role, party);
        await unit.Execute("""
            insert into seat (plan, person, role, party, given_at) values (@plan, @person, @role, @party, @at)
            on conflict (plan, person) do update set role = excluded.role, party = excluded.party
            """, stop, ("@plan", plan), ("@person", person), ("@role", Code(role)), ("@party", seat.Party),
            ("@at", clock.GetUtcNow()));
        await HouseAudit.Write(unit, actor, "seat.given", Subject(plan, person), clock, stop,
            ("role", Code(role)), ("party", seat.Party.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("before", before is null ? null : Code(before.Role)));
        return seat;
    }

    /// <summary>Takes a person's seat. A plan keeps at least one person of its secretariat.</summary>
    public async Task<Outcome<Done>> Take(Unit unit, Actor actor, Guid plan, Guid person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var before = await Of(unit, plan, person, stop);
        if (before is null) return new Refusal(RefusalKind.NotFound, SeatKeys.NoSeat);
        if (before.Role == PlanRole.Secretariat && await IsLastSecretariat(unit, plan, person, stop))
            return new Refusal(RefusalKind.Conflict, SeatKeys.LastSecretariat);
        await unit.Execute("delete from seat where plan = @plan and person = @person", stop,
            ("@plan", plan), ("@person", person));
        await HouseAudit.Write(unit, actor, "seat.taken", Subject(plan, person), clock, stop,
            ("role", Code(before.Role)));
        return new Done();
    }

    /// <summary>A person's own seat in a plan, or null.</summary>
    public Task<Seat?> Of(Unit unit, Guid plan, Guid person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Find("select role, party from seat where plan = @plan and person = @person",
            row => new Seat(plan, Role(row.Text(0)), row.Int(1)), stop, ("@plan", plan), ("@person", person));
    }

    /// <summary>All seats of a person, own ones only.</summary>
    public Task<IReadOnlyList<Seat>> Of(Unit unit, Guid person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.List("select plan, role, party from seat where person = @person order by given_at desc, plan limit @limit",
            row => new Seat(row.Id(0), Role(row.Text(1)), row.Int(2)), stop, ("@person", person), ("@limit", PerPlan));
    }

    /// <summary>The plans a person can open: own seats, and those of people the person deputises for today.</summary>
    public ValueTask<IReadOnlyList<Seat>> Open(Unit unit, Guid person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var today = JapanTime.Today(clock);
        return unit.Remember(new OpenTo(person, today), () => unit.List("""
            select plan, role, party from seat where person = @person
            union
            select s.plan, s.role, s.party from deputy d join seat s on s.person = d.person
             where d.deputy = @person and d.ended_at is null and d.first_day <= @today and d.last_day >= @today
             order by 1 limit @limit
            """, row => new Seat(row.Id(0), Role(row.Text(1)), row.Int(2)), stop,
            ("@person", person), ("@today", today), ("@limit", PerPlan)), stop);
    }

    /// <summary>For whom a person stands today as a deputy (代理), plan by plan: the name and the plan's id.</summary>
    public ValueTask<IReadOnlyList<(Guid Plan, string Name)>> StandsFor(Unit unit, Guid person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var today = JapanTime.Today(clock);
        return unit.Remember(new DeputyOn(person, today), () => unit.List("""
            select s.plan, p.name from deputy d join seat s on s.person = d.person join person p on p.id = d.person
             where d.deputy = @person and d.ended_at is null and d.first_day <= @today and d.last_day >= @today
             order by p.name, p.id, s.plan limit @limit
            """, row => (row.Id(0), row.Text(1)), stop, ("@person", person), ("@today", today), ("@limit", PerPlan)), stop);
    }

    /// <summary>Everybody who sits in a plan, secretariat first.</summary>
    public Task<IReadOnlyList<Seated>> In(Unit unit, Guid plan, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.List("""
            select p.id, p.name, o.name, p.mail, p.disabled_at, s.role, s.party,
                   cast(case when p.practice = 0 and not exists (select 1 from password w where w.person = p.id)
                        and not exists (select 1 from passkey k where k.person = p.id) then 1 else 0 end as smallint)
              from seat s join person p on p.id = s.person join organisation o on o.id = p.organisation
             where s.plan = @plan
             order by case s.role when 'secretariat' then 0 when 'government' then 1 when 'participant' then 2 else 3 end,
                s.party, p.name, p.id limit @limit
            """, row => new Seated(row.Id(0), row.Text(1), row.Text(2), row.TextOrNull(3), !row.IsNull(4),
                new Seat(plan, Role(row.Text(5)), row.Int(6)), row.Flag(7)), stop, ("@plan", plan), ("@limit", PerPlan));
    }

    /// <summary>
    /// The seat a request acts from, and whose deputy it is. An own seat and seats one deputises for are compared: the
    /// one that may do more wins, the own one among equals.
    /// </summary>
    internal async Task<(Seat? Seat, string? DeputyOf)> ActingIn(
        Unit unit, Guid plan, Guid person, CancellationToken stop)
    {
        var today = JapanTime.Today(clock);
        var found = await unit.Remember(new Acting(plan, person, today), () => unit.List("""
            select s.role, s.party, null from seat s where s.plan = @plan and s.person = @person
            union all
            select s.role, s.party, p.name
              from deputy d join seat s on s.person = d.person join person p on p.id = d.person
             where d.deputy = @person and s.plan = @plan and d.ended_at is null
               and d.first_day <= @today and d.last_day >= @today
            """, row => (Seat: new Seat(plan, Role(row.Text(0)), row.Int(1)), DeputyOf: row.TextOrNull(2)), stop,
            ("@plan", plan), ("@person", person), ("@today", today)), stop);
        return found.OrderBy(each => each.Seat.Role).ThenBy(each => each.DeputyOf is not null).FirstOrDefault();
    }

    // What is remembered, by person and day.
    private sealed record OpenTo(Guid Person, DateOnly Today);

    private sealed record DeputyOn(Guid Person, DateOnly Today);

    private sealed record Acting(Guid Plan, Guid Person, DateOnly Today);

    internal static string Code(PlanRole role) => role switch
    {
        PlanRole.Secretariat => "secretariat",
        PlanRole.Government => "government",
        PlanRole.Participant => "participant",
        PlanRole.Vendor => "vendor",
    };

    internal static PlanRole Role(string code) => Roles[code];

    private static readonly Dictionary<string, PlanRole> Roles = Enum.GetValues<PlanRole>().ToDictionary(Code, StringComparer.Ordinal);

    private static string Subject(Guid plan, Guid person) => $"plan/{plan:D}/person/{person:D}";

    private static async Task<bool> IsLastSecretariat(Unit unit, Guid plan, Guid person, CancellationToken stop) =>
        await unit.Number("select count(*) from seat where plan = @plan and role = 'secretariat' and person <> @person",
            stop, ("@plan", plan), ("@person", person)) == 0;
}

/// <summary>Words for seats.</summary>
internal static class SeatKeys
{
    internal static readonly TextKey NoSeat = new("その方はこの計画に参加していません。", "That person has no seat in this plan.");
    internal static readonly TextKey TooMany = new("1つの計画に参加できるのは{0}人までです。", "A plan can have at most {0} people.");
    internal static readonly TextKey LastSecretariat = new("事務局の方が一人もいなくなるため、実行できません。先に別の方を事務局にしてください。", "This would leave the plan without a secretariat. Give somebody else that role first.");

    internal static readonly TextKey PartyTaken = new(
        "この参加機関には、すでに組織が結び付いています。ページを開き直して確かめてください。",
        "This party has an organisation already. Open the page again and look.");
    internal static readonly TextKey PartySeated = new(
        "この組織の方が計画に参加しているため、結び付けを外せません。先に「参加者と権限」で計画から外してください。",
        "People of this organisation sit in the plan. First take their seats on the page of people and rights.");
    internal static readonly TextKey NotJoined = new(
        "この参加機関には、組織が結び付いていません。", "This party has no organisation.");

    internal static TextKey Of(PlanRole role) => role switch
    {
        PlanRole.Secretariat => new("事務局", "Secretariat"),
        PlanRole.Government => new("行政", "Government"),
        PlanRole.Participant => new("参加機関", "Participant"),
        PlanRole.Vendor => new("システム事業者", "Vendor"),
    };
}
