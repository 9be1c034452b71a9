using Microsoft.AspNetCore.Identity;
using Renkei.Accounts.Register;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Accounts.SignIn;

/// <summary>Keeps and checks passwords with the framework's hasher (PBKDF2-HMAC-SHA-512, 210,000 rounds: OWASP Password Storage).</summary>
internal sealed class Passwords(IPasswordHasher<Person> hasher, TimeProvider clock)
{
    internal const int Rounds = 210_000;

    // Deliberate: who is not there, or has no password, costs as much time as who is.
    private readonly Lazy<string> nobodys = new(() => hasher.HashPassword(null!, "nobody has this password"));

    internal Task<Tuple<string>?> HashOf(Unit unit, Guid person, CancellationToken stop) =>
        unit.Find("select hash from password where person = @person", row => Tuple.Create(row.Text(0)), stop,
            ("@person", person));

    /// <summary>True when this is the password behind the hash. Null takes the same time and is false.</summary>
    internal bool Verify(string? hash, string? typed)
    {
        var verdict = hasher.VerifyHashedPassword(null!, hash ?? nobodys.Value, PasswordRule.Normal(typed));
        return hash is not null && verdict != PasswordVerificationResult.Failed;
    }

    /// <summary>Hashes before the unit begins: the work must not hold the writer.</summary>
    internal string Hash(string typed) => hasher.HashPassword(null!, PasswordRule.Normal(typed));

    internal async Task Set(Unit unit, Actor actor, Guid person, string hash, CancellationToken stop)
    {
        await unit.Execute("""
            insert into password (person, hash, changed_at) values (@person, @hash, @at)
            on conflict (person) do update set hash = excluded.hash, changed_at = excluded.changed_at
            """, stop, ("@person", person), ("@hash", hash), ("@at", clock.GetUtcNow()));
        await HouseAudit.Write(unit, actor, "password.changed", People.Subject(person), clock, stop);
    }
}
