using System.Text;
using Renkei.Fhir.Definitions;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Checking;

/// <summary>One check of one resource.</summary>
internal sealed partial class CheckRun(ResourceTape tape, List<FhirIssue> issues)
{
    // The widest type, ElementDefinition, has some 230 members; each has two bits, for its name and for its name with _.
    private const int SeenWords = 16;

    private static readonly R4 Table = R4.Table;

    public void Resource(int node, bool contained)
    {
        if (tape[node].Kind != JsonKind.Object)
        {
            Tell(node, "structure", $"A resource is a JSON object; this is {Words(tape[node].Kind)}.");
            return;
        }

        var named = tape.Find(node, "resourceType"u8);
        if (named < 0)
        {
            Tell(node, "required", "resourceType is missing: it says what this is, such as \"Patient\".");
            return;
        }

        var type = tape[named].Kind == JsonKind.String ? Table.Resource(tape.Value(named)) : null;
        if (type is null)
        {
            Tell(named, "not-supported", $"R4 has no resource {Shown(named)}.");
            return;
        }

        tape[node].Type = type;
        Members(node, type);
        if (contained && tape.Find(node, "contained"u8) is >= 0 and var inner)
            Tell(inner, "invariant", "A contained resource contains no others (dom-2).");
    }

    private void Members(int node, TypeDefinition type)
    {
        Span<ulong> seen = stackalloc ulong[SeenWords];
        seen.Clear();
        if (tape[node].Count == 0)
        {
            Tell(node, "structure", "An empty object; leave the element out (R4 §2.6.2.3).");
            return;
        }

        var siblings = false;
        for (var child = node + 1; child < tape[node].Next; child = tape[child].Next)
        {
            var member = Member(child, type, seen);
            if (member is null) continue;
            if (tape[child].IsSibling) siblings = true;
            if (member.Element.Repeats) Repeated(child, member);
            else if (tape[child].Kind == JsonKind.Array) Tell(child, "structure", $"{member.Name} comes at most once; R4 writes no array here.");
            else Value(child, member);
        }

        if (siblings) Siblings(node, type);
        Cardinality(node, type, seen);
        Invariants(node, type);
    }

    private Member? Member(int child, TypeDefinition type, Span<ulong> seen)
    {
        var name = tape.Name(child);
        if (name.SequenceEqual("resourceType"u8) && type.IsResource) return Seen(seen, (SeenWords * 64) - 1) ? Twice(child) : null;
        var sibling = name.Length > 1 && name[0] == '_';
        var member = type.Find(sibling ? name[1..] : name);
        if (member is null || (sibling && !member.Type.IsPrimitive))
        {
            Tell(child, "structure", sibling && member is not null
                ? $"{member.Name} is no primitive: its extensions stand inside it, not under {Encoding.UTF8.GetString(name)}."
                : $"{type.Name} has no element {Encoding.UTF8.GetString(name)}.");
            return null;
        }

        (tape[child].Member, tape[child].IsSibling) = (member, sibling);
        return Seen(seen, (member.Index * 2) + (sibling ? 1 : 0)) ? Twice(child) : member;
    }

    private Member? Twice(int child)
    {
        Tell(child, "structure", $"{Encoding.UTF8.GetString(tape.Name(child))} stands twice in one object.");
        return null;
    }

    private static bool Seen(Span<ulong> seen, int bit)
    {
        var was = (seen[bit >> 6] & (1UL << (bit & 63))) != 0;
        seen[bit >> 6] |= 1UL << (bit & 63);
        return was;
    }

    private static bool IsSeen(Span<ulong> seen, int member) => ((seen[member >> 5] >> ((member & 31) * 2)) & 3) != 0;

    private void Repeated(int node, Member member)
    {
        if (tape[node].Kind != JsonKind.Array)
        {
            Tell(node, "structure", $"{member.Name} may come more than once; R4 writes an array.");
            return;
        }

        if (tape[node].Count == 0) Tell(node, "structure", "An empty array; leave the element out (R4 §2.6.2.3).");
        for (var item = node + 1; item < tape[node].Next; item = tape[item].Next)
        {
            (tape[item].Member, tape[item].IsSibling) = (member, tape[node].IsSibling);
            // In arrays of primitives null holds the place of what stands in the other array.
            if (tape[item].Kind == JsonKind.Null && member.Type.IsPrimitive) continue;
            Value(item, member);
        }
    }

    private void Value(int node, Member member)
    {
        var type = member.Type;
        if (type.IsResource)
        {
            Resource(node, contained: member.Name == "contained");
            return;
        }

        tape[node].Type = type;
        if (type.IsPrimitive && !tape[node].IsSibling)
        {
            Primitive(node, member, type.Primitive);
            return;
        }

        if (tape[node].Kind != JsonKind.Object)
        {
            Tell(node, "structure", $"{type.Name} is a JSON object; this is {Words(tape[node].Kind)}.");
            return;
        }

        Members(node, type);
        if (member.Element.Binding is { } codes && type.Name is "CodeableConcept" or "Coding") Bound(node, type, codes);
    }

    private void Primitive(int node, Member member, Primitive kind)
    {
        var json = tape[node].Kind;
        var fits = kind == Definitions.Primitive.Boolean ? json is JsonKind.True or JsonKind.False
            : PrimitiveFormats.IsString(kind) ? json == JsonKind.String : json == JsonKind.Number;
        if (!fits)
        {
            Tell(node, "structure", $"{member.TypeName} is {Wanted(kind)} in JSON; this is {Words(json)}.");
            return;
        }

        var raw = tape.Raw(node);
        if (tape[node].IsEscaped && !JsonText.TryUnescape(raw[1..^1], new byte[raw.Length], out _))
        {
            Tell(node, "value", "An escape is half of a surrogate pair: no character.");
            return;
        }

        var value = tape.Value(node);
        if (PrimitiveFormats.Wrong(kind, value) is { } expected)
            Tell(node, "value", $"{Shown(node)} is no {member.TypeName}: expected {expected}.");
        else if (kind == Definitions.Primitive.Code && member.Element.Binding is { } codes && !codes.Has(value))
            Tell(node, "code-invalid", $"{Shown(node)} is no code of {codes.Name}, which is required here: {codes.Some}.");
    }

    private void Tell(int node, string code, string message)
    {
        if (issues.Count < ResourceLimits.IssuesLimit) issues.Add(new(tape[node].Start, ResourceCheck.PathOf(tape, node), code, message));
    }

    // A value is shown, cut where it is long: an answer does not repeat a megabyte.
    private string Shown(int node)
    {
        var raw = tape.Raw(node);
        return raw.Length <= 80 ? Encoding.UTF8.GetString(raw) : Encoding.UTF8.GetString(raw[..60]).TrimEnd('\uFFFD') + "…";
    }

    private static string Wanted(Primitive kind) =>
        kind == Definitions.Primitive.Boolean ? "true or false" : PrimitiveFormats.IsString(kind) ? "a string" : "a number";

    private static string Words(JsonKind kind) => kind switch
    {
        JsonKind.Null => "null",
        JsonKind.True or JsonKind.False => "true or false",
        JsonKind.Number => "a number",
        JsonKind.String => "a string",
        JsonKind.Object => "an object",
        JsonKind.Array => "an array",
    };
}
