namespace Renkei.Finance.Statistics;

/// <summary>Count, mean, standard deviation and lag-1 autocorrelation of a series, as NIST's reference sets define them.</summary>
/// <remarks>
/// NIST StRD, Univariate Summary Statistics: s = √(Σ(y−ȳ)²/(n−1)), r₁ = Σ(yᵢ−ȳ)(yᵢ₊₁−ȳ) / Σ(y−ȳ)². The series is shifted by its first
/// value, exactly where the numbers were written as decimals, and gone through twice with compensated sums.
/// </remarks>
/// <param name="Count">How many numbers.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="StandardDeviation">Of a sample (n − 1); null for fewer than two numbers.</param>
/// <param name="Lag1">Autocorrelation from one number to the next; null where all numbers are equal or there is one.</param>
public sealed record SampleSummary(int Count, double Mean, double? StandardDeviation, double? Lag1)
{
    /// <summary>The summary of numbers that were written as decimals.</summary>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public static SampleSummary Of(IReadOnlyList<decimal> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count == 0) throw new ArgumentException("There is no number.", nameof(series));
        var (first, shifted) = (series[0], new double[series.Count]);
        for (var at = 0; at < shifted.Length; at++) shifted[at] = (double)(series[at] - first);
        var mean = Sum(shifted, static (values, at) => values[at]) / shifted.Length;
        // first + mean in decimals: the shift comes back exactly.
        return Of(shifted, mean, Math.Abs(mean) < 1e27 ? (double)(first + (decimal)mean) : (double)first + mean);
    }

    /// <summary>The summary of numbers too large or too small for decimals.</summary>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public static SampleSummary Of(IReadOnlyList<double> series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count == 0) throw new ArgumentException("There is no number.", nameof(series));
        var first = series[0];
        double[] shifted = [.. series.Select(one => one - first)];
        var mean = Sum(shifted, static (values, at) => values[at]) / shifted.Length;
        return Of(shifted, mean, first + mean);
    }

    private static SampleSummary Of(double[] shifted, double shiftedMean, double mean)
    {
        for (var at = 0; at < shifted.Length; at++) shifted[at] -= shiftedMean;
        // What rounding left of the mean is taken off once more (corrected two-pass).
        var left = Sum(shifted, static (values, at) => values[at]) / shifted.Length;
        for (var at = 0; at < shifted.Length; at++) shifted[at] -= left;
        var squares = Sum(shifted, static (values, at) => values[at] * values[at]);
        double? deviation = shifted.Length > 1 ? Math.Sqrt(squares / (shifted.Length - 1)) : null;
        double? lag = squares > 0 && shifted.Length > 1
            ? Sum(shifted, static (values, at) => at + 1 < values.Length ? values[at] * values[at + 1] : 0) / squares : null;
        return new(shifted.Length, mean, deviation, lag);
    }

    // A. Neumaier's compensated sum: what a step loses is kept and added at the end.
    private static double Sum(double[] values, Func<double[], int, double> term)
    {
        var (sum, lost) = (0.0, 0.0);
        for (var at = 0; at < values.Length; at++)
        {
            var add = term(values, at);
            var next = sum + add;
            lost += Math.Abs(sum) >= Math.Abs(add) ? (sum - next) + add : (add - next) + sum;
            sum = next;
        }

        return sum + lost;
    }
}
