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

    /// <summary>Tables that only one engine has: derived from others, left out of backups, made again by their module.</summary>
    internal IEnumerable<string> OneEngineTables() => Statements
        .Where(text => text.StartsWith(OnSqlite, StringComparison.Ordinal) || text.StartsWith(OnPostgres, StringComparison.Ordinal))
        .Select(text => MadeTable().Match(text)).Where(match => match.Success).Select(match => match.Groups[1].Value);

    /// <summary>SHA-256 of the text: an applied step must never change.</summary>
    internal string Checksum() => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join("\n;\n", Statements))));

    private static string ForSqlite(string statement)
    {
        var text = SqliteTypes().Replace(statement, match => match.Value == "bytea" ? "blob" : "integer");
        return text.TrimStart().StartsWith("create table", StringComparison.Ordinal) ? text.TrimEnd() + " strict" : text;
    }

    [GeneratedRegex(@"\bcreate\s+(?:virtual\s+)?table\s+(\w+)")]
    private static partial Regex MadeTable();

    [GeneratedRegex(@"\b(bigint|smallint|bytea)\b")]
    private static partial Regex SqliteTypes();
}
