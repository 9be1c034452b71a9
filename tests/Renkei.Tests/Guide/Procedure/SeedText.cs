using System.Text.RegularExpressions;

namespace Renkei.Tests.Guide.Procedure;

/// <summary>The Ministry's page as it lies beside the checkout (decision 0001: RENKEI_MATERIAL, or a sibling folder "shared").</summary>
internal sealed partial class SeedText
{
    private const string File = "seed/000_ff36302286812826.txt";
    private readonly string[] lines;

    private SeedText(string text) => lines = text.Split('\n');

    /// <summary>All of the text.</summary>
    public string All => string.Join('\n', lines);

    /// <summary>The page, or the test is counted as skipped.</summary>
    public static SeedText OrSkip()
    {
        var path = Folders().Select(folder => Path.Combine(folder, File)).FirstOrDefault(System.IO.File.Exists);
        Assert.SkipWhen(path is null, $"{File} is not beside the checkout; set RENKEI_MATERIAL.");
        return new SeedText(System.IO.File.ReadAllText(path!));
    }

    /// <summary>The cells of the n-th row that begins so, label cells left out.</summary>
    public string[] Cells(string rowStart, int occurrence, int activities = 4)
    {
        var row = lines.Where(line => line.StartsWith(rowStart, StringComparison.Ordinal)).ElementAt(occurrence);
        return [.. row.Split('\t')[^activities..].Select(Plain)];
    }

    private static string Plain(string cell) => Spaces().Replace(Tags().Replace(cell, " "), " ").Trim();

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("RENKEI_MATERIAL") is { Length: > 0 } named) yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "shared");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
