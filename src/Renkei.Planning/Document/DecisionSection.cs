using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>How far a decision has come. That a later one changed it follows from the later one.</summary>
public enum DecisionState
{
    /// <summary>検討中.</summary>
    [Word("検討中", "Under discussion"), JsonStringEnumMemberName("open")]
    Open,

    /// <summary>決定.</summary>
    [Word("決定", "Decided"), JsonStringEnumMemberName("decided")]
    Decided,

    /// <summary>取り消し: with its reason.</summary>
    [Word("取り消し", "Withdrawn"), JsonStringEnumMemberName("withdrawn")]
    Withdrawn,
}

/// <summary>What the options are measured by, and how much it counts.</summary>
[Identity("number")]
public sealed record DecisionCriterion : OpenRecord
{
    /// <summary>Its number within the decision.</summary>
    [Field("番号", "Number")]
    public required int Number { get; init; }

    /// <summary>What is measured.</summary>
    [Field("評価項目", "Criterion")]
    public required string Name { get; init; }

    /// <summary>How much it counts, as a decimal text: 0.01 to 100.</summary>
    [Field("重み", "Weight", Pattern = DecisionSection.AmountPattern)]
    public required string Weight { get; init; }
}

/// <summary>The mark of one option under one criterion. A mark that was not given is not here: unscored is not zero.</summary>
[Identity("criterion")]
public sealed record DecisionScore : OpenRecord
{
    /// <summary>The criterion's number.</summary>
    [Field("評価項目（番号）", "Criterion (number)")]
    public required int Criterion { get; init; }

    /// <summary>The mark as a decimal text: 0 to 100.</summary>
    [Field("点", "Score", Pattern = DecisionSection.AmountPattern)]
    public required string Score { get; init; }
}

/// <summary>One option (案) of a decision.</summary>
[Identity("number")]
public sealed record DecisionOption : OpenRecord
{
    /// <summary>Its number within the decision: 案1, 案2 …</summary>
    [Field("番号", "Number")]
    public required int Number { get; init; }

    /// <summary>What it is.</summary>
    [Field("案", "Option")]
    public required string Title { get; init; }

    /// <summary>What speaks for and against it.</summary>
    [Field("利点・欠点・理由", "Reasons", Limit = DecisionSection.TextLimit, Lines = true)]
    public string? Reasons { get; init; }

    /// <summary>Its marks.</summary>
    [Field("評価", "Scores")]
    public IReadOnlyList<DecisionScore> Scores { get => field ?? []; init; }
}

/// <summary>A change of a decision after it was decided: never without a reason.</summary>
[Identity("number")]
public sealed record DecisionAmendment : OpenRecord
{
    /// <summary>Its number within the decision.</summary>
    [Field("番号", "Number")]
    public required int Number { get; init; }

    /// <summary>Why.</summary>
    [Field("変更の理由", "Why it was changed", Limit = 2000, Lines = true)]
    public required string Reason { get; init; }

    /// <summary>Who, as written.</summary>
    [Field("変更した人", "Changed by")]
    public string? By { get; init; }

    /// <summary>When.</summary>
    [Field("変更日", "Changed on")]
    public DateOnly? On { get; init; }
}

/// <summary>One decision (判断記録): the question, the options, which was chosen, why, by whom, when.</summary>
public sealed record DecisionContent : OpenRecord
{
    /// <summary>What it is called.</summary>
    [Field("件名", "Title")]
    public required string Title { get; init; }

    /// <summary>What is to be decided.</summary>
    [Field("問い", "Question", Limit = DecisionSection.TextLimit, Lines = true)]
    public string? Question { get; init; }

    /// <summary>Why it has to be decided.</summary>
    [Field("背景", "Background", Limit = DecisionSection.TextLimit, Lines = true)]
    public string? Background { get; init; }

    /// <summary>What the options are measured by; empty where they are not scored.</summary>
    [Field("評価項目", "Criteria", Limit = 20)]
    public IReadOnlyList<DecisionCriterion> Criteria { get => field ?? []; init; }

    /// <summary>The options.</summary>
    [Field("案", "Options", Limit = 20)]
    public IReadOnlyList<DecisionOption> Options { get => field ?? []; init; }

    /// <summary>The state.</summary>
    [Field("状態", "State")]
    public DecisionState State { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    [Field("取り消しの理由", "Why it was withdrawn", Limit = 2000, Lines = true)]
    public string? WithdrawnBecause { get; init; }

    /// <summary>The number of the chosen option.</summary>
    [Field("選んだ案（番号）", "Chosen option (number)")]
    public int? Chosen { get; init; }

    /// <summary>What was decided, in words.</summary>
    [Field("決めたこと", "What was decided", Limit = DecisionSection.TextLimit, Lines = true)]
    public string? Result { get; init; }

    /// <summary>Why.</summary>
    [Field("決めた理由", "Why", Limit = DecisionSection.TextLimit, Lines = true)]
    public string? Why { get; init; }

    /// <summary>決定日, or the day it is expected while it is under discussion.</summary>
    [Field("決定日（検討中は予定日）", "Decided on (expected while open)")]
    public DateOnly? On { get; init; }

    /// <summary>The body that decides, by local number.</summary>
    [Field("決めた会議体（番号）", "Deciding body (number)")]
    public int? Body { get; init; }

    /// <summary>The meeting, by local number.</summary>
    [Field("会議（番号）", "Meeting (number)")]
    public int? Meeting { get; init; }

    /// <summary>Who took part, as written.</summary>
    [Field("参加した人", "Who took part", Limit = 5000, Lines = true)]
    public string? TookPart { get; init; }

    /// <summary>The earlier decision this one changes, by local number.</summary>
    [Field("変更する判断（番号）", "Changes decision (number)")]
    public int? Replaces { get; init; }

    /// <summary>Activities and records it belongs to.</summary>
    [Field("関係する活動・記録", "Activities and records")]
    public IReadOnlyList<RecordLink> Links { get => field ?? []; init; }

    /// <summary>What was changed after it was decided.</summary>
    [Field("決定後の変更", "Changes after deciding")]
    public IReadOnlyList<DecisionAmendment> Amendments { get => field ?? []; init; }
}

/// <summary>The sections <c>decision/1</c> …: one per decision.</summary>
public static class DecisionSection
{
    /// <summary>A weight or a score: up to 100, two decimals, kept as text so that no digit is lost.</summary>
    internal const string AmountPattern = @"100(\.0{1,2})?|[1-9]?[0-9](\.[0-9]{1,2})?";

    /// <summary>The most characters of a long text.</summary>
    internal const int TextLimit = 20_000;

    /// <summary>The kind.</summary>
    public static SectionKind<DecisionContent> Kind { get; } = new(
        "decision", NumberedKey.Pattern("decision"), PlanJson.Default.DecisionContent,
        () => throw new InvalidOperationException("A decision is made with its title."),
        key => new TextKey($"判断{NumberedKey.NumberOf(key)}", $"Decision {NumberedKey.NumberOf(key)}"), Rule);

    private static Refusal? Rule(DecisionContent content)
    {
        if (string.IsNullOrWhiteSpace(content.Title)) return new Refusal(RefusalKind.Invalid, NoTitle);
        if (content.Chosen is { } chosen && content.Options.All(option => option.Number != chosen))
            return new Refusal(RefusalKind.Invalid, NoSuchOption, chosen);
        return content.State switch
        {
            DecisionState.Decided when content.Chosen is null && string.IsNullOrWhiteSpace(content.Result) =>
                new Refusal(RefusalKind.Invalid, NothingChosen),
            DecisionState.Decided when string.IsNullOrWhiteSpace(content.Why) => new Refusal(RefusalKind.Invalid, NoWhy),
            DecisionState.Decided when content.On is null => new Refusal(RefusalKind.Invalid, NoDay),
            DecisionState.Withdrawn when string.IsNullOrWhiteSpace(content.WithdrawnBecause) =>
                new Refusal(RefusalKind.Invalid, NoReason),
            DecisionState.Open or DecisionState.Decided or DecisionState.Withdrawn => null,
        };
    }

    internal static readonly TextKey NoTitle = new("判断の件名がありません。件名を入力してください。", "The decision has no title. Enter one.");
    internal static readonly TextKey NoSuchOption = new(
        "選んだ案{0}がありません。案の一覧から選び直してください。", "There is no option {0}. Choose one of the options.");
    internal static readonly TextKey NothingChosen = new(
        "「決定」にするには、選んだ案か「決めたこと」が必要です。どちらかを入力してください。",
        "To be decided it needs a chosen option or words of what was decided. Enter one of them.");
    internal static readonly TextKey NoWhy = new(
        "「決定」にするには「決めた理由」が必要です。理由を入力してください。", "To be decided it needs a reason. Enter why.");
    internal static readonly TextKey NoDay = new(
        "「決定」にするには「決定日」が必要です。日付を入力してください。", "To be decided it needs the day it was decided. Enter it.");
    internal static readonly TextKey NoReason = new(
        "「取り消し」にするには「取り消しの理由」が必要です。理由を入力してください。", "To be withdrawn it needs a reason. Enter why.");
}
