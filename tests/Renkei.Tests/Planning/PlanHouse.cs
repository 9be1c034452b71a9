using Microsoft.Extensions.DependencyInjection;
using Renkei.Accounts;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Planning;
using Renkei.Planning.Activities;
using Renkei.Planning.Document;
using Renkei.Planning.Parties;
using Renkei.Planning.Plans;
using Renkei.Search;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Tests.Planning;

/// <summary>A real database with a plan made by its secretariat, two hospitals and a vendor in it, and the verbs of the plan's pages.</summary>
internal sealed class PlanHouse : IAsyncDisposable
{
    private PlanHouse(Database database, FakeClock clock, Ids ids)
    {
        Database = database;
        Clock = clock;
        Ids = ids;
        Organisations = new Organisations(Ids, Clock);
        People = new People(Ids, Clock);
        Seats = new Seats(Clock);
    }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal Database Database { get; }

    internal FakeClock Clock { get; }

    internal Ids Ids { get; }

    internal Organisations Organisations { get; }

    internal People People { get; }

    internal Seats Seats { get; }

    internal PlanHands Hands => new(Organisations, Seats, Ids, Clock);

    internal DateOnly Today => JapanTime.Today(Clock);

    internal Person Maker { get; private set; } = null!;

    internal Actor Secretary => Maker.AsActor();

    internal PlanId Plan { get; private set; }

    internal int First { get; private set; }

    internal int Second { get; private set; }

    internal int Vendor { get; private set; }

    internal static async Task<PlanHouse> Open()
    {
        var clock = new FakeClock();
        var house = new PlanHouse(await TestDatabase.Open(
            AuditTrail.Schema, AccountsModule.Schema, Attachments.Schema, SearchIndex.Schema, PlanningModule.Schema),
            clock, new SeededIds(clock, 5));
        await house.Begin("sato@example.jp", PlanDesk.Sado());
        return house;
    }

    /// <summary>A plan more in a host that runs. Who disposes of the host disposes of its database.</summary>
    internal static async Task<PlanHouse> In(RunningHost host, string secretary, string plan)
    {
        var house = new PlanHouse(host.Plan, host.Clock, host.Services.GetRequiredService<Ids>());
        await house.Begin(secretary, PlanDesk.Sado(plan));
        return house;
    }

    /// <summary>A person who sits in the plan for one of its parties; for one more organisation, where the plan has no such party.</summary>
    internal async Task<Person> Sits(string name, PlanRole role, int party)
    {
        var of = (await Ask(unit => unit.Find("select organisation from plan_party where plan = @plan and party = @party",
            row => Tuple.Create(row.Id(0)), Stop, ("@plan", Plan.Value), ("@party", party))))?.Item1
            ?? Value(await Do(unit => Organisations.Add(unit, Actor.System("test"), new($"{name}の所属", OrganisationKind.Government), Stop))).Id;
        var person = Value(await Do(unit => People.Add(unit, Actor.System("test"), new(of, name, $"p{Ids.Next():N}@example.jp"), Stop)));
        await Do(async unit =>
        {
            await Seats.KeepParty(unit, Plan.Value, party, of, Stop);
            return Value(await Seats.Give(unit, Actor.System("test"), Plan.Value, person.Id, role, Stop));
        });
        return person;
    }

    private async Task Begin(string secretary, OverviewContent overview)
    {
        var body = Value(await Do(unit => Organisations.Add(unit, Actor.System("test"), new("準備会 事務局", OrganisationKind.Operator), Stop)));
        Maker = Value(await Do(unit => People.Add(unit, Actor.System("test"), new(body.Id, "佐藤 恵", secretary, true), Stop)));
        Plan = Value(await Do(unit => MakePlan.Handle(unit, overview, Maker, Hands, Stop)));
        First = Value(await Do(unit => AddParty.Handle(unit, Plan, Party("練習第一病院", PartyKind.Participant), Secretary, Hands, Stop)));
        Second = Value(await Do(unit => AddParty.Handle(unit, Plan, Party("練習第二病院", PartyKind.Participant), Secretary, Hands, Stop)));
        Vendor = Value(await Do(unit => AddParty.Handle(unit, Plan, Party("A社", PartyKind.NetworkBuilder), Secretary, Hands, Stop)));
    }

    internal static PartyForm Party(string name, PartyKind kind) => PartyForm.Empty with { Name = name, Kind = Words.Wire(kind) };

    internal async Task<int> Version(int activity) => (await Activity(activity)).Version;

    internal Task<SectionVersion<ActivityContent>> Activity(int number) =>
        Ask(unit => PlanSections.Read(unit, Plan, ActivitySection.Key(1, number), Stop));

    internal async Task<SectionVersion<PartyContent>> PartyOf(int number) =>
        (await Ask(unit => PlanSections.Find(unit, Plan, PartySection.Key(number), Stop)))!;

    internal async Task<Outcome<Milestone>> Set(
        int activity, string key, WorkState state, string? note = null, int? from = null, Actor? actor = null) =>
        await SetMilestone.Handle(Database, new MilestonePlace(Plan, new(1, activity), key, from ?? await Version(activity)),
            new MilestoneChange(state, note, null, null), actor ?? Secretary, Clock, Stop);

    internal async Task<Outcome<Milestone>> Attach(int activity, string key, Evidence evidence, SentFile? file = null) =>
        await AttachEvidence.Handle(Database, new MilestonePlace(Plan, new(1, activity), key, await Version(activity)), evidence, file,
            Secretary, Ids, Clock, Stop);

    internal Evidence Minutes(string title = "第1回 準備会 議事録") =>
        new() { Number = 0, Title = title, Text = "課題を共有した。", Effective = Today, Received = Today };

    internal async Task<PartyTask> AskOf(int party, string title = "システム環境調査票", int dueInDays = 7) =>
        Value(await AskTask.Handle(Database, new PartyPlace(Plan, party, (await PartyOf(party)).Version),
            new PartyTask { Number = 0, Title = title, Activity = "step1/7", Due = Today.AddDays(dueInDays) },
            Secretary, Clock, Stop)).Tasks[^1];

    internal async Task<Outcome<PartyContent>> Answer(int party, int task, string? text, int? from = null) =>
        await AnswerTask.Handle(Database, new PartyPlace(Plan, party, from ?? (await PartyOf(party)).Version), task,
            (text, null), new Actor("person:nakamura", "中村 葵"), Ids, Clock, Stop);

    internal async Task<T> Do<T>(Func<Unit, Task<T>> act)
    {
        await using var unit = await Database.Begin(Stop);
        var result = await act(unit);
        await unit.Commit(Stop);
        return result;
    }

    internal async Task<T> Ask<T>(Func<Unit, Task<T>> question)
    {
        await using var unit = await Database.Read(Stop);
        return await question(unit);
    }

    internal static T Value<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.Succeeded(out var value, out var refusal), refusal?.Text.In(Language.English, refusal.Arguments));
        return value!;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
