using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Renkei.Fhir;

/// <summary>What was found, as the resource OperationOutcome (R4 §2.7) in one line of JSON.</summary>
public static class OperationOutcome
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the issues as errors; without issues one information that all is well.</summary>
    /// <param name="issues">What was found.</param>
    /// <param name="source">What was looked at, as meta.source; null for nothing.</param>
    /// <param name="output">Where to.</param>
    public static void Write(IReadOnlyList<FhirIssue> issues, string? source, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(issues);
        using var writer = new Utf8JsonWriter(output, OneLine);
        writer.WriteStartObject();
        writer.WriteString("resourceType", "OperationOutcome");
        if (source is not null)
        {
            writer.WriteStartObject("meta");
            writer.WriteString("source", Uri.EscapeDataString(source).Replace("%2F", "/", StringComparison.Ordinal));
            writer.WriteEndObject();
        }

        writer.WriteStartArray("issue");
        if (issues.Count == 0) Issue(writer, "information", "informational", "Nothing was found that the base definitions of R4 forbid.", "");
        foreach (var issue in issues)
            Issue(writer, "error", issue.Code, issue.Offset >= 0 ? $"Byte {issue.Offset}: {issue.Message}" : issue.Message, issue.Path);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Issue(Utf8JsonWriter writer, string severity, string code, string words, string path)
    {
        writer.WriteStartObject();
        writer.WriteString("severity", severity);
        writer.WriteString("code", code);
        writer.WriteString("diagnostics", words);
        if (path.Length > 0)
        {
            writer.WriteStartArray("expression");
            writer.WriteStringValue(path);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
