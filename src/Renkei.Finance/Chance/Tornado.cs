using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Kernel;

namespace Renkei.Finance.Chance;

/// <summary>What one range alone moves: money at the end of the plan at its lower and its upper bound, all else at the base.</summary>
/// <param name="Place">Where the range stands, such as <c>costs/C1/unit</c>.</param>
/// <param name="Range">The range.</param>
/// <param name="AtLow">Money (cash and reserve) at the end when it takes its lower bound.</param>
/// <param name="AtHigh">The same at its upper bound.</param>
public sealed record TornadoBar(string Place, Uncertain Range, Yen AtLow, Yen AtHigh)
{
    /// <summary>How far it moves the end.</summary>
    public Yen Span => AtHigh > AtLow ? AtHigh - AtLow : AtLow - AtHigh;
}

/// <summary>Which assumptions matter: the bars of a tornado, the longest first.</summary>
public static class Tornado
{
    /// <summary>The bars of all ranges of a plan; bars of one length stand by their place.</summary>
    public static Outcome<IReadOnlyList<TornadoBar>> Of(FinancePlan plan)
    {
        if (FinanceCheck.Run(plan).FirstOrDefault(one => one.Severity == FinanceSeverity.Error) is { } error)
            return new Refusal(RefusalKind.Invalid, error.Text, error.Arguments);
        var compiled = CompiledPlan.Of(plan);
        var values = compiled.BaseValues;
        var bars = new List<TornadoBar>();
        for (var at = 0; at < values.Length; at++)
        {
            var (place, range) = compiled.Parameters[at];
            if (range.IsRange) bars.Add(new(place, range, End(compiled, values, at, range.Low), End(compiled, values, at, range.High)));
        }

        return bars.OrderByDescending(bar => bar.Span.Amount).ThenBy(bar => bar.Place, StringComparer.Ordinal).ToArray();
    }

    private static Yen End(CompiledPlan plan, decimal[] values, int at, decimal value)
    {
        decimal[] changed = [.. values];
        changed[at] = value;
        var run = PaperRun.Of(plan, changed);
        return new Yen(run.Cash[^1] + run.Reserve[^1]);
    }
}
