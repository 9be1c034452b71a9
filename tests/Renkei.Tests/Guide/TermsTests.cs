using Renkei.Guide.Content;
using Renkei.Guide.Glossary;
using Renkei.Kernel;

namespace Renkei.Tests.Guide;

public class TermsTests
{
    // The words of the procedure's four steps that a newcomer to a secretariat has to look up, typed by hand.
    private static readonly string[] OfTheProcedure =
    [
        "参加機関", "運営主体", "システム事業者", "マイルストーン", "実施事項", "医療情報連携NW", "計画推進主体", "医療計画", "準備会", "検討組織", "協議会", "基幹病院",
        "療養病床", "高齢化率", "紹介・逆紹介", "二次医療圏", "予算要求", "補助金", "事業概要", "職務権限規程", "調達マニュアル", "設立総会", "個人情報保護方針",
        "セキュリティポリシー", "ガイドライン", "標準規格", "業務要件", "共有主体", "保存期間", "システム化方針", "RFI", "事業計画", "収支計画", "会費", "決算書",
        "出入金管理", "工程管理", "進捗管理表", "課題管理表", "調達仕様書", "プロポーザル", "要件定義", "技術要件", "運用要件", "ネットワーク種別", "VPN",
        "単体テスト", "結合テスト", "総合運用テスト", "検収", "運用管理規程", "保守", "利用契約", "同意方式", "同意撤回", "更改", "データ移行", "様式",
    ];

    [Fact]
    public void Every_term_of_the_procedure_stands_in_the_glossary()
    {
        var terms = GuideContent.Read(null).Glossary.Terms.Select(term => term.Term).ToHashSet();
        Assert.DoesNotContain(OfTheProcedure, term => !terms.Contains(term));
    }

    [Fact]
    public void The_longest_term_is_found_and_words_keep_their_edges()
    {
        var finder = new TermFinder(new GlossaryContent(new DateOnly(2026, 11, 22), null,
        [
            new("a", "医療圏", "", "area", "", "", ""), new("b", "二次医療圏", "", "medical area", "", "", ""), new("c", "VPN", "", "VPN", "", "", ""),
        ]), Language.Japanese);
        Assert.Equal([("同じ", null), ("二次医療圏", "b"), ("のVPNS、ＶＰＮ", null), ("VPN", "c"), ("装置", null)],
            Joined(finder.Split("同じ二次医療圏のVPNS、ＶＰＮVPN装置")));
    }

    [Fact]
    public async Task A_term_opens_its_meaning_where_it_first_stands()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        using var answer = await visitor.GetAsync(new Uri("/guide/about", UriKind.Relative), stop);
        var page = await RunningHost.Read(answer);
        var button = page.QuerySelectorAll("button.term").Single(each => each.TextContent == "開示施設");
        var meaning = page.GetElementById(button.GetAttribute("popovertarget")!)!;
        Assert.NotNull(meaning.GetAttribute("popover"));
        Assert.Contains("診療情報をネットワークに開示する", meaning.TextContent, StringComparison.Ordinal);
        Assert.Equal("/guide/glossary#disclosing-site", meaning.QuerySelector("a")!.GetAttribute("href"));
        var ids = page.QuerySelectorAll("[id]").Select(each => each.Id).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    // Plain pieces that follow each other are one.
    private static List<(string, string?)> Joined(IEnumerable<(string Text, GlossaryTerm? Term)> pieces)
    {
        var all = new List<(string Text, string? Key)>();
        foreach (var (text, term) in pieces)
        {
            if (term is null && all.Count > 0 && all[^1].Key is null) all[^1] = (all[^1].Text + text, null);
            else all.Add((text, term?.Key));
        }

        return [.. all];
    }
}
