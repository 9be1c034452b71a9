using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using Renkei.Storage.Catalog;

namespace Renkei.Storage.Backup;

/// <summary>All rows of a table, one at a time, in the same order on both engines: out of one database, into another.</summary>
internal static class TableRows
{
    /// <summary>Reads a table in the order of its key. A value is a long, a string, bytes or null.</summary>
    public static async IAsyncEnumerable<object?[]> Read(Unit unit, Table table, [EnumeratorCancellation] CancellationToken stop)
    {
        var collate = unit.Engine == Engine.PostgreSql ? " collate \"C\"" : "";
        var order = string.Join(", ", table.Key.Select(
            column => $"\"{column.Name}\"{(column.Kind == ColumnKind.Text ? collate : "")}"));
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        await using var command = Command(unit, $"select {columns} from \"{table.Name}\" order by {order}");
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            var values = new object?[table.Columns.Count];
            for (var i = 0; i < values.Length; i++)
                values[i] = reader.IsDBNull(i) ? null : table.Columns[i].Kind switch
                {
                    ColumnKind.Number => reader.GetInt64(i),
                    ColumnKind.Text => reader.GetString(i),
                    ColumnKind.Bytes => reader.GetFieldValue<byte[]>(i),
                };
            yield return values;
        }
    }

    /// <summary>Writes rows into an empty table of the same columns and answers how many.</summary>
    public static Task<long> Write(Unit unit, Table table, IAsyncEnumerable<object?[]> rows, CancellationToken stop) =>
        unit.Engine == Engine.PostgreSql ? Import(unit, table, rows, stop) : Insert(unit, table, rows, stop);

    private static async Task<long> Insert(Unit unit, Table table, IAsyncEnumerable<object?[]> rows, CancellationToken stop)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        var places = string.Join(", ", Enumerable.Range(0, table.Columns.Count).Select(i => $"@p{i}"));
        await using var command = Command(unit, $"insert into \"{table.Name}\" ({columns}) values ({places})");
        for (var i = 0; i < table.Columns.Count; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
        long count = 0;
        await foreach (var row in rows.WithCancellation(stop))
        {
            for (var i = 0; i < row.Length; i++) command.Parameters[i].Value = row[i] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(stop);
            count++;
        }

        return count;
    }

    private static async Task<long> Import(Unit unit, Table table, IAsyncEnumerable<object?[]> rows, CancellationToken stop)
    {
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        await using var import = await ((NpgsqlConnection)unit.Connection).BeginBinaryImportAsync(
            $"copy \"{table.Name}\" ({columns}) from stdin (format binary)", stop);
        import.Timeout = TimeSpan.FromDays(1); // 0 would be no time at all
        long count = 0;
        await foreach (var row in rows.WithCancellation(stop))
        {
            await import.StartRowAsync(stop);
            for (var i = 0; i < row.Length; i++)
                switch (row[i])
                {
                    case long number when table.Columns[i].IsSmall:
                        await import.WriteAsync(checked((short)number), NpgsqlDbType.Smallint, stop);
                        break;
                    case long number: await import.WriteAsync(number, NpgsqlDbType.Bigint, stop); break;
                    case string text: await import.WriteAsync(text, NpgsqlDbType.Text, stop); break;
                    case byte[] bytes: await import.WriteAsync(bytes, NpgsqlDbType.Bytea, stop); break;
                    default: await import.WriteNullAsync(stop); break;
                }

            count++;
        }

        await import.CompleteAsync(stop);
        await import.DisposeAsync();
        await ContinueNumbers(unit, table, stop);
        return count;
    }

    // Numbers the server gives out go on after those that came in.
    private static async Task ContinueNumbers(Unit unit, Table table, CancellationToken stop)
    {
        var columns = await unit.List("""
            select attname::text from pg_attribute
            where attrelid = (quote_ident(current_schema()) || '.' || quote_ident(@table))::regclass and attidentity <> ''
            """, row => row.Text(0), stop, ("@table", table.Name));
        foreach (var column in columns)
        {
            await using var command = Command(unit,
                $"select setval(pg_get_serial_sequence('\"{table.Name}\"', '{column}'), (select max(\"{column}\") from \"{table.Name}\"))");
            await command.ExecuteNonQueryAsync(stop);
        }
    }

    private static DbCommand Command(Unit unit, string sql)
    {
        var command = unit.Connection.CreateCommand();
#pragma warning disable RS0030, CA2100 // Names from the catalog of a schema this program made; never from an archive.
        command.CommandText = sql;
#pragma warning restore RS0030, CA2100
        command.CommandTimeout = 0;
        command.Transaction = unit.Transaction;
        return command;
    }
}
