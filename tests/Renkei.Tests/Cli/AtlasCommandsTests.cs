using System.Text.Json;
using Renkei.Tests.Atlas;
using Renkei.Tests.Atlas.Importing;

namespace Renkei.Tests.Cli;

public sealed class AtlasCommandsTests : IDisposable
{
    private static readonly (string Measure, int Beds)[] Sado =
    [
        ("beds.total", 350), ("beds_needed.total", 489), ("beds_needed.high_acute", 24), ("beds_needed.acute", 124), ("beds_needed.recovery", 206),
        ("beds_needed.chronic", 135),
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("renkei-atlas-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_folder_is_imported_and_an_area_shown()
    {
        await using var own = await OwnInstallation.Empty();
        var rows = OwnIpss.Rows();
        rows[6][0] = 15_224;
        await Put("結果表1.xlsx", OwnIpss.Book(rows).Zip());
        await Put("別の表.csv", new MemoryStream("a,b\n1,2\n"u8.ToArray()));

        var spoken = await own.Run("atlas", "import", folder);

        Assert.Equal(0, spoken.Exit);
        Assert.Equal(["passed", "added"], spoken.Json.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("outcome").GetString()).OrderDescending());
        Assert.Contains("2/2", spoken.Error, StringComparison.Ordinal);
        var shown = await own.Run("atlas", "show", "--area", "1507");
        Assert.Equal(0, shown.Exit);
        var figure = shown.Json.GetProperty("figures").EnumerateArray().First();
        Assert.Equal(("15224", "population", "2020", 700), (Text(figure, "place"), Text(figure, "measure"), Text(figure, "point"), figure.GetProperty("value").GetInt32()));
        Assert.Equal(("people", "2020", "known"), (Text(figure, "unit"), Text(figure, "edition"), Text(figure, "state")));
        Assert.Contains("国立社会保障・人口問題研究所", Text(figure, "source"), StringComparison.Ordinal);
        Assert.Equal(700, shown.Json.GetProperty("population")[0].GetProperty("years")[0].GetProperty("people").GetInt32());
    }

    [Fact]
    public async Task A_named_file_that_is_no_publication_ends_with_1()
    {
        await using var own = await OwnInstallation.Empty();
        await Put("別の表.csv", new MemoryStream("a,b\n1,2\n"u8.ToArray()));

        var spoken = await own.Run("atlas", "import", Path.Combine(folder, "別の表.csv"));

        Assert.Equal((1, "unknown-file"), (spoken.Exit, Text(spoken.Json.GetProperty("files")[0], "code")));
    }

    [Fact]
    public async Task Wrong_calls_say_what_to_do()
    {
        await using var own = await OwnInstallation.Empty();

        Assert.Equal(2, (await own.Run("atlas", "import")).Exit);
        Assert.Equal(3, (await own.Run("atlas", "import", Path.Combine(folder, "not-there"))).Exit);
        Assert.Equal(2, (await own.Run("atlas", "import", folder, "--edition", "two words")).Exit);
        Assert.Equal(1, (await own.Run("atlas", "show", "--area", "9999")).Exit);
        Assert.Equal(3, (await own.Run("atlas", "show", "--area", "1507")).Exit);
        Assert.Equal(2, (await own.Run("atlas", "show")).Exit);
    }

    [Fact]
    public async Task Sado_is_shown_from_the_official_files()
    {
        string[] files = [AtlasMaterial.Path("raw/kekkahyo1.xlsx"), AtlasMaterial.Path("raw/kekkahyo3_4.xlsx"), AtlasMaterial.Path("raw/mhlw_R7_001723349.xlsx")];
        await using var own = await OwnInstallation.Empty();

        Assert.Equal(0, (await own.Run(["atlas", "import", .. files])).Exit);
        var shown = (await own.Run("atlas", "show", "--area", "1507")).Json;

        var beds = shown.GetProperty("figures").EnumerateArray().Where(each => Text(each, "point") == "2025")
            .ToDictionary(each => Text(each, "measure"), each => each.GetProperty("value"));
        // Beds reported and needed of 佐渡: 350 and 489 (24, 124, 206, 135).
        foreach (var (measure, count) in Sado) Assert.Equal((measure, count), (measure, beds[measure].GetInt32()));
        Assert.Equal(12_645, shown.GetProperty("population")[0].GetProperty("years")[0].GetProperty("aged75").GetInt32());
    }

    private async Task Put(string name, Stream content)
    {
        await using var file = File.Create(Path.Combine(folder, name));
        await content.CopyToAsync(file, TestContext.Current.CancellationToken);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
