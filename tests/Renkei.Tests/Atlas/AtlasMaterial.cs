namespace Renkei.Tests.Atlas;

/// <summary>Official files that lie beside the checkout (RENKEI_MATERIAL, or a sibling folder "shared"). Without them a test is counted as skipped.</summary>
internal static class AtlasMaterial
{
    /// <summary>A file or folder of the material, such as <c>raw/kekkahyo1.xlsx</c>.</summary>
    public static string Path(string name)
    {
        var path = Folders().Select(folder => System.IO.Path.Combine(folder, "atlas", name)).FirstOrDefault(System.IO.Path.Exists);
        Assert.SkipWhen(path is null, $"atlas/{name} is not beside the checkout; set RENKEI_MATERIAL.");
        return path!;
    }

    /// <summary>The records of a CSV of the material as dictionaries by heading.</summary>
    public static List<Dictionary<string, string>> Csv(string name)
    {
        using var file = File.OpenRead(Path(name));
        Assert.True(Renkei.Office.Reading.CsvReader.Open(file).Succeeded(out var csv, out _));
        Assert.True(csv.Read());
        var head = csv.Fields.ToList();
        var records = new List<Dictionary<string, string>>();
        while (csv.Read()) records.Add(head.Zip(csv.Fields).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
        return records;
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("RENKEI_MATERIAL") is { Length: > 0 } named) yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return System.IO.Path.Combine(folder.FullName, "shared");
    }
}
