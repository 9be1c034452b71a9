using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace Renkei.Guide.Procedure;

/// <summary>
/// A step of the procedure: what stands around its table, and the activities. <see cref="Origin"/> says whose table it is; the
/// activities say it again of each part.
/// </summary>
public sealed record ProcedureStep(
    int Number, string Key, string Name, string Phase, ProcedureSource Source, string LegendTitle,
    IReadOnlyList<RoleLegend> Roles, IReadOnlyList<MarkLegend> Marks, string ExampleCase,
    IReadOnlyList<ActivityBand> Bands, IReadOnlyList<ProcedureActivity> Activities, Origin Origin)
{
    private FrozenDictionary<string, ProcedureMilestone>? byKey;

    /// <summary>All milestones of the step, in order.</summary>
    [JsonIgnore]
    public IEnumerable<ProcedureMilestone> Milestones => Activities.SelectMany(activity => activity.Milestones);

    /// <summary>The step's name in English, ours: Plan, Build, Operate, Renew.</summary>
    [JsonIgnore]
    public string Gloss => Number switch { 1 => "Plan", 2 => "Build", 3 => "Operate", _ => "Renew" };

    /// <summary>The activity of a number, or null.</summary>
    public ProcedureActivity? Activity(int number) =>
        number >= 1 && number <= Activities.Count ? Activities[number - 1] : null;

    /// <summary>The milestone under a key, or null.</summary>
    public ProcedureMilestone? Milestone(string key) =>
        (byKey ??= Milestones.ToFrozenDictionary(milestone => milestone.Key)).GetValueOrDefault(key);

    /// <summary>The sign of a mark, as the legend gives it.</summary>
    public string Sign(RoleMark mark) => Marks.First(legend => legend.Mark == mark).Sign;

    /// <summary>The meaning of a mark, as the legend gives it.</summary>
    public string Meaning(RoleMark mark) => Marks.First(legend => legend.Mark == mark).Meaning;

    /// <summary>The legend of a role.</summary>
    public RoleLegend Role(ProcedureRole role) => Roles.First(legend => legend.Role == role);
}

/// <summary>Where a step's words come from, for the source line under everything quoted.</summary>
public sealed record ProcedureSource(string Publisher, string Work, string Page, string AsOf)
{
    /// <summary>厚生労働省「医療情報連携ネットワーク支援Navi」ネットワークの構築手順 Step1:計画（2016年11月時点）.</summary>
    [JsonIgnore]
    public string Line => $"{Publisher}「{Work}」{Page}（{AsOf}）";
}

/// <summary>One role in the legend.</summary>
public sealed record RoleLegend(ProcedureRole Role, string Sign, string Name)
{
    /// <summary>The name without what stands in brackets: システム事業者.</summary>
    [JsonIgnore]
    public string ShortName => Name.Split('（', 2)[0];
}

/// <summary>One mark in the legend.</summary>
public sealed record MarkLegend(RoleMark Mark, string Sign, string Meaning);

/// <summary>One of the two halves the source divides the table into.</summary>
/// <param name="From">The first activity.</param>
/// <param name="To">The last activity.</param>
/// <param name="Title">The half's heading, exactly.</param>
/// <param name="LinkHere">The words of the link that leads here from the other half, exactly.</param>
public sealed record ActivityBand(int From, int To, string Title, string LinkHere);

/// <summary>Whose words a text is.</summary>
public enum Origin
{
    /// <summary>The Ministry's words, quoted.</summary>
    Source,

    /// <summary>Ours, where the source is missing: always shown with 参考（独自）.</summary>
    Own,
}

/// <summary>The three roles of the procedure (参・運・シ).</summary>
public enum ProcedureRole
{
    /// <summary>参: 参加機関.</summary>
    Participant,

    /// <summary>運: 運営主体/準備主体.</summary>
    Operator,

    /// <summary>シ: システム事業者.</summary>
    Vendor,
}

/// <summary>What a role does in an activity (◎○△-).</summary>
public enum RoleMark
{
    /// <summary>◎ 主体的に実行する.</summary>
    Leads,

    /// <summary>○ 支援する.</summary>
    Supports,

    /// <summary>△ 必要に応じて対応する.</summary>
    Responds,

    /// <summary>- 対応不要.</summary>
    Nothing,
}
