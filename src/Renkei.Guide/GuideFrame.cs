using Renkei.Design;

namespace Renkei.Guide;

/// <summary>What stands around a page of the guide: the guide's own navigation, unless a plan's is there already.</summary>
public static class GuideFrame
{
    /// <summary>Fills the frame of a page at an address.</summary>
    public static void Fill(Frame frame, string here, params ReadOnlySpan<FrameLink> trail)
    {
        ArgumentNullException.ThrowIfNull(frame);
        if (frame.Navigation.Count == 0)
        {
            foreach (var entry in GuideMenu.Line)
                frame.Navigation.Add(new FrameLink(entry.Name, entry.Address, entry.Address == here || Below(entry.Address, here)));
            // Who came from a plan finds the way back to it.
            if (frame.Person is not null && (trail.Length > 0 || here == "/guide"))
            {
                frame.Trail.Add(new FrameLink(GuideKeys.Plans, "/plans"));
                if (trail.Length == 0) frame.Trail.Add(new FrameLink(GuideKeys.Guide, null));
            }
        }

        foreach (var link in trail) frame.Trail.Add(link);
    }

    internal static FrameLink ToGuide { get; } = new(GuideKeys.Guide, "/guide");

    // A case is below the cases, a step below the procedure; nothing is below the guide's own front.
    private static bool Below(string entry, string here) => entry switch
    {
        "/guide" => false,
        "/guide/cases" => here.StartsWith("/guide/cases/", StringComparison.Ordinal) && here != "/guide/cases/find",
        _ => here.StartsWith(entry + "/", StringComparison.Ordinal),
    };
}
