using Renkei.Fhir.Definitions;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Searching;

/// <summary>One step of a path: from values to values.</summary>
internal abstract record PathStep
{
    public abstract void Walk(ResourceTape tape, int node, List<int> found);

    /// <summary>The types a value may have after the step, or why the step cannot be.</summary>
    public abstract IReadOnlyList<TypeDefinition> Types(IReadOnlyList<TypeDefinition> before);
}

/// <summary>The values of an element, of every type when it is a choice.</summary>
internal sealed record ChildStep(string Name) : PathStep
{
    public override void Walk(ResourceTape tape, int node, List<int> found)
    {
        if (tape[node].Kind != JsonKind.Object) return;
        for (var child = node + 1; child < tape[node].Next; child = tape[child].Next)
        {
            if (tape[child].IsSibling || tape[child].Member is not { } member || member.Element.Name != Name) continue;
            if (tape[child].Kind != JsonKind.Array)
            {
                found.Add(child);
                continue;
            }

            for (var item = child + 1; item < tape[child].Next; item = tape[item].Next)
                if (tape[item].Kind != JsonKind.Null) found.Add(item);
        }
    }

    public override IReadOnlyList<TypeDefinition> Types(IReadOnlyList<TypeDefinition> before) =>
        [.. before.SelectMany(type => type.Members.Where(member => member.Element.Name == Name).Select(member => member.Type)).Distinct()];
}

/// <summary>Only values of a type: as, ofType.</summary>
internal sealed record CastStep(string TypeName) : PathStep
{
    public override void Walk(ResourceTape tape, int node, List<int> found)
    {
        if (tape[node].Type is { } type && type.Name == TypeName) found.Add(node);
    }

    public override IReadOnlyList<TypeDefinition> Types(IReadOnlyList<TypeDefinition> before) =>
        [.. before.Where(type => type.Name == TypeName)];
}

/// <summary>Only values whose element has a text: where(system='phone').</summary>
internal sealed record WhereStep(string Name, string Value) : PathStep
{
    private readonly byte[] name = System.Text.Encoding.UTF8.GetBytes(Name);
    private readonly byte[] value = System.Text.Encoding.UTF8.GetBytes(Value);

    public override void Walk(ResourceTape tape, int node, List<int> found)
    {
        if (tape.Find(node, name) is >= 0 and var child && tape[child].Kind == JsonKind.String && tape.Value(child).SequenceEqual(value)) found.Add(node);
    }

    public override IReadOnlyList<TypeDefinition> Types(IReadOnlyList<TypeDefinition> before) =>
        [.. before.Where(type => type.Element(Name) is not null)];
}

/// <summary>Only references that lead to a type, as far as they say: where(resolve() is Patient).</summary>
internal sealed record ResolveStep(string TypeName) : PathStep
{
    public override void Walk(ResourceTape tape, int node, List<int> found)
    {
        if (ReferenceText.Of(tape, node) is { } reference && (reference.Type is null || reference.Type == TypeName)) found.Add(node);
    }

    public override IReadOnlyList<TypeDefinition> Types(IReadOnlyList<TypeDefinition> before) =>
        [.. before.Where(type => type.Name is "Reference" or "canonical" or "uri")];
}

/// <summary>The extensions with an address: extension('…').</summary>
internal sealed record ExtensionStep(string Url) : PathStep
{
    private readonly byte[] url = System.Text.Encoding.UTF8.GetBytes(Url);

    public override void Walk(ResourceTape tape, int node, List<int> found)
    {
        var list = tape.Find(node, "extension"u8);
        if (list < 0 || tape[list].Kind != JsonKind.Array) return;
        for (var item = list + 1; item < tape[list].Next; item = tape[item].Next)
            if (tape.Find(item, "url"u8) is >= 0 and var named && tape[named].Kind == JsonKind.String && tape.Value(named).SequenceEqual(url)) found.Add(item);
    }

    public override IReadOnlyList<TypeDefinition> Types(IReadOnlyList<TypeDefinition> before) =>
        before.Any(type => type.Element("extension") is not null) ? [R4.Table.Type("Extension")!] : [];
}

/// <summary>Only values that carry an extension: where(hasExtension('…')).</summary>
internal sealed record HasExtensionStep(string Url) : PathStep
{
    private readonly ExtensionStep extension = new(Url);

    public override void Walk(ResourceTape tape, int node, List<int> found)
    {
        var extensions = new List<int>();
        extension.Walk(tape, node, extensions);
        if (extensions.Count > 0) found.Add(node);
    }

    public override IReadOnlyList<TypeDefinition> Types(IReadOnlyList<TypeDefinition> before) => before;
}
