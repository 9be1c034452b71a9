using Renkei.Kernel;

namespace Renkei.Planning.Work;

/// <summary>How far away a day is, in words: 4日超過, 今日まで, あと3日. Pure.</summary>
internal static class Urgency
{
    /// <summary>A due date seen from today.</summary>
    internal static TextKey Of(DateOnly due, DateOnly today) => (due.DayNumber - today.DayNumber) switch
    {
        < 0 and var late => Say(Late, -late),
        0 => Today,
        1 => Tomorrow,
        var days => Say(Left, days),
    };

    private static TextKey Say(TextKey words, int days) =>
        new(words.In(Language.Japanese, days), words.In(Language.English, days));

    private static readonly TextKey Late = new("{0}日超過", "{0} days late");
    private static readonly TextKey Today = new("今日まで", "due today");
    private static readonly TextKey Tomorrow = new("あと1日", "1 day left");
    private static readonly TextKey Left = new("あと{0}日", "{0} days left");
}
