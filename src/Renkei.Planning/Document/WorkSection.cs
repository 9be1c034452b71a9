using System.Globalization;
using System.Text.Json.Serialization;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>What kind of entry of the schedule a work item is.</summary>
public enum WorkKind
{
    /// <summary>作業.</summary>
    [Word("作業", "Work"), JsonStringEnumMemberName("work")]
    Work,

    /// <summary>予算要求.</summary>
    [Word("予算要求", "Budget request"), JsonStringEnumMemberName("budget-request")]
    BudgetRequest,

    /// <summary>年度の区切り.</summary>
    [Word("年度の区切り", "Fiscal-year gate"), JsonStringEnumMemberName("fiscal-year-gate")]
    FiscalYearGate,

    /// <summary>会議.</summary>
    [Word("会議", "Meeting"), JsonStringEnumMemberName("meeting-gate")]
    MeetingGate,
}

/// <summary>One work item of the schedule (工程表の作業): who does what, from when to when, and what must be finished before.</summary>
public sealed record WorkContent : OpenRecord
{
    /// <summary>The first day a schedule takes.</summary>
    public static readonly DateOnly FirstDay = new(2000, 1, 1);

    /// <summary>The last day a schedule takes.</summary>
    public static readonly DateOnly LastDay = new(2100, 12, 31);

    /// <summary>How many items may have to be finished before this one.</summary>
    public const int AfterLimit = 50;

    /// <summary>What is done.</summary>
    [Field("件名", "Title")]
    public required string Title { get; init; }

    /// <summary>What kind of entry it is.</summary>
    [Field("種類", "Kind")]
    public WorkKind Kind { get; init; }

    /// <summary>The activity it belongs to, such as <c>step1/3</c>.</summary>
    [Field("活動", "Activity", Pattern = "step[1-4]/[1-9][0-9]?", Refers = FieldRefers.ToActivity)]
    public string? Activity { get; init; }

    /// <summary>The milestone it brings about: its key in the procedure.</summary>
    [Field("マイルストーン", "Milestone", Pattern = "[a-z0-9][a-z0-9.-]*", Refers = FieldRefers.ToMilestone)]
    public string? Milestone { get; init; }

    /// <summary>Who answers for it.</summary>
    [Field("担当", "Owner")]
    public PartyPerson? Owner { get; init; }

    /// <summary>開始予定日.</summary>
    [Field("開始予定日", "Planned start")]
    public DateOnly? Start { get; init; }

    /// <summary>期限.</summary>
    [Field("期限", "Due")]
    public DateOnly? Due { get; init; }

    /// <summary>How far it is.</summary>
    [Field("状態", "State")]
    public WorkState State { get; init; }

    /// <summary>Why it is 対象外.</summary>
    [Field("理由", "Reason", Limit = 2000, Lines = true)]
    public string? Reason { get; init; }

    /// <summary>実際の開始日.</summary>
    [Field("着手日", "Begun on")]
    public DateOnly? Begun { get; init; }

    /// <summary>実際の終了日.</summary>
    [Field("完了日", "Finished on")]
    public DateOnly? Ended { get; init; }

    /// <summary>Numbers of the work items that must be finished before this one begins.</summary>
    [Field("先に終わる作業（番号）", "After (numbers)", Limit = AfterLimit)]
    public IReadOnlyList<int> After { get => field ?? []; init; }

    /// <summary>A note.</summary>
    [Field("メモ", "Note", Limit = 2000, Lines = true)]
    public string? Note { get; init; }

    /// <summary>When it ends: the day it ended, else the day it is due.</summary>
    public DateOnly? Finish() => Ended ?? Due;

    /// <summary>True while somebody has something to do about it.</summary>
    public bool IsOpen() => State is not (WorkState.Done or WorkState.NotApplicable);

    /// <summary>True when it is open on a day after it was due.</summary>
    public bool OverdueOn(DateOnly day) => IsOpen() && Due < day;
}

/// <summary>The sections <c>work/1</c> …: one per work item, n is its local number (kind <see cref="PlanNumbers.Work"/>).</summary>
public static class WorkSection
{
    private const string Prefix = "work/";

    /// <summary>The kind.</summary>
    public static SectionKind<WorkContent> Kind { get; } = new(
        "work", "work/[1-9][0-9]{0,8}", PlanJson.Default.WorkContent,
        () => throw new InvalidOperationException("A work item is made with its title."), LabelOf, Rule);

    /// <summary>The key of a work item.</summary>
    public static SectionKey<WorkContent> Key(int number) => Kind.Key(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}"));

    /// <summary>The local number in a key of this kind.</summary>
    public static int NumberOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return int.Parse(key.AsSpan(Prefix.Length), CultureInfo.InvariantCulture);
    }

    /// <summary>No title.</summary>
    public sealed record TitleMissing() : Refusal(RefusalKind.Invalid, TitleText);

    /// <summary>A day before 2000 or after 2100.</summary>
    public sealed record DayOutOfReach(TextKey Field) : Refusal(RefusalKind.Invalid, ReachText, Field);

    /// <summary>Due before it starts.</summary>
    public sealed record DueBeforeStart(string Title) : Refusal(RefusalKind.Invalid, ReversedText, Title);

    /// <summary>Ended before it began.</summary>
    public sealed record EndedBeforeBegun(string Title) : Refusal(RefusalKind.Invalid, EndedText, Title);

    /// <summary>完了 without the day, or the day without 完了.</summary>
    public sealed record EndAndStateDiffer(string Title) : Refusal(RefusalKind.Invalid, DifferText, Title);

    /// <summary>対象外 without a reason.</summary>
    public sealed record NoReason(string Title) : Refusal(RefusalKind.Invalid, ReasonText, Title);

    private static TextKey LabelOf(string key) => new($"作業{key[Prefix.Length..]}", $"Work item {key[Prefix.Length..]}");

    private static Refusal? Rule(WorkContent work)
    {
        if (string.IsNullOrWhiteSpace(work.Title)) return new TitleMissing();
        (DateOnly? Day, TextKey Name)[] days = [(work.Start, StartName), (work.Due, DueName), (work.Begun, BegunName), (work.Ended, EndedName)];
        foreach (var (day, name) in days)
            if (day < WorkContent.FirstDay || day > WorkContent.LastDay) return new DayOutOfReach(name);
        if (work.Due < work.Start) return new DueBeforeStart(work.Title);
        if (work.Ended < work.Begun) return new EndedBeforeBegun(work.Title);
        if (work.State == WorkState.Done != work.Ended is not null) return new EndAndStateDiffer(work.Title);
        return work.State == WorkState.NotApplicable && string.IsNullOrWhiteSpace(work.Reason) ? new NoReason(work.Title) : null;
    }

    internal static readonly TextKey StartName = new("開始予定日", "Planned start");
    internal static readonly TextKey DueName = new("期限", "Due");
    internal static readonly TextKey BegunName = new("着手日", "Begun on");
    internal static readonly TextKey EndedName = new("完了日", "Finished on");
    private static readonly TextKey TitleText = new(
        "作業の件名がありません。件名を入力してください。", "The work item has no title. Enter one.");
    private static readonly TextKey ReachText = new(
        "「{0}」は2000年1月1日から2100年12月31日までの日付にしてください。", "“{0}” must lie between 1 January 2000 and 31 December 2100.");
    private static readonly TextKey ReversedText = new(
        "「{0}」の期限が開始予定日より前です。どちらかの日付を直してください。", "“{0}” is due before it starts. Correct one of the dates.");
    private static readonly TextKey EndedText = new(
        "「{0}」の完了日が着手日より前です。どちらかの日付を直してください。", "“{0}” ended before it began. Correct one of the dates.");
    private static readonly TextKey DifferText = new(
        "「{0}」の完了日と状態が合いません。完了日は状態が「完了」のときだけ、必ず入れてください。",
        "The end and the state of “{0}” do not agree: the day it ended belongs to the state “Done”, and only to it.");
    private static readonly TextKey ReasonText = new(
        "作業「{0}」を対象外にするには理由が必要です。理由を入力してください。", "“{0}” needs a reason to be not applicable. Enter the reason.");
}
