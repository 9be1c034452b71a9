using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Finance.Assumptions;

/// <summary>Part of the assumptions. Members this program does not know are kept.</summary>
/// <remarks>
/// Deliberate: members are <c>set</c>, not <c>init</c> or <c>required</c>. The generated reader gives an <c>init</c> member that is absent nothing
/// instead of its default, and a quantity left out would be 0; where some are <c>required</c> its errors name the last line of the text.
/// </remarks>
public abstract record OpenAssumption : OpenRecord;

/// <summary>
/// The assumptions of a 収支計画: who takes part, what it costs by stage of life, who pays, and what is put aside. Amounts are yen including
/// consumption tax; years are counted from 1, the first fiscal year of the plan; months are calendar months.
/// </summary>
public sealed record FinancePlan : OpenAssumption
{
    /// <summary>What <see cref="Format"/> must say.</summary>
    public const string FormatName = "renkei-finance";

    /// <summary>The version this program reads and writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The longest plan, in years.</summary>
    public const int YearsLimit = 15;

    /// <summary>Marks the file.</summary>
    [JsonRequired]
    [Field("形式", "Format")]
    public string Format { get; set; } = FormatName;

    /// <summary>Version of the form.</summary>
    [JsonRequired]
    [Field("形式の版", "Version of the form")]
    public int Version { get; set; } = CurrentVersion;

    /// <summary>What the plan is called.</summary>
    [Field("名称", "Name")]
    public string Name { get; set; } = "";

    /// <summary>First fiscal year (年度), such as 2027; it begins on 1 April.</summary>
    [JsonRequired]
    [Field("最初の年度", "First fiscal year")]
    public int FirstYear { get; set; }

    /// <summary>Length in years.</summary>
    [JsonRequired]
    [Field("年数", "Number of years")]
    public int Years { get; set; }

    /// <summary>Year of the plan in which operation begins.</summary>
    [Field("運用を始める年（何年目）", "Year operation begins")]
    public int OperatesFrom { get; set; } = 1;

    /// <summary>When the system is renewed (更改).</summary>
    [Field("更改", "Renewal")]
    public RenewalCycle? Renewal { get; set; }

    /// <summary>Money at hand at the start, in yen.</summary>
    [Field("最初の手元の資金", "Money at the start")]
    public long OpeningCash { get; set; }

    /// <summary>更改積立金 at the start, in yen.</summary>
    [Field("最初の更改積立金", "Renewal reserve at the start")]
    public long OpeningReserve { get; set; }

    /// <summary>Kinds of members (会員の種別); a bed class is a kind of its own. Supporters are kinds too.</summary>
    [Field("会員の種別", "Kinds of members", Limit = 50)]
    public IReadOnlyList<MemberKind> Kinds { get; set; } = [];

    /// <summary>Patients taking part.</summary>
    [Field("参加する患者", "Patients taking part")]
    public Growth? Patients { get; set; }

    /// <summary>Costs by stage of life.</summary>
    [Field("費用", "Costs", Limit = 300)]
    public IReadOnlyList<CostLine> Costs { get; set; } = [];

    /// <summary>Fees.</summary>
    [Field("会費・利用料", "Fees", Limit = 300)]
    public IReadOnlyList<FeeLine> Fees { get; set; } = [];

    /// <summary>Subsidies (補助金) and shares (負担金) of prefecture and municipalities.</summary>
    [Field("補助金・負担金", "Subsidies and shares", Limit = 20)]
    public IReadOnlyList<Contribution> Contributions { get; set; } = [];

    /// <summary>Who fills what fees leave open of running cost.</summary>
    [Field("不足を埋める負担", "Who fills the gap")]
    public GapFiller? Gap { get; set; }

    /// <summary>What is put aside for the renewal (更改積立).</summary>
    [Field("更改の積立", "Saving for the renewal")]
    public ReserveRule Reserve { get; set; } = new();

    /// <summary>消費税.</summary>
    [Field("消費税", "Consumption tax")]
    public ConsumptionTax Tax { get; set; } = new();

    /// <summary>Scenarios as differences from these assumptions.</summary>
    [Field("シナリオ", "Scenarios", Limit = 20)]
    public IReadOnlyList<Scenario> Scenarios { get; set; } = [];
}

/// <summary>When the system is renewed: every so many years after operation began.</summary>
public sealed record RenewalCycle : OpenAssumption
{
    /// <summary>Years from the start of operation to the first renewal, and from one to the next.</summary>
    [JsonRequired]
    [Field("周期（年）", "Cycle in years")]
    public int EveryYears { get; set; }

    /// <summary>Calendar month in which it is paid.</summary>
    [Field("支払う月", "Month paid")]
    public int Month { get; set; } = 4;
}

/// <summary>A kind of member, such as 病院（200床以上）.</summary>
[Identity("id")]
public sealed record MemberKind : OpenAssumption
{
    /// <summary>Short id, such as K1.</summary>
    [JsonRequired]
    [Field("番号", "Id", Limit = 30)]
    public string Id { get; set; } = "";

    /// <summary>What it is called.</summary>
    [Field("種別の名前", "Name of the kind")]
    public string Name { get; set; } = "";

    /// <summary>How many there are in each year.</summary>
    [JsonRequired]
    [Field("会員の数", "Members")]
    public Growth Members { get; set; } = new();

    /// <summary>Whether members of this kind disclose records (開示施設).</summary>
    [Field("記録を開示する", "Discloses records")]
    public bool Discloses { get; set; }

    /// <summary>Whether these are supporters (賛助会員), who do not count as members.</summary>
    [Field("賛助会員", "Supporters")]
    public bool Supports { get; set; }

    /// <summary>Beds of one member of this kind.</summary>
    [Field("1会員の病床数", "Beds of one member")]
    public int Beds { get; set; }

    /// <summary>What a member of this kind gets for its fee, in words.</summary>
    [Field("得られること", "What it gets", Limit = 2000, Lines = true)]
    public string Benefit { get; set; } = "";
}

/// <summary>
/// A number in each year: either counted year by year (the last goes on), or a logistic curve
/// ceiling / (1 + e^(−rate × (year − midpoint))). Either way times a factor, rounded to whole members.
/// </summary>
public sealed record Growth : OpenAssumption
{
    /// <summary>The number in year 1, 2, …</summary>
    [Field("年ごとの数", "Number in each year", Limit = 15)]
    public IReadOnlyList<long> Counts { get; set; } = [];

    /// <summary>Where the curve ends.</summary>
    [Field("上限の数（曲線）", "Ceiling of the curve")]
    public Uncertain? Ceiling { get; set; }

    /// <summary>Its rate a year.</summary>
    [Field("増える速さ（曲線・年）", "Rate of the curve, a year")]
    public Uncertain? Rate { get; set; }

    /// <summary>The year of half the ceiling.</summary>
    [Field("上限の半分になる年（曲線・何年目）", "Year of half the ceiling")]
    public Uncertain? Midpoint { get; set; }

    /// <summary>A factor on every year, such as 0.8 to 1.1.</summary>
    [Field("見込みの倍率", "Factor on every year")]
    public Uncertain? Factor { get; set; }
}

/// <summary>A scenario: a name and what differs.</summary>
[Identity("name")]
public sealed record Scenario : OpenAssumption
{
    /// <summary>What it is called.</summary>
    [JsonRequired]
    [Field("シナリオの名前", "Name of the scenario")]
    public string Name { get; set; } = "";

    /// <summary>New values by place, such as <c>costs/C1/unit</c>.</summary>
    [Field("変える値", "What differs")]
    public IReadOnlyDictionary<string, Uncertain> Changes { get; set; } = new Dictionary<string, Uncertain>();
}
