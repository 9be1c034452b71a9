namespace Renkei.Accounts.Sessions;

/// <summary>How long a session lives (OWASP ASVS 4.0.3 §3.3; NIST SP 800-63B §4.2.3 for two factors).</summary>
public static class SessionLimits
{
    /// <summary>A session nobody uses ends after this.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    /// <summary>A session ends after this, however much it is used.</summary>
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    /// <summary>Between password and second factor.</summary>
    public static readonly TimeSpan HalfWay = TimeSpan.FromMinutes(10);

    /// <summary>Changing how one signs in asks for a proof no older than this.</summary>
    public static readonly TimeSpan ProofFresh = TimeSpan.FromMinutes(15);

    /// <summary>"Last seen" is kept this coarsely, so that reading a page rarely writes.</summary>
    public static readonly TimeSpan SeenGrain = TimeSpan.FromMinutes(1);

    /// <summary>How many sessions a person can have; the oldest ends when another begins.</summary>
    public const int PerPerson = 20;
}
