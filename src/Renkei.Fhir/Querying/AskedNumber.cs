using System.Globalization;

namespace Renkei.Fhir.Querying;

/// <summary>
/// A number of a search with the span its digits mean (R4 §3.1.1.4.5): 100 is from 99.5 to before 100.5, 100.00 from 99.995 to
/// before 100.005, 1e2 from 95 to before 105.
/// </summary>
/// <param name="Value">The number itself.</param>
/// <param name="Low">The least its digits mean.</param>
/// <param name="High">What they no longer mean.</param>
public readonly record struct AskedNumber(decimal Value, decimal Low, decimal High)
{
    private const int ExponentLimit = 20;

    /// <summary>Reads a number. False for what is none or is beyond 28 digits.</summary>
    public static bool TryRead(string text, out AskedNumber number)
    {
        ArgumentNullException.ThrowIfNull(text);
        number = default;
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture, out var value)) return false;
        var mantissa = text.AsSpan();
        var (exponent, at) = (0, mantissa.IndexOfAny('e', 'E'));
        if (at >= 0)
        {
            if (!int.TryParse(mantissa[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent)) return false;
            mantissa = mantissa[..at];
        }

        var point = mantissa.IndexOf('.');
        var last = exponent - (point < 0 ? 0 : mantissa.Length - point - 1);
        if (Math.Abs(last) > ExponentLimit || Math.Abs(value) > 1e26m) return false;
        var half = 0.5m;
        for (; last > 0; last--) half *= 10;
        for (; last < 0; last++) half /= 10;
        number = new(value, value - half, value + half);
        return true;
    }
}
