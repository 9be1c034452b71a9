using System.Text.Json;
using System.Text.Json.Serialization;

namespace Renkei.Finance.Assumptions;

/// <summary>Part of the assumptions. Members this program does not know are kept.</summary>
/// <remarks>
/// Deliberate: members are <c>set</c>, not <c>init</c> or <c>required</c>. The generated reader gives an <c>init</c> member that is absent nothing
/// instead of its default, and a quantity left out would be 0; where some are <c>required</c> its errors name the last line of the text.
/// </remarks>
public abstract record OpenAssumption
{
    /// <summary>Members of other programs. They belong to whoever wrote them.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; set; }
}

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
    public string Format { get; set; } = FormatName;

    /// <summary>Version of the form.</summary>
    [JsonRequired]
    public int Version { get; set; } = CurrentVersion;

    /// <summary>What the plan is called.</summary>
    public string Name { get; set; } = "";

    /// <summary>First fiscal year (年度), such as 2027; it begins on 1 April.</summary>
    [JsonRequired]
    public int FirstYear { get; set; }

    /// <summary>Length in years.</summary>
    [JsonRequired]
    public int Years { get; set; }

    /// <summary>Year of the plan in which operation begins.</summary>
    public int OperatesFrom { get; set; } = 1;

    /// <summary>When the system is renewed (更改).</summary>
    public RenewalCycle? Renewal { get; set; }

    /// <summary>Money at hand at the start, in yen.</summary>
    public long OpeningCash { get; set; }

    /// <summary>更改積立金 at the start, in yen.</summary>
    public long OpeningReserve { get; set; }

    /// <summary>Kinds of members (会員の種別); a bed class is a kind of its own. Supporters are kinds too.</summary>
    public IReadOnlyList<MemberKind> Kinds { get; set; } = [];

    /// <summary>Patients taking part.</summary>
    public Growth? Patients { get; set; }

    /// <summary>Costs by stage of life.</summary>
    public IReadOnlyList<CostLine> Costs { get; set; } = [];

    /// <summary>Fees.</summary>
    public IReadOnlyList<FeeLine> Fees { get; set; } = [];

    /// <summary>Subsidies (補助金) and shares (負担金) of prefecture and municipalities.</summary>
    public IReadOnlyList<Contribution> Contributions { get; set; } = [];

    /// <summary>Who fills what fees leave open of running cost.</summary>
    public GapFiller? Gap { get; set; }

    /// <summary>What is put aside for the renewal (更改積立).</summary>
    public ReserveRule Reserve { get; set; } = new();

    /// <summary>消費税.</summary>
    public ConsumptionTax Tax { get; set; } = new();

    /// <summary>Scenarios as differences from these assumptions.</summary>
    public IReadOnlyList<Scenario> Scenarios { get; set; } = [];
}

/// <summary>When the system is renewed: every so many years after operation began.</summary>
public sealed record RenewalCycle : OpenAssumption
{
    /// <summary>Years from the start of operation to the first renewal, and from one to the next.</summary>
    [JsonRequired]
    public int EveryYears { get; set; }

    /// <summary>Calendar month in which it is paid.</summary>
    public int Month { get; set; } = 4;
}

/// <summary>A kind of member, such as 病院（200床以上）.</summary>
public sealed record MemberKind : OpenAssumption
{
    /// <summary>Short id, such as K1.</summary>
    [JsonRequired]
    public string Id { get; set; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; set; } = "";

    /// <summary>How many there are in each year.</summary>
    [JsonRequired]
    public Growth Members { get; set; } = new();

    /// <summary>Whether members of this kind disclose records (開示施設).</summary>
    public bool Discloses { get; set; }

    /// <summary>Whether these are supporters (賛助会員), who do not count as members.</summary>
    public bool Supports { get; set; }

    /// <summary>Beds of one member of this kind.</summary>
    public int Beds { get; set; }
}

/// <summary>
/// A number in each year: either counted year by year (the last goes on), or a logistic curve
/// ceiling / (1 + e^(−rate × (year − midpoint))). Either way times a factor, rounded to whole members.
/// </summary>
public sealed record Growth : OpenAssumption
{
    /// <summary>The number in year 1, 2, …</summary>
    public IReadOnlyList<long> Counts { get; set; } = [];

    /// <summary>Where the curve ends.</summary>
    public Uncertain? Ceiling { get; set; }

    /// <summary>Its rate a year.</summary>
    public Uncertain? Rate { get; set; }

    /// <summary>The year of half the ceiling.</summary>
    public Uncertain? Midpoint { get; set; }

    /// <summary>A factor on every year, such as 0.8 to 1.1.</summary>
    public Uncertain? Factor { get; set; }
}

/// <summary>A scenario: a name and what differs.</summary>
public sealed record Scenario : OpenAssumption
{
    /// <summary>What it is called.</summary>
    [JsonRequired]
    public string Name { get; set; } = "";

    /// <summary>New values by place, such as <c>costs/C1/unit</c>.</summary>
    public IReadOnlyDictionary<string, Uncertain> Changes { get; set; } = new Dictionary<string, Uncertain>();
}
