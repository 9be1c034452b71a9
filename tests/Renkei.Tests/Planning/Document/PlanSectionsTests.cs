using System.Text.Json;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Tests.Planning.Document;

public class PlanSectionsTests
{
    private static readonly DateOnly Due = new(2027, 2, 12);

    [Fact]
    public async Task A_plan_is_made_with_its_overview()
    {
        await using var desk = await PlanDesk.Open();
        var overview = await desk.Read(OverviewSection.Key);
        Assert.Equal(1, overview.Version);
        Assert.Equal("佐渡モデル", overview.Content.Name);
        Assert.Equal(new FiscalYear(2026), overview.Content.FirstYear);
        Assert.Equal(desk.Clock.GetUtcNow(), overview.At);
        Assert.Equal(["section.made overview"], await desk.Audit());
    }

    [Fact]
    public async Task What_was_never_saved_is_version_0_and_empty()
    {
        await using var desk = await PlanDesk.Open();
        var seven = await desk.Read(PlanDesk.Seven);
        Assert.Equal(0, seven.Version);
        Assert.Empty(seven.Content.Milestones);
        Assert.Null(seven.By);
    }

    [Fact]
    public async Task A_save_is_a_new_version_with_its_audit_row()
    {
        await using var desk = await PlanDesk.Open();
        var saved = await desk.Save(PlanDesk.Seven, new ActivityContent { Due = Due }, 0, PlanDesk.Takahashi);
        Assert.Equal(1, saved.Version);
        var read = await desk.Read(PlanDesk.Seven);
        Assert.Equal(Due, read.Content.Due);
        Assert.Equal(PlanDesk.Takahashi, read.By);
        Assert.Equal(["section.made overview", "section.saved activity/step1/7"], await desk.Audit());
    }

    [Fact]
    public async Task The_audit_row_carries_before_and_after()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = Due }, 0);
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = Due.AddDays(1) }, 1);
        var payload = await desk.Ask(unit => unit.Find(
            "select body from audit_payload where stream like 'plan:%' order by sequence desc limit 1",
            row => row.Bytes(0), PlanDesk.Stop));
        Assert.Equal(
            """{"version":2,"base":1,"revision":3,"changes":[{"field":"due","before":"2027-02-12","after":"2027-02-13"}]}""",
            System.Text.Encoding.UTF8.GetString(payload!));
    }

    [Fact]
    public async Task Saving_what_stands_there_adds_nothing()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = Due }, 0);
        var again = await desk.Save(PlanDesk.Seven, new ActivityContent { Due = Due }, 0, PlanDesk.Takahashi);
        Assert.Equal(1, again.Version);
        Assert.Equal(2, (await desk.Audit()).Count);
    }

    [Fact]
    public async Task A_lost_race_keeps_both_and_proposes_them_together()
    {
        await using var desk = await PlanDesk.Open();
        var start = new ActivityContent { Due = Due, Owner = new PartyPerson { Person = "佐藤" } };
        await desk.Save(PlanDesk.Seven, start, 0);
        await desk.Save(PlanDesk.Seven, start with { Due = Due.AddDays(7) }, 1, PlanDesk.Takahashi);
        var outcome = await desk.Submit(PlanDesk.Seven, start with { Owner = new PartyPerson { Person = "高橋" } }, 1);
        var conflict = Assert.IsType<SectionConflict<ActivityContent>>(outcome.Refused);
        Assert.Equal(Due, conflict.Base!.Content.Due);
        Assert.Equal(Due.AddDays(7), conflict.Theirs.Content.Due);
        Assert.Equal("高橋", conflict.Mine.Owner!.Person);
        Assert.Equal(Due.AddDays(7), conflict.Proposal.Due);
        Assert.Equal("高橋", conflict.Proposal.Owner!.Person);
        Assert.Equal($"/plans/{desk.Plan}/drafts/1", conflict.Address);
        var draft = await desk.Ask(unit => PlanDrafts.Find(unit, desk.Plan, conflict.Draft, PlanDesk.Stop));
        Assert.Equal(DraftState.Open, draft!.State);
        Assert.Equal(2, (await desk.Read(PlanDesk.Seven)).Version);
    }

    [Fact]
    public async Task The_same_lost_submission_twice_is_one_draft()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = Due }, 0);
        for (var i = 0; i < 2; i++)
            await desk.Submit(PlanDesk.Seven, new ActivityContent { Due = Due.AddDays(3) }, 0, PlanDesk.Takahashi);
        Assert.Single(await desk.Ask(unit => PlanDrafts.Open(unit, desk.Plan, null, PlanDesk.Stop)));
    }

    [Fact]
    public async Task A_base_that_never_was_is_refused()
    {
        await using var desk = await PlanDesk.Open();
        var outcome = await desk.Submit(PlanDesk.Seven, new ActivityContent { Due = Due }, 5);
        Assert.IsType<PlanSections.NoSuchVersion>(outcome.Refused);
    }

    [Fact]
    public async Task A_closed_plan_is_not_changed()
    {
        await using var desk = await PlanDesk.Open();
        PlanDesk.Value(await desk.Do(unit => PlanShelf.Close(unit, desk.Plan, PlanDesk.Sato, desk.Clock, PlanDesk.Stop)));
        var outcome = await desk.Submit(PlanDesk.Seven, new ActivityContent { Due = Due }, 0);
        Assert.IsType<PlanSections.PlanNotOpen>(outcome.Refused);
        Assert.Equal(0, (await desk.Read(PlanDesk.Seven)).Version);
    }

    [Fact]
    public async Task Unknown_members_survive_an_edit_at_every_depth()
    {
        await using var desk = await PlanDesk.Open();
        var newer = ActivitySection.Kind.ReadTyped("""
            {"due":"2027-02-12","risk":{"level":3},
             "milestones":[{"key":"system-policy","state":"started","weight":0.5,"evidence":[
               {"number":1,"title":"案","text":"本文","signedBy":["甲","乙"]}]}]}
            """);
        await desk.Save(PlanDesk.Seven, newer, 0);
        var read = (await desk.Read(PlanDesk.Seven)).Content;
        var milestone = read.MilestoneOf("system-policy");
        await desk.Save(PlanDesk.Seven, read.With(milestone with { State = WorkState.Done }), 1);
        var kept = (await desk.Read(PlanDesk.Seven)).Content;
        Assert.Equal(3, kept.Unknown!["risk"].GetProperty("level").GetInt32());
        Assert.Equal(0.5, kept.MilestoneOf("system-policy").Unknown!["weight"].GetDouble());
        Assert.Equal("乙", kept.MilestoneOf("system-policy").Evidence[0].Unknown!["signedBy"][1].GetString());
    }

    [Fact]
    public async Task Numbers_are_given_once_and_never_reused()
    {
        await using var desk = await PlanDesk.Open();
        Assert.Equal(1, await desk.Do(unit => PlanNumbers.Next(unit, desk.Plan, PlanNumbers.Party, PlanDesk.Stop)));
        Assert.Equal(2, await desk.Do(unit => PlanNumbers.Next(unit, desk.Plan, PlanNumbers.Party, PlanDesk.Stop)));
        Assert.Equal(1, await desk.Do(unit => PlanNumbers.Next(unit, desk.Plan, PlanNumbers.Evidence, PlanDesk.Stop)));
    }

    [Fact]
    public async Task Sections_of_a_kind_come_in_the_order_of_numbers()
    {
        await using var desk = await PlanDesk.Open();
        foreach (var number in (int[])[10, 2, 1])
            await desk.Save(PartySection.Key(number), new PartyContent { Name = $"病院{number}", Kind = PartyKind.Participant }, 0);
        var parties = await desk.Ask(unit => PlanSections.All(unit, desk.Plan, PartySection.Kind, PlanDesk.Stop));
        Assert.Equal(["party/1", "party/2", "party/10"], parties.Select(party => party.Key.Text));
    }

    [Fact]
    public async Task Renaming_is_a_version_of_the_overview()
    {
        await using var desk = await PlanDesk.Open();
        var plan = PlanDesk.Value(await desk.Do(unit =>
            PlanShelf.Rename(unit, desk.Plan, "佐渡モデル 第2期", 1, PlanDesk.Sato, desk.Clock, PlanDesk.Stop)));
        Assert.Equal("佐渡モデル 第2期", plan.Name);
        Assert.Equal("section.renamed overview", (await desk.Audit())[^1]);
        Assert.Single(await desk.Ask(unit => PlanShelf.List(unit, PlanDesk.Stop)));
    }

    [Fact]
    public async Task Sixteen_writers_at_once_lose_nothing()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(PlanDesk.Seven, new ActivityContent { Due = Due }, 0);
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 16).Select(i => Task.Run(() => desk.Submit(
            PlanDesk.Seven, new ActivityContent { Due = Due.AddDays(i) }, 1, new Actor($"person:{i}", $"{i}")))));
        var won = Assert.Single(outcomes, outcome => outcome.Refused is null);
        Assert.True(won.Succeeded(out var head, out _));
        var drafts = await desk.Ask(unit => PlanDrafts.Open(unit, desk.Plan, null, PlanDesk.Stop));
        Assert.Equal(15, drafts.Count);
        var submitted = drafts.Select(draft => JsonElement.Parse(draft.Body).GetProperty("due").GetString())
            .Append(head!.Content.Due!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(16, submitted.Distinct().Count());
        Assert.Equal(Enumerable.Range(1, 15), drafts.Select(draft => draft.Number));
        Assert.Equal(2, (await desk.Read(PlanDesk.Seven)).Version);
    }
}
