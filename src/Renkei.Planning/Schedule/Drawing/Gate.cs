using Renkei.Planning.Document;

namespace Renkei.Planning.Schedule.Drawing;

/// <summary>A vertical line of the schedule: a meeting, a budget request, a fiscal-year gate.</summary>
/// <param name="Day">The day it stands on.</param>
/// <param name="Name">What stands below it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Over">True when it has been held.</param>
/// <param name="Moved">Days it moved since the schedule was approved; 0 where it did not.</param>
internal sealed record Gate(DateOnly Day, string Name, WorkKind Kind, bool Over, int Moved)
{
    /// <summary>
    /// The gates a schedule's entries and meetings make. The fiscal years themselves belong to the scale. An entry that only
    /// repeats a meeting of the same name on the same day is drawn once.
    /// </summary>
    internal static IReadOnlyList<Gate> Of(ScheduleBook book)
    {
        var drift = book.AgainstReference().ToDictionary(line => line.Key, line => line.Days ?? 0);
        var meetings = book.Meetings.Select(meeting =>
            new Gate(meeting.Day, meeting.Name, WorkKind.MeetingGate, meeting.Held, drift.GetValueOrDefault(meeting.Key))).ToArray();
        var entries = from section in book.Sections
                      let work = section.Content
                      where work.Kind != WorkKind.Work && work.State != WorkState.NotApplicable && work.Finish() is not null
                      select new Gate(
                          work.Finish()!.Value, work.Title, work.Kind, work.State == WorkState.Done, drift.GetValueOrDefault(section.Key.Text));
        return
        [
            .. entries.Where(entry => !meetings.Any(meeting => meeting.Kind == entry.Kind && meeting.Day == entry.Day && meeting.Name == entry.Name))
                .Concat(meetings).OrderBy(gate => gate.Day).ThenBy(gate => gate.Name, StringComparer.Ordinal),
        ];
    }
}
