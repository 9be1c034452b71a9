using Renkei.Kernel;

namespace Renkei.Finance.Answers;

/// <summary>How a ratio over many networks was averaged. The two do not divide into each other.</summary>
public enum RatioKind
{
    /// <summary>比率の平均: each network's ratio, then the mean of these.</summary>
    MeanOfRatios,

    /// <summary>平均の比率: the mean of the one divided by the mean of the other.</summary>
    RatioOfMeans,

    /// <summary>一つのネットワーク.</summary>
    SingleNetwork,
}

/// <summary>A published figure to stand beside the plan's own, with its year and source.</summary>
/// <param name="Name">Of whom.</param>
/// <param name="Per">Yen for each of what.</param>
/// <param name="Amount">The ratio.</param>
/// <param name="Kind">How it was averaged.</param>
/// <param name="Source">Where it is from, with its year.</param>
public sealed record PublishedRatio(TextKey Name, TextKey Per, Yen Amount, RatioKind Kind, TextKey Source)
{
    private static readonly TextKey Running = new("会員1・1年あたりの運用費", "running cost per member and year");
    private static readonly TextKey Build = new("会員1あたりの構築費", "build cost per member");
    private static readonly TextKey Navi = new("厚生労働省 医療情報連携ネットワーク支援Navi 事例（平成28～30年）から計算", "worked out from a case of the Ministry's Navi (2016 to 2018)");
    private static readonly TextKey Wp485 = new("日医総研ワーキングペーパー485（2023年調査）", "JMARI working paper 485 (survey of 2023)");

    /// <summary>The figures the guide's cases and the national survey give.</summary>
    public static IReadOnlyList<PublishedRatio> All { get; } =
    [
        new(new("全国平均", "national"), Build, new(1_634_761), RatioKind.MeanOfRatios, Wp485),
        new(new("全国平均", "national"), Build, BreakEven.Fee(new(254_091_000L * 10), 1430)!.Value, RatioKind.RatioOfMeans, Wp485),
        new(new("全国平均", "national"), Running, BreakEven.Fee(new(11_850_000L * 10), 1430)!.Value, RatioKind.RatioOfMeans, Wp485),
        new(new("HMネット（広島県）", "HM Net (Hiroshima)"), Running, BreakEven.Fee(new(71_000_000), 979)!.Value, RatioKind.SingleNetwork, Navi),
        new(new("晴れやかネット（岡山県）", "Hareyaka Net (Okayama)"), Running, BreakEven.Fee(new(50_000_000), 429)!.Value, RatioKind.SingleNetwork, Navi),
        new(new("まめネット（島根県）", "Mame Net (Shimane)"), Running, BreakEven.Fee(new(235_090_000), 769)!.Value, RatioKind.SingleNetwork, Navi),
        new(new("びわ湖メディカルネット（滋賀県）", "Biwako Medical Net (Shiga)"), Running, BreakEven.Fee(new(38_000_000), 178)!.Value, RatioKind.SingleNetwork, Navi),
        new(new("おきなわ津梁ネットワーク", "Okinawa Shinryo Network"), Running, BreakEven.Fee(new(12_000_000), 131)!.Value, RatioKind.SingleNetwork, Navi),
    ];
}
