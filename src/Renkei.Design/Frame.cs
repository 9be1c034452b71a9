using Renkei.Kernel;

namespace Renkei.Design;

/// <summary>What stands around a page: who is signed in, which plan is open, where one can go. Modules fill it; the layout draws it. One per request.</summary>
public sealed class Frame
{
    /// <summary>The signed-in person's name, or null for a visitor.</summary>
    public string? Person { get; set; }

    /// <summary>Under the name: organisation and role.</summary>
    public string? PersonRole { get; set; }

    /// <summary>The open plan's name, or null outside a plan.</summary>
    public string? PlanName { get; set; }

    /// <summary>The open plan's address, such as <c>/plans/0198…</c>.</summary>
    public string? PlanAddress { get; set; }

    /// <summary>True for a practice plan: the strip stands on every page and paper.</summary>
    public bool Practice { get; set; }

    /// <summary>The main navigation, in order.</summary>
    public IList<FrameLink> Navigation { get; } = [];

    /// <summary>The trail above the title, from the outermost.</summary>
    public IList<FrameLink> Trail { get; } = [];
}

/// <summary>A link of the frame.</summary>
/// <param name="Label">Its words: a text in both languages, or user content as both.</param>
/// <param name="Address">Where it leads; null for the place where one is.</param>
/// <param name="Current">True for the part of the program the page belongs to.</param>
public sealed record FrameLink(TextKey Label, string? Address, bool Current = false);
