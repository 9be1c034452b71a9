using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>How far an issue has come.</summary>
public enum IssueState
{
    /// <summary>未対応.</summary>
    [Word("未対応", "Open"), JsonStringEnumMemberName("open")]
    Open,

    /// <summary>対応中.</summary>
    [Word("対応中", "Being dealt with"), JsonStringEnumMemberName("working")]
    Working,

    /// <summary>解決.</summary>
    [Word("解決", "Solved"), JsonStringEnumMemberName("solved")]
    Solved,

    /// <summary>見送り: with its reason.</summary>
    [Word("見送り", "Dropped"), JsonStringEnumMemberName("dropped")]
    Dropped,
}

/// <summary>One issue (課題).</summary>
public sealed record IssueContent : OpenRecord
{
    /// <summary>What it is called.</summary>
    [Field("件名", "Title")]
    public required string Title { get; init; }

    /// <summary>What is wrong or missing.</summary>
    [Field("内容", "Description", Limit = DecisionSection.TextLimit, Lines = true)]
    public string? Description { get; init; }

    /// <summary>起票日: when it was entered.</summary>
    [Field("起票日", "Raised on")]
    public DateOnly? Raised { get; init; }

    /// <summary>Who answers for it.</summary>
    [Field("担当", "Owner")]
    public PartyPerson? Owner { get; init; }

    /// <summary>By when.</summary>
    [Field("期限", "Due")]
    public DateOnly? Due { get; init; }

    /// <summary>The state.</summary>
    [Field("状態", "State")]
    public IssueState State { get; init; }

    /// <summary>Why it was dropped.</summary>
    [Field("見送りの理由", "Why it was dropped", Limit = 2000, Lines = true)]
    public string? DroppedBecause { get; init; }

    /// <summary>What was done.</summary>
    [Field("対応の内容", "What was done", Limit = DecisionSection.TextLimit, Lines = true)]
    public string? Measures { get; init; }

    /// <summary>解決日 or 見送り日: when it was closed.</summary>
    [Field("解決日・見送り日", "Closed on")]
    public DateOnly? Closed { get; init; }

    /// <summary>Activities and records it belongs to.</summary>
    [Field("関係する活動・記録", "Activities and records")]
    public IReadOnlyList<RecordLink> Links { get => field ?? []; init; }
}

/// <summary>The sections <c>issue/1</c> …: one per issue.</summary>
public static class IssueSection
{
    /// <summary>The kind.</summary>
    public static SectionKind<IssueContent> Kind { get; } = new(
        "issue", NumberedKey.Pattern("issue"), PlanJson.Default.IssueContent,
        () => throw new InvalidOperationException("An issue is made with its title."),
        key => new TextKey($"課題{NumberedKey.NumberOf(key)}", $"Issue {NumberedKey.NumberOf(key)}"), Rule);

    private static Refusal? Rule(IssueContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Title)) return new Refusal(RefusalKind.Invalid, NoTitle);
        return content.State switch
        {
            IssueState.Dropped when string.IsNullOrWhiteSpace(content.DroppedBecause) => new Refusal(RefusalKind.Invalid, NoReason),
            IssueState.Solved when string.IsNullOrWhiteSpace(content.Measures) => new Refusal(RefusalKind.Invalid, NoMeasures),
            IssueState.Open or IssueState.Working or IssueState.Solved or IssueState.Dropped => null,
        };
    }

    internal static readonly TextKey NoTitle = new("課題の件名がありません。件名を入力してください。", "The issue has no title. Enter one.");
    internal static readonly TextKey NoReason = new(
        "「見送り」にするには理由が必要です。「見送りの理由」を入力してください。", "To drop an issue enter why it is dropped.");
    internal static readonly TextKey NoMeasures = new(
        "「解決」にするには何をしたかが必要です。「対応の内容」を入力してください。", "To solve an issue enter what was done.");
}
