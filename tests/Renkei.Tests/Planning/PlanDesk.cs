using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Planning;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Search;
using Renkei.Storage;
using Renkei.Storage.Files;

namespace Renkei.Tests.Planning;

/// <summary>A real database with one plan, a clock that stands, seeded ids, and verbs of the plan document.</summary>
internal sealed class PlanDesk : IAsyncDisposable
{
    private PlanDesk(Database database)
    {
        Database = database;
        Ids = new SeededIds(Clock, 11);
    }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Actor Sato { get; } = new("person:sato", "佐藤 恵");

    internal static Actor Takahashi { get; } = new("person:takahashi", "高橋 実");

    internal static SectionKey<ActivityContent> Seven { get; } = ActivitySection.Key(1, 7);

    internal Database Database { get; }

    internal FakeClock Clock { get; } = new();

    internal Ids Ids { get; }

    internal PlanId Plan { get; private set; }

    internal static OverviewContent Sado(string name = "佐渡モデル") => new()
    {
        Name = name,
        Region = new Region { Code = "1507", Name = "佐渡" },
        Promoter = Promoter.Prefecture,
        FirstYear = new FiscalYear(2026),
        Body = new OperatingBody { Name = "佐渡地域連携準備会", Stage = BodyStage.Preparatory },
    };

    internal static async Task<PlanDesk> Open()
    {
        var desk = await Empty();
        desk.Plan = (await desk.Make(Sado())).Id;
        return desk;
    }

    internal static async Task<PlanDesk> Empty() =>
        new(await TestDatabase.Open(AuditTrail.Schema, Attachments.Schema, SearchIndex.Schema, PlanningModule.Schema));

    internal async Task<Plan> Make(OverviewContent overview) =>
        Value(await Do(unit => PlanShelf.Make(unit, Ids, overview, Sato, Clock, Stop)));

    internal Task<Outcome<SectionVersion<T>>> Submit<T>(
        SectionKey<T> key, T content, int from, Actor? actor = null)
        where T : OpenRecord =>
        PlanSections.Submit(Database, Plan, key, content, from, actor ?? Sato, Clock, Stop);

    internal async Task<SectionVersion<T>> Save<T>(SectionKey<T> key, T content, int from, Actor? actor = null)
        where T : OpenRecord => Value(await Submit(key, content, from, actor));

    internal Task<SectionVersion<T>> Read<T>(SectionKey<T> key)
        where T : OpenRecord => Ask(unit => PlanSections.Read(unit, Plan, key, Stop));

    /// <summary>Does something in one unit and commits it.</summary>
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

    internal Task<IReadOnlyList<string>> Audit() => Ask(unit => unit.List(
        "select act, subject from audit_row where stream = @stream order by sequence",
        row => row.Text(0) + " " + row.Text(1), Stop, ("@stream", AuditTrail.OfPlan(Plan.Value))));

    internal static T Value<T>(Outcome<T> outcome)
    {
        Assert.True(outcome.Succeeded(out var value, out var refusal),
            refusal?.Text.In(Language.English, refusal.Arguments));
        return value!;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}

