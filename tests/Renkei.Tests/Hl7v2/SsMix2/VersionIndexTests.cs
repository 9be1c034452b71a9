using Renkei.Hl7v2.SsMix2;

namespace Renkei.Tests.Hl7v2.SsMix2;

public class VersionIndexTests
{
    // Two versions and a deletion: what stands in the folder after each act (SS-MIX2: 1 becomes 2; on deletion 1 and 2 become 0).
    [Theory]
    [InlineData("a1", VersionState.Valid, "a")]
    [InlineData("a2 b1", VersionState.Valid, "b")]
    [InlineData("a0 b0 c0", VersionState.Deleted, "")]
    [InlineData("a0 b0 c0 d1", VersionState.Valid, "d")]
    [InlineData("a2", VersionState.Incomplete, "")]
    [InlineData("a1 b1", VersionState.Valid, "b")]
    [InlineData("a2 b1 c0", VersionState.Deleted, "")]
    [InlineData("a1 a2 b1", VersionState.Valid, "b")]
    [InlineData("a1 a0 c0", VersionState.Deleted, "")]
    public void Flags_come_to_a_state_in_any_order(string files, VersionState state, string current)
    {
        var names = files.Split(' ').Select(Name).ToList();
        foreach (var order in Permutations(names))
        {
            var set = Assert.Single(VersionIndex.Of(order)).Value;
            Assert.Equal(state, set.State);
            Assert.Equal(current.Length == 0 ? null : Name(current + "1"), set.Current);
        }
    }

    [Fact]
    public void Other_orders_are_other_things() => Assert.Equal(2, VersionIndex.Of([Name("a1"), Name("a1") with { Order = "2" }]).Count);

    private static StandardFileName Name(string file) =>
        new("1234567", "20260401", "OMP-01", "1", $"2026040112000000{file[0] - 'a'}", "01", (ConditionFlag)(file[1] - '0'));

    private static IEnumerable<List<T>> Permutations<T>(List<T> items) => items.Count <= 1 ? [items]
        : items.SelectMany((item, at) => Permutations([.. items.Where((_, other) => other != at)]).Select(rest => (List<T>)[item, .. rest]));
}
