namespace Renkei.Fhir.Definitions;

/// <summary>What kind of type a definition describes.</summary>
public enum TypeKind
{
    /// <summary>A value without elements of its own but id and extension.</summary>
    Primitive,

    /// <summary>A data type.</summary>
    Complex,

    /// <summary>The type of one element of another type, such as Patient.contact.</summary>
    Inner,

    /// <summary>A resource.</summary>
    Resource,

    /// <summary>A resource that no instance is of: Resource, DomainResource.</summary>
    Abstract,
}

/// <summary>One type of R4: what elements it has.</summary>
public sealed class TypeDefinition
{
    private readonly R4 table;
    private readonly (int Start, int End) lines;
    private Shape? shape;

    internal TypeDefinition(R4 table, string name, string parent, TypeKind kind, Primitive primitive, (int Start, int End) lines)
    {
        this.table = table;
        this.lines = lines;
        (Name, Parent, Kind, Primitive) = (name, parent, kind, primitive);
    }

    /// <summary>The name, such as Patient, HumanName or Patient.contact.</summary>
    public string Name { get; }

    /// <summary>The name of the type it adds to, or a hyphen.</summary>
    public string Parent { get; }

    /// <summary>The kind.</summary>
    public TypeKind Kind { get; }

    /// <summary>Which primitive it is, or <see cref="Primitive.None"/>.</summary>
    public Primitive Primitive { get; }

    /// <summary>True when values are written as one JSON value, not as an object.</summary>
    public bool IsPrimitive => Primitive != Primitive.None;

    /// <summary>True for a type that carries resourceType.</summary>
    public bool IsResource => Kind is TypeKind.Resource or TypeKind.Abstract;

    /// <summary>The elements in the order of the definition, which is the order of XML.</summary>
    public IReadOnlyList<ElementDefinition> Elements => Made.Elements;

    /// <summary>The members JSON may have: one for each element, for a choice one for each of its types.</summary>
    public IReadOnlyList<Member> Members => Made.Members;

    internal Member? Find(ReadOnlySpan<byte> name) => Made.ByName.Find(name);

    internal ElementDefinition? Element(string name) => Made.Elements.FirstOrDefault(element => element.Name == name);

    internal int[] Required => Made.Required;

    // Types are read when first met: most instances need a dozen of some nine hundred. Two threads may read the same
    // type at once; both readings are equal and one of them stays.
    private Shape Made => shape ??= Make();

    private Shape Make()
    {
        var elements = new List<ElementDefinition>();
        if (Parent != "-" && table.Type(Parent) is { } parent) elements.AddRange(parent.Elements);
        foreach (var line in table.Lines(lines.Start, lines.End)) elements.Add(table.ReadElement(line, elements.Count));
        var members = new List<Member>();
        foreach (var element in elements)
            foreach (var type in element.Types)
                members.Add(new Member(element, element.IsChoice ? element.Name + char.ToUpperInvariant(type[0]) + type[1..] : element.Name,
                    type, members.Count, table));
        return new Shape([.. elements], [.. members], new([.. members.Select(member => KeyValuePair.Create(member.Name, member))]),
            [.. elements.Where(element => element.Min > 0).Select(element => element.Index)]);
    }

    private sealed record Shape(ElementDefinition[] Elements, Member[] Members, Utf8Names<Member> ByName, int[] Required);
}

/// <summary>One element of a type.</summary>
/// <param name="Name">The name without [x].</param>
/// <param name="Index">Its place among the elements of its type.</param>
/// <param name="Min">How often at least.</param>
/// <param name="Repeats">True when it may come more than once; JSON then writes an array.</param>
/// <param name="IsChoice">True when the name is followed by a type: value[x].</param>
/// <param name="IsAttribute">True when XML writes it as an attribute.</param>
/// <param name="Types">The names of the types its values may have.</param>
/// <param name="Binding">The codes it is bound to, or null.</param>
public sealed record ElementDefinition(
    string Name, int Index, int Min, bool Repeats, bool IsChoice, bool IsAttribute, IReadOnlyList<string> Types, CodeSet? Binding);

/// <summary>A member an object may have in JSON, such as valueQuantity.</summary>
public sealed class Member
{
    private readonly R4 table;
    private TypeDefinition? type;

    internal Member(ElementDefinition element, string name, string typeName, int index, R4 table)
    {
        this.table = table;
        (Element, Name, TypeName, Index) = (element, name, typeName, index);
        NameBytes = System.Text.Encoding.UTF8.GetBytes(name);
    }

    /// <summary>The element it is a value of.</summary>
    public ElementDefinition Element { get; }

    /// <summary>The name in JSON.</summary>
    public string Name { get; }

    /// <summary>The name of its type.</summary>
    public string TypeName { get; }

    internal int Index { get; }

    internal byte[] NameBytes { get; }

    /// <summary>Its type. For an element that holds any resource this is Resource.</summary>
    public TypeDefinition Type => type ??= table.Type(TypeName)!;
}
