using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing.Files;

/// <summary>
/// The part (1)構想区域の状況 that stands above each area in the tables of facilities and of flows: which area it is, and its beds. The columns
/// are found by their headings; the figures themselves are kept from the tables of beds, which print them too.
/// </summary>
internal sealed class AreaStatus(string sheet)
{
    private const string BedsHead = "④一般・療養病床計（休棟中等除く）";
    private int beds, name, prefecture;

    /// <summary>The area's code of four digits, once it was read.</summary>
    internal string? Code { get; private set; }

    /// <summary>The area's name, once it was read.</summary>
    internal string Name { get; private set; } = "";

    /// <summary>Beds in use: 高度急性期 to 慢性期.</summary>
    internal decimal Beds { get; private set; }

    /// <summary>The next row; a refusal where it is not what it should be.</summary>
    internal ImportRefusal? Take(SheetRow row)
    {
        if (OfficialSheet.ColumnOf(row, BedsHead) is var found and > 0)
        {
            (beds, name, prefecture) = (found, OfficialSheet.ColumnOf(row, "構想区域"), OfficialSheet.ColumnOf(row, "都道府県"));
            (Code, Name) = (null, "");
            return name == 0 || prefecture == 0 ? ImportRefusal.Layout(sheet, row.Number, name == 0 ? "構想区域" : "都道府県") : null;
        }

        if (beds == 0 || Code is not null) return null;
        if (Name.Length == 0)
        {
            // The first row under the headings that has a place.
            if (row.At(prefecture).IsBlank || row.At(name).IsBlank || row.At(prefecture).Kind != CellKind.Text) return null;
            if (!row.At(beds).TryNumber(out var number))
                return ImportRefusal.Moved(sheet, new CellAddress(row.Number, beds).ToString(), row.At(beds).Text, BedsHead);
            (Name, Beds) = (row.At(name).Text.Trim(), Beds + number);
            return null;
        }

        if (OfficialSheet.ColumnOf(row, "（報告率）") == 0) return null;
        if (!OfficialSheet.TryCode(row.At(1), 4, out var code))
            return ImportRefusal.Moved(sheet, new CellAddress(row.Number, 1).ToString(), row.At(1).Text, "構想区域コード");
        Code = code;
        return null;
    }

    /// <summary>The edition by the nation's beds, or by what the person says; null when neither tells.</summary>
    internal static Edition? EditionOf(decimal beds, Dictionary<decimal, int> known, string said) =>
        known.TryGetValue(beds, out var year) ? BedBlocks.EditionOf(year) : said.Length > 0 ? new Edition(said, said) : null;
}
