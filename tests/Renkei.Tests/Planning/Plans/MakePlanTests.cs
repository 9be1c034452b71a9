using Renkei.Accounts.Rights;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Tests.Planning.Plans;

public class MakePlanTests
{
    [Fact]
    public async Task The_maker_becomes_secretariat_of_the_first_party()
    {
        await using var house = await PlanHouse.Open();

        var seat = await house.Ask(unit => house.Seats.Of(unit, house.Plan.Value, house.Maker.Id, PlanHouse.Stop));

        Assert.Equal(new Seat(house.Plan.Value, PlanRole.Secretariat, 1), seat);
        Assert.Equal("準備会 事務局", (await house.PartyOf(1)).Content.Name);
        Assert.Equal(PartyKind.OperatingBody, (await house.PartyOf(1)).Content.Kind);
    }

    [Fact]
    public void A_shipped_region_is_taken_by_its_code()
    {
        Assert.True(Filled().Read(null).Succeeded(out var overview, out _));
        Assert.Equal(("1507", "佐渡"), (overview.Region.Code, overview.Region.Name));
        Assert.Equal("令和8年度", overview.FirstYear.ToString());
    }

    [Fact]
    public void Another_region_is_entered_by_code_and_name()
    {
        var form = Filled() with { Region = OverviewForm.OtherRegion, RegionCode = "1502", RegionName = "新潟" };

        Assert.True(form.Read(null).Succeeded(out var overview, out _));
        Assert.Equal(("1502", "新潟"), (overview.Region.Code, overview.Region.Name));
        Assert.Equal(OverviewKeys.CodeWrong, (form with { RegionCode = "１５" }).Read(null).Refused!.Text);
        Assert.NotNull((form with { RegionName = " " }).Read(null).Refused);
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        Assert.Contains("計画の名称", (Filled() with { Name = "　\t" }).Read(null).Refused!.Text.Ja, StringComparison.Ordinal);
        Assert.Contains("対象地域", (Filled() with { Region = "" }).Read(null).Refused!.Text.Ja, StringComparison.Ordinal);
        Assert.Contains("推進主体", (Filled() with { Promoter = "王様" }).Read(null).Refused!.Text.Ja, StringComparison.Ordinal);
        Assert.Contains("開始年度", (Filled() with { FirstYear = "99999" }).Read(null).Refused!.Text.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_keep_what_they_do_not_show()
    {
        await using var house = await PlanHouse.Open();
        var before = await house.Ask(unit => PlanSections.Read(unit, house.Plan, OverviewSection.Key, PlanHouse.Stop));

        var after = PlanHouse.Value(await house.Do(unit => ChangeSettings.Handle(unit, house.Plan, before.Version,
            OverviewForm.Of(before.Content) with { Name = "佐渡 本計画" }, house.Secretary, house.Clock, PlanHouse.Stop)));

        Assert.Equal("佐渡 本計画", after.Name);
        Assert.Equal(before.Content.Practice, after.Practice);
        Assert.Equal(before.Content.Region.Code, after.Region.Code);
    }

    private static OverviewForm Filled() => new("佐渡計画", "1507", "", "", Words.Wire(Promoter.Prefecture), "2026", "", "");
}
