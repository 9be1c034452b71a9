using System.Text.Json;
using Renkei.Finance.Answers;
using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Kernel;

namespace Renkei.Finance.Chance;

/// <summary>Money (cash and reserve) at the end of a year over all draws, in yen.</summary>
/// <param name="Number">Year of the plan, from 1.</param>
/// <param name="Mean">Mean.</param>
/// <param name="StandardDeviation">Standard deviation of the draws (n − 1).</param>
/// <param name="P10">A tenth of the draws end below; so the others.</param>
/// <param name="P25">25 %.</param>
/// <param name="P50">The middle.</param>
/// <param name="P75">75 %.</param>
/// <param name="P90">90 %.</param>
public sealed record FanYear(int Number, double Mean, double StandardDeviation, double P10, double P25, double P50, double P75, double P90);

/// <summary>What chance makes of a plan: a fan of money for each year, and how often things go well. The same seed gives the same answer.</summary>
public sealed record Simulation
{
    /// <summary>The most draws.</summary>
    public const int DrawsLimit = 1_000_000;

    private const int DrawsOfChunk = 256;

    /// <summary>The seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>How many draws.</summary>
    public required int Draws { get; init; }

    /// <summary>The fan.</summary>
    public required IReadOnlyList<FanYear> Years { get; init; }

    /// <summary>Share of draws in which the reserve carries each renewal in turn.</summary>
    public required IReadOnlyList<double> RenewalMet { get; init; }

    /// <summary>Share of draws in which the reserve carries every renewal; null without one.</summary>
    public required double? AllRenewalsMet { get; init; }

    /// <summary>Share of draws in which money never lacks.</summary>
    public required double NeverDry { get; init; }

    /// <summary>The same in words.</summary>
    public required IReadOnlyList<AnswerSentence> Words { get; init; }

    /// <summary>Draws a plan, or a scenario of it, many times.</summary>
    /// <param name="plan">The assumptions.</param>
    /// <param name="seed">From which all chance follows.</param>
    /// <param name="draws">How many draws, 1 to <see cref="DrawsLimit"/>.</param>
    /// <param name="threads">On how many threads; the answer does not depend on it.</param>
    /// <param name="scenario">A scenario, or null for the plan itself.</param>
    /// <param name="stop">Ends it early.</param>
    public static Outcome<Simulation> Of(
        FinancePlan plan, ulong seed, int draws, int threads, Scenario? scenario = null, CancellationToken stop = default)
    {
        if (draws is < 1 or > DrawsLimit) return new Refusal(RefusalKind.Invalid, ChanceKeys.Draws, draws, DrawsLimit);
        if (FinanceCheck.Run(plan).FirstOrDefault(one => one.Severity == FinanceSeverity.Error) is { } error)
            return new Refusal(RefusalKind.Invalid, error.Text, error.Arguments);
        var compiled = CompiledPlan.Of(plan);
        if (scenario is not null) compiled = compiled.With(scenario);
        var (money, ends) = Run(compiled, seed, draws, threads, stop);
        return Of(compiled, seed, draws, threads, money, ends);
    }

    /// <summary>The answer as JSON: the same answer, the same bytes.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteNumber("seed", Seed);
            json.WriteNumber("draws", Draws);
            json.WriteNumber("neverDry", NeverDry);
            if (AllRenewalsMet is { } met) json.WriteNumber("allRenewalsMet", met);
            json.WriteStartArray("renewalMet");
            foreach (var one in RenewalMet) json.WriteNumberValue(one);
            json.WriteEndArray();
            json.WriteStartArray("years");
            foreach (var year in Years) Write(json, year);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void Write(Utf8JsonWriter json, FanYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("year", year.Number);
        json.WriteNumber("mean", year.Mean);
        json.WriteNumber("sd", year.StandardDeviation);
        json.WriteNumber("p10", year.P10);
        json.WriteNumber("p25", year.P25);
        json.WriteNumber("p50", year.P50);
        json.WriteNumber("p75", year.P75);
        json.WriteNumber("p90", year.P90);
        json.WriteEndObject();
    }

    internal static (double[][] Money, DrawEnd[] Ends) Run(CompiledPlan plan, ulong seed, int draws, int threads, CancellationToken stop)
    {
        var (run, chances) = (new DrawRun(plan), new Chances(plan.Parameters, seed));
        var money = new double[plan.Years][];
        for (var year = 0; year < plan.Years; year++) money[year] = new double[draws];
        var ends = new DrawEnd[draws];
        var chunks = (draws + DrawsOfChunk - 1) / DrawsOfChunk;
        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = stop }, () => new double[run.ScratchSize],
            (chunk, _, scratch) =>
            {
                Span<double> years = stackalloc double[FinancePlan.YearsLimit];
                for (var draw = chunk * DrawsOfChunk; draw < Math.Min(draws, (chunk + 1) * DrawsOfChunk); draw++)
                {
                    ends[draw] = run.Run(chances, draw, scratch, years);
                    for (var year = 0; year < money.Length; year++) money[year][draw] = years[year];
                }

                return scratch;
            }, _ => { });
        return (money, ends);
    }

    // Sums go through the draws in their order, whichever thread made them.
    private static Simulation Of(CompiledPlan plan, ulong seed, int draws, int threads, double[][] money, DrawEnd[] ends)
    {
        var renewals = plan.Renewals.Length;
        var met = Enumerable.Range(0, renewals)
            .Select(at => (double)ends.Count(end => ((int)end & ((int)DrawEnd.FirstRenewalLacks << at)) == 0) / draws).ToList();
        double? all = renewals == 0 ? null : (double)ends.Count(end => (end & ~DrawEnd.Dry) == 0) / draws;
        var never = (double)ends.Count(end => (end & DrawEnd.Dry) == 0) / draws;
        var years = new FanYear[money.Length];
        Parallel.For(0, years.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, year => years[year] = Fan(year + 1, money[year]));
        List<AnswerSentence> words = [new(ChanceKeys.NeverDry, Percent(never))];
        if (all is { } share) words.Add(new(ChanceKeys.AllRenewals, Percent(share)));
        else words.Add(new(AnswerKeys.NoRenewal));
        if (plan.Parameters.All(one => !one.Value.IsRange)) words.Add(new(ChanceKeys.NothingUncertain));
        return new()
        {
            Seed = seed, Draws = draws, Years = years, RenewalMet = met, AllRenewalsMet = all, NeverDry = never, Words = words,
        };
    }

    private static FanYear Fan(int number, double[] money)
    {
        var mean = money.Sum() / money.Length;
        var squares = money.Sum(one => (one - mean) * (one - mean));
        Array.Sort(money);
        return new(number, mean, money.Length > 1 ? Math.Sqrt(squares / (money.Length - 1)) : 0,
            Quantile(money, 0.1), Quantile(money, 0.25), Quantile(money, 0.5), Quantile(money, 0.75), Quantile(money, 0.9));
    }

    // As PERCENTILE.INC of Excel: between two draws on a straight line.
    private static double Quantile(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        return below + 1 == sorted.Length ? sorted[below] : sorted[below] + ((place - below) * (sorted[below + 1] - sorted[below]));
    }

    private static string Percent(double share) => share is > 0 and < 0.01 ? "<1" : share is > 0.99 and < 1 ? ">99"
        : Math.Round(share * 100).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
