namespace Renkei.Storage.Catalog;

/// <summary>Reads which tables a database has.</summary>
internal static class Tables
{
    /// <summary>Tables of Storage itself, which describe the database and are written anew where it is made again.</summary>
    public static readonly IReadOnlySet<string> Own =
        new HashSet<string>(StringComparer.Ordinal) { "schema_step", "schema_shape" };

    // Virtual tables and their shadows are of another type.
    private const string SqliteTables = """
        select name from pragma_table_list
        where schema = 'main' and type = 'table' and name not like 'sqlite\_%' escape '\' order by name
        """;

    private const string SqliteColumns = "select name, type, pk from pragma_table_info(@table) order by cid";

    private const string SqliteReferences = """select distinct "table" from pragma_foreign_key_list(@table) order by 1""";

    private const string PostgresTables = """
        select relname::text from pg_class
        where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') order by 1
        """;

    private const string PostgresColumns = """
        select a.attname::text, format_type(a.atttypid, null),
            coalesce(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint
        from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
        where a.attrelid = (quote_ident(current_schema()) || '.' || quote_ident(@table))::regclass
            and a.attnum > 0 and not a.attisdropped
        order by a.attnum
        """;

    private const string PostgresReferences = """
        select distinct f.relname::text from pg_constraint c join pg_class f on f.oid = c.confrelid
        where c.conrelid = (quote_ident(current_schema()) || '.' || quote_ident(@table))::regclass and c.contype = 'f'
        order by 1
        """;

    /// <summary>
    /// All tables whose rows are content, each after the tables its foreign keys point to: not Storage's own, and none
    /// that one engine alone has, because such a table is derived and made again.
    /// </summary>
    public static async Task<IReadOnlyList<Table>> InOrder(
        Unit unit, IReadOnlyList<Migration> schema, CancellationToken stop)
    {
        var derived = schema.SelectMany(step => step.OneEngineTables()).ToHashSet(StringComparer.Ordinal);
        var postgres = unit.Engine == Engine.PostgreSql;
        var names = await unit.List(postgres ? PostgresTables : SqliteTables, row => row.Text(0), stop);
        var tables = new List<Table>();
        foreach (var name in names.Where(name => !Own.Contains(name) && !derived.Contains(name)))
        {
            var columns = await unit.List(postgres ? PostgresColumns : SqliteColumns,
                row => (Column: ColumnOf(name, row.Text(0), row.Text(1)), Key: row.Int(2)), stop, ("@table", name));
            var key = columns.Where(column => column.Key > 0).OrderBy(column => column.Key).ToList();
            tables.Add(new Table(
                name, [.. columns.Select(column => column.Column)],
                [.. (key.Count > 0 ? key : columns).Select(column => column.Column)],
                await unit.List(postgres ? PostgresReferences : SqliteReferences, row => row.Text(0), stop, ("@table", name))));
        }

        return Sorted(tables);
    }

    private static Column ColumnOf(string table, string name, string type) => type.ToLowerInvariant() switch
    {
        "integer" or "bigint" => new Column(name, ColumnKind.Number, false),
        "smallint" => new Column(name, ColumnKind.Number, true),
        "text" => new Column(name, ColumnKind.Text, false),
        "blob" or "bytea" => new Column(name, ColumnKind.Bytes, false),
        _ => throw new SchemaMismatch(SchemaKeys.ColumnType, table, name, type),
    };

    private static List<Table> Sorted(List<Table> tables)
    {
        var sorted = new List<Table>();
        while (tables.Count > 0)
        {
            var free = tables.Where(table => !table.References.Any(
                other => other != table.Name && tables.Any(waiting => waiting.Name == other))).ToList();
            if (free.Count == 0)
                throw new SchemaMismatch(SchemaKeys.Circle, string.Join(", ", tables.Select(table => table.Name)));
            sorted.AddRange(free);
            tables.RemoveAll(free.Contains);
        }

        return sorted;
    }
}
