using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Renkei.Atlas.Holding;
using Renkei.Kernel;
using Renkei.Tests.Atlas.Importing;

namespace Renkei.Tests.Atlas.Now;

public partial class RegionPagesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_leads_to_every_area()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();

        var document = await Read(visitor, "/regions");

        Assert.Equal(339, document.QuerySelectorAll("main dd a").Length);
        Assert.Equal(47, document.QuerySelectorAll("main dt").Length);
    }

    [Fact]
    public async Task An_area_without_figures_says_how_to_get_them()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();

        Assert.Contains("renkei atlas import", (await Read(visitor, "/regions/1507")).QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        using var unknown = await visitor.GetAsync(new Uri("/regions/9999", UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Sado_is_shown_with_tables_and_sources()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        foreach (var file in new[] { "raw/kekkahyo1.xlsx", "raw/kekkahyo3_3.xlsx", "raw/kekkahyo3_4.xlsx", "raw/mhlw_R7_001723349.xlsx", "hospitals_navii_20250601.csv" })
            await WholeCountry.Import(host.Plan, file);

        var document = await Read(visitor, "/regions/1507");

        var tables = document.QuerySelectorAll("main table");
        Assert.Equal(["2050", "25,968", "50.4", "13,840", "53.3", "9,011", "34.7"], Cells(tables[0].QuerySelectorAll("tbody tr")[^1]));
        Assert.Equal(["合計", "545", "350", "302", "489", "−139"], Cells(tables[1].QuerySelector("tbody tr")!));
        Assert.Contains("療養病床", document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var sources = document.QuerySelectorAll("main p.src").Select(line => line.TextContent).ToList();
        Assert.Equal(5, sources.Count(line => line.StartsWith("出典：", StringComparison.Ordinal)));
        Assert.Equal(7, document.QuerySelectorAll("main svg.people g").Length);
        Assert.Equal("ja", document.DocumentElement.GetAttribute("lang"));
        var english = await Read(visitor, "/regions/1507?lang=en");
        Assert.All(english.Descendants<IText>().Where(text => Japanese().IsMatch(text.Data) && text.ParentElement!.TagName != "TITLE"),
            text => Assert.Equal("ja", text.Ancestors<IElement>().Select(element => element.GetAttribute("lang")).First(lang => lang is not null)));
    }

    [Fact]
    public async Task The_CSV_holds_each_figure_with_its_source()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        var rows = OwnIpss.Rows();
        rows[6][0] = 15_224;
        Assert.Null((await ImportOfficialFile.Handle(
            host.Plan, OwnIpss.Book(rows).Zip(), "表.xlsx", "", Actor.System("test"), host.Clock, Stop)).Refused);

        using var answer = await visitor.GetAsync(new Uri("/regions/1507/figures.csv", UriKind.Relative), Stop);
        var lines = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Stop)).TrimStart('\uFEFF').Split("\r\n");

        Assert.Equal("地域コード,指標,年・区分,値,値の種類,単位,出典", lines[0]);
        Assert.StartsWith("15224,総人口,2020,700,公表値,人,出典：国立社会保障・人口問題研究所", lines[1], StringComparison.Ordinal);
    }

    private static List<string> Cells(IElement row) => [.. row.Children.Select(cell => cell.TextContent.Trim())];

    private static async Task<IDocument> Read(HttpClient visitor, string page)
    {
        using var answer = await visitor.GetAsync(new Uri(page, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningHost.Read(answer);
    }

    [GeneratedRegex(@"[\u3040-\u30FF\u4E00-\u9FFF]")]
    private static partial Regex Japanese();
}
