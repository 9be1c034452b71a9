using System.Net;
using AngleSharp.Dom;
using Renkei.Tests.Accounts;
using Renkei.Tests.Atlas.Importing;

namespace Renkei.Tests.Planning.Statistics;

public class ImportStatisticsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_imports_a_file_and_reads_the_report()
    {
        await using var town = await Town.Start();
        using var administrator = await town.Enter(await town.Somebody("管理", administrator: true));
        var rows = OwnIpss.Rows();
        rows[7][4] = "800";

        var (status, page) = await Send(administrator, OwnIpss.Book(rows).Zip().ToArray());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["Sheet1", "E8"], page.QuerySelectorAll("section[aria-labelledby=report] tbody tr td").Take(2).Select(cell => cell.TextContent));
        Assert.Contains("令和5年推計", page.QuerySelector("section[aria-labelledby=held]")!.TextContent, StringComparison.Ordinal);
        await using var unit = await town.Host.Plan.Read(Stop);
        Assert.Equal(1, await unit.Number("select count(*) from audit_row where act = 'atlas.imported' and actor like 'person:%'", Stop));
    }

    [Fact]
    public async Task A_file_that_is_refused_says_why_at_its_field()
    {
        await using var town = await Town.Start();
        using var administrator = await town.Enter(await town.Somebody("管理", administrator: true));

        var (status, page) = await Send(administrator, "a,b\n1,2\n"u8.ToArray());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("知っている公表資料ではありません", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("section[aria-labelledby=held] .empty"));
    }

    private static async Task<(HttpStatusCode Status, IDocument Page)> Send(HttpClient visitor, byte[] file)
    {
        var address = new Uri("/regions/import", UriKind.Relative);
        using var opened = await visitor.GetAsync(address, Stop);
        using var form = new MultipartFormDataContent();
        foreach (var hidden in (await RunningHost.Read(opened)).QuerySelectorAll("form[action='/regions/import'] input[type=hidden]"))
            form.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        form.Add(new StringContent(""), "edition");
        form.Add(new ByteArrayContent(file), "file", "表.xlsx");
        using var answer = await visitor.PostAsync(address, form, Stop);
        return (answer.StatusCode, await RunningHost.Read(answer));
    }
}
