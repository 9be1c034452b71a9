using Renkei.Guide.Procedure;
using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Activities;

/// <summary>Who may take which role in an activity: exactly one organisation leads (◎). Pure.</summary>
internal static class RoleRules
{
    /// <summary>Checks the assignments as asked, against the source's marks and the organisations the plan knows.</summary>
    internal static Outcome<IReadOnlyList<Assignment>> Check(
        IReadOnlyList<Assignment> asked, ProcedureActivity activity, IReadOnlySet<int> known)
    {
        var leading = asked.Count(one => activity.Marks.Of(one.Role) == RoleMark.Leads);
        if (leading != 1) return new Refusal(RefusalKind.Invalid, RoleKeys.OneLead, leading);
        if (asked.Any(one => !known.Contains(one.Party))) return new Refusal(RefusalKind.Invalid, RoleKeys.UnknownParty);
        if (asked.Any(one => activity.Marks.Of(one.Role) == RoleMark.Nothing))
            return new Refusal(RefusalKind.Invalid, RoleKeys.NothingButAssigned);
        return asked.Select(one => one with { Task = PlanText.Lines(one.Task) }).ToArray();
    }

    /// <summary>True when exactly one organisation leads.</summary>
    internal static bool OneLeads(ActivityStanding standing) => Enum.GetValues<ProcedureRole>()
        .Where(role => standing.Activity.Marks.Of(role) == RoleMark.Leads).Sum(role => standing.Of(role).Count) == 1;

    /// <summary>The kinds of organisation that can take a role; government can stand in for the first two.</summary>
    internal static bool CanTake(ProcedureRole role, PartyKind kind) => role switch
    {
        ProcedureRole.Participant => kind is PartyKind.Participant or PartyKind.Government,
        ProcedureRole.Operator => kind is PartyKind.OperatingBody or PartyKind.Government or PartyKind.Participant,
        ProcedureRole.Vendor => kind is PartyKind.NetworkBuilder or PartyKind.RecordSystemVendor or PartyKind.LineVendor,
    };
}

internal static class RoleKeys
{
    internal static readonly TextKey Party = new("担当する組織", "The organisation that takes it");
    internal static readonly TextKey Task = new("すること", "What they do");
    internal static readonly TextKey LeadConfirmed = new("◎は1者だけです（確認済み）", "Exactly one leads (◎): checked");
    internal static readonly TextKey LeadOpen = new("◎の担当がまだ決まっていません", "Nobody leads (◎) yet");
    internal static readonly TextKey OneLead = new(
        "◎（主体的に実行する）の担当は1者だけにしてください。いまは{0}者選ばれています。",
        "Exactly one organisation leads (◎); now {0} are chosen.");
    internal static readonly TextKey UnknownParty = new(
        "この計画にない組織が選ばれています。一覧から選び直してください。", "An organisation is chosen that is not in this plan. Choose again.");
    internal static readonly TextKey NothingButAssigned = new(
        "「-（対応不要）」の区分には担当を置けません。担当を外してください。",
        "Somebody is assigned where nothing is to be done (-). Remove them.");
}
