using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Work;
using Renkei.Planning.Plans;

namespace Renkei.Tests.Planning.Activities;

public class SetScopeTests
{
    [Theory]
    [InlineData(null, "検討委員会")]
    [InlineData("  ", "検討委員会")]
    [InlineData("既存の協議会で足りるため", null)]
    [InlineData("既存の協議会で足りるため", " ")]
    public void Out_needs_a_reason_and_an_approver(string? reason, string? approver) =>
        Assert.Equal(RefusalKind.Invalid, SetScope.Decide(new ScopeChange(true, reason, approver)).Refused!.Kind);

    [Fact]
    public void No_way_saves_out_without_an_approver() => Assert.IsType<WorkRules.OutWithoutApprover>(WorkRules.Check(
        new ActivityContent { Override = new StateOverride { State = WorkState.NotApplicable, Reason = "不要のため" } }));

    [Fact]
    public async Task Out_counts_for_nothing_and_comes_back_as_it_was()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Set(7, "system-policy", WorkState.Started, "比較表が足りない"));
        var before = await Picture(house);

        PlanHouse.Value(await Set(house, new ScopeChange(true, "既存の仕組みを使うため", "第3回 検討委員会")));
        var picture = await Picture(house);
        Assert.Equal(WorkState.NotApplicable, picture.Activity(7).State);
        Assert.Equal(before.CountOf(1).Wanted - before.Activity(7).Milestones.Count, picture.CountOf(1).Wanted);
        Assert.DoesNotContain(WorkItem.Of(picture), item => item.Activity?.Number == 7);
        var set = (await house.Activity(7)).Content.Override!;
        Assert.Equal(("既存の仕組みを使うため", "第3回 検討委員会"), (set.Reason, set.ApprovedBy));

        PlanHouse.Value(await Set(house, new ScopeChange(false, null, null)));
        var again = await Picture(house);
        Assert.Equal((before.CountOf(1).Wanted, WorkState.Started), (again.CountOf(1).Wanted, again.Activity(7).State));
        Assert.Equal("比較表が足りない", (await house.Activity(7)).Content.MilestoneOf("system-policy").Note);
    }

    [Fact]
    public async Task A_form_without_reason_comes_back_beside_its_field()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        using var officer = await practice.SignedIn("小林 直樹");
        var address = $"{practice.Home}/step/1/activity/4";
        var form = ActivityPageTests.Form(await sato.Open(address), "/scope");

        var refused = await sato.Send(form, ("reason", ""), ("approver", "会長"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var back = ActivityPageTests.Form(await RunningHost.Read(refused), "/scope");
        Assert.Contains("対象外にする理由", back.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("会長", back.QuerySelector<IHtmlInputElement>("#scope-approver")!.Value);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Send(form, ("reason", "x"), ("approver", "y"))).StatusCode);

        Assert.Equal(HttpStatusCode.SeeOther, (await sato.Send(form, ("reason", "既存の協議会が担うため"), ("approver", "会長"))).StatusCode);
        var page = await sato.Open(address);
        Assert.Contains("既存の協議会が担うため", page.QuerySelector("#scope")!.TextContent, StringComparison.Ordinal);
        var history = await sato.Open($"{practice.Home}/history?section=activity%2Fstep1%2F4");
        Assert.Contains("既存の協議会が担うため", history.QuerySelector(".change ins")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<Outcome<ActivityContent>> Set(PlanHouse house, ScopeChange asked) => await SetScope.Handle(
        house.Database, house.Plan, new(1, 7), await house.Version(7), asked, house.Secretary, house.Clock, PlanHouse.Stop);

    private static async Task<PlanPicture> Picture(PlanHouse house) =>
        (await house.Ask(unit => PlanPicture.Load(unit, house.Plan, 1, house.Today, PlanHouse.Stop)))!;
}
