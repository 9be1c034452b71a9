namespace Renkei.Tests.House;

/// <summary>The checkout the tests were built from, and its written files: no build output, nothing fetched by npm.</summary>
internal static class Checkout
{
    private static readonly HashSet<string> NotOurs = [".git", "artifacts", "node_modules", "bin", "obj", "data", "lib", "TestResults"];

    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Src { get; } = Path.Combine(Root, "src");

    /// <summary>Paths below the root, with forward slashes, sorted.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Walk(Root).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    public static IEnumerable<string> With(params string[] endings) =>
        Files.Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Renkei.slnx")) ? folder
        : Find(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new DirectoryNotFoundException("Renkei.slnx is above no folder."));

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(child => !NotOurs.Contains(Path.GetFileName(child))).SelectMany(Walk));
}
