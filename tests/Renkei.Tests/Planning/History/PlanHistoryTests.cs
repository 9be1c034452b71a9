using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.History;

namespace Renkei.Tests.Planning.History;

public class PlanHistoryTests
{
    [Fact]
    public async Task Changes_come_newest_first_with_before_and_after()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = new(2027, 2, 12) }, 0);
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = new(2027, 3, 1) }, 1, PlanDesk.Takahashi);
        var changes = await desk.Ask(unit => PlanHistory.Changes(unit, desk.Plan, null, null, 50, PlanDesk.Stop));
        Assert.Equal([3L, 2L, 1L], changes.Select(change => change.Revision));
        var field = Assert.Single(changes[0].Fields);
        Assert.Equal(("2027-02-12", "2027-03-01"), (field.Before!.Value.GetString(), field.After!.Value.GetString()));
        Assert.Equal("Step1 7. システム化方針決定", changes[0].SectionLabel.Ja);
        Assert.Equal(PlanDesk.Takahashi, changes[0].By);
    }

    [Fact]
    public async Task Many_fields_are_named_as_each_language_does()
    {
        await using var desk = await PlanDesk.Open();
        var made = (await desk.Ask(unit => PlanHistory.Changes(unit, desk.Plan, null, null, 50, PlanDesk.Stop)))[^1];
        Assert.StartsWith("Plan name, Region, Promoted by and ", made.InShort(Language.English), StringComparison.Ordinal);
        Assert.StartsWith("計画の名称・対象地域・推進主体　ほか", made.InShort(Language.Japanese), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_section_can_be_asked_for()
    {
        await using var desk = await PlanDesk.Open();
        for (var i = 0; i < 5; i++)
            await desk.Save(PlanDesk.Seven, new ActivityContent { Due = new DateOnly(2027, 1, 1).AddDays(i) }, i);
        var first = await desk.Ask(unit => PlanHistory.Changes(unit, desk.Plan, PlanDesk.Seven.Text, null, 2, PlanDesk.Stop));
        var second = await desk.Ask(unit => PlanHistory.Changes(
            unit, desk.Plan, PlanDesk.Seven.Text, first[^1].Revision, 50, PlanDesk.Stop));
        Assert.Equal([5, 4], first.Select(change => change.Version));
        Assert.Equal([3, 2, 1], second.Select(change => change.Version));
    }

    [Fact]
    public async Task Two_versions_far_apart_are_compared()
    {
        await using var desk = await PlanDesk.Open();
        for (var i = 0; i < 3; i++)
            await desk.Save(PlanDesk.Seven, new ActivityContent { Due = new DateOnly(2027, 1, 1).AddDays(i) }, i);
        var between = await desk.Ask(unit => PlanHistory.Between(unit, desk.Plan, PlanDesk.Seven.Text, 1, 3, PlanDesk.Stop));
        Assert.Equal("2027-01-03", Assert.Single(between!).After!.Value.GetString());
        Assert.Null(await desk.Ask(unit => PlanHistory.Between(unit, desk.Plan, PlanDesk.Seven.Text, 1, 9, PlanDesk.Stop)));
    }

    [Fact]
    public async Task Undo_takes_up_an_old_version_as_a_new_one()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = new(2027, 2, 12) }, 0);
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = new(2027, 3, 1) }, 1);
        var version = PlanDesk.Value(await desk.Do(unit => RestoreVersion.Handle(
            unit, desk.Plan, PlanDesk.Seven.Text, 1, 2, PlanDesk.Sato, desk.Clock, PlanDesk.Stop)));
        Assert.Equal(3, version);
        Assert.Equal(new DateOnly(2027, 2, 12), (await desk.Read(PlanDesk.Seven)).Content.Due);
        Assert.Equal("section.restored activity/step1/7", (await desk.Audit())[^1]);
        var moved = await desk.Do(unit => RestoreVersion.Handle(
            unit, desk.Plan, PlanDesk.Seven.Text, 2, 2, PlanDesk.Sato, desk.Clock, PlanDesk.Stop));
        Assert.IsType<RestoreVersion.MovedSince>(moved.Refused);
    }

    [Fact]
    public async Task The_plan_is_known_as_of_every_instant()
    {
        await using var desk = await PlanDesk.Open();
        var made = desk.Clock.GetUtcNow();
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = new(2027, 2, 12) }, 0);
        desk.Clock.Advance(TimeSpan.FromDays(1));
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = new(2027, 3, 1) }, 1);
        var first = await desk.Ask(unit => PlanHistory.AsOf(unit, desk.Plan, made, PlanDesk.Stop));
        var between = await desk.Ask(unit => PlanHistory.AsOf(unit, desk.Plan, made.AddDays(1.5), PlanDesk.Stop));
        var before = await desk.Ask(unit => PlanHistory.AsOf(unit, desk.Plan, made.AddDays(-1), PlanDesk.Stop));
        Assert.Equal(["overview"], first.Keys);
        Assert.Equal(1, between[PlanDesk.Seven.Text]);
        Assert.Empty(before);
    }
}
