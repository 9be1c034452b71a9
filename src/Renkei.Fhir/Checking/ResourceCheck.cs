using System.Text;
using Renkei.Fhir.Definitions;
using Renkei.Fhir.Json;

namespace Renkei.Fhir.Checking;

/// <summary>
/// Checks a resource against the base definitions of R4: known elements, types, cardinality, primitive formats, required
/// bindings. It never throws on content; what is wrong is told with path, reason and byte offset.
/// </summary>
public static class ResourceCheck
{
    /// <summary>All that is wrong with a resource in JSON, at most <see cref="ResourceLimits.IssuesLimit"/>; none when it is valid.</summary>
    public static IReadOnlyList<FhirIssue> Check(ReadOnlyMemory<byte> resource)
    {
        var issues = new List<FhirIssue>();
        var tape = new ResourceTape();
        if (tape.Read(resource, issues)) Check(tape, issues);
        return issues;
    }

    /// <summary>Checks what was read, and notes at each value which member it is.</summary>
    internal static void Check(ResourceTape tape, List<FhirIssue> issues) => new CheckRun(tape, issues).Resource(0, contained: false);

    /// <summary>Where a value stands, as FHIRPath writes it.</summary>
    internal static string PathOf(ResourceTape tape, int target)
    {
        var path = new StringBuilder();
        path.Append(tape.Count > 0 && tape[0].Type is { } type ? type.Name : "Resource");
        for (var node = 0; node != target;)
        {
            // The child that holds the target is the last that begins at or before it.
            var child = node + 1;
            var index = 0;
            while (tape[child].Next <= target)
            {
                child = tape[child].Next;
                index++;
            }

            if (tape[node].Kind == JsonKind.Array) path.Append('[').Append(index).Append(']');
            else path.Append('.').Append(Encoding.UTF8.GetString(tape.Name(child)));
            node = child;
        }

        return path.ToString();
    }
}
