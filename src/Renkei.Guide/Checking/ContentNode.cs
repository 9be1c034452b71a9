using System.Text;
using System.Text.Json;

namespace Renkei.Guide.Checking;

/// <summary>A value of a content file with the place where it stands, so that a finding can point to it.</summary>
internal sealed class ContentNode
{
    /// <summary>The deepest nesting that is read; content has no need of more.</summary>
    private const int DepthLimit = 32;

    private ContentNode(string? text, (int Line, int Column) place) => (Text, Place) = (text, place);

    /// <summary>Of a string: its words. Of anything else null.</summary>
    internal string? Text { get; }

    /// <summary>Line and column, both from 1; the column in bytes.</summary>
    internal (int Line, int Column) Place { get; }

    /// <summary>Of an object: its members by name.</summary>
    internal Dictionary<string, ContentNode> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>Of a list: its items.</summary>
    internal List<ContentNode> Items { get; } = [];

    /// <summary>The words of a member, or null.</summary>
    internal string? this[string member] => Members.GetValueOrDefault(member)?.Text;

    /// <summary>Every value below this one and this one itself, in the order of the file.</summary>
    internal IEnumerable<ContentNode> All() => Members.Values.Concat(Items).SelectMany(node => node.All()).Prepend(this);

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    internal static ContentNode Read(ReadOnlySpan<byte> utf8)
    {
        var starts = new List<int> { 0 };
        for (var at = 0; at < utf8.Length; at++)
            if (utf8[at] == (byte)'\n') starts.Add(at + 1);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = DepthLimit });
        reader.Read();
        return Value(ref reader, starts);
    }

    private static ContentNode Value(ref Utf8JsonReader reader, List<int> starts)
    {
        var offset = (int)reader.TokenStartIndex;
        var line = starts.BinarySearch(offset);
        if (line < 0) line = ~line - 1;
        var node = new ContentNode(reader.TokenType == JsonTokenType.String ? Words(ref reader) : null, (line + 1, offset - starts[line] + 1));
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = Words(ref reader);
                reader.Read();
                node.Members[name] = Value(ref reader, starts);
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) node.Items.Add(Value(ref reader, starts));
        }

        return node;
    }

    // Half of a surrogate pair is no text; it is told as broken JSON.
    private static string Words(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new JsonException("A text holds half of a surrogate pair, or is not UTF-8.");
        }
    }
}
