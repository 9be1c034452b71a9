using System.Net;
using Renkei.Guide;
using Renkei.Tests.Guide.Procedure;

namespace Renkei.Tests.Guide;

public class GuideMenuTests
{
    // The menu of the seed, typed by hand: the line on top, and the map at the foot of its page.
    private static readonly string[] Seed =
    [
        "医療情報連携ネットワークとは", "調査・報告", "ピックアップ事例", "事例を探す", "構築手順", "FAQ", "用語集", "お役立ち情報",
        "医療情報連携ネットワークはなぜ必要？", "出発点は地域医療を良くしたいという思い", "医療情報連携ネットワークの導入効果", "利用者の声（導入効果）",
        "医療情報連携ネットワークをどう作る？", "医療情報連携ネットワークの構築手順", "実施のポイント", "利用者の声（苦労した点、成功要因）", "ガイドライン、書式例など",
        "医療情報連携ネットワークの具体例を見る", "データで見る", "構築手順について", "Step1：計画", "Step2：構築", "Step3：運用", "Step4：更改",
        "リンク集", "資料ダウンロード", "一括ダウンロード",
    ];

    [Fact]
    public void Every_entry_of_the_seeds_menu_stands_in_ours()
    {
        var ours = Names().ToHashSet();
        Assert.All(Seed, name => Assert.Contains(name, ours));
    }

    [Fact]
    public void Every_name_of_our_menu_stands_in_the_seed()
    {
        var seed = SeedText.OrSkip().All;
        Assert.All(Names(), name => Assert.Contains(name, seed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_menu_entry_of_the_seed_has_a_page()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var host = await RunningHost.Start();
        using var visitor = host.Visitor();
        foreach (var address in GuideMenu.Groups.SelectMany(group => group.Entries.Select(entry => entry.Address).Prepend(group.Address)).Distinct())
        {
            using var answer = await visitor.GetAsync(new Uri(address, UriKind.Relative), stop);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, address);
            if (address.Split('#') is not [_, var anchor]) continue;
            Assert.NotNull((await RunningHost.Read(answer)).GetElementById(anchor));
        }
    }

    private static IEnumerable<string> Names() =>
        GuideMenu.Groups.SelectMany(group => group.Entries.Select(entry => entry.Name.Ja).Prepend(group.Name.Ja));
}
