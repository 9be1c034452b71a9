using System.Globalization;
using System.Text;
using System.Text.Json;
using Renkei.Kernel.Text;

namespace Renkei.Planning.Document;

/// <summary>
/// Whether a JSON number survives being written in canonical form, where numbers are IEEE 754 doubles (RFC 8785 §3.2.2.3):
/// 1.0 becomes 1 and survives; 12345678901234567890 would become 12345678901234567000 and does not.
/// </summary>
internal static class ExactNumber
{
    internal static bool Survives(JsonElement number) =>
        number.TryGetDouble(out var value) && double.IsFinite(value)
        && Decimals(number.GetRawText()) == Decimals(Encoding.ASCII.GetString(CanonicalJson.Write(number)));

    // The significant digits (with the sign in front), and where the point stands relative to their beginning:
    // 0.<digits> × 10^point.
    private static (string Digits, long Point) Decimals(string number)
    {
        var sign = number.StartsWith('-') ? "-" : "";
        var text = number.AsSpan(sign.Length);
        var e = text.IndexOfAny('e', 'E');
        var exponent = 0L;
        // An exponent beyond 64 bits is equal to nothing a double can be, but zero.
        if (e >= 0 && !long.TryParse(text[(e + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            exponent = long.MinValue / 2;
        var mantissa = (e < 0 ? text : text[..e]).ToString();
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        return digits.Length == 0 ? ("0", 0)
            : (sign + digits.TrimEnd('0'), (dot < 0 ? mantissa.Length : dot) - (all.Length - digits.Length) + exponent);
    }
}

/// <summary>JSON values as canonical text.</summary>
internal static class JsonText
{
    internal static string Of(JsonElement value) => Encoding.UTF8.GetString(CanonicalJson.Write(value));

    internal static string Of(string json) => Of(JsonElement.Parse(json));
}
