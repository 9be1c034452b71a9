using System.Globalization;
using System.Text;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Storage;

namespace Renkei.Planning.Reminders;

/// <summary>How often a person is reminded by mail.</summary>
public enum ReminderEvery
{
    /// <summary>Not at all.</summary>
    [Word("受け取らない", "Never")]
    Off,

    /// <summary>Once a week.</summary>
    [Word("週に1回（週のはじめ）", "Once a week, at its beginning")]
    Weekly,

    /// <summary>Once a day.</summary>
    [Word("毎日（あるときだけ）", "Every day there is something")]
    Daily,
}

/// <summary>What a person chose, and when the last reminder was written.</summary>
/// <param name="Person">Who.</param>
/// <param name="Every">How often.</param>
/// <param name="LastPeriod">The day or week of the last reminder, as <see cref="ReminderTable.Period"/> writes it.</param>
internal sealed record ReminderChoice(Guid Person, ReminderEvery Every, string? LastPeriod);

/// <summary>Who is reminded how often. A choice and a reminder are recorded in the unit that makes them.</summary>
internal static class ReminderTable
{
    /// <summary>The table of the reminders.</summary>
    internal static IReadOnlyList<Migration> Schema { get; } =
    [
        new("reminder", 1, "who is reminded how often", """
            create table reminder (
                person bytea primary key, every text not null, last_period text, last_at bigint, looked_on text)
            """),
    ];

    internal static async Task<ReminderEvery> Of(Unit unit, Guid person, CancellationToken stop) =>
        (await unit.Find("select every from reminder where person = @person", row => row.Text(0), stop, ("@person", person))) is { } code
            ? Read(code) : ReminderEvery.Off;

    internal static async Task Choose(Unit unit, Guid person, ReminderEvery every, Actor actor, TimeProvider clock, CancellationToken stop)
    {
        await unit.Execute("""
            insert into reminder (person, every) values (@person, @every)
            on conflict (person) do update set every = excluded.every, looked_on = null
            """, stop, ("@person", person), ("@every", Code(every)));
        await AuditTrail.Write(unit, AuditTrail.House, actor, "reminder.chosen", Subject(person),
            Encoding.UTF8.GetBytes($$"""{"every":"{{Code(every)}}"}"""), clock, stop);
    }

    /// <summary>People nobody has looked for today.</summary>
    internal static Task<IReadOnlyList<ReminderChoice>> Waiting(Unit unit, DateOnly today, CancellationToken stop) => unit.List("""
        select person, every, last_period from reminder
         where every <> 'off' and (looked_on is null or looked_on <> @today) order by person
        """, row => new ReminderChoice(row.Id(0), Read(row.Text(1)), row.TextOrNull(2)), stop, ("@today", Day(today)));

    /// <summary>Takes a person for today; false when another node was first, or the choice has changed meanwhile.</summary>
    internal static async Task<bool> Take(Unit unit, ReminderChoice choice, DateOnly today, CancellationToken stop) => await unit.Execute("""
        update reminder set looked_on = @today
         where person = @person and every = @every and (looked_on is null or looked_on <> @today)
        """, stop, ("@today", Day(today)), ("@person", choice.Person), ("@every", Code(choice.Every))) == 1;

    internal static async Task Written(
        Unit unit, ReminderChoice choice, DateOnly today, (int Overdue, int Soon) counts, TimeProvider clock, CancellationToken stop)
    {
        await unit.Execute("update reminder set last_period = @period, last_at = @now where person = @person", stop,
            ("@period", Period(choice.Every, today)), ("@now", clock.GetUtcNow()), ("@person", choice.Person));
        await AuditTrail.Write(unit, AuditTrail.House, Actor.System("reminder"), "reminder.written", Subject(choice.Person),
            Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $$"""{"overdue":{{counts.Overdue}},"period":"{{Period(choice.Every, today)}}","soon":{{counts.Soon}}}""")), clock, stop);
    }

    /// <summary>The day, or the Monday of the week: at most one reminder in each.</summary>
    internal static string Period(ReminderEvery every, DateOnly today) =>
        every == ReminderEvery.Weekly ? "week " + Day(today.AddDays(-(((int)today.DayOfWeek + 6) % 7))) : "day " + Day(today);

    internal static string Code(ReminderEvery every) => every switch
    {
        ReminderEvery.Off => "off",
        ReminderEvery.Weekly => "weekly",
        ReminderEvery.Daily => "daily",
    };

    internal static ReminderEvery Read(string code) =>
        Enum.GetValues<ReminderEvery>().FirstOrDefault(every => Code(every) == code);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Subject(Guid person) => $"person/{person:D}";
}
