using System.Globalization;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>The dates of one entry as they were approved.</summary>
[Identity("key")]
public sealed record BaselineItem : OpenRecord
{
    /// <summary>The key of the section it stood in, such as <c>work/12</c> or <c>activity/step1/3</c>.</summary>
    [Field("項目", "Entry", Pattern = "[a-z][a-z0-9-]*(?:/[a-z0-9-]+)+", Refers = FieldRefers.ToRecord)]
    public required string Key { get; init; }

    /// <summary>What it was called then.</summary>
    [Field("件名", "Title")]
    public required string Title { get; init; }

    /// <summary>開始予定日.</summary>
    [Field("開始予定日", "Planned start")]
    public DateOnly? Start { get; init; }

    /// <summary>期限.</summary>
    [Field("期限", "Due")]
    public DateOnly? Due { get; init; }
}

/// <summary>An approved schedule (基準版): the dates of every entry on the day it was approved. It is made once and never changed.</summary>
public sealed record BaselineContent : OpenRecord
{
    /// <summary>How many entries a baseline holds.</summary>
    public const int ItemsLimit = 5000;

    /// <summary>承認日.</summary>
    [Field("承認日", "Approved on")]
    public required DateOnly ApprovedOn { get; init; }

    /// <summary>Who or what approved it, such as a committee.</summary>
    [Field("承認者", "Approved by")]
    public required string ApprovedBy { get; init; }

    /// <summary>Where the approval is written: a record of this plan (<c>decision/9</c>) or an address.</summary>
    [Field("承認の記録", "Record of the approval", Limit = 2000, Pattern = "[a-z][a-z-]*/[1-9][0-9]*|https?://[^\\s]+", Refers = FieldRefers.ToRecord)]
    public string? Link { get; init; }

    /// <summary>Why it was approved, or why anew.</summary>
    [Field("理由", "Reason", Limit = 2000, Lines = true)]
    public required string Reason { get; init; }

    /// <summary>The dates.</summary>
    [Field("項目と日付", "Entries and dates", Limit = ItemsLimit)]
    public IReadOnlyList<BaselineItem> Items { get => field ?? []; init; }
}

/// <summary>The sections <c>baseline/1</c> …: one per approved schedule (kind <see cref="PlanNumbers.Baseline"/>).</summary>
public static class BaselineSection
{
    private const string Prefix = "baseline/";

    /// <summary>The kind.</summary>
    public static SectionKind<BaselineContent> Kind { get; } = new(
        "baseline", "baseline/[1-9][0-9]{0,8}", PlanJson.Default.BaselineContent,
        () => throw new InvalidOperationException("A baseline is made by approving a schedule."), LabelOf, Rule);

    /// <summary>The key of a baseline.</summary>
    public static SectionKey<BaselineContent> Key(int number) => Kind.Key(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number}"));

    /// <summary>The local number in a key of this kind.</summary>
    public static int NumberOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return int.Parse(key.AsSpan(Prefix.Length), CultureInfo.InvariantCulture);
    }

    /// <summary>A baseline nobody approved.</summary>
    public sealed record NotApproved() : Refusal(RefusalKind.Invalid, NotApprovedText);

    /// <summary>A baseline without a reason.</summary>
    public sealed record NoReason() : Refusal(RefusalKind.Invalid, ReasonText);

    /// <summary>A day before 2000 or after 2100.</summary>
    public sealed record DayOutOfReach() : Refusal(RefusalKind.Invalid, ReachText);

    internal static TextKey LabelOf(int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"第{number}版"), string.Create(CultureInfo.InvariantCulture, $"version {number}"));

    private static TextKey LabelOf(string key) => new($"工程表の基準版 第{key[Prefix.Length..]}版", $"Schedule baseline {key[Prefix.Length..]}");

    private static Refusal? Rule(BaselineContent baseline)
    {
        if (string.IsNullOrWhiteSpace(baseline.ApprovedBy)) return new NotApproved();
        if (string.IsNullOrWhiteSpace(baseline.Reason)) return new NoReason();
        return baseline.ApprovedOn < WorkContent.FirstDay || baseline.ApprovedOn > WorkContent.LastDay ? new DayOutOfReach() : null;
    }

    private static readonly TextKey NotApprovedText = new(
        "基準版には承認者が必要です。承認した会議または人を入力してください。", "A baseline needs to be approved. Enter the meeting or person.");
    private static readonly TextKey ReasonText = new(
        "基準版には理由が必要です。承認した経緯を入力してください。", "A baseline needs a reason. Enter why it was approved.");
    private static readonly TextKey ReachText = new(
        "「承認日」は2000年1月1日から2100年12月31日までの日付にしてください。", "“Approved on” must lie between 1 January 2000 and 31 December 2100.");
}
