namespace Renkei.Guide.Content;

/// <summary>
/// The folder an operator names with <c>--content</c>: it is there, it can be read, and it holds files of the guide's names
/// only. A misspelt name would otherwise be left aside in silence.
/// </summary>
internal static class ContentFolder
{
    private const string Prefix = "Renkei.Guide.Content.";

    /// <summary>The names a file can have: those the program itself holds.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        [.. typeof(ContentFolder).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..]).Order(StringComparer.Ordinal)];

    internal static void Check(string directory)
    {
        if (!Directory.Exists(directory))
            throw new GuideContentBroken($"{directory}: フォルダがありません。/ There is no such folder. Make it, or leave --content out.");
        try
        {
            var strange = Directory.EnumerateFiles(directory, "*.json").Select(file => Path.GetFileName(file)).FirstOrDefault(name => !Names.Contains(name));
            if (strange is not null)
                throw new GuideContentBroken($"{Path.Combine(directory, strange)}: この名前のファイルは使いません。/ No content file has this name. "
                    + $"The names are: {string.Join(", ", Names)}.");
        }
        catch (UnauthorizedAccessException wrong)
        {
            throw new GuideContentBroken($"{directory}: 読み取る権利がありません。/ The program may not read this folder.", wrong);
        }
    }
}
