using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Renkei.Kernel;
using static Renkei.Tests.Planning.Activities.ActivityPageTests;
using static Renkei.Tests.Planning.PracticeHost;

namespace Renkei.Tests.Planning.Money;

public class MoneyPageTests
{
    [Fact]
    public async Task Published_figures_of_hm_net_are_read_off_the_page()
    {
        // Planning reference §4.2 and §4.5: running cost 20 + 21 + 24 + 6 million, 979 members, renewal 580 million every five years.
        await using var practice = await PracticeHost.Start();
        await using var house = await PlanHouse.In(practice.Host, "hm@example.jp", "HMネット");
        using var sato = await Secretary(practice, house);
        var money = $"/plans/{house.Plan}/money";

        await Frame(sato, money, ("new-years", "10"), ("new-renewal-everyYears", "5"), ("new-reserve-kind", "next-renewal"));
        await Add(sato, money, "kinds", ("new-name", "会員"), ("new-members-counts", "979"));
        foreach (var (name, yen) in new[] { ("保守", "20,000,000"), ("通信", "２１００００００円"), ("事務", "24000000"), ("その他", "6000000") })
            await Add(sato, money, "costs", ("new-name", name), ("new-stage", "operate"), ("new-unit", yen), ("new-due", "yearly"));
        await Add(sato, money, "costs", ("new-name", "更改"), ("new-stage", "renew"), ("new-unit", "580000000"), ("new-due", "at-renewal"));

        var answers = (await sato.Open(money)).QuerySelector(".money-answers")!.TextContent;
        Assert.Contains("年 72,523円", answers, StringComparison.Ordinal);
        Assert.Contains("月 6,044円", answers, StringComparison.Ordinal);
        Assert.Contains("年 191,011円", answers, StringComparison.Ordinal);
        Assert.Contains("月 15,918円", answers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_practice_plan_shows_what_it_needs_in_words()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var page = await sato.Open($"{practice.Home}/money");

        Assert.Contains("自立しません", page.QuerySelector(".money-answers")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("svg.money-chart"));
        Assert.Equal(10, page.QuerySelectorAll(".money-years thead tr:first-child th.num").Length);
        Assert.Equal(5, page.QuerySelectorAll(".scenarios thead th.num").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".scenarios .differs"));
        // Every line has a source, and what nobody published says so.
        Assert.Empty(page.QuerySelectorAll("[aria-labelledby=basis] .err"));
        Assert.Contains("参考（独自）", page.QuerySelector("[aria-labelledby=basis]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yearly_sums_add_up_on_the_page()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var rows = (await sato.Open($"{practice.Home}/money")).QuerySelectorAll(".money-years tbody tr")
            .Where(row => row.QuerySelectorAll("td").Length > 0)
            .ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td").Select(cell => Amount(cell.TextContent)).ToArray());

        for (var year = 0; year < 10; year++)
        {
            Assert.Equal(Of("収入 計"), Of("会費・利用料") + Of("補助金・負担金"));
            Assert.Equal(Of("支出 計"), Of("構築") + Of("運用") + Of("更改"));
            Assert.Equal(Of("単年度収支"), Of("収入 計") - Of("支出 計"));
            Assert.Equal(Of("資金と積立金 計"), (year == 0 ? 0 : rows["資金と積立金 計"][year - 1]) + Of("単年度収支"));
            long Of(string name) => rows[name][year];
        }
    }

    [Theory]
    [InlineData("kinds", "new-members-counts", "-3", "0以上にしてください")]
    [InlineData("kinds", "new-members-counts", "たくさん", "整数をカンマか空白で区切って")]
    [InlineData("costs", "new-unit", "9〜3", "小さい順")]
    [InlineData("fees", "new-unit", "", "「単価（円・税込）」を入力してください")]
    public async Task What_cannot_be_worked_out_is_answered_in_words(string sheet, string input, string typed, string sentence)
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var form = Form(await sato.Open($"{practice.Home}/money/lines/{sheet}"), $"lines/{sheet}");

        var sent = await sato.Send(form, ("new-name", "行"), ("new-stage", "operate"), (input, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        var page = await RunningHost.Read(sent);
        Assert.Contains(sentence, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(typed, page.GetElementById(input)!.GetAttribute("value") ?? "");
    }

    [Theory]
    [InlineData("0", "計画の年数が0です")]
    [InlineData("99", "計画の年数が99です")]
    public async Task A_plan_of_no_years_is_refused_beside_its_field(string years, string sentence)
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var sent = await sato.Send(Form(await sato.Open($"{practice.Home}/money/lines/frame"), "lines/frame"), ("new-years", years));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains(sentence, (await RunningHost.Read(sent)).GetElementById("new-years-fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_members_and_a_renewal_at_once_are_said_in_words()
    {
        await using var practice = await PracticeHost.Start();
        await using var house = await PlanHouse.In(practice.Host, "none@example.jp", "会員なし");
        using var sato = await Secretary(practice, house);
        var money = $"/plans/{house.Plan}/money";
        await Frame(sato, money, ("new-years", "5"), ("new-renewal-everyYears", "1"));
        await Add(sato, money, "costs", ("new-name", "保守"), ("new-stage", "operate"), ("new-unit", "1000000"), ("new-due", "yearly"));

        var page = (await sato.Open(money)).QuerySelector("main")!.TextContent;

        Assert.Contains("会員が0のため、会費を計算できません", page, StringComparison.Ordinal);
        Assert.Contains("それまでに積み立てる期間は12か月だけです", page, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chance_is_told_in_words_and_seeds_repeat()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var page = await sato.Open($"{practice.Home}/money/chance?seed=7");

        Assert.Contains("積立で更改をすべて支払える確率は", page.QuerySelector(".money-words")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, page.QuerySelectorAll("svg.money-chart").Length);
        Assert.Equal(page.QuerySelector("[aria-labelledby=fan] table")!.TextContent,
            (await sato.Open($"{practice.Home}/money/chance?seed=7")).QuerySelector("[aria-labelledby=fan] table")!.TextContent);
        Assert.Contains("0以上の整数", (await sato.Open($"{practice.Home}/money/chance?seed=x")).GetElementById("seed-fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_kind_sees_its_own_fee_and_benefit()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var page = await sato.Open($"{practice.Home}/money/members");

        // 12,540 and 1,100 yen a month (the price list of まめネット) are 150,480 and 13,200 a year.
        Assert.Contains("年 150,480円", page.GetElementById("kind-K1")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("年 13,200円", page.GetElementById("kind-K2")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("在宅医療を始められる", page.GetElementById("kind-K2")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_is_added_as_what_differs()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var form = Form(await sato.Open($"{practice.Home}/money/scenario?name="), "money/scenario");

        var nothing = await sato.Send(form, ("name", "同じ"));
        var sent = await sato.Send(form, ("name", "保守が高い"), ("v-costs-C4-unit", "9,000,000"));

        Assert.Contains("違う値を1つは入れて", (await RunningHost.Read(nothing)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Contains("9,000,000", (await sato.Open($"{practice.Home}/money")).QuerySelector(".scenarios")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_workbook_comes_back_into_the_plan()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");
        var book = await (await sato.Get($"{practice.Home}/money/workbook.xlsx")).Content.ReadAsByteArrayAsync(PracticeHost.Stop);
        var changed = Changed(book, "<v>6500000</v>", "<v>9900000</v>");

        var sent = await sato.SendFile(Form(await sato.Open($"{practice.Home}/money"), "money/workbook"), "workbook", ("収支.xlsx", changed));

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var basis = (await sato.Open($"{practice.Home}/money")).QuerySelector("[aria-labelledby=basis]")!.TextContent;
        Assert.Contains("9,900,000", basis, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_workbook_of_ours_is_refused()
    {
        await using var practice = await PracticeHost.Start();
        using var sato = await practice.SignedIn("佐藤 恵");

        var sent = await sato.SendFile(Form(await sato.Open($"{practice.Home}/money"), "money/workbook"), "workbook", ("a.xlsx", "no zip at all"u8.ToArray()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.NotNull((await RunningHost.Read(sent)).GetElementById("workbook-fault"));
    }

    private static byte[] Changed(byte[] book, string from, string to)
    {
        using var stream = new MemoryStream();
        using (var read = new System.IO.Compression.ZipArchive(new MemoryStream(book)))
        using (var write = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in read.Entries)
            {
                using var text = new StreamReader(entry.Open());
                using var into = new StreamWriter(write.CreateEntry(entry.FullName).Open());
                into.Write(text.ReadToEnd().Replace(from, to, StringComparison.Ordinal));
            }

        return stream.ToArray();
    }

    private static long Amount(string shown) => shown == "―" ? 0
        : (shown.StartsWith('▲') ? -1 : 1) * long.Parse(shown.TrimStart('▲').Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    // The secretary of the practice plan sits in the other plan too.
    private static async Task<Browser> Secretary(PracticeHost practice, PlanHouse house)
    {
        var sato = await practice.SignedIn("佐藤 恵");
        await house.Do(async unit =>
        {
            var person = (await unit.Find("select s.person from seat s join person p on p.id = s.person where s.plan = @plan and p.name = '佐藤 恵'", row => Tuple.Create(row.Id(0)), PlanHouse.Stop, ("@plan", practice.Plan.Value)))!.Item1;
            return await house.Seats.Give(unit, Actor.System("test"), house.Plan.Value, person, Renkei.Accounts.Rights.PlanRole.Secretariat, PlanHouse.Stop);
        });
        return sato;
    }

    private static async Task Frame(Browser browser, string money, params (string, string)[] typed)
    {
        var sent = await browser.Send(Form(await browser.Open($"{money}/lines/frame"), "lines/frame"), typed);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }

    private static async Task Add(Browser browser, string money, string sheet, params (string, string)[] typed)
    {
        var sent = await browser.Send(Form(await browser.Open($"{money}/lines/{sheet}"), $"lines/{sheet}"), typed);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
    }
}
