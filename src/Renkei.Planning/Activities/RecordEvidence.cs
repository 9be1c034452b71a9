using Renkei.Kernel;
using Renkei.Planning.Document;
using Renkei.Planning.Outline;
using Renkei.Planning.Plans;
using Renkei.Planning.Registers;
using Renkei.Storage;

namespace Renkei.Planning.Activities;

/// <summary>A record of the plan as evidence: it must be there, a decision decided, a meeting held, a sheet written on.</summary>
internal static class RecordEvidence
{
    /// <summary>What the evidence is called when no other title is given, or why the link cannot carry a milestone.</summary>
    internal static async Task<Outcome<string>> Of(Unit unit, PlanId plan, string link, CancellationToken stop)
    {
        if (link.StartsWith("http://", StringComparison.Ordinal) || link.StartsWith("https://", StringComparison.Ordinal)) return link;
        if (SectionKinds.Of(link) is not { } kind || await SectionRows.Head(unit, plan, link, stop) is not { } head)
            return new Refusal(RefusalKind.Invalid, RegisterKeys.NoSuchLink, RecordLinks.NameOf(link));
        var name = kind.LabelOf(link).Ja;
        var content = kind.Read(head.Body);
        if (!Carries(content)) return new Refusal(RefusalKind.Invalid, WhyNot(content));
        return content switch
        {
            DecisionContent decision => $"{name}　{decision.Title}",
            IssueContent issue => $"{name}　{issue.Title}",
            _ => name,
        };
    }

    /// <summary>True for a record that can carry a milestone as it stands.</summary>
    internal static bool Carries(OpenRecord content) => content switch
    {
        DecisionContent decision => decision.State == DecisionState.Decided,
        MeetingContent meeting => meeting.State == MeetingState.Held,
        OutlineContent sheet => sheet.IsWritten,
        _ => true,
    };

    private static TextKey WhyNot(OpenRecord content) => content switch
    {
        DecisionContent => Decisions.DecisionKeys.OnlyDecided,
        MeetingContent => OnlyHeld,
        _ => OnlyWritten,
    };

    internal static readonly TextKey OnlyHeld = new(
        "根拠にできるのは「開催済」の会議だけです。先に開催を記録してください。", "Only a meeting that was held can be evidence. Record that it was held first.");
    internal static readonly TextKey OnlyWritten = new(
        "まだ何も書かれていない表は根拠にできません。先に「計画の内容」を入力してください。",
        "A sheet without content cannot be evidence. Fill it in first.");
}
