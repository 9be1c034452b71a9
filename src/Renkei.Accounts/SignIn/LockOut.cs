using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.SignIn;

/// <summary>
/// Slows guessing down (OWASP ASVS 4.0.3 §2.2.1). Every try is counted before it is checked, so that many at one
/// moment gain nothing, and addresses nobody has are counted like those somebody has, so that a lock tells nothing.
/// A passkey is not guessed and stays open: a stranger cannot lock a person out of that.
/// </summary>
internal sealed class LockOut(TimeProvider clock, ILogger<LockOut> log)
{
    /// <summary>Tries without any delay.</summary>
    internal const int FreeTries = 5;

    /// <summary>The delay after the next failure; it doubles with each further one.</summary>
    internal static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(1);

    internal static readonly TimeSpan DelayLimit = TimeSpan.FromHours(1);

    /// <summary>Failures older than this are forgotten.</summary>
    internal static readonly TimeSpan Forgotten = TimeSpan.FromDays(1);

    internal static byte[] AccountOf(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text.Trim().ToLowerInvariant()));

    internal static TimeSpan Delay(long failures) => failures < FreeTries ? TimeSpan.Zero
        : TimeSpan.FromTicks(Math.Min(DelayLimit.Ticks, FirstDelay.Ticks << (int)Math.Min(failures - FreeTries, 10)));

    /// <summary>Counts a try, or refuses it with how long to wait. The caller commits before it checks the proof.</summary>
    internal async Task<Outcome<Done>> Try(Unit unit, byte[] account, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var counted = await unit.Execute("""
            insert into sign_in_failure (account, failures, last_at, locked_until) values (@account, 1, @now, 0)
            on conflict (account) do update set last_at = @now,
                failures = case when sign_in_failure.last_at < @forgotten then 1 else sign_in_failure.failures + 1 end
             where sign_in_failure.locked_until <= @now
            """, stop, ("@account", account), ("@now", now), ("@forgotten", now - Forgotten));
        if (counted == 0)
        {
            var until = await unit.Number("select locked_until from sign_in_failure where account = @account", stop,
                ("@account", account));
            var wait = SqlValue.FromMicroseconds(until ?? 0) - now;
            return new Refusal(RefusalKind.TooOften, LockOutKeys.Wait, Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)));
        }

        var failures = await unit.Number("select failures from sign_in_failure where account = @account", stop,
            ("@account", account)) ?? 1;
        if (Delay(failures) is { Ticks: > 0 } delay)
        {
            await unit.Execute("update sign_in_failure set locked_until = @until where account = @account", stop,
                ("@until", now + delay), ("@account", account));
            await HouseAudit.Write(unit, Actor.System("lock-out"), "sign-in.slowed", Subject(account), clock, stop,
                ("failures", failures.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        await unit.Execute("delete from sign_in_failure where last_at < @forgotten", stop, ("@forgotten", now - Forgotten));
        return new Done();
    }

    /// <summary>
    /// Tells the log of one failed proof (OWASP ASVS 4.0.3 §7.2.1). Not the audit: a stranger could fill that, and not the address,
    /// which may be a password typed in the wrong field.
    /// </summary>
    internal void Failed(string door, byte[]? account) =>
        log.LogWarning("A proof failed at {Door} for {Account}.", door, account is null ? "nobody known" : Subject(account));

    private static string Subject(byte[] account) => $"account/{Convert.ToHexStringLower(account.AsSpan(0, 8))}";

    /// <summary>Says a refusal's wait to programs too; does nothing for another refusal.</summary>
    internal static void SayWait(HttpContext http, Refusal? refusal)
    {
        if (refusal is { Kind: RefusalKind.TooOften, Arguments: [int minutes, ..] }) http.Response.SayWait(TimeSpan.FromMinutes(minutes));
    }

    /// <summary>Forgets the failures once the person is wholly in.</summary>
    internal Task Clear(Unit unit, byte[] account, CancellationToken stop) =>
        unit.Execute("delete from sign_in_failure where account = @account", stop, ("@account", account));
}

/// <summary>Words of the lock-out.</summary>
internal static class LockOutKeys
{
    internal static readonly TextKey Wait = new("続けて失敗したため、サインインを一時的に止めています。約{0}分後にもう一度お試しください。パスキーをお持ちの方は、いますぐサインインできます。", "Sign-in is paused after repeated failures. Try again in about {0} minutes. With a passkey you can sign in now.");
}
