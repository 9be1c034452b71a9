using System.Globalization;
using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Meetings;

/// <summary>What pages and papers say of a meeting.</summary>
internal static class MeetingLook
{
    /// <summary>2026年11月26日（木）18:30〜20:00.</summary>
    internal static string When(MeetingContent meeting, Texts texts)
    {
        if (meeting.On is not { } day) return texts[MeetingKeys.NoDay];
        var hours = (meeting.Begins, meeting.Ends) switch
        {
            (null, _) => "",
            (var begins, null) => " " + begins,
            (var begins, var ends) => texts.InJapanese ? $" {begins}〜{ends}" : $" {begins}–{ends}",
        };
        return JapanTime.Show(day, texts.Language) + hours;
    }

    /// <summary>2026年11月26日（木）18:30: the day and the hour it begins, where there is little room.</summary>
    internal static string Starts(MeetingContent meeting, Texts texts) => When(meeting with { Ends = null }, texts);

    /// <summary>あと2日, あす, きょう.</summary>
    internal static string Until(DateOnly day, DateOnly today, Texts texts) => (day.DayNumber - today.DayNumber) switch
    {
        0 => texts[MeetingKeys.Today],
        1 => texts[MeetingKeys.Tomorrow],
        var days => texts[MeetingKeys.InDays, days],
    };

    /// <summary>The numbers of the papers that are not ready.</summary>
    internal static string Missing(MeetingContent meeting) =>
        string.Join("、", meeting.Papers.Where(paper => !paper.Ready).Select(paper => paper.Label));

    /// <summary>Papers an item names that are not in the list.</summary>
    internal static IReadOnlyList<string> UnknownPapers(MeetingContent meeting, AgendaItem item)
    {
        var known = meeting.Papers.Select(paper => MeetingSection.Folded(paper.Label)).ToHashSet(StringComparer.Ordinal);
        return [.. (item.Papers ?? "").Split(['、', ',', '，', ' ', '　', '・'], StringSplitOptions.RemoveEmptyEntries)
            .Where(label => !known.Contains(MeetingSection.Folded(label)))];
    }

    /// <summary>When each item begins, where the meeting's hour and every time before it are known.</summary>
    internal static IReadOnlyList<string?> Hours(MeetingContent meeting)
    {
        var at = meeting.Begins is { } begins ? TimeOnly.ParseExact(begins, "HH:mm", CultureInfo.InvariantCulture) : (TimeOnly?)null;
        var hours = new List<string?>();
        foreach (var item in meeting.Agenda)
        {
            hours.Add(at is not null && item.TimeMinutes is not null ? at.Value.ToString("HH:mm", CultureInfo.InvariantCulture) : null);
            at = item.TimeMinutes is { } minutes ? at?.AddMinutes(minutes) : null;
        }

        return hours;
    }
}
