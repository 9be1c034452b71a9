using System.Globalization;

namespace Renkei.Office.Writing;

/// <summary>How a cell looks.</summary>
public enum CellLook
{
    /// <summary>Words or a number as they are.</summary>
    Plain,

    /// <summary>The title of a sheet.</summary>
    Title,

    /// <summary>The head of a column or row.</summary>
    Head,

    /// <summary>Whole yen or a count: 1,234, ▲1,234 below zero.</summary>
    Whole,

    /// <summary>A sum of such amounts.</summary>
    Sum,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>A number a reader may change.</summary>
    Entry,

    /// <summary>Words that break into lines.</summary>
    Note,
}

/// <summary>A cell: words, a number, or a formula with the value it has now.</summary>
/// <param name="Text">Words, where it holds words.</param>
/// <param name="Number">A number, or the value of the formula; null for a formula whose value a spreadsheet works out when it opens the file.</param>
/// <param name="Formula">The formula without its equals sign.</param>
/// <param name="Look">How it looks.</param>
public readonly record struct Cell(string? Text, decimal? Number, string? Formula, CellLook Look)
{
    /// <summary>Words.</summary>
    public static Cell Of(string text, CellLook look = CellLook.Plain) => new(text, null, null, look);

    /// <summary>A number.</summary>
    public static Cell Of(decimal number, CellLook look = CellLook.Whole) => new(null, number, null, look);

    /// <summary>A formula, with its value where it is known.</summary>
    public static Cell Live(string formula, decimal? value = null, CellLook look = CellLook.Whole) => new(null, value, formula, look);
}

/// <summary>A sheet: cells by row and column, both from 1.</summary>
/// <param name="name">Its name, at most 31 characters without : \ / ? * [ ].</param>
public sealed class Sheet(string name)
{
    private readonly SortedDictionary<int, SortedDictionary<int, Cell>> rows = [];
    private readonly SortedDictionary<int, double> widths = [];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>Rows and columns that stay in sight.</summary>
    public (int Rows, int Columns) Frozen { get; set; }

    /// <summary>Whether it prints across A4.</summary>
    public bool Landscape { get; set; } = true;

    /// <summary>The rows that hold something, in order.</summary>
    internal IReadOnlyDictionary<int, SortedDictionary<int, Cell>> Rows => rows;

    internal IReadOnlyDictionary<int, double> Widths => widths;

    /// <summary>The last row that holds something; 0 for none.</summary>
    public int LastRow => rows.Count == 0 ? 0 : rows.Keys.Last();

    /// <summary>Puts a cell into its place, in the place of what stood there.</summary>
    public void Put(int row, int column, Cell cell)
    {
        if (row is < 1 or > RowsLimit || column is < 1 or > ColumnsLimit)
            throw new ArgumentOutOfRangeException(nameof(row), $"A sheet has {RowsLimit} rows and {ColumnsLimit} columns.");
        if (!rows.TryGetValue(row, out var cells)) rows[row] = cells = [];
        cells[column] = cell;
    }

    /// <summary>How wide a column is, in characters.</summary>
    public void Width(int column, double characters) => widths[column] = characters;

    /// <summary>An address such as C7; with dollars where row or column is held fast.</summary>
    public static string At(int row, int column, bool fixRow = false, bool fixColumn = false) => string.Create(
        CultureInfo.InvariantCulture, $"{(fixColumn ? "$" : "")}{Letters(column)}{(fixRow ? "$" : "")}{row}");

    /// <summary>The same on this sheet, for formulas of others.</summary>
    public string Of(int row, int column) => $"'{Name}'!{At(row, column, fixRow: true, fixColumn: true)}";

    internal static string Letters(int column)
    {
        var letters = "";
        for (var left = column; left > 0; left = (left - 1) / 26) letters = (char)('A' + ((left - 1) % 26)) + letters;
        return letters;
    }

    private const int RowsLimit = 1_048_576;
    private const int ColumnsLimit = 16_384;
}
