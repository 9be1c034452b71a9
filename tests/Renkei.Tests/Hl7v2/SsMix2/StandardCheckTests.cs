using System.Text;
using Renkei.Hl7v2.SsMix2;

namespace Renkei.Tests.Hl7v2.SsMix2;

public class StandardCheckTests
{
    private const string Admitted = "123/456/1234567/20260401/ADT-22/1234567_20260401_ADT-22_999999999999999_20260401120000000_01_1";
    private const string Prescribed = "123/456/1234567/20260401/OMP-01/1234567_20260401_OMP-01_000000000000011_20260401120000000_01_1";

    [Fact]
    public void Good_files_have_nothing_to_tell()
    {
        Assert.Empty(SsMix2Material.Check(Admitted, SsMix2Material.Admission));
        Assert.Empty(SsMix2Material.Check(Prescribed, SsMix2Material.Prescription));
    }

    [Theory]
    [InlineData("|19480405|", "||", "required", "PID", 7)]
    [InlineData("ORC|NW", "ORC|", "required", "ORC", 1)]
    [InlineData("|000000000000011||1|", "|000000000000011||^^|", "required", "ORC", 4)]
    [InlineData("|TAB^x^MR9P|||||15", "|\"\"|||||15", "required", "RXE", 5)]
    [InlineData("|15|", "|15T|", "numeric", "RXE", 10)]
    [InlineData("TQ1|1", "TQ1|one", "numeric", "TQ1", 1)]
    [InlineData("20260401103000", "20260331103000", "care-date", "ORC", 9)]
    [InlineData("20260401103000", "", "care-date", "ORC", 9)]
    [InlineData("RXR|PO\r", "", "segment-order", "", 0)]
    [InlineData("TQ1|1\r", "", "segment-order", "RXR", 0)]
    [InlineData("RXE|", "ZXE|", "segment-order", "ZXE", 0)]
    [InlineData("RDE^O11^RDE_O11", "OUL^R22^OUL_R22", "path", "MSH", 9)]
    [InlineData("RDE^O11^RDE_O11", "ZZZ^Y01", "segment-order", "MSH", 9)]
    [InlineData("1234567^^^^PI", "7654321^^^^PI", "path", "PID", 3)]
    [InlineData("\e$B45<T\e(B", "\e$B45<T", "encoding", "PID", 5)]
    [InlineData("\e$B45<T\e(B", "\u0082\u00A0", "encoding", "PID", 5)]
    [InlineData("\e$B45<T\e(B", "\e(I1\e(B", "encoding", "PID", 5)]
    [InlineData("~ISO IR87", "~ISO IR87~ISO IR159", "encoding", "MSH", 18)]
    [InlineData("~ISO IR87", "UNICODE UTF-8", "encoding", "MSH", 18)]
    [InlineData("ISO 2022-1994", "ISO 646", "encoding", "MSH", 20)]
    [InlineData("RXR|PO\r", "RXR|PO\n", "structure", "RXR", 0)]
    [InlineData("|2.5|", "|2.4|", "structure", "MSH", 12)]
    public void A_fault_is_told_with_segment_and_field(string good, string bad, string check, string segment, int field)
    {
        var text = Encoding.Latin1.GetString(SsMix2Material.Prescription);
        Assert.Contains(good, text, StringComparison.Ordinal);

        var findings = SsMix2Material.Check(Prescribed, Encoding.Latin1.GetBytes(text.Replace(good, bad, StringComparison.Ordinal)));

        Assert.Contains((check, segment, field), findings.Select(each => (each.Check, each.Segment, each.Field)));
        Assert.All(findings, each => Assert.Equal(Prescribed, each.File));
    }

    [Fact]
    public void An_offset_leads_to_the_byte()
    {
        var text = Encoding.Latin1.GetString(SsMix2Material.Prescription).Replace("|15|", "|15T|", StringComparison.Ordinal);

        var finding = Assert.Single(SsMix2Material.Check(Prescribed, Encoding.Latin1.GetBytes(text)));

        Assert.Equal(text.IndexOf("15T", StringComparison.Ordinal), finding.Offset);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("x")]
    public void A_stub_is_told_and_not_thrown_on(string bytes) =>
        Assert.Contains("structure", SsMix2Material.Check(Prescribed, Encoding.Latin1.GetBytes(bytes)).Select(each => each.Check));

    // By reading the samples: ADT-61, PPR-01 and OML-11 carry other patients' ids than their paths, and the specimen of OML-11 was taken
    // on 19 December 2011 (SPM-17) while its path says the 20th.
    [Fact]
    public void The_samples_are_wrong_only_where_they_are()
    {
        var findings = StorageSweep.Check(SsMix2Material.Samples()).Select(each => (Path.GetFileName(each.File).Split('_')[2], each.Check, each.Segment, each.Field));

        Assert.Equal(
        [
            ("ADT-61", "path", "PID", 3), ("PPR-01", "path", "PID", 3), ("OML-11", "path", "PID", 3), ("OML-11", "care-date", "SPM", 17),
        ], findings);
    }

    [Fact]
    public void Mutated_files_never_throw()
    {
        var random = new Random(20260402);
        foreach (var seed in (byte[][])[SsMix2Material.Admission, SsMix2Material.Prescription])
            for (var round = 0; round < 1500; round++)
            {
                var bytes = seed.ToArray();
                for (var change = random.Next(1, 6); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                SsMix2Material.Check(Prescribed, bytes[..random.Next(bytes.Length + 1)]);
            }
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("-1.50", true)]
    [InlineData("+.5", true)]
    [InlineData("5.", true)]
    [InlineData("", false)]
    [InlineData(".", false)]
    [InlineData("1e5", false)]
    [InlineData("1,000", false)]
    [InlineData("--1", false)]
    [InlineData("1.2.3", false)]
    [InlineData(" 1", false)]
    public void Numbers_are_those_of_NM(string text, bool number) => Assert.Equal(number, FieldRules.IsNumber(Encoding.ASCII.GetBytes(text)));
}
