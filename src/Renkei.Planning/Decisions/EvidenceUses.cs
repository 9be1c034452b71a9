using Renkei.Guide.Procedure;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Storage;

namespace Renkei.Planning.Decisions;

/// <summary>A milestone that rests on a record as its evidence.</summary>
public sealed record EvidenceUse(ProcedureActivity Activity, ProcedureMilestone Milestone, Evidence Evidence);

/// <summary>Which milestones a record carries as evidence.</summary>
internal static class EvidenceUses
{
    /// <summary>Evidence that was not withdrawn and links to this record.</summary>
    internal static async Task<IReadOnlyList<EvidenceUse>> Of(Unit unit, PlanId plan, string key, CancellationToken stop) =>
        [.. (await All(unit, plan, key, stop)).Where(use => use.Evidence.Withdrawn is null)];

    /// <summary>Evidence that links to this record, withdrawn or not.</summary>
    internal static async Task<IReadOnlyList<EvidenceUse>> All(Unit unit, PlanId plan, string key, CancellationToken stop) =>
    [
        .. from section in await PlanSections.All(unit, plan, ActivitySection.Kind, stop)
           from activity in new[] { ActivitySection.At(section.Key.Text).Activity }.OfType<ProcedureActivity>()
           from milestone in activity.Milestones
           from evidence in section.Content.MilestoneOf(milestone.Key).Evidence
           where evidence.Link == key
           select new EvidenceUse(activity, milestone, evidence),
    ];
}
