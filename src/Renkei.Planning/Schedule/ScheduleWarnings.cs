using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Schedule;

/// <summary>Something of the schedule that does not fit together, and is nevertheless kept: it is shown until somebody mends it.</summary>
/// <param name="Work">The item it is about.</param>
/// <param name="Sentence">What, and what next.</param>
internal sealed record ScheduleWarning(int Work, Refusal Sentence);

/// <summary>What does not fit together in a whole schedule. Pure.</summary>
internal static class ScheduleWarnings
{
    /// <summary>Warnings of every open item, in the order of their numbers.</summary>
    internal static IReadOnlyList<ScheduleWarning> Of(ScheduleSurroundings around) =>
        [.. around.Work.OrderBy(pair => pair.Key).SelectMany(pair => Of(pair.Key, pair.Value, around))];

    /// <summary>Warnings of one item; nothing of what is over.</summary>
    internal static IEnumerable<ScheduleWarning> Of(int number, WorkContent work, ScheduleSurroundings around)
    {
        if (!work.IsOpen()) yield break;
        foreach (var before in work.After)
        {
            if (around.Work.GetValueOrDefault(before) is not { } first || first.State == WorkState.NotApplicable) continue;
            if (first.Finish() is { } finish && work.Start is { } start && finish > start)
                yield return new(number, new Refusal(RefusalKind.Invalid, LateText, work.Title, before, first.Title, finish.DayNumber - start.DayNumber));
        }

        // An import or an undo can bring in what a form would have refused.
        if (ScheduleRules.Check(number, work, around) is { } refused) yield return new(number, refused);
    }

    private static readonly TextKey LateText = new(
        "「{0}」は、先に終わるはずの作業{1}「{2}」が終わる前に始まります（{3}日の重なり）。どちらかの日付を見直してください。",
        "“{0}” starts before item {1} “{2}”, which must be finished first (overlap {3} days). Look at the dates of both.");
}
