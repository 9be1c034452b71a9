using System.Text;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Search;

namespace Renkei.Tests.Planning.Activities;

public class MilestoneEditTests
{
    private static readonly Actor Takahashi = new("person:takahashi", "高橋 実");

    [Fact]
    public async Task Evidence_then_done_is_kept_with_its_versions()
    {
        await using var house = await PlanHouse.Open();

        PlanHouse.Value(await house.Attach(1, "regional-issues", house.Minutes()));
        var done = PlanHouse.Value(await house.Set(1, "regional-issues", WorkState.Done, "準備会で共有した。"));

        Assert.Equal(WorkState.Done, done.State);
        Assert.Equal(1, done.Evidence[0].Number);
        Assert.Equal(2, await house.Version(1));
    }

    [Fact]
    public async Task Evidence_and_done_go_in_one_form()
    {
        await using var house = await PlanHouse.Open();
        var place = new MilestonePlace(house.Plan, new(1, 1), "regional-issues", 0) { Closes = true };

        var done = PlanHouse.Value(await AttachEvidence.Handle(
            house.Database, place, house.Minutes(), null, house.Secretary, house.Ids, house.Clock, PlanHouse.Stop));

        Assert.Equal(WorkState.Done, done.State);
        Assert.Single(done.Evidence);
        Assert.Equal(1, await house.Version(1));
    }

    [Fact]
    public async Task Evidence_that_cannot_close_is_not_attached()
    {
        await using var house = await PlanHouse.Open();
        // A common view needs agreements, and nobody was asked.
        var place = new MilestonePlace(house.Plan, new(1, 1), "common-view", 0) { Closes = true };

        var refused = await AttachEvidence.Handle(house.Database, place, house.Minutes(),
            new SentFile("a.txt", new MemoryStream("x"u8.ToArray())), house.Secretary, house.Ids, house.Clock, PlanHouse.Stop);

        Assert.Equal(RefusalKind.Invalid, refused.Refused!.Kind);
        Assert.Equal(0, await house.Version(1));
    }

    [Fact]
    public async Task Done_without_evidence_saves_nothing()
    {
        await using var house = await PlanHouse.Open();

        Assert.Equal(RefusalKind.Invalid, (await house.Set(1, "regional-issues", WorkState.Done)).Refused!.Kind);
        Assert.Equal(0, await house.Version(1));
    }

    [Fact]
    public async Task A_file_is_kept_under_a_number_and_read_back()
    {
        await using var house = await PlanHouse.Open();
        var bytes = Encoding.UTF8.GetBytes("第1回 議事録");

        var after = PlanHouse.Value(await house.Attach(1, "common-view", house.Minutes() with { Text = null },
            new SentFile("議事録.txt", new MemoryStream(bytes))));

        var number = after.Evidence[0].File!.Value;
        await using var unit = await house.Database.Read(PlanHouse.Stop);
        var file = await PlanFiles.Find(unit, house.Plan, number, PlanHouse.Stop);
        var open = await PlanFiles.Open(unit, house.Plan, file!, PlanHouse.Stop);
        Assert.Equal("議事録.txt", file!.Name);
        Assert.Equal(bytes, open!.Value.Bytes);
    }

    [Fact]
    public async Task A_refused_evidence_leaves_no_file()
    {
        await using var house = await PlanHouse.Open();

        var refused = await house.Attach(1, "common-view", house.Minutes() with { Received = house.Today.AddDays(1) },
            new SentFile("a.txt", new MemoryStream("x"u8.ToArray())));

        Assert.NotNull(refused.Refused);
        Assert.Empty(await house.Ask(unit => PlanFiles.List(unit, house.Plan, PlanHouse.Stop)));
    }

    [Fact]
    public async Task Two_people_at_two_milestones_do_not_collide()
    {
        await using var house = await PlanHouse.Open();

        PlanHouse.Value(await house.Set(1, "common-view", WorkState.Started, "甲", from: 0));
        PlanHouse.Value(await house.Set(1, "regional-issues", WorkState.Started, "乙", from: 0, Takahashi));

        var content = (await house.Activity(1)).Content;
        Assert.Equal(("甲", "乙"), (content.MilestoneOf("common-view").Note, content.MilestoneOf("regional-issues").Note));
    }

    [Fact]
    public async Task A_lost_race_on_one_milestone_keeps_both_texts()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Set(1, "common-view", WorkState.Started, "甲", from: 0));

        var lost = await house.Set(1, "common-view", WorkState.Awaiting, "乙", from: 0, Takahashi);

        var conflict = Assert.IsType<SectionConflict<ActivityContent>>(lost.Refused);
        Assert.Equal($"/plans/{house.Plan}/drafts/{conflict.Draft}", conflict.Address);
        Assert.Equal("甲", (await house.Activity(1)).Content.MilestoneOf("common-view").Note);
        Assert.Equal("乙", conflict.Mine.MilestoneOf("common-view").Note);
    }

    [Fact]
    public async Task Changing_dates_does_not_collide_with_a_milestone()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Set(2, "study-body", WorkState.Started, from: 0));

        var saved = PlanHouse.Value(await SetSchedule.Handle(
            house.Database, house.Plan, new(1, 2), 0, (house.Today.AddDays(9), "高橋 実"), house.Secretary, house.Clock, PlanHouse.Stop));

        Assert.Equal((house.Today.AddDays(9), "高橋 実"), (saved.Due!.Value, saved.Owner!.Person));
        Assert.Equal(WorkState.Started, saved.MilestoneOf("study-body").State);
    }

    [Fact]
    public async Task A_milestone_of_another_activity_is_not_found()
    {
        await using var house = await PlanHouse.Open();

        Assert.Equal(RefusalKind.NotFound, (await house.Set(2, "common-view", WorkState.Started)).Refused!.Kind);
        Assert.Equal(RefusalKind.NotFound, (await house.Set(9, "common-view", WorkState.Started, from: 0)).Refused!.Kind);
    }

    [Fact]
    public async Task A_plan_that_is_not_there_takes_nothing()
    {
        await using var house = await PlanHouse.Open();

        var refused = await SetMilestone.Handle(house.Database, new MilestonePlace(new PlanId(Guid.Empty), new(1, 1), "common-view", 0),
            new MilestoneChange(WorkState.Started, null, null, null), house.Secretary, house.Clock, PlanHouse.Stop);

        Assert.IsType<PlanSections.PlanNotOpen>(refused.Refused);
    }

    [Theory]
    [InlineData("ten thousand characters")]
    [InlineData("emoji and variation selectors")]
    [InlineData("markup pasted from Word")]
    public async Task Long_and_strange_words_come_back_as_they_were(string label)
    {
        var words = label[0] switch
        {
            't' => string.Concat(Enumerable.Repeat("地域の課題を共有した。", 910))[..10_000],
            'e' => "👩🏽‍⚕️ 葛\U000E0100城市　辻\U000E0101 𠮷野家",
            _ => "<p class=\"MsoNormal\"><span style='mso-fareast-language:JA'>課題</span><o:p></o:p></p><!--[if gte mso 9]-->",
        };
        await using var house = await PlanHouse.Open();

        var after = PlanHouse.Value(await house.Attach(1, "common-view", house.Minutes() with { Text = words }));

        Assert.Equal(words, after.Evidence[0].Text);
        Assert.Equal(words, (await house.Activity(1)).Content.MilestoneOf("common-view").Evidence[0].Text);
    }

    [Fact]
    public async Task A_note_too_long_is_refused_in_words()
    {
        await using var house = await PlanHouse.Open();

        var refused = (await house.Set(1, "common-view", WorkState.Started, new string('あ', 10_000))).Refused;

        Assert.Equal(RefusalKind.Invalid, refused!.Kind);
        Assert.Contains("2000", refused.Text.In(Language.Japanese, refused.Arguments), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_is_found_by_its_words()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Attach(1, "common-view", house.Minutes("夜間救急の聞き取り")));

        await using var unit = await house.Database.Read(PlanHouse.Stop);
        var found = await unit.Number("select count(*) from search_text where address = @address", PlanHouse.Stop,
            ("@address", PlanAddress.Milestone(house.Plan, new(1, 1), "common-view")));
        Assert.Equal(1, found);
    }
}
