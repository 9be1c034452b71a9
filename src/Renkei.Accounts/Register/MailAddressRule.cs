using System.Net.Mail;

namespace Renkei.Accounts.Register;

/// <summary>Mail addresses: one bare address on one line, compared without regard to case.</summary>
internal static class MailAddressRule
{
    /// <summary>RFC 5321 §4.5.3.1.3: a path has at most 256 characters with its brackets.</summary>
    internal const int LengthLimit = 254;

    /// <summary>The address as kept, or null when it is none.</summary>
    internal static string? Clean(string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length is 0 or > LengthLimit) return null;
        foreach (var c in text) if (c is <= ' ' or >= '\u007f' or '<' or '>' or ',' or ';' or '"' or '(' or ')') return null;
        return MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.')
            ? text : null;
    }

    /// <summary>What two spellings of one address share.</summary>
    internal static string Key(string mail) => mail.ToLowerInvariant();
}
