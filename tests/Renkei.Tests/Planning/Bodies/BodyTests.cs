using Renkei.Planning.Bodies;
using Renkei.Planning.Document;
using Renkei.Planning.Registers;
using Renkei.Tests.Planning.Registers;
using static Renkei.Tests.Planning.Activities.ActivityPageTests;

namespace Renkei.Tests.Planning.Bodies;

public class BodyTests
{
    [Fact]
    public async Task One_body_goes_through_its_stages()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.SetUp(new BodyContent
        {
            Name = "地域連携の会",
            Stages =
            [
                new() { Stage = BodyStage.Preparatory, Since = house.Today.AddDays(-90) }, new() { Stage = BodyStage.Study, Since = house.Today },
                new() { Stage = BodyStage.Operating, Since = house.Today.AddDays(200) },
            ],
        }));

        var body = (await house.Read(BodySection.Kind, 1)).Content;
        Assert.Null(body.StageOn(house.Today.AddDays(-91)));
        Assert.Equal(BodyStage.Preparatory, body.StageOn(house.Today.AddDays(-1))!.Stage);
        Assert.Equal(BodyStage.Study, body.StageOn(house.Today)!.Stage);
        Assert.Equal(BodyStage.Operating, body.StageOn(house.Today.AddDays(200))!.Stage);
    }

    [Fact]
    public async Task Stages_out_of_order_are_refused()
    {
        await using var house = await PlanHouse.Open();

        var refused = await house.SetUp(new BodyContent
        {
            Name = "会",
            Stages =
            [
                new() { Stage = BodyStage.Preparatory, Since = house.Today }, new() { Stage = BodyStage.Operating, Since = house.Today.AddDays(-1) },
            ],
        });

        Assert.Same(BodySection.StagesReversed, refused.Refused!.Text);
    }

    [Fact]
    public async Task A_working_group_stands_under_a_body_and_never_under_itself()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.SetUp(new BodyContent { Name = "検討委員会", Kind = BodyKind.Other }));
        Assert.Same(BodySection.NoParent, (await house.SetUp(new BodyContent { Name = "部会", Kind = BodyKind.WorkingGroup })).Refused!.Text);
        Assert.Same(BodyKeys.NoParentThere,
            (await house.SetUp(new BodyContent { Name = "部会", Kind = BodyKind.WorkingGroup, Parent = 9 })).Refused!.Text);
        PlanHouse.Value(await house.SetUp(new BodyContent { Name = "部会", Kind = BodyKind.WorkingGroup, Parent = 1 }));

        Assert.Same(BodyKeys.Circle,
            (await house.Change(1, (BodyContent body) => body with { Kind = BodyKind.WorkingGroup, Parent = 2 })).Refused!.Text);
        Assert.Same(BodyKeys.Circle, (await house.Change(2, (BodyContent body) => body with { Parent = 2 })).Refused!.Text);
        Assert.Same(BodyKeys.NameTaken, (await house.SetUp(new BodyContent { Name = "部会" })).Refused!.Text);
    }

    [Fact]
    public async Task A_member_of_a_party_that_left_stays_and_none_comes_new()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.SetUp(new BodyContent { Name = "会", Members = [new() { Number = 1, Party = house.First, Person = "中村 葵" }] }));
        await house.Leave(house.First);

        var same = await house.Change(1, (BodyContent body) => body with { Purpose = "目的" });
        var more = await house.Change(1, (BodyContent body) => body with
        {
            Members = [.. body.Members, new BodyMember { Number = 2, Party = house.First, Person = "森 さくら" }],
        });

        Assert.Equal("中村 葵", Assert.Single(PlanHouse.Value(same).Members).Person);
        Assert.Same(RegisterKeys.PartyHasLeft, more.Refused!.Text);
    }

    [Fact]
    public async Task A_member_does_not_leave_before_coming()
    {
        await using var house = await PlanHouse.Open();

        var refused = (await house.SetUp(new BodyContent
        {
            Name = "会", Members = [new() { Number = 1, Person = "中村 葵", From = house.Today, Until = house.Today.AddDays(-1) }],
        })).Refused;

        Assert.Contains("中村 葵", RegisterHouse.Words(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_shows_first_what_a_body_needs_first()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var form = Form(await sato.Open($"{practice.Home}/bodies/new"), "/bodies");

        var inSight = form.QuerySelectorAll("input:not([type=hidden]), select, textarea")
            .Where(control => control.Closest("details.fields") is null).Select(control => control.GetAttribute("name")).Distinct();
        Assert.Equal(["name", "kind", "parent", "stage-preparatory", "stage-study", "stage-operating", "set-up", "ended"], inSight);
        Assert.Equal(3, form.QuerySelectorAll("details.fields:not([open]) > summary").Length);
    }

    [Theory]
    [InlineData("member-1-until", "構成員", "member-1-person", "中村 葵", "member-1-from", "2026-11-24", "member-1-until", "2026-11-23")]
    [InlineData("member-2-person", "構成員", "member-2-role", "委員長", "purpose", "目的", "set-up", "2026-11-01")]
    [InlineData("member-1-from", "構成員", "member-1-person", "中村 葵", "member-1-from", "あした", "purpose", "目的")]
    [InlineData("records", "関係する活動と記録", "records", "判断999", "purpose", "目的", "set-up", "2026-11-01")]
    public async Task A_fault_opens_the_fold_it_stands_in(
        string field, string fold, string first, string one, string second, string two, string third, string three)
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        using var refused = await sato.Send(Form(await sato.Open($"{practice.Home}/bodies/new"), "/bodies"),
            ("name", "会"), ("kind", "other"), (first, one), (second, two), (third, three));

        var page = await RunningHost.Read(refused);
        Assert.Equal($"#{field}", page.QuerySelector(".faults a")!.GetAttribute("href"));
        Assert.Equal("true", page.GetElementById(field)!.GetAttribute("aria-invalid"));
        var open = Assert.Single(page.QuerySelectorAll("details.fields[open]"));
        Assert.StartsWith(fold, open.QuerySelector("summary")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Same(open, page.GetElementById(field)!.Closest("details.fields"));
    }

    [Fact]
    public async Task A_group_without_a_body_above_it_is_marked_where_it_is_chosen()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        using var refused = await sato.Send(Form(await sato.Open($"{practice.Home}/bodies/new"), "/bodies"), ("name", "新しい部会"), ("kind", "working-group"), ("parent", ""));

        Assert.Equal("#parent", (await RunningHost.Read(refused)).QuerySelector(".faults a")!.GetAttribute("href"));
    }
}
