using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Tests.Planning.Document;

public class SettleDraftTests
{
    private static readonly ActivityContent Start = new() { Due = new(2027, 2, 12), Owner = new PartyPerson { Person = "佐藤" } };

    [Fact]
    public async Task The_proposal_becomes_a_version_and_the_draft_is_used()
    {
        await using var desk = await Collided(Start with { Owner = new PartyPerson { Person = "高橋" } });
        Assert.Equal(3, PlanDesk.Value(await Use(desk, 2)));
        var seven = (await desk.Read(PlanDesk.Seven)).Content;
        Assert.Equal(new DateOnly(2027, 3, 1), seven.Due);
        Assert.Equal("高橋", seven.Owner!.Person);
        var draft = await desk.Ask(unit => PlanDrafts.Find(unit, desk.Plan, 1, PlanDesk.Stop));
        Assert.Equal(DraftState.Used, draft!.State);
        Assert.Equal(3, draft.Settled!.Version);
        Assert.Equal("draft.used activity/step1/7", (await desk.Audit())[^1]);
    }

    [Fact]
    public async Task A_field_both_changed_must_be_chosen()
    {
        await using var desk = await Collided(Start with { Due = new(2027, 4, 1) });
        Assert.IsType<SettleDraft.NotChosen>((await Use(desk, 2)).Refused);
        PlanDesk.Value(await Use(desk, 2, ("due", MergeSide.Mine)));
        Assert.Equal(new DateOnly(2027, 4, 1), (await desk.Read(PlanDesk.Seven)).Content.Due);
    }

    [Fact]
    public async Task Choosing_against_an_older_version_is_refused_and_keeps_all()
    {
        await using var desk = await Collided(Start with { Due = new(2027, 4, 1) });
        await desk.Save(PlanDesk.Seven, Start with { Due = new(2027, 5, 1) }, 2, PlanDesk.Takahashi);
        Assert.IsType<SettleDraft.MovedAgain>((await Use(desk, 2, ("due", MergeSide.Mine))).Refused);
        Assert.Equal(3, (await desk.Read(PlanDesk.Seven)).Version);
        PlanDesk.Value(await Use(desk, 3, ("due", MergeSide.Mine)));
    }

    [Fact]
    public async Task A_draft_is_settled_once()
    {
        await using var desk = await Collided(Start with { Due = new(2027, 4, 1) });
        PlanDesk.Value(await desk.Do(unit => SettleDraft.SetAside(unit, desk.Plan, 1, PlanDesk.Sato, desk.Clock, PlanDesk.Stop)));
        Assert.IsType<SettleDraft.AlreadySettled>((await Use(desk, 2, ("due", MergeSide.Mine))).Refused);
        Assert.Equal(2, (await desk.Read(PlanDesk.Seven)).Version);
    }

    private static async Task<PlanDesk> Collided(ActivityContent mine)
    {
        var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, Start, 0);
        await desk.Save(PlanDesk.Seven, Start with { Due = new(2027, 3, 1) }, 1, PlanDesk.Takahashi);
        Assert.IsType<SectionConflict<ActivityContent>>((await desk.Submit(PlanDesk.Seven, mine, 1)).Refused);
        return desk;
    }

    private static Task<Outcome<int>> Use(PlanDesk desk, int seen, params (string Path, MergeSide Side)[] choices) =>
        desk.Do(unit => SettleDraft.Use(
            unit, desk.Plan, 1, seen, choices.ToDictionary(one => one.Path, one => one.Side), PlanDesk.Sato, desk.Clock,
            PlanDesk.Stop));
}
