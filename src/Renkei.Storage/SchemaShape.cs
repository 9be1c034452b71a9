using System.Text.RegularExpressions;

namespace Renkei.Storage;

/// <summary>
/// The fingerprint of the real catalog: tables, columns, constraints, indexes, triggers and views as the engine itself
/// tells them, kept after every change of ours and compared at every start.
/// </summary>
internal static partial class SchemaShape
{
    /// <summary>The row that says which engine described the shapes; another major version may use other words.</summary>
    private const string EngineRow = "(engine)";

    private const int ShownLength = 300;

    private const string Sqlite = """
        select tbl_name, sql from sqlite_master
        where sql is not null and name not like 'sqlite\_%' escape '\'
        order by tbl_name, type desc, name
        """;

    private const string Postgres = """
        select name, line from (
            select c.relname::text as name, 0 as part, 0 as number, case c.relkind
                when 'v' then 'view ' || pg_get_viewdef(c.oid) when 'm' then 'materialized view ' || pg_get_viewdef(c.oid)
                else 'table' || case c.relpersistence when 'p' then '' else ' not logged' end end as line
            from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
            union all
            select c.relname::text, 1, a.attnum::int, 'column ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                || case when a.attnotnull then ' not null' else '' end
                || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
                || case when a.attcollation in (0, (select typcollation from pg_type where oid = a.atttypid)) then '' else ' own collation' end
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
            union all
            select c.relname::text, 2, 0, 'constraint ' || k.conname || ' '
                || replace(pg_get_constraintdef(k.oid), quote_ident(current_schema()) || '.', '')
            from pg_class c join pg_constraint k on k.conrelid = c.oid where c.relnamespace = current_schema()::regnamespace
            union all
            select c.relname::text, 3, 0, replace(pg_get_indexdef(i.indexrelid), quote_ident(current_schema()) || '.', '')
                || case when i.indisvalid then '' else ' not valid' end
            from pg_class c join pg_index i on i.indrelid = c.oid
            where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')
            union all
            select c.relname::text, 4, 0, replace(pg_get_triggerdef(t.oid), quote_ident(current_schema()) || '.', '')
            from pg_class c join pg_trigger t on t.tgrelid = c.oid and not t.tgisinternal
            where c.relnamespace = current_schema()::regnamespace) as lines
        order by name collate "C", part, number, line collate "C"
        """;

    /// <summary>Keeps the shapes as they are now.</summary>
    public static async Task Keep(Unit unit, CancellationToken stop)
    {
        var now = await Now(unit, stop);
        if (!now.ContainsKey("schema_shape")) return;
        await unit.Execute("delete from schema_shape", stop);
        foreach (var (name, shape) in now)
            await unit.Execute("insert into schema_shape (name, shape) values (@name, @shape)",
                stop, ("@name", name), ("@shape", shape));
    }

    /// <summary>Compares the shapes with the kept ones.</summary>
    /// <exception cref="SchemaMismatch">A table is not as it was kept.</exception>
    /// <returns>False when there is nothing to compare with: an older database, or another major version of the engine.</returns>
    public static async Task<bool> Check(Unit unit, string place, CancellationToken stop)
    {
        var now = await Now(unit, stop);
        if (!now.ContainsKey("schema_shape")) return false;
        var kept = (await unit.List("select name, shape from schema_shape order by name",
            row => (Name: row.Text(0), Shape: row.Text(1)), stop)).ToDictionary(row => row.Name, row => row.Shape);
        if (!kept.TryGetValue(EngineRow, out var engine) || engine != now[EngineRow]) return false;
        foreach (var name in kept.Keys.Union(now.Keys).Order(StringComparer.Ordinal))
        {
            var (should, has) = (Lines(kept, name), Lines(now, name));
            if (should.SequenceEqual(has)) continue;
            throw new SchemaMismatch(SchemaKeys.ChangedTable, place, name, Shown(should.Except(has)), Shown(has.Except(should)));
        }

        return true;
    }

    private static string[] Lines(Dictionary<string, string> shapes, string name) =>
        shapes.TryGetValue(name, out var shape) ? shape.Split('\n') : [];

    private static object Shown(IEnumerable<string> lines)
    {
        var text = string.Join("; ", lines);
        return text.Length == 0 ? SchemaKeys.Nothing : text.Length <= ShownLength ? text : text[..ShownLength] + "…";
    }

    private static async Task<Dictionary<string, string>> Now(Unit unit, CancellationToken stop)
    {
        var postgres = unit.Engine == Engine.PostgreSql;
        var lines = await unit.List(postgres ? Postgres : Sqlite,
            row => (Name: row.Text(0), Line: Spaces().Replace(row.Text(1), " ").Trim()), stop);
        var shapes = lines.GroupBy(line => line.Name)
            .ToDictionary(group => group.Key, group => string.Join('\n', group.Select(line => line.Line)));
        shapes[EngineRow] = postgres
            ? $"postgresql {await unit.Number("select current_setting('server_version_num')::bigint / 10000", stop)}" : "sqlite";
        return shapes;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
