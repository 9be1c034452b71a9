using System.Globalization;
using System.Xml;
using Renkei.Kernel;

namespace Renkei.Office.Reading;

/// <summary>
/// One sheet, row by row, in the order of the file (ISO/IEC 29500-1 §18.3.1.80, sheetData). When <see cref="Read"/> answers false,
/// <see cref="Refused"/> says whether the end was reached or why not.
/// </summary>
public sealed class SheetReader : IDisposable
{
    private readonly string name;
    private readonly XmlReader xml;
    private readonly Book book;
    private readonly string part;
    private readonly List<CellRange> merged = [];
    private long cells;
    private int rows;
    private int lastRow;
    private bool ended;

    internal SheetReader(string name, XmlReader xml, Book book, string part) =>
        (this.name, this.xml, this.book, this.part) = (name, xml, book, part);

    internal sealed record Book(IReadOnlyList<string> Texts, DateStyles Dates, bool From1904, WorkbookLimits Limits);

    /// <summary>The sheet's name.</summary>
    public string Name => name;

    /// <summary>The row read last; another one after the next <see cref="Read"/>.</summary>
    public SheetRow Row { get; } = new();

    /// <summary>The merged ranges. They stand behind the rows, so they are known when all rows were read.</summary>
    public IReadOnlyList<CellRange> Merged => merged;

    /// <summary>Why reading ended before the end, or null.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>Reads the next written row; false at the end and at a refusal.</summary>
    public bool Read()
    {
        if (ended) return false;
        try
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "row")
                {
                    ReadRow();
                    return true;
                }

                if (xml.LocalName == "mergeCell") Merge();
            }
        }
        catch (WorkbookFault fault)
        {
            Refused = fault.Why;
        }
        catch (XmlException broken)
        {
            Refused = WorkbookRefusal.BrokenXml(part, broken.LineNumber);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or IOException)
        {
            Refused = WorkbookRefusal.BrokenPart(part);
        }

        ended = true;
        return false;
    }

    /// <summary>Closes the sheet's part.</summary>
    public void Dispose() => xml.Dispose();

    private void ReadRow()
    {
        var number = lastRow + 1;
        if (xml.GetAttribute("r") is { } written && !int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            throw new WorkbookFault(WorkbookRefusal.BrokenCell(name, new CellAddress(lastRow + 1, 1)));
        if (number <= lastRow || number > CellAddress.RowLimit) throw new WorkbookFault(WorkbookRefusal.Order(name, new CellAddress(number, 1)));
        lastRow = number;
        if (++rows > book.Limits.Rows) throw new WorkbookFault(WorkbookRefusal.TooMuch(name, new CellAddress(number, 1), book.Limits.Rows));
        Row.Begin(number);
        if (xml.IsEmptyElement) return;
        var depth = xml.Depth;
        var column = 0;
        while (xml.Read() && xml.Depth > depth)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c") column = ReadCell(number, column);
    }

    private int ReadCell(int row, int before)
    {
        var at = new CellAddress(row, before + 1);
        if (xml.GetAttribute("r") is { } written && (!CellAddress.TryRead(written, out at) || at.Row != row))
            throw new WorkbookFault(WorkbookRefusal.BrokenCell(name, new CellAddress(row, before + 1)));
        if (at.Column <= before) throw new WorkbookFault(WorkbookRefusal.Order(name, at));
        if (++cells > book.Limits.Cells) throw new WorkbookFault(WorkbookRefusal.TooMuch(name, at, book.Limits.Cells));
        var type = xml.GetAttribute("t") ?? "n";
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (xml.IsEmptyElement) return at.Column;

        string? value = null;
        var computed = false;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "v") value = SharedTexts.Plain(xml);
            else if (xml.LocalName == "is") value = SharedTexts.Text(xml, book.Limits.CellChars);
            else if (xml.LocalName == "f")
            {
                computed = true;
                if (OutsideReference.In(SharedTexts.Plain(xml))) throw new WorkbookFault(WorkbookRefusal.OutsideFormula(name, at));
            }
        }

        if (value is not null) Row.Add(Make(at, type, style, value) with { Computed = computed });
        return at.Column;
    }

    private Cell Make(CellAddress at, string type, int style, string value)
    {
        if (value.Length > book.Limits.CellChars) throw new WorkbookFault(WorkbookRefusal.TooMuch(name, at, book.Limits.CellChars));
        switch (type)
        {
            case "s":
                return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < book.Texts.Count
                    ? new Cell(at.Column, CellKind.Text, book.Texts[index])
                    : throw new WorkbookFault(WorkbookRefusal.BrokenCell(name, at));
            case "str": return new Cell(at.Column, CellKind.Text, SharedTexts.Unescape(value));
            case "inlineStr": return new Cell(at.Column, CellKind.Text, value);
            case "b": return new Cell(at.Column, CellKind.Boolean, value);
            case "e": return new Cell(at.Column, CellKind.Error, value);
            case "d":
                return DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var when)
                    ? new Cell(at.Column, CellKind.Date, value) { When = when }
                    : throw new WorkbookFault(WorkbookRefusal.BrokenCell(name, at));
        }

        if (value.Length == 0) return new Cell(at.Column, CellKind.Empty, "");
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            throw new WorkbookFault(WorkbookRefusal.BrokenCell(name, at));
        return book.Dates.IsDate(style) && DateStyles.When(number, book.From1904) is { } day
            ? new Cell(at.Column, CellKind.Date, value) { When = day } : new Cell(at.Column, CellKind.Number, value);
    }

    private void Merge()
    {
        if (!CellRange.TryRead(xml.GetAttribute("ref") ?? "", out var range))
            throw new WorkbookFault(WorkbookRefusal.BrokenXml(part, (xml as IXmlLineInfo)?.LineNumber ?? 0));
        merged.Add(range);
        if (merged.Count > book.Limits.Merged) throw new WorkbookFault(WorkbookRefusal.TooMany(Counted.Merged, book.Limits.Merged));
    }
}
