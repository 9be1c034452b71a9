using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.Register;

/// <summary>The people of the installation: add, rename, disable, enable.</summary>
public sealed class People(Ids ids, TimeProvider clock)
{
    /// <summary>How many people a page lists at most.</summary>
    public const int ListLimit = 1000;

    private const string Select = """
        select p.id, p.organisation, o.name, p.name, p.mail, p.administrator, p.practice, p.disabled_at
          from person p join organisation o on o.id = p.organisation
        """;

    /// <summary>Adds a person who cannot sign in yet: an invitation (or a practice link) opens the door.</summary>
    public async Task<Outcome<Person>> Add(Unit unit, Actor actor, NewPerson asked, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(asked);
        var name = NameRule.Clean(asked.Name);
        if (NameRule.Check(name, PersonKeys.NameNeeded, PersonKeys.NameTooLong) is { } refusal) return refusal;
        var mail = MailAddressRule.Clean(asked.Mail);
        if (mail is null && !(asked.Practice && string.IsNullOrEmpty(asked.Mail)))
            return new Refusal(RefusalKind.Invalid, PersonKeys.MailWrong);
        var place = await unit.Find("select name, closed_at from organisation where id = @id",
            row => Tuple.Create(row.Text(0), row.IsNull(1)), stop, ("@id", asked.Organisation));
        if (place is null) return new Refusal(RefusalKind.NotFound, OrganisationKeys.NotFound);
        if (!place.Item2) return new Refusal(RefusalKind.Invalid, OrganisationKeys.Closed);

        var person = new Person(
            ids.Next(), asked.Organisation, place.Item1, name, mail, asked.Administrator, asked.Practice, Disabled: false);
        var added = await unit.Execute("""
            insert into person (id, organisation, name, mail, mail_key, administrator, practice, created_at)
            values (@id, @organisation, @name, @mail, @key, @administrator, @practice, @at)
            on conflict (mail_key) do nothing
            """, stop, ("@id", person.Id), ("@organisation", person.Organisation), ("@name", person.Name),
            ("@mail", person.Mail), ("@key", mail is null ? null : MailAddressRule.Key(mail)),
            ("@administrator", person.Administrator), ("@practice", person.Practice), ("@at", clock.GetUtcNow()));
        if (added == 0) return new Refusal(RefusalKind.Conflict, PersonKeys.MailTaken);

        await HouseAudit.Write(unit, actor, "person.added", Subject(person.Id), clock, stop,
            ("name", person.Name), ("mail", person.Mail), ("organisation", $"{person.Organisation:D}"),
            ("administrator", person.Administrator ? "1" : "0"), ("practice", person.Practice ? "1" : "0"));
        return person;
    }

    /// <summary>Disables a person: every session ends now, links are revoked, nothing is deleted.</summary>
    public async Task<Outcome<Done>> Disable(Unit unit, Actor actor, Guid person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        // The check is part of the change: two administrators cannot disable each other at one moment.
        var changed = await unit.Execute("""
            update person set disabled_at = @at where id = @id and disabled_at is null
               and (administrator = 0 or exists (select 1 from person other
                    where other.administrator = 1 and other.disabled_at is null and other.id <> @id))
            """, stop, ("@at", clock.GetUtcNow()), ("@id", person));
        if (changed == 0)
        {
            var found = await Find(unit, person, stop);
            return found is null ? new Refusal(RefusalKind.NotFound, PersonKeys.NotFound)
                : new Refusal(RefusalKind.Conflict, found.Disabled ? PersonKeys.Disabled : PersonKeys.LastAdministrator);
        }

        await unit.Execute("delete from session where person = @id", stop, ("@id", person));
        await unit.Execute("update link_pass set revoked_at = @at where person = @id and revoked_at is null", stop,
            ("@at", clock.GetUtcNow()), ("@id", person));
        await HouseAudit.Write(unit, actor, "person.disabled", Subject(person), clock, stop);
        return new Done();
    }

    /// <summary>Lets a disabled person sign in again.</summary>
    public async Task<Outcome<Done>> Enable(Unit unit, Actor actor, Guid person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (await unit.Execute("update person set disabled_at = null where id = @id and disabled_at is not null", stop,
                ("@id", person)) == 0)
            return new Refusal(RefusalKind.NotFound, PersonKeys.NotFound);
        await HouseAudit.Write(unit, actor, "person.enabled", Subject(person), clock, stop);
        return new Done();
    }

    /// <summary>Makes a person an administrator of the installation, or no longer one. One always stays.</summary>
    internal async Task<Outcome<Done>> SetAdministrator(
        Unit unit, Actor actor, Guid person, Administrators change, CancellationToken stop)
    {
        var changed = change == Administrators.Join
            ? await unit.Execute("update person set administrator = 1 where id = @id and disabled_at is null and administrator = 0",
                stop, ("@id", person))
            : await unit.Execute("""
                update person set administrator = 0 where id = @id and administrator = 1
                   and exists (select 1 from person other
                        where other.administrator = 1 and other.disabled_at is null and other.id <> @id)
                """, stop, ("@id", person));
        if (changed == 0) return new Refusal(RefusalKind.Conflict, PersonKeys.LastAdministrator);
        await HouseAudit.Write(unit, actor,
            change == Administrators.Join ? "administrator.joined" : "administrator.left", Subject(person), clock, stop);
        return new Done();
    }

    /// <summary>Gives a person another name.</summary>
    public async Task<Outcome<Done>> Rename(
        Unit unit, Actor actor, Guid person, string newName, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var name = NameRule.Clean(newName);
        if (NameRule.Check(name, PersonKeys.NameNeeded, PersonKeys.NameTooLong) is { } refusal) return refusal;
        var before = await Find(unit, person, stop);
        if (before is null) return new Refusal(RefusalKind.NotFound, PersonKeys.NotFound);
        await unit.Execute("update person set name = @name where id = @id", stop, ("@name", name), ("@id", person));
        await HouseAudit.Write(unit, actor, "person.renamed", Subject(person), clock, stop,
            ("before", before.Name), ("after", name));
        return new Done();
    }

    /// <summary>One person, or null.</summary>
    public Task<Person?> Find(Unit unit, Guid person, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Find($"{Select} where p.id = @id", Read, stop, ("@id", person));
    }

    /// <summary>The person with a mail address, or null.</summary>
    public Task<Person?> FindByMail(Unit unit, string mail, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        ArgumentNullException.ThrowIfNull(mail);
        return unit.Find($"{Select} where p.mail_key = @key", Read, stop, ("@key", MailAddressRule.Key(mail.Trim())));
    }

    /// <summary>All people by organisation and name, up to <see cref="ListLimit"/>.</summary>
    public Task<IReadOnlyList<Person>> List(Unit unit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.List($"{Select} order by o.name, p.name, p.id limit @limit", Read, stop, ("@limit", ListLimit));
    }

    /// <summary>True when the installation has an administrator who can act.</summary>
    public async Task<bool> HasAdministrator(Unit unit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return await unit.Number(
            "select count(*) from person where administrator = 1 and disabled_at is null", stop) > 0;
    }

    internal static string Subject(Guid person) => $"person/{person:D}";

    private static Person Read(Row row) => new(
        row.Id(0), row.Id(1), row.Text(2), row.Text(3), row.TextOrNull(4), row.Flag(5), row.Flag(6), !row.IsNull(7));
}

/// <summary>Into, or out of, the administrators.</summary>
internal enum Administrators
{
    Join,
    Leave,
}
