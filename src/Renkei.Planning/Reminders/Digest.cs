using System.Text;
using Renkei.Kernel;
using Renkei.Planning.Work;

namespace Renkei.Planning.Reminders;

/// <summary>The text of a reminder: what is overdue, what is due soon, what waits without a date. Japanese, as all papers. Pure.</summary>
/// <param name="Subject">What stands in the list of mails.</param>
/// <param name="Text">The letter; <c>{0}</c> stands for the address.</param>
/// <param name="Overdue">How many are overdue.</param>
/// <param name="Soon">How many are due soon or wait without a date.</param>
internal sealed record Digest(string Subject, string Text, int Overdue, int Soon)
{
    /// <summary>Due within these days is soon.</summary>
    internal const int AheadDays = 7;

    /// <summary>The longest list a letter holds; the page has the rest.</summary>
    internal const int LinesLimit = 30;

    /// <summary>The reminder, or null when there is nothing to be reminded of.</summary>
    internal static Digest? Of(string name, IReadOnlyList<PlanWork> plans, DateOnly today)
    {
        var lines = plans.SelectMany(plan => plan.Lists.Mine.Select(item => (plan.Plan.Name, Item: item)))
            .Where(one => one.Item.Due <= today.AddDays(AheadDays) || one.Item.Since is not null)
            .OrderBy(one => one.Item.Urgency).ToArray();
        if (lines.Length == 0) return null;
        var overdue = lines.Count(one => one.Item.Due < today);
        var text = new StringBuilder();
        text.Append(Safe($"{name} 様\n\n{JapanTime.Show(today, Language.Japanese)}現在、次のことがあなたを待っています。\n"));
        foreach (var (plan, item) in lines.Take(LinesLimit))
        {
            var when = item.Due is { } due ? $"{Urgency.Of(due, today).Ja}（{due.Month}/{due.Day}）" : "お待ちしています";
            text.Append(Safe($"・{when}　{item.Kind.Ja}：{item.What}　［{plan}］\n"));
        }

        if (lines.Length > LinesLimit) text.Append(Safe($"ほか{lines.Length - LinesLimit}件あります。\n"));
        text.Append("\nサインインすると、すべてを見て、続きを進められます。\n{0}\n\nこのお知らせの回数は「お知らせの受け取り方」で変えられます。\n");
        return new Digest($"期限のお知らせ：超過{overdue}件、{AheadDays}日以内など{lines.Length - overdue}件（Renkei）", text.ToString(), overdue, lines.Length - overdue);
    }

    // Braces somebody wrote must not be taken for the place of the address.
    private static string Safe(string words) => words.Replace("{0}", "｛0｝", StringComparison.Ordinal);
}
