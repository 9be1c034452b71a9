using System.Diagnostics;
using Renkei.Finance.Assumptions;
using Renkei.Finance.Chance;

namespace Renkei.Benchmarks;

/// <summary>
/// Draws of a whole plan over 15 years of months on two threads, with fan and chances, against a plain loop in the same run that only draws as
/// many numbers and adds as many amounts. Reach: 100,000 draws under a second.
/// </summary>
internal static class FinanceBenchmarks
{
    private const ulong Seed = 4;
    private const int Threads = 2;
    private const int Runs = 5;
    private const double ReachMs = 1000;

    public static int Run(int draws)
    {
        var plan = Sample();
        Draw(plan, Math.Min(draws, 2_000));
        var times = Enumerable.Range(0, Runs).Select(_ => Time(() => Draw(plan, draws))).Order().ToList();
        var rival = Enumerable.Range(0, Runs).Select(_ => Time(() => Plain(plan, draws))).Order().ToList();
        var good = times[Runs / 2] < ReachMs || draws < 100_000;
        Console.WriteLine($"{draws:N0} draws × {plan.Years} years × 12 months, {plan.Costs.Count + plan.Fees.Count} lines, {Threads} threads of {Environment.ProcessorCount} cores, .NET {Environment.Version}");
        Console.WriteLine($"Simulation: median {times[Runs / 2]:N0} ms ({times[0]:N0} to {times[^1]:N0}); reach {ReachMs:N0} ms{(good ? "" : ", missed")}");
        Console.WriteLine($"Plain loop, one thread: median {rival[Runs / 2]:N0} ms ({rival[0]:N0} to {rival[^1]:N0}); ratio {times[Runs / 2] / rival[Runs / 2]:0.00}");
        return good ? 0 : 1;
    }

    private static double Time(Func<double> act)
    {
        var began = Stopwatch.GetTimestamp();
        if (double.IsNaN(act())) throw new InvalidOperationException("The simulation gave no number.");
        return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
    }

    private static double Draw(FinancePlan plan, int draws) =>
        Simulation.Of(plan, Seed, draws, Threads).Succeeded(out var simulation, out _) ? simulation.Years[^1].Mean : double.NaN;

    // A number for each range, an amount for each line and month: what nobody who simulates can do without.
    private static double Plain(FinancePlan plan, int draws)
    {
        var chance = new Random((int)Seed);
        var (lines, months, sum) = (plan.Costs.Count + plan.Fees.Count, plan.Years * 12, 0.0);
        for (var draw = 0; draw < draws; draw++)
            for (var line = 0; line < lines; line++)
            {
                var amount = 1e6 * chance.NextDouble();
                for (var month = 0; month < months; month++) sum += amount;
            }

        return sum;
    }

    /// <summary>Thirty lines, a range in each; three kinds of members on curves, subsidy, gap filler, tax, two renewals.</summary>
    private static FinancePlan Sample()
    {
        MemberKind Kind(string id, decimal ceiling) => new()
        {
            Id = id, Discloses = id == "hospital", Members = new() { Ceiling = new(ceiling, ceiling / 2, ceiling * 1.3m), Rate = new(0.4m, 0.2m, 0.6m), Midpoint = new(4, 3, 6) },
        };
        Uncertain Around(decimal unit) => new(unit, unit * 0.7m, unit * 1.5m, RangeShape.Pert);
        return new()
        {
            Format = FinancePlan.FormatName, Version = FinancePlan.CurrentVersion, FirstYear = 2027, Years = 15, OperatesFrom = 2, OpeningCash = 10_000_000,
            Renewal = new() { EveryYears = 6 }, Kinds = [Kind("hospital", 20), Kind("clinic", 200), Kind("pharmacy", 100)],
            Patients = new() { Ceiling = Around(20_000), Rate = 0.4m, Midpoint = 5 },
            Costs =
            [
                .. Enumerable.Range(0, 3).Select(at => new CostLine { Id = $"b{at}", Stage = LifeStage.Build, Unit = Around(40_000_000), Due = Due.Once, LifeYears = 5 }),
                .. Enumerable.Range(0, 3).Select(at => new CostLine { Id = $"g{at}", Stage = LifeStage.Build, Driver = Driver.NewSites, Unit = Around(1_000_000), Due = Due.Yearly, Month = 9 }),
                .. Enumerable.Range(0, 6).Select(at => new CostLine { Id = $"o{at}", Stage = LifeStage.Operate, Unit = Around(2_000_000), Due = Due.Yearly }),
                .. Enumerable.Range(0, 6).Select(at => new CostLine { Id = $"m{at}", Stage = LifeStage.Operate, Driver = Driver.Members, Unit = Around(400), Due = Due.Monthly }),
                .. Enumerable.Range(0, 2).Select(at => new CostLine { Id = $"p{at}", Stage = LifeStage.Operate, Driver = Driver.NewPatients, Unit = Around(150), Due = Due.Yearly, Month = 3 }),
                .. Enumerable.Range(0, 3).Select(at => new CostLine { Id = $"r{at}", Stage = LifeStage.Renew, Unit = Around(35_000_000), Due = Due.AtRenewal }),
            ],
            Fees =
            [
                .. ((IEnumerable<string>)["hospital", "clinic", "pharmacy"]).Select(kind => new FeeLine { Id = kind, Driver = Driver.Members, Kind = kind, Unit = Around(5_000), Due = Due.Monthly }),
                .. Enumerable.Range(0, 4).Select(at => new FeeLine { Id = $"s{at}", Driver = Driver.Members, Quantity = Around(0.2m), Unit = 1_980, Due = Due.Monthly }),
            ],
            Contributions = [new() { Id = "fund", Rate = Around(0.5m), Stages = [LifeStage.Build], Ceiling = 100_000_000, DelayMonths = 2 }, new() { Id = "city", Yearly = Around(5_000_000) }],
            Gap = new() { Cap = 10_000_000 }, Reserve = new() { Kind = ReserveKind.NextRenewal }, Tax = new() { Method = TaxMethod.General },
        };
    }
}
