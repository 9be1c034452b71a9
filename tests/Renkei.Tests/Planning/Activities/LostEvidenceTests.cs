using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Decisions;
using Renkei.Planning.Document;
using Renkei.Planning.History;
using Renkei.Planning.Outline;
using Renkei.Planning.Registers;
using Renkei.Tests.Planning.Registers;
using static Renkei.Tests.Planning.Activities.ActivityPageTests;

namespace Renkei.Tests.Planning.Activities;

public class LostEvidenceTests
{
    private const string Milestone = "security-requirements";

    [Fact]
    public async Task A_withdrawn_decision_takes_done_back()
    {
        await using var house = await PlanHouse.Open();
        var number = await DoneBy(house, "decision/1", async () => PlanHouse.Value(await house.Decide(house.Decided())));
        var before = await Revisions(house);

        PlanHouse.Value(await house.Change(number, Withdrawn));

        var after = (await house.Activity(7)).Content.MilestoneOf(Milestone);
        Assert.Equal((WorkState.Started, "判断1　保存方法を決める"), (after.State, after.FellBackFor));
        var withdrawal = Assert.Single(after.Evidence).Withdrawn!;
        Assert.Equal(("判断1が取り消されたため：前提が変わったため", "佐藤 恵", house.Today), (withdrawal.Reason, withdrawal.By, withdrawal.On));
        // One act, two versions, each with its audit row.
        Assert.Equal(before + 2, await Revisions(house));
        Assert.Equal(["activity/step1/7", "decision/1"], (await Audited(house)).Take(2));
    }

    [Fact]
    public async Task A_decision_opened_again_takes_done_back()
    {
        await using var house = await PlanHouse.Open();
        var number = await DoneBy(house, "decision/1", async () => PlanHouse.Value(await house.Decide(house.Decided())));

        PlanHouse.Value(await house.Change(number, before => before with { State = DecisionState.Open }, "もう一度検討するため"));

        var after = (await house.Activity(7)).Content.MilestoneOf(Milestone);
        Assert.Equal((WorkState.Started, "判断1が「検討中」になったため"), (after.State, after.Evidence[0].Withdrawn!.Reason));
    }

    [Fact]
    public async Task Done_stays_while_other_evidence_carries_it()
    {
        await using var house = await PlanHouse.Open();
        var number = await DoneBy(house, "decision/1", async () => PlanHouse.Value(await house.Decide(house.Decided())));
        PlanHouse.Value(await house.Attach(7, Milestone, house.Minutes()));

        PlanHouse.Value(await house.Change(number, Withdrawn));

        var after = (await house.Activity(7)).Content.MilestoneOf(Milestone);
        Assert.Equal((WorkState.Done, null), (after.State, after.FellBackFor));
        Assert.Equal([true, false], after.Evidence.Select(evidence => evidence.Withdrawn is not null));
    }

    [Fact]
    public async Task A_meeting_undone_to_planned_takes_done_back()
    {
        await using var house = await PlanHouse.Open();
        var meeting = new MeetingContent { Title = "準備会", On = house.Today };
        await DoneBy(house, "meeting/1", async () =>
        {
            var number = PlanHouse.Value(await house.Meet(meeting));
            PlanHouse.Value(await house.Change(number, before => before with { State = MeetingState.Held }));
            return number;
        });

        PlanHouse.Value(await house.Do(unit => RestoreVersion.Handle(unit, house.Plan, "meeting/1", 1, 2, house.Secretary, house.Clock, PlanHouse.Stop)));

        Assert.Equal(WorkState.Started, (await house.Activity(7)).Content.MilestoneOf(Milestone).State);
    }

    [Theory]
    [InlineData("problems")]
    [InlineData("scope")]
    [InlineData("areas")]
    [InlineData("members")]
    [InlineData("patients")]
    [InlineData("zones")]
    [InlineData("referrals")]
    [InlineData("effects")]
    [InlineData("efforts")]
    [InlineData("vision")]
    [InlineData("resources")]
    [InlineData("arrangements")]
    public async Task A_sheet_carries_until_it_is_empty(string name)
    {
        await using var house = await PlanHouse.Open();
        var sheet = Sheet.Find(name)!;
        var row = 0;
        Assert.Same(RegisterKeys.NoSuchLink, (await house.Attach(7, Milestone, house.Minutes() with { Link = name })).Refused!.Text);
        await DoneBy(house, name, async () => row = PlanHouse.Value(await Write(house, sheet, null, Filled(sheet))));
        Assert.Contains(Choices.Evidence(await house.Book(), new(1, 7), Language.Japanese), choice => choice.Value == name);
        Assert.Equal(sheet.Title.Ja, RecordLinks.Find(name, await house.Book())!.Title);

        PlanHouse.Value(await Write(house, sheet, row, null));

        var after = (await house.Activity(7)).Content.MilestoneOf(Milestone);
        Assert.Equal((WorkState.Started, $"{sheet.Title.Ja}の内容がなくなったため"), (after.State, after.Evidence[0].Withdrawn!.Reason));
        Assert.Same(RecordEvidence.OnlyWritten, (await house.Attach(7, Milestone, house.Minutes() with { Link = name })).Refused!.Text);
    }

    [Fact]
    public async Task Undo_brings_no_unfounded_done_back()
    {
        await using var house = await PlanHouse.Open();
        var number = await DoneBy(house, "decision/1", async () => PlanHouse.Value(await house.Decide(house.Decided())));
        var done = await house.Version(7);
        PlanHouse.Value(await house.Change(number, Withdrawn));

        var refused = await house.Do(unit => RestoreVersion.Handle(
            unit, house.Plan, "activity/step1/7", done, done + 1, house.Secretary, house.Clock, PlanHouse.Stop));

        Assert.Same(RestoreVersion.UnfoundedText, refused.Refused!.Text);
        // What stood there before the decision was its evidence is nobody's lie.
        PlanHouse.Value(await house.Do(unit => RestoreVersion.Handle(
            unit, house.Plan, "activity/step1/7", 1, done + 1, house.Secretary, house.Clock, PlanHouse.Stop)));
    }

    [Fact]
    public async Task A_settled_draft_brings_no_unfounded_done_back()
    {
        await using var house = await PlanHouse.Open();
        var number = await DoneBy(house, "decision/1", async () => PlanHouse.Value(await house.Decide(house.Decided())));
        await Collide(house, () => house.Change(number, Withdrawn));
        var head = await house.Version(7);

        var refused = await Settle(house, head, MergeSide.Mine);

        Assert.Same(SettleDraft.UnfoundedText, refused.Refused!.Text);
        Assert.Equal(head, await house.Version(7));
        // The other choice settles it, and what the decision took away stays away.
        PlanHouse.Value(await Settle(house, head, MergeSide.Theirs));
        Assert.Equal(WorkState.Started, (await house.Activity(7)).Content.MilestoneOf(Milestone).State);
    }

    [Fact]
    public async Task No_draft_brings_done_back_on_an_emptied_sheet()
    {
        await using var house = await PlanHouse.Open();
        var (sheet, row) = (Sheet.Find("efforts")!, 0);
        await DoneBy(house, "efforts", async () => row = PlanHouse.Value(await Write(house, sheet, null, Filled(sheet))));
        await Collide(house, () => Write(house, sheet, row, null));

        Assert.Same(SettleDraft.UnfoundedText, (await Settle(house, await house.Version(7), MergeSide.Mine)).Refused!.Text);
    }

    [Fact]
    public async Task A_draft_keeps_done_that_other_evidence_carries()
    {
        await using var house = await PlanHouse.Open();
        var number = await DoneBy(house, "decision/1", async () => PlanHouse.Value(await house.Decide(house.Decided())));
        PlanHouse.Value(await house.Attach(7, Milestone, house.Minutes()));
        await Collide(house, () => house.Change(number, Withdrawn));

        PlanHouse.Value(await Settle(house, await house.Version(7), MergeSide.Mine));

        var after = (await house.Activity(7)).Content.MilestoneOf(Milestone);
        Assert.Equal((WorkState.Done, "事務局で確認中"), (after.State, after.Note));
    }

    [Fact]
    public async Task Evidence_undo_brought_back_closes_nothing()
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Decide(house.Decided()));
        PlanHouse.Value(await house.Attach(7, Milestone, house.Minutes("") with { Text = null, Link = "decision/1" }));
        var attached = await house.Version(7);
        PlanHouse.Value(await house.Change(number, Withdrawn));
        PlanHouse.Value(await house.Do(unit => RestoreVersion.Handle(
            unit, house.Plan, "activity/step1/7", attached, attached + 1, house.Secretary, house.Clock, PlanHouse.Stop)));

        Assert.Same(LostEvidence.UnfoundedText, (await house.Set(7, Milestone, WorkState.Done)).Refused!.Text);
    }

    [Fact]
    public async Task A_meeting_that_was_not_held_is_no_evidence()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Meet(new MeetingContent { Title = "準備会", On = house.Today }));

        Assert.Same(RecordEvidence.OnlyHeld, (await house.Attach(7, Milestone, house.Minutes() with { Link = "meeting/1" })).Refused!.Text);
    }

    [Fact]
    public async Task Both_pages_say_what_was_lost()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        await sato.Send(Form(await sato.Open($"{practice.Home}/decisions/1"), "/evidence"), ("milestone", "study-body"));
        await sato.Send(Form(await sato.Open($"{practice.Home}/step/1/activity/2"), "study-body/state"), ("state", "done"));

        await sato.Send(Form(await sato.Open($"{practice.Home}/decisions/1/edit"), "/decisions/1"),
            ("state", "withdrawn"), ("withdrawn-because", "前提が変わったため"), ("reason", "前提が変わったため"));

        var decision = await sato.Open($"{practice.Home}/decisions/1");
        Assert.Contains("根拠から外れたマイルストーン", decision.GetElementById("evidence")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Empty(decision.QuerySelectorAll(".banner a[href*='#m-study-body']"));
        var milestone = (await sato.Open($"{practice.Home}/step/1/activity/2")).GetElementById("m-study-body")!.TextContent;
        Assert.Contains("判断1が取り消されたため：前提が変わったため", milestone, StringComparison.Ordinal);
    }

    private static DecisionContent Withdrawn(DecisionContent before) =>
        before with { State = DecisionState.Withdrawn, WithdrawnBecause = "前提が変わったため" };

    private static async Task<int> DoneBy(PlanHouse house, string link, Func<Task<int>> make)
    {
        var number = await make();
        PlanHouse.Value(await house.Attach(7, Milestone, house.Minutes("") with { Text = null, Link = link }));
        PlanHouse.Value(await house.Set(7, Milestone, WorkState.Done));
        return number;
    }

    // Somebody writes a note from before the record was lost: the draft still says 完了, on evidence that is not withdrawn.
    private static async Task Collide<T>(PlanHouse house, Func<Task<Outcome<T>>> lose)
    {
        var seen = await house.Activity(7);
        PlanHouse.Value(await lose());
        var noted = seen.Content.With(seen.Content.MilestoneOf(Milestone) with { Note = "事務局で確認中" });
        Assert.IsType<SectionConflict<ActivityContent>>((await PlanSections.Submit(
            house.Database, house.Plan, seen.Key, noted, seen.Version, house.Secretary, house.Clock, PlanHouse.Stop)).Refused);
    }

    private static Task<Outcome<int>> Settle(PlanHouse house, int seen, MergeSide side) => house.Do(async unit =>
    {
        var compared = PlanHouse.Value(await SettleDraft.Compare(unit, house.Plan, 1, PlanHouse.Stop));
        var choices = compared.Merge.Differences.ToDictionary(one => one.Path.Text, _ => side);
        return await SettleDraft.Use(unit, house.Plan, 1, seen, choices, house.Secretary, house.Clock, PlanHouse.Stop);
    });

    private static Dictionary<string, string> Filled(Sheet sheet) => sheet.Fields.Where(field => field.Needed || field.Name is "figure" or "source").ToDictionary(
        field => field.Name, field => field.Input switch
        {
            SheetInput.Choice => field.Choices.Keys.First(),
            SheetInput.Year => "2027",
            SheetInput.Day => "2026-11-24",
            SheetInput.Count or SheetInput.Number => "3",
            SheetInput.Line or SheetInput.Lines => "第7次計画",
            SheetInput.Row => "",
        });

    private static Task<Outcome<int>> Write(PlanHouse house, Sheet sheet, int? row, Dictionary<string, string>? values) =>
        house.Do(async unit => await sheet.Write(new SheetEdit(
            unit, house.Plan, (await sheet.Read(unit, house.Plan, PlanHouse.Stop)).Version, row, values, house.Secretary, house.Clock), PlanHouse.Stop));

    private static Task<int> Revisions(PlanHouse house) => house.Ask(async unit => (int)(await unit.Number(
        "select revision from plan where id = @plan", PlanHouse.Stop, ("@plan", house.Plan.Value)))!.Value);

    private static Task<IReadOnlyList<string>> Audited(PlanHouse house) => house.Ask(async unit => (IReadOnlyList<string>)[.. await unit.List(
        "select subject from audit_row where stream = @stream and act = 'section.saved' order by sequence desc", row => row.Text(0),
        PlanHouse.Stop, ("@stream", AuditTrail.OfPlan(house.Plan.Value)))]);
}
