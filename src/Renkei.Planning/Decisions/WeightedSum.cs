using System.Globalization;
using System.Text;
using Renkei.Planning.Document;

namespace Renkei.Planning.Decisions;

/// <summary>The weighted sum of one option, in exact decimals. What was not scored is left out and counted, never taken as zero.</summary>
/// <param name="Sum">Weight × score, added over the criteria that were scored.</param>
/// <param name="Scored">How many criteria were scored.</param>
/// <param name="Unscored">How many were not.</param>
public sealed record WeightedSum(decimal Sum, int Scored, int Unscored)
{
    /// <summary>True when every criterion was scored: only such sums can be compared.</summary>
    internal bool Complete => Unscored == 0;

    internal static WeightedSum Of(DecisionOption option, IReadOnlyList<DecisionCriterion> criteria)
    {
        var scored = (from criterion in criteria
                      let score = option.Scores.FirstOrDefault(one => one.Criterion == criterion.Number)
                      where score is not null
                      select Amount(criterion.Weight) * Amount(score.Score)).ToArray();
        return new WeightedSum(scored.Sum(), scored.Length, criteria.Count - scored.Length);
    }

    /// <summary>The best complete sum, where at least two options can be compared; null otherwise.</summary>
    internal static decimal? Best(DecisionContent decision)
    {
        var complete = decision.Options.Select(option => Of(option, decision.Criteria)).Where(sum => sum.Complete && sum.Scored > 0).ToArray();
        return complete.Length < 2 ? null : complete.Max(sum => sum.Sum);
    }

    internal string Text => Sum.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static decimal Amount(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    /// <summary>A typed weight or score as it is kept (0 to 100, two decimals), or null where it is none.</summary>
    internal static string? Kept(string typed) =>
        decimal.TryParse(typed.Normalize(NormalizationForm.FormKC), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount is >= 0 and <= 100 && decimal.Round(amount, 2) == amount
            ? amount.ToString("0.##", CultureInfo.InvariantCulture) : null;
}
