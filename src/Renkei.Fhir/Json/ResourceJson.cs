using System.Buffers;

namespace Renkei.Fhir.Json;

/// <summary>A resource as one line of JSON: every name, string and number as it was written, without the spaces between.</summary>
public static class ResourceJson
{
    /// <summary>Writes JSON in one line. What is no JSON is told and nothing is written.</summary>
    public static IReadOnlyList<FhirIssue> OneLine(ReadOnlyMemory<byte> json, IBufferWriter<byte> output)
    {
        var issues = new List<FhirIssue>();
        var tape = new ResourceTape();
        if (tape.Read(json, issues)) Write(tape, 0, output);
        return issues;
    }

    private static void Write(ResourceTape tape, int node, IBufferWriter<byte> output)
    {
        if (tape[node].Kind < JsonKind.Object)
        {
            output.Write(tape.Raw(node));
            return;
        }

        var isObject = tape[node].Kind == JsonKind.Object;
        output.Write(isObject ? "{"u8 : "["u8);
        for (var child = node + 1; child < tape[node].Next; child = tape[child].Next)
        {
            if (child > node + 1) output.Write(","u8);
            if (isObject)
            {
                output.Write("\""u8);
                output.Write(tape.RawName(child));
                output.Write("\":"u8);
            }

            Write(tape, child, output);
        }

        output.Write(isObject ? "}"u8 : "]"u8);
    }
}
