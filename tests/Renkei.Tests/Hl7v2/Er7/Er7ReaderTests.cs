using System.Buffers;
using System.Text;
using Renkei.Hl7v2;
using Renkei.Hl7v2.Charsets;
using Renkei.Hl7v2.Er7;
using Renkei.Kernel;

namespace Renkei.Tests.Hl7v2.Er7;

public class Er7ReaderTests
{
    private const string Head = "MSH|^~\\&|A||B||20260401||ADT^A08^ADT_A01|1|P|2.5||||||~ISO IR87\r";

    [Fact]
    public void Fields_are_counted_as_HL7_counts_them()
    {
        var document = Read(Head + "PID|0001||123^^^^PI~456||X^Y&Z^\r", out var issues);
        var part = Assert.Single(document.Parts);
        var msh = document.Find(part, "MSH"u8)!.Value;
        var pid = document.Find(part, "PID"u8)!.Value;

        Assert.Empty(issues);
        Assert.Equal(["|", "^~\\&", "A"], Enumerable.Range(1, 3).Select(n => Encoding.Latin1.GetString(msh.Field(n).Bytes)));
        Assert.Equal("ADT_A01", msh.Field(9).Component(3).Text());
        Assert.Equal(CharsetKind.Iso2022Jp, part.Charset.Kind);
        Assert.Equal(5, pid.FieldCount);
        Assert.Equal(["123", "456"], pid.Field(3).Repetitions().Select(each => each.First()));
        Assert.Equal("Z", pid.Field(5).Component(2).Subcomponent(2).Text());
        Assert.Equal(3, pid.Field(5).Components().Count());
        Assert.True(pid.Field(2).IsEmpty && pid.Field(99).IsEmpty && pid.Field(3).Repetition(9).IsEmpty);
    }

    [Fact]
    public void Kanji_bytes_are_no_delimiters()
    {
        // JIS X 0208 row 62 is lead byte 0x5E '^', row 6 is 0x26 '&', row 60 is 0x5C '\'; cell 92 is 0x7C '|'.
        var document = Read(Head + "PID|\e$B^|&!\\|\e(B^x|\e$B4A\e(B\r", out var issues);
        var pid = document.Find(document.Parts[0], "PID"u8)!.Value;

        Assert.Empty(issues);
        Assert.Equal(2, pid.FieldCount);
        Assert.Equal(2, pid.Field(1).Components().Count());
        Assert.Equal(3, pid.Field(1).Component(1).Text().Length);
        Assert.Equal("漢", pid.Field(2).Text());
    }

    [Fact]
    public void A_line_end_closes_a_shift_left_open()
    {
        var document = Read(Head + "PID|\e$B4A\rPV1|1\r", out _);
        var faults = new List<Hl7Issue>();
        Er7TextCheck.Check(document, faults);

        Assert.Equal(3, document.SegmentCount);
        var fault = Assert.Single(faults);
        Assert.Equal(("PID", 1, "iso2022-not-returned", (long)Head.Length + 9), (fault.Segment, fault.Field, fault.Code, fault.Offset));
    }

    [Theory]
    [InlineData("MSH|^~\\&|A\rPID|1\nPV1|2\r\nOBX|3", "0D,0A,0D0A,")]
    [InlineData("MSH|^~\\&\r\n\r\nPID|1\r", "0D0A,0D0A,0D")]
    public void Line_ends_are_told_apart(string text, string ends)
    {
        var document = Read(text, out _);

        Assert.Equal(ends.Split(','), document.Segments(document.Parts[0]).Select(each => Convert.ToHexString(each.Terminator)));
    }

    [Fact]
    public void A_null_is_not_empty()
    {
        var document = Read("MSH|^~\\&|\"\"||x", out _);
        var msh = document.Find(document.Parts[0], "MSH"u8)!.Value;

        Assert.True(msh.Field(3) is { IsNull: true, IsEmpty: false, HasText: false });
        Assert.True(msh.Field(4) is { IsNull: false, IsEmpty: true });
        Assert.True(msh.Field(5).HasText);
    }

    [Theory]
    [InlineData(@"a\F\b\S\c\T\d\R\e\E\f", "a|b^c&d~e\\f")]
    [InlineData(@"\X41\\X0D0A\", "A\r\n")]
    [InlineData(@"\H\bold\N\ \.br\next\.sp2\", "bold \nnext\n\n")]
    [InlineData(@"\Zlocal\", @"\Zlocal\")]
    [InlineData(@"\X4\\Q\", @"\X4\\Q\", "er7-escape-unknown", "er7-escape-unknown")]
    [InlineData(@"C:\temp", @"C:\temp", "er7-escape-open")]
    [InlineData(@"\C2842\", @"\C2842\", "er7-escape-unknown")]
    [InlineData(@"\X1B244234411B2842\", "漢")]
    public void Escape_sequences_are_read(string sent, string text, params string[] codes)
    {
        var document = Read(Head + "NTE|" + sent, out _);
        var found = new List<WireIssue>();

        Assert.Equal(text, document.Find(document.Parts[0], "NTE"u8)!.Value.Field(1).Text(found));
        Assert.Equal(codes, found.Select(each => each.Code));
        Assert.All(found, each => Assert.True(each.Offset >= Head.Length + 4));
    }

    [Theory]
    [InlineData("MSH#*:!@#A#x*y:z!F!\rPID##1*2@3", "")]
    [InlineData("MSH|^~|A^B&C", "er7-delimiters-count")]
    [InlineData("MSH|^^\\&|A^B", "er7-delimiter-repeated")]
    [InlineData("MSH|a~\\&|1a2", "er7-delimiter-odd")]
    [InlineData("MSH|^~\\&#|A", "")]
    [InlineData("MSH", "er7-no-separator")]
    [InlineData("MSH\u0001^~\\&|A", "er7-no-separator,er7-segment-name")]
    [InlineData("", "er7-no-message")]
    [InlineData("PID|1\r", "er7-stray,er7-no-message")]
    [InlineData("\uFEFFMSH|^~\\&|A", "er7-stray")]
    [InlineData("\vMSH|^~\\&|A\r\u001C\r", "er7-stray")]
    [InlineData("MSH|^~\\&|A\r\u001C", "")]
    [InlineData("MSH|^~\\&|A\r\u001Cx\r", "er7-segment-name")]
    [InlineData("MSH|^~\\&|A\r\rpid|1\r", "er7-line-empty,er7-segment-name")]
    [InlineData("MSH|^~\\&|A|||||||||||||||BIG-5\r", "charset-unsupported")]
    public void Odd_messages_are_read_and_told(string text, string codes)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var issues = new List<Hl7Issue>();

        var document = Er7Reader.Read(bytes, issues);

        Assert.Equal(codes, string.Join(',', issues.Select(each => each.Code)));
        Assert.Equal(bytes, Write(document));
    }

    [Fact]
    public void Odd_delimiters_split_as_declared()
    {
        var document = Read("MSH#*:!@#A#x*y:z!F!\rPID##1*2@3", out _);
        var msh = document.Find(document.Parts[0], "MSH"u8)!.Value;

        Assert.Equal("z#", msh.Field(4).Repetition(1).Text());
        Assert.Equal("3", document.Find(document.Parts[0], "PID"u8)!.Value.Field(2).Component(2).Subcomponent(2).Text());
    }

    [Fact]
    public void Batches_and_several_messages_are_parts()
    {
        var document = Read("FHS|^~\\&|a\rBHS|^~\\&|b\rMSH|^~\\&|1\rPID|1\rMSH$^~\\&$2\rPID$2\rBTS|2\rFTS|1\r", out var issues);

        Assert.Equal([Er7PartKind.FileHeader, Er7PartKind.BatchHeader, Er7PartKind.Message, Er7PartKind.Message],
            document.Parts.Take(4).Select(each => each.Kind));
        Assert.Equal("2", document.Find(document.Parts[3], "PID"u8)!.Value.Field(1).Text());
        Assert.Equal(8, document.SegmentCount);
        Assert.Empty(issues);
        Assert.Equal([Er7PartKind.BatchTrailer, Er7PartKind.FileTrailer], document.Parts.Skip(4).Select(each => each.Kind));
    }

    [Fact]
    public void A_hundred_megabytes_are_refused_in_words()
    {
        var issues = new List<Hl7Issue>();
        var document = Er7Reader.Read(new byte[100_000_000], issues);

        Assert.Equal("er7-too-big", Assert.Single(issues).Code);
        Assert.Equal((0, 0), (document.SegmentCount, document.ReadTo));
    }

    [Fact]
    public void Beyond_the_limit_of_segments_bytes_stay_bytes()
    {
        var bytes = Encoding.ASCII.GetBytes(Head + new string('\r', Er7Limits.SegmentsLimit + 10));
        var issues = new List<Hl7Issue>();
        var document = Er7Reader.Read(bytes, issues);

        Assert.Equal(Er7Limits.SegmentsLimit, document.SegmentCount);
        Assert.Equal(Er7Limits.IssuesLimit + 1, issues.Count);
        Assert.Equal("er7-more-issues", issues[^1].Code);
        Assert.Equal(bytes, Write(document));
    }

    internal static Er7Document Read(string text, out List<Hl7Issue> issues) =>
        Er7Reader.Read(Encoding.Latin1.GetBytes(text), issues = []);

    internal static byte[] Write(Er7Document document)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        Er7Writer.Write(document, output);
        return output.WrittenSpan.ToArray();
    }
}
