using Renkei.Kernel;

namespace Renkei.Charter.Deciding;

/// <summary>An answer in one sentence, in both languages, with the names of the charter (解説の一文).</summary>
public static class DecisionWords
{
    /// <summary>The sentence of a reason. Places: {0} institution, {1} profession, {2} source, {3} information, {4} purpose, {5} row,
    /// {6} patient's record.</summary>
    public static TextKey Of(DecisionReason reason) => reason switch
    {
        DecisionReason.LinkNotCertain => Denied("患者の名寄せが確かではないためです。", "the link to the patient is not certain."),
        DecisionReason.Undelivered => Denied("「未提供」の印がある情報は、どんなときも出さないためです。", "information marked as undelivered never leaves its source."),
        DecisionReason.ViewerNotTakingPart => Denied("{0}はこの日、規約に参加していないためです。", "{0} does not take part in the charter on this day."),
        DecisionReason.ViewerDoesNotView => Denied("{0}は閲覧の役割で参加していないためです。", "{0} does not take part as a viewer."),
        DecisionReason.PersonNotActive => Denied("職員の登録が有効ではないためです。", "the person's registration is not active."),
        DecisionReason.SourceNotTakingPart => Denied("{2}はこの日、規約に参加していないためです。", "{2} does not take part in the charter on this day."),
        DecisionReason.SourceDoesNotDisclose => Denied("{2}は開示の役割で参加していないためです。", "{2} does not take part as a discloser."),
        DecisionReason.NotTreating => Denied("この患者を受け持っていることが示されていないためです。", "it is not shown that this person treats the patient."),
        DecisionReason.PatientDenies => Denied("患者が拒否しているためです（記録 {6}）。", "the patient refuses (record {6})."),
        DecisionReason.RuleDenies => Denied("規約の {5} が見せないと定めているためです。", "row {5} of the charter denies it."),
        DecisionReason.Permitted => Allowed("規則 {5} と患者の同意によります。", "by row {5} and the patient's consent."),
        DecisionReason.NoRule => Denied("これを許す規則が規約にないためです。", "no row of the charter permits it."),
        DecisionReason.RuleNotInForce => Denied("規則 {5} の期間の外であるためです。", "row {5} is not in force on this day."),
        DecisionReason.DataOutsideDates => Denied("データの日付が規則 {5} の及ぶ期間の外であるためです。", "the date of the data is outside what row {5} reaches."),
        DecisionReason.ConsentMissing => Denied("規則 {5} が求める患者の同意がないためです。", "the consent that row {5} asks for is missing."),
        DecisionReason.ConsentWithdrawn => Denied("規則 {5} が求める患者の同意が撤回されているためです。", "the consent that row {5} asks for was withdrawn."),
        DecisionReason.ConsentTooWide => Denied("患者の同意が、規則 {5} の求めるものより広いためです。", "the patient's consent is wider than row {5} asks for."),
        DecisionReason.PurposeNotPosted => Denied("{2}が利用目的を掲示しておらず、規則 {5} の黙示の同意が成り立たないためです。", "{2} has not posted its purposes, so row {5} cannot presume consent."),
        DecisionReason.ImplicitlyPermitted => Allowed("規則 {5} があり、患者の拒否も撤回もなく、規約の既定が許しています。", "by row {5}: the patient has neither refused nor withdrawn, and the charter's default permits."),
        DecisionReason.EmergencyPermitted => Allowed("規則 {5} による緊急閲覧です。管理者に知らせ、後で必ず点検します。", "as emergency access by row {5}; the manager is told, and it is reviewed."),
        DecisionReason.DisasterPermitted => Allowed("規則 {5} による災害時の閲覧です。後で必ず点検します。", "as access in a disaster by row {5}; it is reviewed."),
        DecisionReason.Uninformed => Denied("患者に告げていない情報は、医療者だけが見られるためです。", "what the patient has not been told is shown to clinicians only."),
        _ => Exceptional(reason),
    };

    /// <summary>What fills the sentence, in a language.</summary>
    public static object[] Arguments(this CharterDocument charter, AccessQuestion question, Decision decision, Language language)
    {
        ArgumentNullException.ThrowIfNull(charter);
        ArgumentNullException.ThrowIfNull(question);
        return
        [
            Institution(charter, question.Viewer.Institution),
            charter.Professions.FirstOrDefault(one => one.Id == question.Viewer.Profession)?.Name.In(language) ?? question.Viewer.Profession,
            Institution(charter, question.Source),
            charter.Information.FirstOrDefault(one => one.Id == question.Information)?.Name.In(language) ?? question.Information,
            charter.Purposes.FirstOrDefault(one => one.Id == question.Purpose)?.Name.In(language) ?? question.Purpose,
            decision.NamesRow ? decision.Row.ToString() : "",
            decision.Provision == PreparedProvision.ExclusionId ? Excluded.In(language) : decision.Provision ?? "",
        ];
    }

    /// <summary>The whole sentence.</summary>
    public static string Explain(this CharterDocument charter, AccessQuestion question, Decision decision, Language language) =>
        Of(decision.Reason).In(language, charter.Arguments(question, decision, language));

    private static readonly TextKey Excluded = new("除外施設の指定", "excluded institutions");

    private static TextKey Exceptional(DecisionReason reason) => reason switch
    {
        DecisionReason.NoEmergencyInCharter => Denied("規約に緊急閲覧の定めがないためです。", "the charter knows no emergency access."),
        DecisionReason.InstitutionTakesNoEmergencies => Denied("{0}は救急を受け入れる機関ではないためです。", "{0} does not take emergencies."),
        DecisionReason.NoEmergencyRight => Denied("緊急閲覧の権利が本人に与えられていないためです。", "the person does not hold the right of emergency access."),
        DecisionReason.NoEmergencyReason => Denied("規約が認める緊急の理由が示されていないためです。", "no reason the charter accepts was given."),
        DecisionReason.EmergencyTimeOver => Denied("緊急閲覧の時間の外であるためです。", "the time of the emergency access is over."),
        DecisionReason.PatientDeniesEmergency => Denied("患者が緊急閲覧を拒否しているためです。", "the patient refuses emergency access."),
        DecisionReason.NoEmergencyRule => Denied("緊急時にこれを許す規則が規約にないためです。", "no row of the charter permits it in an emergency."),
        DecisionReason.EmergencyDataOutsideDates => Denied("データの日付が緊急の規則 {5} の及ぶ期間の外であるためです。", "the date of the data is outside what emergency row {5} reaches."),
        DecisionReason.EmergencyRuleDenies => Denied("規約の {5} が緊急時にも見せないと定めているためです。", "row {5} denies it even in an emergency."),
        DecisionReason.NoDisasterInCharter => Denied("規約に災害時の定めがないためです。", "the charter knows no access in disasters."),
        DecisionReason.DisasterNotDeclared => Denied("有効な災害の宣言がないためです。", "no valid declaration of a disaster is in force."),
        DecisionReason.NoDisasterRule => Denied("災害時にこれを許す規則が規約にないためです。", "no row of the charter permits it in a disaster."),
        DecisionReason.DisasterDataOutsideDates => Denied("データの日付が災害時の規則 {5} の及ぶ期間の外であるためです。", "the date of the data is outside what disaster row {5} reaches."),
        DecisionReason.DisasterRuleDenies => Denied("規約の {5} が災害時にも見せないと定めているためです。", "row {5} denies it even in a disaster."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static TextKey Allowed(string ja, string en) => new(
        "{0}の{1}は、{2}の{3}を{4}の目的で見られます。" + ja, "A {1} of {0} may see “{3}” of {2} for the purpose “{4}”: " + en);

    private static TextKey Denied(string ja, string en) => new(
        "{0}の{1}は、{2}の{3}を{4}の目的で見られません。" + ja, "A {1} of {0} may not see “{3}” of {2} for the purpose “{4}”: " + en);

    private static string Institution(CharterDocument charter, string key) =>
        charter.Members.FirstOrDefault(one => one.Id.ToString() == key || one.Code == key)?.Name ?? key;
}
