namespace Renkei.Fhir;

/// <summary>Something in a resource that is not as R4 wants it.</summary>
/// <param name="Offset">Byte offset in the input, from 0.</param>
/// <param name="Path">Where, as FHIRPath writes it: Patient.name[0].family.</param>
/// <param name="Code">A code of http://hl7.org/fhir/issue-type: structure, required, value, code-invalid, too-long, ….</param>
/// <param name="Message">What is wrong and what is expected, for an engineer.</param>
public readonly record struct FhirIssue(long Offset, string Path, string Code, string Message);

/// <summary>The limits a resource is read under. Each refuses with its number.</summary>
public static class ResourceLimits
{
    /// <summary>Bytes of one resource or bundle.</summary>
    public const int BytesLimit = 64 * 1024 * 1024;

    /// <summary>Objects and arrays inside each other.</summary>
    public const int DepthLimit = 128;

    /// <summary>Issues told of one resource; what comes after is not told.</summary>
    public const int IssuesLimit = 100;

    /// <summary>Characters of one string (R4 §2.24.0.1: 1 MB).</summary>
    public const int StringLimit = 1024 * 1024;
}
