using Renkei.Planning.Decisions;
using Renkei.Planning.Document;

namespace Renkei.Tests.Planning.Decisions;

public class WeightedSumTests
{
    private static readonly DecisionCriterion[] Criteria =
        [new() { Number = 1, Name = "費用", Weight = "0.1" }, new() { Number = 2, Name = "安全", Weight = "0.2" }];

    [Fact]
    public void Sums_are_exact_where_binary_numbers_are_not()
    {
        // 0.1 × 3 + 0.2 × 3 is 0.9; as binary floating point it is 0.9000000000000001.
        var sum = WeightedSum.Of(Option((1, "3"), (2, "3")), Criteria);

        Assert.Equal(0.9m, sum.Sum);
        Assert.Equal("0.9", sum.Text);
        Assert.True(sum.Complete);
    }

    [Fact]
    public void What_is_not_scored_is_counted_and_is_no_zero()
    {
        var zero = WeightedSum.Of(Option((1, "5"), (2, "0")), Criteria);
        var unscored = WeightedSum.Of(Option((1, "5")), Criteria);

        Assert.Equal((0.5m, 2, 0), (zero.Sum, zero.Scored, zero.Unscored));
        Assert.Equal((0.5m, 1, 1), (unscored.Sum, unscored.Scored, unscored.Unscored));
        Assert.False(unscored.Complete);
    }

    [Fact]
    public void Only_complete_options_are_compared()
    {
        var decision = new DecisionContent { Title = "x", Criteria = Criteria, Options = [Option((1, "100")), Option((1, "1"), (2, "1"))] };
        Assert.Null(WeightedSum.Best(decision));

        var two = decision with { Options = [.. decision.Options, Option((1, "2"), (2, "2"))] };
        Assert.Equal(0.6m, WeightedSum.Best(two));
    }

    [Theory]
    [InlineData("2.50", "2.5")]
    [InlineData("１００", "100")]
    [InlineData("0", "0")]
    [InlineData("100.01", null)]
    [InlineData("-1", null)]
    [InlineData("1.234", null)]
    [InlineData("1e2", null)]
    [InlineData("", null)]
    public void Amounts_are_kept_exactly_or_refused(string typed, string? kept) => Assert.Equal(kept, WeightedSum.Kept(typed));

    private static DecisionOption Option(params (int Criterion, string Score)[] scores) => new()
    {
        Number = 1, Title = "案", Scores = [.. scores.Select(one => new DecisionScore { Criterion = one.Criterion, Score = one.Score })],
    };
}
