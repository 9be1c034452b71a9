using Renkei.Fhir.Definitions;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Searching;

/// <summary>Tokens (R4 §3.1.1.4.10).</summary>
internal static partial class ValueReading
{
    private static void Tokens(ResourceTape tape, int node, TypeDefinition type, List<SearchValue> found)
    {
        switch (type.Name)
        {
            case "Coding":
                Coding(tape, node, text: null, found);
                break;
            case "CodeableConcept":
                Concept(tape, node, found);
                break;
            case "Identifier":
                if (Identifier(tape, node) is { } identifier) found.Add(identifier);
                break;
            case "ContactPoint":
                if (Text(tape, node, "value"u8) is { } contact) found.Add(new TokenValue(null, contact, null, []));
                break;
            case "code":
                var code = tape.Text(node);
                found.Add(new TokenValue(tape[node].Member?.Element.Binding?.SystemOf(code), code, null, []));
                break;
            default:
                if (type.IsPrimitive) found.Add(new TokenValue(null, tape.Text(node), null, []));
                break;
        }
    }

    private static void Concept(ResourceTape tape, int node, List<SearchValue> found)
    {
        var text = Text(tape, node, "text"u8);
        var before = found.Count;
        var codings = tape.Find(node, "coding"u8);
        if (codings >= 0 && tape[codings].Kind == JsonKind.Array)
            for (var coding = codings + 1; coding < tape[codings].Next; coding = tape[coding].Next) Coding(tape, coding, text, found);
        // Words without a code are found by :text.
        if (found.Count == before && text is not null) found.Add(new TokenValue(null, "", text, []));
    }

    private static void Coding(ResourceTape tape, int node, string? text, List<SearchValue> found)
    {
        var (system, code, display) = (Text(tape, node, "system"u8), Text(tape, node, "code"u8), Text(tape, node, "display"u8));
        var words = text is null || display is null || text == display ? display ?? text : $"{text}\n{display}";
        if (code is not null || system is not null || words is not null) found.Add(new TokenValue(system, code ?? "", words, []));
    }

    private static TokenValue? Identifier(ResourceTape tape, int node)
    {
        var (system, value) = (Text(tape, node, "system"u8), Text(tape, node, "value"u8));
        if (system is null && value is null) return null;
        var type = tape.Find(node, "type"u8);
        var kinds = new List<string>();
        if (tape.Find(type, "coding"u8) is >= 0 and var codings && tape[codings].Kind == JsonKind.Array)
            for (var coding = codings + 1; coding < tape[codings].Next; coding = tape[coding].Next)
                kinds.Add($"{Text(tape, coding, "system"u8)}|{Text(tape, coding, "code"u8)}");
        return new(system, value ?? "", type < 0 ? null : Text(tape, type, "text"u8), kinds);
    }
}
