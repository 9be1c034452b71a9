using Renkei.Storage;

namespace Renkei.Tests.Storage;

/// <summary>
/// An answer that is remembered is the one the unit's snapshot would give. Both engines answer the same; how often the database is
/// asked is told for SQLite, where remembering is worth something.
/// </summary>
public class RememberTests
{
    private static readonly Migration Purses = new("purse", 1, "a purse", "create table purse (id bigint primary key, yen bigint not null)");

    private int asked;

    private static bool OnSqlite => TestDatabase.Postgres is null;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_asked_again_after_any_commit()
    {
        await using var database = await Open();
        Assert.Equal(1000, await Sum(database));
        Assert.Equal(1000, await Sum(database));
        Assert.Equal(OnSqlite ? 1 : 2, asked);

        await Add(database, 500);

        Assert.Equal(1500, await Sum(database));
        Assert.Equal(OnSqlite ? 2 : 3, asked);
    }

    [Fact]
    public async Task An_open_snapshot_keeps_its_answer()
    {
        await using var database = await Open();
        await using (var read = await database.Read(Stop))
        {
            Assert.Equal(1000, await Sum(read));
            await Add(database, 500);
            Assert.Equal(1000, await Sum(read));
            // Another reader at the same time sees what is there now.
            Assert.Equal(1500, await Sum(database));
            Assert.Equal(1000, await Sum(read));
        }

        Assert.Equal(1500, await Sum(database));
        Assert.Equal(1500, await Sum(database));
    }

    [Fact]
    public async Task What_was_undone_was_never_there()
    {
        await using var database = await Open();
        Assert.Equal(1000, await Sum(database));
        await using (var unit = await database.Begin(Stop)) await unit.Execute("update purse set yen = 0", Stop);
        Assert.Equal(1000, await Sum(database));
    }

    [Fact]
    public async Task A_commit_of_another_program_is_noticed()
    {
        Assert.SkipUnless(OnSqlite, "SQLite only");
        await using var database = await Open();
        Assert.Equal(1000, await Sum(database));
        await using (var other = await SqliteDatabase.Open(database.Place, Stop)) await Add(other, 7);
        Assert.Equal(1007, await Sum(database));
    }

    [Fact]
    public async Task Other_arguments_are_another_question()
    {
        await using var database = await Open();
        await Add(database, 500);
        await using var read = await database.Read(Stop);
        Assert.Equal(1000, await read.Remember(("yen", 1L), () => Yen(read, 1), Stop));
        Assert.Equal(500, await read.Remember(("yen", 2L), () => Yen(read, 2), Stop));
        Assert.Equal(1000, await read.Remember(("yen", 1L), () => Yen(read, 1), Stop));
        Assert.Null(await read.Remember(("yen", 3L), () => Yen(read, 3), Stop));
    }

    [Fact]
    public async Task A_writing_unit_sees_what_it_wrote()
    {
        await using var database = await Open();
        await using var unit = await database.Begin(Stop);
        Assert.Equal(1000, await Sum(unit));
        await unit.Execute("update purse set yen = 1", Stop);
        Assert.Equal(1, await Sum(unit));
    }

    [Fact]
    public void Answers_stay_within_their_limit()
    {
        var answers = new ReaderAnswers();
        answers.Now(1);
        for (var at = 0; at <= ReaderAnswers.Limit; at++) answers.Keep(at, "");
        Assert.InRange(Enumerable.Range(0, ReaderAnswers.Limit + 1).Count(at => answers.Find(at, out _)), 1, ReaderAnswers.Limit);
        answers.Now(2);
        Assert.False(answers.Find(ReaderAnswers.Limit, out _));
    }

    private static async Task<Database> Open()
    {
        var database = await TestDatabase.Open([Purses]);
        await Add(database, 1000);
        return database;
    }

    private static async Task Add(Database database, long yen)
    {
        await using var unit = await database.Begin(Stop);
        await unit.Execute("insert into purse (id, yen) select count(*) + 1, @yen from purse", Stop, ("@yen", yen));
        await unit.Commit(Stop);
    }

    private static Task<long?> Yen(Unit unit, long id) => unit.Number("select yen from purse where id = @id", Stop, ("@id", id));

    private async Task<long?> Sum(Database database)
    {
        await using var read = await database.Read(Stop);
        return await Sum(read);
    }

    private async Task<long?> Sum(Unit unit) => await unit.Remember("sum of all purses", () =>
    {
        asked++;
        return unit.Number("select sum(yen) from purse", Stop);
    }, Stop);
}
