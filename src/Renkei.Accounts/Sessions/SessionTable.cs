using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Sessions;

/// <summary>Begins, raises and ends sessions. Only the SHA-256 of a token is kept.</summary>
internal sealed class SessionTable(Ids ids, TimeProvider clock)
{
    private const string Columns = "s.id, s.person, s.level, s.begun_at, s.confirmed_at, s.seen_at, s.ends_at, s.device";

    /// <summary>Begins a session and answers its token. The caller writes the audit row and sets the cookie after the commit.</summary>
    internal async Task<string> Begin(
        Unit unit, Guid person, SessionLevel level, string device, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var token = ids.Secret();
        await unit.Execute("delete from session where ends_at <= @now or seen_at <= @idle", stop,
            ("@now", now), ("@idle", now - SessionLimits.Idle));
        await unit.Execute("""
            delete from session where person = @person and id in (
                select id from session where person = @person order by begun_at desc, id limit @many offset @keep)
            """, stop, ("@person", person), ("@many", SessionLimits.PerPerson * 2), ("@keep", SessionLimits.PerPerson - 1));
        await unit.Execute("""
            insert into session (token_hash, id, person, level, begun_at, confirmed_at, seen_at, ends_at, device)
            values (@token, @id, @person, @level, @now, @now, @now, @ends, @device)
            """, stop, ("@token", Ids.SecretHash(token)), ("@id", ids.Next()), ("@person", person),
            ("@level", (int)level), ("@now", now), ("@ends", now + Life(level)), ("@device", device));
        return token;
    }

    /// <summary>
    /// Raises a session after another proof and answers its new token: the old one is worthless from here on, so a
    /// token somebody planted or saw before the proof gains nothing by it. Null when the session has ended meanwhile.
    /// </summary>
    internal async Task<string?> Raise(Unit unit, Guid session, SessionLevel level, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var token = ids.Secret();
        var raised = await unit.Execute("""
            update session set token_hash = @token, level = @level, confirmed_at = @now, seen_at = @now,
                ends_at = case when level < @full then @ends else ends_at end
             where id = @id and ends_at > @now
            """, stop, ("@token", Ids.SecretHash(token)), ("@level", (int)level), ("@now", now),
            ("@full", (int)SessionLevel.Full), ("@ends", now + Life(level)), ("@id", session));
        return raised == 1 ? token : null;
    }

    /// <summary>Ends one session of a person; false when there is none.</summary>
    internal async Task<bool> End(Unit unit, Guid person, Guid session, CancellationToken stop) =>
        await unit.Execute("delete from session where id = @id and person = @person", stop,
            ("@id", session), ("@person", person)) > 0;

    /// <summary>Ends all sessions of a person but one (null: all), and answers how many.</summary>
    internal Task<int> EndOthers(Unit unit, Guid person, Guid? but, CancellationToken stop) =>
        unit.Execute("delete from session where person = @person and id <> @but", stop,
            ("@person", person), ("@but", but ?? Guid.Empty));

    /// <summary>A person's sessions, the one seen last first.</summary>
    internal Task<IReadOnlyList<Session>> Of(Unit unit, Guid person, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        return unit.List($"""
            select {Columns} from session s
             where s.person = @person and s.ends_at > @now and s.seen_at > @idle and s.level <> 1
             order by s.seen_at desc, s.id limit @limit
            """, Read, stop, ("@person", person), ("@now", now), ("@idle", now - SessionLimits.Idle),
            ("@limit", SessionLimits.PerPerson));
    }

    /// <summary>Who holds a token: one read by the primary key.</summary>
    internal async ValueTask<Holder?> Find(Unit unit, string token, CancellationToken stop)
    {
        var hash = Ids.SecretHash(token);
        var holder = await unit.Remember(new OfToken(Convert.ToHexString(hash)), () => unit.Find($"""
            select {Columns}, p.name, p.administrator, p.practice, o.name
              from session s join person p on p.id = s.person join organisation o on o.id = p.organisation
             where s.token_hash = @token and p.disabled_at is null
            """, row => new Holder(Read(row), row.Text(8), row.Flag(9), row.Flag(10), row.Text(11)), stop, ("@token", hash)), stop);
        // What the clock decides is asked each time.
        var now = clock.GetUtcNow();
        return holder is { Session: var session } && session.EndsAt > now && session.SeenAt > now - SessionLimits.Idle ? holder : null;
    }

    private sealed record OfToken(string Hash);

    /// <summary>Keeps "last seen" about right.</summary>
    internal async Task Touch(Database database, Session session, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (now - session.SeenAt < SessionLimits.SeenGrain) return;
        await using var unit = await database.Begin(stop);
        await unit.Execute("update session set seen_at = @now where id = @id and seen_at < @now", stop,
            ("@now", now), ("@id", session.Id));
        await unit.Commit(stop);
    }

    private static TimeSpan Life(SessionLevel level) => level switch
    {
        SessionLevel.HalfWay => SessionLimits.HalfWay,
        SessionLevel.MustEnrol => SessionLimits.HalfWay * 3,
        SessionLevel.Full => SessionLimits.Absolute,
    };

    private static Session Read(Row row) => new(
        row.Id(0), row.Id(1), (SessionLevel)row.Int(2), row.Instant(3), row.Instant(4), row.Instant(5), row.Instant(6),
        row.Text(7));
}

/// <summary>The person a session belongs to, as one read tells.</summary>
internal sealed record Holder(Session Session, string Name, bool Administrator, bool Practice, string OrganisationName);
