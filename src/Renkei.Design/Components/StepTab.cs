namespace Renkei.Design.Components;

/// <summary>One of the large steps of the procedure, as a tab.</summary>
/// <param name="Link">Its name and address.</param>
/// <param name="State">着手, 未着手 …</param>
/// <param name="Count">Such as マイルストーン 9/21.</param>
/// <param name="Own">True when the step is our addition to the Ministry's page.</param>
public sealed record StepTab(FrameLink Link, string? State = null, string? Count = null, bool Own = false);

/// <summary>One activity in the step navigation.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name, in the procedure's words.</param>
/// <param name="Address">Where it is.</param>
/// <param name="State">How far it is.</param>
/// <param name="Current">True for the activity of the page.</param>
/// <param name="Below">Its own pages, shown for the current one.</param>
public sealed record StepLink(
    int Number, string Name, string Address, ShownState State, bool Current = false, IReadOnlyList<FrameLink>? Below = null);
