using Microsoft.Data.Sqlite;

namespace Renkei.Storage;

/// <summary>
/// The commands one reader connection has used, with their prepared statements: preparing a question costs SQLite more than
/// answering it. Only for readers: a writer's commands would keep what was bound to them, whole attachments among it.
/// Used by one unit at a time, as its connection is. A change of the schema makes SQLite prepare again by itself
/// (https://sqlite.org/c3ref/prepare.html).
/// </summary>
internal sealed class KeptCommands
{
    /// <summary>How many texts are kept; texts are constants, so there are not many more. Further ones are prepared each time.</summary>
    internal const int Limit = 100;

    private readonly Dictionary<string, SqliteCommand> byText = new(StringComparer.Ordinal);

    /// <summary>The command of a text, taken out until it is kept again; null when there is none.</summary>
    internal SqliteCommand? Take(string sql) => byText.Remove(sql, out var command) ? command : null;

    /// <summary>Keeps a command without its arguments; false when there is no room.</summary>
    internal bool Keep(string sql, SqliteCommand command)
    {
        command.Parameters.Clear();
        command.Transaction = null;
        return byText.Count < Limit && byText.TryAdd(sql, command);
    }
}
