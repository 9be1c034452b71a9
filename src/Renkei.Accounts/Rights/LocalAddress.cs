namespace Renkei.Accounts.Rights;

/// <summary>Addresses to go on to after sign-in: a path of this program, or the front page. Never elsewhere (CWE-601).</summary>
public static class LocalAddress
{
    /// <summary>The longest address taken over.</summary>
    public const int LengthLimit = 1000;

    /// <summary>The address when it is a path of ours, else <c>/</c>.</summary>
    public static string Of(string? asked)
    {
        if (asked is null || asked.Length is 0 or > LengthLimit || asked[0] != '/') return "/";
        // Browsers read "//host", "/\host" and a tab between the slashes as another host (WHATWG URL §4.4).
        if (asked.Length > 1 && asked[1] is '/' or '\\') return "/";
        foreach (var c in asked) if (c is <= ' ' or '\\' or >= '\u007f') return "/";
        return asked;
    }
}
