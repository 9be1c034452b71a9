using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Tests.Planning.Document;

public class ContentCheckTests
{
    [Theory]
    [InlineData("𠮷田病院")]
    [InlineData("葛\U000E0100城市")] // 葛 with an ideographic variation selector (IVS)
    [InlineData("家族👨‍👩‍👧‍👦の会🏥")]
    [InlineData("ｶﾞﾝｾﾝﾀｰ（株）①")]
    [InlineData("a'\"<script>&{{0}}\\")]
    public async Task Names_of_every_kind_are_kept_as_they_are(string name)
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(OverviewSection.Key, PlanDesk.Sado(name), 1);
        Assert.Equal(name, (await desk.Read(OverviewSection.Key)).Content.Name);
    }

    [Theory]
    [InlineData("", typeof(OverviewSection.NameMissing))]
    [InlineData(" 　", typeof(OverviewSection.NameMissing))]
    [InlineData("改\n行", typeof(ContentCheck.ControlCharacter))]
    [InlineData("無\0", typeof(ContentCheck.ControlCharacter))]
    [InlineData("\u001b[31m", typeof(ContentCheck.ControlCharacter))]
    [InlineData("c1\u0085", typeof(ContentCheck.ControlCharacter))]
    [InlineData("逆\u202Efdp.exe", typeof(ContentCheck.ControlCharacter))]
    public async Task Names_that_cannot_be_kept_are_refused_in_words(string name, Type refusal)
    {
        await using var desk = await PlanDesk.Open();
        var outcome = await desk.Submit(OverviewSection.Key, PlanDesk.Sado(name), 1);
        Assert.IsType(refusal, outcome.Refused);
        Assert.Equal(1, (await desk.Read(OverviewSection.Key)).Version);
    }

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_in_words()
    {
        // Attributes cannot carry such texts, so the two stand here.
        foreach (var name in (string[])["壊" + '\uD842' + "れ", new string('\uDFB7', 1)])
        {
            Assert.IsType<ContentCheck.BrokenCharacter>(ContentCheck.Of(PlanDesk.Sado(name), OverviewSection.Kind));
        }
    }

    [Fact]
    public void A_name_of_10000_characters_is_refused_with_the_limit()
    {
        var refusal = ContentCheck.Of(PlanDesk.Sado(new string('長', 10_000)), OverviewSection.Kind)!;
        Assert.Equal("「計画の名称」は200文字までです（いまは10000文字）。短くしてください。",
            refusal.Text.In(Language.Japanese, refusal.Arguments));
        Assert.Equal("\"Plan name\" takes up to 200 characters (now 10000). Shorten it.",
            refusal.Text.In(Language.English, refusal.Arguments));
    }

    [Fact]
    public void Notes_may_have_lines_and_names_not()
    {
        Assert.Null(ContentCheck.Of(new ActivityContent().With(
            new Milestone { Key = "outline", Note = "一行目\r\n二行目\t字下げ" }), ActivitySection.Kind));
        Assert.IsType<ContentCheck.ControlCharacter>(ContentCheck.Of(new ActivityContent().With(
            new Milestone { Key = "outline", ApprovedBy = "一行目\n二行目" }), ActivitySection.Kind));
    }

    [Theory]
    [InlineData("decision/9", true)]
    [InlineData("https://example.jp/a?b=1", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("//example.jp", false)]
    [InlineData("decision/0", false)]
    [InlineData("https://example.jp/ onclick", false)]
    public void A_link_is_a_record_or_a_web_address(string link, bool accepted)
    {
        var content = new ActivityContent().With(new Milestone
        {
            Key = "outline", Evidence = [new Evidence { Number = 1, Title = "議事録", Link = link }],
        });
        Assert.Equal(accepted, ContentCheck.Of(content, ActivitySection.Kind) is null);
    }

    [Fact]
    public void The_same_milestone_twice_is_refused() => Assert.IsType<ContentCheck.SameTwice>(ContentCheck.Of(
        new ActivityContent { Milestones = [new Milestone { Key = "outline" }, new Milestone { Key = "outline" }] },
        ActivitySection.Kind));

    [Theory]
    [InlineData("""{"x":"\ud842"}""", false)]
    [InlineData("""{"x":"\\ud842"}""", true)]
    [InlineData("""{"x":"\ud842\udfb7"}""", true)]
    [InlineData("""{"x":12345678901234567890}""", false)]
    [InlineData("""{"x":[1e400]}""", false)]
    [InlineData("""{"x":[1.0,0.1,-0,1e3,9007199254740992]}""", true)]
    [InlineData("""{"x":"\u0000"}""", false)]
    public void Unknown_members_must_survive_canonical_form(string json, bool accepted) =>
        Assert.Equal(accepted, ContentCheck.Of(ActivitySection.Kind.ReadTyped(json), ActivitySection.Kind) is null);
}
