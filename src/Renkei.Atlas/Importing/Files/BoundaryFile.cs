using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Renkei.Atlas.Regions;
using Renkei.Kernel;

namespace Renkei.Atlas.Importing.Files;

/// <summary>
/// 国土数値情報 行政区域データ (N03) as GeoJSON (RFC 7946) or TopoJSON. Properties N03_001 prefecture, N03_003/004 city and ward, N03_007 code. The day stands
/// in the name inside the file (N03-21_15_210101: prefecture 15, 1 January 2021).
/// </summary>
internal static partial class BoundaryFile
{
    /// <summary>The largest file: 64 MiB. The nation's finest boundaries are larger; take them by prefecture.</summary>
    internal const long FileBytesLimit = 64L * 1024 * 1024;

    private static readonly Dictionary<string, string> Prefectures =
        AreaMembers.All.DistinctBy(area => area.Prefecture).ToDictionary(area => area.Prefecture, area => area.Code[..2], StringComparer.Ordinal);

    internal static Outcome<Harvest> Read(Stream file, string said)
    {
        try
        {
            using var document = JsonDocument.Parse(file, new JsonDocumentOptions { MaxDepth = 32 });
            var root = document.RootElement;
            var (name, features) = Features(root);
            if (features is null || !features.Any(each => Property(each.Properties, "N03_001") is not null)) return ImportRefusal.Unknown(name);
            var day = Name().Match(name);
            var part = Property(features[0].Properties, "N03_007") is null ? "prefectures"
                : day.Groups["prefecture"].Success ? day.Groups["prefecture"].Value : "municipalities";
            var harvest = new Harvest(Dataset.Boundaries(part)) { Edition = EditionOf(day, said) };
            var rings = new SortedDictionary<string, (string Name, List<string> Rings)>(StringComparer.Ordinal);
            for (var i = 0; i < features.Count; i++) Take(features[i], i, harvest, rings);
            foreach (var (place, shape) in rings) harvest.Shapes.Add(new Shape(place, shape.Name, "[" + string.Join(',', shape.Rings) + "]"));
            return harvest;
        }
        catch (JsonException broken)
        {
            return ImportRefusal.BrokenJson((broken.LineNumber ?? 0) + 1);
        }
        catch (Exception odd) when (odd is InvalidOperationException or FormatException or IndexOutOfRangeException or KeyNotFoundException or OverflowException)
        {
            // Valid JSON of another shape than the two formats describe.
            return ImportRefusal.BrokenJson(1);
        }
    }

    private sealed record Feature(JsonElement Properties, IReadOnlyList<IReadOnlyList<(long East, long North)>> Rings);

    private static Edition EditionOf(Match name, string said)
    {
        if (said.Length > 0) return new Edition(said, said);
        return name.Success && DateOnly.TryParseExact("20" + name.Groups["day"].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Edition(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture))
            : new Edition("undated", "日付の記載なし");
    }

    private static void Take(Feature feature, int index, Harvest harvest, SortedDictionary<string, (string, List<string> Rings)> rings)
    {
        var prefecture = Property(feature.Properties, "N03_001") ?? "";
        var code = Property(feature.Properties, "N03_007") ?? Prefectures.GetValueOrDefault(prefecture) ?? "";
        if (code.Length is not (2 or 5) || feature.Rings.Count == 0)
        {
            // 所属未定地 has no code and belongs to nobody.
            harvest.Refuse(new("", (index + 1).ToString(CultureInfo.InvariantCulture), "not-a-code", ImportKeys.NotACode, ImportKeys.Short(code)));
            return;
        }

        var name = code.Length == 2 ? prefecture : Property(feature.Properties, "N03_003") + Property(feature.Properties, "N03_004");
        if (!rings.TryGetValue(code, out var shape)) rings[code] = shape = (name, []);
        foreach (var ring in feature.Rings)
        {
            var text = new StringBuilder("[");
            foreach (var (east, north) in ring)
                text.Append(text.Length == 1 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{east},{north}");
            shape.Rings.Add(text.Append(']').ToString());
        }

        harvest.Taken++;
    }

    private static (string Name, List<Feature>? Features) Features(JsonElement root)
    {
        if (Property(root, "type") == "FeatureCollection")
            return (Property(root, "name") ?? "", [.. root.GetProperty("features").EnumerateArray().Select(each => new Feature(
                each.GetProperty("properties"), [.. Polygons(each.GetProperty("geometry")).Select(ring => Degrees(ring))]))]);
        if (Property(root, "type") != "Topology") return ("", null);
        var topology = new Topology(root);
        var entry = root.GetProperty("objects").EnumerateObject().First();
        return (entry.Name, [.. entry.Value.GetProperty("geometries").EnumerateArray().Select(each => new Feature(
            each.GetProperty("properties"), [.. Polygons(each).Select(topology.Ring)]))]);
    }

    // The rings of a Polygon or MultiPolygon: lists of positions, or of arcs.
    private static IEnumerable<JsonElement> Polygons(JsonElement geometry)
    {
        var inner = geometry.TryGetProperty("arcs", out var arcs) ? arcs : geometry.GetProperty("coordinates");
        return Property(geometry, "type") switch
        {
            "Polygon" => inner.EnumerateArray(),
            "MultiPolygon" => inner.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray()),
            _ => [],
        };
    }

    private static List<(long, long)> Degrees(JsonElement ring) =>
        [.. ring.EnumerateArray().Select(point => (Round(point[0].GetDouble()), Round(point[1].GetDouble())))];

    private static long Round(double degrees) => (long)Math.Round(degrees * 100_000, MidpointRounding.AwayFromZero);

    private static string? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    /// <summary>Arcs that neighbours share: whole numbers as differences, with one scale for all; a negative number is an arc read backwards.</summary>
    private sealed class Topology(JsonElement root)
    {
        private readonly List<(long, long)[]> arcs = Decode(root);

        internal List<(long, long)> Ring(JsonElement ring)
        {
            var points = new List<(long, long)>();
            foreach (var number in ring.EnumerateArray().Select(each => each.GetInt32()))
            {
                IEnumerable<(long, long)> arc = number >= 0 ? arcs[number] : arcs[~number].Reverse();
                points.AddRange(points.Count == 0 ? arc : arc.Skip(1));
            }

            return points;
        }

        private static List<(long, long)[]> Decode(JsonElement root)
        {
            var transform = root.TryGetProperty("transform", out var given) ? given : default;
            var whole = transform.ValueKind == JsonValueKind.Object;
            var (scale, move) = whole ? (transform.GetProperty("scale"), transform.GetProperty("translate")) : (default, default);
            return [.. root.GetProperty("arcs").EnumerateArray().Select(arc =>
            {
                var (x, y) = (0d, 0d);
                return arc.EnumerateArray().Select(point =>
                {
                    if (!whole) return (Round(point[0].GetDouble()), Round(point[1].GetDouble()));
                    (x, y) = (x + point[0].GetDouble(), y + point[1].GetDouble());
                    return (Round((x * scale[0].GetDouble()) + move[0].GetDouble()), Round((y * scale[1].GetDouble()) + move[1].GetDouble()));
                }).ToArray();
            })];
        }
    }

    [GeneratedRegex("N03-[0-9]{2}(?:_(?<prefecture>[0-9]{2}))?_(?<day>[0-9]{6})")]
    private static partial Regex Name();
}
