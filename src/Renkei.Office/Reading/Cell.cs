using System.Globalization;

namespace Renkei.Office.Reading;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>A text, also where the text looks like a number.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number that its style shows as a date or time.</summary>
    Date,

    /// <summary>Yes or no, as 1 or 0.</summary>
    Boolean,

    /// <summary>An error value such as #REF!.</summary>
    Error,
}

/// <summary>One cell: its value as the file writes it, and what that means.</summary>
/// <param name="Column">The column, from 1.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Text">The value as it stands in the file: 7.0000000000000007E-2 stays that.</param>
public readonly record struct Cell(int Column, CellKind Kind, string Text)
{
    /// <summary>The day and time of a <see cref="CellKind.Date"/>, without a zone.</summary>
    public DateTime? When { get; init; }

    /// <summary>True where the value is the kept result of a formula.</summary>
    public bool Computed { get; init; }

    /// <summary>True for no value, and for a text of spaces only.</summary>
    public bool IsBlank => Kind == CellKind.Empty || (Kind == CellKind.Text && string.IsNullOrWhiteSpace(Text));

    /// <summary>The number of a number cell; false for text, also text of digits, and for what 28 digits cannot hold.</summary>
    public bool TryNumber(out decimal number)
    {
        number = 0;
        return Kind == CellKind.Number
            && decimal.TryParse(Text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }
}

/// <summary>One row of a sheet. Read again, it is another row: keep cells, not the row.</summary>
public sealed class SheetRow
{
    private readonly List<Cell> cells = [];

    /// <summary>The row's number, from 1.</summary>
    public int Number { get; internal set; }

    /// <summary>The cells that are written, from left to right.</summary>
    public IReadOnlyList<Cell> Cells => cells;

    /// <summary>The cell of a column, empty where none is written.</summary>
    public Cell At(int column)
    {
        // Rows are mostly written whole: the cell stands where its column says, or before.
        for (var i = Math.Min(column, cells.Count) - 1; i >= 0; i--)
            if (cells[i].Column == column) return cells[i];
            else if (cells[i].Column < column) break;
        return new Cell(column, CellKind.Empty, "");
    }

    internal void Begin(int number)
    {
        Number = number;
        cells.Clear();
    }

    internal void Add(Cell cell) => cells.Add(cell);
}

/// <summary>Cells that are shown as one, such as A4:A5; the value stands in the first.</summary>
/// <param name="From">The first cell.</param>
/// <param name="To">The last cell.</param>
public readonly record struct CellRange(CellAddress From, CellAddress To)
{
    /// <summary>As people write it: A4:A5.</summary>
    public override string ToString() => $"{From}:{To}";

    /// <summary>Reads A4:A5, or a single cell.</summary>
    public static bool TryRead(string text, out CellRange range)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var first = CellAddress.TryRead(colon < 0 ? text : text.AsSpan(0, colon), out var from);
        var last = CellAddress.TryRead(colon < 0 ? text : text.AsSpan(colon + 1), out var to);
        range = new CellRange(from, to);
        return first && last && from.Row <= to.Row && from.Column <= to.Column;
    }
}
