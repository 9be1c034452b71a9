using System.Text;
using Renkei.Kernel;

namespace Renkei.Planning.Document;

/// <summary>The sections <c>meeting/1</c> …: one per meeting.</summary>
public static class MeetingSection
{
    /// <summary>A time of day as forms and papers write it.</summary>
    internal const string TimePattern = "(0[0-9]|1[0-9]|2[0-3]):[0-5][0-9]";

    /// <summary>The kind.</summary>
    public static SectionKind<MeetingContent> Kind { get; } = new(
        "meeting", NumberedKey.Pattern("meeting"), PlanJson.Default.MeetingContent,
        () => throw new InvalidOperationException("A meeting is made with its name."),
        key => new TextKey($"会議{NumberedKey.NumberOf(key)}", $"Meeting {NumberedKey.NumberOf(key)}"), Rule);

    /// <summary>A paper number as it is compared: 資料１ and 資料1 are one number.</summary>
    internal static string Folded(string label) =>
        label.Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal);

    private static Refusal? Rule(MeetingContent content)
    {
        if (content.Body is null && string.IsNullOrWhiteSpace(content.Title)) return new Refusal(RefusalKind.Invalid, NoName);
        if (content.State is MeetingState.Called or MeetingState.Held && content.On is null)
            return new Refusal(RefusalKind.Invalid, NoDay, Words.Of(content.State));
        if (content.State == MeetingState.Called && content.Place is null && content.Online is null)
            return new Refusal(RefusalKind.Invalid, NoPlace);
        if (content.State == MeetingState.Cancelled && string.IsNullOrWhiteSpace(content.CancelledBecause))
            return new Refusal(RefusalKind.Invalid, NoReason);
        if (content.Begins is { } begins && content.Ends is { } ends && string.CompareOrdinal(ends, begins) <= 0)
            return new Refusal(RefusalKind.Invalid, TimesReversed);
        return content.Papers.GroupBy(paper => Folded(paper.Label)).FirstOrDefault(same => same.Count() > 1) is { } twice
            ? new Refusal(RefusalKind.Invalid, LabelTwice, twice.First().Label) : null;
    }

    internal static readonly TextKey NoName = new(
        "会議体を選ぶか、会議の名称を入力してください。", "Choose the body that meets or enter the meeting's name.");
    internal static readonly TextKey NoDay = new(
        "日付のない会議は「{0}」にできません。開催日を入力してください。", "A meeting without a date cannot be “{0}”. Enter the day.");
    internal static readonly TextKey NoPlace = new(
        "招集するには場所が必要です。場所かオンラインの参加方法を入力してください。",
        "To call a meeting enter the place or how to join online.");
    internal static readonly TextKey NoReason = new(
        "「中止」にするには理由が必要です。「中止の理由」を入力してください。", "To cancel a meeting enter why.");
    internal static readonly TextKey TimesReversed = new(
        "終了時刻が開始時刻より後になっていません。時刻を確かめてください。", "The meeting must end after it begins. Check the times.");
    internal static readonly TextKey LabelTwice = new(
        "資料番号「{0}」が2つあります。番号は会議の中で1つずつにしてください。",
        "Paper number “{0}” is there twice. Give each paper a number of its own.");
}
