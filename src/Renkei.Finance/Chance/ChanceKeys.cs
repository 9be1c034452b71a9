using Renkei.Kernel;

namespace Renkei.Finance.Chance;

internal static class ChanceKeys
{
    public static readonly TextKey Draws = new("試行の回数{0}は使えません。1から{1:N0}にしてください。", "{0} draws cannot be made. Ask for 1 to {1:N0}.");
    public static readonly TextKey NeverDry = new("計画の期間中に資金が不足しない確率は{0}%です。", "The chance that money never runs out is {0}%.");
    public static readonly TextKey AllRenewals = new("積立で更改をすべて支払える確率は{0}%です。", "The chance that the reserve pays for every renewal is {0}%.");

    public static readonly TextKey NothingUncertain = new(
        "前提に範囲がないため、どの試行も同じ結果です。", "No assumption is a range, so every draw is the same.");
}
