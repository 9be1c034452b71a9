using System.Net;
using AngleSharp.Dom;
using Renkei.Guide.Cases;
using Renkei.Guide.Content;

namespace Renkei.Tests.Guide.Cases;

public sealed class CasesTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("renkei-cases-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // Key, sites, patients, building, running: as the case pages publish them.
    [Theory]
    [InlineData("ajisai", 323, 61134, 20_000_000, null)]
    [InlineData("azalea", 179, 8899, null, 2_258_000)]
    [InlineData("mame", 769, 29264, 434_000_000, 235_090_000)]
    [InlineData("hareyaka", 429, 12166, 950_007_000, 50_000_000)]
    [InlineData("biwako", 178, 13500, null, 38_000_000)]
    [InlineData("hm", 979, null, 600_000_000, 71_000_000)]
    [InlineData("shinryo", 131, 32000, 659_000_000, 12_000_000)]
    public void Figures_of_a_case_are_those_published(string key, int? sites, int? patients, int? build, int? running)
    {
        var one = GuideContent.Read(null).Case(key)!;
        Assert.Equal((sites, patients, build, running), ((int?)one.Value(CaseFigureKind.Sites), (int?)one.Value(CaseFigureKind.Patients),
            (int?)one.Value(CaseFigureKind.Build), (int?)one.Value(CaseFigureKind.Running)));
    }

    [Theory]
    [InlineData("azalea", 254)]
    [InlineData("mame", 8033)]
    [InlineData("hareyaka", 4110)]
    [InlineData("biwako", 2815)]
    public void Cost_for_a_patient_is_divided_and_rounded(string key, int yen)
    {
        var one = GuideContent.Read(null).Case(key)!;
        Assert.Equal(yen, CaseRates.Of(one.Value(CaseFigureKind.Running), one.Value(CaseFigureKind.Patients)));
    }

    [Theory]
    [InlineData("hm", 72_523)]
    [InlineData("shinryo", 91_603)]
    [InlineData("hareyaka", 116_550)]
    [InlineData("biwako", 213_483)]
    [InlineData("mame", 305_709)]
    public void Cost_for_an_institution_is_divided_and_rounded(string key, int yen)
    {
        var one = GuideContent.Read(null).Case(key)!;
        Assert.Equal(yen, CaseRates.Of(one.Value(CaseFigureKind.Running), one.Value(CaseFigureKind.Sites)));
    }

    [Fact]
    public void A_rate_without_its_figures_is_none()
    {
        Assert.Null(CaseRates.Of(null, 3));
        Assert.Null(CaseRates.Of(3, null));
        Assert.Null(CaseRates.Of(3, 0));
    }

    [Fact]
    public void Every_case_and_each_of_its_figures_has_a_source()
    {
        var content = GuideContent.Read(null);
        Assert.Equal(7, content.Cases.Count(one => one.PickUp));
        Assert.All(content.Cases, one =>
        {
            Assert.NotEmpty(one.Sources);
            Assert.All(one.Sources.Concat(one.Figures.Select(figure => figure.Source)).Concat(one.Points.Select(point => point.Source)),
                key => Assert.NotNull(content.Source(key)));
            Assert.All(one.Figures, figure => Assert.Matches("^[0-9]{4}", figure.AsOf));
        });
    }

    [Fact]
    public void An_operator_adds_a_case_by_a_file_of_its_own()
    {
        Put(Case("ours", "[ \"ajisai\" ]"));
        var content = GuideContent.Read(directory);
        Assert.Equal("自分の地域", content.Case("ours")!.Name.Ja);
        Assert.NotNull(content.Case("ajisai"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[ \"nobody\" ]")]
    public void A_case_without_a_known_source_is_refused(string sources)
    {
        Put(Case("ours", sources));
        Assert.Contains("ours", Assert.Throws<GuideContentBroken>(() => GuideContent.Read(directory)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_are_found_by_area_body_size_and_consent()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        (string Asked, string[] Found)[] questions =
        [
            ("?area=prefecture&body=npo", ["ajisai", "mame", "biwako"]), ("?size=large", ["mame", "hm"]), ("?consent=site", ["picapica", "azalea"]),
            ("?area=municipality&consent=list", []), ("?body=council", ["usuki", "tonet"]),
        ];
        foreach (var (asked, found) in questions)
        {
            var page = await Read(visitor, "/guide/cases/find" + asked);
            Assert.Equal(found, page.QuerySelectorAll("table.cards input[name=case]").Select(box => box.GetAttribute("value")));
            Assert.Equal(found.Length == 0, page.Body!.TextContent.Contains("この条件に合う事例はありません", StringComparison.Ordinal));
        }

        foreach (var asked in (string[])["", "?area=%3Cscript%3E", "?size=&body="])
            Assert.Equal(13, (await Read(visitor, "/guide/cases/find" + asked)).QuerySelectorAll("table.cards tbody tr").Length);
    }

    [Fact]
    public async Task Two_cases_stand_side_by_side_with_a_plan()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        var page = await Read(visitor, "/guide/cases/compare?case=mame&case=hm&case=nobody&sites=８０&running=4,000,000");
        Assert.Equal(["数字", "自分の計画", "まめネット島根県", "HMネット広島県"], page.QuerySelectorAll(".case-table thead th").Select(cell => cell.TextContent.Trim()));
        Assert.Equal(["80 施設", "50,000 円"], (string[])[Cell(page, "参加機関数"), Cell(page, "運用費用（1機関あたり・年）")]);
        Assert.Contains("580,000,000 円", page.QuerySelector(".case-table")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[aria-invalid=true]"));
    }

    [Fact]
    public async Task One_case_alone_asks_for_another_and_bad_numbers_are_told()
    {
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        var page = await Read(visitor, "/guide/cases/compare?case=mame&patients=" + Uri.EscapeDataString("たくさん"));
        Assert.Contains("2つ以上選んで", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("たくさん", page.QuerySelector("#patients[aria-invalid=true]")!.GetAttribute("value"));
        Assert.DoesNotContain("自分の計画", page.QuerySelector(".case-table")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1e9")]
    [InlineData("99999999999999999999")]
    [InlineData("１２.５")]
    public void What_is_no_plain_number_is_none(string text) => Assert.Null(OwnFigures.Number(text));

    private static string Cell(IDocument page, string row) =>
        page.QuerySelectorAll(".case-table tbody tr").First(each => each.QuerySelector("th")!.TextContent.StartsWith(row, StringComparison.Ordinal))
            .QuerySelector("td")!.TextContent.Trim();

    private static async Task<IDocument> Read(HttpClient visitor, string address)
    {
        using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await RunningHost.Read(answer);
    }

    private void Put(string text)
    {
        Directory.CreateDirectory(Path.Combine(directory, "cases"));
        File.WriteAllText(Path.Combine(directory, "cases", "ours.json"), text);
    }

    private static string Case(string key, string sources) =>
        $$"""{ "key": "{{key}}", "pickUp": false, "name": { "ja": "自分の地域", "en": "Our region" }, "reading": "じぶんのちいき", "prefecture": { "ja": "某県", "en": "Somewhere" }, "area": "prefecture", "body": "npo", "consent": "list", "figures": [], "points": [], "sources": {{sources}} }""";
}
