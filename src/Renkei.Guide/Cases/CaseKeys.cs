using Renkei.Kernel;

namespace Renkei.Guide.Cases;

internal static class CaseKeys
{
    internal static readonly TextKey PickUps = new("ピックアップ事例", "Pick-up cases");
    internal static readonly TextKey PickUpsLead = new(
        "厚生労働省のサイトが詳しく紹介している事例です。8件のうち、内容を確かめられた7件を載せています。数字は当時のものです。",
        "Cases the Ministry's site tells at length: seven of eight, those we could confirm. Figures are of their time.");
    internal static readonly TextKey OthersLead = new("このほかに公表されている事例は、「事例を探す」で見られます。", "Other published cases stand under \"Find cases\".");
    internal static readonly TextKey Find = new("事例を探す", "Find cases");
    internal static readonly TextKey FindLead = new(
        "対象地域、運営主体、規模、同意の方式で絞り込み、2つ以上を選んで比べられます。", "Narrow by area, body, size and consent; choose two or more to compare.");
    internal static readonly TextKey Narrow = new("絞り込む", "Narrow");
    internal static readonly TextKey NarrowReset = new("条件を外す", "Remove conditions");
    internal static readonly TextKey Found = new("{0}件の事例", "{0} cases");
    internal static readonly TextKey NoneFound = new(
        "この条件に合う事例はありません。条件を一つ外すと見つかることがあります。", "No case fits all of this. Removing one condition may help.");
    internal static readonly TextKey Compare = new("事例を比べる", "Compare cases");
    internal static readonly TextKey CompareLead = new(
        "公表された数字を並べます。年が違う数字は、そのまま比べられません。", "Published figures side by side. Figures of different years do not compare as they stand.");
    internal static readonly TextKey CompareChosen = new("選んだ事例を比べる", "Compare the chosen cases");
    internal static readonly TextKey ChooseTwo = new("比べる事例を2つ以上選んでください。自分の計画と比べるときは1つでもかまいません。",
        "Choose two cases or more; one is enough beside a plan of your own.");
    internal static readonly TextKey Choose = new("比べる事例", "Cases to compare");
    internal static readonly TextKey ChooseOne = new("比べる：", "Compare: ");
    internal static readonly TextKey OwnPlan = new("自分の計画", "Your plan");
    internal static readonly TextKey OwnLead = new(
        "計画の数字を入れると、事例の隣に並びます。数字は保存されず、このページの住所に入るだけです。計画のある方は、計画の「事例と比べる」を開くと、計画の内容が入った表になります。",
        "Figures entered here stand beside the cases. They are not kept; they only become part of this page's address. Who has a plan finds the same table, filled from it, on the plan's own page \"Compare with cases\".");
    internal static readonly TextKey NotNumber = new("数字だけを入力してください（例：120）。", "Enter digits only, such as 120.");
    internal static readonly TextKey Case = new("事例", "Case");
    internal static readonly TextKey Place = new("所在地", "Place");
    internal static readonly TextKey Area = new("対象地域", "Area");
    internal static readonly TextKey Body = new("運営主体の組織形態", "Operating body");
    internal static readonly TextKey Consent = new("患者参加同意方法", "Patients' consent");
    internal static readonly TextKey Size = new("規模（参加機関数）", "Size (institutions)");
    internal static readonly TextKey Start = new("開始", "Begun");
    internal static readonly TextKey System = new("システム", "System");
    internal static readonly TextKey Payers = new("費用の負担者", "Who pays");
    internal static readonly TextKey Figures = new("数字", "Figures");
    internal static readonly TextKey AsOf = new("時点", "As of");
    internal static readonly TextKey Source = new("出典", "Source");
    internal static readonly TextKey Any = new("指定しない", "Any");
    internal static readonly TextKey Unknown = new("確認できていません", "not confirmed");
    internal static readonly TextKey PerPatient = new("運用費用（患者1人あたり・年）", "Running cost a patient and year");
    internal static readonly TextKey PerSite = new("運用費用（1機関あたり・年）", "Running cost an institution and year");
    internal static readonly TextKey YearOf = new("{0}年", "{0}");

    internal static TextKey Figure(CaseFigureKind kind) => kind switch
    {
        CaseFigureKind.Sites => new("参加機関数", "Institutions"),
        CaseFigureKind.Disclosing => new("うち開示施設", "of which disclosing"),
        CaseFigureKind.Viewing => new("うち閲覧施設", "of which viewing"),
        CaseFigureKind.Patients => new("参加患者数", "Patients"),
        CaseFigureKind.Build => new("構築費用", "Cost of building"),
        CaseFigureKind.Running => new("運用費用（年）", "Running cost a year"),
        CaseFigureKind.Renewal => new("更改費用", "Cost of renewal"),
    };

    internal static TextKey Unit(CaseFigureKind kind) => kind switch
    {
        CaseFigureKind.Patients => new("人", "people"),
        CaseFigureKind.Build or CaseFigureKind.Running or CaseFigureKind.Renewal => new("円", "yen"),
        CaseFigureKind.Sites or CaseFigureKind.Disclosing or CaseFigureKind.Viewing => new("施設", "sites"),
    };

    internal static TextKey Name(CaseArea area) => area switch
    {
        CaseArea.Unknown => Unknown,
        CaseArea.Municipality => new("市町村", "Municipality"),
        CaseArea.Municipalities => new("複数の市町村", "Several municipalities"),
        CaseArea.MedicalArea => new("二次医療圏", "Secondary medical area"),
        CaseArea.Prefecture => new("全県域", "Whole prefecture"),
    };

    internal static TextKey Name(CaseBody body) => body switch
    {
        CaseBody.Unknown => Unknown,
        CaseBody.Voluntary => new("任意団体", "Voluntary body"),
        CaseBody.Npo => new("NPO法人", "NPO corporation"),
        CaseBody.Association => new("一般社団法人", "General incorporated association"),
        CaseBody.MedicalAssociation => new("医師会", "Medical association"),
        CaseBody.Council => new("行政と医師会などの協議会", "Council of administration, medical association and others"),
    };

    internal static TextKey Name(CaseConsent consent) => consent switch
    {
        CaseConsent.Unknown => Unknown,
        CaseConsent.List => new("施設を一覧から選ぶ", "Sites chosen from a list"),
        CaseConsent.Site => new("受診した施設ごと", "Each visited site"),
        CaseConsent.Card => new("カードの発行と、閲覧する施設ごと", "A card, then each viewing site"),
    };

    internal static TextKey Name(CaseSize size) => size switch
    {
        CaseSize.Unknown => Unknown,
        CaseSize.Small => new("200未満", "under 200"),
        CaseSize.Medium => new("200～499", "200 to 499"),
        CaseSize.Large => new("500以上", "500 and more"),
    };

    internal static TextKey Name(CasePointKind kind) => kind switch
    {
        CasePointKind.Feature => new("特徴", "Features"),
        CasePointKind.Effect => new("導入効果", "Effects"),
        CasePointKind.Hardship => new("苦労した点", "Hardships"),
        CasePointKind.Success => new("成功要因", "Success factors"),
    };
}
