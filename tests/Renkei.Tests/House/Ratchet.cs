namespace Renkei.Tests.House;

/// <summary>
/// A rule may start with a list of today's offenders, each with its reason. The list may only shrink: a new offender fails,
/// and so does a line whose offence is gone.
/// </summary>
internal static class Ratchet
{
    public static void Holds(IEnumerable<string> offenders, IReadOnlyDictionary<string, string> known, string mend)
    {
        var found = offenders.Distinct().Order(StringComparer.Ordinal).ToList();
        var fresh = found.Where(offender => !known.ContainsKey(offender)).ToList();
        var gone = known.Keys.Where(offender => !found.Contains(offender)).ToList();
        Assert.True(fresh.Count == 0, $"{mend}\n  {string.Join("\n  ", fresh)}");
        Assert.True(gone.Count == 0, $"Mended; take these lines out of the list of known offenders:\n  {string.Join("\n  ", gone)}");
    }

    public static void Holds(IEnumerable<string> offenders, string mend) => Holds(offenders, new Dictionary<string, string>(), mend);
}
