using Renkei.Guide.Procedure;
using Renkei.Planning.Document;

namespace Renkei.Planning.Activities;

/// <summary>Where milestones and activities stand on a day. Pure: evidence can expire, so a state is a question with a date.</summary>
internal static class Standing
{
    /// <summary>True when an evidence can carry 完了 on a day: in force, not expired, not withdrawn.</summary>
    internal static bool Counts(this Evidence evidence, DateOnly day) =>
        evidence.Withdrawn is null && (evidence.Effective is not { } from || from <= day)
        && (evidence.Expires is not { } last || day <= last);

    /// <summary>The state shown: 完了 holds only while some evidence counts.</summary>
    internal static WorkState On(this Milestone milestone, DateOnly day) =>
        milestone.State == WorkState.Done && !milestone.Evidence.Any(evidence => evidence.Counts(day))
            ? WorkState.Started : milestone.State;

    /// <summary>True when only the passing of time took the milestone back from 完了.</summary>
    internal static bool Lapsed(this Milestone milestone, DateOnly day) =>
        milestone.State == WorkState.Done && milestone.On(day) != WorkState.Done;
}

/// <summary>One milestone as it stands today.</summary>
public sealed record MilestoneStanding(ProcedureMilestone Milestone, Milestone Record, DateOnly Today)
{
    internal WorkState State => Record.On(Today);

    internal int EvidenceCount => Record.Evidence.Count(evidence => evidence.Counts(Today));
}

/// <summary>One activity as it stands today, from its milestones alone.</summary>
public sealed record ActivityStanding(ProcedureActivity Activity, SectionVersion<ActivityContent> Section, DateOnly Today)
{
    internal ActivityContent Record => Section.Content;

    internal IReadOnlyList<MilestoneStanding> Milestones { get; } =
        [.. Activity.Milestones.Select(one => new MilestoneStanding(one, Section.Content.MilestoneOf(one.Key), Today))];

    /// <summary>True when the whole activity was taken out of the plan (対象外): nothing of it counts.</summary>
    internal bool IsOut => Record.Override is { State: WorkState.NotApplicable };

    /// <summary>Milestones that are 完了.</summary>
    internal int DoneCount => IsOut ? 0 : Milestones.Count(one => one.State == WorkState.Done);

    /// <summary>Milestones that count: all but 対象外.</summary>
    internal int WantedCount => IsOut ? 0 : Milestones.Count(one => one.State != WorkState.NotApplicable);

    internal int OpenCount => WantedCount - DoneCount;

    /// <summary>What was set by hand, else what follows from the milestones as they stand today.</summary>
    internal WorkState State => WorkRules.StateOf(
        Record with { Milestones = [.. Milestones.Select(one => one.Record with { State = one.State })] },
        [.. Activity.Milestones.Select(one => one.Key)]);

    /// <summary>True when the due date has passed and something is open.</summary>
    internal bool Overdue => OpenCount > 0 && Record.Due is { } due && due < Today;

    /// <summary>Who takes a role, by party number, in the order of their numbers.</summary>
    internal IReadOnlyList<Assignment> Of(ProcedureRole role) =>
        [.. Record.Assignments.Where(one => one.Role == role).OrderBy(one => one.Party)];
}
