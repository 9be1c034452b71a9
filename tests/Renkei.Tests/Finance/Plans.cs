using Renkei.Finance.Assumptions;
using Renkei.Finance.Engine;
using Renkei.Kernel;

namespace Renkei.Tests.Finance;

/// <summary>Plans for tests: published networks by their figures (planning reference §4.2), and a full one with everything a plan can hold.</summary>
internal static class Plans
{
    public static FinancePlan Bare(int years, params MemberKind[] kinds) => new()
    {
        Format = FinancePlan.FormatName, Version = FinancePlan.CurrentVersion, FirstYear = 2027, Years = years, Kinds = kinds,
    };

    public static MemberKind Kind(string id, params long[] counts) => new() { Id = id, Members = new() { Counts = counts } };

    public static CostLine Running(string id, decimal yearly) => new() { Id = id, Stage = LifeStage.Operate, Unit = yearly, Due = Due.Yearly };

    public static FeeLine Fee(string id, string? kind, decimal unit, Due due = Due.Yearly) =>
        new() { Id = id, Kind = kind, Driver = Driver.Members, Unit = unit, Due = due };

    /// <summary>HMネット: 71,000,000 a year in four parts, 979 members, renewal 580,000,000 every five years.</summary>
    public static FinancePlan Hm() => Bare(10, Kind("all", 979)) with
    {
        Renewal = new() { EveryYears = 5 },
        Costs =
        [
            Running("upkeep", 20_000_000), Running("lines", 21_000_000), Running("office", 24_000_000), Running("other", 6_000_000),
            new() { Id = "renewal", Stage = LifeStage.Renew, Unit = 580_000_000, Due = Due.AtRenewal },
        ],
        Reserve = new() { Kind = ReserveKind.NextRenewal },
    };

    /// <summary>まめネット: 42 hospitals at a monthly fee, 727 others at 1,100, running cost 235,090,000 a year.</summary>
    public static FinancePlan Mame(decimal hospitalFee) => Bare(5, Kind("hospital", 42), Kind("other", 727)) with
    {
        Costs = [Running("all", 235_090_000)],
        Fees = [Fee("F1", "hospital", hospitalFee, Due.Monthly), Fee("F2", "other", 1_100, Due.Monthly)],
        Gap = new() { Payer = "島根県" },
    };

    /// <summary>A plan with every part: two years of building, growth, ranges, grants, tax, assets, two renewals.</summary>
    public static FinancePlan Full() => Bare(15, Kind("hospital", 5, 10, 15, 18, 20), Kind("clinic", 20, 60, 110, 150, 180, 200)) with
    {
        Name = "練習", OperatesFrom = 2, OpeningCash = 5_000_000, Renewal = new() { EveryYears = 6, Month = 10 },
        Kinds =
        [
            new() { Id = "hospital", Discloses = true, Beds = 180, Members = new() { Counts = [5, 10, 15, 18, 20], Factor = new(1, 0.7m, 1.1m) } },
            new() { Id = "clinic", Members = new() { Ceiling = new(200, 120, 260, RangeShape.Pert), Rate = 0.6m, Midpoint = new(4, 3, 6) } },
            new() { Id = "friends", Supports = true, Members = new() { Counts = [3] } },
        ],
        Patients = new() { Counts = [0, 500, 1500, 3000, 5000] },
        Costs =
        [
            new() { Id = "study", Stage = LifeStage.Prepare, Quantity = 2, Hours = 600, Unit = 3_000, Due = Due.Once, Month = 6, Taxed = false },
            new() { Id = "platform", Stage = LifeStage.Build, Unit = new(125_000_000, 90_000_000, 180_000_000), Due = Due.Once, FromYear = 1, Month = 12, LifeYears = 5 },
            new() { Id = "gateway", Stage = LifeStage.Build, Driver = Driver.NewSites, Unit = new(2_500_000, 1_500_000, 3_500_000), Due = Due.Yearly, Month = 9, LifeYears = 5 },
            new() { Id = "upkeep", Stage = LifeStage.Operate, Unit = new(14_000_000, 12_000_000, 18_000_000), Due = Due.Yearly },
            new() { Id = "lines", Stage = LifeStage.Operate, Driver = Driver.Members, Unit = 2_333.3m, Due = Due.Monthly },
            new() { Id = "office", Stage = LifeStage.Operate, Quantity = 1.5m, Hours = 160, Unit = 2_750, Due = Due.Monthly, Taxed = false },
            new() { Id = "cards", Stage = LifeStage.Operate, Driver = Driver.NewPatients, Unit = 150, Due = Due.Yearly, Month = 3 },
            new() { Id = "renewal", Stage = LifeStage.Renew, Unit = new(112_000_000, 60_000_000, 140_000_000), Due = Due.AtRenewal, LifeYears = 6 },
            new() { Id = "exit", Stage = LifeStage.Close, Unit = 8_000_000, Due = Due.Once, Month = 2 },
        ],
        Fees =
        [
            Fee("hospital", "hospital", 30_000, Due.Monthly), Fee("clinic", "clinic", 4_400, Due.Monthly),
            new() { Id = "beds", Driver = Driver.Beds, Unit = 550, Due = Due.Yearly, Month = 6 },
            new() { Id = "joining", Driver = Driver.NewMembers, Unit = 33_000, Due = Due.Yearly, Month = 4 },
            new() { Id = "video", Driver = Driver.Members, Quantity = new(0.2m, 0.1m, 0.4m, RangeShape.Uniform), Unit = 1_980, Due = Due.Monthly },
            new() { Id = "friends", Driver = Driver.Supporters, Unit = 100_000, Due = Due.Yearly, Month = 7, Taxed = false },
        ],
        Contributions =
        [
            new() { Id = "fund", Payer = "県", Rate = 0.9m, Stages = [LifeStage.Prepare, LifeStage.Build], Ceiling = 140_000_000, ToYear = 3, DelayMonths = 3 },
            new() { Id = "city", Payer = "市", Yearly = new(6_000_000, 4_000_000, 6_000_000), Month = 5, FromYear = 2 },
            new() { Id = "again", Payer = "県", Rate = 0.3m, Stages = [LifeStage.Renew], DelayMonths = 5 },
        ],
        Gap = new() { Payer = "県", Cap = 10_000_000 },
        Reserve = new() { Kind = ReserveKind.NextRenewal },
        Tax = new() { Method = TaxMethod.General },
        Scenarios =
        [
            new() { Name = "会員が増えない", Changes = new Dictionary<string, Uncertain> { ["kinds/clinic/ceiling"] = 80, ["kinds/hospital/factor"] = 0.6m } },
            new() { Name = "更改が安い", Changes = new Dictionary<string, Uncertain> { ["costs/renewal/unit"] = 70_000_000 } },
        ],
    };

    public static Projection Projected(this FinancePlan plan, Scenario? scenario = null) =>
        Projection.Of(plan, scenario).Succeeded(out var projection, out var why) ? projection : throw new InvalidOperationException(why.Text.In(Language.English, why.Arguments));
}
