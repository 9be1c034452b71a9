using System.Text;
using Microsoft.AspNetCore.Http;
using Renkei.Accounts.HandOver;
using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Issues;
using Renkei.Planning.Registers;
using Renkei.Tests.Planning.Registers;

namespace Renkei.Tests.Planning.Issues;

public class IssueTests
{
    [Fact]
    public async Task Solved_says_what_was_done_and_dropped_says_why()
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Raise(new IssueContent { Title = "更改の費用が未定" }));

        Assert.Same(IssueSection.NoMeasures, (await house.Change(number, one => one with { State = IssueState.Solved })).Refused!.Text);
        Assert.Same(IssueSection.NoReason, (await house.Change(number, one => one with { State = IssueState.Dropped })).Refused!.Text);
        var solved = PlanHouse.Value(await house.Change(number, one => one with { State = IssueState.Solved, Measures = "見積もりを取った。" }));

        Assert.Equal((house.Today, house.Today), (solved.Raised!.Value, solved.Closed!.Value));
        Assert.Null(PlanHouse.Value(await house.Change(number, one => one with { State = IssueState.Working })).Closed);
    }

    [Fact]
    public async Task Filters_and_orders_answer_what_they_say()
    {
        await using var house = await PlanHouse.Open();
        await house.Raise(new IssueContent { Title = "遅れ", Due = house.Today.AddDays(-1), Owner = new() { Party = house.First }, Links = [new() { To = "step1/7" }] });
        await house.Raise(new IssueContent { Title = "きょうまで", Due = house.Today, State = IssueState.Working });
        await house.Raise(new IssueContent { Title = "済み", Due = house.Today.AddDays(-9), State = IssueState.Solved, Measures = "した" });
        await house.Raise(new IssueContent { Title = "期限なし", Links = [new() { To = "step1/1" }] });
        var book = await house.Book();

        Assert.Equal([4, 3, 2, 1], Numbers(""));
        Assert.Equal([1], Numbers("overdue=true"));
        Assert.Equal([2], Numbers("state=working"));
        Assert.Equal([1], Numbers("activity=step1/7"));
        Assert.Equal([1], Numbers($"owner={house.First}"));
        Assert.Equal([3, 1, 2, 4], Numbers("sort=Due"));
        Assert.Equal([1, 4, 2, 3], Numbers("sort=State"));
        Assert.Empty(Numbers("state=working&overdue=true"));
        // What the form does not offer asks for everything.
        Assert.Equal(4, Numbers("state=<b>&activity=99&owner=x&sort=7").Length);

        int[] Numbers(string query) => [.. IssueQuery.Of(new QueryCollection(
            Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query))).Of(book).Select(one => one.Key)];
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+81", "'+81")]
    [InlineData("-5", "'-5")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝HYPERLINK(1)", "'＝HYPERLINK(1)")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("彼の\"案\"", "\"彼の\"\"案\"\"\"")]
    [InlineData("1行目\n2行目", "\"1行目\n2行目\"")]
    [InlineData("=1,\"2\"", "\"'=1,\"\"2\"\"\"")]
    [InlineData("", "")]
    public void A_cell_is_quoted_and_never_a_formula(string words, string cell) => Assert.Equal(cell, IssueCsv.Cell(words));

    [Fact]
    public async Task The_csv_has_its_mark_its_head_and_every_issue()
    {
        await using var house = await PlanHouse.Open();
        await house.Raise(new IssueContent { Title = "=cmd|' /C calc'!A0", Owner = new() { Party = house.First, Person = "𠮷野 葵" } });

        var bytes = IssueCsv.Of(await house.Book(), IssueQuery.Of(new QueryCollection()), Language.Japanese);

        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.StartsWith("番号,件名,状態,担当の機関,担当者の氏名,期限,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("課題1,'=cmd|' /C calc'!A0,未対応,練習第一病院,𠮷野 葵,", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public async Task A_party_that_left_is_no_new_owner_and_stays_an_old_one()
    {
        await using var house = await PlanHouse.Open();
        var owned = PlanHouse.Value(await house.Raise(new IssueContent { Title = "残る", Owner = new() { Party = house.First, Person = "中村 葵" } }));
        await house.Leave(house.First);

        var refused = (await house.Raise(new IssueContent { Title = "新しい", Owner = new() { Party = house.First } })).Refused!;
        Assert.Same(RegisterKeys.PartyHasLeft, refused.Text);
        Assert.Contains("練習第一病院", RegisterHouse.Words(refused), StringComparison.Ordinal);
        Assert.Same(RegisterKeys.NoSuchParty, (await house.Raise(new IssueContent { Title = "x", Owner = new() { Party = 99 } })).Refused!.Text);
        Assert.Equal("中村 葵", PlanHouse.Value(await house.Change(owned, one => one with { Description = "追記" })).Owner!.Person);
    }

    [Fact]
    public async Task Open_issues_of_somebody_who_leaves_go_to_the_successor()
    {
        await using var house = await PlanHouse.Open();
        var successor = PlanHouse.Value(await house.Do(unit => house.People.Add(
            unit, house.Secretary, new(house.Maker.Organisation, "高橋 実", "takahashi@example.jp"), PlanHouse.Stop)));
        await house.Raise(new IssueContent { Title = "開いている", Owner = new() { Party = 1, Person = "佐藤 恵" } });
        await house.Raise(new IssueContent { Title = "済み", Owner = new() { Person = "佐藤 恵" }, State = IssueState.Solved, Measures = "した" });
        var duties = new IssueDuties(house.Seats, house.Clock);

        Assert.Equal("佐渡モデル　開いている", Assert.Single(await house.Ask(unit => duties.Of(unit, house.Maker, null, PlanHouse.Stop))).Title);
        Assert.Equal(1, await house.Do(unit => duties.Move(unit, new Succession(house.Maker, successor, null), house.Secretary, PlanHouse.Stop)));

        Assert.Equal("高橋 実", (await house.Read(IssueSection.Kind, 1)).Content.Owner!.Person);
        Assert.Equal("佐藤 恵", (await house.Read(IssueSection.Kind, 2)).Content.Owner!.Person);
    }
}
