namespace Renkei.Storage.Catalog;

/// <summary>The three kinds of column decision 0001 allows.</summary>
internal enum ColumnKind
{
    Number,
    Text,
    Bytes,
}

/// <summary>One column as it stands in the database.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">The same on both engines.</param>
/// <param name="IsSmall">PostgreSQL keeps it in two bytes.</param>
internal sealed record Column(string Name, ColumnKind Kind, bool IsSmall);

/// <summary>One table as it stands in the database, whoever made it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">In their order.</param>
/// <param name="Key">Primary key columns, or all columns where there is none.</param>
/// <param name="References">Tables its foreign keys point to.</param>
internal sealed record Table(
    string Name, IReadOnlyList<Column> Columns, IReadOnlyList<Column> Key, IReadOnlyList<string> References);
