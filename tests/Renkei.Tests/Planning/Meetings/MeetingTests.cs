using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Meetings;
using Renkei.Planning.Registers;
using Renkei.Tests.Planning.Registers;

namespace Renkei.Tests.Planning.Meetings;

public class MeetingTests
{
    [Fact]
    public async Task A_meeting_without_a_date_is_planned_but_not_called()
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Meet(new MeetingContent { Title = "準備会", Place = "会議室" }));

        var refused = (await house.Change(number, one => one with { State = MeetingState.Called })).Refused!;
        Assert.Contains("招集済", RegisterHouse.Words(refused), StringComparison.Ordinal);
        Assert.Same(MeetingSection.NoDay, (await house.Change(number, one => one with { State = MeetingState.Held })).Refused!.Text);
        Assert.Empty((await house.Book()).Coming);
        var called = PlanHouse.Value(await house.Change(number, one => one with { State = MeetingState.Called, On = house.Today.AddDays(9) }));
        Assert.Equal(house.Today, called.Called);
    }

    [Fact]
    public async Task Calling_needs_a_place_and_cancelling_a_reason()
    {
        await using var house = await PlanHouse.Open();
        var planned = new MeetingContent { Title = "準備会", On = house.Today.AddDays(3) };

        Assert.Same(MeetingSection.NoPlace, (await house.Meet(planned with { State = MeetingState.Called })).Refused!.Text);
        Assert.Same(MeetingSection.NoReason, (await house.Meet(planned with { State = MeetingState.Cancelled })).Refused!.Text);
        Assert.Same(MeetingSection.TimesReversed, (await house.Meet(planned with { Begins = "18:30", Ends = "18:30" })).Refused!.Text);
        Assert.Same(MeetingSection.NoName, (await house.Meet(planned with { Title = null })).Refused!.Text);
        Assert.Same(MeetingKeys.HeldLater, (await house.Meet(planned with { State = MeetingState.Held })).Refused!.Text);
        Assert.Same(MeetingKeys.NoSuchBody, (await house.Meet(planned with { Body = 4 })).Refused!.Text);
    }

    [Theory]
    [InlineData("資料1", "資料1")]
    [InlineData("資料1", "資料１")]
    [InlineData("資料1-1", "資料 １-１")]
    public async Task A_paper_number_stands_once(string first, string second)
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Meet(new MeetingContent { Title = "準備会" }));

        var refused = (await Papers(house, number, first, second)).Refused!;

        Assert.Same(MeetingSection.LabelTwice, refused.Text);
        Assert.Contains(first, RegisterHouse.Words(refused), StringComparison.Ordinal);
        PlanHouse.Value(await Papers(house, number, "資料1", "資料1-1"));
    }

    [Fact]
    public async Task An_item_with_minutes_is_not_lost_with_the_agenda()
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Meet(new MeetingContent { Title = "準備会" }));
        PlanHouse.Value(await Agenda(house, number, _ => [new AgendaItem { Number = 1, Title = "開会" }]));
        PlanHouse.Value(await WriteMinutes.Handle(house.Database, await house.Place(MeetingSection.Kind, number), before =>
            before with { Agenda = [.. before.Agenda.Select(item => item with { Said = "委員長があいさつした。" })] },
            house.Secretary, house.Clock, PlanHouse.Stop));

        Assert.Same(MeetingKeys.HasMinutes, (await Agenda(house, number, _ => [])).Refused!.Text);
    }

    [Fact]
    public async Task Agenda_and_minutes_written_at_once_are_both_kept()
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Meet(new MeetingContent { Title = "準備会" }));
        PlanHouse.Value(await Agenda(house, number, _ => [new AgendaItem { Number = 1, Title = "開会" }]));
        var seen = await house.Place(MeetingSection.Kind, number);
        PlanHouse.Value(await SetAgenda.Handle(house.Database, seen, before =>
            before.Agenda.Select(item => item with { Title = "開会のあいさつ" }).ToArray(), house.Secretary, house.Clock, PlanHouse.Stop));

        PlanHouse.Value(await WriteMinutes.Handle(house.Database, seen, before => before with
        {
            Agenda = [.. before.Agenda.Select(item => item with { Said = "あいさつがあった。" })],
        }, house.Secretary, house.Clock, PlanHouse.Stop));

        var item = Assert.Single((await house.Read(MeetingSection.Kind, number)).Content.Agenda);
        Assert.Equal(("開会のあいさつ", "あいさつがあった。"), (item.Title, item.Said));
    }

    [Fact]
    public async Task An_item_about_nothing_is_refused()
    {
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Meet(new MeetingContent { Title = "準備会" }));

        var refused = await Agenda(house, number, _ => [new AgendaItem { Number = 1, Title = "報告", About = "decision/8" }]);

        Assert.Contains("判断8", RegisterHouse.Words(refused.Refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_of_that_day_are_expected_and_who_came_stays()
    {
        await using var house = await PlanHouse.Open();
        await house.SetUp(new BodyContent
        {
            Name = "検討委員会",
            Members =
            [
                new() { Number = 1, Person = "高橋 実", Role = "委員長" }, new() { Number = 2, Person = "鈴木 健", Until = house.Today.AddDays(-1) },
                new() { Number = 3, Person = "中村 葵", From = house.Today.AddDays(1) },
            ],
        });
        await house.Meet(new MeetingContent { Body = 1, Round = 1, On = house.Today.AddDays(-5) });
        await house.Meet(new MeetingContent { Body = 1, Round = 2, On = house.Today.AddDays(5) });
        PlanHouse.Value(await SetAttendance.Handle(house.Database, await house.Place(MeetingSection.Kind, 1), (before, book) =>
            SetAttendance.Expected(before, book).Select(one => one with { Presence = Presence.Present }).ToArray(),
            house.Secretary, house.Clock, PlanHouse.Stop));
        // The member is taken out of the body altogether: the minutes still know who came.
        PlanHouse.Value(await house.Change(1, (BodyContent body) => body with { Members = [.. body.Members.Where(one => one.Number != 2)] }));

        var book = await house.Book();
        Assert.Equal(["高橋 実", "鈴木 健"], SetAttendance.Expected(book.Meetings[1].Content, book).Select(one => one.Person));
        Assert.Equal(["高橋 実", "中村 葵"], SetAttendance.Expected(book.Meetings[2].Content, book).Select(one => one.Person));
        Assert.Equal((2, 2), SetAttendance.Answers(book.Meetings[1].Content, book));
        Assert.Equal((0, 2), SetAttendance.Answers(book.Meetings[2].Content, book));
    }

    [Fact]
    public async Task The_next_meeting_is_the_first_that_is_not_over()
    {
        await using var house = await PlanHouse.Open();
        await house.Meet(new MeetingContent { Title = "過ぎた", On = house.Today.AddDays(-1) });
        await house.Meet(new MeetingContent { Title = "あと", On = house.Today.AddDays(9), Begins = "10:00" });
        await house.Meet(new MeetingContent { Title = "午後", On = house.Today, Begins = "18:30" });
        await house.Meet(new MeetingContent { Title = "朝", On = house.Today, Begins = "09:00" });
        await house.Meet(new MeetingContent { Title = "中止", On = house.Today, State = MeetingState.Cancelled, CancelledBecause = "台風" });

        Assert.Equal([4, 3, 2], (await house.Book()).Coming.Select(one => one.Key));
    }

    [Fact]
    public void Items_begin_when_the_ones_before_are_over()
    {
        var meeting = new MeetingContent
        {
            Begins = "18:30",
            Agenda =
            [
                new() { Number = 1, Title = "甲", TimeMinutes = 30 }, new() { Number = 2, Title = "乙", TimeMinutes = 45 },
                new() { Number = 3, Title = "丙" }, new() { Number = 4, Title = "丁", TimeMinutes = 5 },
            ],
        };

        Assert.Equal(["18:30", "19:00", null, null], MeetingLook.Hours(meeting));
    }

    [Fact]
    public async Task Long_minutes_with_emoji_and_word_markup_stay_as_they_are()
    {
        var words = string.Concat(Enumerable.Repeat("<o:p>葛\U000E0100城👩🏽‍⚕️</o:p>\n", 400)).Trim();
        await using var house = await PlanHouse.Open();
        var number = PlanHouse.Value(await house.Meet(new MeetingContent { Title = "準備会" }));

        PlanHouse.Value(await WriteMinutes.Handle(house.Database, await house.Place(MeetingSection.Kind, number),
            before => before with { Minutes = words }, house.Secretary, house.Clock, PlanHouse.Stop));

        Assert.Equal(words, (await house.Read(MeetingSection.Kind, number)).Content.Minutes);
    }

    private static async Task<Outcome<MeetingContent>> Agenda(
        PlanHouse house, int number, Func<MeetingContent, AgendaItem[]> agenda) =>
        await SetAgenda.Handle(house.Database, await house.Place(MeetingSection.Kind, number), before => agenda(before),
            house.Secretary, house.Clock, PlanHouse.Stop);

    private static async Task<Outcome<MeetingContent>> Papers(PlanHouse house, int number, params string[] labels) =>
        await SetPapers.Handle(house.Database, await house.Place(MeetingSection.Kind, number), (_, _, _) =>
            Task.FromResult<Outcome<IReadOnlyList<MeetingPaper>>>(labels.Select((label, at) =>
                new MeetingPaper { Number = at + 1, Label = label, Title = "題" }).ToArray()), house.Secretary, house.Clock, PlanHouse.Stop);
}
