using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Schedule;
using Renkei.Planning.Schedule.Drawing;
using Renkei.Tests.Planning.Registers;

namespace Renkei.Tests.Planning.Schedule;

public class GanttTests
{
    [Fact]
    public void A_day_has_its_place_on_the_scale()
    {
        var scale = new TimeScale([new(2026, 11, 24), new(2027, 4, 10)], 100, 100 + 30 + 31 + 31 + 28 + 31 + 30);

        // One pixel per day from 1 November to the end of April.
        Assert.Equal(new DateOnly(2026, 11, 1), scale.First);
        Assert.Equal(100 + 23, scale.Of(new(2026, 11, 24)), 3);
        Assert.Equal([new DateOnly(2027, 4, 1)], scale.FiscalYears());
    }

    [Fact]
    public async Task Bars_outlines_drift_and_diamonds_are_drawn()
    {
        await using var house = await PlanHouse.Open();
        var one = PlanHouse.Value(await house.TryPlan(new WorkContent
        {
            Title = "方針の案 <第2版>", Activity = "step1/5", Milestone = "privacy-policy", Start = house.Today, Due = house.Today.AddDays(10),
        })).Number;
        PlanHouse.Value(await house.TryPlan(new WorkContent { Title = "第4回 検討委員会", Kind = WorkKind.MeetingGate, Due = house.Today.AddDays(2) }));
        await house.Approve();
        PlanHouse.Value(await house.Change(one, work => work with { Due = house.Today.AddDays(17) }));

        var svg = await Draw(house, Language.Japanese);

        var texts = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToArray();
        Assert.Contains("方針の案 <第2版>", texts);
        Assert.Contains("＋7日", texts);
        Assert.Contains("第4回 検討委員会", texts);
        Assert.Contains("今日 11/24", texts);
        // The meeting is a line, not a row: eight activities, their milestones, and one work item instead of its milestone.
        Assert.Equal(8 + 21, Gantt.Rows(ScheduleRows.Of(await house.Book())).Count);
        // One outline: the baseline of the work item.
        Assert.Single(svg.Descendants(), element => element.Attribute("height")?.Value == "3.5");
    }

    [Fact]
    public async Task No_line_of_a_gate_runs_through_words()
    {
        await using var house = await PlanHouse.Open();
        var late = await house.PlanWork("方針の案", 0, 10);
        // The budget request stands where the days of drift are written; its neighbours push each other into lower lanes.
        foreach (var (title, kind, day) in ((string, WorkKind, int)[])[("予算要求", WorkKind.BudgetRequest, 26), ("第4回 検討委員会", WorkKind.MeetingGate, 27), ("第2回 作業部会", WorkKind.MeetingGate, 28)])
            PlanHouse.Value(await house.TryPlan(new WorkContent { Title = title, Kind = kind, Due = house.Today.AddDays(day) }));
        await house.Approve();
        PlanHouse.Value(await house.Change(late, work => work with { Due = house.Today.AddDays(24) }));

        var drawn = (await Draw(house, Language.Japanese)).Descendants().ToList();

        var lastLine = drawn.FindLastIndex(element => element.Name.LocalName == "line" && element.Attribute("x1")?.Value == element.Attribute("x2")?.Value);
        foreach (var words in (string[])["＋14日", "予算要求", "第4回 検討委員会", "第2回 作業部会"])
        {
            var at = drawn.FindIndex(element => element.Name.LocalName == "text" && element.Value == words);
            Assert.Equal(("stroke", "#fff"), (drawn[at].Attribute("paint-order")?.Value, drawn[at].Attribute("stroke")?.Value));
            var lines = drawn.Skip(at).Where(element => element.Name.LocalName == "line" && element.Attribute("stroke-dasharray") is not null);
            Assert.Empty(lines);
        }

        Assert.True(lastLine < drawn.FindIndex(element => element.Value == "＋14日"));
    }

    [Fact]
    public async Task No_arrow_runs_through_the_days_moved()
    {
        await using var house = await PlanHouse.Open();
        // One waits long after the words of the first, one begins within them, one begins before its first is over.
        var first = await house.PlanWork("方針の案", 0, 10);
        foreach (var (title, start) in ((string, int)[])[("すぐ後", 19), ("ずっと後", 60), ("重なる", 5)]) await house.PlanWork(title, start, start + 20, first);
        await house.Approve();
        PlanHouse.Value(await house.Change(first, work => work with { Due = house.Today.AddDays(17) }));

        var drawn = (await Draw(house, Language.Japanese)).Descendants().ToList();

        var words = drawn.Single(element => element.Value == "＋7日" && !element.HasElements);
        var (left, bottom) = (Number(words, "x"), Number(words, "y"));
        var right = left + Svg.WidthOf("＋7日", Number(words, "font-size"));
        var arrows = drawn.Where(element => element.Attribute("stroke-width")?.Value == "0.75" && element.Name.LocalName == "path").ToArray();
        Assert.Equal(3, arrows.Length);
        foreach (var (x1, y1, x2, y2) in arrows.SelectMany(Strokes))
        {
            Assert.False(Math.Max(x1, x2) > left && Math.Min(x1, x2) < right && Math.Max(y1, y2) > bottom - 10 && Math.Min(y1, y2) < bottom,
                $"{x1} {y1} – {x2} {y2} runs through {left}–{right}, {bottom}.");
        }
    }

    [Fact]
    public async Task An_english_reader_gets_names_and_days_in_english()
    {
        await using var house = await PlanHouse.Open();
        await house.PlanWork("方針の案", 0, 10);

        var texts = (await Draw(house, Language.English)).Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToArray();

        // The titles of the procedure in our English; a work item keeps the words of the plan. No day is written as 12/4.
        Assert.Contains("1. Finding the region's problems and needs", texts);
        Assert.Contains("8. Drawing up the business plan and the financial plan", texts);
        Assert.Contains("方針の案", texts);
        Assert.Contains("4 Dec", texts);
        Assert.DoesNotContain(texts, text => text.Contains('/', StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_meeting_stands_in_picture_list_and_drift()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.SetUp(new BodyContent { Name = "検討委員会", Kind = BodyKind.Leading }));
        var number = PlanHouse.Value(await house.Meet(new MeetingContent { Body = 1, Round = 4, On = house.Today.AddDays(2) }));
        await house.Approve();
        PlanHouse.Value(await house.Change(number, meeting => meeting with { On = house.Today.AddDays(16) }));

        var book = await house.Book();
        var svg = await Draw(house, Language.Japanese);

        var line = Assert.Single(book.AgainstReference());
        Assert.Equal(("meeting/1", "第4回 検討委員会", DriftKind.Later, 14), (line.Key, line.Title, line.Kind, line.Days));
        var texts = svg.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value).ToArray();
        Assert.Contains("第4回 検討委員会", texts);
        Assert.Contains("12/10（木）＋14日", texts);
        var group = ScheduleRows.Of(book)[^1];
        var row = Assert.Single(group.Rows);
        Assert.Equal((RowShape.Meeting, "第4回 検討委員会", house.Today.AddDays(16), false), (row.Shape, row.Title, row.Due, row.Overdue));
        // A line of the picture and no row of it: eight activities and their milestones.
        Assert.Equal(8 + 21, Gantt.Rows(ScheduleRows.Of(book)).Count);
        house.Clock.Advance(TimeSpan.FromDays(20));
        Assert.True(ScheduleRows.Of(await house.Book())[^1].Rows[0].Overdue);
    }

    [Fact]
    public async Task A_meeting_repeated_as_an_entry_is_drawn_once()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Meet(new MeetingContent { Title = "検討委員会", Round = 4, On = house.Today.AddDays(2) }));
        foreach (var day in (int[])[2, 3])
            PlanHouse.Value(await house.TryPlan(new WorkContent { Title = "第4回 検討委員会", Kind = WorkKind.MeetingGate, Due = house.Today.AddDays(day) }));

        Assert.Equal([house.Today.AddDays(2), house.Today.AddDays(3)], Gate.Of(await house.Book()).Select(gate => gate.Day));
    }

    [Fact]
    public async Task Cancelled_and_undated_meetings_stand_in_no_schedule()
    {
        await using var house = await PlanHouse.Open();
        PlanHouse.Value(await house.Meet(new MeetingContent { Title = "日付なし" }));
        PlanHouse.Value(await house.Meet(new MeetingContent
        {
            Title = "中止", On = house.Today, State = MeetingState.Cancelled, CancelledBecause = "大雪のため。",
        }));

        var book = await house.Book();

        Assert.Empty(book.Meetings);
        Assert.All(ScheduleRows.Of(book), group => Assert.NotNull(group.Activity));
    }

    [Fact]
    public async Task The_type_is_never_smaller_than_eleven_pixels()
    {
        await using var house = await PlanHouse.Open();
        await house.PlanWork("一", 0, 400);

        var svg = await Draw(house, Language.English, ScheduleSheet.LowestRow);

        Assert.All(svg.Descendants().Select(element => element.Attribute("font-size")?.Value).OfType<string>(),
            size => Assert.InRange(double.Parse(size, CultureInfo.InvariantCulture), GanttSize.SmallestType, 20));
        Assert.All(svg.Descendants().Where(element => element.Value.Any(c => c is >= '\u3041' and <= '\u9FFF') && !element.HasElements),
            element => Assert.Equal("ja", element.Attribute("lang")?.Value));
    }

    [Fact]
    public async Task A_schedule_without_dates_is_drawn_around_today()
    {
        await using var house = await PlanHouse.Open();

        Assert.Contains("今日 11/24", (await Draw(house, Language.Japanese)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sheet_keeps_what_carries_the_plan()
    {
        await using var house = await PlanHouse.Open();
        for (var at = 0; at < 60; at++)
        {
            PlanHouse.Value(await house.TryPlan(new WorkContent
            {
                Title = $"作業{at}", Activity = "step1/7", Start = house.Today, Due = house.Today.AddDays(at == 7 ? 0 : 20),
            }));
        }

        house.Clock.Advance(TimeSpan.FromDays(3));
        var groups = ScheduleRows.Of(await house.Book());
        var sheet = ScheduleSheet.Of(groups);

        // Eight activities, 21 milestones, and the one item that is overdue; 59 are left to the list.
        Assert.Equal((8 + 21 + 1, 59), (sheet.Rows.Count, sheet.LeftOut));
        Assert.Contains(sheet.Rows, row => row.Title == "作業7");
        Assert.NotNull(sheet.Level);
        Assert.InRange(sheet.Rows.Count * sheet.RowHeight, 0, ScheduleSheet.HeightForRows + 1);
    }

    [Fact]
    public void A_long_title_is_cut_between_characters()
    {
        Assert.Equal("短い", Svg.Fit("短い", 12, 100));
        var cut = Svg.Fit("葛\U000E0100城の𠮷野家の打合せの記録をまとめる", 12, 60);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.DoesNotContain(System.Text.Rune.ReplacementChar, cut.EnumerateRunes());
        Assert.InRange(Svg.WidthOf(cut, 12), 0, 72);
    }

    private static async Task<XElement> Draw(PlanHouse house, Language language, double rowHeight = 24)
    {
        var book = await house.Book();
        return XElement.Parse(Gantt.Draw(book, Gantt.Rows(ScheduleRows.Of(book)), new GanttSize(1344, rowHeight, language), "label"));
    }

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    /// <summary>The straight strokes of a path of M, H, V, h.</summary>
    private static IEnumerable<(double X1, double Y1, double X2, double Y2)> Strokes(XElement path)
    {
        var (x, y) = (0.0, 0.0);
        foreach (var part in Regex.Matches(path.Attribute("d")!.Value, "([MHVh])([0-9.-]+)(?: ([0-9.-]+))?").Select(match => match.Groups))
        {
            var value = double.Parse(part[2].Value, CultureInfo.InvariantCulture);
            var (toX, toY) = part[1].Value switch { "M" => (value, double.Parse(part[3].Value, CultureInfo.InvariantCulture)), "H" => (value, y), "h" => (x + value, y), _ => (x, value) };
            if (part[1].Value != "M") yield return (x, y, toX, toY);
            (x, y) = (toX, toY);
        }
    }
}
