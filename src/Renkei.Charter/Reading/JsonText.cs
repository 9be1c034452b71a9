using System.Globalization;
using System.Text;
using System.Text.Json;
using Renkei.Kernel;

namespace Renkei.Charter.Reading;

/// <summary>
/// A JSON text looked through once before it is read: is it JSON, does a member stand twice, is every number exact, and at
/// which byte does everything stand. Places are JSON pointers (RFC 6901).
/// </summary>
public sealed class JsonText
{
    /// <summary>The deepest nesting that is read.</summary>
    public const int DeepestNesting = 32;

    /// <summary>The most values that are read.</summary>
    public const int MostValues = 1_000_000;

    /// <summary>Digits a double always keeps: a number with more may not come back as it was written.</summary>
    public const int ExactDigits = 15;

    private const int MostIssues = 100;

    private readonly Dictionary<string, long> places = new(StringComparer.Ordinal);
    private readonly List<long> lines = [0];
    private readonly List<WireIssue> issues = [];

    private JsonText(ReadOnlySpan<byte> utf8)
    {
        for (var at = 0; at < utf8.Length; at++)
            if (utf8[at] == (byte)'\n') lines.Add(at + 1);
    }

    private JsonText(JsonText other, WireIssue issue)
    {
        (places, lines) = (other.places, other.lines);
        issues = [.. other.issues, issue];
    }

    /// <summary>What is wrong, in the order of the text.</summary>
    public IReadOnlyList<WireIssue> Issues => issues;

    /// <summary>The byte a place begins at; the nearest place above where it does not stand.</summary>
    public long OffsetOf(string pointer)
    {
        ArgumentNullException.ThrowIfNull(pointer);
        for (; ; pointer = pointer[..Math.Max(0, pointer.LastIndexOf('/'))])
        {
            if (places.TryGetValue(pointer, out var offset)) return offset;
            if (pointer.Length == 0) return 0;
        }
    }

    /// <summary>Line and column (in bytes) of an offset, both from 1.</summary>
    public (int Line, int Column) LineOf(long offset)
    {
        var index = lines.BinarySearch(offset);
        if (index < 0) index = ~index - 1;
        return (index + 1, (int)(offset - lines[index]) + 1);
    }

    internal long OffsetOf(long line, long column) => lines[(int)Math.Min(line, lines.Count - 1)] + column;

    internal JsonText With(WireIssue issue) => new(this, issue);

    internal static JsonText Scan(ReadOnlyMemory<byte> utf8, int mostBytes)
    {
        if (utf8.Length > mostBytes)
        {
            var refused = new JsonText([]);
            refused.issues.Add(new(mostBytes, "json-too-large", $"The text has {utf8.Length} bytes; {mostBytes} are allowed."));
            return refused;
        }

        var text = new JsonText(utf8.Span);
        var reader = new Utf8JsonReader(utf8.Span, new JsonReaderOptions { MaxDepth = DeepestNesting });
        try { text.Scan(ref reader); }
        catch (JsonException broken)
        {
            text.issues.Add(new(text.OffsetOf(broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0), "json-broken", WithoutPlace(broken.Message)));
        }

        return text;
    }

    internal static string WithoutPlace(string message)
    {
        foreach (var tail in (ReadOnlySpan<string>)[" Path: ", " LineNumber: "])
            if (message.IndexOf(tail, StringComparison.Ordinal) is > 0 and var end) message = message[..end];
        return message;
    }

    private void Scan(ref Utf8JsonReader reader)
    {
        var open = new Stack<Frame>();
        var values = 0;
        while (issues.Count < MostIssues && reader.Read())
        {
            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                open.Pop();
                continue;
            }

            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = TextOf(ref reader);
                open.Peek().Name = name;
                if (!open.Peek().Names!.Add(name))
                    issues.Add(new(reader.TokenStartIndex, "json-duplicate-key", $"\"{name}\" stands twice in one object."));
                continue;
            }

            if (++values > MostValues)
            {
                issues.Add(new(reader.TokenStartIndex, "json-too-many", $"There are more than {MostValues} values."));
                return;
            }

            var pointer = open.Count == 0 ? "" : open.Peek().Next();
            places.TryAdd(pointer, reader.TokenStartIndex);
            if (reader.TokenType == JsonTokenType.StartObject) open.Push(new(pointer, new(StringComparer.Ordinal)));
            else if (reader.TokenType == JsonTokenType.StartArray) open.Push(new(pointer, null));
            else if (reader.TokenType == JsonTokenType.String) TextOf(ref reader);
            else if (reader.TokenType == JsonTokenType.Number && !Exact(reader.ValueSpan))
                issues.Add(new(reader.TokenStartIndex, "json-number-inexact",
                    $"A number with more than {ExactDigits} digits is not kept exactly; write it as a text."));
        }
    }

    private string TextOf(ref Utf8JsonReader reader)
    {
        try { return reader.GetString()!; }
        catch (InvalidOperationException)
        {
            issues.Add(new(reader.TokenStartIndex, "json-broken-text", "The text is not UTF-8, or holds half of a surrogate pair."));
            return string.Create(CultureInfo.InvariantCulture, $"\ufffd{reader.TokenStartIndex}");
        }
    }

    private static bool Exact(ReadOnlySpan<byte> number)
    {
        var digits = 0;
        foreach (var one in number)
        {
            if (one is (byte)'e' or (byte)'E') break;
            if (one is >= (byte)'0' and <= (byte)'9' && (digits > 0 || one != (byte)'0')) digits++;
        }

        return digits <= ExactDigits && double.TryParse(Encoding.ASCII.GetString(number), CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value);
    }

    private sealed class Frame(string pointer, HashSet<string>? names)
    {
        private int next;

        internal HashSet<string>? Names => names;

        internal string Name { get; set; } = "";

        internal string Next() => names is null
            ? string.Create(CultureInfo.InvariantCulture, $"{pointer}/{next++}")
            : $"{pointer}/{Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
    }
}
