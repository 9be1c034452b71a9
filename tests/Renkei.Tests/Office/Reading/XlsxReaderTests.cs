using System.Text;
using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Tests.Office.Reading;

public class XlsxReaderTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    [Fact]
    public void Every_kind_of_cell_is_read_as_it_is_written()
    {
        var file = new TestWorkbook()
            .Part("xl/sharedStrings.xml", "<sst " + Main + "><si><t>佐渡</t><rPh sb=\"0\" eb=\"2\"><t>サド</t></rPh></si>"
                + "<si><r><t>高度</t></r><r><t xml:space=\"preserve\"> 急性期</t></r></si><si><t>a_x000D_b</t></si></sst>")
            .Part("xl/styles.xml", "<styleSheet " + Main + "><numFmts count=\"1\"><numFmt numFmtId=\"176\" formatCode=\"ggge&quot;年&quot;m\"/></numFmts>"
                + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>")
            .Rows("表", "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"s\"><v>1</v></c><c r=\"C2\"><v>7.0000000000000007E-2</v></c>"
                + "<c r=\"D2\" s=\"1\"><v>45658</v></c><c r=\"E2\" s=\"2\"><v>45658.5</v></c><c r=\"F2\" t=\"b\"><v>1</v></c><c r=\"G2\" t=\"e\"><v>#REF!</v></c>"
                + "<c r=\"H2\" t=\"str\"><f>A2&amp;\"x\"</f><v>佐渡x</v></c><c r=\"J2\" t=\"s\"><v>2</v></c></row>").Zip();

        Assert.True(XlsxReader.Open(file, WorkbookLimits.Standard).Succeeded(out var book, out _));
        Assert.True(book.Sheet("表").Succeeded(out var sheet, out _));
        Assert.True(sheet.Read());
        var row = sheet.Row;
        Assert.Equal((2, "佐渡", "高度 急性期"), (row.Number, row.At(1).Text, row.At(2).Text));
        Assert.Equal("7.0000000000000007E-2", row.At(3).Text);
        Assert.True(row.At(3).TryNumber(out var number));
        Assert.Equal(0.070000000000000007m, number);
        // 45658 is 1 January 2025: Excel counts from 1900 and takes 1900 for a leap year.
        Assert.Equal(new DateTime(2025, 1, 1), row.At(4).When);
        Assert.Equal(new DateTime(2025, 1, 1, 12, 0, 0), row.At(5).When);
        Assert.Equal((CellKind.Boolean, CellKind.Error), (row.At(6).Kind, row.At(7).Kind));
        Assert.True(row.At(8).Computed);
        Assert.Equal((CellKind.Empty, "a\rb"), (row.At(9).Kind, row.At(10).Text));
        Assert.False(row.At(1).TryNumber(out _));
        Assert.False(sheet.Read());
        Assert.Null(sheet.Refused);
    }

    [Fact]
    public void Merged_ranges_are_told_behind_the_rows()
    {
        var file = new TestWorkbook().Sheet("表", [["コード", "名"]], ["A4:A5", "B1:C1"]).Zip();

        Assert.True(XlsxReader.Open(file, WorkbookLimits.Standard).Succeeded(out var book, out _));
        Assert.True(book.Sheet("表").Succeeded(out var sheet, out _));
        while (sheet.Read()) Assert.Empty(sheet.Merged);

        Assert.Equal(["A4:A5", "B1:C1"], sheet.Merged.Select(range => range.ToString()));
        Assert.Equal("no-sheet", ((WorkbookRefusal)book.Sheet("別の表").Refused!).Code);
    }

    [Fact]
    public void A_sheet_beyond_its_limit_names_the_cell()
    {
        var file = new TestWorkbook().Sheet("表", ["a", "b"], ["c"], ["d"]).Zip();

        Assert.Equal((2, "sheet-too-large"), Counted(TestWorkbook.ReadAll(file, WorkbookLimits.Standard with { Rows = 2 })));
        Assert.Equal((1, "sheet-too-large"), Counted(TestWorkbook.ReadAll(file, WorkbookLimits.Standard with { Cells = 2 })));
        Assert.Equal((0, "too-many"), Counted(TestWorkbook.ReadAll(
            new TestWorkbook().Sheet("表", [new string('9', 400)]).Zip(), WorkbookLimits.Standard with { CellChars = 300 })));
        Assert.Equal((0, "file-too-large"), Counted(TestWorkbook.ReadAll(file, WorkbookLimits.Standard with { FileBytes = 10 })));
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_unfolds()
    {
        var bomb = new TestWorkbook().SheetXml("表", "<worksheet " + Main + "><sheetData>" + new string(' ', 20_000_000) + "</sheetData></worksheet>").Zip();
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        var (_, refused) = TestWorkbook.ReadAll(bomb, WorkbookLimits.Standard with { Ratio = 100 });

        Assert.Equal("ratio-too-high", refused);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 8_000_000);
        Assert.Equal("part-too-large", TestWorkbook.ReadAll(bomb, WorkbookLimits.Standard with { Ratio = 10_000, EntryBytes = 2_000_000 }).Refused);
        Assert.Equal("part-too-large", TestWorkbook.ReadAll(bomb, WorkbookLimits.Standard with { Ratio = 10_000, TotalBytes = 3_000_000 }).Refused);
    }

    [Theory]
    [InlineData("macro", "xl/vbaProject.bin")]
    [InlineData("macro", "xl/macrosheets/sheet1.xml")]
    [InlineData("external-link", "xl/externalLinks/externalLink1.xml")]
    [InlineData("external-link", "xl/connections.xml")]
    [InlineData("duplicate-part", "XL/WORKBOOK.XML")]
    public void A_part_that_reaches_out_is_refused(string code, string part) =>
        Assert.Equal(code, TestWorkbook.ReadAll(new TestWorkbook().Sheet("表", ["a"]).Part(part, "x").Zip()).Refused);

    [Fact]
    public void A_workbook_named_without_macros_is_known_by_content() => Assert.Equal("macro", TestWorkbook.ReadAll(
        new TestWorkbook { ContentTypes = "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>" }
            .Sheet("表", ["a"]).Zip()).Refused);

    [Theory]
    [InlineData("[1]Sheet1!A1", true)]
    [InlineData("SUM('C:\\data\\[other.xlsx]表'!A1:A3)", true)]
    [InlineData("'https://example.jp/[x.xlsx]S'!A1", true)]
    [InlineData("cmd|'/c calc'!A0", true)]
    [InlineData("WEBSERVICE(\"https://example.jp\")", true)]
    [InlineData("SUM(Table1[Column])", false)]
    [InlineData("SUM(Table1[[#All],[A]:[B]])+Sheet2!A1", false)]
    [InlineData("\"（\"&B7&\"・\"&C7&\"）\"", false)]
    public void A_formula_that_points_outside_is_found(string formula, bool outside)
    {
        var text = System.Security.SecurityElement.Escape(formula);
        var file = new TestWorkbook().Rows("表", $"<row r=\"3\"><c r=\"B3\"><f>{text}</f><v>1</v></c></row>").Zip();

        Assert.Equal(outside ? "external-formula" : null, TestWorkbook.ReadAll(file).Refused);
    }

    [Fact]
    public void A_refusal_names_sheet_and_cell_in_both_languages()
    {
        var file = new TestWorkbook().Rows("流入率", "<row r=\"3\"><c r=\"B3\"><f>[1]S!A1</f><v>1</v></c></row>").Zip();
        Assert.True(XlsxReader.Open(file, WorkbookLimits.Standard).Succeeded(out var book, out _));
        Assert.True(book.Sheet("流入率").Succeeded(out var sheet, out _));
        Assert.False(sheet.Read());

        foreach (var language in Enum.GetValues<Language>())
            Assert.All(["流入率", "B3"], part => Assert.Contains(part, sheet.Refused!.Text.In(language, sheet.Refused.Arguments), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>5</v></c></row>", "broken-cell")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>12床</v></c></row>", "broken-cell")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>NaN</v></c></row>", "broken-cell")]
    [InlineData("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", "broken-cell")]
    [InlineData("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>", "cell-order")]
    [InlineData("<row r=\"2\"/><row r=\"1\"/>", "cell-order")]
    [InlineData("<row r=\"1\"><c r=\"A1\"><v>1</c></row>", "broken-xml")]
    public void A_broken_sheet_is_refused(string rows, string code) =>
        Assert.Equal(code, TestWorkbook.ReadAll(new TestWorkbook().Rows("表", rows).Zip()).Refused);

    [Fact]
    public void A_document_type_is_refused() => Assert.Equal("broken-xml", TestWorkbook.ReadAll(new TestWorkbook().SheetXml("表",
        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>").Zip()).Refused);

    [Fact]
    public void A_zip_cut_off_anywhere_never_throws()
    {
        var whole = new TestWorkbook().Sheet("表", Enumerable.Range(0, 300).Select(i => new object?[] { i, "名" + i }).ToArray()).Zip().ToArray();
        for (var length = 0; length < whole.Length; length += 37)
            Assert.Equal("not-a-zip", TestWorkbook.ReadAll(new MemoryStream(whole, 0, length)).Refused);
    }

    [Fact]
    public void A_changed_byte_never_throws()
    {
        var whole = new TestWorkbook().Sheet("表", Enumerable.Range(0, 50).Select(i => new object?[] { i, "名" + i }).ToArray()).Zip().ToArray();
        var chance = new Random(20261123);
        for (var i = 0; i < 2_000; i++)
        {
            var changed = (byte[])whole.Clone();
            changed[chance.Next(changed.Length)] ^= (byte)(1 << chance.Next(8));
            var (rows, refused) = TestWorkbook.ReadAll(new MemoryStream(changed));
            Assert.True(refused is not null || rows.Count <= 50, $"byte {i}: {rows.Count} rows");
        }
    }

    [Fact]
    public void An_old_workbook_is_told_from_a_broken_one() => Assert.Equal("old-format", TestWorkbook.ReadAll(
        new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0])).Refused);

    [Theory]
    [InlineData("C12", 12, 3)]
    [InlineData("$AB$1", 1, 28)]
    [InlineData("XFD1048576", 1048576, 16384)]
    public void An_address_is_read_and_written(string text, int row, int column)
    {
        Assert.True(CellAddress.TryRead(text, out var address));
        Assert.Equal(new CellAddress(row, column), address);
        Assert.Equal(text.Replace("$", "", StringComparison.Ordinal), address.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("12")]
    [InlineData("A0")]
    [InlineData("A01")]
    [InlineData("XFE1")]
    [InlineData("A1048577")]
    [InlineData("a1")]
    public void What_is_no_address_is_refused(string text) => Assert.False(CellAddress.TryRead(text, out _));

    private static (int Rows, string? Refused) Counted((List<string> Rows, string? Refused) read) => (read.Rows.Count, read.Refused);
}
