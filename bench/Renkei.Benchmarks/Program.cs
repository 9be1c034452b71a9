using System.Globalization;
using Renkei.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["hello", var address]:
        await Hello.Serve(address);
        return 0;
    case [] or ["house"]:
        return await HouseBenchmarks.Run(rounds: 5, requests: 2000, warmUp: 5000);
    case ["house", "--quick"]:
        return await HouseBenchmarks.Run(rounds: 1, requests: 200, warmUp: 200);
    case ["search"]:
        return await SearchBenchmarks.Run(texts: 20_000, questions: 100, runs: 3);
    case ["search", "--runs", var runs]:
        return await SearchBenchmarks.Run(texts: 20_000, questions: 100, int.Parse(runs, CultureInfo.InvariantCulture));
    case ["search", "--quick"]:
        return await SearchBenchmarks.Run(texts: 200, questions: 5, runs: 1);
    case ["schedule"]:
        return await ScheduleBenchmarks.Run(items: 500, versions: 5000, rounds: 500);
    case ["schedule", "--quick"]:
        return await ScheduleBenchmarks.Run(items: 50, versions: 100, rounds: 20);
    case ["plan"]:
        return await PlanBenchmarks.Run(items: 500, decisions: 300, versions: 5000, requests: 500, warmUp: 2000);
    case ["plan", "--quick"]:
        return await PlanBenchmarks.Run(items: 20, decisions: 10, versions: 60, requests: 20, warmUp: 20);
    case ["charter"]:
        return CharterBenchmarks.Run(members: 200, rules: 500, decisions: 20_000_000);
    case ["charter", "--quick"]:
        return CharterBenchmarks.Run(members: 20, rules: 50, decisions: 20_000);
    case ["finance"]:
        return FinanceBenchmarks.Run(draws: 100_000);
    case ["finance", "--quick"]:
        return FinanceBenchmarks.Run(draws: 1_000);
    case ["fhir"]:
        return FhirBenchmarks.Run(rounds: 5, repeats: 50_000);
    case ["fhir", "--quick"]:
        return FhirBenchmarks.Run(rounds: 1, repeats: 200);
    case ["atlas"]:
        return await AtlasBenchmarks.Run(quick: false);
    case ["atlas", "--quick"]:
        return await AtlasBenchmarks.Run(quick: true);
    default:
        Console.Error.WriteLine("Benchmarks: house [--quick], search [--quick | --runs N], schedule [--quick], plan [--quick], charter [--quick], fhir [--quick], finance [--quick], atlas [--quick]");
        return 2;
}
