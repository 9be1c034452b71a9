using Renkei.Design;
using Renkei.Kernel;

namespace Renkei.Guide;

/// <summary>What stands around a page of the guide: the guide's own navigation, unless a plan's is there already.</summary>
public static class GuideFrame
{
    /// <summary>Fills the frame of a page at an address.</summary>
    public static void Fill(Frame frame, string here, params ReadOnlySpan<FrameLink> trail)
    {
        if (frame.Navigation.Count == 0)
        {
            Add(GuideKeys.Guide, "/guide");
            Add(GuideKeys.Procedure, "/guide/procedure/step1");
            Add(GuideKeys.Glossary, "/guide/glossary");
        }

        foreach (var link in trail) frame.Trail.Add(link);

        void Add(TextKey label, string address) => frame.Navigation.Add(new FrameLink(label, address, address == here));
    }

    internal static FrameLink ToGuide { get; } = new(GuideKeys.Guide, "/guide");
}
