using System.Globalization;
using System.Text;
using System.Xml;
using Renkei.Kernel.Zip;

namespace Renkei.Office.Writing;

/// <summary>
/// Writes a workbook (ECMA-376, transitional SpreadsheetML) whose bytes follow from its cells alone: stored zip, no date, no name of a
/// program. Spreadsheets are asked to work out every formula when they open it.
/// </summary>
public static class WorkbookWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Application = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const int A4 = 9;

    /// <summary>Writes the sheets in their order.</summary>
    public static async Task<byte[]> Write(IReadOnlyList<Sheet> sheets, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(sheets);
        using var stream = new MemoryStream();
        var zip = new StoredZip(stream);
        await zip.Add("[Content_Types].xml", Xml(xml => ContentTypes(xml, sheets.Count)), stop);
        await zip.Add("_rels/.rels", Xml(xml => Relationships(xml, [("officeDocument", "xl/workbook.xml")])), stop);
        await zip.Add("xl/workbook.xml", Xml(xml => Book(xml, sheets)), stop);
        await zip.Add("xl/_rels/workbook.xml.rels", Xml(xml => Relationships(
            xml, [.. sheets.Select((_, at) => ("worksheet", $"worksheets/sheet{at + 1}.xml")), ("styles", "styles.xml")])), stop);
        await zip.Add("xl/styles.xml", Encoding.UTF8.GetBytes(WorkbookStyles.Xml), stop);
        for (var at = 0; at < sheets.Count; at++)
        {
            var sheet = sheets[at];
            await zip.Add($"xl/worksheets/sheet{at + 1}.xml", Xml(xml => Cells(xml, sheet)), stop);
        }

        await zip.Finish(stop);
        return stream.ToArray();
    }

    private static void ContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", Types);
        Default("rels", "application/vnd.openxmlformats-package.relationships+xml");
        Default("xml", "application/xml");
        Override("/xl/workbook.xml", "sheet.main");
        Override("/xl/styles.xml", "styles");
        for (var at = 1; at <= sheets; at++) Override($"/xl/worksheets/sheet{at}.xml", "worksheet");
        xml.WriteEndElement();

        void Default(string extension, string type)
        {
            xml.WriteStartElement("Default", Types);
            xml.WriteAttributeString("Extension", extension);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        void Override(string part, string type)
        {
            xml.WriteStartElement("Override", Types);
            xml.WriteAttributeString("PartName", part);
            xml.WriteAttributeString("ContentType", $"{Application}.{type}+xml");
            xml.WriteEndElement();
        }
    }

    private static void Relationships(XmlWriter xml, IReadOnlyList<(string Type, string Target)> all)
    {
        xml.WriteStartElement("Relationships", Packages);
        for (var at = 0; at < all.Count; at++)
        {
            xml.WriteStartElement("Relationship", Packages);
            xml.WriteAttributeString("Id", $"rId{at + 1}");
            xml.WriteAttributeString("Type", $"{Relations}/{all[at].Type}");
            xml.WriteAttributeString("Target", all[at].Target);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Book(XmlWriter xml, IReadOnlyList<Sheet> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteStartElement("sheets", Main);
        for (var at = 0; at < sheets.Count; at++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", sheets[at].Name);
            xml.WriteAttributeString("sheetId", Text(at + 1));
            xml.WriteAttributeString("r", "id", Relations, $"rId{at + 1}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("calcPr", Main);
        xml.WriteAttributeString("calcId", "0");
        xml.WriteAttributeString("fullCalcOnLoad", "1");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Cells(XmlWriter xml, Sheet sheet)
    {
        xml.WriteStartElement("worksheet", Main);
        Element(xml, "sheetPr", () => Element(xml, "pageSetUpPr", null, ("fitToPage", "1")));
        Element(xml, "sheetViews", () => Element(xml, "sheetView", () => Pane(xml, sheet), ("workbookViewId", "0")));
        if (sheet.Widths.Count > 0)
            Element(xml, "cols", () =>
            {
                foreach (var (column, width) in sheet.Widths)
                    Element(xml, "col", null, ("min", Text(column)), ("max", Text(column)), ("width", width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
            });
        xml.WriteStartElement("sheetData", Main);
        foreach (var (row, cells) in sheet.Rows)
        {
            xml.WriteStartElement("row", Main);
            xml.WriteAttributeString("r", Text(row));
            foreach (var (column, cell) in cells) One(xml, Sheet.At(row, column), cell);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        Element(xml, "pageMargins", null, ("left", "0.4"), ("right", "0.4"), ("top", "0.6"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Element(xml, "pageSetup", null, ("paperSize", Text(A4)), ("orientation", sheet.Landscape ? "landscape" : "portrait"), ("fitToWidth", "1"), ("fitToHeight", "0"));
        Element(xml, "headerFooter", () => xml.WriteElementString("oddFooter", Main, "&L&A&R&P / &N"));
        xml.WriteEndElement();
    }

    private static void Pane(XmlWriter xml, Sheet sheet)
    {
        if (sheet.Frozen is not ( > 0, _) and not (_, > 0)) return;
        var (rows, columns) = sheet.Frozen;
        var at = new List<(string, string)>();
        if (columns > 0) at.Add(("xSplit", Text(columns)));
        if (rows > 0) at.Add(("ySplit", Text(rows)));
        at.Add(("topLeftCell", Sheet.At(rows + 1, columns + 1)));
        at.Add(("activePane", rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight"));
        at.Add(("state", "frozen"));
        Element(xml, "pane", null, [.. at]);
    }

    private static void One(XmlWriter xml, string address, Cell cell)
    {
        xml.WriteStartElement("c", Main);
        xml.WriteAttributeString("r", address);
        xml.WriteAttributeString("s", Text((int)cell.Look));
        if (cell.Text is { } words)
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is", Main);
            xml.WriteStartElement("t", Main);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(words);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        if (cell.Formula is { } formula) xml.WriteElementString("f", Main, formula);
        if (cell.Number is { } number) xml.WriteElementString("v", Main, number.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, Action? inside, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Main);
        foreach (var (key, value) in attributes) xml.WriteAttributeString(key, value);
        inside?.Invoke();
        xml.WriteEndElement();
    }

    private static byte[] Xml(Action<XmlWriter> write)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
        {
            xml.WriteStartDocument(standalone: true);
            write(xml);
            xml.WriteEndDocument();
        }

        return stream.ToArray();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
