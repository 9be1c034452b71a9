using System.Net;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Outline;
using static Renkei.Tests.Planning.Activities.ActivityPageTests;

namespace Renkei.Tests.Planning.Outline;

/// <summary>The sheets of activities 1 and 3: problems as a tree, scope, targets, effects.</summary>
public class ScopeSheetTests
{
    private static CancellationToken Stop => PlanHouse.Stop;

    [Fact]
    public async Task A_problem_needs_its_figure_and_source()
    {
        await using var house = await PlanHouse.Open();
        var bare = await Write(house, "problems", ("kind", "problem"), ("title", "島の病床が足りない"));
        Assert.Equal(ScopeTexts.ProblemNeedsFigure, bare.Refused!.Text);
        Assert.Null((await Write(house, "problems", ("kind", "problem"), ("title", "高齢化が進む"), ("figure", "高齢化率 43.9 %"), ("source", "国勢調査"))).Refused);
    }

    [Theory]
    [InlineData("cause", null, false)]
    [InlineData("cause", 1, true)]
    [InlineData("measure", 1, true)]
    [InlineData("measure", 2, true)]
    [InlineData("cause", 2, true)]
    [InlineData("cause", 3, false)]
    [InlineData("measure", 3, false)]
    [InlineData("measure", 99, false)]
    public async Task Every_node_leads_up_to_a_problem(string kind, int? under, bool taken)
    {
        await using var house = await PlanHouse.Open();
        int[] numbers =
        [
            PlanHouse.Value(await Write(house, "problems", ("kind", "problem"), ("title", "課題"), ("figure", "1 人"), ("source", "調査"))), 0, 0,
        ];
        numbers[1] = PlanHouse.Value(await Write(house, "problems", ("kind", "cause"), ("title", "原因"), ("under", $"{numbers[0]}")));
        numbers[2] = PlanHouse.Value(await Write(house, "problems", ("kind", "measure"), ("title", "対応"), ("under", $"{numbers[1]}")));

        (string, string)[] above = under is { } at ? [("under", at > 3 ? "999" : $"{numbers[at - 1]}")] : [];
        var done = await Write(house, "problems", [("kind", kind), ("title", "次"), .. above]);

        Assert.Equal(taken, done.Refused is null);
    }

    [Fact]
    public async Task What_carries_a_cause_cannot_be_removed()
    {
        await using var house = await PlanHouse.Open();
        var problem = PlanHouse.Value(await Write(house, "problems", ("kind", "problem"), ("title", "課題"), ("figure", "1 人"), ("source", "調査")));
        await Write(house, "problems", ("kind", "cause"), ("title", "原因"), ("under", $"{problem}"));
        await using var unit = await house.Database.Begin(Stop);
        var removed = await Sheet.Find("problems")!.Write(new SheetEdit(unit, house.Plan, 2, problem, null, house.Secretary, house.Clock), Stop);
        Assert.Equal(ScopeTexts.StandsUnderNothing, removed.Refused!.Text);
    }

    [Theory]
    [InlineData("municipality", "15224", true)]
    [InlineData("municipality", "1507", false)]
    [InlineData("planning-area", "1507", true)]
    [InlineData("medical-area", "15", false)]
    [InlineData("prefecture", "15", true)]
    [InlineData("prefecture", "一五", false)]
    public async Task An_area_code_has_the_digits_of_its_level(string level, string code, bool taken)
    {
        await using var house = await PlanHouse.Open();
        Assert.Equal(taken, (await Write(house, "areas", ("name", "佐渡"), ("level", level), ("code", code))).Refused is null);
    }

    [Theory]
    [InlineData("1,200", 1200L)]
    [InlineData("１２００", 1200L)]
    [InlineData("0", 0L)]
    [InlineData("-3", null)]
    [InlineData("1.5", null)]
    [InlineData("千二百", null)]
    [InlineData("99999999999999999999", null)]
    public async Task Counts_are_whole_and_never_below_zero(string typed, long? read)
    {
        await using var house = await PlanHouse.Open();
        var done = await Write(house, "patients", ("year", "2028"), ("patients", typed));
        Assert.Equal(read is not null, done.Refused is null);
        var section = await house.Ask(unit => PlanSections.Read(unit, house.Plan, ScopeSections.Patients.Key("patients"), Stop));
        Assert.Equal(read, section.Content.Rows.Select(row => (long?)row.Patients).FirstOrDefault());
    }

    [Fact]
    public async Task A_kind_has_one_count_in_a_year()
    {
        await using var house = await PlanHouse.Open();
        Assert.Null((await Write(house, "members", ("kind", "病院"), ("year", "2028"), ("disclosing", "2"), ("viewing", "1"))).Refused);
        Assert.Null((await Write(house, "members", ("kind", "病院"), ("year", "2029"), ("disclosing", "3"), ("viewing", "1"))).Refused);
        var twice = await Write(house, "members", ("kind", "病院"), ("year", "2028"), ("disclosing", "4"), ("viewing", "0"));
        Assert.Equal(ScopeTexts.GivenTwice, twice.Refused!.Text);
    }

    [Fact]
    public async Task A_value_of_today_has_its_day_and_source()
    {
        await using var house = await PlanHouse.Open();
        (string, string)[] row = [("indicator", "紹介患者数"), ("unit", "人"), ("term", "short"), ("target", "1200.5"), ("targetOn", "2029-03-31"), ("baseline", "800")];
        Assert.Equal(ScopeTexts.NoBaseline, (await Write(house, "effects", row)).Refused!.Text);
        Assert.Null((await Write(house, "effects", [.. row, ("baselineOn", "2026-04-01"), ("source", "各病院の報告")])).Refused);
        var section = await house.Ask(unit => PlanSections.Read(unit, house.Plan, ScopeSections.Effects.Key("effects"), Stop));
        Assert.Equal((800m, 1200.5m), (section.Content.Rows[0].Baseline!.Value, section.Content.Rows[0].Target));
    }

    [Fact]
    public async Task Targets_are_shown_by_kind_and_year_with_sums()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var address = $"{practice.Home}/outline/members";
        var before = await sato.Open(address);
        var rows = before.QuerySelectorAll("article.panel").Length;
        foreach (var (kind, disclosing, viewing) in new[] { ("訪問看護ステーション", "0", "1,003"), ("検査センター", "1", "0") })
        {
            var sent = await sato.Send(Form(await sato.Open(address), "members/rows"), ("r0-kind", kind), ("r0-year", "2041"), ("r0-disclosing", disclosing), ("r0-viewing", viewing));
            Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        }

        var page = await sato.Open(address);

        Assert.Equal(rows + 2, page.QuerySelectorAll("article.panel").Length);
        var table = page.QuerySelector("section[aria-labelledby=growth] table")!;
        Assert.Equal("2041年度（令和23年度）", table.QuerySelectorAll("thead th")[^1].TextContent.Trim());
        Assert.StartsWith("1,004", table.QuerySelectorAll("tbody tr")[^1].QuerySelectorAll("td")[^1].TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("訪問看護ステーション　2041年度", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_tree_leads_from_problem_to_measure()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var address = $"{practice.Home}/outline/problems";
        await sato.Send(Form(await sato.Open(address), "problems/rows"), ("r0-kind", "problem"), ("r0-title", "夜間の搬送が長い"), ("r0-figure", "平均 52 分"), ("r0-source", "消防本部の記録（例）"));
        var choice = (await sato.Open(address)).QuerySelectorAll("#r0-under option").Single(option => option.TextContent == "夜間の搬送が長い");
        await sato.Send(Form(await sato.Open(address), "problems/rows"), ("r0-kind", "cause"), ("r0-title", "受入先に情報がない"), ("r0-under", choice.GetAttribute("value")!));

        var lines = (await sato.Open(address)).QuerySelectorAll(".tree li").Select(line => line.TextContent.Trim()).ToArray();

        var at = Array.FindIndex(lines, line => line.StartsWith("課題夜間の搬送が長い", StringComparison.Ordinal));
        Assert.Contains("平均 52 分（消防本部の記録（例））", lines[at], StringComparison.Ordinal);
        Assert.Equal("原因受入先に情報がない", lines[at + 1]);
    }

    private static async Task<Outcome<int>> Write(PlanHouse house, string sheet, params (string Name, string Value)[] values)
    {
        await using var unit = await house.Database.Begin(Stop);
        var done = await Sheet.Find(sheet)!.Write(new SheetEdit(
            unit, house.Plan, 0, null, values.ToDictionary(value => value.Name, value => value.Value), house.Secretary, house.Clock), Stop);
        if (done.Refused is null) await unit.Commit(Stop);
        return done;
    }
}
