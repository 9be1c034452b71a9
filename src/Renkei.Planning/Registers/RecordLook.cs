using Renkei.Design.Components;
using Renkei.Planning.Document;

namespace Renkei.Planning.Registers;

/// <summary>How the states of records are drawn.</summary>
internal static class RecordLook
{
    internal static ShownState Shown(this DecisionState state) => state switch
    {
        DecisionState.Open => ShownState.Waiting,
        DecisionState.Decided => ShownState.Done,
        DecisionState.Withdrawn => ShownState.OutOfScope,
    };

    internal static ShownState Shown(this IssueState state) => state switch
    {
        IssueState.Open => ShownState.NotStarted,
        IssueState.Working => ShownState.Lacking,
        IssueState.Solved => ShownState.Done,
        IssueState.Dropped => ShownState.OutOfScope,
    };

    internal static ShownState Shown(this MeetingState state) => state switch
    {
        MeetingState.Planned => ShownState.NotStarted,
        MeetingState.Called => ShownState.Waiting,
        MeetingState.Held => ShownState.Done,
        MeetingState.Cancelled => ShownState.OutOfScope,
    };
}
