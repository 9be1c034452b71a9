using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Renkei.Accounts.SignIn;

/// <summary>
/// Time-based one-time passwords (RFC 6238: SHA-1, 30 seconds, 6 digits, what every authenticator app speaks). Own, and
/// not the framework's provider, because a code that was used must be refused (RFC 6238 §5.2) and that one does not say
/// which step matched (decision 0020).
/// </summary>
internal static class Totp
{
    internal const int SecretLength = 20;
    internal const int Digits = 6;
    private const int StepSeconds = 30;

    // One step to either side: a phone's clock and a slow reader (RFC 6238 §5.2).
    private const int Window = 1;
    private const string Base32Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step whose code this is, later than the last one used; or null.</summary>
    internal static long? Match(ReadOnlySpan<byte> secret, string? typed, DateTimeOffset now, long lastStep)
    {
        var code = Clean(typed);
        if (code.Length != Digits) return null;
        var current = now.ToUnixTimeSeconds() / StepSeconds;
        long? matched = null;
        for (var step = current - Window; step <= current + Window; step++)
        {
            var same = CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(code), Encoding.ASCII.GetBytes(CodeAt(secret, step)));
            if (same && step > lastStep && matched is null) matched = step;
        }

        return matched;
    }

    /// <summary>The code of a step (RFC 4226 §5.3).</summary>
    internal static string CodeAt(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // RFC 6238 apps speak HMAC-SHA-1; its known weaknesses are collisions, which HMAC does not rest on.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0F)..]) & 0x7FFF_FFFF;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    internal static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>What an authenticator app reads from the picture (Key URI format of Google Authenticator).</summary>
    internal static string Address(ReadOnlySpan<byte> secret, string account) =>
        $"otpauth://totp/Renkei:{Uri.EscapeDataString(account)}?secret={Base32(secret)}&issuer=Renkei";

    /// <summary>RFC 4648 §6 without padding; a secret is 20 bytes and needs none.</summary>
    internal static string Base32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int buffer = 0, bits = 0;
        foreach (var each in bytes)
        {
            buffer = ((buffer << 8) | each) & 0xFFFF;
            for (bits += 8; bits >= 5; bits -= 5) text.Append(Base32Letters[(buffer >> (bits - 5)) & 31]);
        }

        if (bits > 0) text.Append(Base32Letters[(buffer << (5 - bits)) & 31]);
        return text.ToString();
    }

    // Apps show "123 456", and Japanese input writes full-width digits.
    private static string Clean(string? typed) => typed is null or { Length: > 20 } ? ""
        : new string([.. typed.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit)]);
}
