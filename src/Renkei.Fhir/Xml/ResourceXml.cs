using System.Buffers;
using Renkei.Fhir.Checking;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Xml;

/// <summary>
/// A resource from JSON to XML and back (R4 §2.6.1, §2.6.2), by the base definitions alone. What is valid comes back with the same
/// members and the same characters, decimals as written; only the order of members is that of the definition.
/// </summary>
public static class ResourceXml
{
    internal const string Fhir = "http://hl7.org/fhir";

    /// <summary>Writes a resource in JSON as XML. What is not valid is told and nothing is written.</summary>
    public static IReadOnlyList<FhirIssue> FromJson(ReadOnlyMemory<byte> json, IBufferWriter<byte> output)
    {
        var issues = new List<FhirIssue>();
        var tape = new ResourceTape();
        if (!tape.Read(json, issues)) return issues;
        ResourceCheck.Check(tape, issues);
        if (issues.Count == 0) new XmlWriting(tape, output).Root();
        return issues;
    }

    /// <summary>
    /// Writes a resource in XML as JSON. What the XML has wrong is told with its byte offset and nothing is written; what the
    /// resource has wrong beyond its XML is told without an offset (-1).
    /// </summary>
    public static IReadOnlyList<FhirIssue> ToJson(ReadOnlyMemory<byte> xml, IBufferWriter<byte> output)
    {
        var issues = new List<FhirIssue>();
        if (xml.Length > ResourceLimits.BytesLimit)
        {
            issues.Add(new(0, "", "too-long", $"{xml.Length} bytes; at most {ResourceLimits.BytesLimit} are read."));
            return issues;
        }

        var json = XmlReading.Read(xml.Span, issues);
        if (json is null || issues.Count > 0) return issues;
        var found = ResourceCheck.Check(json.WrittenMemory);
        if (found.Count > 0) return [.. found.Select(issue => issue with { Offset = -1 })];
        output.Write(json.WrittenSpan);
        return issues;
    }
}
