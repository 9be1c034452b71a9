using System.Text;
using Renkei.Office.Reading;

namespace Renkei.Tests.Office.Reading;

public class CsvReaderTests
{
    [Fact]
    public void Quotes_commas_and_line_ends_are_read()
    {
        var (records, refused) = Read("a,\"b,1\",\"c\"\"d\"\r\n\r\n\"e\nf\",,g\n佐渡", Encoding.UTF8);

        Assert.Null(refused);
        Assert.Equal(["1:a|b,1|c\"d", "3:e\nf||g", "5:佐渡"], records);
    }

    [Fact]
    public void UTF8_with_mark_and_Shift_JIS_are_told_apart()
    {
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(932)!;
        Assert.True(CsvReader.Open(new MemoryStream([0xEF, 0xBB, 0xBF, .. "髙橋病院"u8])).Succeeded(out var utf8, out _));
        Assert.True(CsvReader.Open(new MemoryStream(windows.GetBytes("髙橋病院①"))).Succeeded(out var japanese, out _));

        Assert.True(utf8.Read() && japanese.Read());
        Assert.Equal(("utf-8", "髙橋病院"), (utf8.Encoding, utf8.Fields[0]));
        Assert.Equal(("shift_jis", "髙橋病院①"), (japanese.Encoding, japanese.Fields[0]));
    }

    [Theory]
    [InlineData("a,b\n\"c", "broken-csv", 2)]
    [InlineData("a\n\"b\"c,d", "broken-csv", 2)]
    public void A_broken_quote_names_its_line(string text, string code, int line)
    {
        var (_, refused) = Read(text, Encoding.UTF8);

        Assert.Equal(code, refused?.Code);
        Assert.Equal((long)line, refused!.Arguments[0]);
    }

    [Fact]
    public void Bytes_of_no_known_text_are_refused() => Assert.Equal("not-text",
        ((WorkbookRefusal)CsvReader.Open(new MemoryStream([(byte)'a', (byte)'\n', 0xFF, 0xFF, 0x00])).Refused!).Code);

    [Fact]
    public void A_field_beyond_its_limit_is_refused() =>
        Assert.Equal("too-many", Read(new string('x', CsvReader.FieldCharsLimit + 1), Encoding.UTF8).Refused?.Code);

    private static (List<string> Records, WorkbookRefusal? Refused) Read(string text, Encoding encoding)
    {
        var records = new List<string>();
        Assert.True(CsvReader.Open(new MemoryStream(encoding.GetBytes(text))).Succeeded(out var reader, out _));
        while (reader.Read()) records.Add($"{reader.Line}:{string.Join('|', reader.Fields)}");
        return (records, reader.Refused as WorkbookRefusal);
    }
}
