using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Exchange;
using Renkei.Planning.Money;
using Renkei.Tests.Finance;

namespace Renkei.Tests.Planning.Money;

using Plans = Renkei.Tests.Finance.Plans;

public class MoneySectionTests
{
    [Fact]
    public async Task Assumptions_come_back_as_they_were_saved()
    {
        await using var desk = await PlanDesk.Open();
        await desk.Save(MoneySection.Key, Plans.Full(), 0);

        var saved = (await desk.Read(MoneySection.Key)).Content;

        Assert.Equal(Of(Plans.Full()), Of(saved));
        // And what was worked out from them is the same to the yen.
        Assert.Equal(Plans.Full().Projected().Years.Select(year => year.NetAssets), saved.Projected().Years.Select(year => year.NetAssets));
    }

    [Fact]
    public async Task What_cannot_be_worked_out_is_not_saved()
    {
        await using var desk = await PlanDesk.Open();

        var refused = await desk.Submit(MoneySection.Key, Plans.Hm() with { Costs = [Plans.Running("C1", -5)] }, 0);

        Assert.Equal("費用「C1」 単価（円・税込）：-5は0より小さい値です。0以上にしてください。", refused.Refused!.Text.In(Language.Japanese, refused.Refused.Arguments));
        Assert.Equal(0, (await desk.Read(MoneySection.Key)).Version);
    }

    [Fact]
    public async Task A_lost_race_keeps_both_edits_side_by_side()
    {
        await using var desk = await PlanDesk.Open();
        var begun = await desk.Save(MoneySection.Key, Plans.Hm(), 0);
        await desk.Save(MoneySection.Key, begun.Content with { OpeningCash = 5 }, 1);

        var late = await desk.Submit(MoneySection.Key, begun.Content with { OpeningReserve = 7 }, 1, PlanDesk.Takahashi);

        var conflict = Assert.IsType<SectionConflict<FinancePlan>>(late.Refused);
        Assert.Equal((5, 7), (conflict.Proposal.OpeningCash, conflict.Proposal.OpeningReserve));
    }

    [Fact]
    public async Task A_change_of_one_price_is_one_field_in_words()
    {
        await using var desk = await PlanDesk.Open();
        var begun = Plans.Hm() with { Costs = [Plans.Running("C1", 10) with { Name = "保守" }] };
        await desk.Save(MoneySection.Key, begun, 0);
        var changed = await desk.Save(MoneySection.Key, begun with { Costs = [Plans.Running("C1", 12) with { Name = "保守" }] }, 1);

        var change = Assert.Single(SectionMerge.Changes(Of(begun), Of(changed.Content), MoneySection.Kind.Shape));

        Assert.Equal("費用「保守」 › 単価（円・税込）", change.Path.Label.Ja);
    }

    [Fact]
    public async Task A_zip_carries_the_money_and_unknown_members()
    {
        await using var desk = await PlanDesk.Open();
        var (read, _) = FinanceJson.Read("""{"format":"renkei-finance","version":1,"firstYear":2027,"years":5,"later":{"x":1},"kinds":[{"id":"K1","members":{"counts":[3]},"y":2}]}"""u8);
        await desk.Save(MoneySection.Key, read!, 0);
        using var zip = new MemoryStream();
        PlanDesk.Value(await PlanExport.Write(desk.Database, desk.Plan, zip, PlanDesk.Sato, desk.Clock, PlanDesk.Stop));
        zip.Position = 0;

        var money = PlanDesk.Value(await PlanMoney.OfZip(zip, PlanDesk.Stop));

        Assert.Equal(Of(read!), Of(money));
        Assert.Contains("\"later\":{\"x\":1}", Of(money), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_without_money_says_what_to_do()
    {
        await using var desk = await PlanDesk.Open();
        using var zip = new MemoryStream();
        PlanDesk.Value(await PlanExport.Write(desk.Database, desk.Plan, zip, PlanDesk.Sato, desk.Clock, PlanDesk.Stop));
        zip.Position = 0;

        var refused = (await PlanMoney.OfZip(zip, PlanDesk.Stop)).Refused;

        Assert.Equal(RefusalKind.NotFound, refused!.Kind);
        Assert.Contains("前提を入れてから", refused.Text.Ja, StringComparison.Ordinal);
    }

    private static string Of(FinancePlan plan) =>
        JsonText.Of(System.Text.Json.JsonSerializer.SerializeToElement(plan, PlanJson.Default.FinancePlan));
}
