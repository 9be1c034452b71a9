using Renkei.Planning.Document;

namespace Renkei.Planning.Schedule.Drawing;

/// <summary>A vertical line of the schedule: a meeting, a budget request, a fiscal-year gate.</summary>
/// <param name="Day">The day it stands on.</param>
/// <param name="Name">What stands below it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Over">True when it has been held.</param>
internal sealed record Gate(DateOnly Day, string Name, WorkKind Kind, bool Over)
{
    /// <summary>The gates a schedule's entries make. The fiscal years themselves belong to the scale.</summary>
    internal static IReadOnlyList<Gate> Of(ScheduleBook book) =>
    [
        .. book.Work.Values.Where(work => work.Kind != WorkKind.Work && work.State != WorkState.NotApplicable && work.Finish() is not null)
            .Select(work => new Gate(work.Finish()!.Value, work.Title, work.Kind, work.State == WorkState.Done))
            .OrderBy(gate => gate.Day).ThenBy(gate => gate.Name, StringComparer.Ordinal),
    ];
}
