using System.Globalization;
using System.Text.RegularExpressions;
using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing;

/// <summary>What the importers of workbooks share: headings without line breaks, codes of places, a limit of rows.</summary>
internal static partial class OfficialSheet
{
    /// <summary>The most rows a sheet of these publications has; the largest known has 22,035.</summary>
    internal const int RowsLimit = 100_000;

    /// <summary>A heading without spaces and line breaks: "2015\n実績" is 2015実績.</summary>
    internal static string Head(string text) => Space().Replace(text, "");

    internal static string Head(Cell cell) => cell.Kind == CellKind.Text ? Head(cell.Text) : cell.Text;

    /// <summary>Walks the rows of a sheet until one refuses; null when the end was reached.</summary>
    internal static Refusal? Walk(XlsxReader book, string sheet, Func<SheetRow, ImportRefusal?> row)
    {
        if (!book.Sheet(sheet).Succeeded(out var reader, out var why)) return why;
        using (reader)
        {
            var rows = 0;
            while (reader.Read())
            {
                if (++rows > RowsLimit) return ImportRefusal.TooManyRows(sheet, RowsLimit);
                if (row(reader.Row) is { } refused) return refused;
            }

            return reader.Refused;
        }
    }

    /// <summary>The first rows of the first sheet as one text, to recognise a publication by.</summary>
    internal static string Beginning(XlsxReader book, int rows)
    {
        var text = new System.Text.StringBuilder();
        if (book.Sheets.Count == 0 || !book.Sheet(book.Sheets[0].Name).Succeeded(out var sheet, out _)) return "";
        using (sheet)
        {
            while (sheet.Read() && sheet.Row.Number <= rows)
                foreach (var cell in sheet.Row.Cells)
                    if (cell.Kind == CellKind.Text && text.Length < 4_000) text.Append(Head(cell.Text)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The column of a heading in a row, or 0.</summary>
    internal static int ColumnOf(SheetRow row, string head, int from = 1)
    {
        foreach (var cell in row.Cells)
            if (cell.Column >= from && cell.Kind == CellKind.Text && Head(cell.Text) == head) return cell.Column;
        return 0;
    }

    /// <summary>A code of a table as so many digits: 101 is the area 0101, also where the file writes "0101". False for anything else.</summary>
    internal static bool TryCode(Cell cell, int digits, out string code)
    {
        code = cell.Text.Trim();
        if (cell.Kind is not (CellKind.Number or CellKind.Text) || code.Length == 0 || code.Length > digits
            || code.AsSpan().ContainsAnyExceptInRange('0', '9')) return false;
        code = code.PadLeft(digits, '0');
        return int.Parse(code, CultureInfo.InvariantCulture) > 0;
    }

    /// <summary>The year of a heading such as 2020年, or null.</summary>
    internal static string? Year(string head, Regex form) => form.Match(head) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>2020年.</summary>
    [GeneratedRegex("^([12][0-9]{3})年$")]
    internal static partial Regex PlainYear();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
