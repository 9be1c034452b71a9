using Renkei.Atlas;
using Renkei.Atlas.Holding;
using Renkei.Atlas.Importing;
using Renkei.Audit;
using Renkei.Kernel;
using Renkei.Office.Reading;
using Renkei.Storage;
using Renkei.Tests.Office;

namespace Renkei.Tests.Atlas.Importing;

public sealed class BadInputTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_sound_book_is_taken_whole()
    {
        await using var database = await Open();

        var imported = await Taken(database, OwnIpss.Book(OwnIpss.Rows()).Zip());

        Assert.Equal((Dataset.ProjectedTotal, "2020", "令和5年推計"), (imported.Dataset, imported.Edition.Key, imported.Edition.Label));
        Assert.Equal((41, 0, ImportChange.Added), (imported.Taken, imported.Refused, imported.Change));
        await using var unit = await database.Read(Stop);
        var town = Assert.Single(await HeldFigures.Of(unit, "15201", Stop));
        Assert.Equal([("2020", 700m), ("2025", 690m)], town.Points.Select(point => (point.Name, point.Value.Number)));
    }

    [Fact]
    public async Task Columns_that_moved_with_their_headings_are_found()
    {
        await using var database = await Open();
        var rows = OwnIpss.Rows().Select((row, i) => i == 0 ? row : [null, .. row]).ToArray();

        await Taken(database, OwnIpss.Book(rows).Zip());

        await using var unit = await database.Read(Stop);
        Assert.Equal(700m, Assert.Single(await HeldFigures.Of(unit, "15201", Stop)).Points[0].Value.Number);
    }

    [Fact]
    public async Task Moved_columns_under_old_headings_are_refused()
    {
        // The figures stand one column to the right of their headings: the first year falls on the town's name.
        var rows = OwnIpss.Rows().Select((row, i) => i < 5 || row.Length == 0 ? row : [.. row[..3], null, .. row[3..]]).ToArray();

        var why = await Refused(OwnIpss.Book(rows).Zip());

        Assert.Equal("mostly-bad", Code(why));
        Assert.Contains("E6", Sentence(why), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 0, "コード")]
    [InlineData(3, 1, "市などの別")]
    [InlineData(3, 3, "市区町村")]
    [InlineData(3, 4, "総人口（人）")]
    [InlineData(4, 4, "2020年")]
    public async Task A_heading_that_is_missing_is_named(int row, int column, string head)
    {
        var rows = OwnIpss.Rows();
        rows[row][column] = "別の見出し";

        var why = await Refused(OwnIpss.Book(rows).Zip());

        Assert.Equal("layout", Code(why));
        Assert.Contains(head, Sentence(why), StringComparison.Ordinal);
        Assert.Contains("Sheet1", Sentence(why), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Headings_merged_into_one_are_refused()
    {
        var rows = OwnIpss.Rows();
        (rows[3][0], rows[3][1], rows[3][2], rows[3][3]) = ("コード・市などの別・都道府県・市区町村", null, null, null);

        Assert.Equal("layout", Code(await Refused(new TestWorkbook().Sheet("Sheet1", rows, ["A4:D5"]).Zip())));
    }

    [Fact]
    public async Task Text_in_a_number_cell_costs_its_row_only()
    {
        await using var database = await Open();
        var rows = OwnIpss.Rows();
        rows[7][4] = "800";
        rows[8][5] = "約900人";
        rows[9][0] = "15二〇四";

        var imported = await Taken(database, OwnIpss.Book(rows).Zip());

        Assert.Equal((38, 3), (imported.Taken, imported.Refused));
        Assert.Equal(["Sheet1!E8 not-a-number", "Sheet1!F9 not-a-number", "Sheet1!A10 not-a-code"],
            imported.Issues.Select(issue => $"{issue.Sheet}!{issue.Cell} {issue.Code}"));
        await using var unit = await database.Read(Stop);
        Assert.Empty(await HeldFigures.Of(unit, "15202", Stop));
    }

    [Fact]
    public async Task A_negative_population_and_a_town_twice_are_told()
    {
        await using var database = await Open();
        var rows = OwnIpss.Rows();
        rows[7][4] = -1;
        rows[8][0] = rows[6][0];

        var imported = await Taken(database, OwnIpss.Book(rows).Zip());

        Assert.Equal(["E8 not-a-number", "A9 twice"], imported.Issues.Select(issue => $"{issue.Cell} {issue.Code}"));
    }

    [Fact]
    public async Task More_rows_than_a_publication_has_are_refused()
    {
        var rows = OwnIpss.Rows(towns: OfficialSheet.RowsLimit);

        Assert.Equal("too-many-rows", Code(await Refused(OwnIpss.Book(rows).Zip())));
    }

    [Fact]
    public async Task Dangerous_books_leave_nothing_behind()
    {
        var whole = OwnIpss.Book(OwnIpss.Rows()).Zip().ToArray();
        Assert.Equal("macro", Code(await Refused(OwnIpss.Book(OwnIpss.Rows()).Part("xl/vbaProject.bin", "x").Zip())));
        Assert.Equal("external-link", Code(await Refused(OwnIpss.Book(OwnIpss.Rows()).Part("xl/externalLinks/externalLink1.xml", "<a/>").Zip())));
        Assert.Equal("not-a-zip", Code(await Refused(new MemoryStream(whole, 0, whole.Length / 2))));
        Assert.Equal("external-formula", Code(await Refused(new TestWorkbook().Rows("Sheet1",
            $"<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>{OwnIpss.Title}</t></is></c><c r=\"B1\"><f>[1]Sheet1!A1</f><v>1</v></c></row>").Zip())));
        Assert.Equal("ratio-too-high", Code(await Refused(new TestWorkbook().SheetXml("Sheet1",
            "<worksheet><sheetData>" + new string(' ', 20_000_000) + "</sheetData></worksheet>").Zip())));
    }

    [Fact]
    public async Task Another_table_of_the_register_is_refused()
    {
        var why = await Refused(new TestWorkbook().Sheet("表", ["令和7年1月1日住民基本台帳年齢階級別人口（市区町村別）（日本人住民）"]).Zip());

        Assert.Equal("other-table", Code(why));
    }

    [Fact]
    public async Task A_register_without_its_last_class_is_refused()
    {
        var why = await Refused(new TestWorkbook().Sheet("表", ["令和7年1月1日住民基本台帳年齢階級別人口（市区町村別）（総計）"],
            [null, null, null, null, "総数", .. Enumerable.Range(0, 18).Select(i => $"{i * 5}歳～{(i * 5) + 4}歳"), "90歳以上"]).Zip());

        Assert.Equal("layout", Code(why));
        Assert.Contains("90歳～94歳", Sentence(why), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Classes_may_sum_to_less_than_a_total_never_more()
    {
        await using var database = await Open();
        object?[] Row(int code, string name, int total) => [code, "新潟県", name, "計", total, .. Enumerable.Repeat<object?>(10, 21)];
        object?[][] rows =
        [
            ["令和7年1月1日住民基本台帳年齢階級別人口（市区町村別）（総計）"],
            [null, null, null, null, "総数", .. Enumerable.Range(0, 20).Select(i => $"{i * 5}歳～{(i * 5) + 4}歳"), "100歳以上"],
            ["団体コード", "都道府県名", "市区町村名", "性別"],
            Row(152_013, "甲市", 210), Row(152_021, "乙市", 230), Row(152_030, "丙市", 200),
            .. Enumerable.Range(0, 20).Select(i => Row(153_001 + (i * 10), "町", 210)),
            ["注1：非公表"],
        ];

        var imported = await Taken(database, new TestWorkbook().Sheet("表", rows).Zip());

        Assert.Equal(("2025-01-01", 22, 1), (imported.Edition.Key, imported.Taken, imported.Refused));
        Assert.Equal(["E6 bands-differ", " classes-withheld"], imported.Issues.Select(issue => $"{issue.Cell} {issue.Code}"));
        await using var unit = await database.Read(Stop);
        Assert.Equal(230m, Assert.Single(await HeldFigures.Of(unit, "15202", Stop)).Points[0].Value.Number);
    }

    [Theory]
    [InlineData("あるページ,別の表\n1,2", "unknown-file")]
    [InlineData("{\"type\":\"Topology\",\"objects\":{\"x\":{\"geometries\":[]}},\"arcs\":[]}", "unknown-file")]
    [InlineData("{\"type\":\"FeatureCollection\"", "broken-json")]
    [InlineData("{\"type\":\"FeatureCollection\",\"features\":[{\"properties\":{\"N03_001\":\"新潟県\"},\"geometry\":5}]}", "broken-json")]
    [InlineData("", "no-rows")]
    public async Task What_is_no_publication_is_refused(string text, string code) =>
        Assert.Equal(code, Code(await Refused(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)))));

    [Fact]
    public async Task A_hospital_list_without_a_day_asks_for_it()
    {
        await using var database = await Open();
        const string text = "ID,正式名称,都道府県コード,市区町村コード,所在地,所在地座標（緯度）,所在地座標（経度）,一般病床,療養病床,精神病床,結核病床,感染症病床,合計病床数\n"
            + "1,町立病院,15,224,佐渡市,38.0,138.4,30,,,,,30\n2,海の病院,15,224,佐渡市,0,0,,20,,,,20\n";

        Assert.Equal("edition-unknown", Code(await Refused(Utf8(text))));
        var outcome = await ImportOfficialFile.Handle(database, Utf8(text), "病院.csv", "2026-06-01", Actor.System("test"), new FakeClock(), Stop);
        Assert.True(outcome.Succeeded(out var imported, out _));

        Assert.Equal("3 no-position", string.Join(',', imported.Issues.Select(issue => $"{issue.Cell} {issue.Code}")));
        await using var unit = await database.Read(Stop);
        var sites = await HeldFigures.Sites(unit, "15224", Stop);
        Assert.Equal([(38_000_000L, 138_400_000L), null], sites.Select(site => site.Position));
        Assert.Equal(["30", "-"], sites.Select(site => site.Points[0].Value.Text));
    }

    [Fact]
    public async Task Editions_stand_side_by_side()
    {
        await using var database = await Open();
        await Taken(database, OwnIpss.Book(OwnIpss.Rows()).Zip());
        await Taken(database, OwnIpss.Book(OwnIpss.Rows(years: ["2025年", "2030年"])).Zip());

        await using var unit = await database.Read(Stop);
        Assert.Equal([("2020", "令和5年推計"), ("2025", "2025年を基準とする推計")],
            (await HeldFigures.Editions(unit, Stop)).Select(held => (held.Edition.Key, held.Edition.Label)));
        Assert.Equal(["2020", "2025"], (await HeldFigures.Of(unit, "15201", Stop)).Select(series => series.From.Edition.Key));
    }

    [Fact]
    public async Task A_corrected_file_takes_the_place_of_the_first()
    {
        await using var database = await Open();
        var rows = OwnIpss.Rows();
        await Taken(database, OwnIpss.Book(rows).Zip());
        rows[6][4] = 701;
        var corrected = OwnIpss.Book(rows).Zip();

        Assert.Equal(ImportChange.Replaced, (await Taken(database, corrected)).Change);
        Assert.Equal(ImportChange.Unchanged, (await Taken(database, corrected)).Change);

        await using var unit = await database.Read(Stop);
        Assert.Equal(701m, Assert.Single(await HeldFigures.Of(unit, "15201", Stop)).Points[0].Value.Number);
        Assert.Equal(2, await unit.Number("select count(*) from audit_row where act = 'atlas.imported'", Stop));
    }

    private static MemoryStream Utf8(string text) => new(System.Text.Encoding.UTF8.GetBytes(text));

    private static Task<Database> Open() => TestDatabase.Open(AuditTrail.Schema, AtlasModule.Schema);

    private static async Task<Imported> Taken(Database database, Stream file)
    {
        var outcome = await ImportOfficialFile.Handle(database, file, "表.xlsx", "", Actor.System("test"), new FakeClock(), Stop);
        Assert.True(outcome.Succeeded(out var imported, out var why), why is null ? null : Sentence(why));
        return imported;
    }

    // A refusal leaves no row in any table and no act in the record.
    private static async Task<Refusal> Refused(Stream file)
    {
        await using var database = await Open();
        var outcome = await ImportOfficialFile.Handle(database, file, "表.xlsx", "", Actor.System("test"), new FakeClock(), Stop);
        Assert.False(outcome.Succeeded(out _, out var why));
        await using var unit = await database.Read(Stop);
        foreach (var table in new[] { "atlas_edition", "atlas_place", "atlas_series", "atlas_site", "atlas_shape", "audit_row" })
            Assert.Equal(0, await unit.Number($"select count(*) from {table}", Stop));
        return why;
    }

    private static string Code(Refusal why) => why switch { ImportRefusal import => import.Code, WorkbookRefusal book => book.Code, _ => "" };

    private static string Sentence(Refusal why) => why.Text.In(Language.Japanese, why.Arguments);
}
