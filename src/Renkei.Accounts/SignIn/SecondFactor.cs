using System.Text;
using Renkei.Accounts.Keys;
using Renkei.Accounts.Register;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.SignIn;

/// <summary>What a person has to prove themselves with.</summary>
public sealed record Proofs(bool Password, bool Totp, int Passkeys, int RecoveryLeft)
{
    /// <summary>True with an app or a passkey.</summary>
    public bool SecondFactor => Totp || Passkeys > 0;

    /// <summary>False for a person who was invited and has not come yet.</summary>
    public bool Any => Password || Passkeys > 0;
}

/// <summary>Authenticator app and recovery codes.</summary>
internal sealed class SecondFactor(MasterKey key, Ids ids, TimeProvider clock)
{
    internal const int RecoveryCodes = 10;

    // Letters and digits nobody confuses (Crockford base 32): 10 of them are 50 bits, behind a keyed hash and the lock-out.
    private const string RecoveryLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    internal async Task<Proofs> Of(Unit unit, Guid person, CancellationToken stop) => (await unit.Find("""
        select (select count(*) from password where person = @person),
               (select count(*) from totp where person = @person and confirmed_at is not null),
               (select count(*) from passkey where person = @person),
               (select count(*) from recovery_code where person = @person and used_at is null)
        """, row => new Proofs(row.Long(0) > 0, row.Long(1) > 0, row.Int(2), row.Int(3)), stop, ("@person", person)))!;

    /// <summary>A new secret for an app.</summary>
    internal byte[] NewSecret() =>
        System.Buffers.Text.Base64Url.DecodeFromChars(ids.Secret()).AsSpan(0, Totp.SecretLength).ToArray();

    /// <summary>The secret as a form carries it to the person and back: sealed for this person.</summary>
    internal string Carry(byte[] secret, Guid person) =>
        System.Buffers.Text.Base64Url.EncodeToString(key.Seal(secret, $"totp-enrol/{person:D}"));

    internal byte[]? Uncarry(string? carried, Guid person) =>
        carried is { Length: < 200 } && System.Buffers.Text.Base64Url.IsValid(carried)
            ? key.Unseal(System.Buffers.Text.Base64Url.DecodeFromChars(carried), $"totp-enrol/{person:D}") : null;

    /// <summary>Keeps the app's secret once the person has shown a code of it, and answers new recovery codes.</summary>
    internal async Task<IReadOnlyList<string>?> Enrol(
        Unit unit, Actor actor, Guid person, (byte[] Secret, string? Code) shown, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (Totp.Match(shown.Secret, shown.Code, now, lastStep: 0) is not { } step) return null;
        await unit.Execute("""
            insert into totp (person, secret, made_at, confirmed_at, last_step) values (@person, @secret, @now, @now, @step)
            on conflict (person) do update set secret = excluded.secret, made_at = excluded.made_at,
                confirmed_at = excluded.confirmed_at, last_step = excluded.last_step
            """, stop, ("@person", person), ("@secret", key.Seal(shown.Secret, Context(person))), ("@now", now),
            ("@step", step));
        await HouseAudit.Write(unit, actor, "totp.enrolled", People.Subject(person), clock, stop);
        return await NewRecoveryCodes(unit, actor, person, stop);
    }

    /// <summary>True when this is a code of the person's app that was not used before, or an unused recovery code.</summary>
    internal async Task<bool> Accept(Unit unit, Actor actor, Guid person, string? typed, CancellationToken stop)
    {
        var kept = await unit.Find("select secret, last_step from totp where person = @person and confirmed_at is not null",
            row => Tuple.Create(row.Bytes(0), row.Long(1)), stop, ("@person", person));
        if (kept is not null && key.Unseal(kept.Item1, Context(person)) is { } secret
            && Totp.Match(secret, typed, clock.GetUtcNow(), kept.Item2) is { } step)
        {
            // The step moves forward in the same statement: of two requests with one code, one is refused.
            return await unit.Execute("update totp set last_step = @step where person = @person and last_step < @step",
                stop, ("@step", step), ("@person", person)) == 1;
        }

        var code = RecoveryForm(typed);
        if (code is null || await unit.Execute("""
            update recovery_code set used_at = @now where person = @person and hash = @hash and used_at is null
            """, stop, ("@now", clock.GetUtcNow()), ("@person", person), ("@hash", Hash(person, code))) == 0) return false;
        await HouseAudit.Write(unit, actor, "recovery-code.used", People.Subject(person), clock, stop);
        return true;
    }

    /// <summary>Ten new recovery codes; those from before are worthless. Shown once.</summary>
    internal async Task<IReadOnlyList<string>> NewRecoveryCodes(
        Unit unit, Actor actor, Guid person, CancellationToken stop)
    {
        await unit.Execute("delete from recovery_code where person = @person", stop, ("@person", person));
        var codes = new List<string>();
        while (codes.Count < RecoveryCodes)
        {
            var chance = System.Buffers.Text.Base64Url.DecodeFromChars(ids.Secret());
            var code = new string([.. chance.Take(10).Select(each => RecoveryLetters[each & 31])]);
            codes.Add($"{code[..5]}-{code[5..]}");
            await unit.Execute("insert into recovery_code (person, hash) values (@person, @hash)", stop,
                ("@person", person), ("@hash", Hash(person, code)));
        }

        await HouseAudit.Write(unit, actor, "recovery-codes.made", People.Subject(person), clock, stop);
        return codes;
    }

    /// <summary>Takes the app away, with its recovery codes.</summary>
    internal async Task Remove(Unit unit, Actor actor, Guid person, CancellationToken stop)
    {
        await unit.Execute("delete from totp where person = @person", stop, ("@person", person));
        await HouseAudit.Write(unit, actor, "totp.removed", People.Subject(person), clock, stop);
    }

    private byte[] Hash(Guid person, string code) => key.Fingerprint(code, $"recovery/{person:D}");

    private static string Context(Guid person) => $"totp/{person:D}";

    private static string? RecoveryForm(string? typed)
    {
        if (typed is null or { Length: > 40 }) return null;
        var code = new string([.. typed.Normalize(NormalizationForm.FormKC).ToUpperInvariant()
            .Select(each => each switch { 'O' => '0', 'I' or 'L' => '1', _ => each })
            .Where(each => RecoveryLetters.Contains(each))]);
        return code.Length == 10 ? code : null;
    }
}
