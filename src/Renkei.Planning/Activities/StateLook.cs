using Renkei.Design.Components;
using Renkei.Planning.Document;

namespace Renkei.Planning.Activities;

/// <summary>How the plan's states and the procedure's marks are shown by the design's parts.</summary>
internal static class StateLook
{
    internal static ShownState Shown(this WorkState state) => state switch
    {
        WorkState.NotStarted => ShownState.NotStarted,
        WorkState.Started => ShownState.Lacking,
        WorkState.Awaiting => ShownState.Waiting,
        WorkState.Done => ShownState.Done,
        WorkState.NotApplicable => ShownState.OutOfScope,
    };

    internal static Mark Shown(this Guide.Procedure.RoleMark mark) => mark switch
    {
        Guide.Procedure.RoleMark.Leads => Mark.Leads,
        Guide.Procedure.RoleMark.Supports => Mark.Supports,
        Guide.Procedure.RoleMark.Responds => Mark.AsNeeded,
        Guide.Procedure.RoleMark.Nothing => Mark.Nothing,
    };

    /// <summary>The class of a progress segment.</summary>
    internal static string Segment(WorkState state) => state switch
    {
        WorkState.NotStarted => "none",
        WorkState.Started => "part",
        WorkState.Awaiting => "wait",
        WorkState.Done => "done",
        WorkState.NotApplicable => "out",
    };
}
