using static Renkei.Finance.Functions.FormulaValue;

namespace Renkei.Finance.Functions;

/// <summary>NPV, IRR, XIRR and MIRR as Excel documents them (support.microsoft.com, the pages of these functions).</summary>
public static class CashFlows
{
    private const double DaysOfYear = 365;
    private const string GuessWrong = "The guess must be above -100 %.";
    private const string SignsWrong = "There must be at least one payment (negative) and one income (positive).";

    /// <summary>NPV: today's value of flows at the end of the first period, the second, and so on.</summary>
    public static FormulaValue Npv(double rate, ReadOnlySpan<double> flows)
    {
        if (flows.IsEmpty) return WrongKind("NPV needs at least one value.");
        return rate == -1 ? ByZero("At a rate of -100 % a period divides by zero.") : Present(rate, flows);
    }

    /// <summary>IRR: the rate at which flows of equal distance, the first today, are worth nothing. Of several, the one next to the guess.</summary>
    public static FormulaValue Irr(double[] flows, double guess = 0.1)
    {
        ArgumentNullException.ThrowIfNull(flows);
        var times = new double[flows.Length];
        for (var at = 0; at < times.Length; at++) times[at] = at;
        return Root(flows, times, guess);
    }

    /// <summary>XIRR: the yearly rate at which dated flows are worth nothing, a year taken as 365 days.</summary>
    public static FormulaValue Xirr(double[] flows, DateOnly[] dates, double guess = 0.1)
    {
        ArgumentNullException.ThrowIfNull(flows);
        ArgumentNullException.ThrowIfNull(dates);
        if (flows.Length != dates.Length) return NoNumber("There must be as many dates as values.");
        var times = new double[dates.Length];
        for (var at = 0; at < times.Length; at++)
        {
            if (dates[at] < dates[0]) return NoNumber("No date may lie before the first date.");
            times[at] = (dates[at].DayNumber - dates[0].DayNumber) / DaysOfYear;
        }

        return Root(flows, times, guess);
    }

    /// <summary>MIRR: the rate when payments are financed at one rate and income is put out at another.</summary>
    public static FormulaValue Mirr(ReadOnlySpan<double> flows, double financing, double reinvesting)
    {
        if (!HasBothSigns(flows)) return ByZero(SignsWrong);
        if (financing == -1 || reinvesting == -1) return ByZero("At a rate of -100 % a period divides by zero.");
        var (paid, earned) = (new double[flows.Length], new double[flows.Length]);
        for (var at = 0; at < flows.Length; at++) (paid[at], earned[at]) = (Math.Min(flows[at], 0), Math.Max(flows[at], 0));
        var end = Present(reinvesting, earned) * Math.Pow(1 + reinvesting, flows.Length);
        var begin = -Present(financing, paid) * (1 + financing);
        return Math.Pow(end / begin, 1.0 / (flows.Length - 1)) - 1;
    }

    private static double Present(double rate, ReadOnlySpan<double> flows)
    {
        // Horner's rule from the last flow: no power overflows before it is divided.
        var sum = 0.0;
        for (var at = flows.Length - 1; at >= 0; at--) sum = (sum + flows[at]) / (1 + rate);
        return sum;
    }

    private static FormulaValue Root(double[] flows, double[] times, double guess)
    {
        if (!HasBothSigns(flows)) return NoNumber(SignsWrong);
        if (guess <= -1) return NoNumber(GuessWrong);
        var end = times.Max();
        var found = RootFinding.Rate(y => At(y, flows, times, end), guess);
        return found is { } rate ? rate : NoNumber("No rate makes these values worth nothing; try another guess.");
    }

    // Looked at today for rates above 0 and at the end for those below: neither side overflows, and the sign is the same.
    private static RootFinding.Balance At(double y, double[] flows, double[] times, double end)
    {
        var (sum, size) = (0.0, 0.0);
        for (var at = 0; at < flows.Length; at++)
        {
            var worth = flows[at] * Math.Exp(y > 0 ? -y * times[at] : y * (end - times[at]));
            sum += worth;
            size += Math.Abs(worth);
        }

        return new(sum, size);
    }

    private static bool HasBothSigns(ReadOnlySpan<double> flows)
    {
        var (above, below) = (false, false);
        foreach (var flow in flows) (above, below) = (above || flow > 0, below || flow < 0);
        return above && below;
    }
}
