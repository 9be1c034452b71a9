using Renkei.Kernel;

namespace Renkei.Hl7v2.Er7;

/// <summary>Reads every value of a document and tells what its character sets and escape sequences have wrong.</summary>
public static class Er7TextCheck
{
    /// <summary>Adds the faults, at most <see cref="Er7Limits.IssuesLimit"/> of them.</summary>
    public static void Check(Er7Document document, ICollection<Hl7Issue> issues)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(issues);
        var room = Er7Limits.IssuesLimit;
        var found = new List<WireIssue>();
        foreach (var part in document.Parts)
            foreach (var segment in document.Segments(part))
                for (var number = 1; number <= segment.FieldCount; number++)
                {
                    var field = segment.Field(number);
                    // Plain ASCII without an escape has nothing to be wrong with.
                    if (segment.IsWhole(number) || IsPlain(field.Bytes, part.Delimiters.Escape)) continue;
                    found.Clear();
                    foreach (var leaf in field.Repetitions().SelectMany(each => each.Components()).SelectMany(each => each.Subcomponents())) leaf.Text(found);
                    foreach (var issue in found)
                    {
                        if (room-- == 0) return;
                        issues.Add(new Hl7Issue(issue.Offset, segment.Name, number, issue.Code, issue.Message));
                    }
                }
    }

    private static bool IsPlain(ReadOnlySpan<byte> bytes, byte escape) =>
        !bytes.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E) && (escape == 0 || !bytes.Contains(escape));
}
