using System.Globalization;
using System.Reflection;

namespace Renkei.Fhir.Definitions;

/// <summary>The base definitions of FHIR R4 (4.0.1), read from the compact table beside this file.</summary>
public sealed class R4
{
    private static readonly (string Name, Primitive Kind)[] Primitives =
    [
        ("base64Binary", Primitive.Base64Binary), ("boolean", Primitive.Boolean), ("canonical", Primitive.Canonical), ("code", Primitive.Code),
        ("date", Primitive.Date), ("dateTime", Primitive.DateTime), ("decimal", Primitive.Decimal), ("id", Primitive.Id),
        ("instant", Primitive.Instant), ("integer", Primitive.Integer), ("markdown", Primitive.Markdown), ("oid", Primitive.Oid),
        ("positiveInt", Primitive.PositiveInt), ("string", Primitive.String), ("time", Primitive.Time),
        ("unsignedInt", Primitive.UnsignedInt), ("uri", Primitive.Uri), ("url", Primitive.Url), ("uuid", Primitive.Uuid), ("xhtml", Primitive.Xhtml),
    ];

    private static readonly Lazy<R4> Loaded = new(() => new R4(Embedded("r4-types.txt")));

    private readonly string text;
    private readonly Dictionary<string, TypeDefinition> types = new(1024, StringComparer.Ordinal);
    private readonly Dictionary<string, (int Start, int End)> setLines = new(256, StringComparer.Ordinal);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, CodeSet> sets = new(StringComparer.Ordinal);
    private readonly Utf8Names<TypeDefinition> resources;

    internal R4(string table)
    {
        text = table;
        foreach (var (name, kind) in Primitives) types[name] = new(this, name, "Element", TypeKind.Primitive, kind, (0, 0));
        Scan();
        resources = new([.. types.Where(pair => pair.Value.Kind == TypeKind.Resource)]);
    }

    /// <summary>The definitions; read once per process, types and value sets when first met.</summary>
    public static R4 Table => Loaded.Value;

    /// <summary>Every type.</summary>
    public IEnumerable<TypeDefinition> Types => types.Values;

    /// <summary>The names of all types of resources.</summary>
    public IEnumerable<string> ResourceNames => types.Values.Where(type => type.Kind == TypeKind.Resource).Select(type => type.Name);

    /// <summary>A type by its name, or null.</summary>
    public TypeDefinition? Type(string name) => types.GetValueOrDefault(name);

    /// <summary>A type of resource an instance may be of, by its name in UTF-8, or null.</summary>
    internal TypeDefinition? Resource(ReadOnlySpan<byte> name) => resources.Find(name);

    internal static string Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    internal IEnumerable<string> Lines(int start, int end)
    {
        for (var at = start; at < end;)
        {
            var stop = text.IndexOf('\n', at);
            yield return text[at..stop];
            at = stop + 1;
        }
    }

    internal ElementDefinition ReadElement(string line, int index)
    {
        var words = line.Split(' ');
        var (attribute, bound, names) = (false, (CodeSet?)null, new List<string>(words.Length));
        foreach (var word in words.AsSpan(4))
            if (word == "a") attribute = true;
            else if (word[0] == '!') bound = Set(word[1..]);
            else names.Add(word[0] == '@' ? word[1..] : word);
        var choice = words[1].EndsWith("[x]", StringComparison.Ordinal);
        return new(choice ? words[1][..^3] : words[1], index, int.Parse(words[2], CultureInfo.InvariantCulture), words[3] is not ("1" or "0"), choice,
            attribute, names, bound);
    }

    private CodeSet Set(string name) => sets.GetOrAdd(name, static (key, self) =>
        new CodeSet(key, self.Lines(self.setLines[key].Start, self.setLines[key].End)), this);

    // One walk over the lines notes where each type and each value set begins and ends.
    private void Scan()
    {
        var (head, body) = ("", 0);
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (text[at] is 'T' or 'V')
            {
                Note(head, body, at);
                (head, body) = (text[at..end], end + 1);
            }

            at = end + 1;
        }

        Note(head, body, text.Length);
    }

    private void Note(string head, int start, int end)
    {
        if (head.Length == 0) return;
        var words = head.Split(' ');
        if (words[0] == "V") setLines[words[1]] = (start, end);
        else types[words[1]] = new(this, words[1], words[2], Kind(words[3]), Primitive.None, (start, end));
    }

    private static TypeKind Kind(string letter) => letter switch
    {
        "R" => TypeKind.Resource,
        "A" => TypeKind.Abstract,
        "B" => TypeKind.Inner,
        _ => TypeKind.Complex,
    };
}
