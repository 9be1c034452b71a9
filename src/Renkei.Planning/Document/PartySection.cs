using System.Globalization;
using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>What an organisation is in the plan.</summary>
public enum PartyKind
{
    /// <summary>参加機関.</summary>
    [Word("参加機関", "Participant"), JsonStringEnumMemberName("participant")]
    Participant,

    /// <summary>運営主体／準備主体.</summary>
    [Word("運営主体／準備主体", "Operating body"), JsonStringEnumMemberName("operating-body")]
    OperatingBody,

    /// <summary>システム事業者: 構築事業者.</summary>
    [Word("システム事業者（構築事業者）", "Vendor (network builder)"), JsonStringEnumMemberName("network-builder")]
    NetworkBuilder,

    /// <summary>システム事業者: 電子カルテベンダー.</summary>
    [Word("システム事業者（電子カルテベンダー）", "Vendor (record system)"), JsonStringEnumMemberName("record-system-vendor")]
    RecordSystemVendor,

    /// <summary>システム事業者: ネットワークベンダー.</summary>
    [Word("システム事業者（ネットワークベンダー）", "Vendor (lines)"), JsonStringEnumMemberName("line-vendor")]
    LineVendor,

    /// <summary>行政.</summary>
    [Word("行政", "Government"), JsonStringEnumMemberName("government")]
    Government,
}

/// <summary>Where an organisation is reached.</summary>
public sealed record PartyContact : OpenRecord
{
    /// <summary>The department.</summary>
    [Field("部署", "Department")]
    public string? Department { get; init; }

    /// <summary>The person.</summary>
    [Field("担当者", "Person")]
    public string? Person { get; init; }

    /// <summary>The telephone number as written.</summary>
    [Field("電話", "Telephone")]
    public string? Phone { get; init; }

    /// <summary>The mail address as written.</summary>
    [Field("メール", "Mail")]
    public string? Mail { get; init; }
}

/// <summary>Something asked of an organisation, and what it answered.</summary>
[Identity("number")]
public sealed record PartyTask : OpenRecord
{
    /// <summary>Its local number (kind <see cref="PlanNumbers.Task"/>).</summary>
    [Field("番号", "Number")]
    public required int Number { get; init; }

    /// <summary>The activity it belongs to, such as <c>step1/7</c>.</summary>
    [Field("活動", "Activity", Pattern = "step[1-4]/[1-9][0-9]?", Refers = FieldRefers.ToActivity)]
    public string? Activity { get; init; }

    /// <summary>What is asked.</summary>
    [Field("依頼", "Asked")]
    public required string Title { get; init; }

    /// <summary>More about it.</summary>
    [Field("依頼の説明", "Details", Limit = 5000, Lines = true)]
    public string? Details { get; init; }

    /// <summary>By when.</summary>
    [Field("回答期限", "Due")]
    public DateOnly? Due { get; init; }

    /// <summary>The organisation's answer; null while it has not answered.</summary>
    [Field("回答", "Answer")]
    public PartyAnswer? Answer { get; init; }

    /// <summary>確認日: when the operating body accepted the answer.</summary>
    [Field("確認日", "Accepted on")]
    public DateOnly? Accepted { get; init; }
}

/// <summary>An organisation's answer to what was asked.</summary>
public sealed record PartyAnswer : OpenRecord
{
    /// <summary>The answer.</summary>
    [Field("内容", "Text", Limit = 20_000, Lines = true)]
    public string? Text { get; init; }

    /// <summary>The local number of an attached file.</summary>
    [Field("添付ファイル（番号）", "Attached file (number)")]
    public int? File { get; init; }

    /// <summary>Who answered, as written.</summary>
    [Field("回答者", "Answered by")]
    public string? Person { get; init; }

    /// <summary>回答日.</summary>
    [Field("回答日", "Answered on")]
    public DateOnly? On { get; init; }
}

/// <summary>One organisation's part of the plan.</summary>
public sealed record PartyContent : OpenRecord
{
    /// <summary>The organisation's name.</summary>
    [Field("名称", "Name")]
    public required string Name { get; init; }

    /// <summary>What it is in the plan.</summary>
    [Field("区分", "Kind")]
    public required PartyKind Kind { get; init; }

    /// <summary>Where it is reached.</summary>
    [Field("連絡先", "Contact")]
    public PartyContact? Contact { get; init; }

    /// <summary>What is asked of it, and its answers.</summary>
    [Field("依頼と回答", "Tasks and answers")]
    public IReadOnlyList<PartyTask> Tasks { get => field ?? []; init; }

    /// <summary>退会日: the organisation left the plan. Its number stays its own.</summary>
    [Field("退会日", "Left on")]
    public DateOnly? Left { get; init; }
}

/// <summary>The sections <c>party/1</c> …: one per organisation, n is its local number (kind <see cref="PlanNumbers.Party"/>).</summary>
public static class PartySection
{
    /// <summary>The kind.</summary>
    public static SectionKind<PartyContent> Kind { get; } = new(
        "party", "party/[1-9][0-9]{0,8}", PlanJson.Default.PartyContent,
        () => throw new InvalidOperationException("A party is made with its name."), LabelOf, Rule);

    /// <summary>The key of a party.</summary>
    public static SectionKey<PartyContent> Key(int party) =>
        Kind.Key(string.Create(CultureInfo.InvariantCulture, $"party/{party}"));

    /// <summary>The local number in a key of this kind.</summary>
    public static int NumberOf(SectionKey<PartyContent> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return int.Parse(key.Text.AsSpan("party/".Length), CultureInfo.InvariantCulture);
    }

    private static TextKey LabelOf(string key) => new($"機関{key["party/".Length..]}", $"Party {key["party/".Length..]}");

    private static NameMissing? Rule(PartyContent content) =>
        string.IsNullOrWhiteSpace(content.Name) ? new NameMissing() : null;

    internal sealed record NameMissing() : Refusal(RefusalKind.Invalid, NameMissingText);

    private static readonly TextKey NameMissingText = new(
        "機関の名称がありません。名称を入力してください。", "The party has no name. Enter a name.");
}
