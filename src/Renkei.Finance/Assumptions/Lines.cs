using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Finance.Assumptions;

/// <summary>Stage of a system's life (ライフサイクル) to which a cost belongs.</summary>
[JsonConverter(typeof(Words<LifeStage>))]
public enum LifeStage
{
    /// <summary>準備.</summary>
    [Word("準備", "Preparation"), JsonStringEnumMemberName("prepare")]
    Prepare,

    /// <summary>構築.</summary>
    [Word("構築", "Building"), JsonStringEnumMemberName("build")]
    Build,

    /// <summary>運用.</summary>
    [Word("運用", "Operation"), JsonStringEnumMemberName("operate")]
    Operate,

    /// <summary>更改.</summary>
    [Word("更改", "Renewal"), JsonStringEnumMemberName("renew")]
    Renew,

    /// <summary>終了.</summary>
    [Word("終了", "Closing"), JsonStringEnumMemberName("close")]
    Close,
}

/// <summary>What an amount grows with. Without a kind it is all members but supporters.</summary>
[JsonConverter(typeof(Words<Driver>))]
public enum Driver
{
    /// <summary>Nothing: it is what it is.</summary>
    [Word("変わらない", "Nothing (fixed)"), JsonStringEnumMemberName("fixed")]
    Fixed,

    /// <summary>Members.</summary>
    [Word("会員の数", "Members"), JsonStringEnumMemberName("members")]
    Members,

    /// <summary>Members who joined this year.</summary>
    [Word("新しい会員の数", "New members"), JsonStringEnumMemberName("new-members")]
    NewMembers,

    /// <summary>Members who disclose records (開示施設).</summary>
    [Word("開示施設の数", "Disclosing sites"), JsonStringEnumMemberName("sites")]
    Sites,

    /// <summary>Disclosing members who joined this year.</summary>
    [Word("新しい開示施設の数", "New disclosing sites"), JsonStringEnumMemberName("new-sites")]
    NewSites,

    /// <summary>Beds of the members.</summary>
    [Word("病床の数", "Beds"), JsonStringEnumMemberName("beds")]
    Beds,

    /// <summary>Patients taking part.</summary>
    [Word("患者の数", "Patients"), JsonStringEnumMemberName("patients")]
    Patients,

    /// <summary>Patients who joined this year.</summary>
    [Word("新しい患者の数", "New patients"), JsonStringEnumMemberName("new-patients")]
    NewPatients,

    /// <summary>Supporters (賛助会員).</summary>
    [Word("賛助会員の数", "Supporters"), JsonStringEnumMemberName("supporters")]
    Supporters,
}

/// <summary>How often an amount falls due.</summary>
[JsonConverter(typeof(Words<Due>))]
public enum Due
{
    /// <summary>The amount is of a month, due every month.</summary>
    [Word("毎月", "Every month"), JsonStringEnumMemberName("monthly")]
    Monthly,

    /// <summary>The amount is of a year, due in one month, or in twelve parts where no month is named.</summary>
    [Word("毎年", "Every year"), JsonStringEnumMemberName("yearly")]
    Yearly,

    /// <summary>Due once, in the year the line begins.</summary>
    [Word("1回", "Once"), JsonStringEnumMemberName("once")]
    Once,

    /// <summary>Due at each renewal.</summary>
    [Word("更改のとき", "At each renewal"), JsonStringEnumMemberName("at-renewal")]
    AtRenewal,
}

/// <summary>How sure a figure is.</summary>
[JsonConverter(typeof(Words<Confidence>))]
public enum Confidence
{
    /// <summary>仮定: nobody has said so yet.</summary>
    [Word("仮定", "Assumed"), JsonStringEnumMemberName("assumed")]
    Assumed,

    /// <summary>他地域の実績.</summary>
    [Word("他地域の実績", "From other regions"), JsonStringEnumMemberName("benchmark")]
    Benchmark,

    /// <summary>概算見積.</summary>
    [Word("概算見積", "Rough estimate"), JsonStringEnumMemberName("estimate")]
    Estimate,

    /// <summary>見積書.</summary>
    [Word("見積書", "Quotation"), JsonStringEnumMemberName("quote")]
    Quote,

    /// <summary>契約.</summary>
    [Word("契約", "Contract"), JsonStringEnumMemberName("contract")]
    Contract,
}

/// <summary>An amount: quantity × unit (× hours of staff) × driver, when it falls due, and where the figure is from.</summary>
[Identity("id")]
public abstract record AmountLine : OpenAssumption
{
    /// <summary>Short id, such as C1.</summary>
    [JsonRequired]
    [Field("番号", "Id", Limit = 30)]
    public string Id { get; set; } = "";

    /// <summary>What it is called.</summary>
    [Field("名前", "Name")]
    public string Name { get; set; } = "";

    /// <summary>How many (数量); for an optional service the share that takes it.</summary>
    [Field("数量", "Quantity")]
    public Uncertain Quantity { get; set; } = 1;

    /// <summary>Yen of one (単価), consumption tax included; of one hour where there are hours.</summary>
    [JsonRequired]
    [Field("単価（円・税込）", "Unit price (yen, tax included)")]
    public Uncertain Unit { get; set; }

    /// <summary>Hours of staff, where the line is staff time (単価×時間).</summary>
    [Field("時間（人件費）", "Hours (staff time)")]
    public Uncertain? Hours { get; set; }

    /// <summary>What the amount grows with.</summary>
    [Field("何に比例するか", "Grows with")]
    public Driver Driver { get; set; }

    /// <summary>The kind of member the driver looks at; without one, all.</summary>
    [Field("会員の種別", "Kind of member")]
    public string? Kind { get; set; }

    /// <summary>How often it falls due.</summary>
    [Field("支払いの回数", "How often")]
    public Due Due { get; set; }

    /// <summary>Calendar month in which a yearly amount, one that is due once, or one at renewal is paid.</summary>
    [Field("支払う月", "Month paid")]
    public int? Month { get; set; }

    /// <summary>First year of the plan; without one, the first, or for fees and running cost the first of operation.</summary>
    [Field("始まる年（何年目）", "First year")]
    public int? FromYear { get; set; }

    /// <summary>Last year of the plan; without one, the last.</summary>
    [Field("終わる年（何年目）", "Last year")]
    public int? ToYear { get; set; }

    /// <summary>Whether consumption tax is part of the amount (課税). Wages and grants are not taxed.</summary>
    [Field("消費税がかかる", "Taxed")]
    public bool Taxed { get; set; } = true;

    /// <summary>Where the figure is from.</summary>
    [Field("出典", "Source", Limit = 500)]
    public string Source { get; set; } = "";

    /// <summary>How sure it is.</summary>
    [Field("確かさ", "How sure")]
    public Confidence Confidence { get; set; }
}

/// <summary>A cost.</summary>
[Identity("id")]
public sealed record CostLine : AmountLine
{
    /// <summary>Stage of life.</summary>
    [JsonRequired]
    [Field("段階", "Stage")]
    public LifeStage Stage { get; set; }

    /// <summary>Years over which it is written off in equal months; 0 when it is an expense at once.</summary>
    [Field("償却の年数", "Years of depreciation")]
    public int LifeYears { get; set; }
}

/// <summary>A fee (会費・利用料).</summary>
[Identity("id")]
public sealed record FeeLine : AmountLine;

/// <summary>
/// A subsidy (補助金) or share (負担金): a rate of the costs of named stages, or a yearly sum. Running cost is subsidised only where the
/// operating stage is named: by default it is not.
/// </summary>
[Identity("id")]
public sealed record Contribution : OpenAssumption
{
    /// <summary>Short id, such as S1.</summary>
    [JsonRequired]
    [Field("番号", "Id", Limit = 30)]
    public string Id { get; set; } = "";

    /// <summary>What it is called.</summary>
    [Field("名前", "Name")]
    public string Name { get; set; } = "";

    /// <summary>Who pays.</summary>
    [Field("負担する人", "Who pays")]
    public string Payer { get; set; } = "";

    /// <summary>Share of eligible costs, 0 to 1.</summary>
    [Field("補助の割合（0から1）", "Rate, 0 to 1")]
    public Uncertain? Rate { get; set; }

    /// <summary>Stages whose costs are eligible.</summary>
    [Field("対象の段階", "Stages covered")]
    public IReadOnlyList<LifeStage> Stages { get; set; } = [];

    /// <summary>Ids of the only eligible cost lines; without any, all of the stages.</summary>
    [Field("対象の費用の番号", "Ids of costs covered", Limit = 300)]
    public IReadOnlyList<string> Lines { get; set; } = [];

    /// <summary>The most that is paid in all, in yen.</summary>
    [Field("上限（円・合計）", "Ceiling (yen, in all)")]
    public long? Ceiling { get; set; }

    /// <summary>A sum a year, in yen, instead of a rate.</summary>
    [Field("年額（円）", "Yearly sum (yen)")]
    public Uncertain? Yearly { get; set; }

    /// <summary>Calendar month of the yearly sum.</summary>
    [Field("年額を受ける月", "Month of the yearly sum")]
    public int Month { get; set; } = 4;

    /// <summary>First year of the plan.</summary>
    [Field("始まる年（何年目）", "First year")]
    public int FromYear { get; set; } = 1;

    /// <summary>Last year of the plan; without one, the last.</summary>
    [Field("終わる年（何年目）", "Last year")]
    public int? ToYear { get; set; }

    /// <summary>Months between the cost and the money. What would come after the plan's end is not counted.</summary>
    [Field("受け取るまでの月数", "Months until it comes")]
    public int DelayMonths { get; set; }
}

/// <summary>Who pays, each March, what fees and contributions leave open of the year's running cost: never less than nothing.</summary>
public sealed record GapFiller : OpenAssumption
{
    /// <summary>Who pays.</summary>
    [Field("負担する人", "Who pays")]
    public string Payer { get; set; } = "";

    /// <summary>The most in a year, in yen.</summary>
    [Field("1年の上限（円）", "Most in a year (yen)")]
    public long? Cap { get; set; }
}

/// <summary>How much is put aside for the renewal.</summary>
[JsonConverter(typeof(Words<ReserveKind>))]
public enum ReserveKind
{
    /// <summary>Nothing.</summary>
    [Word("積み立てない", "Nothing"), JsonStringEnumMemberName("none")]
    None,

    /// <summary>A sum a year.</summary>
    [Word("毎年決まった額", "A sum a year"), JsonStringEnumMemberName("yearly")]
    Yearly,

    /// <summary>The price of the next renewal in equal months until then.</summary>
    [Word("次の更改まで均等に", "Evenly to the next renewal"), JsonStringEnumMemberName("next-renewal")]
    NextRenewal,
}

/// <summary>What is put aside for the renewal, each operating month, as far as there is money.</summary>
public sealed record ReserveRule : OpenAssumption
{
    /// <summary>How much.</summary>
    [Field("積み立て方", "How much")]
    public ReserveKind Kind { get; set; }

    /// <summary>The sum a year, in yen, where it is one.</summary>
    [Field("年額（円）", "Yearly sum (yen)")]
    public long Yearly { get; set; }
}

/// <summary>How consumption tax is paid.</summary>
[JsonConverter(typeof(Words<TaxMethod>))]
public enum TaxMethod
{
    /// <summary>免税事業者: none.</summary>
    [Word("免税", "Exempt"), JsonStringEnumMemberName("exempt")]
    Exempt,

    /// <summary>本則課税: tax received less tax paid.</summary>
    [Word("本則課税", "General"), JsonStringEnumMemberName("general")]
    General,

    /// <summary>簡易課税: tax received less a deemed share of it.</summary>
    [Word("簡易課税", "Simplified"), JsonStringEnumMemberName("simplified")]
    Simplified,
}

/// <summary>
/// 消費税 of the body: worked out for each fiscal year, an expense of March (税込経理), paid or returned in the May after. The return's
/// truncation to 100 yen and the adjustment for grants (特定収入) are not part of the model.
/// </summary>
public sealed record ConsumptionTax : OpenAssumption
{
    /// <summary>How it is paid.</summary>
    [Field("納め方", "Method")]
    public TaxMethod Method { get; set; }

    /// <summary>The rate, such as 0.1.</summary>
    [Field("税率（0から1）", "Rate, 0 to 1")]
    public decimal Rate { get; set; } = 0.1m;

    /// <summary>みなし仕入率 of the simplified method, such as 0.5.</summary>
    [Field("みなし仕入率（0から1）", "Deemed share, 0 to 1")]
    public decimal DeemedShare { get; set; } = 0.5m;
}
