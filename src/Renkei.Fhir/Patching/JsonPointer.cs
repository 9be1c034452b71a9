using System.Globalization;
using System.Text;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Patching;

/// <summary>Places in a document (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>The value a pointer leads to, or null.</summary>
    public static int? Find(ResourceTape tape, string? pointer)
    {
        if (pointer is null || tape.Count == 0 || (pointer.Length > 0 && pointer[0] != '/')) return null;
        var node = 0;
        foreach (var token in pointer.Split('/').Skip(1))
        {
            if (Child(tape, node, Plain(token)) is not { } child) return null;
            node = child;
        }

        return node;
    }

    /// <summary>What stands before the last token, and the token.</summary>
    public static (string? Holder, string? Name) Split(string pointer)
    {
        var at = pointer.LastIndexOf('/');
        return at < 0 ? (null, null) : (pointer[..at], Plain(pointer[(at + 1)..]));
    }

    public static int? Child(ResourceTape tape, int node, string name)
    {
        if (tape[node].Kind == JsonKind.Object) return tape.Find(node, Encoding.UTF8.GetBytes(name)) is >= 0 and var found ? found : null;
        if (tape[node].Kind != JsonKind.Array || Index(name) is not (>= 0 and var index) || index >= tape[node].Count) return null;
        var item = node + 1;
        for (; index > 0; index--) item = tape[item].Next;
        return item;
    }

    /// <summary>A place in an array: digits without a leading zero; -1 for anything else.</summary>
    public static int Index(string name) =>
        name.Length is > 0 and < 10 && name.All(char.IsAsciiDigit) && (name.Length == 1 || name[0] != '0')
            ? int.Parse(name, NumberStyles.None, CultureInfo.InvariantCulture) : -1;

    private static string Plain(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}

/// <summary>Whether two values are one (RFC 6902 §4.6): numbers by their value, objects in any order.</summary>
internal static class JsonSame
{
    public static bool Values(ResourceTape left, int one, ResourceTape right, int other)
    {
        if (left[one].Kind != right[other].Kind || left[one].Count != right[other].Count) return false;
        switch (left[one].Kind)
        {
            case JsonKind.String: return left.Value(one).SequenceEqual(right.Value(other));
            case JsonKind.Number: return Numbers(left.Raw(one), right.Raw(other));
            case JsonKind.Array:
                var item = other + 1;
                for (var child = one + 1; child < left[one].Next; child = left[child].Next, item = right[item].Next)
                    if (!Values(left, child, right, item)) return false;
                return true;
            case JsonKind.Object:
                for (var child = one + 1; child < left[one].Next; child = left[child].Next)
                    if (right.Find(other, left.Name(child)) is not (>= 0 and var match) || !Values(left, child, right, match)) return false;
                return true;
            default: return true;
        }
    }

    private static bool Numbers(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.SequenceEqual(right)) return true;
        return decimal.TryParse(left, NumberStyles.Float, CultureInfo.InvariantCulture, out var one)
            && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var other) && one == other;
    }
}
