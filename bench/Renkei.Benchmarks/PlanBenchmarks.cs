using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Benchmarks;

/// <summary>Pages of a plan somebody worked in for years, against a page of the same program that shows nothing but its frame,
/// asked in turn in the same run by the same client. docs/performance/plan.md holds the results.</summary>
internal static class PlanBenchmarks
{
    private const int Runs = 3;
    private const string Bare = "/design/frame";

    private static readonly Actor Worker = new("person:1", "担当 1");

    public static async Task<int> Run(int items, int decisions, int versions, int requests, int warmUp)
    {
        var host = Path.Combine(HouseBenchmarks.Root(AppContext.BaseDirectory), "artifacts/bin/Renkei.Web/release/Renkei.Web.dll");
        var data = Directory.CreateTempSubdirectory("renkei-plan-").FullName;
        try
        {
            string[] Options(string address) => ["--urls", address, "--data", data, "--sample"];
            string plan;
            await using (var empty = await Started.Program(host, Options, "/"))
            {
                using var first = await HouseBenchmarks.SignedIn(empty);
                plan = await HouseBenchmarks.FirstPlan(first);
            }

            var made = await Fill(Path.Combine(data, Installation.FileOf(Side.Plan)), new PlanId(Guid.Parse(plan["/plans/".Length..])), items, decisions, versions);
            Console.WriteLine($"{Environment.ProcessorCount} cores, .NET {Environment.Version}; SQLite; {items} work items, {decisions} decisions, {made} versions of sections");
            await using var renkei = await Started.Program(host, Options, "/");
            using var visitor = await HouseBenchmarks.SignedIn(renkei);
            string[] pages = [plan, $"{plan}/step/1/activity/4", $"{plan}/schedule", $"{plan}/decisions", "/my-work"];
            foreach (var page in pages) await Compare(visitor, page, plan, warmUp, told: false);
            foreach (var page in pages) await Compare(visitor, page, plan, requests, told: true);
            Console.WriteLine($"Resident after the requests: {renkei.ResidentBytes() / 1048576} MB");
            return 0;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task Compare(HttpClient visitor, string page, string plan, int requests, bool told)
    {
        for (var run = 1; run <= Runs; run++)
        {
            var (times, bare) = (new List<double>(requests), new List<double>(requests));
            for (var at = 0; at < requests; at++)
            {
                times.Add(await HouseBenchmarks.FirstByte(visitor, new Uri(page, UriKind.Relative)));
                bare.Add(await HouseBenchmarks.FirstByte(visitor, new Uri(Bare, UriKind.Relative)));
            }

            if (!told) return;
            Console.WriteLine($"{page.Replace(plan, "plan", StringComparison.Ordinal),-24} run {run}: {HouseBenchmarks.Spread(times, "µs")}   "
                + $"bare page {HouseBenchmarks.Spread(bare, "µs")}   {HouseBenchmarks.Median(times) / HouseBenchmarks.Median(bare):0.0} ×");
        }
    }

    /// <summary>Work in chains over eight activities, saved again and again; decisions over the same activities.</summary>
    private static async Task<long> Fill(string file, PlanId plan, int items, int decisions, int versions)
    {
        var clock = TimeProvider.System;
        var today = JapanTime.Today(clock);
        await using var database = await SqliteDatabase.Open(file, default);
        await using var unit = await database.Begin(default);
        var there = (await PlanSections.All(unit, plan, WorkSection.Kind, default)).Select(one => WorkSection.NumberOf(one.Key.Text)).DefaultIfEmpty().Max();
        for (var at = 0; at < versions - decisions; at++)
        {
            var number = there + at % items + 1;
            var start = today.AddDays(number % 360 - 120);
            await Save(WorkSection.Key(number), new WorkContent
            {
                Title = $"作業 {number} の調査と取りまとめ", Activity = $"step1/{number % 8 + 1}", Owner = new PartyPerson { Person = $"担当 {number % 20}" },
                Start = start, Due = start.AddDays(20), After = at % items >= 8 ? [number - 8] : [], Note = $"{at / items} 回目の見直し",
                State = (WorkState)(number % 3),
            }, at / items);
        }

        var first = (await PlanSections.All(unit, plan, DecisionSection.Kind, default)).Count + 1;
        for (var at = 0; at < decisions; at++)
        {
            await Save(DecisionSection.Kind.Key($"decision/{first + at}"), new DecisionContent
            {
                Title = $"判断 {at} どの範囲の機関に呼びかけるか", Question = new string('問', 200), Background = new string('景', 400),
                Links = [new RecordLink { To = $"step1/{at % 8 + 1}" }],
            }, 0);
        }

        var made = await unit.Number("select count(*) from plan_section_version where plan = @plan", default, ("@plan", plan.Value));
        await unit.Commit(default);
        return made!.Value;

        async Task Save<T>(SectionKey<T> key, T content, int from)
            where T : OpenRecord
        {
            var saved = await PlanSections.Save(unit, plan, key, content, from, Worker, clock, default);
            if (!saved.Succeeded(out _, out var refusal)) throw new InvalidOperationException(refusal.Text.In(Language.English, refusal.Arguments));
        }
    }
}
