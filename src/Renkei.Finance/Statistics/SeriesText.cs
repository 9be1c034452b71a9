using System.Globalization;
using Renkei.Kernel;

namespace Renkei.Finance.Statistics;

/// <summary>Reads a number a line, as decimals as long as decimals hold them. Empty lines are passed over; any other line is an issue with its number.</summary>
public sealed class SeriesText
{
    /// <summary>The most numbers that are read.</summary>
    public const int NumbersLimit = 5_000_000;

    /// <summary>The longest line that is read, in characters.</summary>
    public const int LineLimit = 200;

    private const int IssuesLimit = 100;
    private const int ExactDigits = 28;

    private readonly List<decimal> exact = [];
    private readonly List<double> wide = [];
    private readonly List<WireIssue> issues = [];
    private bool isExact = true;

    /// <summary>What is no number; the offset is the line, from 1.</summary>
    public IReadOnlyList<WireIssue> Issues => issues;

    /// <summary>Whether no more lines need be read: there are too many issues or numbers.</summary>
    public bool IsFull => issues.Count >= IssuesLimit || wide.Count > NumbersLimit;

    /// <summary>Takes one line.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="line">Its text, without the line end.</param>
    public void Add(int number, string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var text = line.AsSpan().Trim();
        if (text.IsEmpty || IsFull) return;
        if (wide.Count == NumbersLimit)
        {
            issues.Add(new(number, "series-too-long", $"There are more than {NumbersLimit} numbers."));
            wide.Add(0);
            return;
        }

        if (line.Length > LineLimit || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            var shown = text.Length > 40 ? $"{text[..40]}…" : text.ToString();
            issues.Add(new(number, "series-not-a-number", $"Line {number}: \"{shown}\" is not a number. Write one number a line, like 299.85."));
            return;
        }

        wide.Add(value);
        isExact = isExact && Digits(text) <= ExactDigits && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        if (isExact) exact.Add(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture));
        else exact.Clear();
    }

    /// <summary>The summary, or null when there was no number or an issue.</summary>
    public SampleSummary? Summary() => issues.Count > 0 || wide.Count == 0 ? null
        : isExact && exact.All(one => Math.Abs(one) < 1e27m) ? SampleSummary.Of(exact) : SampleSummary.Of(wide);

    // Digits before the exponent, and the zeros a negative exponent puts before them: more than a decimal keeps are not exact.
    private static int Digits(ReadOnlySpan<char> text)
    {
        var mark = text.IndexOfAny('e', 'E');
        var digits = 0;
        foreach (var one in mark < 0 ? text : text[..mark]) digits += char.IsAsciiDigit(one) ? 1 : 0;
        return mark >= 0 && int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)
            ? digits + Math.Abs(Math.Clamp(power, -100, 100)) : digits;
    }
}
