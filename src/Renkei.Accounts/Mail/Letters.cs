using System.Text;
using System.Text.Json;
using Renkei.Accounts.Keys;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Mail;

/// <summary>
/// The outbox: every letter is kept in the unit that caused it, so that none is lost between a commit and a mail
/// server. Its text carries a secret link, so it is sealed, and erased once the server has taken it.
/// </summary>
internal sealed class Letters(MailSettings settings, MasterKey key, Ids ids, TimeProvider clock)
{
    internal const int ListLimit = 200;
    internal const int TriesLimit = 8;

    private const string Columns =
        "id, person, plan, to_name, to_mail, subject, state, made_at, sent_at, problem";

    internal async Task<Guid> Add(Unit unit, NewLetter asked, CancellationToken stop)
    {
        var id = ids.Next();
        var now = clock.GetUtcNow();
        var body = JsonSerializer.SerializeToUtf8Bytes(new[] { asked.Text, asked.Address.AbsoluteUri });
        await unit.Execute("""
            insert into letter (id, person, plan, to_name, to_mail, subject, sealed, state, tries, made_at, next_at)
            values (@id, @person, @plan, @name, @mail, @subject, @sealed, @state, 0, @now, @now)
            """, stop, ("@id", id), ("@person", asked.Person), ("@plan", asked.Plan), ("@name", asked.ToName),
            ("@mail", asked.ToMail), ("@subject", asked.Subject), ("@sealed", key.Seal(body, Context(id))),
            ("@state", Code(settings.Leaves ? LetterState.Waiting : LetterState.ToPrint)), ("@now", now));
        return id;
    }

    internal async Task<OpenedLetter?> Open(Unit unit, Guid id, CancellationToken stop)
    {
        var found = await unit.Find($"select {Columns}, sealed from letter where id = @id",
            row => Tuple.Create(Read(row), row.BytesOrNull(10)), stop, ("@id", id));
        if (found is null) return null;
        if (found.Item2 is not { } closed || key.Unseal(closed, Context(id)) is not { } body)
            return new OpenedLetter(found.Item1, "", "");
        var parts = JsonSerializer.Deserialize<string[]>(Encoding.UTF8.GetString(body))!;
        return new OpenedLetter(found.Item1, parts[0], parts[1]);
    }

    /// <summary>Letters of a plan, or of the whole installation; the newest first.</summary>
    internal Task<IReadOnlyList<Letter>> List(Unit unit, Guid? plan, CancellationToken stop) => plan is { } one
        ? unit.List($"select {Columns} from letter where plan = @plan order by made_at desc, id limit @limit", Read, stop,
            ("@plan", one), ("@limit", ListLimit))
        : unit.List($"select {Columns} from letter order by made_at desc, id limit @limit", Read, stop, ("@limit", ListLimit));

    /// <summary>Takes the next letter to send and puts it off, so that another node, or a crash, does not send it at once again.</summary>
    internal async Task<OpenedLetter?> Take(Unit unit, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var next = await unit.Find("select id, tries from letter where state = 'waiting' and next_at <= @now order by next_at, id limit 1",
            row => Tuple.Create(row.Id(0), row.Long(1)), stop, ("@now", now));
        if (next is null || await unit.Execute("""
            update letter set tries = tries + 1, next_at = @next where id = @id and state = 'waiting' and tries = @tries
            """, stop, ("@next", now + TimeSpan.FromMinutes(1L << (int)Math.Min(next.Item2, 7))), ("@id", next.Item1),
            ("@tries", next.Item2)) == 0) return null;
        return await Open(unit, next.Item1, stop);
    }

    internal Task Sent(Unit unit, Guid id, CancellationToken stop) => unit.Execute(
        "update letter set state = 'sent', sent_at = @now, sealed = null, problem = null where id = @id", stop,
        ("@now", clock.GetUtcNow()), ("@id", id));

    /// <summary>Puts away the letters of a subject that carry a link no longer good, and their secret with them. What was mailed stays as sent.</summary>
    internal Task Spend(Unit unit, Guid person, string subject, CancellationToken stop) => unit.Execute("""
        update letter set state = 'spent', sealed = null where person = @person and subject = @subject and state in ('waiting', 'to-print', 'failed')
        """, stop, ("@person", person), ("@subject", subject));

    internal Task NotSent(Unit unit, Guid id, string problem, CancellationToken stop) => unit.Execute("""
        update letter set problem = @problem, state = case when tries >= @limit then 'failed' else state end where id = @id
        """, stop, ("@problem", problem.Length > 500 ? problem[..500] : problem), ("@limit", TriesLimit), ("@id", id));

    internal static string Code(LetterState state) => state switch
    {
        LetterState.Waiting => "waiting",
        LetterState.Sent => "sent",
        LetterState.ToPrint => "to-print",
        LetterState.Failed => "failed",
        LetterState.Spent => "spent",
    };

    private static string Context(Guid id) => $"letter/{id:D}";

    private static Letter Read(Row row) => new(
        row.Id(0), row.IdOrNull(1), row.IdOrNull(2), row.Text(3), row.Text(4), row.Text(5),
        Enum.GetValues<LetterState>().Single(state => Code(state) == row.Text(6)), row.Instant(7), row.InstantOrNull(8),
        row.TextOrNull(9));
}
