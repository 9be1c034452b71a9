namespace Renkei.Accounts.Sessions;

/// <summary>How far a session has come.</summary>
public enum SessionLevel
{
    /// <summary>The password was right; the second factor is still asked.</summary>
    HalfWay = 1,

    /// <summary>Signed in with a password alone: the only thing to do is to enrol a second factor.</summary>
    MustEnrol = 2,

    /// <summary>Signed in with two factors, a passkey, or a practice link.</summary>
    Full = 3,
}

/// <summary>A session as the gate found it. The token itself is only in the cookie.</summary>
public sealed record Session(
    Guid Id, Guid Person, SessionLevel Level, DateTimeOffset BegunAt, DateTimeOffset ConfirmedAt,
    DateTimeOffset SeenAt, DateTimeOffset EndsAt, string Device)
{
    /// <summary>True when the person proved who they are a short while ago.</summary>
    public bool IsFresh(DateTimeOffset now) => Level != SessionLevel.HalfWay && now - ConfirmedAt < SessionLimits.ProofFresh;

    /// <summary>Gives a handler the session the gate found.</summary>
    public static ValueTask<Session?> BindAsync(Microsoft.AspNetCore.Http.HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return new(http.Features.Get<Session>());
    }
}
