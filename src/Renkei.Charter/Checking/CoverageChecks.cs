using Renkei.Kernel;

namespace Renkei.Charter.Checking;

/// <summary>What the charter promises and no row serves: viewers, disclosers, types, professions, purposes, formats.</summary>
internal static class CoverageChecks
{
    private static readonly TextKey NoFormat = new("情報種別「{0}」に情報形式がありません。形式を1つ以上選んでください。", "The type “{0}” has no format. Choose at least one.");
    private static readonly TextKey NoStandard = new("情報種別「{0}」の形式に、厚生労働省標準規格に当たるものがありません。", "No format of the type “{0}” is a standard of the Ministry.");
    private static readonly TextKey TypeUnused = new("情報種別「{0}」を見せる行がありません。", "No row shows the type “{0}”.");
    private static readonly TextKey ViewerIdle = new("{0}は閲覧の役割で参加しますが、見られる行がありません。", "{0} takes part as a viewer, but no row lets it see anything.");
    private static readonly TextKey DiscloserIdle = new("{0}は開示の役割で参加しますが、開示する行がありません。", "{0} takes part as a discloser, but no row takes anything from it.");
    private static readonly TextKey ProfessionIdle = new("職種「{0}」が見られる行がありません。", "No row lets the profession “{0}” see anything.");
    private static readonly TextKey PurposeIdle = new("利用目的「{0}」を使う行がありません。", "No row uses the purpose “{0}”.");
    private static readonly TextKey ReachesNobody = new("{0} は、開示する参加機関か閲覧する参加機関がありません。", "{0} reaches no discloser, or no viewer.");
    private static readonly TextKey NoEmergencyRow = new("緊急閲覧の定めがありますが、緊急の行がありません。緊急時も何も見られません。", "Emergency access exists, but no row is for emergencies: nothing can be seen then either.");
    private static readonly TextKey NoEmergencyMember = new("緊急閲覧の定めがありますが、救急を受け入れる参加機関がありません。", "Emergency access exists, but no participant takes emergencies.");

    internal static void Run(CharterDocument charter, Findings findings)
    {
        var permits = charter.Rules.Where(rule => rule.Effect == Effect.Permit).ToList();
        Types(charter, permits, findings);
        Members(charter, permits, findings);
        for (var at = 0; at < charter.Rules.Count; at++)
            if (!charter.Members.Any(one => one.Roles.Contains(MemberRole.Discloses) && Reaches(charter.Rules[at].From, one))
                || !charter.Members.Any(one => one.Roles.Contains(MemberRole.Views) && Reaches(charter.Rules[at].To, one)))
                findings.Warning("rule-nobody", NameChecks.Place($"/rules/{at}"), charter.Rules[at].Id, ReachesNobody);
        for (var at = 0; at < charter.Professions.Count; at++)
            if (!permits.Any(rule => rule.Professions.Count == 0 || rule.Professions.Contains(charter.Professions[at].Id)))
                findings.Warning("profession-idle", NameChecks.Place($"/professions/{at}"), ProfessionIdle, charter.Professions[at].Name);
        for (var at = 0; at < charter.Purposes.Count; at++)
            if (!permits.Any(rule => rule.Purposes.Count == 0 || rule.Purposes.Contains(charter.Purposes[at].Id)))
                findings.Warning("purpose-idle", NameChecks.Place($"/purposes/{at}"), PurposeIdle, charter.Purposes[at].Name);
        if (charter.Emergency is null) return;
        if (!permits.Any(rule => rule.Situation == Situation.Emergency)) findings.Warning("emergency-idle", "/emergency", NoEmergencyRow);
        if (!charter.Members.Any(one => one.AcceptsEmergencies)) findings.Warning("emergency-nobody", "/emergency", NoEmergencyMember);
    }

    private static void Types(CharterDocument charter, List<SharingRule> permits, Findings findings)
    {
        for (var at = 0; at < charter.Information.Count; at++)
        {
            var type = charter.Information[at];
            var place = NameChecks.Place($"/information/{at}");
            if (type.Formats.Count == 0) findings.Error("type-format", place + "/formats", NoFormat, type.Name);
            else if (type.Formats.All(one => one.Standard is null)) findings.Warning("type-standard", place + "/formats", NoStandard, type.Name);
            if (!permits.Any(rule => rule.Information.Count == 0 || rule.Information.Contains(type.Id)))
                findings.Warning("type-idle", place, TypeUnused, type.Name);
        }
    }

    private static void Members(CharterDocument charter, List<SharingRule> permits, Findings findings)
    {
        for (var at = 0; at < charter.Members.Count; at++)
        {
            var member = charter.Members[at];
            var place = NameChecks.Place($"/members/{at}");
            if (member.Roles.Contains(MemberRole.Views) && !permits.Any(rule => Reaches(rule.To, member)))
                findings.Warning("member-views-nothing", place, ViewerIdle, member.Name);
            if (member.Roles.Contains(MemberRole.Discloses) && !permits.Any(rule => Reaches(rule.From, member)))
                findings.Warning("member-discloses-nothing", place, DiscloserIdle, member.Name);
        }
    }

    internal static bool Reaches(Party party, Member member) => party.Members.Count > 0
        ? party.Members.Contains(member.Id) : party.Kinds.Count == 0 || party.Kinds.Contains(member.Kind);
}
