using Renkei.Kernel;

namespace Renkei.Design.Components;

/// <summary>How far a piece of work is, as the chips show it.</summary>
public enum ShownState
{
    /// <summary>未着手.</summary>
    NotStarted,

    /// <summary>着手（不足あり）.</summary>
    Lacking,

    /// <summary>確認待ち.</summary>
    Waiting,

    /// <summary>完了.</summary>
    Done,

    /// <summary>対象外.</summary>
    OutOfScope,

    /// <summary>誤り.</summary>
    Fault,
}

internal static class ShownStates
{
    internal static TextKey Words(this ShownState state) => state switch
    {
        ShownState.NotStarted => new("未着手", "Not started"),
        ShownState.Lacking => new("着手（不足あり）", "Begun, incomplete"),
        ShownState.Waiting => new("確認待ち", "Waiting for confirmation"),
        ShownState.Done => new("完了", "Done"),
        ShownState.OutOfScope => new("対象外", "Out of scope"),
        ShownState.Fault => new("誤り", "Error"),
    };

    /// <summary>The last part of the class names <c>st-…</c> and <c>si-…</c>.</summary>
    internal static string Class(this ShownState state) => state switch
    {
        ShownState.NotStarted => "none",
        ShownState.Lacking => "part",
        ShownState.Waiting => "wait",
        ShownState.Done => "done",
        ShownState.OutOfScope => "out",
        ShownState.Fault => "err",
    };
}
