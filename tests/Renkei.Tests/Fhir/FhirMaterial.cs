using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace Renkei.Tests.Fhir;

/// <summary>Definitions and examples that lie beside the checkout (RENKEI_MATERIAL, or a sibling folder "shared"). Without them a test is counted as skipped.</summary>
internal static class FhirMaterial
{
    /// <summary>HL7's package of R4: every file by its name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Core()
    {
        var file = File("fixtures/fhir-r4-core/hl7.fhir.r4.core-4.0.1.tar.xz");
        using var unpack = Process.Start(new ProcessStartInfo("xz", ["-dc", file]) { RedirectStandardOutput = true })!;
        return Read(unpack.StandardOutput.BaseStream);
    }

    /// <summary>The packages of JP-CLINS and its documents.</summary>
    public static IEnumerable<KeyValuePair<string, byte[]>> Clins()
    {
        foreach (var file in Directory.EnumerateFiles(File("fixtures/jp-clins-packages"), "*.tgz").Order(StringComparer.Ordinal))
        {
            using var stream = new GZipStream(System.IO.File.OpenRead(file), CompressionMode.Decompress);
            foreach (var entry in Read(stream)) yield return entry;
        }
    }

    private static Dictionary<string, byte[]> Read(Stream stream)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var tar = new TarReader(stream);
        while (tar.GetNextEntry() is { } entry)
        {
            var name = Path.GetFileName(entry.Name);
            if (entry.DataStream is null || !name.EndsWith(".json", StringComparison.Ordinal) || name is "package.json" || name[0] == '.') continue;
            using var bytes = new MemoryStream();
            entry.DataStream.CopyTo(bytes);
            files[name] = bytes.ToArray();
        }

        return files;
    }

    private static string File(string name)
    {
        var path = Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(Path.Exists);
        Assert.SkipWhen(path is null, $"{name} is not beside the checkout; set RENKEI_MATERIAL.");
        return path!;
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("RENKEI_MATERIAL") is { Length: > 0 } named) yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared");
    }
}
