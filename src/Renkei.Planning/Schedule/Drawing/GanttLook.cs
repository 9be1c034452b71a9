using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Schedule.Drawing;

/// <summary>How wide and high a schedule is drawn, in CSS pixels.</summary>
/// <param name="Width">The whole drawing.</param>
/// <param name="RowHeight">One row.</param>
/// <param name="Language">The reader's language.</param>
internal sealed record GanttSize(double Width, double RowHeight, Language Language)
{
    /// <summary>Nothing on paper is smaller.</summary>
    internal const double SmallestType = 11;

    /// <summary>Where the bars begin: title, owner and due date stand before.</summary>
    internal const double Labels = 436;

    internal const double Head = 74;

    internal double Type => RowHeight >= 20 ? 13 : RowHeight >= 17 ? 12 : SmallestType;

    internal bool InJapanese => Language == Language.Japanese;
}

/// <summary>Fills, lines and signs of the schedule. A state is a pattern first and a colour second: it is read on grey paper.</summary>
internal static class GanttLook
{
    internal const string Ink = "#1a1a1a", Muted = "#4d4d4d", Rule = "#949494", Hair = "#e6e6e6", Ground = "#f2f2f2", Late = "#963300", Blue = "#0017c1";

    /// <summary>Letters over lines: a white rim keeps them apart, on paper too.</summary>
    internal const string Halo = "stroke=\"#fff\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\"";

    internal const string Definitions =
        """<defs><pattern id="p-wait" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="2" height="6" fill="#0017c1"/></pattern>"""
        + """<pattern id="p-part" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#d0d0d0"/><rect width="5" height="2" y="2" fill="#a6a6a6"/></pattern>"""
        + """<symbol id="s-none" viewBox="0 0 16 16"><rect x="1.5" y="1.5" width="13" height="13" rx="3" fill="#fff" stroke="#767676" stroke-width="1.5" stroke-dasharray="2 2"/></symbol>"""
        + """<symbol id="s-part" viewBox="0 0 16 16"><rect x="1.5" y="1.5" width="13" height="13" rx="3" fill="#fbf5e0" stroke="#806300" stroke-width="1.5"/><path d="M2 8.2h12v3.6A2.2 2.2 0 0 1 11.8 14H4.2A2.2 2.2 0 0 1 2 11.8z" fill="#806300"/></symbol>"""
        + """<symbol id="s-wait" viewBox="0 0 16 16"><rect x="1.5" y="1.5" width="13" height="13" rx="3" fill="#fff" stroke="#264af4" stroke-width="1.5"/><path d="M8 4.600V8.300l2.400 1.500" fill="none" stroke="#264af4" stroke-width="1.5"/></symbol>"""
        + """<symbol id="s-done" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" rx="3" fill="#197a4b"/><path d="m4.600 8.300 2.400 2.400 4.500-5" fill="none" stroke="#fff" stroke-width="2"/></symbol>"""
        + """<symbol id="s-out" viewBox="0 0 16 16"><rect x="1.5" y="1.5" width="13" height="13" rx="3" fill="#f2f2f2" stroke="#949494" stroke-width="1.5"/><path d="m4.500 11.500 7-7" stroke="#949494" stroke-width="1.5"/></symbol></defs>""";

    internal static string Bar(WorkState state) => state switch
    {
        WorkState.Done => "fill=\"#4d4d4d\" stroke=\"#1a1a1a\"",
        WorkState.Awaiting => "fill=\"url(#p-wait)\" stroke=\"#0017c1\"",
        WorkState.Started => "fill=\"url(#p-part)\" stroke=\"#4d4d4d\"",
        WorkState.NotStarted => "fill=\"#fff\" stroke=\"#4d4d4d\"",
        WorkState.NotApplicable => "fill=\"none\" stroke=\"#949494\" stroke-dasharray=\"2 2\"",
    };

    internal static string Sign(WorkState state) => state switch
    {
        WorkState.NotStarted => "s-none",
        WorkState.Started => "s-part",
        WorkState.Awaiting => "s-wait",
        WorkState.Done => "s-done",
        WorkState.NotApplicable => "s-out",
    };

    internal static string Line(Gate gate) => (gate.Kind, gate.Over) switch
    {
        (WorkKind.MeetingGate, true) => "stroke=\"#0017c1\" stroke-width=\"1.5\"",
        (WorkKind.MeetingGate, false) => "stroke=\"#0017c1\" stroke-width=\"1.5\" stroke-dasharray=\"5 4\"",
        (WorkKind.BudgetRequest, _) => "stroke=\"#ac3e00\" stroke-width=\"1.5\" stroke-dasharray=\"8 3 2 3\"",
        _ => "stroke=\"#4d4d4d\" stroke-width=\"1.5\" stroke-dasharray=\"2 3\"",
    };

    internal static string InkOf(Gate gate) => gate.Kind switch
    {
        WorkKind.MeetingGate => Blue,
        WorkKind.BudgetRequest => "#ac3e00",
        _ => Ink,
    };
}
