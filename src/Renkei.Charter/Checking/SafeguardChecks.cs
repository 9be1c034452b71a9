using Renkei.Kernel;

namespace Renkei.Charter.Checking;

/// <summary>Consent, emergency, audit, security, targets and provenance.</summary>
internal static class SafeguardChecks
{
    private const int LongestWithdrawalSeconds = 60;
    private const int ShortestAuditYears = 5;
    private const int LongestEmergencyMinutes = 24 * 60;

    private static readonly TextKey NoMethod = new("同意方式が1つもありません。", "No method of consent is offered.");
    private static readonly TextKey NoEvidence = new("同意の取り方が1つもありません。", "No evidence of consent is accepted.");
    private static readonly TextKey SlowWithdrawal = new("撤回が効くまでの時間は1〜60秒を勧めます（いまは{0}秒）。参考（独自）", "We advise that a withdrawal takes effect within 1 to 60 seconds (now {0}). Our own advice.");
    private static readonly TextKey Ages = new("本人が署名できる年齢が、保護者の同意の終わる年齢を超えています。その間はだれも同意できません。", "The age from which the patient signs lies above the age until which a guardian may: between them nobody can consent.");
    private static readonly TextKey EmergencyTime = new("緊急閲覧の時間は1分以上24時間以下にしてください。", "Emergency access must last 1 minute to 24 hours.");
    private static readonly TextKey NoReason = new("緊急閲覧の理由が1つもありません。", "Emergency access has no reason that may be given.");
    private static readonly TextKey Unreviewed = new("緊急閲覧の点検の期限がありません。", "Emergency access is never reviewed.");
    private static readonly TextKey DisasterDays = new("災害時の宣言の最長日数は1日以上にしてください。", "A declaration of a disaster must last at least a day.");
    private static readonly TextKey AuditYears = new("証跡の保存は5年以上を勧めます（いまは{0}年）。参考（独自）", "We advise to keep the audit record for 5 years or more (now {0}). Our own advice.");
    private static readonly TextKey Denials = new("拒否した閲覧を記録しない設定です。", "Refused tries are not recorded.");
    private static readonly TextKey OneFactor = new("二要素認証がありません（安全管理ガイドライン6.0版 システム運用編14章）。", "There is no second factor (Guideline 6.0, system operation, chapter 14).");
    private static readonly TextKey OldTls = new("TLS 1.2 は、やむを得ない場合に限られます（安全管理ガイドライン6.0版 システム運用編13章）。", "TLS 1.2 is for unavoidable cases only (Guideline 6.0, system operation, chapter 13).");
    private static readonly TextKey NoCertificates = new("クライアント証明書がありません。オープンな回線では要ります（安全管理ガイドライン6.0版 システム運用編13章）。", "There are no client certificates; open lines need them (Guideline 6.0, system operation, chapter 13).");
    private static readonly TextKey NoSource = new("目標「{0}」の根拠がありません。", "The target “{0}” has no source.");
    private static readonly TextKey NotApproved = new("承認者と承認の日がまだありません。", "Approver and date of approval are not there yet.");
    private static readonly TextKey DecisionAbsent = new("{0} の決定{1}が、規約の決定の一覧にありません。", "Decision {1} of {0} is not among the charter's decisions.");

    internal static void Run(CharterDocument charter, Findings findings)
    {
        Consent(charter.Consent, findings);
        if (charter.Emergency is { } emergency)
        {
            if (emergency.Minutes is < 1 or > LongestEmergencyMinutes) findings.Error("emergency-time", "/emergency/minutes", EmergencyTime);
            if (emergency.Reasons.Count == 0) findings.Error("emergency-reason", "/emergency/reasons", NoReason);
            if (emergency.ReviewDays < 1) findings.Error("emergency-review", "/emergency/reviewDays", Unreviewed);
        }

        if (charter.Disaster is { MostDays: < 1 }) findings.Error("disaster-days", "/disaster/mostDays", DisasterDays);
        if (charter.Audit.RetentionYears < ShortestAuditYears) findings.Warning("audit-years", "/audit/retentionYears", AuditYears, charter.Audit.RetentionYears);
        if (!charter.Audit.RecordsDenials) findings.Warning("audit-denials", "/audit/recordsDenials", Denials);
        if (!charter.Security.TwoFactor) findings.Warning("security-factor", "/security/twoFactor", OneFactor);
        if (charter.Security.LowestTls == TlsVersion.Tls12) findings.Warning("security-tls", "/security/lowestTls", OldTls);
        if (!charter.Security.ClientCertificates) findings.Warning("security-certificates", "/security/clientCertificates", NoCertificates);
        for (var at = 0; at < charter.Targets.Count; at++)
            if (string.IsNullOrWhiteSpace(charter.Targets[at].Source))
                findings.Warning("target-source", NameChecks.Place($"/targets/{at}"), NoSource, charter.Targets[at].Name);
        Provenance(charter, findings);
    }

    private static void Consent(ConsentModel model, Findings findings)
    {
        if (model.Methods.Count == 0) findings.Error("consent-method", "/consent/methods", NoMethod);
        if (model.Evidence.Count == 0) findings.Error("consent-evidence", "/consent/evidence", NoEvidence);
        if (model.WithdrawalSeconds is < 1 or > LongestWithdrawalSeconds)
            findings.Warning("consent-withdrawal", "/consent/withdrawalSeconds", SlowWithdrawal, model.WithdrawalSeconds);
        if (model.Minors.SignsFromAge > model.Minors.GuardianUntilAge) findings.Error("consent-ages", "/consent/minors", Ages);
    }

    private static void Provenance(CharterDocument charter, Findings findings)
    {
        if (charter.Provenance.Approver is null || charter.Provenance.ApprovedOn is null) findings.Warning("not-approved", "/provenance", NotApproved);
        for (var at = 0; at < charter.Rules.Count; at++)
            if (charter.Rules[at].Decision is { } decision && !charter.Provenance.Decisions.Contains(decision))
                findings.Error("rule-decision-unknown", NameChecks.Place($"/rules/{at}/decision"), charter.Rules[at].Id, DecisionAbsent, decision);
    }
}
