using Renkei.Storage;

namespace Renkei.Search;

public static partial class SearchIndex
{
    /// <summary>How many entries one unit of <see cref="Mend"/> takes.</summary>
    private const int MendAtOnce = 200;

    private const string UnindexedOnSqlite = """
        select id, head, tail from search_entry e
        where not exists (select 1 from search_gram where search_gram.rowid = e.id) order by id limit @limit
        """;

    private const string UnindexedOnPostgres = """
        select id, head, tail from search_entry e
        where not exists (select 1 from search_gram g where g.entry = e.id) order by id limit @limit
        """;

    /// <summary>
    /// Makes the pairs of entries that have none, and answers how many: after a restore, which brings entries but no index
    /// (decision 0011). Runs at start; when nothing is missing it costs one look.
    /// </summary>
    public static async Task<int> Mend(Database database, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(database);
        for (var mended = 0; ;)
        {
            await using var unit = await database.Begin(stop);
            var missing = await unit.List(unit.Engine == Engine.PostgreSql ? UnindexedOnPostgres : UnindexedOnSqlite,
                row => (Id: row.Long(0), Head: row.Text(1), Tail: row.Text(2)), stop, ("@limit", MendAtOnce));
            if (missing.Count == 0) return mended;
            foreach (var entry in missing) await PutGrams(unit, entry.Id, entry.Head, entry.Tail, stop);
            await unit.Commit(stop);
            mended += missing.Count;
        }
    }

    private static async Task PutGrams(Unit unit, long id, string head, string tail, CancellationToken stop)
    {
        if (unit.Engine == Engine.PostgreSql)
        {
            await unit.Execute(PutGramsOnPostgres, stop, ("@id", id), ("@grams", Grams.Distinct(head, tail)));
            return;
        }

        await unit.Execute("delete from search_gram where rowid = @id", stop, ("@id", id));
        await unit.Execute("insert into search_gram (rowid, grams) values (@id, @grams)", stop,
            ("@id", id), ("@grams", Grams.InOrder(head, tail)));
    }
}
