using System.Buffers;
using System.Text;
using System.Text.Json;
using Renkei.Hl7v2;
using Renkei.Hl7v2.Er7;

namespace Renkei.Tests.Hl7v2.Er7;

public class Er7JsonTests
{
    [Fact]
    public void The_form_of_a_dump_is_this()
    {
        const string sent = "MSH|^~\\&|A\\T\\B||\"\"|||||||||||||~ISO IR87\rPID|\e$B4A\e(B^x&y~z||\\H\\b\\N\\|\u0082\n";

        using var json = JsonDocument.Parse(Dump(Encoding.Latin1.GetBytes(sent)));
        var part = json.RootElement.GetProperty("parts")[0];

        Assert.Equal("renkei-er7-1", json.RootElement.GetProperty("format").GetString());
        Assert.Equal("""["|","^~\\&",[[["A&B"]]],[],[[[null]]],[],[],[],[],[],[],[],[],[],[],[],[],[[[""]],[["ISO IR87"]]]]""",
            part.GetProperty("segments")[0].GetProperty("fields").GetRawText());
        Assert.Equal("""[[[["漢"],["x","y"]],[["z"]]],[],[[[{"text":"b","er7":"\\H\\b\\N\\"}]]],[[[{"text":"�","bytes":"gg=="}]]]]""",
            part.GetProperty("segments")[1].GetProperty("fields").GetRawText());
        Assert.Equal(["\r", "\n"], part.GetProperty("segments").EnumerateArray().Select(each => each.GetProperty("end").GetString()));
        Assert.Equal(["", "ISO IR87"], part.GetProperty("charset").EnumerateArray().Select(each => each.GetString()));
        var issue = json.RootElement.GetProperty("issues")[0];
        Assert.Equal(("iso2022-high-byte", sent.Length - 2, "PID", 4), (issue.GetProperty("code").GetString(),
            issue.GetProperty("offset").GetInt32(), issue.GetProperty("segment").GetString(), issue.GetProperty("field").GetInt32()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r")]
    [InlineData("garbage \u0000\u00FF")]
    [InlineData("MSH")]
    [InlineData("MSH|")]
    [InlineData("MSH|\r")]
    [InlineData("MSH\u0001a|b")]
    [InlineData("MSH||a|b~c^d&e")]
    [InlineData("MSH|||||")]
    [InlineData("MSH|^~\\&\u0080|a")]
    [InlineData("MSH|^~\\&|a\rPI\u0080|x\r\u0080\r|\r||")]
    [InlineData("MSH|^~\\&|\"\"^\"\"&\"|a\\X0D\\\\.br\\|\\|\\\\|\\F\\|\\E\\F\\E\\\r")]
    [InlineData("MSH|^~\\&|||||||||||||||| ISO  IR87~iso ir14\rPID|\e(J\\\e(B|\e$B4A|x\r\e$B\rZ|\e(I1\e(B|\e$@4A\e(B|\e$B4A\e(B\e$B4A\e(B")]
    [InlineData("MSH|^~\\&|||||||||||||||UNICODE UTF-8\rPID|\u00E6\u00BC\u00A2|\u00E6\u00BC|\e$B|x\r")]
    [InlineData("FHS#\rBHS|^~\\&|x\rMSH|^~\\&#|a\rBTS|1\rFTS")]
    [InlineData("\vMSH|^~\\&|a\r\u001C\r")]
    public void Dump_and_encode_are_the_identity(string sent) => AssertIdentity(Encoding.Latin1.GetBytes(sent));

    [Fact]
    public void Mutated_bytes_never_throw_and_come_back()
    {
        var random = new Random(20260401);
        var seed = Encoding.Latin1.GetBytes("FHS|^~\\&|a\rMSH|^~\\&|HIS||GW||20110701||RDE^O11^RDE_O11|1|P|2.5||||||~ISO IR87||ISO 2022-1994\r"
            + "PID|0001||9999013^^^^PI||\e$B45<T\e(B^\e$BB@O:\e(B^^^^^L^I~\e$B%+%s%8%c\e(B^P||\"\"|M\r\nOBX|1|FT|a\\.br\\b\\X41\\\\F\\&c^\e(I1\e(B\rBTS|1");
        byte[] favourites = [0x1B, (byte)'$', (byte)'(', (byte)'B', (byte)'J', 0x0E, 0x0F, (byte)'|', (byte)'^', (byte)'\\', (byte)'"', 13, 10, 0x80, 0xFF, 0, 0x8E, 0xB1];
        for (var round = 0; round < 3000; round++)
        {
            var bytes = seed.ToList();
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                var at = random.Next(bytes.Count);
                var value = random.Next(3) > 0 ? favourites[random.Next(favourites.Length)] : (byte)random.Next(256);
                switch (random.Next(4))
                {
                    case 0: bytes[at] = value; break;
                    case 1: bytes.Insert(at, value); break;
                    case 2: bytes.RemoveAt(at); break;
                    default: bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at - 1)); break;
                }
            }

            AssertIdentity([.. bytes]);
        }
    }

    [Theory]
    [InlineData("", "json-syntax")]
    [InlineData("[]", "json-format")]
    [InlineData("""{"format":"renkei-er7-1","parts":7}""", "json-array")]
    [InlineData("""{"format":"renkei-er7-1","parts":[{}]}""", "json-delimiters")]
    [InlineData("""{"format":"renkei-er7-1","parts":[{"delimiters":"|^~\\&","segments":[{"name":"PID","fields":["x"]}]}]}""", "json-field")]
    [InlineData("""{"format":"renkei-er7-1","parts":[{"delimiters":"|^~\\&","segments":[{"name":"PID","fields":[[[["髙"]]]]}]}]}""", "charset-cannot")]
    [InlineData("""{"format":"renkei-er7-1","parts":[{"delimiters":"|^~\\&","segments":[{"name":"PID","fields":[[[["\uD800"]]]]}]}]}""", "json-text")]
    [InlineData("""{"format":"renkei-er7-1","parts":[],"rest":"*"}""", "json-base64")]
    public void What_is_no_dump_is_refused_in_words(string json, string code) =>
        Assert.Equal(code, Er7JsonReading.Read(Encoding.UTF8.GetBytes(json), new ArrayBufferWriter<byte>())?.Code);

    [Fact]
    public void A_dump_written_by_hand_is_escaped_and_encoded()
    {
        var output = new ArrayBufferWriter<byte>();

        Assert.Null(Er7JsonReading.Read("""
            {"format":"renkei-er7-1","parts":[{"delimiters":"|^~\\&","charset":["","ISO IR87"],"segments":[
              {"name":"MSH","fields":["|","^~\\&",[[["A|B"]]]],"end":"\r"},{"name":"PID","fields":[[[["漢"],["a\nb"]]],[[[null]]]],"end":"\r"}]}]}
            """u8.ToArray(), output));
        Assert.Equal("MSH|^~\\&|A\\F\\B\rPID|\e$B4A\e(B^a\\X0A\\b|\"\"\r", Encoding.Latin1.GetString(output.WrittenSpan));
    }

    internal static void AssertIdentity(byte[] bytes)
    {
        var issues = new List<Hl7Issue>();
        Assert.Equal(bytes, Er7ReaderTests.Write(Er7Reader.Read(bytes, issues)));
        var output = new ArrayBufferWriter<byte>(bytes.Length + 1);
        Assert.Null(Er7JsonReading.Read(Dump(bytes), output));
        Assert.True(bytes.AsSpan().SequenceEqual(output.WrittenSpan), Convert.ToHexString(bytes) + "\n" + Convert.ToHexString(output.WrittenSpan));
    }

    private static byte[] Dump(byte[] bytes)
    {
        var issues = new List<Hl7Issue>();
        var document = Er7Reader.Read(bytes, issues);
        Er7TextCheck.Check(document, issues);
        using var stream = new MemoryStream();
        Er7Json.Write(document, issues, stream);
        return stream.ToArray();
    }
}
