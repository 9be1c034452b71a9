using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Schedule.Drawing;

namespace Renkei.Planning.Schedule;

/// <summary>
/// What fits on the one sheet: every row while there is room, then only what carries the plan (milestones, what has no slack,
/// what is overdue), then milestones, then activities alone. What was left out is counted, and follows as a list. Pure.
/// </summary>
public sealed record ScheduleSheet(IReadOnlyList<ScheduleRow> Rows, int LeftOut, TextKey? Level)
{
    /// <summary>Rows of an A3 sheet in type of at least 11 pixels.</summary>
    public const int RowsLimit = 42;

    /// <summary>What head, gates, legend and notes leave of 262 mm for the rows, in CSS pixels.</summary>
    internal const double HeightForRows = 600, HighestRow = 24, LowestRow = 14;

    internal double RowHeight => Math.Clamp(HeightForRows / Math.Max(1, Rows.Count), LowestRow, HighestRow);

    internal static ScheduleSheet Of(IReadOnlyList<ScheduleGroup> groups)
    {
        var all = Gantt.Rows(groups).Count;
        foreach (var (level, fits) in Levels)
        {
            var rows = Gantt.Rows([.. groups.Select(group => group with { Rows = [.. group.Rows.Where(fits)] })]);
            if (rows.Count <= RowsLimit) return new ScheduleSheet(rows, all - rows.Count, level);
        }

        // More activities than rows: the first of them; the list has the rest.
        var heads = Gantt.Rows([.. groups.Take(RowsLimit).Select(group => group with { Rows = [] })]);
        return new ScheduleSheet(heads, all - heads.Count, OnlyActivities);
    }

    private static readonly TextKey WhatCarries = new(
        "マイルストーン、余裕のない作業、期限を過ぎた作業だけを示しています。", "Only milestones, work without slack and overdue work are shown.");
    private static readonly TextKey OnlyMilestones = new("活動とマイルストーンだけを示しています。", "Only activities and milestones are shown.");
    private static readonly TextKey OnlyActivities = new("活動だけを示しています。", "Only activities are shown.");

    private static readonly (TextKey? Level, Func<ScheduleRow, bool> Fits)[] Levels =
    [
        (null, _ => true),
        (WhatCarries, row => row.Marked || row.Critical || row.Overdue),
        (OnlyMilestones, row => row.Marked),
        (OnlyActivities, _ => false),
    ];
}
