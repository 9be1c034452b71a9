using System.Text;
using Renkei.Hl7v2;
using Renkei.Hl7v2.Er7;
using Renkei.Hl7v2.SsMix2;

namespace Renkei.Tests.Hl7v2.SsMix2;

public sealed class StorageWritingTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("renkei-ssmix2-").FullName;

    [Fact]
    public void What_is_written_passes_the_check()
    {
        Write(SsMix2Material.Admission, 1, department: "01");
        Write(SsMix2Material.Prescription, 1, "OMP-01");

        Assert.Empty(StorageSweep.Check(root));
        Assert.Equal(
        [
            "123/456/1234567/20260401/ADT-22/1234567_20260401_ADT-22_999999999999999_20260401120000001_01_1",
            "123/456/1234567/20260401/OMP-01/1234567_20260401_OMP-01_000000000000011_20260401120000001_01_1",
        ], Files());
    }

    [Fact]
    public void Updates_and_deletions_follow_the_flag_rules()
    {
        Write(SsMix2Material.Admission, 1);
        Write(SsMix2Material.Admission, 2);
        Assert.Equal(["1_-_2", "2_-_1"], Ends());

        Write(Cancelled, 3);
        Assert.Equal(["1_-_0", "2_-_0", "3_-_0"], Ends());

        Write(SsMix2Material.Admission, 4);
        Assert.Equal(["1_-_0", "2_-_0", "3_-_0", "4_-_1"], Ends());
        Assert.Empty(StorageSweep.Check(root));
    }

    [Fact]
    public void Any_order_of_arrival_comes_to_the_same_storage()
    {
        foreach (var order in (int[][])[[1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1]])
        {
            foreach (var at in order) Write(at == 3 ? Cancelled : SsMix2Material.Admission, at);
            Assert.Equal(["1_-_0", "2_-_0", "3_-_0"], Ends());
            Directory.Delete(Path.Combine(root, "123"), recursive: true);
        }
    }

    [Fact]
    public void No_version_replaces_another()
    {
        Write(SsMix2Material.Admission, 1);
        var before = File.ReadAllBytes(Path.Combine(root, Files()[0]));

        var other = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(SsMix2Material.Admission).Replace("|M\r", "|F\r", StringComparison.Ordinal));
        Assert.NotNull(Try(other, 1).Refused);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(root, Files()[0])));
        Assert.Single(Files());
    }

    [Theory]
    [InlineData("ADT^A01^ADT_A01", "ADT^Z99", "Z99")]
    [InlineData("1234567^^^^PI", "", "PID-3")]
    [InlineData("1234567^^^^PI", "12345", "6 to 15")]
    [InlineData("20260401093000", "2026", "PV1-44")]
    [InlineData("ADT^A01^ADT_A01", "RDE^O11", "OMP-01, OMP-02")]
    public void What_cannot_be_filed_is_refused_in_words(string good, string bad, string words)
    {
        var text = Encoding.Latin1.GetString(SsMix2Material.Admission).Replace(good, bad, StringComparison.Ordinal);

        var refused = Try(Encoding.Latin1.GetBytes(text), 1).Refused!;

        Assert.Contains(words, refused.Text.In(Renkei.Kernel.Language.English, refused.Arguments), StringComparison.Ordinal);
        Assert.Empty(Files());
    }

    [Fact]
    public void Extended_folders_are_written_whole_and_versioned()
    {
        var kind = ExtendedKind.Read("^経過記録^^11506-3^経過記録^LN")!;
        for (var at = 1; at <= 2; at++)
        {
            var name = new StandardFileName("1234567", "20260401", kind.CodeInName, "1", $"2026040112000000{at}", "01", ConditionFlag.Valid);
            Assert.Null(StorageWriting.Write(root, new ExtendedPath(kind, name), [("main.xml", "<a/>"u8.ToArray()), ("side.png", [1, 2])]).Refused);
        }

        const string folder = "123/456/1234567/20260401/^経過記録^^11506-3^経過記録^LN/1234567_20260401_11506-3_1_2026040112000000";
        Assert.Equal([$"{folder}1_01_2/main.xml", $"{folder}1_01_2/side.png", $"{folder}2_01_1/main.xml", $"{folder}2_01_1/side.png"], Files());
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private static byte[] Cancelled => Encoding.Latin1.GetBytes(
        Encoding.Latin1.GetString(SsMix2Material.Admission).Replace("ADT^A01^ADT_A01", "ADT^A11^ADT_A09", StringComparison.Ordinal));

    private void Write(byte[] message, int at, string? kind = null, string? department = null) => Assert.Null(Try(message, at, kind, department).Refused);

    private Renkei.Kernel.Outcome<StorageWritten> Try(byte[] message, int at, string? kind = null, string? department = null)
    {
        var document = Er7Reader.Read(message, new List<Hl7Issue>());
        var sent = new DateTime(2026, 4, 1, 12, 0, 0, at, DateTimeKind.Unspecified);
        return MessageFiling.Of(document, new FilingWish(kind, Department: department), sent).Succeeded(out var name, out var why)
            ? StorageWriting.Write(root, name, message) : why;
    }

    private string[] Files() => [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private string[] Ends() => [.. Files().Select(file => file[^5..])];
}
