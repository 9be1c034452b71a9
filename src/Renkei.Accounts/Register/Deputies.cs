using System.Globalization;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Register;

/// <summary>Somebody who acts for somebody else for a time (代理). Both days are included.</summary>
public sealed record Deputy(
    Guid Id, Guid Person, string PersonName, Guid DeputyPerson, string DeputyName, DateOnly FirstDay, DateOnly LastDay);

/// <summary>What is needed to name a deputy.</summary>
internal sealed record NewDeputy(Guid Person, Guid DeputyPerson, DateOnly FirstDay, DateOnly LastDay)
{
    /// <summary>A day as a form sends it; what is none becomes the first day of all, which no deputy may have.</summary>
    internal static DateOnly Day(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : default;
}

/// <summary>Names and ends deputies. A deputy acts under the own name; the record says for whom.</summary>
internal sealed class Deputies(Ids ids, TimeProvider clock)
{
    /// <summary>The longest time a deputy is named for; a longer one is a hand-over.</summary>
    internal const int DaysLimit = 366;

    internal const int PerPerson = 20;

    internal async Task<Outcome<Done>> Add(Unit unit, Actor actor, NewDeputy asked, CancellationToken stop)
    {
        if (asked.FirstDay == default || asked.LastDay < asked.FirstDay
            || asked.LastDay.DayNumber - asked.FirstDay.DayNumber >= DaysLimit || asked.LastDay < JapanTime.Today(clock))
            return new Refusal(RefusalKind.Invalid, DeputyKeys.DaysWrong, DaysLimit);
        // Deputies are of the same organisation: otherwise one hospital's part would open to another by a private word.
        if (asked.Person == asked.DeputyPerson || await unit.Number("""
            select count(*) from person a join person b on b.organisation = a.organisation
             where a.id = @person and b.id = @deputy and b.disabled_at is null
            """, stop, ("@person", asked.Person), ("@deputy", asked.DeputyPerson)) == 0)
            return new Refusal(RefusalKind.Invalid, DeputyKeys.NotColleague);
        if ((await Of(unit, asked.Person, stop)).Count >= PerPerson)
            return new Refusal(RefusalKind.TooLarge, DeputyKeys.TooMany, PerPerson);

        var id = ids.Next();
        await unit.Execute("""
            insert into deputy (id, person, deputy, first_day, last_day) values (@id, @person, @deputy, @first, @last)
            """, stop, ("@id", id), ("@person", asked.Person), ("@deputy", asked.DeputyPerson),
            ("@first", asked.FirstDay), ("@last", asked.LastDay));
        await HouseAudit.Write(unit, actor, "deputy.named", People.Subject(asked.Person), clock, stop,
            ("deputy", asked.DeputyPerson.ToString("D")), ("first", $"{asked.FirstDay:yyyy-MM-dd}"),
            ("last", $"{asked.LastDay:yyyy-MM-dd}"));
        return new Done();
    }

    /// <summary>Ends a deputy of this person now.</summary>
    internal async Task<bool> End(Unit unit, Actor actor, Guid person, Guid deputy, CancellationToken stop)
    {
        if (await unit.Execute("update deputy set ended_at = @at where id = @id and person = @person and ended_at is null",
                stop, ("@at", clock.GetUtcNow()), ("@id", deputy), ("@person", person)) == 0) return false;
        await HouseAudit.Write(unit, actor, "deputy.ended", People.Subject(person), clock, stop,
            ("id", deputy.ToString("D")));
        return true;
    }

    /// <summary>A person's deputies of today and later.</summary>
    internal Task<IReadOnlyList<Deputy>> Of(Unit unit, Guid person, CancellationToken stop) => unit.List("""
        select d.id, d.person, p.name, d.deputy, q.name, d.first_day, d.last_day
          from deputy d join person p on p.id = d.person join person q on q.id = d.deputy
         where d.person = @person and d.ended_at is null and d.last_day >= @today
         order by d.first_day, d.id limit @limit
        """, row => new Deputy(row.Id(0), row.Id(1), row.Text(2), row.Id(3), row.Text(4), row.Day(5), row.Day(6)), stop,
        ("@person", person), ("@today", JapanTime.Today(clock)), ("@limit", PerPerson));
}

/// <summary>Words for deputies.</summary>
internal static class DeputyKeys
{
    internal static readonly TextKey DaysWrong = new("期間は今日以降で、開始日から{0}日以内にしてください。", "Choose days from today on, at most {0} days.");
    internal static readonly TextKey NotColleague = new("代理は、同じ所属の利用中の方から選んでください。", "Choose a deputy of the same organisation who can sign in.");
    internal static readonly TextKey TooMany = new("代理は同時に{0}件まで登録できます。", "At most {0} deputies at a time.");
    internal static readonly TextKey None = new("代理は登録されていません。", "No deputy is named.");
    internal static readonly TextKey Who = new("代理の方", "Deputy");
    internal static readonly TextKey Days = new("期間", "Days");
    internal static readonly TextKey First = new("開始日", "First day");
    internal static readonly TextKey Last = new("終了日", "Last day");
    internal static readonly TextKey Add = new("代理を登録する", "Name a deputy");
    internal static readonly TextKey End = new("終わらせる", "End it");
    internal static readonly TextKey NoColleagues = new("同じ所属の方がまだいないため、代理を登録できません。", "Nobody else of the organisation is here yet, so no deputy can be named.");
}
