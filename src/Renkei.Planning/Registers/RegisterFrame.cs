using Renkei.Design;
using Renkei.Kernel;
using Renkei.Planning.Plans;

namespace Renkei.Planning.Registers;

/// <summary>One of the four registers, for the tabs of the second level.</summary>
internal enum RegisterTab
{
    Decisions,
    Issues,
    Meetings,
    Bodies,
}

/// <summary>Puts a page of the registers into the plan's frame.</summary>
internal static class RegisterFrame
{
    internal static void Open(Frame frame, RegisterBook book, Asking asking, RegisterTab tab, params FrameLink[] below)
    {
        var own = new FrameLink(NameOf(tab), below.Length == 0 ? null : AddressOf(book.Plan, tab));
        PlanFrame.Open(frame, book.Plan, book.Overview, asking, PlanArea.Registers, [own, .. below]);
        frame.Paper = new Paper(null, book.Today);
    }

    internal static TextKey NameOf(RegisterTab tab) => tab switch
    {
        RegisterTab.Decisions => RegisterKeys.Decisions,
        RegisterTab.Issues => RegisterKeys.Issues,
        RegisterTab.Meetings => RegisterKeys.Meetings,
        RegisterTab.Bodies => RegisterKeys.Bodies,
    };

    internal static string AddressOf(PlanId plan, RegisterTab tab) => tab switch
    {
        RegisterTab.Decisions => PlanAddress.Decisions(plan),
        RegisterTab.Issues => PlanAddress.Issues(plan),
        RegisterTab.Meetings => PlanAddress.Meetings(plan),
        RegisterTab.Bodies => PlanAddress.Bodies(plan),
    };
}
