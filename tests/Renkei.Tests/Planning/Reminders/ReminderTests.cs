using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Renkei.Accounts.Keys;
using Renkei.Accounts.Mail;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Reminders;
using Renkei.Storage;
using Renkei.Tests.Planning.Schedule;

namespace Renkei.Tests.Planning.Reminders;

public class ReminderTests
{
    [Fact]
    public async Task A_daily_reminder_is_written_once_a_day_and_recorded()
    {
        await using var house = await WithWork();
        var rounds = Rounds(house, leaves: true);
        await Choose(house, ReminderEvery.Daily);

        Assert.Equal(1, await rounds.Round(PlanHouse.Stop));
        Assert.Equal(0, await rounds.Round(PlanHouse.Stop));
        house.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await rounds.Round(PlanHouse.Stop));

        Assert.Equal(["期限のお知らせ：超過1件、7日以内など1件（Renkei）", "期限のお知らせ：超過1件、7日以内など1件（Renkei）"], await Subjects(house));
        Assert.Equal(["reminder.chosen", "reminder.written", "reminder.written"], await Acts(house));
    }

    [Fact]
    public async Task A_weekly_reminder_comes_once_in_a_week()
    {
        await using var house = await WithWork();
        var rounds = Rounds(house, leaves: true);
        await Choose(house, ReminderEvery.Weekly);

        // 24 November 2026 is a Tuesday; the next Monday is six days away.
        Assert.Equal(1, await rounds.Round(PlanHouse.Stop));
        var written = new List<int>();
        for (var day = 1; day <= 6; day++)
        {
            house.Clock.Advance(TimeSpan.FromDays(1));
            written.Add(await rounds.Round(PlanHouse.Stop));
        }

        Assert.Equal([0, 0, 0, 0, 0, 1], written);
    }

    [Fact]
    public async Task Nothing_is_sent_when_nothing_waits_or_nobody_asked()
    {
        await using var quiet = await PlanHouse.Open();
        await Choose(quiet, ReminderEvery.Daily);
        Assert.Equal(0, await Rounds(quiet, leaves: true).Round(PlanHouse.Stop));

        await using var off = await WithWork();
        Assert.Equal(0, await Rounds(off, leaves: true).Round(PlanHouse.Stop));
        await Choose(off, ReminderEvery.Daily);
        await Choose(off, ReminderEvery.Off);
        Assert.Equal(0, await Rounds(off, leaves: true).Round(PlanHouse.Stop));
        Assert.Empty(await Subjects(off));
    }

    [Fact]
    public async Task Without_a_mail_server_no_letter_is_written()
    {
        await using var house = await WithWork();
        await Choose(house, ReminderEvery.Daily);

        Assert.Equal(0, await Rounds(house, leaves: false).Round(PlanHouse.Stop));
        Assert.Empty(await Subjects(house));
    }

    [Fact]
    public async Task Nobody_is_reminded_before_eight()
    {
        await using var house = await WithWork();
        await Choose(house, ReminderEvery.Daily);
        // The clock stands at nine in the morning; 22 hours later it is seven.
        house.Clock.Advance(TimeSpan.FromHours(22));
        Assert.Equal(0, await Rounds(house, leaves: true).Round(PlanHouse.Stop));
        house.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await Rounds(house, leaves: true).Round(PlanHouse.Stop));
    }

    [Fact]
    public async Task Who_can_no_longer_sign_in_gets_no_letter()
    {
        await using var house = await WithWork();
        await Choose(house, ReminderEvery.Daily);
        var successor = PlanHouse.Value(await house.Do(unit => house.People.Add(
            unit, house.Secretary, new(house.Maker.Organisation, "高橋 実", "takahashi@example.jp", true), PlanHouse.Stop)));
        PlanHouse.Value(await house.Do(unit => house.People.Disable(unit, successor.AsActor(), house.Maker.Id, PlanHouse.Stop)));

        Assert.Equal(0, await Rounds(house, leaves: true).Round(PlanHouse.Stop));
    }

    [Fact]
    public async Task Each_addressee_has_a_sheet_of_its_own()
    {
        await using var house = await WithWork();
        await house.AskOf(house.First, "環境調査票", -2);
        await house.AskOf(house.Second, "ずっと先の依頼", 60);
        PlanHouse.Value(await house.TryPlan(new WorkContent { Title = "見積もりを出す", Owner = new() { Party = house.Vendor }, Due = house.Today.AddDays(14) }));

        var picture = (await house.Ask(unit => PlanPicture.Load(unit, house.Plan, 1, house.Today, PlanHouse.Stop)))!;
        var sheets = ReminderSheet.Of(picture, [.. (await house.Book()).Work.Values], own: 1);

        Assert.Equal([("練習第一病院", "環境調査票"), ("A社", "見積もりを出す")], sheets.Select(sheet => (sheet.Party.Name, Assert.Single(sheet.Items).What)));
    }

    // One item four days late and one due in three days, both the secretary's.
    private static async Task<PlanHouse> WithWork()
    {
        var house = await PlanHouse.Open();
        foreach (var due in (int[])[-4, 3])
        {
            PlanHouse.Value(await house.TryPlan(new WorkContent
            {
                Title = $"作業{due}", Start = house.Today.AddDays(-9), Due = house.Today.AddDays(due), Owner = new() { Person = "佐藤 恵" },
            }));
        }

        return house;
    }

    private static Task<int> Choose(PlanHouse house, ReminderEvery every) => house.Do(async unit =>
    {
        await ReminderTable.Choose(unit, house.Maker.Id, every, house.Secretary, house.Clock, PlanHouse.Stop);
        return 0;
    });

    private static ReminderRounds Rounds(PlanHouse house, bool leaves)
    {
        var folder = TestDatabase.NewFolder();
        var settings = new MailSettings(leaves ? "127.0.0.1" : null, 25, "renkei@example.jp", null, null, StartTls: false);
        var letters = new Letters(settings, MasterKey.Open(new Installation(folder, null)), house.Ids, house.Clock);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Site:Address"] = "https://renkei.example.jp/" }).Build();
        return new ReminderRounds(
            house.Database, new LetterBox(letters, settings, configuration), house.People, house.Seats, house.Clock, NullLogger<ReminderRounds>.Instance);
    }

    private static Task<IReadOnlyList<string>> Subjects(PlanHouse house) =>
        house.Ask(unit => unit.List("select subject from letter order by made_at, id", row => row.Text(0), PlanHouse.Stop));

    private static Task<IReadOnlyList<string>> Acts(PlanHouse house) => house.Ask(unit => unit.List(
        "select act from audit_row where act like 'reminder.%' order by sequence", row => row.Text(0), PlanHouse.Stop));
}
