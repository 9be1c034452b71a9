using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Renkei.Fhir.Definitions;

namespace Renkei.Fhir.Json;

/// <summary>
/// A resource read once: its bytes, and a flat list that says where each value stands. No tree of objects is made;
/// whoever needs a value takes its bytes. An instance may be read into again and keeps its memory.
/// </summary>
internal sealed class ResourceTape
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = ResourceLimits.DepthLimit };

    private TapeNode[] nodes = new TapeNode[256];
    private readonly int[] open = new int[ResourceLimits.DepthLimit + 1];
    private int depth;
    private ReadOnlyMemory<byte> source;

    /// <summary>How many values there are.</summary>
    public int Count { get; private set; }

    /// <summary>The bytes as they came.</summary>
    public ReadOnlySpan<byte> Bytes => source.Span;

    public ReadOnlyMemory<byte> Source => source;

    public ref TapeNode this[int index] => ref nodes[index];

    public static ResourceTape Of(ReadOnlyMemory<byte> bytes) => Of(bytes, []);

    public static ResourceTape Of(ReadOnlyMemory<byte> bytes, ICollection<FhirIssue> issues)
    {
        var tape = new ResourceTape();
        tape.Read(bytes, issues);
        return tape;
    }

    /// <summary>Reads JSON. False with an issue when it is none; then the tape is empty.</summary>
    public bool Read(ReadOnlyMemory<byte> bytes, ICollection<FhirIssue> issues)
    {
        source = bytes;
        Array.Clear(nodes, 0, Count);
        Count = depth = 0;
        if (Refused(bytes.Span) is { } refused)
        {
            issues.Add(refused);
            return false;
        }

        var reader = new Utf8JsonReader(bytes.Span, Strict);
        try
        {
            Walk(ref reader);
            return true;
        }
        catch (JsonException problem)
        {
            var offset = Offset(bytes.Span, problem);
            var tooDeep = depth >= ResourceLimits.DepthLimit;
            issues.Add(tooDeep
                ? new(offset, "", "too-costly", $"More than {ResourceLimits.DepthLimit} objects and arrays inside each other.")
                : new(offset, "", "structure", "This is not JSON (RFC 8259): " + Reason(problem)));
            Array.Clear(nodes, 0, Count);
            Count = 0;
            return false;
        }
    }

    /// <summary>The bytes of a value as they were written.</summary>
    public ReadOnlySpan<byte> Raw(int node) => Bytes[nodes[node].Start..nodes[node].End];

    public ReadOnlySpan<byte> RawName(int node) => Bytes.Slice(nodes[node].NameStart, nodes[node].NameLength);

    /// <summary>A name without escapes.</summary>
    public ReadOnlySpan<byte> Name(int node)
    {
        var raw = RawName(node);
        if (!nodes[node].NameIsEscaped) return raw;
        var target = new byte[raw.Length];
        return JsonText.TryUnescape(raw, target, out var written) ? target.AsSpan(0, written) : raw;
    }

    /// <summary>A string's characters as UTF-8, a number's digits, true or false. What cannot be unescaped is told as it stands.</summary>
    public ReadOnlySpan<byte> Value(int node)
    {
        var raw = Raw(node);
        if (nodes[node].Kind != JsonKind.String) return raw;
        raw = raw[1..^1];
        if (!nodes[node].IsEscaped) return raw;
        var target = new byte[raw.Length];
        return JsonText.TryUnescape(raw, target, out var written) ? target.AsSpan(0, written) : raw;
    }

    public string Text(int node) => Encoding.UTF8.GetString(Value(node));

    public int FirstChild(int node) => node + 1;

    /// <summary>The value an object has under a name, or -1.</summary>
    public int Find(int node, ReadOnlySpan<byte> name)
    {
        if (node < 0 || nodes[node].Kind != JsonKind.Object) return -1;
        for (var child = node + 1; child < nodes[node].Next; child = nodes[child].Next)
            if (Name(child).SequenceEqual(name)) return child;
        return -1;
    }

    private void Walk(ref Utf8JsonReader reader)
    {
        var (nameStart, nameLength, escaped) = (-1, 0, false);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    (nameStart, nameLength, escaped) = ((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length, reader.ValueIsEscaped);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    Close((int)reader.BytesConsumed);
                    continue;
                default:
                    break;
            }

            var at = Append();
            ref var node = ref nodes[at];
            (node.Start, node.End, node.NameStart, node.NameLength, node.NameIsEscaped) =
                ((int)reader.TokenStartIndex, (int)reader.BytesConsumed, nameStart, nameLength, escaped);
            (node.Kind, node.Next, node.IsEscaped) = (Kind(reader.TokenType), at + 1, reader.ValueIsEscaped);
            if (depth > 0) nodes[open[depth - 1]].Count++;
            if (node.Kind >= JsonKind.Object) open[depth++] = at;
            (nameStart, nameLength, escaped) = (-1, 0, false);
        }
    }

    private int Append()
    {
        if (Count == nodes.Length) Array.Resize(ref nodes, nodes.Length * 2);
        return Count++;
    }

    private void Close(int end)
    {
        ref var node = ref nodes[open[--depth]];
        (node.End, node.Next) = (end, Count);
    }

    private static JsonKind Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonKind.Object,
        JsonTokenType.StartArray => JsonKind.Array,
        JsonTokenType.String => JsonKind.String,
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.True => JsonKind.True,
        JsonTokenType.False => JsonKind.False,
        _ => JsonKind.Null,
    };

    private static FhirIssue? Refused(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > ResourceLimits.BytesLimit)
            return new(0, "", "too-long", $"{bytes.Length} bytes; at most {ResourceLimits.BytesLimit} are read.");
        if (bytes.StartsWith("\uFEFF"u8)) return new(0, "", "structure", "JSON begins with a byte order mark; send it without (RFC 8259 §8.1).");
        if (Utf8.IsValid(bytes)) return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return new(at, "", "structure", $"Byte {bytes[at]:X2} is not UTF-8.");
    }

    // The framework tells line and column; the column counts bytes.
    private static long Offset(ReadOnlySpan<byte> bytes, JsonException problem)
    {
        var start = 0;
        for (var line = problem.LineNumber ?? 0; line > 0; line--) start += bytes[start..].IndexOf((byte)'\n') + 1;
        return Math.Min(start + (problem.BytePositionInLine ?? 0), bytes.Length);
    }

    private static string Reason(JsonException problem)
    {
        var end = problem.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? problem.Message : problem.Message[..end];
    }
}
