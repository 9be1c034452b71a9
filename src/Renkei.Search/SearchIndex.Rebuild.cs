using Renkei.Storage;

namespace Renkei.Search;

public static partial class SearchIndex
{
    private const int RebuildPage = 500;

    /// <summary>Makes the index of pairs again from the entries, as after a restore, which brings rows but no derived table (decision 0011).</summary>
    public static async Task Rebuild(Unit unit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(unit);
        await unit.Execute("delete from search_gram", stop);
        for (var last = long.MinValue; ;)
        {
            var page = await unit.List(
                "select e.id, e.head, t.tail from search_entry e join search_text t on t.entry = e.id where e.id > @last order by e.id limit @limit",
                row => (Id: row.Long(0), Head: row.Text(1), Tail: row.Text(2)), stop, ("@last", last), ("@limit", RebuildPage));
            foreach (var (id, head, tail) in page)
            {
                await PutGrams(unit, id, head, tail, stop);
                last = id;
            }

            if (page.Count < RebuildPage) return;
        }
    }

    private static async Task PutGrams(Unit unit, long id, string head, string tail, CancellationToken stop)
    {
        if (unit.Engine == Engine.PostgreSql)
        {
            await unit.Execute("""
                insert into search_gram (entry, grams) values (@id, @grams) on conflict (entry) do update set grams = excluded.grams
                """, stop, ("@id", id), ("@grams", Grams.Distinct(head, tail)));
            return;
        }

        await unit.Execute("delete from search_gram where rowid = @id", stop, ("@id", id));
        await unit.Execute("insert into search_gram (rowid, grams) values (@id, @grams)", stop,
            ("@id", id), ("@grams", Grams.InOrder(head, tail)));
    }
}
