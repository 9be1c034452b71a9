using System.Globalization;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Schedule.Drawing;

/// <summary>
/// Draws a schedule as bars over time (ガントチャート): rows with title, owner and due date, bars by state, the baseline as an
/// outline below, drift in days, milestones as diamonds, gates as vertical lines, today. Pure: the same schedule, the same text.
/// </summary>
internal sealed class Gantt
{
    private const int ArrowsLimit = 60;

    // Up to the sign before the due date.
    private const double HeadWidth = 346;

    private readonly Svg svg = new();
    private readonly ScheduleBook book;
    private readonly IReadOnlyList<ScheduleRow> rows;
    private readonly GanttSize size;
    private readonly TimeScale scale;
    private readonly IReadOnlyList<Gate> gates;
    private readonly double foot;

    // Words between the bars: written last, so that no line of a gate runs through them.
    private readonly List<Action> onTop = [];

    private Gantt(ScheduleBook book, IReadOnlyList<ScheduleRow> rows, GanttSize size)
    {
        (this.book, this.rows, this.size, gates) = (book, rows, size, Gate.Of(book));
        scale = new TimeScale(Days(), GanttSize.Labels, size.Width);
        foot = GanttSize.Head + rows.Count * size.RowHeight;
    }

    /// <summary>The rows of the picture: gates are lines, not rows, and an activity whose rows are all gone keeps its own.</summary>
    internal static IReadOnlyList<ScheduleRow> Rows(IReadOnlyList<ScheduleGroup> groups) =>
    [
        .. from shown in groups
           let below = shown.Rows.Where(row => row.Shape != RowShape.Meeting && row.Work?.Kind is null or WorkKind.Work).ToArray()
           where shown.Activity is not null || below.Length > 0
           from row in below.Prepend(shown.Head)
           select row,
    ];

    internal static string Draw(ScheduleBook book, IReadOnlyList<ScheduleRow> rows, GanttSize size, string label) =>
        new Gantt(book, rows, size).Draw(label);

    private string Draw(string label)
    {
        var lanes = new GateLanes(gates.Where(gate => scale.Shows(gate.Day)), scale, size);
        var height = foot + lanes.Height;
        svg.Raw(string.Create(CultureInfo.InvariantCulture,
            $"<svg class=\"gantt\" width=\"{size.Width:0.#}\" height=\"{height:0.#}\" viewBox=\"0 0 {size.Width:0.#} {height:0.#}\" role=\"img\" aria-label=\"{label}\" focusable=\"false\">"));
        svg.Raw(GanttLook.Definitions);
        for (var at = 0; at < rows.Count; at++)
            if (rows[at].Shape == RowShape.Activity) svg.Rect(0, Top(at), size.Width, size.RowHeight, $"fill=\"{GanttLook.Ground}\"");
        Calendar();
        Heads();
        for (var at = 0; at < rows.Count; at++) Row(rows[at], Top(at));
        svg.Line(0, foot, size.Width, foot, $"stroke=\"{GanttLook.Ink}\" stroke-width=\"2\"");
        if (rows.Count <= ArrowsLimit) Arrows();
        lanes.Draw(svg, foot);
        Today();
        foreach (var write in onTop) write();
        svg.Raw("</svg>");
        return svg.ToString();
    }

    private double Top(int at) => GanttSize.Head + at * size.RowHeight;

    // 11/26, or 26 Nov: a bare 7/9 would be read as 7 September by some.
    private string Day(DateOnly day) => day.ToString(size.InJapanese ? "M/d" : "d MMM", CultureInfo.InvariantCulture);

    private IEnumerable<DateOnly> Days() => rows
        .SelectMany(row => new[] { row.Start, row.Due, row.End, row.Drift?.Before?.Start, row.Drift?.Before?.Due }).OfType<DateOnly>()
        .Concat(gates.Select(gate => gate.Day)).Append(book.Today);

    private void Calendar()
    {
        foreach (var week in scale.Weeks())
        {
            svg.Line(scale.Of(week), 52, scale.Of(week), foot, $"stroke=\"{GanttLook.Hair}\"");
        }

        var year = 0;
        var months = scale.Months().ToArray();
        var every = Math.Max(1, (int)Math.Ceiling(28 / Math.Max(1, scale.Of(months[0].AddMonths(1)) - scale.Of(months[0]))));
        foreach (var month in months)
        {
            var x = scale.Of(month);
            svg.Line(x, 28, x, foot, $"stroke=\"{GanttLook.Rule}\" stroke-width=\"0.75\"");
            if (month.Year != year)
            {
                year = month.Year;
                svg.Text(x + 2, 22, 14, YearName(month), $"font-weight=\"700\" fill=\"{GanttLook.Ink}\"");
            }

            if ((month.Month - 1) % every == 0)
            {
                svg.Text(x + 4, 44, 12, size.InJapanese ? $"{month.Month}月" : month.ToString("MMM", CultureInfo.InvariantCulture),
                    $"font-weight=\"700\" fill=\"{GanttLook.Ink}\"");
            }
        }

        foreach (var gate in scale.FiscalYears())
        {
            // Two fine lines: 31 March and 1 April.
            svg.Line(scale.Of(gate) - 1.5, 46, scale.Of(gate) - 1.5, foot, $"stroke=\"{GanttLook.Muted}\"");
            svg.Line(scale.Of(gate) + 1.5, 46, scale.Of(gate) + 1.5, foot, $"stroke=\"{GanttLook.Muted}\"");
            var words = size.InJapanese ? $"{gate.Year}年度 4/1〜" : $"FY{gate.Year} from 1 Apr";
            // Near the edge the words stand before their line instead of being cut.
            var cut = scale.Of(gate) + 4 + Svg.WidthOf(words, GanttSize.SmallestType) > size.Width;
            svg.Text(scale.Of(gate) + (cut ? -5 : 4), 66, GanttSize.SmallestType, words, $"fill=\"{GanttLook.Muted}\"{(cut ? " text-anchor=\"end\"" : "")}");
        }
    }

    private string YearName(DateOnly month)
    {
        var july = new DateOnly(month.Year, 7, 1);
        var era = JapanTime.Era(july);
        return size.InJapanese ? $"{month.Year}年（{era[..(era.IndexOf('年', StringComparison.Ordinal) + 1)]}）"
            : month.Year.ToString(CultureInfo.InvariantCulture);
    }

    private void Heads()
    {
        svg.Text(8, 66, 12, size.InJapanese ? "活動・作業" : "Activity, work", $"fill=\"{GanttLook.Muted}\"");
        svg.Text(254, 66, 12, size.InJapanese ? "担当" : "Owner", $"fill=\"{GanttLook.Muted}\"");
        svg.Text(428, 66, 12, size.InJapanese ? "期日" : "Due", $"text-anchor=\"end\" fill=\"{GanttLook.Muted}\"");
        svg.Line(0, GanttSize.Head, size.Width, GanttSize.Head, $"stroke=\"{GanttLook.Muted}\"");
    }

    private void Row(ScheduleRow row, double top)
    {
        var baseline = top + size.RowHeight / 2 + size.Type * 0.36;
        svg.Line(0, top, size.Width, top, row.Shape == RowShape.Activity ? $"stroke=\"{GanttLook.Rule}\"" : $"stroke=\"{GanttLook.Hair}\"");
        if (row.Shape == RowShape.Activity)
        {
            var named = size.InJapanese || row.Gloss is null ? row.Title : row.Gloss;
            var type = Svg.WidthOf(named, size.Type + 1) > HeadWidth ? GanttSize.SmallestType : size.Type + 1;
            svg.Text(6, baseline, type, Svg.Fit(named, type, HeadWidth), $"font-weight=\"700\" fill=\"{GanttLook.Ink}\"", !size.InJapanese && row.Gloss is null);
            svg.Use(GanttLook.Sign(row.State), HeadWidth + 10, top + size.RowHeight / 2 - 6, 12);
        }
        else
        {
            svg.Use(GanttLook.Sign(row.State), 14, top + size.RowHeight / 2 - 6, 12);
            svg.Text(31, baseline, size.Type, Svg.Fit(row.Title, size.Type, 216), $"fill=\"{GanttLook.Ink}\"", !size.InJapanese);
            if (ShortOwner(row.Owner) is { } owner)
                svg.Text(254, baseline, size.Type, Svg.Fit(owner, size.Type, 132), $"fill=\"{GanttLook.Ink}\"", !size.InJapanese);
        }

        if (row.Due is { } due)
        {
            svg.Text(428, baseline, size.Type, Day(due),
                $"text-anchor=\"end\" fill=\"{(row.Overdue ? GanttLook.Late : GanttLook.Ink)}\"{(row.Overdue ? " font-weight=\"700\"" : "")}");
        }

        if (row.Shape == RowShape.Activity) Bracket(row, top);
        else Bar(row, top, baseline);
    }

    // The organisation, as on papers; a person stands there only where no organisation is named.
    private string? ShortOwner(PartyPerson? owner) => owner?.Party is { } party ? book.Plan.PartyName(party) : owner?.Person;

    // An activity is a bracket over its rows, from the first start to its due date.
    private void Bracket(ScheduleRow row, double top)
    {
        if (row is not { Start: { } start, Due: { } due } || due < start) return;
        var (left, right, y) = (scale.Of(start), scale.After(due), top + size.RowHeight * 0.38);
        svg.Path($"M{left:0.#} {y + 5:0.#}V{y:0.#}H{right:0.#}V{y + 5:0.#}", $"fill=\"none\" stroke=\"{GanttLook.Ink}\" stroke-width=\"2.5\"");
    }

    private void Bar(ScheduleRow row, double top, double baseline)
    {
        var thick = Math.Round(size.RowHeight * 0.46);
        var y = top + size.RowHeight * 0.16;
        if (row.Drift?.Before is { } before && (before.Start ?? before.Due) is { } from && (before.Due ?? before.Start) is { } until)
            svg.Rect(scale.Of(from), y + thick + 1, Math.Max(scale.After(until) - scale.Of(from), 3), 3.5, $"fill=\"#fff\" stroke=\"{GanttLook.Rule}\" stroke-width=\"0.75\"");
        if ((row.Start ?? row.End) is not { } start || (row.End ?? row.Start) is not { } end) return;
        var (left, right) = (scale.Of(start), Math.Max(scale.After(end), scale.Of(start) + 3));
        if (row.Shape == RowShape.Work) svg.Rect(left, y, right - left, thick, GanttLook.Bar(row.State));
        if (row.Marked) Diamond(right, y + thick / 2, row.State == WorkState.Done);
        if (row.Drift?.Days is { } days && days != 0)
        {
            onTop.Add(() => svg.Text(right + Before(row), baseline, DriftType, Drifted(days), $"font-weight=\"700\" fill=\"{(days > 0 ? GanttLook.Late : GanttLook.Muted)}\" {GanttLook.Halo}"));
        }
    }

    // The days it moved stand behind its end, behind the diamond and clear of an arrow that turns there.
    private static double Before(ScheduleRow row) => row.Marked ? 12 : 8;

    private double DriftType => Math.Max(size.Type - 1, GanttSize.SmallestType);

    private string Drifted(int days) => size.InJapanese ? $"{days:＋0;−0}日" : $"{days:+0;−0} d";

    private void Diamond(double x, double y, bool reached) => svg.Path(
        $"M{x - 6:0.#} {y:0.#}L{x:0.#} {y - 6:0.#}L{x + 6:0.#} {y:0.#}L{x:0.#} {y + 6:0.#}Z",
        $"fill=\"{(reached ? GanttLook.Ink : "#fff")}\" stroke=\"{GanttLook.Ink}\" stroke-width=\"1.25\"");

    // From the end of what comes first, down or up, to the start of what waits.
    private void Arrows()
    {
        var places = rows.Select((row, at) => (row, at)).Where(one => one.row.Number is not null)
            .ToDictionary(one => one.row.Number!.Value, one => one.at);
        foreach (var (row, at) in places.Values.Select(at => (rows[at], at)))
        {
            foreach (var before in row.Work!.After.Where(places.ContainsKey))
            {
                var first = rows[places[before]];
                if (first.End is not { } end || row.Start is not { } start || row.State == WorkState.Done) continue;
                var (x1, y1) = (scale.After(end), Top(places[before]) + size.RowHeight * 0.4);
                var (x2, y2) = (scale.Of(start), Top(at) + size.RowHeight * 0.4);
                var from = ClearOf(first, x1);
                var turn = from > x1 && x2 - 5 < from ? x1 + 3 : Math.Max(x1 + 3, x2 - 5);
                if (x2 >= x1) svg.Path($"M{(turn < from ? x1 : from):0.#} {y1:0.#}H{turn:0.#}V{y2:0.#}H{x2 - 1:0.#}", $"fill=\"none\" stroke=\"{GanttLook.Muted}\" stroke-width=\"0.75\"");
                else svg.Path($"M{x1:0.#} {y1:0.#}h3V{y2 - size.RowHeight * 0.45:0.#}H{x2 - 5:0.#}V{y2:0.#}H{x2 - 1:0.#}", $"fill=\"none\" stroke=\"{GanttLook.Late}\" stroke-width=\"0.75\"");
                svg.Path($"M{x2 - 4:0.#} {y2 - 2.5:0.#}L{x2:0.#} {y2:0.#}L{x2 - 4:0.#} {y2 + 2.5:0.#}Z", $"fill=\"{GanttLook.Muted}\"");
            }
        }
    }

    // Where an arrow may begin: behind the words of the days moved, so that no line runs through them.
    private double ClearOf(ScheduleRow row, double end) => row.Drift?.Days is { } days && days != 0
        ? end + Before(row) + Svg.WidthOf(Drifted(days), DriftType) + 2 : end;

    private void Today()
    {
        var x = scale.Of(book.Today);
        var words = (size.InJapanese ? "今日 " : "today ") + Day(book.Today);
        var width = Svg.WidthOf(words, 12) + 10;
        svg.Line(x, GanttSize.Head - 20, x, foot, $"stroke=\"{GanttLook.Ink}\" stroke-width=\"2.5\"");
        var left = Math.Min(Math.Max(x - width / 2, GanttSize.Labels), size.Width - width);
        svg.Rect(left, GanttSize.Head - 21, width, 19, $"fill=\"{GanttLook.Ink}\"");
        svg.Text(left + 5, GanttSize.Head - 7, 12, words, "font-weight=\"700\" fill=\"#fff\"");
    }
}
