using System.Buffers;
using System.Globalization;
using System.Text;
using Renkei.Fhir.Definitions;

namespace Renkei.Fhir.Checking;

/// <summary>The formats of primitive values (R4 §2.24.0.1, the regular expressions of each type).</summary>
internal static class PrimitiveFormats
{
    private static readonly SearchValues<byte> IdBytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-."u8);

    private static readonly SearchValues<byte> Base64Bytes =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\r\n"u8);

    private static readonly SearchValues<byte> Spaces = SearchValues.Create(" \t\r\n"u8);

    private static readonly SearchValues<byte> NotInText =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Where(code => code is not (9 or 10 or 13)).Select(code => (byte)code)]);

    /// <summary>True when the type is written as a JSON string.</summary>
    public static bool IsString(Primitive kind) => kind is not (Primitive.Boolean or Primitive.Decimal) && !IsWhole(kind);

    public static bool IsWhole(Primitive kind) => kind is Primitive.Integer or Primitive.PositiveInt or Primitive.UnsignedInt;

    /// <summary>What the type expects when a value is not of it; null when it is. The value comes without quotes and escapes.</summary>
    public static string? Wrong(Primitive kind, ReadOnlySpan<byte> value)
    {
        if (value.Length == 0) return "a value; an empty string is none";
        return kind switch
        {
            Primitive.Boolean => value.SequenceEqual("true"u8) || value.SequenceEqual("false"u8) ? null : "true or false",
            Primitive.Integer or Primitive.PositiveInt or Primitive.UnsignedInt => Whole(kind, value),
            Primitive.Decimal => IsDecimal(value) ? null : "a decimal number",
            Primitive.Id => value.Length <= 64 && !value.ContainsAnyExcept(IdBytes) ? null : "1 to 64 of A-Z a-z 0-9 - .",
            Primitive.Code => IsCode(value) ? null : "a code: no space at the ends, single spaces inside",
            Primitive.Uri or Primitive.Url or Primitive.Canonical => HasSpace(value) ? "an address without spaces" : null,
            Primitive.Oid => IsOid(value) ? null : "urn:oid: and numbers joined by dots",
            Primitive.Uuid => IsUuid(value) ? null : "urn:uuid: and a UUID in lower case",
            Primitive.Base64Binary => IsBase64(value) ? null : "base64 (RFC 4648), a multiple of four characters",
            Primitive.Date => FhirDate.TryRead(value, out var date) && date.Precision <= DatePrecision.Day ? null : "YYYY, YYYY-MM or YYYY-MM-DD",
            Primitive.DateTime => FhirDate.TryRead(value, out _) ? null : "YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+zz:zz",
            Primitive.Instant => FhirDate.TryRead(value, out var time) && time.Precision > DatePrecision.Day ? null : "YYYY-MM-DDThh:mm:ss.sss+zz:zz",
            Primitive.Time => FhirDate.IsTime(value) ? null : "hh:mm:ss",
            Primitive.String or Primitive.Markdown => Text(value),
            Primitive.Xhtml => XhtmlCheck.Wrong(value),
            Primitive.None => null,
        };
    }

    private static string? Text(ReadOnlySpan<byte> value)
    {
        if (value.ContainsAny(NotInText)) return "a text without control characters";
        if (value.Length <= ResourceLimits.StringLimit) return null;
        return Encoding.UTF8.GetCharCount(value) <= ResourceLimits.StringLimit ? null : $"at most {ResourceLimits.StringLimit} characters";
    }

    private static string? Whole(Primitive kind, ReadOnlySpan<byte> value)
    {
        var digits = value[0] == '-' ? value[1..] : value;
        var plain = digits.Length > 0 && !digits.ContainsAnyExceptInRange((byte)'0', (byte)'9') && (digits[0] != '0' || digits.Length == 1);
        if (!plain || !int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return "a whole number of 32 bits";
        if (kind == Primitive.PositiveInt && number < 1) return "a whole number from 1";
        return kind == Primitive.UnsignedInt && number < 0 ? "a whole number from 0" : null;
    }

    // -?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?, which is the number of JSON.
    public static bool IsDecimal(ReadOnlySpan<byte> value)
    {
        var at = value[0] == '-' ? 1 : 0;
        var whole = Digits(value, ref at);
        if (whole == 0 || (whole > 1 && value[at - whole] == '0')) return false;
        if (at < value.Length && value[at] == '.')
        {
            at++;
            if (Digits(value, ref at) == 0) return false;
        }

        if (at < value.Length && value[at] is (byte)'e' or (byte)'E')
        {
            at++;
            if (at < value.Length && value[at] is (byte)'+' or (byte)'-') at++;
            if (Digits(value, ref at) == 0) return false;
        }

        return at == value.Length;
    }

    private static int Digits(ReadOnlySpan<byte> value, ref int at)
    {
        var start = at;
        while (at < value.Length && value[at] is >= (byte)'0' and <= (byte)'9') at++;
        return at - start;
    }

    // The \s of the formats is that of XML Schema: space, tab and line ends; the no-break space is a character like others.
    private static bool HasSpace(ReadOnlySpan<byte> value) => value.ContainsAny(Spaces) || value.ContainsAny(NotInText);

    private static bool IsCode(ReadOnlySpan<byte> value)
    {
        if (value.ContainsAny(NotInText) || Spaces.Contains(value[0]) || Spaces.Contains(value[^1])) return false;
        for (var at = 1; at < value.Length; at++) if (Spaces.Contains(value[at]) && Spaces.Contains(value[at - 1])) return false;
        return true;
    }

    private static bool IsOid(ReadOnlySpan<byte> value)
    {
        if (!value.StartsWith("urn:oid:"u8) || value.Length < 11 || value[8] is < (byte)'0' or > (byte)'2') return false;
        for (var at = 9; at < value.Length;)
        {
            if (value[at++] != '.') return false;
            var digits = Digits(value, ref at);
            if (digits == 0 || (digits > 1 && value[at - digits] == '0')) return false;
        }

        return true;
    }

    private static bool IsUuid(ReadOnlySpan<byte> value)
    {
        if (!value.StartsWith("urn:uuid:"u8) || value.Length != 45) return false;
        for (var at = 9; at < 45; at++)
            if (at is 17 or 22 or 27 or 32 ? value[at] != '-' : value[at] is not ((>= (byte)'0' and <= (byte)'9') or (>= (byte)'a' and <= (byte)'f'))) return false;
        return true;
    }

    private static bool IsBase64(ReadOnlySpan<byte> value)
    {
        if (value.ContainsAnyExcept(Base64Bytes)) return false;
        var trimmed = value.TrimEnd(" \t\r\n"u8);
        var padding = trimmed.Length - trimmed.TrimEnd((byte)'=').Length;
        if (padding > 2 || trimmed[..^padding].Contains((byte)'=')) return false;
        var spaces = 0;
        foreach (var each in trimmed) if (each <= ' ') spaces++;
        return trimmed.Length > spaces && (trimmed.Length - spaces) % 4 == 0;
    }
}
