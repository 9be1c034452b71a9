using System.Text;
using Renkei.Hl7v2.SsMix2;

namespace Renkei.Tests.Hl7v2.SsMix2;

/// <summary>Messages as the specification describes them, written for these tests, and the samples beside the checkout.</summary>
internal static class SsMix2Material
{
    public const string Head = "MSH|^~\\&|HIS||GW||20260401120000||{0}|1|P|2.5||||||~ISO IR87||ISO 2022-1994|SS-MIX2_1.20^SS-MIX2^1.2.392.200250.2.1.100.1.2.120^ISO\r";
    public const string Patient = "PID|0001||1234567^^^^PI||\e$B45<T\e(B^\e$BB@O:\e(B^^^^^L^I||19480405|M\r";

    /// <summary>A message of this event; \r between segments.</summary>
    public static byte[] Message(string about, string rest) =>
        Encoding.Latin1.GetBytes(Head.Replace("{0}", about, StringComparison.Ordinal) + rest);

    /// <summary>An admission on 1 April 2026.</summary>
    public static byte[] Admission => Message("ADT^A01^ADT_A01", $"EVN||20260401\r{Patient}PV1|0001|I|||||||||||||||||||||||||||||||||||||||||||20260401093000\r".Replace("|I|||", "|I||", StringComparison.Ordinal));

    /// <summary>A prescription of 1 April 2026.</summary>
    public static byte[] Prescription => Message("RDE^O11^RDE_O11", Patient
        + "ORC|NW|000000000000011||1|||||20260401103000|||110^\e$B0e;U\e(B|||||01\rRXE||108665201^x^HOT9|1||TAB^x^MR9P|||||15|TAB^x^MR9P\rTQ1|1\rRXR|PO\r");

    /// <summary>The seven samples of the National Hospital Organization, beside the checkout; skipped without them.</summary>
    public static string Samples() => Beside("fixtures/ssmix2-samples/root");

    /// <summary>Material beside the checkout.</summary>
    public static string Beside(string name)
    {
        var folders = new List<string>();
        if (Environment.GetEnvironmentVariable("RENKEI_MATERIAL") is { Length: > 0 } named) folders.Add(named);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent) folders.Add(Path.Combine(folder.FullName, "shared"));
        var path = folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(Path.Exists);
        Assert.SkipWhen(path is null, $"{name} is not beside the checkout; set RENKEI_MATERIAL.");
        return path!;
    }

    public static List<StorageFinding> Check(string path, byte[] bytes)
    {
        var findings = new List<StorageFinding>();
        StandardCheck.Check(path, bytes, findings);
        return findings;
    }
}
