using Renkei.Hl7v2.SsMix2;

namespace Renkei.Tests.Hl7v2.SsMix2;

public class SegmentGrammarTests
{
    [Theory]
    [InlineData("A [B] C", "A C", true)]
    [InlineData("A [B] C", "A B B C", false)]
    [InlineData("A {B} C", "A B B C", true)]
    [InlineData("A {B} C", "A C", false)]
    [InlineData("A [{B [C]}] D", "A B C B B C D", true)]
    [InlineData("A [{B [C]}] D", "A C D", false)]
    [InlineData("A {{[B]} C}", "A C B C", true)]
    [InlineData("A {{[B]} C}", "A B", false)]
    [InlineData("A . B", "A X B", true)]
    public void Notation_means_what_HL7_says(string notation, string names, bool fits) =>
        Assert.Equal(fits, new SegmentGrammar(notation).Check(names.Split(' ')) is null);

    [Theory]
    [InlineData("ADT^A08", "MSH EVN PID NK1 PV1 DB1 OBX OBX AL1 IN1 IN1", true)]
    [InlineData("ADT^A08", "MSH EVN PID PV1 AL1 OBX", false)]
    [InlineData("ADT^A60", "MSH EVN PID IAM IAM", true)]
    [InlineData("PPR^ZD1", "MSH PID PRB ZPR ZI1 ORC PRB ZPR ORC", true)]
    [InlineData("PPR^ZD1", "MSH PID PRB ORC ZPR", true)] // Behind ORC any one segment of an order may stand.
    [InlineData("PPR^ZD1", "MSH PID ZPR", false)]
    [InlineData("RDE^O11", "MSH PID PV1 ORC RXE TQ1 RXR ORC RXE TQ1 RXR RXC RXC", true)]
    [InlineData("RDE^O11", "MSH PID ORC RXE RXR", false)]
    [InlineData("RAS^O17", "MSH PID PV1 ORC RXE TQ1 RXR RXA RXR", true)]
    [InlineData("OUL^R22", "MSH PID PV1 SPM OBR ORC OBX OBX NTE OBX", true)]
    [InlineData("OUL^R22", "MSH PID PV1 OBR ORC OBX", false)]
    [InlineData("OML^O33", "MSH PID PV1 SPM ORC TQ1 OBR OBX", true)]
    [InlineData("OMG^O19", "MSH PID PV1 ORC TQ1 OBR OBX", true)]
    [InlineData("OMI^Z23", "MSH PID PV1 ORC TQ1 OBR OBX ZE1 ZE2 IPC", true)]
    [InlineData("ORU^R01", "MSH PID PV1 ORC OBR OBX OBX", true)]
    [InlineData("OMD^O03", "MSH PID PV1 ORC TQ1 ODS NTE ORC TQ1 ODS", true)]
    public void Structures_are_those_of_SsMix2(string about, string names, bool fits) =>
        Assert.Equal(fits, MessageStructures.Of(about)!.Check(names.Split(' ')) is null);

    [Fact]
    public void A_fault_says_what_could_stand_there()
    {
        var fault = MessageStructures.Of("ADT^A60")!.Check(["MSH", "PID"])!;

        Assert.Equal(1, fault.At);
        Assert.Equal(["EVN", "SFT"], fault.Expected);
        Assert.Equal(["PID"], MessageStructures.Of("ADT^A60")!.Check(["MSH", "EVN"])!.Expected);
    }

    [Fact]
    public void A_hundred_thousand_segments_take_one_pass()
    {
        List<string> names = ["MSH", "EVN", "PID", .. Enumerable.Repeat("IAM", 100_000)];

        Assert.Null(MessageStructures.Of("ADT^A60")!.Check(names));
        Assert.Equal(100_003, MessageStructures.Of("ADT^A60")!.Check([.. names, "PV1"])!.At);
    }
}
