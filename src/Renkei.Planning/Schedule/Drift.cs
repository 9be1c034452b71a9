using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Schedule;

/// <summary>How an entry differs from an approved schedule.</summary>
public enum DriftKind
{
    /// <summary>As approved.</summary>
    [Word("予定どおり", "as approved")]
    Same,

    /// <summary>遅れ.</summary>
    [Word("遅れ", "later")]
    Later,

    /// <summary>前倒し.</summary>
    [Word("前倒し", "earlier")]
    Earlier,

    /// <summary>The end is where it was, the start is not; or a date was added or taken away.</summary>
    [Word("日付の変更", "dates changed")]
    Moved,

    /// <summary>Not in the approved schedule.</summary>
    [Word("追加", "added")]
    Added,

    /// <summary>In the approved schedule and no longer wanted.</summary>
    [Word("取りやめ", "removed")]
    Removed,
}

/// <summary>One entry in two schedules.</summary>
/// <param name="Key">The entry.</param>
/// <param name="Title">What it is called, in the later schedule where it stands there.</param>
/// <param name="Before">Its dates in the earlier schedule.</param>
/// <param name="After">Its dates in the later one.</param>
public sealed record DriftLine(string Key, string Title, BaselineItem? Before, BaselineItem? After)
{
    /// <summary>Days the end moved: positive is later.</summary>
    internal int? Days => Before?.Due is { } before && After?.Due is { } after ? after.DayNumber - before.DayNumber : null;

    internal DriftKind Kind => (Before, After, Days) switch
    {
        (null, _, _) => DriftKind.Added,
        (_, null, _) => DriftKind.Removed,
        (_, _, > 0) => DriftKind.Later,
        (_, _, < 0) => DriftKind.Earlier,
        _ when Before.Due == After.Due && Before.Start == After.Start => DriftKind.Same,
        _ => DriftKind.Moved,
    };
}

/// <summary>Takes the dates of a schedule as they stand, and lays two of them over each other. Pure.</summary>
internal static class Drift
{
    /// <summary>Every entry with a date as planned: what approving a schedule freezes.</summary>
    internal static IReadOnlyList<BaselineItem> Planned(ScheduleBook book) => Items(book, work => work.Due);

    /// <summary>Every entry as it stands: what is over counts with the day it ended.</summary>
    internal static IReadOnlyList<BaselineItem> Standing(ScheduleBook book) => Items(book, work => work.Finish());

    /// <summary>
    /// Every entry of two schedules, in the order of the later one, then what it no longer has. Meetings are compared only where
    /// the earlier schedule holds meetings: one approved before they stood in it says nothing of them, so none is 追加.
    /// </summary>
    internal static IReadOnlyList<DriftLine> Between(IReadOnlyList<BaselineItem> earlier, IReadOnlyList<BaselineItem> later)
    {
        if (!HoldsMeetings(earlier)) later = WithoutMeetings(later);
        var before = earlier.ToDictionary(item => item.Key);
        var after = later.Select(item => item.Key).ToHashSet();
        return
        [
            .. later.Select(item => new DriftLine(item.Key, item.Title, before.GetValueOrDefault(item.Key), item)),
            .. earlier.Where(item => !after.Contains(item.Key)).Select(item => new DriftLine(item.Key, item.Title, item, null)),
        ];
    }

    /// <summary>The same of two approved schedules: where either holds no meeting, meetings are compared in neither direction.</summary>
    internal static IReadOnlyList<DriftLine> BetweenApproved(IReadOnlyList<BaselineItem> earlier, IReadOnlyList<BaselineItem> later) =>
        Between(HoldsMeetings(later) ? earlier : WithoutMeetings(earlier), later);

    /// <summary>True where the day of at least one meeting was approved with the schedule.</summary>
    internal static bool HoldsMeetings(IReadOnlyList<BaselineItem> items) => items.Any(IsMeeting);

    internal static bool IsMeeting(BaselineItem item) => MeetingSection.Kind.Owns(item.Key);

    private static IReadOnlyList<BaselineItem> WithoutMeetings(IReadOnlyList<BaselineItem> items) => [.. items.Where(item => !IsMeeting(item))];

    private static IReadOnlyList<BaselineItem> Items(ScheduleBook book, Func<WorkContent, DateOnly?> end) =>
    [
        .. book.Plan.All.Where(one => one.Record.Due is not null).Select(one => new BaselineItem
        {
            Key = one.Section.Key.Text, Title = ScheduleRows.TitleOf(one.Activity), Due = one.Record.Due,
        }),
        .. book.Sections.Where(section => section.Content.State != WorkState.NotApplicable
                && (section.Content.Start is not null || end(section.Content) is not null))
            .Select(section => new BaselineItem
            {
                Key = section.Key.Text, Title = section.Content.Title, Start = section.Content.Start, Due = end(section.Content),
            }),
        .. book.Meetings.Select(meeting => new BaselineItem { Key = meeting.Key, Title = meeting.Name, Due = meeting.Day }),
    ];
}
