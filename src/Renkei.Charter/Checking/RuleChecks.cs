using Renkei.Kernel;

namespace Renkei.Charter.Checking;

/// <summary>Each row by itself: it names what exists, fits its situation, and keeps the law's retention.</summary>
internal static class RuleChecks
{
    // 医師法第24条第2項: 診療録 are kept for five years.
    private const int ChartYears = 5;

    private static readonly TextKey Unknown = new("{0} の「{1}」は規約にありません。綴りを直すか、先に加えてください。", "{0} names “{1}”, which is not in the charter. Mend the spelling, or add it first.");
    private static readonly TextKey Mixed = new("{0} の一方の主体が、種別と機関の両方を挙げています。どちらかにしてください。", "{0} names both kinds and participants on one side. Name one or the other.");
    private static readonly TextKey ConsentNeeded = new("{0} の閲覧に同意の条件がありません。条件を選んでください。", "{0} lets somebody view without a condition of consent. Choose one.");
    private static readonly TextKey ConsentIdle = new("{0} は同意の条件が効かない行です（拒否・緊急・災害）。条件を外してください。", "{0} is a denial or for an emergency or disaster: its condition of consent does nothing. Remove it.");
    private static readonly TextKey NotOffered = new("{0} が求める同意方式は、同意の設計にありません。", "{0} asks for a method of consent the charter does not offer.");
    private static readonly TextKey NoPresumed = new("{0} は黙示の同意を使いますが、2020年の事務連絡の条件がそろっていません。", "{0} presumes consent, but the conditions of the 2020 notice are not met.");
    private static readonly TextKey NoEmergency = new("{0} は緊急の行ですが、規約に緊急閲覧の定めがありません。", "{0} is for emergencies, but the charter has no emergency access.");
    private static readonly TextKey NoDisaster = new("{0} は災害時の行ですが、規約に災害時の定めがありません。", "{0} is for disasters, but the charter has no disaster access.");
    private static readonly TextKey BadWindow = new("{0} のデータの期間が正しくありません（日付・月数・同意時点を確かめてください）。", "The window of data of {0} is not right: look at its day, months or consent.");
    private static readonly TextKey EndsFirst = new("{0} の終わりの日が始まりの日より前です。", "{0} ends before it begins.");
    private static readonly TextKey BadFormat = new("{0} の形式「{1}」は、この情報種別の形式にありません。", "The format “{1}” of {0} is not a format of its type of information.");
    private static readonly TextKey NoFormat = new("{0} の情報形式が決まっていません。", "{0} has no format yet.");
    private static readonly TextKey NoRetention = new("{0} の保存期間が決まっていません。", "{0} has no retention yet.");
    private static readonly TextKey ShortRetention = new("{0} の保存期間{1}年は、診療録の保存義務5年（医師法第24条）に足りません。", "{0} keeps for {1} years; the medical chart must be kept for 5 (Medical Practitioners' Act, article 24).");
    private static readonly TextKey BadRetention = new("{0} の保存期間は1年以上100年以下にしてください。", "The retention of {0} must be 1 to 100 years.");
    private static readonly TextKey NoProcedure = new("{0} は運用で行う行ですが、手順が書かれていません。", "{0} is done by people, but its procedure is not written.");
    private static readonly TextKey NoDecision = new("{0} の根拠となる決定の番号がありません。", "{0} names no decision behind it.");

    internal static void Run(CharterDocument charter, Findings findings)
    {
        var known = new Known(charter);
        for (var at = 0; at < charter.Rules.Count; at++)
        {
            var rule = charter.Rules[at];
            var place = NameChecks.Place($"/rules/{at}");
            Names(rule, place, known, findings);
            Consent(rule, place, charter, findings);
            Dates(rule, place, findings);
            if (rule.Effect == Effect.Permit) Handling(rule, place, charter, findings);
            if (rule.Decision is null) findings.Warning("rule-decision", place, rule.Id, NoDecision);
        }
    }

    private static void Names(SharingRule rule, string place, Known known, Findings findings)
    {
        foreach (var (side, party) in new[] { ("from", rule.From), ("to", rule.To) })
        {
            Each(party.Kinds, known.Kinds, $"{place}/{side}/kinds");
            Each([.. party.Members.Select(one => one.ToString())], known.Members, $"{place}/{side}/members");
            if (party.Kinds.Count > 0 && party.Members.Count > 0) findings.Error("rule-party", $"{place}/{side}", rule.Id, Mixed);
        }

        Each(rule.Professions, known.Professions, place + "/professions");
        Each(rule.Information, known.Information, place + "/information");
        Each(rule.Sensitivities, known.Sensitivities, place + "/sensitivities");
        Each(rule.Purposes, known.Purposes, place + "/purposes");

        void Each(IReadOnlyList<string> names, HashSet<string> among, string where)
        {
            for (var at = 0; at < names.Count; at++)
                if (!among.Contains(names[at])) findings.Error("rule-unknown", NameChecks.Place($"{where}/{at}"), rule.Id, Unknown, names[at]);
        }
    }

    private static void Consent(SharingRule rule, string place, CharterDocument charter, Findings findings)
    {
        if (rule.Situation == Situation.Emergency && charter.Emergency is null) findings.Error("rule-emergency", place, rule.Id, NoEmergency);
        if (rule.Situation == Situation.Disaster && charter.Disaster is null) findings.Error("rule-disaster", place, rule.Id, NoDisaster);
        var needed = rule is { Effect: Effect.Permit, Situation: Situation.Ordinary };
        if (needed && rule.Consent is null) findings.Error("rule-consent", place, rule.Id, ConsentNeeded);
        if (!needed && rule.Consent is not null) findings.Warning("rule-consent-idle", place + "/consent", rule.Id, ConsentIdle);
        if (rule.Consent == ConsentCondition.Presumed && charter.Presumed is not { CommonRule: true, PostedPurpose: true, ConsentAtVisit: true })
            findings.Error("rule-presumed", place + "/consent", rule.Id, NoPresumed);
        if (rule.Consent is { } condition && Narrowest(condition) is { } method && !charter.Consent.Methods.Any(one => one >= method))
            findings.Error("rule-method", place + "/consent", rule.Id, NotOffered);
    }

    private static void Dates(SharingRule rule, string place, Findings findings)
    {
        if (rule.ValidUntil < rule.ValidFrom) findings.Error("rule-dates", place + "/validUntil", rule.Id, EndsFirst);
        var fits = rule.Data.Start switch
        {
            DataStart.Any => true,
            DataStart.Consent => rule is { Effect: Effect.Permit, Situation: Situation.Ordinary, Consent: not ConsentCondition.NotRequired },
            DataStart.Day => rule.Data.Day is not null,
            DataStart.Months => rule.Data.Months is >= 1 and <= 1200,
        };
        if (!fits) findings.Error("rule-window", place + "/data", rule.Id, BadWindow);
    }

    private static void Handling(SharingRule rule, string place, CharterDocument charter, Findings findings)
    {
        var types = charter.Information.Where(one => rule.Information.Count == 0 || rule.Information.Contains(one.Id)).ToList();
        if (rule.Format is null && types.Count == 1) findings.Warning("rule-format", place, rule.Id, NoFormat);
        if (rule.Format is { } format && !types.Any(type => type.Formats.Any(one => one.Id == format)))
            findings.Error("rule-format-unknown", place + "/format", rule.Id, BadFormat, format);
        if (rule.RetentionYears is not { } years) findings.Warning("rule-retention", place, rule.Id, NoRetention);
        else if (years is < 1 or > 100) findings.Error("rule-retention-range", place + "/retentionYears", rule.Id, BadRetention);
        else if (years < ChartYears && types.Any(type => type.Record == LegalRecord.MedicalChart))
            findings.Error("rule-retention-law", place + "/retentionYears", rule.Id, ShortRetention, years);
        if (rule.Means == Means.Operation && rule.Procedure is null) findings.Error("rule-procedure", place, rule.Id, NoProcedure);
    }

    private static ConsentMethod? Narrowest(ConsentCondition condition) => condition switch
    {
        ConsentCondition.NotRequired => null,
        ConsentCondition.Blanket => ConsentMethod.Blanket,
        ConsentCondition.List => ConsentMethod.List,
        ConsentCondition.Institution or ConsentCondition.Presumed => ConsentMethod.Institution,
        ConsentCondition.Person => ConsentMethod.Person,
    };

    private sealed class Known(CharterDocument charter)
    {
        internal HashSet<string> Kinds { get; } = [.. charter.Kinds.Select(one => one.Id)];

        internal HashSet<string> Members { get; } = [.. charter.Members.Select(one => one.Id.ToString())];

        internal HashSet<string> Professions { get; } = [.. charter.Professions.Select(one => one.Id)];

        internal HashSet<string> Information { get; } = [.. charter.Information.Select(one => one.Id)];

        internal HashSet<string> Sensitivities { get; } = [.. charter.Sensitivities.Select(one => one.Id)];

        internal HashSet<string> Purposes { get; } = [.. charter.Purposes.Select(one => one.Id)];
    }
}
