using System.Globalization;
using Renkei.Kernel;

namespace Renkei.Charter.Comparing;

/// <summary>Everything of a charter that is neither a row nor a participant.</summary>
internal static class SettingChanges
{
    private delegate string Value(CharterDocument charter, AspectWords words);

    private static readonly (string Ja, string En, Value Of)[] Settings =
    [
        ("規約の名称", "the charter's name", (charter, words) => words.Of(charter.Title)),
        ("規約の始まりの日", "the charter's first day", (charter, words) => words.Of(charter.From)),
        ("定めのないときの既定", "the default where nothing is said", (charter, words) => words.Of(charter.ImplicitPolicy)),
        ("機関の種別", "kinds of institutions", (charter, words) => Names(words, charter.Kinds.Select(one => one.Name))),
        ("職種", "professions", (charter, words) => Names(words, charter.Professions.Select(one => one.Name))),
        ("情報種別", "types of information", (charter, words) => Names(words, charter.Information.Select(one => one.Name))),
        ("情報形式", "formats", (charter, words) => words.Rule.List(charter.Information.SelectMany(one => one.Formats).Select(one => one.Name).Distinct())),
        ("コード体系", "code systems", (charter, words) => words.Rule.List(charter.Information.SelectMany(one => one.Codes).Select(one => one.Name).Distinct())),
        ("要注意の区分", "labels", (charter, words) => Names(words, charter.Sensitivities.Select(one => one.Name))),
        ("利用目的", "purposes", (charter, words) => Names(words, charter.Purposes.Select(one => one.Name))),
        ("同意方式", "methods of consent", (charter, words) => words.Rule.List(charter.Consent.Methods.Order().Select(words.Of))),
        ("同意の取り方", "evidence of consent", (charter, words) => words.Rule.List(charter.Consent.Evidence.Order().Select(words.Of))),
        ("除外施設の指定", "exclusion of institutions", (charter, words) => words.Of(charter.Consent.Exclusions)),
        ("後から加わる機関への同意", "consent and later participants", (charter, words) => words.Of(charter.Consent.LaterMembers)),
        ("撤回の効果", "effect of a withdrawal", (charter, words) => words.Of(charter.Consent.Withdrawal)),
        ("撤回が効くまでの時間", "time until a withdrawal takes effect", (charter, words) => Count(words, charter.Consent.WithdrawalSeconds, "秒", "seconds")),
        ("代理人の続柄", "relations of a proxy", (charter, words) => words.Rule.List(charter.Consent.ProxyRelations)),
        ("本人が署名する年齢", "age from which the patient signs", (charter, words) => Count(words, charter.Consent.Minors.SignsFromAge, "歳", "years")),
        ("保護者の同意が終わる年齢", "age at which a guardian's consent ends", (charter, words) => Count(words, charter.Consent.Minors.GuardianUntilAge, "歳", "years")),
        ("脱退した機関のデータ", "data of a participant that left", (charter, words) => words.Of(charter.Consent.OnLeaving)),
        ("緊急閲覧の定め", "emergency access", (charter, words) => words.Of(charter.Emergency is not null)),
        ("緊急閲覧の時間", "time of emergency access", (charter, words) => Count(words, charter.Emergency?.Minutes ?? 0, "分", "minutes")),
        ("緊急閲覧の理由", "reasons of emergency access", (charter, words) => Names(words, charter.Emergency?.Reasons.Select(one => one.Name) ?? [])),
        ("緊急閲覧の点検の期限", "review of emergency access", (charter, words) => Count(words, charter.Emergency?.ReviewDays ?? 0, "日", "days")),
        ("緊急閲覧の管理者への通知", "telling the manager of emergency access", (charter, words) => words.Of(charter.Emergency?.NotifiesManager == true)),
        ("緊急閲覧の患者への開示", "showing emergency access to the patient", (charter, words) => words.Of(charter.Emergency?.PatientSeesLog == true)),
        ("災害時の宣言者", "who declares a disaster", (charter, words) => charter.Disaster?.DeclaredBy ?? words.Of((Wording?)null)),
        ("災害時の最長日数", "longest declaration of a disaster", (charter, words) => Count(words, charter.Disaster?.MostDays ?? 0, "日", "days")),
        ("黙示の同意の条件", "conditions of presumed consent", (charter, words) =>
            words.Of(charter.Presumed is { CommonRule: true, PostedPurpose: true, ConsentAtVisit: true })),
        ("証跡の保存期間", "retention of the audit record", (charter, words) => words.Years(charter.Audit.RetentionYears)),
        ("閲覧履歴の患者への開示", "showing accesses to the patient", (charter, words) => words.Of(charter.Audit.PatientSeesAccess)),
        ("拒否した閲覧の記録", "recording refused tries", (charter, words) => words.Of(charter.Audit.RecordsDenials)),
        ("二要素認証", "two factors", (charter, words) => words.Of(charter.Security.TwoFactor)),
        ("クライアント証明書", "client certificates", (charter, words) => words.Of(charter.Security.ClientCertificates)),
        ("TLS の最低の版", "the lowest version of TLS", (charter, words) => words.Of(charter.Security.LowestTls)),
        ("操作しないときの終了", "end of idle sessions", (charter, words) => Count(words, charter.Security.SessionMinutes, "分", "minutes")),
        ("目標", "targets", (charter, words) => words.Rule.List(charter.Targets.Select(one =>
            string.Create(CultureInfo.InvariantCulture, $"{words.Of(one.Name)} {one.Value}{one.Unit} {CharterDiff.Day(one.By)}")))),
    ];

    internal static IEnumerable<CharterChange> Between(CharterDocument before, CharterDocument after)
    {
        foreach (var (ja, en, of) in Settings)
        {
            string Before(Language language) => of(before, new(before, language));
            string After(Language language) => of(after, new(after, language));
            if (Before(Language.Japanese) == After(Language.Japanese) && Before(Language.English) == After(Language.English)) continue;
            yield return new(ChangeKind.Changed, null, null, [],
                $"{CharterDiff.Day(after.From)}から{ja}が「{Before(Language.Japanese)}」から「{After(Language.Japanese)}」になる",
                $"From {CharterDiff.Day(after.From)} {en} changes from “{Before(Language.English)}” to “{After(Language.English)}”");
        }
    }

    private static string Names(AspectWords words, IEnumerable<Wording> names) => words.Rule.List(names.Select(name => words.Of(name)));

    private static string Count(AspectWords words, int count, string ja, string en) => words.Say(
        string.Create(CultureInfo.InvariantCulture, $"{count}{ja}"), string.Create(CultureInfo.InvariantCulture, $"{count} {en}"));
}
