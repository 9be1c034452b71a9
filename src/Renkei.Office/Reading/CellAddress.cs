using System.Globalization;

namespace Renkei.Office.Reading;

/// <summary>Where a cell stands, counted from 1: C12 is row 12, column 3 (ISO/IEC 29500-1 §18.18.7, ST_CellRef).</summary>
/// <param name="Row">The row, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct CellAddress(int Row, int Column)
{
    /// <summary>The last row a sheet can have.</summary>
    public const int RowLimit = 1_048_576;

    /// <summary>The last column a sheet can have: XFD.</summary>
    public const int ColumnLimit = 16_384;

    /// <summary>As people write it: C12.</summary>
    public override string ToString() => ColumnName(Column) + Row.ToString(CultureInfo.InvariantCulture);

    /// <summary>The letters of a column: 1 is A, 28 is AB.</summary>
    public static string ColumnName(int column)
    {
        Span<char> letters = stackalloc char[7];
        var at = letters.Length;
        for (var rest = column; rest > 0; rest = (rest - 1) / 26) letters[--at] = (char)('A' + ((rest - 1) % 26));
        return new string(letters[at..]);
    }

    /// <summary>Reads C12 or $C$12; false for anything else, also beyond the last row and column.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out CellAddress address)
    {
        address = default;
        var (at, column, row) = (0, 0, 0);
        if (at < text.Length && text[at] == '$') at++;
        for (; at < text.Length && char.IsAsciiLetterUpper(text[at]); at++)
            if ((column = (column * 26) + text[at] - 'A' + 1) > ColumnLimit) return false;
        if (at < text.Length && text[at] == '$') at++;
        var digits = at;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            if ((row = (row * 10) + text[at] - '0') > RowLimit) return false;
        if (column == 0 || row == 0 || at != text.Length || text[digits] == '0') return false;
        address = new CellAddress(row, column);
        return true;
    }
}
