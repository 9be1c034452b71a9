using System.Globalization;
using System.Text.RegularExpressions;
using Renkei.Kernel;
using Renkei.Office.Reading;

namespace Renkei.Atlas.Importing.Files;

/// <summary>
/// The hospital list (病院施設票) of 医療情報ネット as CSV, with the publisher's headings or with those of an extract of it. The file does not say its
/// day; its name does (…_20250601.csv), or the person says it. A position of 0,0 is none.
/// </summary>
internal static partial class HospitalList
{
    private static readonly (string Item, string Official, string Extract)[] Beds =
    [
        ("general", "一般病床", "beds_general"), ("care", "療養病床", "beds_care"), ("psychiatric", "精神病床", "beds_psychiatric"),
        ("tuberculosis", "結核病床", "beds_tb"), ("infectious", "感染症病床", "beds_infectious"), ("total", "合計病床数", "beds_total"),
    ];

    internal static bool Knows(IReadOnlyList<string> head) =>
        (head.Contains("正式名称") && head.Contains("所在地座標（緯度）") && head.Contains("一般病床")) || (head.Contains("kana") && head.Contains("beds_general"));

    internal static Outcome<Harvest> Read(CsvReader csv, string fileName, string said)
    {
        var head = csv.Fields.ToList();
        var official = head.Contains("正式名称");
        var harvest = new Harvest(Dataset.Hospitals) { Edition = EditionOf(fileName, said) };
        if (harvest.Edition is null) return ImportRefusal.NoEdition(Dataset.Hospitals.Title);
        string[] needed = official
            ? ["ID", "正式名称", "都道府県コード", "市区町村コード", "所在地", "所在地座標（緯度）", "所在地座標（経度）"]
            : ["id", "name", "", "municipality_code", "address", "lat", "lon"];
        var columns = needed.Select(name => name.Length == 0 ? -1 : head.IndexOf(name)).ToArray();
        var beds = Beds.Select(bed => (bed.Item, Column: head.IndexOf(official ? bed.Official : bed.Extract))).ToList();
        for (var i = 0; i < needed.Length; i++)
            if (columns[i] < 0 && needed[i].Length > 0) return ImportRefusal.Layout("CSV", 1, needed[i]);
        if (beds.FindIndex(bed => bed.Column < 0) is var lost and >= 0) return ImportRefusal.Layout("CSV", 1, official ? Beds[lost].Official : Beds[lost].Extract);

        var rows = new Rows(harvest, columns, beds, head.Count);
        while (csv.Read()) rows.Take(csv);
        return csv.Refused is { } refused ? refused : harvest;
    }

    private static Edition? EditionOf(string fileName, string said)
    {
        if (said.Length > 0) return new Edition(said, said);
        return FileDay().Match(fileName) is { Success: true } match
            && DateOnly.TryParseExact(match.Groups[1].Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new Edition(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)) : null;
    }

    private sealed class Rows(Harvest harvest, int[] columns, List<(string Item, int Column)> beds, int width)
    {
        private readonly HashSet<string> seen = new(StringComparer.Ordinal);

        internal void Take(CsvReader csv)
        {
            var line = csv.Line.ToString(CultureInfo.InvariantCulture);
            string Field(int which) => columns[which] < 0 ? "" : csv.Fields[columns[which]].Trim();
            if (csv.Fields.Count != width)
            {
                harvest.Refuse(new("", line, "fields", new("項目が{0}あります（見出しは{1}）。", "There are {0} fields where the heading has {1}."), csv.Fields.Count, width));
                return;
            }

            var place = Field(2).Length > 0 && Field(3).Length <= 3 ? Field(2).PadLeft(2, '0') + Field(3).PadLeft(3, '0') : Field(3).PadLeft(5, '0');
            if (Field(0).Length == 0 || Field(1).Length == 0 || place.Length != 5 || place.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                harvest.Refuse(new("", line, "not-a-code", ImportKeys.NotACode, ImportKeys.Short(place)));
                return;
            }

            if (!seen.Add(Field(0)))
            {
                harvest.Refuse(new("", line, "twice", ImportKeys.Twice, ImportKeys.Short(Field(0))));
                return;
            }

            var points = new List<(string, FigureValue)>(beds.Count);
            foreach (var (item, column) in beds)
            {
                // A kind of bed a hospital does not have is left blank.
                var text = csv.Fields[column].Trim();
                var value = FigureValue.None;
                if (text.Length > 0 && (!FigureValue.TryRead(text, out value) || value.Number < 0))
                {
                    harvest.Refuse(new("", line, "not-a-number", ImportKeys.NotANumber, ImportKeys.Short(text)));
                    return;
                }

                points.Add((item, value));
            }

            harvest.Sites.Add(new Site(Field(0), place, Field(1), Field(4), Position(Field(5), Field(6), line), points));
            harvest.Taken++;
        }

        // Japan lies between 20 and 46 degrees north, 122 and 154 east (国土地理院 日本の東西南北端点).
        private (decimal, decimal)? Position(string north, string east, string line)
        {
            if (decimal.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var lat)
                && decimal.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var lon)
                && lat is >= 20 and <= 46 && lon is >= 122 and <= 154) return (lat, lon);
            harvest.Tell(new("", line, "no-position", ImportKeys.NoPosition, ImportKeys.Short($"{north},{east}")));
            return null;
        }
    }

    [GeneratedRegex("_([0-9]{8})[.]csv$", RegexOptions.IgnoreCase)]
    private static partial Regex FileDay();
}
