using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using Renkei.Office.Reading;

namespace Renkei.Tests.Office;

/// <summary>A workbook of a test's own, written part by part, so that every part can also be wrong.</summary>
internal sealed class TestWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private readonly List<(string Name, string Xml)> sheets = [];
    private readonly Dictionary<string, byte[]> extra = [];

    public string ContentTypes { get; set; } = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

    /// <summary>A sheet of rows; a row null stays out, an object that is a decimal or int becomes a number, anything else a text.</summary>
    public TestWorkbook Sheet(string name, params object?[]?[] rows) => Sheet(name, rows, []);

    public TestWorkbook Sheet(string name, object?[]?[] rows, string[] merged)
    {
        var xml = new StringBuilder("<worksheet " + Main + "><sheetData>");
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] is not { } cells) continue;
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < cells.Length; column++) xml.Append(CellXml(new CellAddress(row + 1, column + 1), cells[column]));
            xml.Append("</row>");
        }

        xml.Append("</sheetData><mergeCells>");
        foreach (var range in merged) xml.Append("<mergeCell ref=\"" + range + "\"/>");
        return SheetXml(name, xml.Append("</mergeCells></worksheet>").ToString());
    }

    /// <summary>A sheet whose rows are given as XML.</summary>
    public TestWorkbook Rows(string name, string rows) => SheetXml(name, "<worksheet " + Main + "><sheetData>" + rows + "</sheetData></worksheet>");

    public TestWorkbook SheetXml(string name, string xml)
    {
        sheets.Add((name, xml));
        return this;
    }

    /// <summary>One more part.</summary>
    public TestWorkbook Part(string name, string content) => Part(name, Encoding.UTF8.GetBytes(content));

    public TestWorkbook Part(string name, byte[] content)
    {
        extra[name] = content;
        return this;
    }

    public MemoryStream Zip()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml", ContentTypes);
            Write(zip, "xl/workbook.xml", "<workbook " + Main
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" r:id=\"r{i + 1}\"/>"))
                + "</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"r{i + 1}\" Target=\"worksheets/sheet{i + 1}.xml\"/>")) + "</Relationships>");
            for (var i = 0; i < sheets.Count; i++) Write(zip, $"xl/worksheets/sheet{i + 1}.xml", sheets[i].Xml);
            foreach (var (name, content) in extra)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        file.Position = 0;
        return file;
    }

    /// <summary>The zip with one part's content taken from a stream.</summary>
    public MemoryStream Replaced(string part, MemoryStream content)
    {
        var file = Zip();
        using var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true);
        zip.GetEntry(part)!.Delete();
        using var entry = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
        content.Position = 0;
        content.CopyTo(entry);
        return file;
    }

    /// <summary>All rows of the first sheet as texts, and the code it was refused with, if it was.</summary>
    public static (List<string> Rows, string? Refused) ReadAll(Stream file, WorkbookLimits? limits = null)
    {
        var rows = new List<string>();
        if (!XlsxReader.Open(file, limits ?? WorkbookLimits.Standard).Succeeded(out var book, out var why)) return (rows, ((WorkbookRefusal)why).Code);
        using (book)
        {
            if (!book.Sheet(book.Sheets[0].Name).Succeeded(out var sheet, out why)) return (rows, ((WorkbookRefusal)why).Code);
            using (sheet)
            {
                while (sheet.Read()) rows.Add(string.Join('|', sheet.Row.Cells.Select(cell => cell.Text)));
                return (rows, (sheet.Refused as WorkbookRefusal)?.Code);
            }
        }
    }

    private static string CellXml(CellAddress at, object? value) => value switch
    {
        null => "",
        int or long or decimal => $"<c r=\"{at}\"><v>{Convert.ToString(value, CultureInfo.InvariantCulture)}</v></c>",
        _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(value.ToString())}</t></is></c>",
    };

    private static void Write(ZipArchive zip, string name, string content)
    {
        using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
