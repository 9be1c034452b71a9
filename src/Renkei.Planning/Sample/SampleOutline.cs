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

        foreach (var row in Problems().Concat(Scope(first))) yield return row;
    }

    /// <summary>The figure is published; causes and measures are invented. "under" names the row it stands under.</summary>
    private static IEnumerable<(string, Dictionary<string, string>)> Problems()
    {
        yield return ("problems", new()
        {
            ["kind"] = "problem", ["title"] = "高齢の住民が増え、複数の施設にかかる人が多い", ["figure"] = "65歳以上の割合 44.9 %（2025年、推計）",
            ["source"] = "国立社会保障・人口問題研究所「日本の地域別将来推計人口」（令和5年推計）", ["asOf"] = "2025-10-01",
        });
        yield return Node("cause", "施設ごとに記録が分かれ、転院や在宅復帰のたびに聞き直している", "高齢の住民が増え、複数の施設にかかる人が多い");
        yield return Node("measure", "退院時の処方・検査結果・サマリーを、同意のもとでかかりつけ医と薬局が見られるようにする", "施設ごとに記録が分かれ、転院や在宅復帰のたびに聞き直している");
        yield return Node("cause", "夜間・休日は他の施設に問い合わせられない", "高齢の住民が増え、複数の施設にかかる人が多い");
        yield return Node("measure", "救急外来で、アレルギーと服薬中の薬をすぐ見られるようにする", "夜間・休日は他の施設に問い合わせられない");

        static (string, Dictionary<string, string>) Node(string kind, string title, string under) =>
            ("problems", new() { ["kind"] = kind, ["title"] = title, ["under"] = under, ["more"] = "練習用の例です。" });
    }

    private static IEnumerable<(string, Dictionary<string, string>)> Scope(FiscalYear first)
    {
        const string Example = "練習用の例";
        yield return ("scope", new()
        {
            ["title"] = "退院時の情報共有", ["who"] = "病院の医師・看護師・薬剤師", ["forWhom"] = "退院して在宅や施設に戻る患者",
            ["why"] = "説明と検査のやり直しをなくす。", ["what"] = "退院時の処方、検査結果、サマリーを、かかりつけ医、薬局、訪問看護と共有する。",
        });
        yield return ("scope", new()
        {
            ["title"] = "救急", ["who"] = "救急外来の医師", ["forWhom"] = "救急で運ばれた患者",
            ["why"] = "重なる検査と、薬の飲み合わせの見落としを減らす。", ["what"] = "アレルギー、服薬中の薬、直近の検査結果を見る。",
        });
        yield return ("areas", new() { ["name"] = "佐渡", ["level"] = "planning-area", ["code"] = "1507", ["first"] = Year(first, 2), ["why"] = "島の中で受診がほぼ完結する。（練習用の例）" });
        foreach (var (kind, disclosing, viewing) in new[] { ("病院", (2, 3), (2, 1)), ("診療所", (0, 2), (8, 14)), ("薬局", (0, 0), (6, 12)) })
        {
            yield return Members(kind, Year(first, 2), disclosing.Item1, viewing.Item1);
            yield return Members(kind, Year(first, 4), disclosing.Item2, viewing.Item2);
        }

        foreach (var (year, patients) in new[] { (2, 1_500), (3, 4_000), (4, 8_000) })
            yield return ("patients", new() { ["year"] = Year(first, year), ["patients"] = Text(patients), ["source"] = Example });
        yield return ("zones", new()
        {
            ["name"] = "佐渡", ["organisation"] = "救急と入院は病院、日常の診療と在宅は診療所が担う。（練習用の例）",
            ["problems"] = "専門の診療は島の外に頼る。", ["projects"] = "紙の診療情報提供書と画像CDの受け渡し。", ["source"] = "準備会での聞き取り（練習用の例）",
        });
        yield return ("referrals", new()
        {
            ["name"] = "佐渡", ["year"] = Year(first, -1), ["referred"] = "1200", ["back"] = "900",
            ["information"] = "診療情報提供書、画像CD、検査結果の写し", ["source"] = Example,
        });
        yield return ("effects", new()
        {
            ["indicator"] = "参加患者数", ["unit"] = "人", ["term"] = "middle", ["target"] = "8000", ["targetOn"] = $"{first.StartYear + 5}-03-31",
            ["shows"] = "住民が使う仕組みになったかを示す。同意書の数を毎月数える。（練習用の例）",
        });
        yield return ("effects", new()
        {
            ["indicator"] = "退院当日に情報を見られた割合", ["unit"] = "%", ["baseline"] = "0", ["baselineOn"] = $"{first.StartYear}-04-01", ["source"] = "準備会での聞き取り（練習用の例）",
            ["term"] = "short", ["target"] = "60", ["targetOn"] = $"{first.StartYear + 3}-03-31", ["shows"] = "聞き直しが減ったかを示す。閲覧の記録から数える。",
        });

        static (string, Dictionary<string, string>) Members(string kind, string year, int disclosing, int viewing) => ("members", new()
        {
            ["kind"] = kind, ["year"] = year, ["disclosing"] = Text(disclosing), ["viewing"] = Text(viewing), ["source"] = Example,
        });

        static string Year(FiscalYear first, int later) => Text(first.StartYear + later);
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static (string, Dictionary<string, string>) Effort(string organisation, string role, string doing) =>
        ("efforts", new() { ["organisation"] = organisation, ["role"] = role, ["doing"] = doing, ["source"] = "準備会での聞き取り（練習用の例）" });

    private static (string, Dictionary<string, string>) Step(string kind, string title, int first, int? last, string? means, string state)
    {
        var values = new Dictionary<string, string> { ["kind"] = kind, ["title"] = title, ["first"] = Text(first), ["state"] = state };
        if (last is { } year) values["last"] = Text(year);
        if (means is not null) values["means"] = means;
        return ("resources", values);
    }

    private static (string, Dictionary<string, string>) Rule(string about, string how, string who) =>
        ("arrangements", new() { ["about"] = about, ["how"] = how, ["who"] = who });
}
