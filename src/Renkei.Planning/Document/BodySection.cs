using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>What kind of body meets.</summary>
public enum BodyKind
{
    /// <summary>準備会から検討組織を経て運営主体になる会議体: one body over time.</summary>
    [Word("推進・運営の会議体（準備会→検討組織→運営主体）", "Leading body (preparatory → study → operating)"), JsonStringEnumMemberName("leading")]
    Leading,

    /// <summary>作業部会: under another body.</summary>
    [Word("作業部会", "Working group"), JsonStringEnumMemberName("working-group")]
    WorkingGroup,

    /// <summary>その他の会議体.</summary>
    [Word("その他の会議体", "Other body"), JsonStringEnumMemberName("other")]
    Other,
}

/// <summary>From when a body has been in a stage.</summary>
[Identity("stage")]
public sealed record BodyStep : OpenRecord
{
    /// <summary>The stage.</summary>
    [Field("段階", "Stage")]
    public required BodyStage Stage { get; init; }

    /// <summary>From when.</summary>
    [Field("移行日", "Since")]
    public required DateOnly Since { get; init; }
}

/// <summary>A member of a body.</summary>
[Identity("number")]
public sealed record BodyMember : OpenRecord
{
    /// <summary>Its number within the body.</summary>
    [Field("番号", "Number")]
    public required int Number { get; init; }

    /// <summary>The party's local number.</summary>
    [Field("機関（番号）", "Party (number)", Refers = FieldRefers.ToParty)]
    public int? Party { get; init; }

    /// <summary>The person's name as written down.</summary>
    [Field("氏名", "Person")]
    public required string Person { get; init; }

    /// <summary>委員長, 副委員長, 委員, オブザーバー …</summary>
    [Field("役割", "Role")]
    public string? Role { get; init; }

    /// <summary>就任日.</summary>
    [Field("就任日", "From")]
    public DateOnly? From { get; init; }

    /// <summary>退任日: the last day.</summary>
    [Field("退任日", "Until")]
    public DateOnly? Until { get; init; }
}

/// <summary>One body that meets (会議体) or a working group (作業部会) under it.</summary>
public sealed record BodyContent : OpenRecord
{
    /// <summary>Its name.</summary>
    [Field("名称", "Name")]
    public required string Name { get; init; }

    /// <summary>Its kind.</summary>
    [Field("区分", "Kind")]
    public BodyKind Kind { get; init; }

    /// <summary>The body a working group reports to, by local number.</summary>
    [Field("上位の会議体（番号）", "Reports to (number)")]
    public int? Parent { get; init; }

    /// <summary>What it is for.</summary>
    [Field("目的", "Purpose", Limit = 5000, Lines = true)]
    public string? Purpose { get; init; }

    /// <summary>設置日.</summary>
    [Field("設置日", "Set up on")]
    public DateOnly? SetUp { get; init; }

    /// <summary>廃止日.</summary>
    [Field("廃止日", "Ended on")]
    public DateOnly? Ended { get; init; }

    /// <summary>The stages a leading body has come through.</summary>
    [Field("段階", "Stages")]
    public IReadOnlyList<BodyStep> Stages { get => field ?? []; init; }

    /// <summary>Its members, former ones included.</summary>
    [Field("構成員", "Members", Limit = 200)]
    public IReadOnlyList<BodyMember> Members { get => field ?? []; init; }

    /// <summary>The charter (設置要綱) as text.</summary>
    [Field("設置要綱", "Charter", Limit = 50_000, Lines = true)]
    public string? Charter { get; init; }

    /// <summary>The charter as a file, by local number.</summary>
    [Field("設置要綱のファイル（番号）", "Charter file (number)")]
    public int? CharterFile { get; init; }

    /// <summary>Activities and records it belongs to.</summary>
    [Field("関係する活動・記録", "Activities and records")]
    public IReadOnlyList<RecordLink> Links { get => field ?? []; init; }
}

/// <summary>The sections <c>body/1</c> …: one per body that meets.</summary>
public static class BodySection
{
    /// <summary>The kind.</summary>
    public static SectionKind<BodyContent> Kind { get; } = new(
        "body", NumberedKey.Pattern("body"), PlanJson.Default.BodyContent,
        () => throw new InvalidOperationException("A body is made with its name."),
        key => new TextKey($"会議体{NumberedKey.NumberOf(key)}", $"Body {NumberedKey.NumberOf(key)}"), Rule);

    private static Refusal? Rule(BodyContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Name)) return new Refusal(RefusalKind.Invalid, NoName);
        if (content.Kind == BodyKind.WorkingGroup && content.Parent is null) return new Refusal(RefusalKind.Invalid, NoParent);
        if (content.Ended < content.SetUp) return new Refusal(RefusalKind.Invalid, EndedBefore);
        if (content.Members.FirstOrDefault(member => member.Until < member.From) is { } member)
            return new Refusal(RefusalKind.Invalid, MemberReversed, member.Person);
        // One body goes 準備会, 検討組織, 運営主体 in this order; a stage may be left out, not turned round.
        var days = content.Stages.OrderBy(step => step.Stage).Select(step => step.Since).ToArray();
        return days.Zip(days.Skip(1)).Any(pair => pair.Second < pair.First) ? new Refusal(RefusalKind.Invalid, StagesReversed) : null;
    }

    internal static readonly TextKey NoName = new("会議体の名称がありません。名称を入力してください。", "The body has no name. Enter one.");
    internal static readonly TextKey NoParent = new(
        "作業部会には「上位の会議体」が必要です。どの会議体の下に置くかを選んでください。",
        "A working group reports to a body. Choose the body it stands under.");
    internal static readonly TextKey EndedBefore = new(
        "「廃止日」が「設置日」より前です。日付を確かめてください。", "It would end before it was set up. Check the dates.");
    internal static readonly TextKey MemberReversed = new(
        "構成員「{0}」の退任日が就任日より前です。日付を確かめてください。", "Member \"{0}\" would leave before coming. Check the dates.");
    internal static readonly TextKey StagesReversed = new(
        "段階の日付の順が合いません。準備会、検討組織、運営主体の順に、後の段階ほど後の日付にしてください。",
        "The dates of the stages are out of order. Preparatory, study, operating: a later stage has a later date.");
}
