using Renkei.Storage;

namespace Renkei.Search;

public static partial class SearchIndex
{
    private const int RebuildPage = 500;

    /// <summary>Makes the index of pairs again from the entries, such as after a restore: a backup carries entries only.</summary>
    public static async Task Rebuild(Unit unit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        await unit.Execute("delete from search_gram", stop);
        long last = long.MinValue;
        while (true)
        {
            var page = await unit.List("select id, head, tail from search_entry where id > @last order by id limit @limit",
                row => (Id: row.Long(0), Head: row.Text(1), Tail: row.Text(2)), stop, ("@last", last), ("@limit", RebuildPage));
            foreach (var (id, head, tail) in page)
            {
                if (unit.Engine == Engine.PostgreSql)
                    await unit.Execute(PutGramsOnPostgres, stop, ("@id", id), ("@grams", Grams.Distinct(head, tail)));
                else
                    await unit.Execute("insert into search_gram (rowid, grams) values (@id, @grams)", stop,
                        ("@id", id), ("@grams", Grams.InOrder(head, tail)));
                last = id;
            }

            if (page.Count < RebuildPage) return;
        }
    }
}
