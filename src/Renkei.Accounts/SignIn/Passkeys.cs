using Microsoft.AspNetCore.Identity;
using Renkei.Accounts.Register;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.SignIn;

/// <summary>A passkey as its owner's list shows it.</summary>
public sealed record Passkey(UserPasskeyInfo Key, string Name, DateTimeOffset MadeAt, DateTimeOffset? UsedAt);

/// <summary>Passkeys (WebAuthn Level 3 credentials) of people, and the challenges that wait for an answer.</summary>
internal sealed class Passkeys(Ids ids, TimeProvider clock)
{
    internal const int PerPerson = 20;
    internal const int NameLimit = 60;

    /// <summary>The longest answer of a browser that is read.</summary>
    internal const int CredentialLimit = 20_000;

    internal static readonly TimeSpan ChallengeLife = TimeSpan.FromMinutes(5);

    internal Task<IReadOnlyList<Passkey>> Of(Unit unit, Guid person, CancellationToken stop) => unit.List("""
        select credential, public_key, made_at, sign_count, transports, user_verified, backup_eligible, backed_up,
               attestation, client_data, name, used_at
          from passkey where person = @person order by made_at, credential limit @limit
        """, row => new Passkey(
            new UserPasskeyInfo(row.Bytes(0), row.Bytes(1), row.Instant(2), checked((uint)row.Long(3)),
                row.Text(4) is { Length: > 0 } ways ? ways.Split(' ') : [], row.Flag(5), row.Flag(6), row.Flag(7),
                row.Bytes(8), row.Bytes(9)),
            row.Text(10), row.Instant(2), row.InstantOrNull(11)), stop, ("@person", person), ("@limit", PerPerson));

    internal async Task<Guid?> Owner(Unit unit, byte[] credential, CancellationToken stop) =>
        (await unit.Find("select person from passkey where credential = @credential", row => Tuple.Create(row.Id(0)), stop,
            ("@credential", credential)))?.Item1;

    /// <summary>Adds a passkey; refused when somebody has it already or the person has too many.</summary>
    internal async Task<Outcome<Done>> Add(
        Unit unit, Actor actor, Guid person, (UserPasskeyInfo Key, string? Name) made, CancellationToken stop)
    {
        var name = NameRule.Clean(made.Name);
        if (name.Length == 0) name = $"Passkey {JapanTime.Day(clock.GetUtcNow()):yyyy-MM-dd}";
        if (name.Length > NameLimit) name = name[..NameLimit];
        var key = made.Key;
        if (await unit.Number("select count(*) from passkey where person = @person", stop, ("@person", person)) >= PerPerson)
            return new Refusal(RefusalKind.TooLarge, PasskeyKeys.TooMany, PerPerson);
        var added = await unit.Execute("""
            insert into passkey (credential, person, name, public_key, sign_count, transports, user_verified,
                backup_eligible, backed_up, attestation, client_data, made_at)
            values (@credential, @person, @name, @key, @count, @transports, @verified, @eligible, @backed,
                @attestation, @client, @at)
            on conflict (credential) do nothing
            """, stop, ("@credential", key.CredentialId), ("@person", person), ("@name", name), ("@key", key.PublicKey),
            ("@count", (long)key.SignCount), ("@transports", string.Join(' ', key.Transports ?? [])),
            ("@verified", key.IsUserVerified), ("@eligible", key.IsBackupEligible), ("@backed", key.IsBackedUp),
            ("@attestation", key.AttestationObject), ("@client", key.ClientDataJson), ("@at", clock.GetUtcNow()));
        if (added == 0) return new Refusal(RefusalKind.Conflict, PasskeyKeys.Known);
        await HouseAudit.Write(unit, actor, "passkey.added", People.Subject(person), clock, stop, ("name", name));
        return new Done();
    }

    /// <summary>Notes that a passkey was used. False when its counter did not move forward meanwhile (a copy).</summary>
    internal async Task<bool> Used(Unit unit, Guid person, UserPasskeyInfo key, CancellationToken stop) =>
        await unit.Execute("""
            update passkey set sign_count = @count, backed_up = @backed, used_at = @at
             where credential = @credential and person = @person and (@count = 0 or sign_count < @count)
            """, stop, ("@count", (long)key.SignCount), ("@backed", key.IsBackedUp), ("@at", clock.GetUtcNow()),
            ("@credential", key.CredentialId), ("@person", person)) == 1;

    /// <summary>Takes a passkey of this very person away.</summary>
    internal async Task<bool> Remove(Unit unit, Actor actor, Guid person, byte[] credential, CancellationToken stop)
    {
        if (await unit.Execute("delete from passkey where credential = @credential and person = @person", stop,
                ("@credential", credential), ("@person", person)) == 0) return false;
        await HouseAudit.Write(unit, actor, "passkey.removed", People.Subject(person), clock, stop);
        return true;
    }

    /// <summary>Keeps what the answer must fit, and gives the ticket the browser brings it back with.</summary>
    internal async Task<string> Ask(Unit unit, Guid? person, string state, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var ticket = ids.Secret();
        await unit.Execute("delete from passkey_challenge where expires_at <= @now", stop, ("@now", now));
        await unit.Execute("""
            insert into passkey_challenge (token_hash, person, state, expires_at) values (@token, @person, @state, @expires)
            """, stop, ("@token", Ids.SecretHash(ticket)), ("@person", person), ("@state", state),
            ("@expires", now + ChallengeLife));
        return ticket;
    }

    /// <summary>What a ticket stands for, once. A challenge answered twice is refused.</summary>
    internal async Task<string?> Answer(Unit unit, Guid? person, string? ticket, CancellationToken stop)
    {
        if (ticket is not { Length: Links.LinkPasses.SecretLength }) return null;
        var found = await unit.Find("select state, person from passkey_challenge where token_hash = @token and expires_at > @now",
            row => Tuple.Create(row.Text(0), row.IdOrNull(1)), stop,
            ("@token", Ids.SecretHash(ticket)), ("@now", clock.GetUtcNow()));
        var taken = await unit.Execute("delete from passkey_challenge where token_hash = @token", stop,
            ("@token", Ids.SecretHash(ticket)));
        return taken == 1 && found is not null && found.Item2 == person ? found.Item1 : null;
    }
}

/// <summary>Words for passkeys.</summary>
internal static class PasskeyKeys
{
    internal static readonly TextKey TooMany = new("パスキーは{0}個まで登録できます。使わないものを削除してください。", "You can register at most {0} passkeys. Remove one you no longer use.");
    internal static readonly TextKey Known = new("そのパスキーはすでに登録されています。", "That passkey is already registered.");
    internal static readonly TextKey Failed = new("パスキーを確認できませんでした。もう一度お試しください。", "The passkey could not be verified. Try again.");
    internal static readonly TextKey NotFound = new("そのパスキーは見つかりません。", "There is no such passkey.");
    internal static readonly TextKey Last = new("最後の確認手段は削除できません。先に別のパスキーか認証アプリを登録してください。", "You cannot remove your last way to sign in. Register another passkey or an authenticator app first.");
}
