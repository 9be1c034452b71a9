using System.Net;
using AngleSharp.Html.Dom;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Parties;
using static Renkei.Tests.Planning.Activities.ActivityPageTests;

namespace Renkei.Tests.Planning.Parties;

public class AddPartiesTests
{
    private static readonly HashSet<string> Taken = ["練習第一病院"];

    [Theory]
    [InlineData("練習第三病院", "練習第三病院", PartyKind.Participant)]
    [InlineData("  練習第三病院　", "練習第三病院", PartyKind.Participant)]
    [InlineData("県 医療政策課\t行政", "県 医療政策課", PartyKind.Government)]
    [InlineData("県 医療政策課,行政", "県 医療政策課", PartyKind.Government)]
    [InlineData("B社，構築事業者", "B社", PartyKind.NetworkBuilder)]
    [InlineData("B社\tシステム事業者（電子カルテベンダー）", "B社", PartyKind.RecordSystemVendor)]
    [InlineData("B社\tシステム事業者(ﾈｯﾄﾜｰｸﾍﾞﾝﾀﾞｰ)", "B社", PartyKind.LineVendor)]
    [InlineData("準備会\t準備主体", "準備会", PartyKind.OperatingBody)]
    [InlineData("Third Hospital,participant", "Third Hospital", PartyKind.Participant)]
    [InlineData("A,B病院\tParticipant\t", "A,B病院", PartyKind.Participant)]
    [InlineData("𠮷田医院", "𠮷田医院", PartyKind.Participant)]
    public void A_line_is_a_name_and_perhaps_a_kind(string typed, string name, PartyKind kind)
    {
        var line = Assert.Single(PartyLines.Read(typed, PartyKind.Participant, Taken));

        Assert.Equal((1, name, kind, null), (line.Number, line.Name, line.Kind, line.Wrong));
    }

    [Fact]
    public void Every_line_says_what_is_wrong_with_it()
    {
        var lines = PartyLines.Read(
            $"練習第一病院\r\n\r\n新しい病院\n新しい病院\n\t行政\n病院\t患者会\n病院\t行政\t東京\n{new string('長', PartyLines.NameLimit + 1)}", PartyKind.Participant, Taken);

        Assert.Equal(
            [(1, ManyPartiesKeys.Taken), (3, null), (4, ManyPartiesKeys.Twice), (5, ManyPartiesKeys.NoName), (6, ManyPartiesKeys.UnknownKind),
                (7, ManyPartiesKeys.TooManyColumns), (8, ManyPartiesKeys.NameTooLong)],
            lines.Select(line => (line.Number, line.Wrong?.Text)));
        Assert.Equal([3], lines[2].Wrong!.Arguments);
        Assert.Same(ManyPartiesKeys.NoKind, Assert.Single(PartyLines.Read("病院", null, Taken)).Wrong!.Text);
    }

    [Fact]
    public async Task Names_are_as_long_as_a_party_takes_them()
    {
        await using var house = await PlanHouse.Open();
        var longest = new string('長', PartyLines.NameLimit);

        PlanHouse.Value(await house.Do(unit => AddParty.Handle(unit, house.Plan, PlanHouse.Party(longest, PartyKind.Participant), house.Secretary, house.Hands, PlanHouse.Stop)));
        var refused = await house.Do(unit => AddParty.Handle(unit, house.Plan, PlanHouse.Party(longest + "い", PartyKind.Participant), house.Secretary, house.Hands, PlanHouse.Stop));

        Assert.Equal(RefusalKind.Invalid, refused.Refused!.Kind);
    }

    [Fact]
    public async Task Several_parties_are_looked_at_and_added_by_forms()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var names = await Names(practice);
        var empty = await sato.Open($"{practice.Home}/parties/several");

        using var looked = await sato.Send(Form(empty, "/several"), ("lines", "島の診療所\n県 薬務課\t行政"), ("act", "check"));
        Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        var shown = await RunningHost.Read(looked);
        Assert.Equal(["島の診療所", "県 薬務課"], shown.QuerySelectorAll("main tbody th").Select(cell => cell.TextContent));
        Assert.Equal("この2件を加える", shown.QuerySelector("button[value=add]")!.TextContent);
        Assert.Equal(names, await Names(practice));

        using var added = await sato.Send((IHtmlFormElement)shown.QuerySelector("main form[action$='/several']")!, ("act", "add"));
        Assert.Equal(HttpStatusCode.SeeOther, added.StatusCode);
        Assert.Equal((string[])[.. names, "島の診療所", "県 薬務課"], await Names(practice));
        var list = await sato.Open(added.Headers.Location!.OriginalString);
        Assert.Contains("まとめて加えました", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("行政", list.QuerySelectorAll("main tbody tr").Single(row => row.TextContent.Contains("県 薬務課", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_wrong_line_adds_nothing_and_keeps_what_was_typed()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var names = await Names(practice);
        const string typed = "島の診療所\n練習第一病院\n<b>太字</b>医院";

        using var refused = await sato.Send(Form(await sato.Open($"{practice.Home}/parties/several"), "/several"), ("lines", typed), ("act", "add"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await RunningHost.Read(refused);
        Assert.Equal(typed, ((IHtmlTextAreaElement)page.QuerySelector("textarea[name=lines]")!).Value.ReplaceLineEndings("\n"));
        Assert.Contains("すでにこの計画にあります", page.QuerySelectorAll("main tbody tr")[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("3件のうち1件", page.QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("#lines", page.QuerySelector(".faults a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("button[value=add]"));
        Assert.Equal(names, await Names(practice));
    }

    [Theory]
    [InlineData(0, "「名称（1行に1つ）」を入力してください")]
    [InlineData(201, "一度に加えられるのは200件までです（201件あります）")]
    public async Task No_line_and_too_many_are_refused_in_words(int count, string words)
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var typed = string.Join('\n', Enumerable.Range(1, count).Select(at => $"第{at}診療所"));

        using var refused = await sato.Send(Form(await sato.Open($"{practice.Home}/parties/several"), "/several"), ("lines", typed), ("act", "add"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(words, (await RunningHost.Read(refused)).QuerySelector(".faults")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_the_register_refuses_leaves_no_other_behind()
    {
        await using var house = await PlanHouse.Open();
        var before = (await house.Ask(unit => PlanSections.All(unit, house.Plan, PartySection.Kind, PlanHouse.Stop))).Count;
        var looked = await house.Ask(unit => AddParties.Look(unit, house.Plan, "島の診療所\n山の診療所", PartyKind.Participant, PlanHouse.Stop));

        await using (var unit = await house.Database.Begin(PlanHouse.Stop))
        {
            var added = PlanHouse.Value(await AddParties.Add(unit, house.Plan, looked.Lines, house.Secretary, house.Hands, PlanHouse.Stop));
            Assert.All(added, line => Assert.Null(line.Wrong));
            // The unit ends without a commit, as it does where one line was refused.
        }

        Assert.Equal(before, (await house.Ask(unit => PlanSections.All(unit, house.Plan, PartySection.Kind, PlanHouse.Stop))).Count);
    }

    private static async Task<string[]> Names(PracticeHost practice)
    {
        await using var unit = await practice.Host.Plan.Read(PracticeHost.Stop);
        return [.. (await PlanSections.All(unit, practice.Plan, PartySection.Kind, PracticeHost.Stop)).OrderBy(one => PartySection.NumberOf(one.Key)).Select(one => one.Content.Name)];
    }
}
