using System.Text.Json;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Storage;
using Renkei.Tests.Planning;

namespace Renkei.Tests.Cli;

public class PlanCommandsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Export_import_and_show_go_round()
    {
        await using var own = await OwnInstallation.Filled();
        var plan = await Make(own, "佐渡モデル");
        var zip = Path.Combine(own.Place.DataDirectory, "out.zip");
        var exported = await own.Run("plan", "export", "佐渡モデル", "--out", zip, "--json");
        Assert.Equal((0, ""), (exported.Exit, exported.Error));
        var imported = await own.Run("plan", "import", zip, "--name", "写し", "--json");
        Assert.Equal((0, ""), (imported.Exit, imported.Error));
        Assert.Equal(exported.Json.GetProperty("contentSha256").GetString(), imported.Json.GetProperty("contentSha256").GetString());
        var list = (await own.Run("plan", "list", "--json")).Json.GetProperty("plans");
        Assert.Equal(["佐渡モデル", "写し"], list.EnumerateArray().Select(one => one.GetProperty("name").GetString()).Order());

        var shown = await own.Run("plan", "show", plan, "--json");
        var fromZip = await own.Run("plan", "show", zip, "--json");
        Assert.Equal(shown.Output, fromZip.Output);
        var lines = (await own.RunIn(Language.Japanese, "plan", "show", plan)).Output.Split('\n').Select(line => line.TrimEnd()).ToList();
        // The activities of every step begin with 1, so each step has its heading.
        Assert.Equal(4, lines.Count(line => line.StartsWith("Step", StringComparison.Ordinal)));
        Assert.StartsWith("  1. ", lines[lines.FindIndex(line => line.StartsWith("Step2", StringComparison.Ordinal)) + 1], StringComparison.Ordinal);
        var seven = shown.Json.GetProperty("activities")[6];
        Assert.Equal("started", seven.GetProperty("state").GetString());
        Assert.Equal("2027-02-12", seven.GetProperty("due").GetString());
        Assert.Equal("佐藤 恵", seven.GetProperty("owner").GetProperty("person").GetString());
        var milestone = seven.GetProperty("milestones").EnumerateArray().Single(one => one.GetProperty("key").GetString() == "security-requirements");
        Assert.Equal("done", milestone.GetProperty("state").GetString());
        Assert.Equal("決定9", milestone.GetProperty("evidence")[0].GetProperty("title").GetString());
    }

    [Fact]
    public async Task Show_tells_owners_dates_states_and_drift_of_work()
    {
        await using var own = await OwnInstallation.Filled();
        var plan = await Make(own, "佐渡モデル");
        var clock = new FakeClock();
        await using (var database = await own.Place.Open(Side.Plan, Stop))
        await using (var unit = await database.Begin(Stop))
        {
            var id = new Renkei.Planning.Plans.PlanId(Guid.Parse(plan));
            await PlanNumbers.Next(unit, id, PlanNumbers.Work, Stop);
            await PlanNumbers.Next(unit, id, PlanNumbers.Baseline, Stop);
            var work = new WorkContent { Title = "調査票を集める", Activity = "step1/7", Owner = new() { Person = "佐藤 恵" }, Start = new(2026, 11, 1), Due = new(2026, 12, 8) };
            PlanDesk.Value(await PlanSections.Save(unit, id, WorkSection.Key(1), work, 0, PlanDesk.Sato, clock, Stop));
            PlanDesk.Value(await PlanSections.Save(unit, id, BaselineSection.Key(1), new BaselineContent
            {
                ApprovedOn = new(2026, 11, 2), ApprovedBy = "第1回 検討委員会", Reason = "承認",
                Items = [new() { Key = "work/1", Title = "調査票を集める", Start = new(2026, 11, 1), Due = new(2026, 12, 1) }],
            }, 0, PlanDesk.Sato, clock, Stop));
            await unit.Commit(Stop);
        }

        var shown = (await own.Run("plan", "show", plan, "--json")).Json;

        var first = shown.GetProperty("work")[0];
        Assert.Equal(("調査票を集める", "佐藤 恵", "2026-12-08", "not-started"), (first.GetProperty("title").GetString(),
            first.GetProperty("owner").GetProperty("person").GetString(), first.GetProperty("due").GetString(), first.GetProperty("state").GetString()));
        Assert.Equal((1, "later", 7), (first.GetProperty("drift").GetProperty("baseline").GetInt32(),
            first.GetProperty("drift").GetProperty("kind").GetString(), first.GetProperty("drift").GetProperty("days").GetInt32()));
        Assert.Equal("2026-11-02", shown.GetProperty("baselines")[0].GetProperty("approvedOn").GetString());
    }

    [Theory]
    [InlineData("2026-11-26", "later", 14)]
    [InlineData(null, null, null)]
    public async Task Show_tells_drift_of_meetings_a_baseline_holds(string? approved, string? kind, int? days)
    {
        await using var own = await OwnInstallation.Filled();
        var plan = await Make(own, "佐渡モデル");
        var clock = new FakeClock();
        await using (var database = await own.Place.Open(Side.Plan, Stop))
        await using (var unit = await database.Begin(Stop))
        {
            var id = new Renkei.Planning.Plans.PlanId(Guid.Parse(plan));
            await PlanNumbers.Next(unit, id, "meeting", Stop);
            await PlanNumbers.Next(unit, id, PlanNumbers.Baseline, Stop);
            PlanDesk.Value(await PlanSections.Save(unit, id, NumberedKey.Of(MeetingSection.Kind, 1),
                new MeetingContent { Title = "第4回 検討委員会", On = new(2026, 12, 10) }, 0, PlanDesk.Sato, clock, Stop));
            BaselineItem[] items = approved is null ? [] : [new() { Key = "meeting/1", Title = "第4回 検討委員会", Due = new(2026, 11, 26) }];
            PlanDesk.Value(await PlanSections.Save(unit, id, BaselineSection.Key(1), new BaselineContent
            {
                ApprovedOn = new(2026, 11, 2), ApprovedBy = "第3回 検討委員会", Reason = "承認", Items = items,
            }, 0, PlanDesk.Sato, clock, Stop));
            await unit.Commit(Stop);
        }

        var shown = (await own.Run("plan", "show", plan, "--json")).Json;

        Assert.Equal(approved is null ? 0 : 1, shown.GetProperty("baselines")[0].GetProperty("meetings").GetInt32());
        var drift = shown.GetProperty("meetings")[0].GetProperty("drift");
        if (kind is null) Assert.Equal(JsonValueKind.Null, drift.ValueKind);
        else Assert.Equal((1, kind, days), (drift.GetProperty("baseline").GetInt32(), drift.GetProperty("kind").GetString(), drift.GetProperty("days").GetInt32()));
    }

    [Fact]
    public async Task A_broken_zip_ends_with_1_and_says_why()
    {
        await using var own = await OwnInstallation.Filled();
        await Make(own, "佐渡モデル");
        var zip = Path.Combine(own.Place.DataDirectory, "out.zip");
        await own.Run("plan", "export", "佐渡モデル", "--out", zip);
        await File.WriteAllBytesAsync(zip, (await File.ReadAllBytesAsync(zip, Stop))[..^5], Stop);
        var imported = await own.Run("plan", "import", zip);
        Assert.Equal(1, imported.Exit);
        Assert.Contains("Nothing was changed", imported.Error, StringComparison.Ordinal);
        Assert.Single((await own.Run("plan", "list", "--json")).Json.GetProperty("plans").EnumerateArray());
    }

    [Fact]
    public async Task Unknown_plans_and_files_in_the_way_are_said()
    {
        await using var own = await OwnInstallation.Filled();
        await Make(own, "佐渡モデル");
        Assert.Equal(1, (await own.Run("plan", "show", "ない計画")).Exit);
        var there = Path.Combine(own.Place.DataDirectory, "there.zip");
        await File.WriteAllTextAsync(there, "mine", Stop);
        Assert.Equal(3, (await own.Run("plan", "export", "佐渡モデル", "--out", there)).Exit);
        Assert.Equal("mine", await File.ReadAllTextAsync(there, Stop));
        Assert.Equal(2, (await own.Run("plan", "export")).Exit);
        await Make(own, "佐渡モデル");
        Assert.Equal(1, (await own.Run("plan", "show", "佐渡モデル")).Exit);
    }

    private static async Task<string> Make(OwnInstallation own, string name)
    {
        var clock = new FakeClock();
        await using var database = await own.Place.Open(Side.Plan, Stop);
        await using var unit = await database.Begin(Stop);
        var plan = PlanDesk.Value(await PlanShelf.Make(
            unit, new RandomIds(clock), PlanDesk.Sado(name), PlanDesk.Sato, clock, Stop));
        var evidence = await PlanNumbers.Next(unit, plan.Id, PlanNumbers.Evidence, Stop);
        var content = new ActivityContent { Due = new(2027, 2, 12), Owner = new PartyPerson { Person = "佐藤 恵" } }.With(new Milestone
        {
            Key = "security-requirements", State = WorkState.Done,
            Evidence = [new Evidence { Number = evidence, Title = "決定9", Link = "decision/9" }],
        });
        PlanDesk.Value(await PlanSections.Save(unit, plan.Id, PlanDesk.Seven, content, 0, PlanDesk.Sato, clock, Stop));
        await unit.Commit(Stop);
        return plan.Id.ToString();
    }
}
