using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Decisions;
using Renkei.Planning.Document;
using Renkei.Planning.Exchange;
using Renkei.Planning.History;
using Renkei.Planning.Registers;
using Renkei.Tests.Planning.Registers;

namespace Renkei.Tests.Planning.Decisions;

public class KeepDecisionTests
{
    [Fact]
    public async Task A_decision_needs_what_why_and_when()
    {
        await using var house = await PlanHouse.Open();

        Assert.Same(DecisionSection.NothingChosen, (await house.Decide(house.Decided() with { Result = null })).Refused!.Text);
        Assert.Same(DecisionSection.NoWhy, (await house.Decide(house.Decided() with { Why = " " })).Refused!.Text);
        Assert.Same(DecisionSection.NoDay, (await house.Decide(house.Decided() with { On = null })).Refused!.Text);
        Assert.Same(DecisionKeys.DecidedLater, (await house.Decide(house.Decided() with { On = house.Today.AddDays(1) })).Refused!.Text);
        Assert.Same(DecisionSection.NoSuchOption, (await house.Decide(house.Decided() with { Chosen = 3 })).Refused!.Text);
        // A refusal gives no number away.
        Assert.Equal(1, PlanHouse.Value(await house.Decide(house.Decided())));
    }

    [Fact]
    public async Task A_decided_record_is_changed_only_with_a_reason()
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Decide(house.Decided()));

        Assert.Same(DecisionKeys.ReasonNeeded, (await house.Change(number, before => before with { Result = "やめる。" })).Refused!.Text);
        var after = PlanHouse.Value(await house.Change(number, before => before with { Result = "一部だけ保存する。" }, "第5回で範囲を狭めたため"));

        var amendment = Assert.Single(after.Amendments);
        Assert.Equal(("第5回で範囲を狭めたため", "佐藤 恵", house.Today), (amendment.Reason, amendment.By, amendment.On));
        var changes = await house.Ask(unit => PlanHistory.Changes(unit, house.Plan, "decision/1", null, 9, PlanHouse.Stop));
        var field = Assert.Single(changes[0].Fields, one => one.Path.Text == "result");
        Assert.Equal("センターに保存する。", field.Before!.Value.GetString());
    }

    [Fact]
    public async Task An_open_decision_is_changed_freely()
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Decide(new DecisionContent { Title = "検討中の件" }));

        var after = PlanHouse.Value(await house.Change(number, _ => house.Decided()));

        Assert.Empty(after.Amendments);
    }

    [Fact]
    public async Task Withdrawing_needs_its_reason_which_is_kept()
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Decide(house.Decided()));

        Assert.Same(DecisionKeys.ReasonNeeded,
            (await house.Change(number, before => before with { State = DecisionState.Withdrawn })).Refused!.Text);
        var after = PlanHouse.Value(await house.Change(number, before => before with
        {
            State = DecisionState.Withdrawn, WithdrawnBecause = "前提が変わったため",
        }));

        Assert.Equal("前提が変わったため", Assert.Single(after.Amendments).Reason);
    }

    [Fact]
    public async Task A_later_decision_changes_an_earlier_one()
    {
        await using var house = await PlanHouse.Open();
        var first = PlanHouse.Value(await house.Decide(house.Decided()));
        var second = PlanHouse.Value(await house.Decide(house.Decided("保存方法を変える") with { Replaces = first }));

        Assert.Equal(second, (await house.Book()).ReplacedBy(first));
        var refused = (await house.Decide(house.Decided("もう一度変える") with { Replaces = first })).Refused!;
        Assert.Same(DecisionKeys.ReplacedAlready, refused.Text);
        Assert.Contains("判断2", RegisterHouse.Words(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_of_changes_never_becomes_a_circle()
    {
        await using var house = await PlanHouse.Open();
        for (var i = 0; i < 3; i++)
            PlanHouse.Value(await house.Decide(house.Decided($"判断{i}") with { Replaces = i == 0 ? null : i }));

        Assert.Same(DecisionKeys.Circle, (await house.Change(1, before => before with { Replaces = 3 }, "x")).Refused!.Text);
        Assert.Same(DecisionKeys.Circle, (await house.Change(1, before => before with { Replaces = 1 }, "x")).Refused!.Text);
    }

    [Fact]
    public async Task A_circle_from_elsewhere_stops_nobody()
    {
        await using var house = await PlanHouse.Open();
        await house.Decide(house.Decided());
        await house.Decide(house.Decided("二つ目") with { Replaces = 1 });
        await house.Decide(house.Decided("三つ目"));
        // As an import could bring it: around the rules of this installation.
        var one = await house.Read(DecisionSection.Kind, 1);
        PlanHouse.Value(await house.Do(unit => PlanSections.Save(
            unit, house.Plan, one.Key, one.Content with { Replaces = 2 }, one.Version, house.Secretary, house.Clock, PlanHouse.Stop)));

        Assert.Same(DecisionKeys.Circle, (await house.Change(3, before => before with { Replaces = 1 }, "x")).Refused!.Text);
        Assert.Equal(2, (await house.Book()).ReplacedBy(1));
    }

    [Theory]
    [InlineData("decision/9", "判断9")]
    [InlineData("meeting/4", "会議4")]
    [InlineData("nothing/1", "nothing/1")]
    public async Task A_link_to_nothing_is_refused(string link, string named)
    {
        await using var house = await PlanHouse.Open();

        var refused = (await house.Decide(house.Decided() with { Links = [new RecordLink { To = link }] })).Refused!;

        Assert.Same(RegisterKeys.NoSuchLink, refused.Text);
        Assert.Contains(named, RegisterHouse.Words(refused), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("判断9", "decision/9")]
    [InlineData("決定12", "decision/12")]
    [InlineData("課題4", "issue/4")]
    [InlineData("会議2", "meeting/2")]
    [InlineData("会議体1", "body/1")]
    [InlineData("issue/7", "issue/7")]
    [InlineData("判断0", null)]
    [InlineData("なんでも9", null)]
    public void Records_are_named_as_people_say_them(string typed, string? key) => Assert.Equal(key, RecordLinks.KeyOf(typed));

    [Fact]
    public async Task Two_changes_of_one_decision_collide_and_both_are_kept()
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Decide(new DecisionContent { Title = "件名" }));
        PlanHouse.Value(await house.Change(number, before => before with { Question = "甲" }, from: 1));

        var lost = Assert.IsType<SectionConflict<DecisionContent>>(
            (await house.Change(number, before => before with { Question = "乙" }, from: 1)).Refused);

        Assert.Equal(("甲", "乙"), (lost.Theirs.Content.Question, lost.Mine.Question));
    }

    [Fact]
    public async Task A_decided_decision_carries_a_milestone()
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Decide(house.Decided()));

        var after = PlanHouse.Value(await house.Attach(7, "security-requirements", house.Minutes("") with { Text = null, Link = "decision/1" }));

        Assert.Equal(("判断1　保存方法を決める", "decision/1"), (after.Evidence[0].Title, after.Evidence[0].Link));
        PlanHouse.Value(await house.Set(7, "security-requirements", WorkState.Done));
        var use = Assert.Single(await house.Ask(unit => EvidenceUses.Of(unit, house.Plan, "decision/1", PlanHouse.Stop)));
        Assert.Equal((7, number), (use.Activity.Number, NumberedKey.NumberOf(use.Evidence.Link!)));
    }

    [Fact]
    public async Task Evidence_from_nothing_or_undecided_is_refused()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Decide(new DecisionContent { Title = "検討中" }));

        Task<Outcome<Milestone>> Attach(string link) => house.Attach(7, "security-requirements", house.Minutes() with { Link = link });

        Assert.Same(DecisionKeys.OnlyDecided, (await Attach("decision/1")).Refused!.Text);
        Assert.Same(RegisterKeys.NoSuchLink, (await Attach("decision/2")).Refused!.Text);
        Assert.Same(RegisterKeys.NoSuchLink, (await Attach("unknown/1")).Refused!.Text);
        PlanHouse.Value(await Attach("https://example.jp/minutes"));
    }

    [Theory]
    [InlineData("ten thousand characters")]
    [InlineData("emoji and variation selectors")]
    [InlineData("markup pasted from Word")]
    public async Task Long_and_strange_words_come_back_as_they_were(string label)
    {
        var words = label[0] switch
        {
            't' => string.Concat(Enumerable.Repeat("保存方法を検討した。", 1000)),
            'e' => "👩🏽‍⚕️ 葛\U000E0100城市　辻\U000E0101 𠮷野家",
            _ => "<p class=\"MsoNormal\"><span style='mso-fareast-language:JA'>保存</span><o:p></o:p></p><!--[if gte mso 9]-->",
        };
        await using var house = await PlanHouse.Open();

        var number = PlanHouse.Value(await house.Decide(house.Decided() with
        {
            Question = words, Background = words, Why = words, Options = [new DecisionOption { Number = 1, Title = "案", Reasons = words }],
        }));

        var kept = (await house.Read(DecisionSection.Kind, number)).Content;
        Assert.Equal((words, words, words, words), (kept.Question, kept.Background, kept.Why, kept.Options[0].Reasons));
    }

    [Fact]
    public async Task A_title_of_ten_thousand_characters_is_refused_in_words()
    {
        await using var house = await PlanHouse.Open();

        var refused = (await house.Decide(house.Decided(new string('件', 10_000)))).Refused!;

        Assert.Equal(RefusalKind.Invalid, refused.Kind);
        Assert.Contains("200", RegisterHouse.Words(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decisions_travel_in_the_zip_and_go_on_counting()
    {
        await using var house = await PlanHouse.Open();
        await house.Decide(house.Decided());
        PlanHouse.Value(await house.Decide(house.Decided("変える") with { Replaces = 1, Links = [new RecordLink { To = "step1/7" }] }));
        var zip = new MemoryStream();
        PlanHouse.Value(await house.Ask(unit => PlanExport.Write(unit, house.Plan, zip, PlanHouse.Stop)));
        zip.Position = 0;

        var sound = PlanHouse.Value(await PlanImport.Check(zip, PlanHouse.Stop));
        var copy = PlanHouse.Value(await house.Do(unit => PlanImport.Take(
            unit, sound, "写し", house.Secretary, house.Ids, house.Clock, PlanHouse.Stop)));

        var book = (await house.Ask(unit => RegisterBook.Load(unit, copy.Plan, house.Today, PlanHouse.Stop)))!;
        Assert.Equal(2, book.ReplacedBy(1));
        Assert.Equal(3, PlanHouse.Value(await KeepDecision.Handle(
            house.Database, copy.Plan, house.Decided("三つ目"), house.Secretary, house.Clock, PlanHouse.Stop)));
        var summary = (await house.Ask(unit => PlanSummary.OfPlan(unit, house.Plan, PlanHouse.Stop)))!;
        Assert.Equal(["decided", "decided"], summary["decisions"]!.AsArray().Select(one => (string)one!["state"]!));
        Assert.Equal(2, (int)summary["decisions"]![0]!["replacedBy"]!);
    }

    [Fact]
    public async Task A_decision_is_found_by_its_words()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Decide(house.Decided() with { Background = "夜間救急の聞き取りから" }));

        await using var unit = await house.Database.Read(PlanHouse.Stop);
        Assert.Equal(1, await unit.Number("select count(*) from search_text where address = @address", PlanHouse.Stop,
            ("@address", $"/plans/{house.Plan}/decisions/1")));
    }

    [Fact]
    public async Task Undo_brings_a_decision_back_with_its_words()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Decide(new DecisionContent { Title = "件名", Question = "はじめの問い" }));
        PlanHouse.Value(await house.Change(1, before => before with { Question = "書き直した問い" }));

        PlanHouse.Value(await Restore(house, 1, 2));

        Assert.Equal("はじめの問い", (await house.Read(DecisionSection.Kind, 1)).Content.Question);
    }

    [Fact]
    public async Task Undo_rewrites_no_decided_record()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Decide(new DecisionContent { Title = "件名" }));
        PlanHouse.Value(await house.Change(1, _ => house.Decided()));

        Assert.Same(RestoreVersion.DecidedText, (await Restore(house, 1, 2)).Refused!.Text);
        Assert.Equal(DecisionState.Decided, (await house.Read(DecisionSection.Kind, 1)).Content.State);
    }

    private static Task<Outcome<int>> Restore(PlanHouse house, int version, int seen) => house.Do(unit =>
        RestoreVersion.Handle(unit, house.Plan, "decision/1", version, seen, house.Secretary, house.Clock, PlanHouse.Stop));
}
