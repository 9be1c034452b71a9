using Renkei.Finance.Assumptions;

namespace Renkei.Planning.Sample;

/// <summary>
/// The practice plan's money. Figures are those of published cases (厚生労働省 医療情報連携ネットワーク支援Navi, 2016 to 2018) as far as there are any;
/// what nobody has published for Sado is marked 参考（独自） and 仮定. It says what published history says: 30 to 80 members do not carry a renewal.
/// </summary>
internal static class SampleMoney
{
    private const string Navi = "厚生労働省 医療情報連携ネットワーク支援Navi 事例（平成28～30年）";
    private const string Own = "参考（独自）：練習用の仮定";
    private const string Shinryo = $"おきなわ津梁ネットワークの運用費 年1,200万円の内訳。{Navi}";
    private const string Mame = "まめネット（島根県）の料金表（税込・月額）";

    internal static FinancePlan Of(int firstYear) => new()
    {
        Name = "基本案（練習用）", FirstYear = firstYear, Years = 10, OperatesFrom = 2, Renewal = new() { EveryYears = 6 },
        Kinds = Kinds, Costs = Costs, Fees = Fees, Reserve = new() { Kind = ReserveKind.NextRenewal }, Scenarios = Scenarios,
        Contributions =
        [
            new()
            {
                Id = "S1", Name = "構築の補助（練習用の仮定）", Payer = "県", Rate = 0.9m, Stages = [LifeStage.Prepare, LifeStage.Build],
                Ceiling = 90_000_000, ToYear = 1, DelayMonths = 0,
            },
            new() { Id = "S2", Name = "市の負担金（練習用の仮定）", Payer = "市", Yearly = 8_000_000, FromYear = 2, Month = 4 },
            new() { Id = "S3", Name = "更改の補助（約束なし）", Payer = "県", Rate = 0, Stages = [LifeStage.Renew] },
        ],
    };

    private static IReadOnlyList<MemberKind> Kinds =>
    [
        new()
        {
            Id = "K1", Name = "病院", Discloses = true, Members = new() { Counts = [0, 2] },
            Benefit = "転院のたびに画像や検査結果を焼き直さずに済む。救急のときに、かかりつけの処方と既往がわかる。",
        },
        new()
        {
            Id = "K2", Name = "診療所", Members = new() { Ceiling = new(20, 10, 26), Rate = new(0.6m, 0.27m, 0.9m), Midpoint = 3 },
            Benefit = "退院の日に、病院の検査結果と処方を見て在宅医療を始められる。",
        },
        new()
        {
            Id = "K3", Name = "薬局", Members = new() { Ceiling = new(15, 8, 20), Rate = new(0.6m, 0.27m, 0.9m), Midpoint = 4 },
            Benefit = "検査値を見て処方を確かめられる。",
        },
        new()
        {
            Id = "K4", Name = "介護事業所", Members = new() { Ceiling = new(20, 8, 30), Rate = new(0.6m, 0.27m, 0.9m), Midpoint = 4 },
            Benefit = "退院の前に、病状と薬の変更を知って受け入れの準備ができる。",
        },
    ];

    private static IReadOnlyList<CostLine> Costs =>
    [
        new()
        {
            Id = "C1", Name = "基盤の構築", Stage = LifeStage.Build, Unit = 40_000_000, Due = Due.Once, Month = 12, LifeYears = 5,
            Source = $"びわ湖メディカルネット（滋賀県）の基本システム 4,000万円。{Navi}", Confidence = Confidence.Benchmark,
        },
        new()
        {
            Id = "C2", Name = "接続機器（開示施設1か所）", Stage = LifeStage.Build, Quantity = 2, Unit = new(25_000_000, 15_000_000, 35_000_000),
            Due = Due.Once, Month = 12, LifeYears = 5,
            Source = $"びわ湖メディカルネット（滋賀県）の病院1か所 2,500～3,500万円。{Navi}。下限は参考（独自）", Confidence = Confidence.Benchmark,
        },
        new()
        {
            Id = "C3", Name = "閲覧施設の準備", Stage = LifeStage.Operate, Driver = Driver.NewMembers, Unit = new(100_000, 50_000, 300_000), Due = Due.Yearly,
            Source = Own, Confidence = Confidence.Assumed,
        },
        Running("C4", "保守", 6_500_000), Running("C5", "事務局の人件費", 3_900_000) with { Taxed = false }, Running("C6", "その他の運用費", 1_600_000),
        new()
        {
            Id = "C7", Name = "更改（構築費に対する割合×構築費）", Stage = LifeStage.Renew, Quantity = new(0.9m, 0.5m, 1.0m), Unit = 90_000_000, Due = Due.AtRenewal,
            LifeYears = 5, Source = $"HMネット（広島県）の更改5.8億円÷構築6.0億円＝0.97。{Navi}。割合0.9（0.5～1.0）は参考（独自）", Confidence = Confidence.Benchmark,
        },
    ];

    private static IReadOnlyList<FeeLine> Fees =>
    [
        Fee("F1", "病院の会費", "K1", 12_540), Fee("F2", "診療所の会費", "K2", 1_100), Fee("F3", "薬局の会費", "K3", 1_100), Fee("F4", "介護事業所の会費", "K4", 1_100),
    ];

    private static IReadOnlyList<Scenario> Scenarios =>
    [
        new()
        {
            Name = "会費を2倍", Changes = new Dictionary<string, Uncertain>
            {
                ["fees/F1/unit"] = 25_080, ["fees/F2/unit"] = 2_200, ["fees/F3/unit"] = 2_200, ["fees/F4/unit"] = 2_200,
            },
        },
        new() { Name = "更改に補助3/4", Changes = new Dictionary<string, Uncertain> { ["contributions/S3/rate"] = 0.75m } },
        new()
        {
            Name = "加入が半分",
            Changes = new Dictionary<string, Uncertain> { ["kinds/K2/ceiling"] = 10, ["kinds/K3/ceiling"] = 8, ["kinds/K4/ceiling"] = 10 },
        },
        new() { Name = "市の負担なし", Changes = new Dictionary<string, Uncertain> { ["contributions/S2/yearly"] = 0 } },
    ];

    private static CostLine Running(string id, string name, int yearly) => new()
    {
        Id = id, Name = name, Stage = LifeStage.Operate, Unit = yearly, Due = Due.Yearly, Source = Shinryo, Confidence = Confidence.Benchmark,
    };

    private static FeeLine Fee(string id, string name, string kind, int monthly) => new()
    {
        Id = id, Name = name, Kind = kind, Driver = Driver.Members, Unit = monthly, Due = Due.Monthly, Source = Mame, Confidence = Confidence.Benchmark,
    };
}
