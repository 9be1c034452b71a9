using System.Buffers;
using System.Text;
using Renkei.Hl7v2.Charsets;
using Renkei.Kernel;

namespace Renkei.Tests.Hl7v2.Charsets;

public class MessageCharsetTests
{
    private static readonly MessageCharset All = MessageCharset.Of(["", "ISO IR87", "ISO IR159", "ISO IR14", "ISO IR13"]);

    // Cells as the standards print them: JIS X 0208 3421 is 漢, 3B7A is 字, 2422 is あ; JIS X 0212 3021 is 丂; JIS X 0201 31 is ｱ.
    [Theory]
    [InlineData("A\e$B4A;z\e(BB", "A漢字B")]
    [InlineData("\e$@$\"\e(B", "あ")]
    [InlineData("\e&@\e$B$\"\e(B", "あ")]
    [InlineData("\e$(D0!\e(B", "丂")]
    [InlineData("\e(I16^\e(B", "ｱｶﾞ")]
    [InlineData("\e(J\\100~\e(B", "¥100‾")]
    [InlineData("\e$B4A\e(I1\e(B", "漢ｱ")]
    [InlineData("\u000E1\u000Fa", "ｱa")]
    [InlineData("\e$*D\eN0!a", "丂a")]
    [InlineData("\e$*D\u008E\u00B0\u00A1a", "丂a")]
    [InlineData("\u00B1\u00B6\u00DE", "ｱｶﾞ")]
    [InlineData("\e$)B\u00B4\u00C1", "漢")]
    [InlineData("\e$B!A!B!]!q!r\"L!@\e(B", "〜‖−¢£¬＼")]
    public void Declared_sets_are_read(string bytes, string text)
    {
        var issues = new List<WireIssue>();

        Assert.Equal(text, All.Decode(Encoding.Latin1.GetBytes(bytes), 0, issues));
        Assert.Empty(issues);
    }

    [Theory]
    [InlineData("ab\e$B-!\e(B", 105, "iso2022-unassigned")] // Row 13: NEC's ①, which is not of JIS X 0208.
    [InlineData("ab\e$Bt'\e(B", 105, "iso2022-unassigned")] // Row 84 ends with cell 6.
    [InlineData("ab\e$B4\e(B", 105, "iso2022-half-character")]
    [InlineData("ab\e$B4A4", 107, "iso2022-half-character")]
    [InlineData("\e$B4A ;z\e(B", 105, "iso2022-half-character")]
    [InlineData("ab\u0082\u00A0", 102, "iso2022-high-byte")]
    [InlineData("\e$A4A\e(B", 100, "iso2022-escape-unknown")]
    [InlineData("a\e", 101, "iso2022-escape-unknown")]
    [InlineData("\e$B4A", 105, "iso2022-not-returned")]
    [InlineData("\e(I`\e(B", 103, "iso2022-unassigned")]
    [InlineData("\e(I1\e(B", 100, "charset-undeclared")]
    [InlineData("\e$(D0!\e(B", 100, "charset-undeclared")]
    [InlineData("\eNa", 102, "iso2022-half-character")]
    public void A_fault_is_told_by_its_byte(string bytes, long offset, string code)
    {
        var issues = new List<WireIssue>();

        MessageCharset.SsMix2.Decode(Encoding.Latin1.GetBytes(bytes), 100, issues);

        Assert.Contains((offset, code), issues.Select(issue => (issue.Offset, issue.Code)));
    }

    // JIS X 0208:1990 has 6,879 characters, JIS X 0212-1990 6,067, JIS X 0201 63 katakana (the standards' own counts).
    [Fact]
    public void The_tables_have_as_many_cells_as_the_standards()
    {
        int Assigned(string designation) => Enumerable.Range(0, 94 * 94).Count(cell =>
        {
            var bytes = Encoding.Latin1.GetBytes(designation + (char)(0x21 + cell / 94) + (char)(0x21 + cell % 94) + "\e(B");
            var issues = new List<WireIssue>();
            All.Decode(bytes, 0, issues);
            return issues.Count == 0;
        });

        Assert.Equal(6879, Assigned("\e$B"));
        Assert.Equal(6067, Assigned("\e$(D"));
    }

    [Fact]
    public void Every_assigned_cell_comes_back_as_its_bytes()
    {
        foreach (var designation in (string[])["\e$B", "\e$(D"])
            for (var cell = 0; cell < 94 * 94; cell++)
            {
                // The tilde of JIS X 0212 is written as the wave dash people mean by it: the one character that does not come back.
                if (designation == "\e$(D" && cell == (0x22 - 0x21) * 94 + 0x37 - 0x21) continue;
                var bytes = Encoding.Latin1.GetBytes(designation + (char)(0x21 + cell / 94) + (char)(0x21 + cell % 94) + "\e(B");
                var issues = new List<WireIssue>();
                var text = All.Decode(bytes, 0, issues);
                if (issues.Count == 0) Assert.Equal(bytes, Write(All, text, -1));
            }
    }

    [Theory]
    [InlineData("患者 太郎", "\e$B45<T\e(B \e$BB@O:\e(B")]
    [InlineData("髙", "")]
    [InlineData("ｱ", "")]
    [InlineData("～－", "\e$B!A!]\e(B")]
    public void Writing_keeps_to_the_declared_sets(string text, string bytes) => Assert.Equal(
        Encoding.Latin1.GetBytes(bytes), Write(MessageCharset.SsMix2, text, bytes.Length > 0 ? -1 : 0));

    [Fact]
    public void Half_width_kana_and_rare_kanji_are_written_when_declared() => Assert.Equal(
        "\e(I1\e$(D0!\e(B¥".Replace("¥", "\e(J\\\e(B", StringComparison.Ordinal).Replace("\e(B\e(J", "\e(J", StringComparison.Ordinal),
        Encoding.Latin1.GetString(Write(All, "ｱ丂¥", -1)));

    [Fact]
    public void Utf8_is_read_strictly()
    {
        var charset = MessageCharset.Of(["UNICODE UTF-8"]);
        var issues = new List<WireIssue>();

        Assert.Equal("𠮷野屋", charset.Decode("𠮷野屋"u8));
        charset.Decode([(byte)'a', 0x82, 0xA0], 10, issues);
        Assert.Equal([(11L, "utf8-invalid"), (12L, "utf8-invalid")], issues.Select(issue => (issue.Offset, issue.Code)));
        Assert.Equal("𠮷"u8.ToArray(), Write(charset, "𠮷", -1));
    }

    [Theory]
    [InlineData("", CharsetKind.Ascii)]
    [InlineData("~ISO IR87", CharsetKind.Iso2022Jp)]
    [InlineData("ISO IR6~ISO-IR 87~ISO IR159", CharsetKind.Iso2022Jp)]
    [InlineData("ISO IR14", CharsetKind.Iso2022Jp)]
    [InlineData("UNICODE UTF-8", CharsetKind.Utf8)]
    [InlineData("8859/1", CharsetKind.Latin1)]
    [InlineData("BIG-5", CharsetKind.Unsupported)]
    public void Names_of_table_0211_are_known(string names, CharsetKind kind) => Assert.Equal(kind, MessageCharset.Of(names.Split('~')).Kind);

    private static byte[] Write(MessageCharset charset, string text, int outside)
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Equal(outside, charset.Encode(text, output));
        return output.WrittenSpan.ToArray();
    }
}
