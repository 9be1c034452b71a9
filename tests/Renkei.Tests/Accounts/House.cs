using Renkei.Accounts;
using Renkei.Accounts.Register;
using Renkei.Accounts.Rights;
using Renkei.Accounts.Sessions;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Storage;

namespace Renkei.Tests.Accounts;

/// <summary>A real database with people in it, a clock that stands, seeded ids, and verbs of this module.</summary>
internal sealed class House : IAsyncDisposable
{
    private House(Database database)
    {
        Database = database;
        Ids = new SeededIds(Clock, 7);
        Organisations = new Organisations(Ids, Clock);
        People = new People(Ids, Clock);
        Seats = new Seats(Clock);
        Sessions = new SessionTable(Ids, Clock);
    }

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Actor Tester { get; } = Actor.System("test");

    internal Database Database { get; }

    internal FakeClock Clock { get; } = new();

    internal Ids Ids { get; }

    internal Organisations Organisations { get; }

    internal People People { get; }

    internal Seats Seats { get; }

    internal SessionTable Sessions { get; }

    internal static async Task<House> Open() => new(await TestDatabase.Open(AuditTrail.Schema, AccountsModule.Schema));

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

    internal async Task<Organisation> Hospital(string name = "みなと病院") =>
        Value(await Do(unit => Organisations.Add(unit, Tester, new(name, OrganisationKind.Participant), Stop)));

    internal async Task<Person> Person(string name, bool administrator = false, Organisation? of = null)
    {
        var place = of ?? await Hospital($"{name}の病院");
        var mail = $"p{Ids.Next():N}@example.jp";
        return Value(await Do(unit => People.Add(unit, Tester, new(place.Id, name, mail, administrator), Stop)));
    }

    internal Task<Outcome<Seat>> Give(Guid plan, Person person, PlanRole role) =>
        Do(unit => Seats.Give(unit, Tester, plan, person.Id, role, Stop));

    internal Task<IReadOnlyList<string>> Acts() => Ask(unit => unit.List(
        "select act from audit_row where stream = 'house' order by sequence", row => row.Text(0), Stop));

    internal static T Value<T>(Outcome<T> outcome) => outcome.Succeeded(out var value, out var refusal)
        ? value : throw new InvalidOperationException(refusal.Text.En);

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
