using Renkei.Kernel;

namespace Renkei.Finance.Assumptions;

internal static class FinanceKeys
{
    public static readonly TextKey NoYears = new(
        "計画の年数が{0}です。1から{1}の年数を入れてください。", "The plan has {0} years. Enter 1 to {1} years.");

    public static readonly TextKey FewYears = new(
        "計画が{0}年です。更改までを見るには5年以上にしてください。", "The plan has {0} years. Make it 5 or more to see a renewal.");

    public static readonly TextKey FirstYear = new(
        "最初の年度{0}は{1}から{2}の間ではありません。", "The first year {0} does not lie between {1} and {2}.");

    public static readonly TextKey OperatesFrom = new(
        "運用開始が{0}年目です。計画の年数（{1}年）の中にしてください。", "Operation begins in year {0}. Let it begin within the {1} years of the plan.");

    public static readonly TextKey NoRenewal = new(
        "この計画の期間に更改がありません。更改の周期を入れるか、期間を延ばしてください。",
        "No renewal falls into this plan. Enter a renewal cycle, or make the plan longer.");

    public static readonly TextKey RenewalCycle = new("更改の周期は1年から{0}年です（{1}年とあります）。", "The renewal cycle is 1 to {0} years, not {1}.");

    public static readonly TextKey RenewalAtOnce = new(
        "{0}年目に更改があります。それまでに積み立てる期間は{1}か月だけです。", "A renewal falls into year {0}. There are only {1} months to save for it.");

    public static readonly TextKey RenewalFree = new(
        "更改の費用がありません。「更改」の段階に費用を入れてください。", "The renewal costs nothing. Enter costs in the renewal stage.");

    public static readonly TextKey NegativeMembers = new("{0}年目の数が{1}です。0以上にしてください。", "The number in year {0} is {1}. Make it 0 or more.");
    public static readonly TextKey TooMany = new("{0}年目の数{1}は上限の{2}を超えています。", "The number {1} in year {0} is above the limit of {2}.");
    public static readonly TextKey NoGrowth = new("数がありません。年ごとの数か、成長曲線の3つの値を入れてください。", "There are no numbers. Enter one for each year, or the three values of the curve.");
    public static readonly TextKey NoMembers = new("会員が1人もいない年があります（{0}年目）。会費は集まりません。", "There are no members in year {0}. No fees come in.");
    public static readonly TextKey TwoIds = new("番号「{0}」が2回使われています。", "The id \"{0}\" is used twice.");
    public static readonly TextKey BadId = new("番号「{0}」は使えません。英数字とハイフンで30字までにしてください。", "The id \"{0}\" cannot be used. Use letters, digits and hyphens, at most 30.");
    public static readonly TextKey NoKind = new("会員の種別「{0}」がありません。", "There is no kind of member \"{0}\".");
    public static readonly TextKey NoLine = new("費用「{0}」がありません。", "There is no cost \"{0}\".");
    public static readonly TextKey RangeOrder = new("範囲が逆です：下限{0}、基本{1}、上限{2}。小さい順にしてください。", "The range is not in order: low {0}, mode {1}, high {2}.");
    public static readonly TextKey Below = new("{0}は{1}より小さい値です。{1}以上にしてください。", "{0} is below {1}. Make it {1} or more.");
    public static readonly TextKey Above = new("{0}は{1}より大きい値です。{1}以下にしてください。", "{0} is above {1}. Make it {1} or less.");
    public static readonly TextKey Month = new("{0}月はありません。1から12の月にしてください。", "There is no month {0}. Enter 1 to 12.");
    public static readonly TextKey YearsOutside = new("{0}年目から{1}年目は、計画の年数（{2}年）に合いません。", "Years {0} to {1} do not fit a plan of {2} years.");
    public static readonly TextKey RateOrSum = new("補助・負担には、割合か年額のどちらか一つを入れてください。", "A contribution has either a rate or a yearly sum.");
    public static readonly TextKey NoStage = new("割合の対象となる段階がありません。", "The rate names no stage.");
    public static readonly TextKey NoSuchValue = new("シナリオ「{0}」が変える「{1}」は、前提の中にありません。", "Scenario \"{0}\" changes \"{1}\", which is not in the assumptions.");
    public static readonly TextKey TooManyLines = new("{0}件は多すぎます。{1}件までにしてください。", "{0} entries are too many. Keep to {1}.");
    public static readonly TextKey TooLarge = new("この金額は1年に{0:N0}円を超えます。数量・単価・人数の桁を確かめてください。", "This amount passes {0:N0} yen a year. Check the digits of quantity, unit and number.");

    public static readonly TextKey RunningSubsidy = new(
        "運用費への補助が見込まれています。基金の補助は原則として運用費に使えません。決まったものだけを入れてください。",
        "A subsidy for running cost is counted on. The fund in principle does not pay running cost: enter only what is settled.");
}
