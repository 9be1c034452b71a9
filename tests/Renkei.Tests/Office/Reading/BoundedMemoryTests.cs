using System.Text;
using Renkei.Office.Reading;

namespace Renkei.Tests.Office.Reading;

/// <summary>What is measured is the memory of the whole process, so nothing else runs beside it.</summary>
[Collection(nameof(RunsAlone))]
public class BoundedMemoryTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    [Fact]
    public void A_million_rows_pass_in_bounded_memory()
    {
        const int rows = 1_000_000;
        var file = LongSheet(rows);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        Assert.True(XlsxReader.Open(file, WorkbookLimits.Standard).Succeeded(out var book, out _));
        Assert.True(book.Sheet("長い表").Succeeded(out var sheet, out _));
        var (count, peak) = (0, 0L);
        while (sheet.Read())
            if (++count % 200_000 == 0) peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true) - before);

        Assert.Null(sheet.Refused);
        Assert.Equal(rows, count);
        Assert.InRange(peak, long.MinValue, 8L * 1024 * 1024);
    }

    // Written as a stream, because the test measures memory.
    private static MemoryStream LongSheet(int rows)
    {
        var sheet = new MemoryStream();
        using (var text = new StreamWriter(sheet, new UTF8Encoding(false), leaveOpen: true))
        {
            text.Write("<worksheet " + Main + "><sheetData>");
            for (var row = 1; row <= rows; row++)
                text.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                    $"<row r=\"{row}\"><c r=\"A{row}\"><v>{row * 7919L % 1_000_003}</v></c><c r=\"B{row}\" t=\"str\"><v>町{row}</v></c></row>"));
            text.Write("</sheetData></worksheet>");
        }

        return new TestWorkbook().Rows("長い表", "").Replaced("xl/worksheets/sheet1.xml", sheet);
    }
}
