using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Renkei.BrowserTests;

/// <summary>The authenticator app of a test person (RFC 6238): reads the secret as a person would, in groups, and tells the code.</summary>
internal static class OneTimeCode
{
    private const int StepSeconds = 30;

    /// <summary>The code of now, or of a step ahead: the server takes the next one too, and each only once.</summary>
    public static string Of(string secretInGroups, int ahead = 0)
    {
        var key = Base32(secretInGroups.Replace(" ", "", StringComparison.Ordinal));
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / StepSeconds + ahead);
#pragma warning disable CA5350 // The standard and every authenticator app use SHA-1 here.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15, 4)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string text)
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(text.Select(c => Convert.ToString(Alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
    }
}
