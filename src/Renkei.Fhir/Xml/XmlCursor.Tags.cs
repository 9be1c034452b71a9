using System.Text;

namespace Renkei.Fhir.Xml;

/// <summary>Names, attributes and namespaces of a tag.</summary>
internal ref partial struct XmlCursor
{
    private const int AttributesLimit = 64;

    private bool ReadAttributes()
    {
        while (true)
        {
            var spaced = Spaces();
            if (at >= bytes.Length) return Fail("A tag does not end.");
            if (bytes[at] == '>' || At("/>"u8)) return true;
            if (!spaced) return Fail("A space is missing before an attribute.");
            if (Attributes.Count >= AttributesLimit) return Fail($"More than {AttributesLimit} attributes in one tag.", "too-costly");
            if (!ReadAttribute()) return false;
        }
    }

    private bool ReadAttribute()
    {
        var (name, length) = Name();
        if (length == 0) return Fail("An attribute has no name.");
        Spaces();
        if (at >= bytes.Length || bytes[at] != '=') return Fail("An attribute has no value.");
        at++;
        Spaces();
        if (at >= bytes.Length || bytes[at] is not ((byte)'"' or (byte)'\'')) return Fail("An attribute's value stands in no quotes.");
        var quote = bytes[at++];
        var value = bytes[at..].IndexOf(quote);
        if (value < 0) return Fail("An attribute's value does not end.");
        var text = bytes.Slice(at, value);
        if (text.Contains((byte)'<')) return Fail("An attribute's value holds <; write &lt;.");
        if (XmlText.Wrong(text) is { } wrong) return Fail(wrong);
        foreach (var other in Attributes)
            if (bytes.Slice(other.Name, other.NameLength).SequenceEqual(bytes.Slice(name, length)))
                return Fail($"The attribute {Encoding.UTF8.GetString(bytes.Slice(name, length))} stands twice.");
        Attributes.Add(new(name, length, at, value));
        at += value + 1;
        Declare(Attributes[^1]);
        return true;
    }

    private readonly void Declare(XmlAttribute attribute)
    {
        var name = AttributeName(attribute);
        if (name == "xmlns") scopes.Add((open.Count, "", AttributeText(attribute)));
        else if (name.StartsWith("xmlns:", StringComparison.Ordinal)) scopes.Add((open.Count, name[6..], AttributeText(attribute)));
    }

    private bool Resolve(int name, int length)
    {
        var full = Encoding.UTF8.GetString(bytes.Slice(name, length));
        var colon = full.IndexOf(':', StringComparison.Ordinal);
        var prefix = colon < 0 ? "" : full[..colon];
        LocalName = full[(colon + 1)..];
        var scope = scopes.FindLastIndex(Named(prefix));
        if (scope < 0 && colon >= 0) return Fail($"The prefix {prefix} is not declared.");
        Namespace = scope < 0 ? "" : scopes[scope].Uri;
        return true;
    }

    private static Predicate<(int Depth, string Prefix, string Uri)> Named(string prefix) => scope => scope.Prefix == prefix;

    // Letters by XML 1.0 (fifth edition) §2.3, in the form that all bytes of other alphabets count as letters.
    private (int Start, int Length) Name()
    {
        var start = at;
        while (at < bytes.Length && IsName(bytes[at], first: at == start)) at++;
        return (start, at - start);
    }

    private static bool IsName(byte code, bool first) => code switch
    {
        >= (byte)'a' and <= (byte)'z' or >= (byte)'A' and <= (byte)'Z' or (byte)'_' or (byte)':' or >= 0x80 => true,
        >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'.' => !first,
        _ => false,
    };

    private bool Spaces()
    {
        var start = at;
        while (at < bytes.Length && bytes[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') at++;
        return at > start;
    }

    private readonly bool At(ReadOnlySpan<byte> mark) => At(at, mark);

    private readonly bool At(int place, ReadOnlySpan<byte> mark) => bytes[place..].StartsWith(mark);

    private bool Past(ReadOnlySpan<byte> mark, ReadOnlySpan<byte> ending)
    {
        var end = bytes[(at + mark.Length)..].IndexOf(ending);
        if (end < 0) return false;
        at += mark.Length + end + ending.Length;
        return true;
    }
}
