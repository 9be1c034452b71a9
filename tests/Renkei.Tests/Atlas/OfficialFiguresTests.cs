using System.Globalization;
using Renkei.Atlas.Holding;
using Renkei.Atlas.Importing;
using Renkei.Atlas.Regions;

namespace Renkei.Tests.Atlas;

/// <summary>The official files as published, against figures that were worked out from them by other means (planning.md §2.1).</summary>
public sealed class OfficialFiguresTests(WholeCountry country) : IClassFixture<WholeCountry>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2020", 126_146_099)]
    [InlineData("2025", 123_262_450)]
    [InlineData("2050", 104_686_386)]
    public async Task Municipalities_sum_to_the_nation(string year, int people)
    {
        var (figures, kinds) = await Projection();

        Assert.Equal(people, figures.Where(each => kinds[each.Key] is "0" or "2" or "3" or "9").Sum(each => At(each.Value, year)));
        // A designated city stands beside its wards: counted once.
        Assert.Equal(people, figures.Where(each => kinds[each.Key] is "a").Sum(each => At(each.Value, year)));
    }

    [Fact]
    public async Task Areas_sum_to_the_published_population()
    {
        var (figures, _) = await Projection();
        var published = await Everywhere(Dataset.AreaBeds, "2025", "census");
        var (equal, blocked) = (0, new List<string>());
        foreach (var area in AreaMembers.All)
        {
            var sum = area.Municipalities.Where(figures.ContainsKey).Sum(code => At(figures[code], "2020"));
            if (sum == At(published[area.Code], "2020")) equal++;
            else blocked.Add(area.Name);
        }

        Assert.Equal((339, 337), (AreaMembers.All.Count, equal));
        Assert.Equal(["相双", "いわき"], blocked.OrderByDescending(name => name == "相双"));
        Assert.Equal((119_577m, 332_931m), (At(published["0706"], "2020"), At(published["0707"], "2020")));
        Assert.Equal(452_508m, At(figures["07999"], "2020"));
    }

    [Theory]
    [InlineData("total", 1_163_779, 1_190_821)]
    [InlineData("high_acute", 160_140, 130_455)]
    [InlineData("acute", 500_106, 400_632)]
    [InlineData("recovery", 210_775, 375_246)]
    [InlineData("chronic", 292_758, 284_488)]
    public async Task Beds_of_all_areas_sum_to_the_national_row(string function, int actual, int needed)
    {
        foreach (var (measure, beds) in new[] { ("beds.", actual), ("beds_needed.", needed) })
        {
            var areas = await Everywhere(Dataset.AreaBeds, "2025", measure + function);
            var nation = await Everywhere(Dataset.PrefectureBeds, "2025", measure + function);
            Assert.Equal(339, areas.Count);
            Assert.Equal(48, nation.Count);
            Assert.Equal(beds, areas.Values.Sum(points => At(points, "2025")));
            Assert.Equal(beds, At(nation["00"], "2025"));
        }
    }

    [Fact]
    public async Task Beds_of_2024_are_not_taken_where_they_are_a_copy()
    {
        var areas = await Everywhere(Dataset.AreaBeds, "2025", "beds.total");
        var prefectures = await Everywhere(Dataset.PrefectureBeds, "2025", "beds.total");

        Assert.Equal(["2015", "2018", "2019", "2020", "2021", "2022", "2023", "2025"], areas["1507"].Select(point => point.Name));
        Assert.Equal(1_178_456, At(prefectures["00"], "2024"));
        Assert.Contains(country.Answers["raw/mhlw_R7_001723349.xlsx"].Issues, issue => issue.Code == "copied-year");
    }

    [Fact]
    public async Task Sado_is_projected_to_the_person()
    {
        await using var unit = await (await country.Ready()).Read(Stop);
        var sado = Assert.Single(await AreaSums.Population(unit, AreaMembers.Find("1507")!, Stop));

        Assert.Equal("2020", sado.Edition);
        Assert.Equal([12_645, 12_598, 12_215, 11_621, 10_845, 9_839, 9_011], sado.Years.Select(year => year.Aged75!.Value));
        var people = sado.Years.ToDictionary(year => year.Year, year => year.People);
        Assert.Equal((51_492, 45_785, 32_955, 25_968), (people["2020"], people["2025"], people["2040"], people["2050"]));
    }

    [Fact]
    public async Task The_block_of_Hamadori_has_no_figures_of_its_parts()
    {
        await using var unit = await (await country.Ready()).Read(Stop);
        var iwaki = Assert.Single(await AreaSums.Population(unit, AreaMembers.Find("0707")!, Stop), sum => sum.Edition == "2020");

        Assert.Empty(iwaki.Years);
        Assert.Equal(["07204"], iwaki.Missing);
    }

    [Fact]
    public async Task Flow_rates_agree_with_an_independent_extract()
    {
        await country.Ready();
        // Two rows of the extract have no rate: there the file says #VALUE!.
        var extract = AtlasMaterial.Csv("patient_flow.csv").Where(row => row["rate"].Length > 0).ToList();
        var held = new Dictionary<(string, string, string, int), decimal>();
        foreach (var (direction, name) in new[] { ("in", "inflow"), ("out", "outflow") })
            foreach (var phase in new[] { "acute", "comprehensive", "chronic" })
                foreach (var (area, points) in await Everywhere(Dataset.Flows, "2025", $"{name}.{phase}"))
                {
                    Assert.InRange(points.Sum(point => point.Value.Number), 0, 1.000000001m);
                    for (var i = 0; i < points.Count; i++) held[(direction, area, phase, i + 1)] = points[i].Value.Number;
                }

        Assert.Equal(10_408 - 2, extract.Count);
        Assert.Equal(extract.Count, held.Count);
        Assert.All(extract, row => Assert.InRange(Number(row["rate"]) - held.GetValueOrDefault((
            row["direction"], row["area_code"], row["phase"], int.Parse(row["rank"], CultureInfo.InvariantCulture))), -0.000001m, 0.000001m));
    }

    [Fact]
    public async Task Demand_agrees_with_an_independent_extract()
    {
        await country.Ready();
        var held = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<(string Name, FigureValue Value)>>>(StringComparer.Ordinal);
        foreach (var category in new[] { "home_visit", "outpatient" }) held[category] = await Everywhere(Dataset.Demand, "2024", "demand." + category);

        var extract = AtlasMaterial.Csv("medical_area_demand.csv");
        Assert.Equal(678, extract.Count);
        foreach (var row in extract)
            foreach (var year in new[] { "2024", "2030", "2035", "2040", "2045", "2050" })
                Assert.InRange(Number(row["receipts_per_month_" + year]) - At(held[row["category"]][row["area_code"]], year), -0.051m, 0.051m);
    }

    [Fact]
    public async Task Facilities_agree_with_an_independent_extract()
    {
        await using var unit = await (await country.Ready()).Read(Stop);
        var extract = AtlasMaterial.Csv("facilities_R7.csv").GroupBy(row => row["area_code"]).ToDictionary(rows => rows.Key, rows => rows.ToList());
        var count = 0;
        foreach (var (area, rows) in extract)
        {
            var held = (await HeldFigures.Sites(unit, area, Stop)).ToDictionary(site => "R7-" + site.Key);
            Assert.Equal(rows.Count, held.Count);
            foreach (var row in rows)
            {
                var site = held[row["record_id"]];
                var points = site.Points.ToDictionary(point => point.Name, point => point.Value);
                Assert.Equal(row["facility_name"], site.Name);
                foreach (var (theirs, ours) in new[] { ("beds_total", "beds"), ("ambulances", "ambulances"), ("surgeries", "operations") })
                    Assert.Equal(row["beds_total"] is "NR" or "" ? "未報告" : row[theirs], points[ours].Text);
                count++;
            }
        }

        Assert.Equal(11_760, count);
        // Two rows are blank and do not even say 未報告.
        Assert.Equal(["blank-row", "blank-row"], country.Answers["raw/mhlw_R7_001723127.xlsx"].Issues.Select(issue => issue.Code));
    }

    [Fact]
    public async Task Four_kinds_of_value_stay_apart()
    {
        await country.Ready();
        await using var unit = await (await country.Ready()).Read(Stop);
        var values = new List<FigureValue>();
        foreach (var area in AreaMembers.All)
            foreach (var site in await HeldFigures.Sites(unit, area.Code, Stop)) values.AddRange(site.Points.Select(point => point.Value));

        Assert.Equal(
            Enum.GetValues<FigureState>().Order(), values.Select(value => value.State).Distinct().Order());
        // * stands for 1,422 ambulances, 333 operations under general anaesthesia, 20 deliveries and 1,537 operations.
        Assert.Equal(1_422 + 333 + 20 + 1_537, values.Count(value => value.State == FigureState.Withheld));
        Assert.Equal(164 * FacilityItems, values.Count(value => value.State == FigureState.NotReported));
        Assert.Contains(values, value => value.State == FigureState.Known && value.Number == 0);
    }

    [Fact]
    public async Task The_register_holds_every_age_class()
    {
        var register = await Everywhere(Dataset.Register, "2025-01-01", "register.all");
        var sado = register["15224"];

        Assert.Equal(22, sado.Count);
        Assert.Equal(124_330_690, At(register["00"], "総数"));
        var extract = AtlasMaterial.Csv("municipalities.csv").First(row => row["code"] == "15224");
        Assert.Equal(Number(extract["juki2025_total"]), At(sado, "総数"));
        string[] old = ["75歳～79歳", "80歳～84歳", "85歳～89歳", "90歳～94歳", "95歳～99歳", "100歳以上"];
        Assert.Equal(Number(extract["juki2025_75p"]), old.Sum(name => At(sado, name)));
    }

    [Fact]
    public async Task The_hospital_list_and_boundaries_are_held()
    {
        await using var unit = await (await country.Ready()).Read(Stop);

        Assert.Equal(7_587, country.Answers["hospitals_navii_20250601.csv"].Taken);
        Assert.Equal("2025-06-01", country.Answers["hospitals_navii_20250601.csv"].Edition.Key);
        Assert.Contains(await HeldFigures.Sites(unit, "15224", Stop), site => site.Name.Contains("佐渡総合病院", StringComparison.Ordinal));
        Assert.Equal(("n03.15", "2021-01-01"), (country.Answers["geo/niigata_municipalities.topojson"].Dataset.Code, country.Answers["geo/niigata_municipalities.topojson"].Edition.Key));
        Assert.Single(await HeldFigures.Boundaries(unit, "15224", Stop));
    }

    [Fact]
    public async Task What_is_wrong_in_official_files_is_told()
    {
        await country.Ready();

        // Two rates of the flow tables are #VALUE!; nothing else of the workbooks is refused.
        Assert.Equal(2, country.Answers["raw/mhlw_R7_001723366.xlsx"].Refused);
        Assert.All(country.Answers["raw/mhlw_R7_001723366.xlsx"].Issues, issue => Assert.Matches("^W[0-9]+$", issue.Cell));
        Assert.All(country.Answers.Where(each => each.Key.StartsWith("raw/", StringComparison.Ordinal) && !each.Key.Contains("3366", StringComparison.Ordinal)),
            each => Assert.Equal((each.Key, 0), (each.Key, each.Value.Refused)));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var database = await country.Ready();
        var before = await Editions(database);
        foreach (var file in new[] { "raw/kekkahyo1.xlsx", "hospitals_navii_20250601.csv" })
            Assert.Equal(ImportChange.Unchanged, (await WholeCountry.Import(database, file)).Change);

        Assert.Equal(before, await Editions(database));
    }

    private static readonly int FacilityItems = Renkei.Atlas.Importing.Files.FacilitySheets.Items.Length;

    private static async Task<List<HeldEdition>> Editions(Renkei.Storage.Database database)
    {
        await using var unit = await database.Read(Stop);
        return [.. await HeldFigures.Editions(unit, Stop)];
    }

    private async Task<(IReadOnlyDictionary<string, IReadOnlyList<(string Name, FigureValue Value)>> Figures, IReadOnlyDictionary<string, string> Kinds)> Projection()
    {
        var figures = await Everywhere(Dataset.ProjectedTotal, "2020", "population");
        await using var unit = await (await country.Ready()).Read(Stop);
        return (figures, await HeldFigures.Kinds(unit, Dataset.ProjectedTotal, "2020", Stop));
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<(string Name, FigureValue Value)>>> Everywhere(Dataset dataset, string edition, string measure)
    {
        await using var unit = await (await country.Ready()).Read(Stop);
        return await HeldFigures.Everywhere(unit, dataset, edition, measure, Stop);
    }

    private static decimal At(IReadOnlyList<(string Name, FigureValue Value)> points, string name) => points.Single(point => point.Name == name).Value.Number;

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
}
