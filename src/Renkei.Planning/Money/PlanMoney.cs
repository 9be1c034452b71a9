using Renkei.Finance.Assumptions;
using Renkei.Kernel;
using Renkei.Planning.Exchange;

namespace Renkei.Planning.Money;

/// <summary>The money of a plan for other programs.</summary>
public static class PlanMoney
{
    /// <summary>The assumptions in a plan's zip, read and checked as an import does; nothing is changed.</summary>
    public static async Task<Outcome<FinancePlan>> OfZip(Stream zip, CancellationToken stop)
    {
        var read = await ArchiveReader.Read(zip, stop);
        if (!read.Succeeded(out var found, out var refusal)) return refusal;
        var head = found.Archive.Heads.FirstOrDefault(one => one.Key == MoneySection.Key.Text);
        return head is null ? new Refusal(RefusalKind.NotFound, NoMoney, found.Archive.Overview.Name) : MoneySection.Kind.ReadTyped(head.Body);
    }

    private static readonly TextKey NoMoney = new(
        "計画「{0}」には収支がまだありません。画面の「収支」で前提を入れてから書き出してください。",
        "The plan \"{0}\" holds no money yet. Enter its assumptions on the page of money, then export it.");
}
