using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Tests.Planning.Document;

/// <summary>What readers of a plan share: never older than their own snapshot, never what was undone.</summary>
public class PlanHeadsTests
{
    private static ActivityContent Due(int day) => new() { Due = new DateOnly(2027, 4, day) };

    [Fact]
    public async Task Readers_of_one_revision_share_what_was_read()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, Due(1), 0);

        var first = await desk.Read(PlanDesk.Seven);

        Assert.Same(first, await desk.Read(PlanDesk.Seven));
        Assert.Same(first, Assert.Single(await desk.Ask(unit => PlanSections.All(unit, desk.Plan, ActivitySection.Kind, PlanDesk.Stop))));
    }

    [Fact]
    public async Task The_next_reader_sees_a_change_and_shares_the_rest()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, Due(1), 0);
        var overview = await desk.Read(OverviewSection.Key);

        await desk.Save(PlanDesk.Seven, Due(2), 1, PlanDesk.Takahashi);

        var read = await desk.Read(PlanDesk.Seven);
        Assert.Equal((2, Due(2).Due, PlanDesk.Takahashi), (read.Version, read.Content.Due, read.By));
        Assert.Same(overview, await desk.Read(OverviewSection.Key));
    }

    [Fact]
    public async Task Who_began_before_a_change_reads_what_stood_there()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, Due(1), 0);
        await using var early = await desk.Database.Read(PlanDesk.Stop);
        Assert.Equal(1, (await PlanSections.Read(early, desk.Plan, PlanDesk.Seven, PlanDesk.Stop)).Version);

        await desk.Save(PlanDesk.Seven, Due(2), 1);
        Assert.Equal(2, (await desk.Read(PlanDesk.Seven)).Version);

        Assert.Equal(1, (await PlanSections.Read(early, desk.Plan, PlanDesk.Seven, PlanDesk.Stop)).Version);
        Assert.Equal(2, (await desk.Read(PlanDesk.Seven)).Version);
    }

    [Fact]
    public async Task What_is_undone_is_never_shared()
    {
        await using var desk = await PlanDesk.Open();
        await using (var unit = await desk.Database.Begin(PlanDesk.Stop))
        {
            await PlanSections.Save(unit, desk.Plan, PlanDesk.Seven, Due(1), 0, PlanDesk.Sato, desk.Clock, PlanDesk.Stop);
            Assert.Equal(1, (await PlanSections.Read(unit, desk.Plan, PlanDesk.Seven, PlanDesk.Stop)).Version);
        }

        Assert.Equal(0, (await desk.Read(PlanDesk.Seven)).Version);
        await desk.Save(PlanDesk.Seven, Due(9), 0);
        Assert.Equal(Due(9).Due, (await desk.Read(PlanDesk.Seven)).Content.Due);
    }

    [Fact]
    public async Task Two_plans_share_nothing()
    {
        await using var desk = await PlanDesk.Open();
        var other = await desk.Make(PlanDesk.Sado("別の計画"));

        Assert.Equal("佐渡モデル", (await desk.Read(OverviewSection.Key)).Content.Name);
        var read = await desk.Ask(unit => PlanSections.Read(unit, other.Id, OverviewSection.Key, PlanDesk.Stop));
        Assert.Equal("別の計画", read.Content.Name);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_has_nothing()
    {
        await using var desk = await PlanDesk.Open();
        var nowhere = new PlanId(desk.Ids.Next());

        Assert.Null(await desk.Ask(unit => PlanSections.Find(unit, nowhere, OverviewSection.Key, PlanDesk.Stop)));
        Assert.Empty(await desk.Ask(unit => PlanSections.All(unit, nowhere, PartySection.Kind, PlanDesk.Stop)));
    }

    [Fact]
    public async Task Another_history_under_the_same_number_is_read_anew()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, Due(1), 0);
        Assert.Equal(Due(1).Due, (await desk.Read(PlanDesk.Seven)).Content.Due);

        // As a database put back in its place would have it: the same revision, made at another time.
        var body = JsonText.Of(System.Text.Json.JsonSerializer.SerializeToElement(Due(3), ActivitySection.Kind.TypeInfo));
        await desk.Do(unit => unit.Execute("""
            update plan_section_version set body = @body, at = at + 1
             where plan = @plan and section_key = @key
            """, PlanDesk.Stop, ("@body", body), ("@plan", desk.Plan.Value), ("@key", PlanDesk.Seven.Text)));

        Assert.Equal(Due(3).Due, (await desk.Read(PlanDesk.Seven)).Content.Due);
    }

    [Fact]
    public async Task The_plan_used_longest_ago_makes_room()
    {
        await using var desk = await PlanDesk.Open();
        var shelf = new PlanHeadsShelf();
        var plans = new List<PlanHeads>();
        for (var at = 0; at < 4; at++)
        {
            var plan = await desk.Make(PlanDesk.Sado($"計画{at}"));
            plans.Add((await desk.Ask(async unit => await PlanHeads.Of(unit, plan.Id, PlanDesk.Stop)))!);
        }

        var two = plans[0].Characters + plans[1].Characters;
        foreach (var heads in plans[..2]) shelf.Put(heads, two);
        Assert.NotNull(shelf.Find(plans[0].Plan));
        shelf.Put(plans[2], two);

        Assert.NotNull(shelf.Find(plans[0].Plan));
        Assert.Null(shelf.Find(plans[1].Plan));
        Assert.InRange(shelf.Characters, 1, two);
    }

    [Fact]
    public async Task What_was_worked_out_goes_with_its_revision()
    {
        await using var desk = await PlanDesk.Open();
        var worked = 0;
        Task<string> Ask() => desk.Ask(async unit =>
            (await PlanHeads.Of(unit, desk.Plan, PlanDesk.Stop))!.Once("number", (_, _) => (++worked).ToString(System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal("1", await Ask());
        Assert.Equal("1", await Ask());
        await desk.Save(PlanDesk.Seven, Due(1), 0);
        Assert.Equal("2", await Ask());
    }
}
