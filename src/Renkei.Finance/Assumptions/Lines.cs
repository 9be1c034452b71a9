using System.Text.Json.Serialization;

namespace Renkei.Finance.Assumptions;

/// <summary>Stage of a system's life (ライフサイクル) to which a cost belongs.</summary>
[JsonConverter(typeof(Words<LifeStage>))]
public enum LifeStage
{
    /// <summary>準備.</summary>
    Prepare,

    /// <summary>構築.</summary>
    Build,

    /// <summary>運用.</summary>
    Operate,

    /// <summary>更改.</summary>
    Renew,

    /// <summary>終了.</summary>
    Close,
}

/// <summary>What an amount grows with. Without a kind it is all members but supporters.</summary>
[JsonConverter(typeof(Words<Driver>))]
public enum Driver
{
    /// <summary>Nothing: it is what it is.</summary>
    Fixed,

    /// <summary>Members.</summary>
    Members,

    /// <summary>Members who joined this year.</summary>
    NewMembers,

    /// <summary>Members who disclose records (開示施設).</summary>
    Sites,

    /// <summary>Disclosing members who joined this year.</summary>
    NewSites,

    /// <summary>Beds of the members.</summary>
    Beds,

    /// <summary>Patients taking part.</summary>
    Patients,

    /// <summary>Patients who joined this year.</summary>
    NewPatients,

    /// <summary>Supporters (賛助会員).</summary>
    Supporters,
}

/// <summary>How often an amount falls due.</summary>
[JsonConverter(typeof(Words<Due>))]
public enum Due
{
    /// <summary>The amount is of a month, due every month.</summary>
    Monthly,

    /// <summary>The amount is of a year, due in one month, or in twelve parts where no month is named.</summary>
    Yearly,

    /// <summary>Due once, in the year the line begins.</summary>
    Once,

    /// <summary>Due at each renewal.</summary>
    AtRenewal,
}

/// <summary>How sure a figure is.</summary>
[JsonConverter(typeof(Words<Confidence>))]
public enum Confidence
{
    /// <summary>仮定: nobody has said so yet.</summary>
    Assumed,

    /// <summary>他地域の実績.</summary>
    Benchmark,

    /// <summary>概算見積.</summary>
    Estimate,

    /// <summary>見積書.</summary>
    Quote,

    /// <summary>契約.</summary>
    Contract,
}

/// <summary>An amount: quantity × unit (× hours of staff) × driver, when it falls due, and where the figure is from.</summary>
public abstract record AmountLine : OpenAssumption
{
    /// <summary>Short id, such as C1.</summary>
    [JsonRequired]
    public string Id { get; set; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; set; } = "";

    /// <summary>How many (数量); for an optional service the share that takes it.</summary>
    public Uncertain Quantity { get; set; } = 1;

    /// <summary>Yen of one (単価), consumption tax included; of one hour where there are hours.</summary>
    [JsonRequired]
    public Uncertain Unit { get; set; }

    /// <summary>Hours of staff, where the line is staff time (単価×時間).</summary>
    public Uncertain? Hours { get; set; }

    /// <summary>What the amount grows with.</summary>
    public Driver Driver { get; set; }

    /// <summary>The kind of member the driver looks at; without one, all.</summary>
    public string? Kind { get; set; }

    /// <summary>How often it falls due.</summary>
    public Due Due { get; set; }

    /// <summary>Calendar month in which a yearly amount, one that is due once, or one at renewal is paid.</summary>
    public int? Month { get; set; }

    /// <summary>First year of the plan; without one, the first, or for fees and running cost the first of operation.</summary>
    public int? FromYear { get; set; }

    /// <summary>Last year of the plan; without one, the last.</summary>
    public int? ToYear { get; set; }

    /// <summary>Whether consumption tax is part of the amount (課税). Wages and grants are not taxed.</summary>
    public bool Taxed { get; set; } = true;

    /// <summary>Where the figure is from.</summary>
    public string Source { get; set; } = "";

    /// <summary>How sure it is.</summary>
    public Confidence Confidence { get; set; }
}

/// <summary>A cost.</summary>
public sealed record CostLine : AmountLine
{
    /// <summary>Stage of life.</summary>
    [JsonRequired]
    public LifeStage Stage { get; set; }

    /// <summary>Years over which it is written off in equal months; 0 when it is an expense at once.</summary>
    public int LifeYears { get; set; }
}

/// <summary>A fee (会費・利用料).</summary>
public sealed record FeeLine : AmountLine;

/// <summary>
/// A subsidy (補助金) or share (負担金): a rate of the costs of named stages, or a yearly sum. Running cost is subsidised only where the
/// operating stage is named: by default it is not.
/// </summary>
public sealed record Contribution : OpenAssumption
{
    /// <summary>Short id, such as S1.</summary>
    [JsonRequired]
    public string Id { get; set; } = "";

    /// <summary>What it is called.</summary>
    public string Name { get; set; } = "";

    /// <summary>Who pays.</summary>
    public string Payer { get; set; } = "";

    /// <summary>Share of eligible costs, 0 to 1.</summary>
    public Uncertain? Rate { get; set; }

    /// <summary>Stages whose costs are eligible.</summary>
    public IReadOnlyList<LifeStage> Stages { get; set; } = [];

    /// <summary>Ids of the only eligible cost lines; without any, all of the stages.</summary>
    public IReadOnlyList<string> Lines { get; set; } = [];

    /// <summary>The most that is paid in all, in yen.</summary>
    public long? Ceiling { get; set; }

    /// <summary>A sum a year, in yen, instead of a rate.</summary>
    public Uncertain? Yearly { get; set; }

    /// <summary>Calendar month of the yearly sum.</summary>
    public int Month { get; set; } = 4;

    /// <summary>First year of the plan.</summary>
    public int FromYear { get; set; } = 1;

    /// <summary>Last year of the plan; without one, the last.</summary>
    public int? ToYear { get; set; }

    /// <summary>Months between the cost and the money. What would come after the plan's end is not counted.</summary>
    public int DelayMonths { get; set; }
}

/// <summary>Who pays, each March, what fees and contributions leave open of the year's running cost: never less than nothing.</summary>
public sealed record GapFiller : OpenAssumption
{
    /// <summary>Who pays.</summary>
    public string Payer { get; set; } = "";

    /// <summary>The most in a year, in yen.</summary>
    public long? Cap { get; set; }
}

/// <summary>How much is put aside for the renewal.</summary>
[JsonConverter(typeof(Words<ReserveKind>))]
public enum ReserveKind
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A sum a year.</summary>
    Yearly,

    /// <summary>The price of the next renewal in equal months until then.</summary>
    NextRenewal,
}

/// <summary>What is put aside for the renewal, each operating month, as far as there is money.</summary>
public sealed record ReserveRule : OpenAssumption
{
    /// <summary>How much.</summary>
    public ReserveKind Kind { get; set; }

    /// <summary>The sum a year, in yen, where it is one.</summary>
    public long Yearly { get; set; }
}

/// <summary>How consumption tax is paid.</summary>
[JsonConverter(typeof(Words<TaxMethod>))]
public enum TaxMethod
{
    /// <summary>免税事業者: none.</summary>
    Exempt,

    /// <summary>本則課税: tax received less tax paid.</summary>
    General,

    /// <summary>簡易課税: tax received less a deemed share of it.</summary>
    Simplified,
}

/// <summary>
/// 消費税 of the body: worked out for each fiscal year, an expense of March (税込経理), paid or returned in the May after. The return's
/// truncation to 100 yen and the adjustment for grants (特定収入) are not part of the model.
/// </summary>
public sealed record ConsumptionTax : OpenAssumption
{
    /// <summary>How it is paid.</summary>
    public TaxMethod Method { get; set; }

    /// <summary>The rate, such as 0.1.</summary>
    public decimal Rate { get; set; } = 0.1m;

    /// <summary>みなし仕入率 of the simplified method, such as 0.5.</summary>
    public decimal DeemedShare { get; set; } = 0.5m;
}
