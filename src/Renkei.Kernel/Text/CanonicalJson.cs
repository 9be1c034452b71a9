using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Renkei.Kernel.Text;

/// <summary>
/// JSON in its one canonical form (RFC 8785, JSON Canonicalization Scheme): members sorted by UTF-16 code units, no
/// white space, numbers as ECMAScript writes them. What is hashed or signed is always this form.
/// </summary>
/// <remarks>Numbers are IEEE 754 doubles (RFC 8785 §3.2.2.3): an integer beyond 2^53 must travel as a string.</remarks>
public static class CanonicalJson
{
    /// <summary>The deepest nesting that is written; deeper input is refused.</summary>
    public const int DeepestNesting = 64;

    /// <summary>The canonical UTF-8 bytes of a value.</summary>
    /// <exception cref="JsonException">The value has no canonical form: a member stands twice, a number is beyond a
    /// double, a text holds half of a surrogate pair, or the nesting is deeper than <see cref="DeepestNesting"/>.</exception>
    public static byte[] Write(JsonElement value)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        Write(value, output, 0);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>The canonical UTF-8 bytes of a JSON text.</summary>
    /// <exception cref="JsonException">The text is not JSON, or has no canonical form.</exception>
    public static byte[] Write(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = DeepestNesting });
        return Write(document.RootElement);
    }

    private static void Write(JsonElement value, ArrayBufferWriter<byte> output, int depth)
    {
        if (depth > DeepestNesting) throw new JsonException($"Nested deeper than {DeepestNesting}.");
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(value, output, depth); break;
            case JsonValueKind.Array: WriteArray(value, output, depth); break;
            case JsonValueKind.String: WriteText(TextOf(value), output); break;
            case JsonValueKind.Number: Ascii(Number(value.GetDouble()), output); break;
            case JsonValueKind.True: Ascii("true", output); break;
            case JsonValueKind.False: Ascii("false", output); break;
            case JsonValueKind.Null: Ascii("null", output); break;
            case JsonValueKind.Undefined: throw new JsonException("There is no value.");
        }
    }

    private static void WriteObject(JsonElement value, ArrayBufferWriter<byte> output, int depth)
    {
        var members = value.EnumerateObject().Select(member => (Name: NameOf(member), member.Value)).ToArray();
        // Ordinal comparison of .NET strings is comparison of UTF-16 code units, as RFC 8785 §3.2.3 asks.
        Array.Sort(members, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        Ascii("{", output);
        for (var index = 0; index < members.Length; index++)
        {
            if (index > 0 && members[index].Name == members[index - 1].Name)
                throw new JsonException($"The member \"{members[index].Name}\" stands twice.");
            if (index > 0) Ascii(",", output);
            WriteText(members[index].Name, output);
            Ascii(":", output);
            Write(members[index].Value, output, depth + 1);
        }

        Ascii("}", output);
    }

    private static void WriteArray(JsonElement value, ArrayBufferWriter<byte> output, int depth)
    {
        Ascii("[", output);
        var first = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!first) Ascii(",", output);
            first = false;
            Write(item, output, depth + 1);
        }

        Ascii("]", output);
    }

    private static string TextOf(JsonElement value)
    {
        try { return value.GetString()!; }
        catch (InvalidOperationException broken) { throw new JsonException("A text holds half of a surrogate pair.", broken); }
    }

    private static string NameOf(JsonProperty member)
    {
        try { return member.Name; }
        catch (InvalidOperationException broken) { throw new JsonException("A name holds half of a surrogate pair.", broken); }
    }

    private static void WriteText(string text, ArrayBufferWriter<byte> output)
    {
        Ascii("\"", output);
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (Escape(text[index]) is not { } escaped) continue;
            Utf8(text.AsSpan(start, index - start), output);
            Ascii(escaped, output);
            start = index + 1;
        }

        Utf8(text.AsSpan(start), output);
        Ascii("\"", output);
    }

    // RFC 8785 §3.2.2.2: only these are escaped, everything else stands as UTF-8.
    private static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => null,
    };

    /// <summary>A number as ECMAScript's Number::toString writes it (ECMA-262 §6.1.6.1.20).</summary>
    /// <exception cref="JsonException">Not finite.</exception>
    internal static string Number(double value)
    {
        if (!double.IsFinite(value)) throw new JsonException("A number is beyond a double.");
        if (value == 0) return "0";
        // "R" gives the shortest digits that read back as the same double; only their layout differs from ECMAScript.
        var shortest = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        var exponentAt = shortest.IndexOf('E', StringComparison.Ordinal);
        var exponent = exponentAt < 0 ? 0 : int.Parse(shortest.AsSpan(exponentAt + 1), CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? shortest : shortest[..exponentAt];
        var pointAt = mantissa.IndexOf('.', StringComparison.Ordinal);
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var digits = all.TrimStart('0');
        var point = (pointAt < 0 ? all.Length : pointAt) - (all.Length - digits.Length) + exponent;
        digits = digits.TrimEnd('0');
        return (value < 0 ? "-" : "") + Layout(digits, point);
    }

    private static string Layout(string digits, int point)
    {
        if (point is > 21 or <= -6)
        {
            var scientific = digits.Length == 1 ? digits : digits[..1] + "." + digits[1..];
            return string.Create(CultureInfo.InvariantCulture, $"{scientific}e{(point > 0 ? "+" : "")}{point - 1}");
        }

        return point <= 0 ? "0." + new string('0', -point) + digits
            : point >= digits.Length ? digits + new string('0', point - digits.Length)
            : digits[..point] + "." + digits[point..];
    }

    private static void Ascii(string text, ArrayBufferWriter<byte> output) => Utf8(text, output);

    private static void Utf8(ReadOnlySpan<char> text, ArrayBufferWriter<byte> output) =>
        Encoding.UTF8.GetBytes(text, output);
}
