using Renkei.Kernel;

namespace Renkei.Planning.Outline;

/// <summary>The words of the sheets of activities 1 and 3: problems, scope, targets, effects.</summary>
internal static class ScopeTexts
{
    internal static readonly TextKey Problems = new("地域医療の課題整理", "Problems of care in the region");
    internal static readonly TextKey ProblemsLead = new(
        "課題ごとに、数値の根拠、原因、対応を木の形に並べます。活動1のマイルストーン「地域医療の課題整理」で使います。",
        "For each problem the figure that shows it, its causes and what answers them, as a tree. Used for the milestone of activity 1.");
    internal static readonly TextKey Services = new("事業概要（誰が、何のために、何を行う）", "Outline of the project (who, what for, what)");
    internal static readonly TextKey ServicesLead = new(
        "利用シーンごとに、誰が、誰のために、何のために、何を行うかを書きます。活動3のマイルストーン「事業概要（誰が、何のために、何を行う）決定」で使います。",
        "For each use scene who does what, for whom and what for. Used for the milestone of activity 3.");
    internal static readonly TextKey Areas = new("対象地域", "Target area");
    internal static readonly TextKey AreasLead = new(
        "ネットワークが対象とする地域を、いつから対象とするかと合わせて並べます。活動3で使います。",
        "The areas the network covers, and from when. Used in activity 3.");
    internal static readonly TextKey Members = new("参加機関の目標", "Targets for members");
    internal static readonly TextKey MembersLead = new(
        "種別ごと・年度ごとに、参加する機関の数の目標を置きます。収支、検収、運用の実績と比べる元になります。",
        "For each kind and fiscal year how many institutions shall take part. Money, acceptance and later results are compared with it.");
    internal static readonly TextKey Patients = new("参加患者の目標", "Targets for patients");
    internal static readonly TextKey PatientsLead = new(
        "年度ごとに、参加する患者の数の目標を置きます。収支と運用の実績を比べる元になります。",
        "For each fiscal year how many patients shall take part. Money and later results are compared with it.");
    internal static readonly TextKey Zones = new("各医療圏の体制、課題、既存事業", "Zones: organisation, problems, existing projects");
    internal static readonly TextKey ZonesLead = new(
        "圏域を代表する医療機関から聞いたことを、圏域ごとに並べます。活動3の準備会で共有します。",
        "What the representative institution of each zone told. Shared in the preparatory body of activity 3.");
    internal static readonly TextKey Referrals = new("紹介・逆紹介の現状", "Referrals and referrals back today");
    internal static readonly TextKey ReferralsLead = new(
        "紹介数・逆紹介数と、いまやり取りしている情報の種類を並べます。活動3で連携の現状として共有します。",
        "Counts of referrals and referrals back, and the kinds of information exchanged today. Shared in activity 3.");
    internal static readonly TextKey Effects = new("期待される効果", "Expected effects");
    internal static readonly TextKey EffectsLead = new(
        "課題の解決を示す指標ごとに、現状と目標を書きます。活動3のマイルストーン「期待される効果の想定」で使います。",
        "For each indicator that shows a problem solved, today's value and the target. Used for the milestone of activity 3.");

    internal static readonly TextKey CodeOfLevel = new(
        "「{0}」の地域コードの桁数が範囲と合いません。市町村は5桁、構想区域と二次医療圏は4桁、全県域は2桁です。",
        "The code of “{0}” does not fit its level: five digits for a municipality, four for an area, two for a prefecture.");
    internal static readonly TextKey BelowZero = new("「{0}」の数が0より小さくなっています。0以上の数を入力してください。", "A count of “{0}” is below zero. Enter 0 or more.");
    internal static readonly TextKey GivenTwice = new("「{0}」が2行あります。1行にまとめてください。", "“{0}” is there twice. Keep one row.");
    internal static readonly TextKey NoBaseline = new(
        "「{0}」の現状の値には時点と出典が必要です。後で比べられるように、両方を入力してください。",
        "Today's value of “{0}” needs its day and its source, so that it can be compared later.");
    internal static readonly TextKey ProblemOnTop = new("「{0}」は課題なので、何かの下には立ちません。「上に立つもの」を空にしてください。", "“{0}” is a problem and stands under nothing. Leave “Stands under” empty.");
    internal static readonly TextKey ProblemNeedsFigure = new("課題「{0}」には根拠の数値とその出典が必要です。", "The problem “{0}” needs a figure and its source.");
    internal static readonly TextKey StandsUnderNothing = new("「{0}」が課題につながっていません。「上に立つもの」で課題か原因を選んでください。下に原因や対応があるものは消せません。", "“{0}” leads up to no problem. Choose a problem or cause it stands under; what has something below it cannot be removed.");
    internal static readonly TextKey UnderMeasure = new("「{0}」は対応の下には置けません。課題か原因の下に置いてください。", "“{0}” cannot stand under a measure. Put it under a problem or a cause.");

    internal static readonly TextKey NumberUnreadable = new("「{0}」は数字で入力してください（例：1200）。", "Enter “{0}” in digits, such as 1200.");
    internal static readonly TextKey WholeUnreadable = new("「{0}」は0以上の整数で入力してください（例：1200）。", "Enter “{0}” as a whole number from 0 up, such as 1200.");
    internal static readonly TextKey Growth = new("種別と年度の一覧", "By kind and fiscal year");
    internal static readonly TextKey GrowthNote = new("上は機関の合計、下は開示する機関の数（年度末）。", "Above all institutions, below those that disclose, at the end of the fiscal year.");
    internal static readonly TextKey Total = new("合計", "In all");
    internal static readonly TextKey Disclosing = new("うち開示 {0}", "{0} disclose");
    internal static readonly TextKey Tree = new("課題から対応まで", "From problem to measure");
}
