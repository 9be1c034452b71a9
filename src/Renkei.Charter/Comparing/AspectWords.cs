using System.Globalization;
using Renkei.Kernel;

namespace Renkei.Charter.Comparing;

/// <summary>The single aspects of a row and of the settings in words.</summary>
internal sealed class AspectWords(CharterDocument charter, Language language)
{
    internal RuleWords Rule { get; } = new(charter, language);

    internal string Say(string ja, string en) => language == Language.Japanese ? ja : en;

    internal string Of(bool yes) => yes ? Say("する", "yes") : Say("しない", "no");

    internal string Of(DateOnly? day) => day is { } one ? CharterDiff.Day(one) : Say("（なし）", "(none)");

    internal string Of(Wording? words) => words?.In(language) ?? Say("（なし）", "(none)");

    internal string Years(int? years) => years is not { } count ? Say("（未定）", "(open)")
        : Say(string.Create(CultureInfo.InvariantCulture, $"{count}年"), string.Create(CultureInfo.InvariantCulture, $"{count} years"));

    internal string Of(ConsentCondition? condition) => condition switch
    {
        null => Say("（なし）", "(none)"),
        ConsentCondition.NotRequired => Say("要しない", "not required"),
        ConsentCondition.Blanket => Say("一括同意", "blanket consent"),
        ConsentCondition.List => Say("リスト指定", "institutions on a list"),
        ConsentCondition.Institution => Say("施設ごと", "each institution"),
        ConsentCondition.Person => Say("個人単位", "each person"),
        ConsentCondition.Presumed => Say("黙示の同意（2020年の事務連絡）", "presumed consent (2020 notice)"),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    internal string Of(ConsentMethod method) => Of((ConsentCondition)((int)method + 1));

    internal string Of(Evidence evidence) => evidence switch
    {
        Evidence.Paper => Say("書面", "paper"),
        Evidence.Electronic => Say("電子", "electronic"),
        Evidence.OralNote => Say("口頭と診療録の記載", "oral with a note in the chart"),
    };

    internal string Of(Timing? timing) => timing switch
    {
        null => Say("（未定）", "(open)"),
        Timing.AtReception => Say("受付時", "at reception"),
        Timing.OnConfirmation => Say("確定時", "on confirmation"),
        Timing.OnPerformance => Say("実施時", "on performance"),
        Timing.AfterExamination => Say("検査後", "after the examination"),
        Timing.AtDischarge => Say("退院時", "at discharge"),
        Timing.AtReferral => Say("紹介時", "at referral"),
        Timing.AfterVisit => Say("訪問後", "after the visit"),
        Timing.Daily => Say("日次", "daily"),
        Timing.OnRequest => Say("求めたとき", "on request"),
        Timing.InEmergency => Say("救急時", "in an emergency"),
        _ => throw new ArgumentOutOfRangeException(nameof(timing)),
    };

    internal string Of(StoragePlace? place) => place switch
    {
        null => Say("（未定）", "(open)"),
        StoragePlace.Discloser => Say("開示施設の公開サーバ", "the discloser's server"),
        StoragePlace.OtherMember => Say("他施設のサーバ", "another participant's server"),
        StoragePlace.Centre => Say("センター", "the centre"),
        _ => throw new ArgumentOutOfRangeException(nameof(place)),
    };

    internal string Of(Means means) => means switch
    {
        Means.System => Say("システム", "system"),
        Means.Operation => Say("運用", "operation"),
    };

    internal string Of(ImplicitPolicy policy) => policy switch
    {
        ImplicitPolicy.Refuse => Say("見せない", "refuse"),
        ImplicitPolicy.CareOnly => Say("診療の目的なら見せる", "allow for care"),
        ImplicitPolicy.AllNormal => Say("規則の目的なら見せる", "allow for every purpose of the rules"),
    };

    internal string Of(LaterMembers later) => later switch
    {
        LaterMembers.NotCovered => Say("及ばない", "not covered"),
        LaterMembers.CoveredWhenAnnounced => Say("周知の後に及ぶ", "covered once announced"),
    };

    internal string Of(WithdrawalEffect effect) => effect switch
    {
        WithdrawalEffect.HideExisting => Say("すべて見せない", "hide everything"),
        WithdrawalEffect.FutureOnly => Say("撤回までのデータは見せる", "keep data up to the withdrawal"),
    };

    internal string Of(LeavingEffect effect) => effect switch
    {
        LeavingEffect.Hide => Say("すべて見せない", "hide everything"),
        LeavingEffect.Keep => Say("脱退までのデータは見せる", "keep data up to the leaving"),
    };

    internal string Of(TlsVersion version) => version switch
    {
        TlsVersion.Tls12 => "TLS 1.2",
        TlsVersion.Tls13 => "TLS 1.3",
    };

    internal string Of(MemberRole role) => role switch
    {
        MemberRole.Discloses => Say("開示", "discloses"),
        MemberRole.Views => Say("閲覧", "views"),
    };
}
