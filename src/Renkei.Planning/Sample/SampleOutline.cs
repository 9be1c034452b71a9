using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Outline;

namespace Renkei.Planning.Sample;

/// <summary>The practice plan's contents (計画の内容). Invented, and said so where somebody might take it for real.</summary>
internal static class SampleOutline
{
    internal const string Statement =
        """
        （練習用の例文）島のどこに住んでいても、必要な医療と介護を切れ目なく受けられる地域をめざす。
        病院・診療所・薬局・介護事業所が、患者の同意のもとで必要な情報を同じ日に見られるようにし、
        転院・在宅復帰のたびに検査や説明をやり直さなくてよいようにする。
        """;

    /// <summary>Sheet by sheet: rows as a form sends them.</summary>
    internal static IEnumerable<(string Sheet, Dictionary<string, string> Values)> Rows(FiscalYear first)
    {
        yield return Effort("病院（急性期）", "島内の救急と入院を担う。", "転院のたびに紙の診療情報提供書と画像CDを渡している。");
        yield return Effort("診療所", "かかりつけ医として日常の診療と在宅医療を担う。", "退院時の情報を電話とFAXで受け取っている。");
        yield return Effort("薬局", "調剤と服薬の指導を担う。", "お薬手帳で確かめている。検査値は処方箋の余白の記載だけが頼り。");
        yield return Effort("行政（県・市）", "医療計画の推進と、関係者の調整を担う。", "準備会の事務を県が支えている。");

        yield return ("vision", new()
        {
            ["document"] = "県の医療計画（練習用の例）", ["period"] = "6年間", ["place"] = "医療情報の共有の節（例）",
            ["says"] = "地域の医療機関の間で診療情報を共有する仕組みづくりを進める、と書かれているとする。",
        });

        yield return Step("equipment", "回線と接続機器を各病院に置く", first.StartYear + 1, null, "補助の対象になるかを県と確かめる。", "not-started");
        yield return Step("system", "情報提供依頼（RFI）をもとに仕様と費用を固める", first.StartYear, first.StartYear + 1, "構築事業者2社に依頼。", "started");
        yield return Step("organisation", "協議会の規約と会員を決め、設立総会を開く", first.StartYear, null, "協議会方式。法人化は運用2年目に検討する。", "started");
        yield return Step("people", "事務局に2名を置く", first.StartYear + 1, null, "基幹病院からの兼務で始める。", "not-started");
        yield return Step("funds", "構築費は補助、運用費は会費でまかなう案をつくる", first.StartYear, first.StartYear + 1, "会費は参加機関の規模に応じた3区分を試算する。", "started");
        yield return Step("roll-out", "病院2か所で始め、診療所・薬局・介護へ広げる", first.StartYear + 2, first.StartYear + 4, null, "not-started");

        yield return Rule("会費", "区分ごとの年額を総会で決め、年1回請求する。", "事務局");
        yield return Rule("出入金管理", "担当者と承認者を分け、毎月の残高を監事が確かめる。", "事務局・監事");
        yield return Rule("決算と税務", "年度末から2か月で決算書をつくり、税理士に申告の要否を確かめる。", "事務局");
    }

    private static (string, Dictionary<string, string>) Effort(string organisation, string role, string doing) =>
        ("efforts", new() { ["organisation"] = organisation, ["role"] = role, ["doing"] = doing, ["source"] = "準備会での聞き取り（練習用の例）" });

    private static (string, Dictionary<string, string>) Step(string kind, string title, int first, int? last, string? means, string state)
    {
        var values = new Dictionary<string, string> { ["kind"] = kind, ["title"] = title, ["first"] = Text(first), ["state"] = state };
        if (last is { } year) values["last"] = Text(year);
        if (means is not null) values["means"] = means;
        return ("resources", values);

        static string Text(int year) => year.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static (string, Dictionary<string, string>) Rule(string about, string how, string who) =>
        ("arrangements", new() { ["about"] = about, ["how"] = how, ["who"] = who });
}
