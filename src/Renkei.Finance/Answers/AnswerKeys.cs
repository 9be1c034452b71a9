using Renkei.Kernel;

namespace Renkei.Finance.Answers;

internal static class AnswerKeys
{
    public static readonly TextKey Stands = new(
        "この計画は自立しています：運用費は毎年会費などでまかなえ、資金は不足せず、更改も積立で支払えます。",
        "This plan stands by itself: fees carry running cost every year, money never lacks, and the reserve pays for renewal.");

    public static readonly TextKey StandsNot = new("この計画は自立していません。", "This plan does not stand by itself.");
    public static readonly TextKey Dry = new("{0}の{1}月に資金が不足します。", "Money runs out in {0}, month {1}.");
    public static readonly TextKey NeverDry = new("計画の期間中、資金は不足しません。", "Money does not run out within the plan.");
    public static readonly TextKey RenewalLacks = new("{0}の更改では、積立が{1}不足します。", "At the renewal of {0} the reserve lacks {1}.");

    public static readonly TextKey NoRenewal = new(
        "計画の期間に更改がないため、更改費用をまかなう会費は計算できません。", "No renewal falls into the plan, so no fee can be named that carries it.");

    public static readonly TextKey NoMembers = new(
        "会員が0のため、会費を計算できません。会員の見込みを入れてください。", "There are no members, so no fee can be worked out. Enter the members expected.");

    public static readonly TextKey PaidByOthers = new(
        "約束された負担金が運用費を上回るため、会費がなくても運用できます。", "Promised contributions are above running cost: it runs without fees.");

    public static readonly TextKey Fee = new(
        "運用費をまかなう会費は、1会員あたり年{0}（月{1}）です。", "The fee that carries running cost is {0} per member and year ({1} a month).");

    public static readonly TextKey FeeWithRenewal = new(
        "更改までまかなう会費は、1会員あたり年{0}（月{1}）です。", "The fee that carries renewal too is {0} per member and year ({1} a month).");

    public static readonly TextKey FeeAboveCost = new(
        "今の会費（1会員あたり年{0}）は運用費を{1}上回ります。更改に積み立てるか、会費を下げられます。",
        "Today's fees ({0} per member and year) are {1} above running cost. Put it aside for renewal, or lower the fees.");

    public static readonly TextKey Members = new("今の会費で運用費をまかなうには、会員が{0:N0}必要です。", "At today's fees {0:N0} members carry running cost.");

    public static readonly TextKey NoMembersEnough = new(
        "今の会費では、会員が増えても運用費をまかなえません。会費か費用を見直してください。",
        "At today's fees no number of members carries running cost. Look again at fees or costs.");

    public static readonly TextKey MembersWithRenewal = new(
        "今の会費で更改までまかなうには、会員が{0:N0}必要です。", "At today's fees {0:N0} members carry renewal too.");

    public static readonly TextKey NoMembersEnoughForRenewal = new(
        "今の会費では、会員が増えても更改までまかなえません。", "At today's fees no number of members carries renewal too.");
}
