using System.Net;
using AngleSharp.Dom;
using Renkei.Kernel;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using static Renkei.Tests.Planning.Activities.ActivityPageTests;

namespace Renkei.Tests.Planning.Activities;

public class AgreementTests
{
    private static CancellationToken Stop => PlanHouse.Stop;

    [Fact]
    public async Task A_common_view_is_done_only_when_all_agreed()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Attach(1, "common-view", house.Minutes()));
        Assert.Contains("機関ごとの合意が必要", Ja((await house.Set(1, "common-view", WorkState.Done)).Refused!), StringComparison.Ordinal);

        PlanHouse.Value(await Ask(house, house.First, house.Second));
        PlanHouse.Value(await Record(house, house.First, AgreementState.Agreed));
        Assert.Contains("1者の合意がそろっていない", Ja((await house.Set(1, "common-view", WorkState.Done)).Refused!), StringComparison.Ordinal);

        PlanHouse.Value(await Record(house, house.Second, AgreementState.Agreed));
        Assert.Equal(WorkState.Done, PlanHouse.Value(await house.Set(1, "common-view", WorkState.Done)).State);
    }

    [Fact]
    public async Task An_agreement_taken_back_takes_done_back()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Attach(2, "care-we-aim-at", house.Minutes()));
        PlanHouse.Value(await Ask(house, 2, "care-we-aim-at", house.First));
        PlanHouse.Value(await Record(house, 2, "care-we-aim-at", new Agreement { Party = house.First, State = AgreementState.Agreed, Person = "中村 葵" }));
        PlanHouse.Value(await house.Set(2, "care-we-aim-at", WorkState.Done));

        var after = PlanHouse.Value(await Record(house, 2, "care-we-aim-at",
            new Agreement { Party = house.First, State = AgreementState.HeldBack, Person = "中村 葵", Note = "理事会で差し戻し" }));

        Assert.Equal((WorkState.Started, "練習第一病院の合意"), (after.State, after.FellBackFor));
    }

    [Fact]
    public async Task Holding_back_needs_a_reason_and_agreeing_a_name()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await Ask(house, house.First));
        Assert.Contains("意見・条件", Ja((await Record(house, 1, "common-view",
            new Agreement { Party = house.First, State = AgreementState.HeldBack, Person = "中村 葵" })).Refused!), StringComparison.Ordinal);
        Assert.Contains("合意した人", Ja((await Record(house, 1, "common-view",
            new Agreement { Party = house.First, State = AgreementState.Agreed })).Refused!), StringComparison.Ordinal);
        Assert.Contains("きょうより後", Ja((await Record(house, 1, "common-view", new Agreement
        {
            Party = house.First, State = AgreementState.Agreed, Person = "中村 葵", On = house.Today.AddDays(1),
        })).Refused!), StringComparison.Ordinal);
        Assert.Equal(RefusalKind.NotFound, (await Record(house, house.Second, AgreementState.Agreed)).Refused!.Kind);
    }

    [Fact]
    public async Task Who_has_agreed_stays_when_others_are_asked()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await Ask(house, house.First, house.Vendor));
        PlanHouse.Value(await Record(house, house.First, AgreementState.Agreed));

        var after = PlanHouse.Value(await Ask(house, house.Second));

        Assert.Equal([(house.First, AgreementState.Agreed), (house.Second, AgreementState.Awaited)],
            after.Agreements.Select(one => (one.Party, one.State)));
        Assert.NotNull((await Ask(house, 99)).Refused);
    }

    [Fact]
    public async Task A_hospital_agrees_on_its_own_page_and_for_itself_alone()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        using var nakamura = await practice.SignedIn("中村 葵");
        var address = $"{practice.Home}/step/1/activity/3";
        var form = Form(await sato.Open(address), "outline/agreements");
        Assert.Equal(HttpStatusCode.SeeOther, (await sato.Send(form, ("party", "2"), ("party", "3"))).StatusCode);

        var part = await nakamura.Open($"{practice.Home}/part/2");
        var own = Form(part, "agreements/1/3/outline");
        Assert.Equal(HttpStatusCode.SeeOther, (await nakamura.Send(own, ("state", "agreed"), ("note", "病院長の了承を得た"))).StatusCode);

        var item = (await sato.Open(address)).GetElementById("m-outline")!;
        Assert.Contains("2者のうち1者が合意", item.TextContent, StringComparison.Ordinal);
        Assert.Contains("病院長の了承を得た", item.TextContent, StringComparison.Ordinal);
        Assert.Contains("中村 葵", item.TextContent, StringComparison.Ordinal);
        // The same form sent for another organisation is refused, whatever it says.
        own.SetAttribute("action", $"{practice.Home}/part/3/agreements/1/3/outline");
        Assert.Equal(HttpStatusCode.Forbidden, (await nakamura.Send(own, ("state", "agreed"))).StatusCode);
    }

    private static string Ja(Refusal refusal) => refusal.Text.In(Language.Japanese, refusal.Arguments);

    private static Task<Outcome<Milestone>> Ask(PlanHouse house, params int[] parties) => Ask(house, 1, "common-view", parties);

    private static async Task<Outcome<Milestone>> Ask(PlanHouse house, int activity, string key, params int[] parties) =>
        await AgreeMilestone.Ask(house.Database, new MilestonePlace(house.Plan, new(1, activity), key, await house.Version(activity)),
            parties, house.Secretary, house.Clock, Stop);

    private static Task<Outcome<Milestone>> Record(PlanHouse house, int party, AgreementState state) =>
        Record(house, 1, "common-view", new Agreement { Party = party, State = state, Person = "中村 葵" });

    private static async Task<Outcome<Milestone>> Record(PlanHouse house, int activity, string key, Agreement agreement) =>
        await AgreeMilestone.Record(house.Database, new MilestonePlace(house.Plan, new(1, activity), key, await house.Version(activity)),
            agreement, house.Secretary, house.Clock, Stop);
}
