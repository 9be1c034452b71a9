namespace Renkei.Hl7v2.SsMix2;

/// <summary>What a set of versions comes to.</summary>
public enum VersionState
{
    /// <summary>There is a valid version.</summary>
    Valid,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>Only old versions are there: the one that replaced them has not arrived.</summary>
    Incomplete,
}

/// <summary>The versions of one thing, oldest first, and what they come to.</summary>
/// <param name="Versions">File names, ordered by their time of occurrence.</param>
/// <param name="State">What they come to.</param>
/// <param name="Current">The valid version, or nothing.</param>
public sealed record VersionSet(IReadOnlyList<StandardFileName> Versions, VersionState State, StandardFileName? Current);

/// <summary>
/// The index of a storage by the rules of the condition flag: an update renames the valid file to 2 and adds a 1, a deletion renames all
/// to 0 and adds the deleting message as a 0. It looks at the set of names and not at the order they came in, so late files converge.
/// </summary>
public static class VersionIndex
{
    /// <summary>The sets, by what their versions have in common.</summary>
    public static IReadOnlyDictionary<(string Patient, string CareDate, string Kind, string Order), VersionSet> Of(IEnumerable<StandardFileName> names) =>
        names.GroupBy(name => name.Key).ToDictionary(group => group.Key, group => Decide([.. Ordered(group)]));

    /// <summary>Decides one set. The last to occur decides; a file renamed and a file not yet renamed are one version.</summary>
    private static VersionSet Decide(IReadOnlyList<StandardFileName> versions)
    {
        var last = versions[^1];
        return last.Flag switch
        {
            ConditionFlag.Valid => new VersionSet(versions, VersionState.Valid, last),
            ConditionFlag.Deleted => new VersionSet(versions, VersionState.Deleted, null),
            // A late 1 below a 2 is an old version whose renaming was not seen.
            ConditionFlag.Superseded => new VersionSet(versions, VersionState.Incomplete, null),
        };
    }

    // The same occurrence under two flags is one file seen before and after its renaming: 1 became 2, either became 0.
    private static IEnumerable<StandardFileName> Ordered(IEnumerable<StandardFileName> names) => names
        .GroupBy(name => (name.Occurred, name.Department)).Select(same => same.MaxBy(name => Rank(name.Flag))!)
        .OrderBy(name => name.Occurred, StringComparer.Ordinal).ThenBy(name => Rank(name.Flag)).ThenBy(name => name.Department, StringComparer.Ordinal);

    private static int Rank(ConditionFlag flag) => flag switch { ConditionFlag.Valid => 0, ConditionFlag.Superseded => 1, ConditionFlag.Deleted => 2 };
}
