using Renkei.Planning.Document;

namespace Renkei.Planning.Activities;

/// <summary>The look of a state: its short name in styles, its icon.</summary>
internal static class StateLook
{
    internal static string Of(WorkState state) => state switch
    {
        WorkState.NotStarted => "none",
        WorkState.Started => "part",
        WorkState.Awaiting => "wait",
        WorkState.Done => "done",
        WorkState.NotApplicable => "out",
    };

    /// <summary>The inside of the icon, 16 by 16.</summary>
    internal static string Shape(WorkState state) => state switch
    {
        WorkState.NotStarted => """<rect class="line" x="1.5" y="1.5" width="13" height="13" rx="3"/>""",
        WorkState.Started => """<rect class="ground" x="1.5" y="1.5" width="13" height="13" rx="3"/><path class="fill" d="M2 11.8V8.2h12v3.6A2.2 2.2 0 0 1 11.8 14H4.2A2.2 2.2 0 0 1 2 11.8z"/><rect class="line" x="1.5" y="1.5" width="13" height="13" rx="3"/>""",
        WorkState.Awaiting => """<rect class="line" x="1.5" y="1.5" width="13" height="13" rx="3"/><path class="line" d="M8 4.6V8.3l2.4 1.5"/>""",
        WorkState.Done => """<rect class="fill" x="1" y="1" width="14" height="14" rx="3"/><path class="line" d="m4.6 8.3 2.4 2.4 4.5-5"/>""",
        WorkState.NotApplicable => """<rect class="fill" x="1.5" y="1.5" width="13" height="13" rx="3"/><rect class="line" x="1.5" y="1.5" width="13" height="13" rx="3"/><path class="line" d="m4.5 11.5 7-7"/>""",
    };
}
