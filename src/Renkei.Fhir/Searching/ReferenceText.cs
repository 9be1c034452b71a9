using Renkei.Fhir.Definitions;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Searching;

/// <summary>What a reference says (R4 §2.3.0): Patient/1, Patient/1/_history/2, https://…/Patient/1, urn:uuid:…, #inner.</summary>
/// <param name="Url">The reference as written, or empty when it is by identifier alone.</param>
/// <param name="Type">The type it names, or null.</param>
/// <param name="Id">The logical id, or null.</param>
/// <param name="Version">The version, or null.</param>
/// <param name="Server">For an absolute reference what stands before the type, without a slash; else null.</param>
public sealed record ReferenceText(string Url, string? Type, string? Id, string? Version, string? Server)
{
    /// <summary>Reads a reference. Never refuses: what is not understood keeps its text alone.</summary>
    public static ReferenceText Read(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        if (url.StartsWith("urn:", StringComparison.Ordinal) || url.StartsWith('#')) return new(url, null, null, null, null);
        var parts = url.Split('/');
        var history = Array.IndexOf(parts, "_history");
        var id = (history > 0 ? history : parts.Length) - 1;
        if (id < 1 || R4.Table.Type(parts[id - 1]) is not { Kind: TypeKind.Resource } || parts[id].Length == 0) return new(url, null, null, null, null);
        return new(url, parts[id - 1], parts[id], history > 0 && history + 1 < parts.Length ? parts[history + 1] : null,
            id > 1 ? string.Join('/', parts[..(id - 1)]) : null);
    }

    internal static ReferenceText? Of(ResourceTape tape, int node)
    {
        if (tape[node].Kind == JsonKind.String) return Read(tape.Text(node));
        if (tape[node].Kind != JsonKind.Object) return null;
        var (text, type) = (tape.Find(node, "reference"u8), tape.Find(node, "type"u8));
        var read = text >= 0 && tape[text].Kind == JsonKind.String ? Read(tape.Text(text)) : new("", null, null, null, null);
        return read.Type is null && type >= 0 && tape[type].Kind == JsonKind.String ? read with { Type = tape.Text(type) } : read;
    }
}
