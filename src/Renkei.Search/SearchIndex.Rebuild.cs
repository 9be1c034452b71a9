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
                """
                select e.id, e.scope, e.kind, e.head, t.tail from search_entry e join search_text t on t.entry = e.id
                where e.id > @last order by e.id limit @limit
                """,
                row => (Id: row.Long(0), Scope: row.Text(1), Kind: row.Text(2), Head: row.Text(3), Tail: row.Text(4)), stop,
                ("@last", last), ("@limit", RebuildPage));
            foreach (var (id, scope, kind, head, tail) in page)
            {
                await PutGrams(unit, id, scope, kind, head, tail, stop);
                last = id;
            }

            if (page.Count < RebuildPage) return;
        }
    }

    private static async Task PutGrams(Unit unit, long id, string scope, string kind, string head, string tail, CancellationToken stop)
    {
        if (unit.Engine == Engine.PostgreSql)
        {
            await unit.Execute(PutGramsOnPostgres, stop,
                ("@id", id), ("@scope", Grams.Digest(scope)), ("@kind", Grams.Digest(kind)), ("@grams", Grams.Numbers(head, tail)));
            return;
        }

        await unit.Execute("delete from search_gram where rowid = @id", stop, ("@id", id));
        await unit.Execute("insert into search_gram (rowid, head, tail, marks) values (@id, @head, @tail, @marks)", stop,
            ("@id", id), ("@head", Grams.InOrder(head)), ("@tail", Grams.InOrder(tail)),
            ("@marks", Grams.Mark('s', scope) + ' ' + Grams.Mark('k', kind)));
    }
}
