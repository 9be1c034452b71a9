using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Storage;

namespace Renkei.Planning.Activities;

/// <summary>A record of the plan as evidence: it must be there, and a decision must be decided.</summary>
internal static class RecordEvidence
{
    /// <summary>What the evidence is called when no other title is given, or why the link cannot carry a milestone.</summary>
    internal static async Task<Outcome<string>> Of(Unit unit, PlanId plan, string link, CancellationToken stop)
    {
        if (link.StartsWith("http://", StringComparison.Ordinal) || link.StartsWith("https://", StringComparison.Ordinal)) return link;
        if (SectionKinds.Of(link) is not { } kind || await SectionRows.Head(unit, plan, link, stop) is not { } head)
            return new Refusal(RefusalKind.Invalid, RegisterKeys.NoSuchLink, RecordLinks.NameOf(link));
        var name = kind.LabelOf(link).Ja;
        return kind.Read(head.Body) switch
        {
            DecisionContent { State: not DecisionState.Decided } => new Refusal(RefusalKind.Invalid, Decisions.DecisionKeys.OnlyDecided),
            DecisionContent decision => $"{name}　{decision.Title}",
            IssueContent issue => $"{name}　{issue.Title}",
            _ => name,
        };
    }
}
