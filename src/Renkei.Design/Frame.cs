using Renkei.Kernel;

namespace Renkei.Design;

/// <summary>
/// What stands around a page: who is signed in, which plan is open, where one can go. Modules fill it; the layout draws it.
/// One per request. Filled by the handler before it answers: the layout is drawn before the page.
/// </summary>
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

    /// <summary>The plans the person may change to, for the picker. The open one has <see cref="FrameLink.Current"/>.</summary>
    public IList<FrameLink> Plans { get; } = [];

    /// <summary>The main navigation, in order.</summary>
    public IList<FrameLink> Navigation { get; } = [];

    /// <summary>The trail above the title, from the outermost.</summary>
    public IList<FrameLink> Trail { get; } = [];

    /// <summary>What the person's menu offers between account and sign-out, such as administration.</summary>
    public IList<FrameLink> PersonMenu { get; } = [];

    /// <summary>The source of what the page shows, for the foot: "手順の出典：…". The page's figures name their own beside them.</summary>
    public TextKey? SourceLine { get; set; }

    /// <summary>True when the page shows content of ours marked 参考（独自）: the foot explains the mark.</summary>
    public bool OwnContent { get; set; }

    /// <summary>What the paper says on top when the page is printed, or null for a page that is not a paper.</summary>
    public Paper? Paper { get; set; }
}

/// <summary>A link of the frame.</summary>
/// <param name="Label">Its words: a text in both languages, or user content as both (<see cref="Of"/>).</param>
/// <param name="Address">Where it leads; null for the place where one is.</param>
/// <param name="Current">True for the part of the program the page belongs to.</param>
public sealed record FrameLink(TextKey Label, string? Address, bool Current = false)
{
    /// <summary>True when the words are what somebody entered: on an English page they are marked as Japanese.</summary>
    public bool Entered { get; private init; }

    /// <summary>A link whose words somebody entered, such as a plan's name. They are the same in both languages.</summary>
    public static FrameLink Of(string words, string? address, bool current = false) =>
        new(new TextKey(words, words), address, current) { Entered = true };
}

/// <summary>The head of a printed paper.</summary>
/// <param name="Number">The paper number of a meeting, such as 資料3, or null.</param>
/// <param name="Day">The day the paper stands for.</param>
/// <param name="Wide">True for A3 landscape, otherwise A4.</param>
public sealed record Paper(string? Number, DateOnly Day, bool Wide = false);
