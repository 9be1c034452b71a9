using Renkei.Fhir.Definitions;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Checking;

/// <summary>What holds between the members of one object.</summary>
internal sealed partial class CheckRun
{
    private void Cardinality(int node, TypeDefinition type, Span<ulong> seen)
    {
        var members = type.Members;
        foreach (var index in type.Required)
        {
            var element = type.Elements[index];
            var found = false;
            foreach (var member in members) found |= member.Element.Index == index && IsSeen(seen, member.Index);
            if (!found) Tell(node, "required", $"{type.Name}.{element.Name}{(element.IsChoice ? "[x]" : "")} is missing; it is required.");
        }

        // Of a choice one type is taken.
        var (last, taken) = (-1, "");
        foreach (var member in members)
        {
            if (!member.Element.IsChoice || !IsSeen(seen, member.Index)) continue;
            if (member.Element.Index == last)
                Tell(node, "structure", $"{taken} and {member.Name} are both {member.Element.Name}[x]: one of them.");
            (last, taken) = (member.Element.Index, member.Name);
        }
    }

    // name and _name of a repeated primitive are arrays of one length, and no place is empty in both (R4 §2.6.2.1).
    private void Siblings(int node, TypeDefinition type)
    {
        for (var child = node + 1; child < tape[node].Next; child = tape[child].Next)
        {
            if (!tape[child].IsSibling || tape[child].Member is not { Element.Repeats: true } member || tape[child].Kind != JsonKind.Array) continue;
            var values = tape.Find(node, member.NameBytes);
            if (values < 0 || tape[values].Kind != JsonKind.Array) continue;
            if (tape[values].Count != tape[child].Count)
            {
                Tell(child, "structure", $"{type.Name}: {member.Name} has {tape[values].Count} places, _{member.Name} {tape[child].Count}; they must agree.");
                continue;
            }

            for (var (left, right) = (values + 1, child + 1); right < tape[child].Next; (left, right) = (tape[left].Next, tape[right].Next))
                if (tape[left].Kind == JsonKind.Null && tape[right].Kind == JsonKind.Null)
                    Tell(left, "structure", $"null in {member.Name} and in _{member.Name} at the same place: nothing is there.");
        }
    }

    private void Invariants(int node, TypeDefinition type)
    {
        var (only, hasId) = (tape[node].Count == 1, false);
        var (value, extensions) = (false, false);
        for (var child = node + 1; child < tape[node].Next; child = tape[child].Next)
        {
            NullsAlone(node, child);
            if (tape[child].Member is not { } member) continue;
            hasId |= member.Name == "id";
            value |= member.Element.IsChoice;
            extensions |= member.Name == "extension";
        }

        if (only && hasId && !type.IsResource && !tape[node].IsSibling)
            Tell(node, "invariant", "An element has a value or children, not an id alone (ele-1).");
        if (type.Name == "Extension" && value == extensions && tape[node].Count > 0)
            Tell(node, "invariant", value ? "An extension has a value or extensions, not both (ext-1)." : "An extension has neither value nor extensions (ext-1).");
    }

    // null may hold a place only where the array beside it has something.
    private void NullsAlone(int node, int child)
    {
        if (tape[child].Kind != JsonKind.Array || tape[child].Member is not { Type.IsPrimitive: true } member) return;
        for (var item = child + 1; item < tape[child].Next; item = tape[item].Next)
        {
            if (tape[item].Kind != JsonKind.Null) continue;
            var name = tape[child].IsSibling ? member.NameBytes : [(byte)'_', .. member.NameBytes];
            if (tape.Find(node, name) < 0) Tell(item, "structure", $"null holds the place of a value, but there is no {System.Text.Encoding.UTF8.GetString(name)} beside it.");
            return;
        }
    }

    // A required binding of a concept holds when one of its codings is of the value set (R4 §4.1.5.1).
    private void Bound(int node, TypeDefinition type, CodeSet codes)
    {
        if (type.Name == "Coding")
        {
            if (!IsOf(node, codes)) Outside(node, codes);
            return;
        }

        var codings = tape.Find(node, "coding"u8);
        if (codings < 0 || tape[codings].Kind != JsonKind.Array)
        {
            // Only an extension may stand where the code is not known (data-absent-reason).
            if (tape.Find(node, "text"u8) >= 0) Outside(node, codes);
            return;
        }

        for (var coding = codings + 1; coding < tape[codings].Next; coding = tape[coding].Next) if (IsOf(coding, codes)) return;
        Outside(node, codes);
    }

    private bool IsOf(int coding, CodeSet codes)
    {
        var (system, code) = (tape.Find(coding, "system"u8), tape.Find(coding, "code"u8));
        if (system < 0 || code < 0 || tape[system].Kind != JsonKind.String || tape[code].Kind != JsonKind.String) return false;
        return codes.Has(tape.Text(system), tape.Text(code));
    }

    private void Outside(int node, CodeSet codes) =>
        Tell(node, "code-invalid", $"No coding is of {codes.Name}, which is required here: {codes.Some}.");
}
