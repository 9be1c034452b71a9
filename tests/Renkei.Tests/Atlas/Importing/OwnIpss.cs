using System.Globalization;
using Renkei.Tests.Office;

namespace Renkei.Tests.Atlas.Importing;

/// <summary>A small book in the form of IPSS result table 1, with invented places, so that every part of it can be wrong.</summary>
internal static class OwnIpss
{
    public const string Title = "結果表1　総人口および指数（令和2（2020）年＝100とした場合）";

    /// <summary>Rows 1 to 5 are headings; row 6 is a prefecture, then towns from row 7. Population of row r in 2020 is 100 × r.</summary>
    public static object?[][] Rows(int towns = 40, string[]? years = null)
    {
        years ??= ["2020年", "2025年"];
        var rows = new List<object?[]>
        {
            new object?[] { Title }, Array.Empty<object?>(), Array.Empty<object?>(),
            new object?[] { "コード", "市などの別", "都道府県", "市区町村", "総人口（人）", null, "令和2（2020）年の総人口を100としたときの総人口の指数" },
            new object?[] { null, null, null, null, years[0], years[1], years[0], years[1] },
        };
        for (var i = 0; i <= towns; i++)
        {
            var people = 100 * (i + 6);
            rows.Add([15_000 + (i == 0 ? 0 : 200 + i), i == 0 ? "a" : "2", "新潟県", i == 0 ? null : "町" + i.ToString(CultureInfo.InvariantCulture), people, people - 10, 100, 99.5m]);
        }

        return [.. rows];
    }

    public static TestWorkbook Book(object?[][] rows) => new TestWorkbook().Sheet("Sheet1", rows, ["A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:F4", "G4:H4"]);
}
