using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts.Rights;
using Renkei.Audit;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Schedule;
using Renkei.Planning.Schedule.Drawing;
using Renkei.Planning.Work;
using Renkei.Search;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Benchmarks;

/// <summary>A schedule of many items in a plan of many versions: read, drawn, the whole page, and what waits for one person.
/// docs/performance/schedule.md holds the results.</summary>
internal static class ScheduleBenchmarks
{
    private const int Reach = 100;

    public static async Task<int> Run(int items, int versions, int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("renkei-schedule-").FullName;
        try
        {
            await using var sqlite = await SqliteDatabase.Open(Path.Combine(folder, "schedule.db"), default);
            return await Measure(sqlite, items, versions, rounds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Measure(Database database, int items, int versions, int rounds)
    {
        await Schema.Apply(database, [.. AuditTrail.Schema, .. Attachments.Schema, .. SearchIndex.Schema, .. PlanningModule.Schema], TimeProvider.System, default);
        var today = JapanTime.Today(TimeProvider.System);
        var plan = await Fill(database, items, versions, today);
        var viewer = new WorkViewer("担当 3", "person:3", new Seat(plan.Value, PlanRole.Secretariat, 1));
        await using var services = new ServiceCollection().AddSingleton<AssetAddresses>().AddScoped<Texts>().AddScoped<Frame>().BuildServiceProvider();
        Console.WriteLine($"{database.Engine}: {items} items, {versions} versions, {rounds} rounds");
        var good = await Time("read", rounds, () => Read(database, plan, today));
        var book = await Read(database, plan, today);
        good &= await Time("rows and drawing, all items", rounds, () => Task.FromResult(Draw(book, Gantt.Rows(ScheduleRows.Of(book)))));
        good &= await Time("rows and drawing, one sheet", rounds, () => Task.FromResult(Draw(book, ScheduleSheet.Of(ScheduleRows.Of(book)).Rows)));
        good &= await Time("read, rows, drawing and list as HTML", rounds, async () => await Page(services, await Read(database, plan, today)));
        good &= await Time("my work in one plan", rounds, async () =>
        {
            await using var unit = await database.Read(default);
            return (await MyWork.Load(unit, plan, viewer, today, default))!.Mine.Count;
        });
        return good ? 0 : 1;
    }

    private static async Task<ScheduleBook> Read(Database database, PlanId plan, DateOnly today)
    {
        await using var unit = await database.Read(default);
        return (await ScheduleBook.Load(unit, plan, today, default))!;
    }

    private static int Draw(ScheduleBook book, IReadOnlyList<ScheduleRow> rows) =>
        Gantt.Draw(book, rows, new GanttSize(ShowPaper.SheetWidth, 24, Language.Japanese), "").Length;

    private static async Task<int> Page(ServiceProvider services, ScheduleBook book)
    {
        await using var scope = services.CreateAsyncScope();
        var model = new ScheduleModel(book, new ScheduleFilter("", "", false), ScheduleRows.Of(book), [], MayEdit: true);
        return Design.Page.Markup<SchedulePage>(scope.ServiceProvider, new Dictionary<string, object?> { ["Model"] = model }).Length;
    }

    // A plan somebody worked in for years: items in chains over eight activities, saved again and again.
    private static async Task<PlanId> Fill(Database database, int items, int versions, DateOnly today)
    {
        var clock = TimeProvider.System;
        var actor = new Actor("person:1", "担当 1");
        await using var unit = await database.Begin(default);
        var made = await PlanShelf.Make(unit, new SeededIds(clock, 1), new OverviewContent
        {
            Name = "計測用", Region = new Region { Code = "1507", Name = "佐渡" }, Promoter = Promoter.Prefecture, FirstYear = FiscalYear.Of(today),
        }, actor, clock, default);
        if (!made.Succeeded(out var plan, out _)) throw new InvalidOperationException("The plan was not made.");
        for (var at = 0; at < Math.Max(items, versions); at++)
        {
            var number = at % items + 1;
            var start = today.AddDays(number % 360 - 120);
            await PlanSections.Save(unit, plan.Id, WorkSection.Key(number), new WorkContent
            {
                Title = $"作業 {number} の調査と取りまとめ", Activity = $"step1/{number % 8 + 1}", Owner = new PartyPerson { Person = $"担当 {number % 20}" },
                Start = start, Due = start.AddDays(20), After = number > 8 ? [number - 8] : [], Note = $"{at / items} 回目の見直し",
                State = (WorkState)(number % 3),
            }, at / items, actor, clock, default);
        }

        var book = (await ScheduleBook.Load(unit, plan.Id, today, default))!;
        await PlanSections.Save(unit, plan.Id, BaselineSection.Key(1), new BaselineContent
        {
            ApprovedOn = today, ApprovedBy = "委員会", Reason = "計測", Items = Drift.Planned(book),
        }, 0, actor, clock, default);
        await unit.Commit(default);
        return plan.Id;
    }

    private static async Task<bool> Time<T>(string name, int rounds, Func<Task<T>> act)
    {
        for (var warm = 0; warm < Math.Min(rounds, 30); warm++) await act();
        var times = new double[rounds];
        for (var at = 0; at < rounds; at++)
        {
            var begun = Stopwatch.GetTimestamp();
            await act();
            times[at] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        Array.Sort(times);
        var p99 = times[(int)Math.Ceiling(rounds * 0.99) - 1];
        Console.WriteLine($"  {name}: median {times[rounds / 2]:0.0} ms, p99 {p99:0.0} ms, longest {times[^1]:0.0} ms (reach: p99 < {Reach} ms{(p99 < Reach ? "" : ", missed")})");
        return p99 < Reach;
    }
}
