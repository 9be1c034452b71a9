using System.Buffers;
using System.Text;
using Renkei.Atlas.Holding;
using Renkei.Atlas.Importing;
using Renkei.Kernel;

namespace Renkei.Atlas.Now;

/// <summary>
/// Every figure of an area and its municipalities as CSV (RFC 4180): UTF-8 with a byte order mark, each line with its source. No cell begins a formula.
/// </summary>
internal static class RegionCsv
{
    internal static byte[] Of(IEnumerable<HeldSeries> held, Language language)
    {
        var text = new StringBuilder();
        Line(text, NowKeys.Place.In(language), NowKeys.Measures.In(language), NowKeys.Point.In(language), NowKeys.Value.In(language),
            NowKeys.State.In(language), NowKeys.Unit.In(language), NowKeys.Source.In(language));
        foreach (var series in held)
            foreach (var (name, value) in series.Points)
                Line(text, series.Place, series.Measure.Label.In(language), name, value.State == FigureState.Known ? value.Text : "",
                    FigureValue.WordOf(value.State).In(language), series.Measure.Unit.In(language), series.From.SourceLine);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, params IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // A spreadsheet takes =, +, -, @ and their full-width forms in front for a formula; an apostrophe makes it a text (OWASP, CSV Injection).
    private static string Cell(string words)
    {
        var safe = words.Length > 0 && "=+-@＝＋－＠\t\r\n".Contains(words[0], StringComparison.Ordinal) ? "'" + words : words;
        return safe.AsSpan().ContainsAny(Quoted) ? '"' + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : safe;
    }

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n;\t");
}
