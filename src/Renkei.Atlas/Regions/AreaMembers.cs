namespace Renkei.Atlas.Regions;

/// <summary>A 構想区域 and the municipalities it is made of.</summary>
/// <param name="Code">The four-digit code of the Ministry's tables.</param>
/// <param name="Name">The area's name: 佐渡.</param>
/// <param name="Prefecture">The prefecture's name: 新潟県.</param>
/// <param name="Municipalities">Five-digit codes; wards of designated cities, not the cities. 浜松市 stands with its wards before and after 2024.</param>
public sealed record Area(string Code, string Name, string Prefecture, IReadOnlyList<string> Municipalities);

/// <summary>The 339 areas and their municipalities (decision 0129: how the table came about, and what of it is ours).</summary>
public static class AreaMembers
{
    /// <summary>Every area, in the order of codes.</summary>
    public static IReadOnlyList<Area> All { get; } = Load();

    private static readonly Dictionary<string, Area> ByCode = All.ToDictionary(area => area.Code, StringComparer.Ordinal);

    /// <summary>The area of a code, or null.</summary>
    public static Area? Find(string code) => ByCode.GetValueOrDefault(code);

    private static List<Area> Load()
    {
        using var stream = typeof(AreaMembers).Assembly.GetManifestResourceStream("areas.txt")!;
        using var reader = new StreamReader(stream);
        var areas = new List<Area>();
        while (reader.ReadLine() is { } line)
            if (!line.StartsWith('#') && line.Split(' ') is [var code, var name, var prefecture, .. var members])
                areas.Add(new Area(code, name, prefecture, members));
        return areas;
    }
}
