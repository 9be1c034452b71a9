using System.Globalization;
using Renkei.Kernel;
using Renkei.Planning.Document;

namespace Renkei.Planning.Schedule.Drawing;

/// <summary>The gates below the bars: a line each, and names in as many lanes as keep them apart.</summary>
internal sealed class GateLanes
{
    private const double Lane = 32, Type = 12;

    private const int LanesLimit = 3;

    private readonly IReadOnlyList<(Gate Gate, double X, int Lane)> placed;
    private readonly GanttSize size;

    internal GateLanes(IEnumerable<Gate> gates, TimeScale scale, GanttSize size)
    {
        this.size = size;
        var ends = new List<double>();
        var found = new List<(Gate, double, int)>();
        foreach (var gate in gates)
        {
            var x = scale.Of(gate.Day);
            var left = Left(gate, x);
            var lane = ends.FindIndex(end => end + 6 <= left);
            if (lane < 0)
            {
                // A name without room stands in the last lane, over its neighbour's end: the list has all of it.
                lane = Math.Min(ends.Count, LanesLimit - 1);
                if (lane == ends.Count) ends.Add(0);
            }

            ends[lane] = left + Width(gate);
            found.Add((gate, x, lane));
        }

        placed = found;
        Height = ends.Count == 0 ? 8 : 14 + ends.Count * Lane;
    }

    internal double Height { get; }

    internal void Draw(Svg svg, double foot)
    {
        // All lines before all words: the line of a lower lane passes through the lanes above it.
        foreach (var (gate, x, lane) in placed) svg.Line(x, GanttSize.Head, x, Top(foot, lane), GanttLook.Line(gate));
        foreach (var (gate, x, lane) in placed)
        {
            var top = Top(foot, lane);
            var look = $"fill=\"{(gate.Over ? GanttLook.InkOf(gate) : "#fff")}\" stroke=\"{GanttLook.InkOf(gate)}\" stroke-width=\"1.5\"";
            if (gate.Kind == WorkKind.MeetingGate) svg.Path($"M{x - 5:0.#} {top:0.#}l5 -5l5 5l-5 5Z", look);
            else svg.Circle(x, top, 4, look);
            var middle = Left(gate, x) + Width(gate) / 2;
            svg.Text(middle, top + 16, Type, Name(gate), $"text-anchor=\"middle\" font-weight=\"700\" fill=\"{GanttLook.InkOf(gate)}\" {GanttLook.Halo}", !size.InJapanese);
            svg.Text(middle, top + 28, GanttSize.SmallestType, Day(gate), $"text-anchor=\"middle\" fill=\"{GanttLook.InkOf(gate)}\" {GanttLook.Halo}");
        }
    }

    private static double Top(double foot, int lane) => foot + 8 + lane * Lane;

    private static string Name(Gate gate) => Svg.Fit(gate.Name, Type, 150);

    // 11/26（木）, or 26 Nov; behind it the days it moved.
    private string Day(Gate gate) => size.InJapanese
        ? gate.Day.ToString("M/d", CultureInfo.InvariantCulture) + JapanTime.Show(gate.Day, Language.Japanese)[^3..] + (gate.Moved == 0 ? "" : $"{gate.Moved:＋0;−0}日")
        : gate.Day.ToString("d MMM", CultureInfo.InvariantCulture) + (gate.Moved == 0 ? "" : $" {gate.Moved:+0;−0} d");

    private double Width(Gate gate) => Math.Max(Svg.WidthOf(Name(gate), Type), Svg.WidthOf(Day(gate), GanttSize.SmallestType));

    private double Left(Gate gate, double x) => Math.Min(Math.Max(x - Width(gate) / 2, 0), size.Width - Width(gate));
}
