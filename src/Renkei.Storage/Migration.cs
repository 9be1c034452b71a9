using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Renkei.Storage;

/// <summary>
/// One step of a module's schema, applied once, never changed afterwards. Written in one text for both engines:
/// <c>bigint</c>, <c>smallint</c>, <c>text</c>, <c>bytea</c>; SQLite gets INTEGER and BLOB and STRICT tables.
/// </summary>
/// <param name="Module">The module that owns the tables, such as <c>audit</c>.</param>
/// <param name="Number">1, 2, 3, … within the module.</param>
/// <param name="Name">What the step does, in a few words.</param>
/// <param name="Statements">The statements, in order.</param>
public sealed partial record Migration(string Module, int Number, string Name, params string[] Statements)
{
    /// <summary>Begins a statement that only SQLite takes, for what has no common text, such as an index of words.</summary>
    public const string OnSqlite = "-- only on SQLite\n";

    /// <summary>Begins a statement that only PostgreSQL takes.</summary>
    public const string OnPostgres = "-- only on PostgreSQL\n";

    /// <summary>The statements as an engine takes them.</summary>
    internal IEnumerable<string> For(Engine engine) => engine == Engine.PostgreSql
        ? Statements.Where(text => !text.StartsWith(OnSqlite, StringComparison.Ordinal))
        : Statements.Where(text => !text.StartsWith(OnPostgres, StringComparison.Ordinal)).Select(ForSqlite);

    /// <summary>SHA-256 of the text: an applied step must never change.</summary>
    internal string Checksum() => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("\n;\n", Statements))));

    private static string ForSqlite(string statement)
    {
        var text = SqliteTypes().Replace(statement, match => match.Value == "bytea" ? "blob" : "integer");
        return text.TrimStart().StartsWith("create table", StringComparison.Ordinal) ? text.TrimEnd() + " strict" : text;
    }

    [GeneratedRegex(@"\b(bigint|smallint|bytea)\b")]
    private static partial Regex SqliteTypes();
}

/// <summary>The program and its database do not fit together; starting would harm. The message says what to do.</summary>
public sealed class SchemaMismatch(string message) : Exception(message);

/// <summary>Brings a database to the schema this program knows, or refuses to start.</summary>
public static class Schema
{
    private static readonly Migration Own = new("storage", 1, "applied steps", """
        create table schema_step (
            module text not null, number bigint not null, name text not null,
            checksum text not null, at bigint not null,
            primary key (module, number))
        """);

    /// <summary>Applies every step that is not there yet, in one transaction.</summary>
    /// <exception cref="SchemaMismatch">An applied step differs from ours, or the database is newer than the program.</exception>
    public static async Task Apply(
        Database database, IReadOnlyList<Migration> steps, TimeProvider clock, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(clock);
        await using var unit = await database.Begin(stop);
        var applied = await Applied(unit, stop);
        foreach (var step in (IEnumerable<Migration>)[Own, .. steps])
        {
            if (applied.Remove((step.Module, step.Number), out var checksum))
            {
                if (checksum != step.Checksum())
                    throw new SchemaMismatch($"{database.Place}: step {step.Module} {step.Number} ({step.Name}) was applied with "
                        + "another text. Use the program version that made this database, or restore a backup.");
                continue;
            }

            foreach (var statement in step.For(unit.Engine)) await unit.Execute(statement, stop);
            await unit.Execute(
                "insert into schema_step (module, number, name, checksum, at) values (@module, @number, @name, @checksum, @at)",
                stop, ("@module", step.Module), ("@number", step.Number), ("@name", step.Name),
                ("@checksum", step.Checksum()), ("@at", clock.GetUtcNow()));
        }

        if (applied.Count > 0)
        {
            var (module, number) = applied.Keys.First();
            throw new SchemaMismatch($"{database.Place}: step {module} {number} is newer than this program. Start the newer program version.");
        }

        await unit.Commit(stop);
    }

    private static async Task<Dictionary<(string, int), string>> Applied(Unit unit, CancellationToken stop)
    {
        var exists = await unit.Number(unit.Engine == Engine.Sqlite
            ? "select count(*) from sqlite_master where type = 'table' and name = 'schema_step'"
            : "select count(*) from information_schema.tables where table_schema = current_schema() and table_name = 'schema_step'",
            stop) > 0;
        if (!exists) return [];
        var rows = await unit.List("select module, number, checksum from schema_step order by module, number",
            row => (Key: (row.Text(0), row.Int(1)), Checksum: row.Text(2)), stop);
        return rows.ToDictionary(row => row.Key, row => row.Checksum);
    }
}
